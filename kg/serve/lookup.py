"""Looking things up in the store by patterns: names, types, values, and passages in their sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

import pyoxigraph as ox

from kg.graph.identifiers import graph_iri
from kg.graph.namespaces import DCTERMS, OA, RDF, RDFS, ZG
from kg.graph.to_networkx import NODE_TYPES
from kg.query.explain import quote as quote_of
from kg.serve.places import page_of, place_in_report
from kg.serve.sheet import Quote, Target

__all__ = ["Lookup", "Node", "Span", "Term", "Values", "first", "local", "value_of"]

_TEXTS = 256
"""Texts of reports that are kept: some 20 kB each."""
_LONGEST = 320
"""Characters of a passage that stands beside a fact; a link leads to the whole."""
_TYPES = (
    *NODE_TYPES, "Inspection", "Section", "OpenItem", "CountClaim", "Membership", "CheckResult", "Mention",
    "Assertion", "Entity", "Passage",
)  # fmt: skip
_TYPE_RANK = {ZG[name]: at for at, name in enumerate(_TYPES)}

Node: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Triple
Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Values: TypeAlias = Mapping[str, Sequence[Term]]
Span: TypeAlias = tuple[str, int, int]
"""Report, start and end."""


def value_of(term: Term | None) -> str:
    """The lexical form of a literal, the IRI of a node, ``""`` of nothing."""
    return str(getattr(term, "value", ""))


def local(iri: str) -> str:
    """What follows the last ``#`` or ``/`` of an IRI."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


class Lookup:
    """What is known of single things; labels of terms and texts of reports are kept.

    Args:
        store: the graph.
        base: what identifiers of things begin with.
    """

    def __init__(self, store: ox.Store, base: str) -> None:
        self.store = store
        self.base = base
        self.terms = self._labels_of_terms()
        self.title_and_text = lru_cache(maxsize=_TEXTS)(self._read_text)

    def name(self, iri: str, own: Values | None = None, longest: int = 60) -> str:
        """Label of a thing, else its title or words, else what follows the base."""
        own = self.own(ox.NamedNode(iri)) if own is None else own
        for predicate in (RDFS.label, DCTERMS.title, OA.exact, ZG.roleTitle):
            if found := own.get(predicate):
                said = " ".join(min(map(value_of, found)).split())
                return said if len(said) <= longest else f"{said[: longest - 1]}…"
        if RDF.predicate in own:
            ends = (
                self.target(own[p][0]).shown("zh")
                for p in (RDF.subject, RDF.predicate, RDF.object)
                if p in own
            )
            return " · ".join(ends)
        return iri.removeprefix(self.base).partition("/")[2] or iri

    def term(self, name: str) -> Target:
        """A class of ours by its local name."""
        return Target(name, f"/ontology#{name}", name, self.terms.get(ZG[name], ())) if name else Target("")

    def _labels_of_terms(self) -> dict[str, tuple[tuple[str, str], ...]]:
        found: dict[str, dict[str, str]] = defaultdict(dict)
        graph = ox.NamedNode(graph_iri(self.base, "ontology"))
        for quad in self.store.quads_for_pattern(None, ox.NamedNode(RDFS.label), None, graph):
            if isinstance(quad.object, ox.Literal) and quad.object.language:
                found[value_of(quad.subject)][quad.object.language] = quad.object.value
        return {iri: tuple(sorted(labels.items())) for iri, labels in found.items()}

    def own(self, node: Node) -> dict[str, list[Term]]:
        """Predicate → its values, each once, sorted."""
        found: dict[str, set[Term]] = defaultdict(set)
        for quad in self.store.quads_for_pattern(node, None, None, None):
            found[quad.predicate.value].add(quad.object)
        return {predicate: sorted(values, key=str) for predicate, values in found.items()}

    def one(self, node: Node, predicate: str) -> Term | None:
        """A value of a property, where it has one."""
        return next(
            (q.object for q in self.store.quads_for_pattern(node, ox.NamedNode(predicate), None, None)), None
        )

    def subjects(self, predicate: str, node: Term) -> list[ox.NamedNode]:
        """What has a thing as the value of a property, sorted."""
        found = {q.subject for q in self.store.quads_for_pattern(None, ox.NamedNode(predicate), node, None)}
        return sorted((s for s in found if isinstance(s, ox.NamedNode)), key=str)

    def type_of(self, own: Values) -> str:
        """The narrowest of our classes."""
        classes = [value_of(term) for term in own.get(RDF.type, ())]
        best = min((iri for iri in classes if iri in _TYPE_RANK), key=_TYPE_RANK.__getitem__, default="")
        return local(best)

    def key(self, report: str) -> str:
        """The key of a report."""
        return report.removeprefix(f"{self.base}report/")

    def _read_text(self, report: str) -> tuple[str, str]:
        """Title and text of a report."""
        node = ox.NamedNode(report)
        return value_of(self.one(node, DCTERMS.title)) or self.key(report), value_of(self.one(node, ZG.text))

    @staticmethod
    def span(own: Values) -> Span | None:
        """Report, start and end of what is a passage."""
        report, start, end = (value_of(first(own, p)) for p in (ZG.inReport, OA.start, OA.end))
        return (report, int(start), int(end)) if report and start.isdecimal() and end.isdecimal() else None

    def quote(self, span: Span, rule: str = "", *, whole: bool = False) -> Quote:
        """A passage in its sentence.

        Args:
            span: report, start and end.
            rule: the rule that read it.
            whole: give all its words, and nothing around them.
        """
        report, start, end = span
        title, text = self.title_and_text(report)
        found = quote_of(report, "", text, start, end)
        exact = found.exact if whole else _cut(found.exact)
        before, after = ("", "") if whole else (_cut(found.before, end=True), _cut(found.after))
        return Quote(
            before, exact, after, title, place_in_report(self.key(report), start, end), found.line, rule
        )

    def quotes(self, passages: Iterable[Term], rule: str = "") -> tuple[Quote, ...]:
        """Passages in their sentences, in the order of the texts."""
        spans = {
            span for one in passages if isinstance(one, ox.NamedNode) and (span := self.span(self.own(one)))
        }
        return tuple(self.quote(span, rule) for span in sorted(spans))

    def target(self, term: Term) -> Target:
        """How a value is shown, and where it leads."""
        if not isinstance(term, ox.NamedNode):
            return Target(_shown(term))
        if labels := self.terms.get(term.value):
            return Target(local(term.value), page_of(term.value, self.base), "", labels)
        if not term.value.startswith(self.base):
            return Target(local(term.value), page_of(term.value, self.base))
        own = self.own(term)
        return Target(self.name(term.value, own), page_of(term.value, self.base), self.type_of(own))


def first(own: Values, predicate: str) -> Term | None:
    """The first value of a property, where it has one."""
    return next(iter(own.get(predicate, ())), None)


def _cut(text: str, *, end: bool = False) -> str:
    """The first, or the last, characters of a text that is too long to stand beside a fact."""
    if len(text) <= _LONGEST:
        return text
    return f"…{text[-_LONGEST:]}" if end else f"{text[:_LONGEST]}…"


def _shown(term: Term) -> str:
    """A value as a reader wants it: thousands apart."""
    value = value_of(term)
    kind = term.datatype.value if isinstance(term, ox.Literal) else ""
    if kind.endswith("#decimal") and value.replace(".", "", 1).removeprefix("-").isdecimal():
        whole, point, rest = value.partition(".")
        return f"{int(whole):,}{point}{rest}"
    return value
