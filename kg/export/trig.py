"""TriG."""

from __future__ import annotations

from typing import BinaryIO

import pyoxigraph as ox

from kg.export.base import Exporter, Selection
from kg.graph.namespaces import RDF, prefixes

__all__ = ["EXPORTER"]


def _by_graph(quad: ox.Quad) -> tuple[str, str, bool, str]:
    last = quad.predicate.value != RDF.type
    return str(quad.graph_name), str(quad.subject), last, f"{quad.predicate} {quad.object}"


def _write(selection: Selection, target: BinaryIO) -> None:
    quads = sorted(selection.quads, key=_by_graph)
    ox.serialize(quads, target, ox.RdfFormat.TRIG, prefixes=prefixes(selection.base))


EXPORTER = Exporter(
    name="trig",
    suffix=".trig",
    media_type="application/trig",
    doc="TriG, Turtle with a block per graph: good to read, and nothing is lost.",
    write=_write,
    returns="quads",
)
