"""TriG."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import pyoxigraph as ox

from kg.export.base import TYPE, Exporter, Selection, parsed, split
from kg.export.lines import SortedLines
from kg.graph.namespaces import prefixes

__all__ = ["EXPORTER"]


def _by_graph(selection: Selection) -> Iterator[bytes]:
    """The lines by graph, then by subject, its classes first."""

    def keyed(line: bytes) -> bytes:
        subject, predicate, target, graph = split(line)
        return b" ".join((graph, subject, b"1" if predicate != TYPE else b"0", predicate, target))

    for line in SortedLines(map(keyed, selection.lines)):
        graph, subject, _, rest = line.split(b" ", 3)
        yield b" ".join((subject, rest, graph, b"."))


def _write(selection: Selection, target: BinaryIO) -> None:
    ox.serialize(parsed(_by_graph(selection)), target, ox.RdfFormat.TRIG, prefixes=prefixes(selection.base))


EXPORTER = Exporter(
    name="trig",
    suffix=".trig",
    media_type="application/trig",
    doc="TriG, Turtle with a block per graph: good to read, and nothing is lost.",
    write=_write,
    returns="quads",
)
