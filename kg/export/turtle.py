"""Turtle."""

from __future__ import annotations

from typing import BinaryIO

import pyoxigraph as ox

from kg.export.base import Exporter, Selection, triples_of
from kg.graph.namespaces import prefixes

__all__ = ["EXPORTER"]


def _write(selection: Selection, target: BinaryIO) -> None:
    ox.serialize(triples_of(selection), target, ox.RdfFormat.TURTLE, prefixes=prefixes(selection.base))


EXPORTER = Exporter(
    name="turtle",
    suffix=".ttl",
    media_type="text/turtle",
    doc="Turtle, a prefix per kind of thing, grouped by subject: good to read and to compare.",
    write=_write,
    returns="triples",
)
