"""The ledger as Markdown: a heading and a table a report."""

from __future__ import annotations

import re
from os.path import relpath
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from kg.ledger.base import Writer
from kg.ledger.columns import COLUMNS
from kg.ledger.rows import Ledger, Part

__all__ = ["WRITER", "cell"]

# What Markdown or HTML would take for markup.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~#])")


def cell(text: str) -> str:
    """A text as the cell of a table: its markup escaped, its lines kept by ``<br>``."""
    return "<br>".join(_MARKUP.sub(r"\\\1", line) for line in text.splitlines())


def _write(ledger: Ledger, target: BinaryIO, folder: Path) -> None:
    blocks = [f"# {ledger.title}", *(_part(ledger, part, folder) for part in ledger.parts)]
    target.write(("\n\n".join(blocks) + "\n").encode())


def _part(ledger: Ledger, part: Part, folder: Path) -> str:
    page = ledger.page_of(part)
    lines = [f"## {cell(part.body)}", "", f"{cell(part.title)} {part.published}".rstrip(), ""]
    lines += [_line([column.header(ledger.language) for column in COLUMNS])]
    lines += [_line([":-:" if column.centred else "---" for column in COLUMNS])]
    for entry in part.entries:
        cells = [cell(text) for text in entry.cells]
        if page:
            cells[-1] = f"[{cells[-1]}]({quote(Path(relpath(page, folder)).as_posix())}#{entry.page})"
        lines.append(_line(cells))
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


WRITER = Writer(".md", "a table a report, for reading on the web and for version control", _write)
