"""A part of the store: all that is known of one thing, or what the page of one report needs."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import islice

import pyoxigraph as ox

from kg.graph.identifiers import graph_iri
from kg.graph.namespaces import EARL, OA, ORG, RDF, RDFS, ZG
from kg.graph.store import OxigraphBackend, Store

__all__ = ["excerpt", "triples_about"]

_MOST_ELSEWHERE = 300
"""Places in other reports where a thing of the report is named."""
_MOST_BACK = 5_000
_FOLLOWED = tuple(
    ox.NamedNode(iri)
    for iri in (RDF.subject, RDF.object, ZG.refersTo, ORG.member, ORG.organization, EARL.subject)
)
"""Who has the thing as its value tells of it: assertions, mentions, memberships, checks."""


def triples_about(store: ox.Store, iri: str) -> Iterator[ox.Triple]:
    """All that is said of a thing: its own triples, those that lead to it, and what tells of it.

    Assertions, mentions, memberships and checks come whole, with their passages; so do the labels of what
    stands at the other end. Triples may come more than once.
    """
    node = ox.NamedNode(iri)
    own = [quad.triple for quad in store.quads_for_pattern(node, None, None, None)]
    back = [quad.triple for quad in islice(store.quads_for_pattern(None, None, node, None), _MOST_BACK)]
    yield from own
    yield from (triple for triple in back if triple.predicate.value != ZG.inReport)
    telling = [triple.subject for triple in back if triple.predicate in _FOLLOWED]
    for one in telling:
        for quad in store.quads_for_pattern(one, None, None, None):
            yield quad.triple
            if quad.predicate.value == ZG.evidence:
                yield from _all_of(store, quad.object)
    for triple in own:
        yield from _all_of(store, triple.object, ox.NamedNode(RDFS.label))


def _all_of(store: ox.Store, node: object, predicate: ox.NamedNode | None = None) -> Iterator[ox.Triple]:
    if isinstance(node, ox.NamedNode):
        yield from (quad.triple for quad in store.quads_for_pattern(node, predicate, None, None))


def excerpt(store: ox.Store, base: str, report: str) -> Store:
    """A store in memory with what the page of one report shows.

    That is the report's graph, what is shared of all that it names, where those things are named in other
    reports (of each at most 300 places), relations to parts of other reports, and the checks on it.

    Args:
        store: the whole.
        base: what identifiers of things begin with.
        report: IRI of the report.
    """
    own, shared = ox.NamedNode(report), ox.NamedNode(graph_iri(base, "shared"))
    checks, ontology = (ox.NamedNode(graph_iri(base, name)) for name in ("checks", "ontology"))
    part = ox.Store()
    quads = list(store.quads_for_pattern(None, None, None, own))
    part.extend(quads)
    part.extend(store.quads_for_pattern(None, None, None, ontology))
    subjects = {quad.subject for quad in quads}
    named = {
        node
        for quad in quads
        for node in (quad.subject, quad.object)
        if isinstance(node, ox.NamedNode) and node.value.startswith(base)
    }
    for node in sorted(named, key=str):
        part.extend(store.quads_for_pattern(node, None, None, shared))
        if node in subjects:
            part.extend(_told(store, node, checks))
            part.extend(_between(store, node, shared, subjects))
        else:
            part.extend(_elsewhere(store, node, subjects))
    return Store(OxigraphBackend(part), base)


def _told(store: ox.Store, node: ox.NamedNode, checks: ox.NamedNode) -> Iterator[ox.Quad]:
    """The checks on a part of the report, or with evidence in it, whole."""
    for predicate in (EARL.subject, ZG.evidence):
        for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), node, checks):
            for said in store.quads_for_pattern(quad.subject, None, None, checks):
                yield said
                if said.predicate.value == ZG.evidence and isinstance(said.object, ox.NamedNode):
                    yield from store.quads_for_pattern(said.object, None, None, checks)


def _between(
    store: ox.Store, node: ox.NamedNode, shared: ox.NamedNode, own: Container[object]
) -> Iterator[ox.Quad]:
    """Assertions that reach beyond the report, with what names the other end."""
    for predicate in (RDF.subject, RDF.object, ZG.evidence):
        for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), node, shared):
            for said in store.quads_for_pattern(quad.subject, None, None, shared):
                yield said
                if isinstance(said.object, ox.NamedNode) and said.object not in own:
                    yield from store.quads_for_pattern(said.object, None, None, None)


def _elsewhere(store: ox.Store, node: ox.NamedNode, own: Container[object]) -> Iterator[ox.Quad]:
    """Where a shared thing is named in other reports."""
    places = store.quads_for_pattern(None, ox.NamedNode(ZG.refersTo), node, None)
    for quad in islice((place for place in places if place.subject not in own), _MOST_ELSEWHERE):
        for predicate in (ZG.refersTo, ZG.inReport, OA.start, OA.end):
            yield from store.quads_for_pattern(quad.subject, ox.NamedNode(predicate), None, None)
