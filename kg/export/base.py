"""What an exporter is, and what it gets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO

import pyoxigraph as ox

from kg.errors import UnknownName
from kg.graph.identifiers import graph_iri
from kg.graph.namespaces import RDF, ZG
from kg.graph.store import Store

__all__ = ["Exporter", "Selection", "select", "selection_of", "triples_of"]


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of a graph that is to be written.

    Attributes:
        quads: the quads, sorted by their N-Quads line.
        base: what identifiers of things begin with.
    """

    quads: tuple[ox.Quad, ...]
    base: str


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format.

    Attributes:
        name: what ``kg export -f`` calls it.
        suffix: how files of it end.
        media_type: its media type.
        doc: what it is good for, one sentence.
        write: writes a selection to a binary stream.
        returns: ``triples`` or ``quads`` where what was written reads back as the same, else ``""``.
    """

    name: str
    suffix: str
    media_type: str
    doc: str
    write: Callable[[Selection, BinaryIO], None]
    returns: str = ""


def select(store: Store, reports: Iterable[str] = (), types: Iterable[str] = ()) -> Selection:
    """A part of a graph; the ontology is left out, since it has a file of its own.

    Args:
        store: the graph.
        reports: keys of reports to keep, with what they name of the shared graph; all where there are none.
        types: local names of classes (``Issue``) whose members to keep; all where there are none.

    Raises:
        UnknownName: there is no such report or class.
    """
    ontology = graph_iri(store.base, "ontology")
    quads = [quad for quad in store.quads() if getattr(quad.graph_name, "value", "") != ontology]
    if reports := tuple(reports):
        quads = _of_reports(quads, _report_iris(store, reports), graph_iri(store.base, "shared"))
    if types := tuple(types):
        quads = _of_types(quads, types)
    return Selection(tuple(sorted(quads, key=str)), store.base)


def selection_of(triples: Iterable[ox.Triple], base: str) -> Selection:
    """The answer of a CONSTRUCT or DESCRIBE as something to write; it belongs to no graph."""
    quads = {ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples}
    return Selection(tuple(sorted(quads, key=str)), base)


def triples_of(selection: Selection) -> list[ox.Triple]:
    """The triples of a selection, once each, by subject, its classes first."""
    found = {quad.triple for quad in selection.quads}
    return sorted(found, key=_by_subject)


def _by_subject(triple: ox.Triple) -> tuple[str, bool, str]:
    return str(triple.subject), triple.predicate.value != RDF.type, f"{triple.predicate} {triple.object}"


def _report_iris(store: Store, keys: Iterable[str]) -> set[str]:
    known = {iri.removeprefix(f"{store.base}report/"): iri for iri in store.reports()}
    for key in keys:
        if key not in known:
            raise UnknownName(f"there is no report {key}", remedy=f"there are {', '.join(known) or 'none'}")
    return {known[key] for key in keys}


def _of_reports(quads: list[ox.Quad], reports: set[str], shared: str) -> list[ox.Quad]:
    kept = [quad for quad in quads if getattr(quad.graph_name, "value", "") in reports]
    named = {quad.object.value for quad in kept if isinstance(quad.object, ox.NamedNode)}
    named |= {quad.subject.value for quad in kept if isinstance(quad.subject, ox.NamedNode)}
    around = [quad for quad in quads if getattr(quad.graph_name, "value", "") == shared]
    # Relations between two shared things stay only where the report names both.
    return kept + [
        quad
        for quad in around
        if getattr(quad.subject, "value", "") in named
        and (not _is_thing(quad.object, shared) or getattr(quad.object, "value", "") in named)
    ]


def _is_thing(node: object, shared: str) -> bool:
    """Whether a node stands below the base of things."""
    return isinstance(node, ox.NamedNode) and node.value.startswith(shared.removesuffix("graph/shared"))


def _of_types(quads: list[ox.Quad], types: Iterable[str]) -> list[ox.Quad]:
    for name in types:
        if name not in ZG:
            raise UnknownName(f"there is no class {name}", remedy="see ontology/README.md")
    wanted = {ZG[name] for name in types}
    members = {
        quad.subject
        for quad in quads
        if quad.predicate.value == RDF.type and getattr(quad.object, "value", "") in wanted
    }
    return [quad for quad in quads if quad.subject in members]
