"""CSV: one table per class, in a zip file; and relations with their evidence."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO, TypeAlias

from kg.export.base import Exporter, Selection
from kg.export.rows import Column, Row, Tables

__all__ = ["EXPORTER", "Table", "archive", "member", "tables"]

Table: TypeAlias = Iterable[tuple[str, ...]]
"""A header and its rows."""

_SEPARATOR = " | "
"""Between several values in one cell."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def tables(selection: Selection) -> dict[str, tuple[tuple[str, ...], ...]]:
    """A table per class, its rows by IRI; ``Relation``, and ``Assertion`` with the words that say so."""
    with Tables(selection) as found:
        return {name: tuple(_table(found, name)) for name in found.names}


def _table(found: Tables, name: str) -> Iterator[tuple[str, ...]]:
    columns = found.columns(name)
    yield tuple(column.name for column in columns)
    for row in found.rows(name):
        yield tuple(_cell(row, column) for column in columns)


def _cell(row: Row, column: Column) -> str:
    return _SEPARATOR.join(row.get(column.name, ()))


def archive(files: Iterable[tuple[str, Table]], target: BinaryIO, *, guard: bool = True) -> None:
    """Write tables as CSV files of a zip, the same bytes for the same tables.

    Args:
        files: names without suffix, and tables.
        target: where the zip goes.
        guard: put ``'`` before cells that a spreadsheet would run as a formula, and begin each file with a
            byte order mark, by which spreadsheets know UTF-8.
    """
    with tempfile.TemporaryFile() as whole:  # a pipe cannot go back to what a zip writes last
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as out:
            for name, table in files:
                with (
                    out.open(member(f"{name}.csv"), "w", force_zip64=True) as binary,
                    io.TextIOWrapper(binary, "utf-8-sig" if guard else "utf-8", newline="") as text,
                ):
                    writer = csv.writer(text, lineterminator="\r\n")
                    writer.writerows([_guarded(cell) for cell in row] if guard else row for row in table)
        whole.seek(0)
        shutil.copyfileobj(whole, target)


def member(name: str) -> zipfile.ZipInfo:
    """A file of a zip. Its day is that of the format's zero, since it must have one."""
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _write(selection: Selection, target: BinaryIO) -> None:
    with Tables(selection) as found:
        archive(((name, _table(found, name)) for name in found.names), target)


EXPORTER = Exporter(
    name="csv",
    suffix=".zip",
    media_type="application/zip",
    doc="CSV, a table per class, relations, and assertions with their words, in a zip: for spreadsheets.",
    write=_write,
    is_folder=True,
)
