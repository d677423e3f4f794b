"""N-Triples."""

from __future__ import annotations

from typing import BinaryIO

from kg.export.base import Exporter, Selection

__all__ = ["EXPORTER"]


def _write(selection: Selection, target: BinaryIO) -> None:
    target.writelines(
        f"{line} .\n".encode() for line in sorted({str(quad.triple) for quad in selection.quads})
    )


EXPORTER = Exporter(
    name="nt",
    suffix=".nt",
    media_type="application/n-triples",
    doc="N-Triples, a line per triple, sorted: good for line tools and for loading anywhere.",
    write=_write,
    returns="triples",
)
