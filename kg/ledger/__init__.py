"""The ledger (台账): one row an issue, in the form in which offices keep account of what was found.

It is read from the graph alone; the checks are run for it. One file per format, listed in `WRITERS`.
"""

from __future__ import annotations

from pathlib import Path

from kg.errors import UnknownName
from kg.ledger import csv_file, docx, markdown, xlsx
from kg.ledger.base import Writer
from kg.ledger.columns import COLUMNS, Column
from kg.ledger.rows import Entry, Ledger, Part, ledger_of

__all__ = [
    "COLUMNS",
    "WRITERS",
    "Column",
    "Entry",
    "Ledger",
    "Part",
    "Writer",
    "ledger_of",
    "write_ledger",
    "writer",
]

WRITERS: tuple[Writer, ...] = (xlsx.WRITER, csv_file.WRITER, markdown.WRITER, docx.WRITER)
"""All formats, in the order in which they are shown."""


def writer(suffix: str) -> Writer:
    """The format whose files end so (``.xlsx``).

    Raises:
        UnknownName: there is none.
    """
    for one in WRITERS:
        if one.suffix == suffix.lower():
            return one
    endings = ", ".join(one.suffix for one in WRITERS)
    raise UnknownName(f"no ledger ends in {suffix!r}", remedy=f"write one that ends in {endings}")


def write_ledger(ledger: Ledger, path: Path) -> None:
    """Write a ledger into a file, in the format that its name asks for; the same ledger, the same bytes.

    Raises:
        UnknownName: its ending names no format.
        OSError: the file cannot be written.
    """
    chosen = writer(path.suffix)
    beside = path.with_name(f"{path.name}.part")
    try:
        with beside.open("wb") as target:
            chosen.write(ledger, target, path.parent)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
