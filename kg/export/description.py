"""A description of the data set for catalogues: VoID and DCAT, as Turtle (`kg describe`).

It counts what `kg.export.select` would export; the ontology is what the data conform to, not part of them. No
clock and no file sizes: the same graph gives the same description.
"""

from __future__ import annotations

import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.export.base import select
from kg.graph.namespaces import DCTERMS, FOAF, ONTOLOGY, RDF, VOCABULARIES, XSD, ZG, Vocabulary, prefixes
from kg.graph.store import Store

__all__ = ["DCAT", "VOID", "describe", "description"]

VOID = Vocabulary(
    "void",
    "http://rdfs.org/ns/void#",
    "Dataset triples entities classes properties distinctSubjects distinctObjects uriSpace vocabulary subset "
    "exampleResource classPartition class propertyPartition property",
)
DCAT = Vocabulary("dcat", "http://www.w3.org/ns/dcat#", "Dataset keyword theme")
_LANGUAGE = "http://publications.europa.eu/resource/authority/language/ZHO"
_TITLE = {"zh": "巡视巡察整改情况知识图谱", "en": "Knowledge graph of inspections and their rectification"}
_ABOUT = {
    "zh": "由{reports}篇整改情况通报构建：{issues}个问题、{measures}条措施、{entities}个实体，"
    "每项事实附原文位置。",
    "en": "Built from {reports} reports on rectification: {issues} issues, {measures} measures, {entities} "
    "entities, each fact with the place in the text that says so.",
}
_PRIMARY_TOPIC = f"{FOAF.iri}primaryTopic"
_FROM_REPORT = (DCTERMS.title, DCTERMS.issued, DCTERMS.publisher, DCTERMS.source)


def describe(store: Store) -> bytes:
    """The description as Turtle, stable bytes."""
    target = io.BytesIO()
    named = {**prefixes(store.base), "void": VOID.iri, "dcat": DCAT.iri}
    ox.serialize(description(store), target, ox.RdfFormat.TURTLE, prefixes=named)
    return target.getvalue()


def description(store: Store) -> tuple[ox.Triple, ...]:
    """The description as triples, in the order in which it reads best.

    The data set is ``<base>dataset``; its parts (one a report, one a class, one a property) are named behind
    ``#``. A report's part leads to the report by foaf:primaryTopic.
    """
    quads = tuple(select(store).quads)
    whole = ox.NamedNode(f"{store.base}dataset")
    graphs: dict[str, list[ox.Triple]] = defaultdict(list)
    for quad in quads:
        graphs[str(getattr(quad.graph_name, "value", ""))].append(quad.triple)
    triples = {quad.triple for quad in quads}
    reports = [name for name in store.reports() if name in graphs]
    found = (
        *_head(store, whole, triples, len(reports)),
        *(_link(whole, VOID.exampleResource, name) for name in reports[:1]),
        *(_link(whole, VOID.subset, _part(whole, store, name)) for name in reports),
        *(one for name in reports for one in _subset(whole, store, name, graphs[name])),
        *_partitions(whole, triples),
    )
    subjects = {one: at for at, one in enumerate(dict.fromkeys(str(t.subject) for t in found))}
    predicates = {one: at for at, one in enumerate(dict.fromkeys(str(t.predicate) for t in found))}
    return tuple(sorted(found, key=lambda t: (subjects[str(t.subject)], predicates[str(t.predicate)])))


def _head(store: Store, whole: ox.NamedNode, triples: set[ox.Triple], reports: int) -> Iterator[ox.Triple]:
    members = Counter(map(_class_of, triples))
    counts = {
        "reports": reports,
        "issues": members[ZG.Issue],
        "measures": members[ZG.Measure],
        "entities": members[ZG.Entity],
    }
    yield _link(whole, RDF.type, VOID.Dataset)
    yield _link(whole, RDF.type, DCAT.Dataset)
    for language in ("zh", "en"):
        yield ox.Triple(whole, _node(DCTERMS.title), ox.Literal(_TITLE[language], language=language))
        about = ox.Literal(_ABOUT[language].format(**counts), language=language)
        yield ox.Triple(whole, _node(DCTERMS.description), about)
    yield _link(whole, "http://purl.org/dc/terms/language", _LANGUAGE)
    yield _link(whole, DCTERMS.conformsTo, ONTOLOGY)
    yield ox.Triple(whole, _node(VOID.uriSpace), ox.Literal(store.base))
    used = {t.predicate.value for t in triples} | set(members)
    for vocabulary in VOCABULARIES:
        if any(term.startswith(vocabulary.iri) for term in used):
            yield _link(whole, VOID.vocabulary, vocabulary.iri)
    yield _count(whole, VOID.triples, len(triples))
    yield _count(whole, VOID.entities, members[ZG.Entity])
    yield _count(whole, VOID.classes, len(set(members) - {""}))
    yield _count(whole, VOID.properties, len({t.predicate for t in triples}))
    yield _count(whole, VOID.distinctSubjects, len({t.subject for t in triples}))
    yield _count(whole, VOID.distinctObjects, len({t.object for t in triples}))


def _partitions(whole: ox.NamedNode, triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """How many things of each class, how many triples of each property."""
    triples = tuple(triples)
    by_property: dict[str, list[ox.Triple]] = defaultdict(list)
    for triple in triples:
        by_property[triple.predicate.value].append(triple)
    members = Counter(map(_class_of, triples))
    for iri in sorted(filter(None, members)):
        part = _node(f"{whole.value}#class-{_short(iri)}")
        yield _link(whole, VOID.classPartition, part.value)
        yield _link(part, VOID["class"], iri)
        yield _count(part, VOID.entities, members[iri])
    for iri in sorted(by_property):
        part, found = _node(f"{whole.value}#property-{_short(iri)}"), by_property[iri]
        yield _link(whole, VOID.propertyPartition, part.value)
        yield _link(part, VOID.property, iri)
        yield _count(part, VOID.triples, len(found))
        yield _count(part, VOID.distinctSubjects, len({t.subject for t in found}))
        yield _count(part, VOID.distinctObjects, len({t.object for t in found}))


def _subset(whole: ox.NamedNode, store: Store, report: str, triples: list[ox.Triple]) -> Iterator[ox.Triple]:
    """The part that is one report's: what the report says of itself, its triples, its issues and measures."""
    part = _node(_part(whole, store, report))
    yield _link(part, RDF.type, VOID.Dataset)
    yield _link(part, _PRIMARY_TOPIC, report)
    about = sorted(
        (t for t in triples if t.subject == ox.NamedNode(report) and t.predicate.value in _FROM_REPORT),
        key=str,
    )
    for triple in about:
        yield ox.Triple(part, triple.predicate, triple.object)
    yield _count(part, VOID.triples, len(set(triples)))
    members = Counter(map(_class_of, triples))
    for iri in (ZG.Issue, ZG.Measure):
        inner = _node(f"{part.value}-{_short(iri)}")
        yield _link(part, VOID.classPartition, inner.value)
        yield _link(inner, VOID["class"], iri)
        yield _count(inner, VOID.entities, members[iri])


def _part(whole: ox.NamedNode, store: Store, report: str) -> str:
    return f"{whole.value}#report-{report.removeprefix(f'{store.base}report/')}"


def _short(iri: str) -> str:
    """A name for an IRI behind ``#``: ``Issue``, ``rdfs-label``."""
    for vocabulary in VOCABULARIES:
        if iri.startswith(vocabulary.iri):
            local = iri.removeprefix(vocabulary.iri)
            return local if vocabulary is ZG else f"{vocabulary.prefix}-{local}"
    return iri.rpartition("#")[2].rpartition("/")[2]


def _class_of(triple: ox.Triple) -> str:
    """The class that a triple gives to its subject; ``""`` where it says something else."""
    is_type = triple.predicate.value == RDF.type and isinstance(triple.object, ox.NamedNode)
    return str(getattr(triple.object, "value", "")) if is_type else ""


def _node(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def _link(subject: ox.NamedNode, predicate: str, target: str) -> ox.Triple:
    return ox.Triple(subject, ox.NamedNode(predicate), ox.NamedNode(target))


def _count(subject: ox.NamedNode, predicate: str, number: int) -> ox.Triple:
    return ox.Triple(
        subject, ox.NamedNode(predicate), ox.Literal(str(number), datatype=ox.NamedNode(XSD.integer))
    )
