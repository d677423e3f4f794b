"""The quads that a network is made of, picked from a selection a subject at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.export.base import TYPE, Selection, parsed
from kg.graph.namespaces import RDF, ZG
from kg.graph.to_networkx import NODE_TYPES, RELATIONS, network_of

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["network_in", "quads_of"]

_NODES = frozenset(f"<{ZG[name]}>".encode() for name in NODE_TYPES)
_LINKS = frozenset(
    f"<{iri}>".encode()
    for iri in (
        *(ZG[name] for name in RELATIONS), ZG.refersTo, ZG.mentionedIn,
        RDF.subject, RDF.predicate, RDF.object,
    )
)  # fmt: skip


def network_in(selection: Selection) -> nx.MultiDiGraph[str]:
    """The network of a selection; see `kg.graph.to_networkx.network_of`."""
    return network_of(quads_of(selection))


def quads_of(selection: Selection) -> Iterator[ox.Quad]:
    """All quads of what becomes a node; of the rest those that link, count or bear out."""
    return parsed(_picked(selection))


def _picked(selection: Selection) -> Iterator[bytes]:
    for lines in selection.subjects():
        parts = [line.split(b" ", 3) for line in lines]
        is_node = any(predicate == TYPE and target in _NODES for _, predicate, target, _ in parts)
        for line, (_, predicate, *_) in zip(lines, parts, strict=True):
            if is_node or predicate in _LINKS:
                yield line
