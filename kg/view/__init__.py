"""Graph → HTML: one offline file to browse the network, and a page a report to read beside it.

The network is made by pyvis behind one small seam (`page.py`).
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from kg.graph.store import Store
from kg.view.folder import write_folder
from kg.view.page import network_html, write_network
from kg.view.report_page import FOLDER, has_pages, write_reports

__all__ = [
    "MOST_IN_ONE_PAGE",
    "network_html",
    "write_folder",
    "write_network",
    "write_reports",
    "write_views",
]

MOST_IN_ONE_PAGE = 20_000
"""Nodes above which a folder opens faster than one page (docs/decisions/0019-many-reports.md)."""


def write_views(
    store: Store, path: Path, *, language: str = "zh", pages: bool = False, folder: bool = False
) -> tuple[Path, ...]:
    """Write the network and, beside it, the report pages, each linked with the other.

    Args:
        store: the graph.
        path: file of the network, or its folder; the pages go into the folder ``pages`` beside it.
        language: language that they open in, ``zh`` or ``en``.
        pages: whether to write report pages. Where they were written before, they are written anew in any
            case: a page of an older graph would lead to things that are no longer there.
        folder: whether to write a folder with a part a report, for graphs too large for one page.

    Returns:
        The report pages that were written.
    """
    beside = path.parent / FOLDER
    pages = pages or has_pages(beside)
    network = f"../{quote(path.name)}"
    if folder:
        write_folder(store, path, language=language, pages=f"../{FOLDER}" if pages else "")
        network += "/index.html"
    else:
        write_network(store, path, language=language, pages=FOLDER if pages else "")
    if not pages:
        return ()
    return write_reports(store, beside, network=network, language=language)
