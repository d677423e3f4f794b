"""N-Triples."""

from __future__ import annotations

from typing import BinaryIO

from kg.export.base import Exporter, Selection, triple_lines

__all__ = ["EXPORTER"]


def _write(selection: Selection, target: BinaryIO) -> None:
    target.writelines(line + b"\n" for line in triple_lines(selection))


EXPORTER = Exporter(
    name="nt",
    suffix=".nt",
    media_type="application/n-triples",
    doc="N-Triples, a line per triple, sorted: good for line tools and for loading anywhere.",
    write=_write,
    returns="triples",
)
