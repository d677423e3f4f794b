"""The ontology as one page to read: labels and comments of its terms in both languages, no script at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox
from jinja2 import Environment
from markupsafe import Markup

from kg.graph.namespaces import DCTERMS, ONTOLOGY, OWL, RDF, RDFS, SKOS, VOCABULARIES, ZG
from kg.resources import ontology
from kg.view.shell import template

__all__ = ["Group", "Row", "Term", "groups_of", "ontology_html"]

_FILES = ("core.ttl", "alignments.ttl")
_MATCHES = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")
_ROWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("上位概念", "kind of", (RDFS.subClassOf, RDFS.subPropertyOf)),
    ("主语", "of", (RDFS.domain,)),
    ("宾语", "to", (RDFS.range,)),
    ("逆属性", "inverse", (OWL.inverseOf,)),
    ("所属概念表", "scheme", (SKOS.inScheme,)),
    ("近似术语", "akin to", tuple(SKOS[name] for name in _MATCHES)),
)
_BACK: tuple[tuple[str, str, str], ...] = (
    ("下位概念", "kinds", RDFS.subClassOf),
    ("属性", "properties", RDFS.domain),
    ("取值于此的属性", "values of", RDFS.range),
    ("概念", "concepts", SKOS.inScheme),
)
_GROUPS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("classes", "类", "Classes", (OWL.Class,)),
    ("links", "对象属性", "Properties that lead to things", (OWL.ObjectProperty,)),
    ("values", "数据属性", "Properties with values", (OWL.DatatypeProperty, OWL.AnnotationProperty)),
    ("schemes", "概念表", "Lists of concepts", (SKOS.ConceptScheme,)),
    ("concepts", "概念", "Concepts", (SKOS.Concept,)),
)


@dataclass(frozen=True, slots=True)
class Row:
    """What a term is in some respect: the respect in both languages, and name and address of each value."""

    zh: str
    en: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its local name, labels and comments by language, and what it is to other terms."""

    name: str
    labels: dict[str, str]
    comments: dict[str, str]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Terms of one kind, in the order of the ontology's file."""

    id: str
    zh: str
    en: str
    terms: tuple[Term, ...]


Facts = dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]


def ontology_html(language: str = "zh") -> str:
    """The page: no script, no requests, the same bytes for the same ontology.

    Args:
        language: language that it opens in: ``zh``, ``en`` or ``both``; its reader can change it.
    """
    facts = _facts()
    head = facts[ONTOLOGY]
    page = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
        template("ontology.html.j2")
    )
    return page.render(
        iri=ONTOLOGY,
        namespace=ZG.iri,
        version=next((one.value for one in head.get(OWL.versionInfo, ())), ""),
        titles=_by_language(head.get(DCTERMS.title, ())),
        about=_by_language(head.get(DCTERMS.description, ())),
        groups=groups_of(facts),
        language=language,
        style=Markup(template("ontology.css")),  # noqa: S704 - our own file
    )


def groups_of(facts: Facts | None = None) -> tuple[Group, ...]:
    """The terms of the ontology, by kind."""
    facts = _facts() if facts is None else facts
    back: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, said in facts.items():
        for _, _, predicate in _BACK:
            for value in said.get(predicate, ()):
                if subject.startswith(ZG.iri):
                    back[value.value][predicate].append(subject)
    found = []
    for name, zh, en, classes in _GROUPS:
        members = [
            iri
            for iri, said in facts.items()
            if iri.startswith(ZG.iri) and any(one.value in classes for one in said.get(RDF.type, ()))
        ]
        found.append(Group(name, zh, en, tuple(_term(iri, facts[iri], back[iri]) for iri in members)))
    return tuple(group for group in found if group.terms)


def _facts() -> Facts:
    """Subject → predicate → values, in the order of the files."""
    facts: Facts = {}
    for file in _FILES:
        for quad in ox.parse(ontology(file).read_bytes(), ox.RdfFormat.TURTLE):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                said = facts.setdefault(quad.subject.value, {})
                said.setdefault(quad.predicate.value, []).append(quad.object)
    return facts


def _term(iri: str, said: dict[str, list[ox.NamedNode | ox.Literal]], back: dict[str, list[str]]) -> Term:
    rows = []
    for zh, en, predicates in _ROWS:
        values = [one.value for predicate in predicates for one in said.get(predicate, ())]
        rows.append(Row(zh, en, tuple(map(_named, values))))
    if any(one.value == OWL.SymmetricProperty for one in said.get(RDF.type, ())):
        rows.append(Row("性质", "nature", (("owl:SymmetricProperty", OWL.SymmetricProperty),)))
    rows += [Row(zh, en, tuple(map(_named, back.get(predicate, ())))) for zh, en, predicate in _BACK]
    labels, comments = said.get(RDFS.label, ()), said.get(RDFS.comment, ())
    return Term(
        iri.removeprefix(ZG.iri),
        _by_language(labels),
        _by_language(comments),
        tuple(row for row in rows if row.values),
    )


def _named(iri: str) -> tuple[str, str]:
    """How an IRI is shown, and where it leads: our own terms to their place on the page."""
    if iri.startswith(ZG.iri):
        return f"zg:{iri.removeprefix(ZG.iri)}", f"#{iri.removeprefix(ZG.iri)}"
    for vocabulary in VOCABULARIES:
        if iri.startswith(vocabulary.iri):
            return f"{vocabulary.prefix}:{iri.removeprefix(vocabulary.iri)}", iri
    return iri, iri


def _by_language(values: Iterable[ox.NamedNode | ox.Literal]) -> dict[str, str]:
    return {one.language: one.value for one in values if isinstance(one, ox.Literal) and one.language}
