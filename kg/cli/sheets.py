"""Answers of several tables: on the screen, as Markdown, as one CSV, or as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from kg.cli.output import data, show, text
from kg.errors import UsageError

__all__ = ["FORMATS", "Sheet", "chosen", "emit"]

FORMATS = ("table", "md", "json", "csv")
# What spreadsheets run as a formula when a cell begins with it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its title and what is to be said about it.

    Attributes:
        title: above it.
        columns, rows: plain strings.
        says: sentences below the title, or none.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    says: tuple[str, ...] = ()


def chosen(style: str) -> str:
    """The format that was asked for.

    Raises:
        UsageError: there is no such format.
    """
    if style not in FORMATS:
        raise UsageError(f"no format is called {style!r}", remedy=f"formats: {', '.join(FORMATS)}")
    return style


def emit(sheets: Sequence[Sheet], style: str, record: object) -> None:
    """Print tables in a format of FORMATS.

    Args:
        sheets: the tables; those without rows are left out of tables and Markdown.
        style: the format.
        record: the same, fit for JSON.
    """
    if style == "json":
        data(record)
    elif style == "csv":
        text(_csv(sheets))
    elif style == "md":
        filled = [sheet for sheet in sheets if sheet.rows or sheet.says]
        text("\n\n".join(_markdown(sheet, titled=len(filled) > 1) for sheet in filled))
    else:
        for sheet in sheets:
            if sheet.rows or sheet.says:
                _table(sheet)


def _table(sheet: Sheet) -> None:
    if sheet.rows:
        show(sheet.columns, sheet.rows, sheet.title)
    else:
        text(sheet.title)
    for said in sheet.says:
        text(f"  {said}")
    if sheet.says:
        text()


def _markdown(sheet: Sheet, *, titled: bool) -> str:
    """A table with what is said about it; one that stands alone has no title."""

    def line(cells: Sequence[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"

    parts = [f"## {sheet.title}"] if titled else []
    if sheet.rows:
        lines = [line(sheet.columns), line(["---"] * len(sheet.columns)), *map(line, sheet.rows)]
        parts.append("\n".join(lines))
    return "\n\n".join([*parts, *sheet.says])


def _csv(sheets: Sequence[Sheet]) -> str:
    """Every table below the other with an empty line between; one that stands alone has no title."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    filled = [sheet for sheet in sheets if sheet.rows]
    for at, sheet in enumerate(filled):
        if at:
            writer.writerow([])
        if len(filled) > 1:
            writer.writerow([sheet.title])
        writer.writerow(sheet.columns)
        writer.writerows([[f"'{cell}" if _runs(cell) else cell for cell in row] for row in sheet.rows])
    return out.getvalue().rstrip("\r\n")


def _runs(cell: str) -> bool:
    """Whether a spreadsheet would run a cell as a formula; numbers below zero stay numbers."""
    return cell.startswith(_FORMULA) and not cell.removeprefix("-").replace(".", "", 1).isdecimal()
