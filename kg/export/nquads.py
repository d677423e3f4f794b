"""N-Quads."""

from __future__ import annotations

from typing import BinaryIO

from kg.export.base import Exporter, Selection

__all__ = ["EXPORTER"]


def _write(selection: Selection, target: BinaryIO) -> None:
    target.writelines(line + b"\n" for line in selection.lines)


EXPORTER = Exporter(
    name="nq",
    suffix=".nq",
    media_type="application/n-quads",
    doc="N-Quads, a line per triple and its graph, sorted: nothing is lost.",
    write=_write,
    returns="quads",
)
