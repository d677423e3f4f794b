"""Where the command line prints: answers to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.cli.messages import ERRORS_ZH, language
from kg.errors import KgError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

__all__ = ["console", "data", "grid", "note", "report_error", "show", "text"]

_WIDE = 120


def text(line: str = "") -> None:
    """Print a line of the answer as it is."""
    sys.stdout.write(line + "\n")


def data(value: object) -> None:
    """Print data as JSON."""
    text(json.dumps(value, ensure_ascii=False, indent=1, default=str))


def note(line: str) -> None:
    """Print a line that is not part of the answer."""
    sys.stderr.write(line + "\n")


def report_error(error: KgError) -> None:
    """One line on standard error: code, place, what, remedy."""
    kind = f"{ERRORS_ZH.get(error.code, '')}：" if language() == "zh" else ""
    note(f"kg: {kind}{error}")


def console(*, stderr: bool = False) -> Console:
    """A rich console; as wide as the terminal, and wide enough for tables where there is none."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else _WIDE
    return Console(file=stream, width=width, highlight=False, soft_wrap=False)


def grid(title: str = "") -> Table:
    """An empty table in the house style; rich aligns Chinese by its width."""
    from rich import box
    from rich.table import Table

    return Table(box=box.SIMPLE_HEAD, title=title or None, title_justify="left", pad_edge=False)


def show(columns: Sequence[str], rows: Sequence[Sequence[str]], title: str = "") -> None:
    """Print a table of plain strings; numbers are set to the right."""
    from rich.text import Text

    table = grid(title)
    for at, name in enumerate(columns):
        numbers = bool(rows) and all(_is_number(row[at]) for row in rows)
        table.add_column(Text(name), justify="right" if numbers else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console().print(table)


def _is_number(cell: str) -> bool:
    return cell in {"", "-", "—"} or cell.lstrip("-").replace(".", "", 1).isdecimal()
