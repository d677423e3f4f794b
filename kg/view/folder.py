"""A graph too large for one page as a folder: an index, and a file a report that is loaded when asked for.

The files are scripts that hand over JSON: a page from the file system may load scripts beside it, under a
strict policy, and nothing else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kg.graph.store import Store
from kg.view.columns import Names
from kg.view.network import read_sheet
from kg.view.overview import names_of, overview_of
from kg.view.page import TITLE, page_html
from kg.view.parts import index_columns, name_columns, report_columns
from kg.view.sheet import Sheet
from kg.view.shell import safe_json, write_whole

__all__ = ["DATA", "shard", "write_folder", "write_sheet_folder"]

DATA = "data"
"""Folder of the reports' files, beside the index."""
_MARK = "// zhenggai network data\n"
POLICY = "'self'"
"""What the index may load besides its own scripts: those beside it."""


def write_folder(
    store: Store, folder: Path, *, title: str = TITLE, language: str = "zh", pages: str = ""
) -> Path:
    """Write the network of a store into a folder; see `write_sheet_folder`."""
    return write_sheet_folder(
        read_sheet(store), store.labels(), store.base, folder, title=title, language=language, pages=pages
    )


def write_sheet_folder(  # noqa: PLR0913 - what can be told apart by name
    sheet: Sheet,
    names: Names,
    base: str,
    folder: Path,
    *,
    title: str = TITLE,
    language: str = "zh",
    pages: str = "",
) -> Path:
    """Write ``index.html``, ``data/names.js`` and ``data/N.js`` for each report; files of older ones go.

    Args:
        sheet: what is to be shown.
        names: labels of terms by local name and language.
        base: base of the identifiers of things.
        folder: where to write.
        title: heading of the page.
        language: language that the page opens in.
        pages: folder of the report pages, seen from this one, or ``""``.

    Returns:
        The index.
    """
    overview, placement = overview_of(sheet)
    data = folder / DATA
    data.mkdir(parents=True, exist_ok=True)
    parts: dict[str, Any] = {"names.js": shard("names", name_columns(names_of(sheet), base))}
    for r, part in enumerate(report_columns(sheet, placement, overview.relations, base)):
        parts[f"{r}.js"] = shard(str(r), part)
    for name, text in parts.items():
        write_whole(data / name, text)
    for path in data.glob("*.js"):
        if path.name not in parts and path.read_text("utf-8").startswith(_MARK):
            path.unlink()
    index = index_columns(overview, names, base)
    index.update(pages=pages, language=language, source={"kind": "folder", "data": DATA})
    path = folder / "index.html"
    write_whole(path, page_html(index, title, scripts=POLICY))
    return path


def shard(name: str, content: Any) -> str:
    """A script that hands its content to the page that loads it."""
    return f'{_MARK}kgShard("{name}",{safe_json(content)});\n'
