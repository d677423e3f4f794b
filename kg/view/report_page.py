"""A report as a page to read: the whole text with what was found in it, printable, without a request.

The text and its marks are written here, escaped, so that the page can be read and printed without its
script; what the side panel says travels as JSON and becomes text nodes (`kg.view.shell`).
"""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import DictLoader, Environment, Template
from markupsafe import Markup

from kg.graph.store import Store
from kg.view.columns import Names
from kg.view.report_data import report_data, term_name
from kg.view.report_layers import SIGNS, rows
from kg.view.report_reading import MARKED, read_reports
from kg.view.report_sheet import ReportSheet
from kg.view.shell import safe_json, template, with_policy, write_whole
from kg.view.styles import LINES, STYLES

__all__ = ["FOLDER", "REPORT_SCRIPTS", "has_pages", "report_html", "write_reports"]

FOLDER = "pages"
"""Folder of the report pages, beside the network."""

REPORT_SCRIPTS = ("report-data.js", "shapes.js", "report-text.js", "report-panel.js", "report.js")
_OURS = '<meta name="generator" content="zhenggai report page">'
_HEAD = 1_000
"""Bytes of a file in which our own mark stands."""


def report_html(
    sheet: ReportSheet, names: Names, base: str, *, network: str = "../graph.html", language: str = "zh"
) -> str:
    """The page of a report: no requests, no inline handlers, the same bytes for the same sheet.

    Args:
        sheet: the report.
        names: labels of terms by local name and language.
        base: base of the identifiers of things.
        network: address of the network, seen from this page.
        language: language that the page opens in, ``zh`` or ``en``; its reader can change it.
    """
    strings = json.loads(template("report-strings.json"))
    data = report_data(sheet, names, base)
    data.update(language=language, strings=strings, network_page=network)
    counts = Counter(mark.type for mark in sheet.marks)
    html = _page().render(
        sheet=sheet,
        data=data,
        rows=rows(sheet),
        legend=[(name, counts[name]) for name in MARKED if counts[name]],
        open_of=_open_of(sheet),
        failed_of=Counter(check.subject for check in sheet.checks),
        signs=SIGNS,
        say=lambda key: strings[key][language],
        term=lambda key: term_name(key, names)[language],
        home=f"{network}#node={quote(sheet.iri.removeprefix(base), safe='')}&view=neighbourhood",
        language=language,
        **_parts_of_the_page(),
    )
    return with_policy(html)


def write_reports(
    store: Store, folder: Path, *, network: str = "../graph.html", language: str = "zh"
) -> tuple[Path, ...]:
    """Write the page of every report into a folder, as KEY.html; pages of reports that are gone go too.

    Returns:
        The pages, by key.
    """
    names = store.labels()
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for sheet in read_reports(store):
        path = folder / f"{sheet.key}.html"
        write_whole(path, report_html(sheet, names, store.base, network=network, language=language))
        written.append(path)
    for stale in set(_ours(folder)) - set(written):
        stale.unlink()
    return tuple(sorted(written))


def has_pages(folder: Path) -> bool:
    """Whether report pages were written into a folder before."""
    return bool(_ours(folder))


def _ours(folder: Path) -> list[Path]:
    """The files of a folder that bear our own mark; nobody else's page is ever taken away."""
    mark = _OURS.encode()
    found = []
    for path in sorted(folder.glob("*.html")):
        with path.open("rb") as file:
            if mark in file.read(_HEAD):
                found.append(path)
    return found


def _open_of(sheet: ReportSheet) -> Counter[str]:
    """How many open items each part has, by IRI."""
    return Counter(holder for item in sheet.open for holder in item.holders)


@lru_cache(maxsize=1)
def _page() -> Template:
    environment = Environment(
        loader=DictLoader({"report": template("report.html.j2")}),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["json"] = safe_json
    return environment.get_template("report")


@lru_cache(maxsize=1)
def _parts_of_the_page() -> dict[str, Any]:
    """Style and script, the same for every report."""
    style = template("theme.css") + template("report.css") + _type_rules()
    script = "\n".join(template(name) for name in REPORT_SCRIPTS)
    return {
        "generator": Markup(_OURS),  # noqa: S704 - our own words
        "style": Markup(style),  # noqa: S704 - our own files
        "script": Markup(script),  # noqa: S704 - our own files
    }


def _type_rules() -> str:
    """Colour and line of each type, and the rule that takes its marks away."""
    lines = []
    for name in MARKED:
        style = STYLES[name]
        lines.append(f".t-{name} {{ --c: {style.colour}; --u: {LINES[name]}; }}")
        if style.dark:
            lines.append(f":root[data-theme=dark] .t-{name} {{ --c: {style.dark}; }}")
        lines.append(
            f".off-{name} #text .t-{name} {{ text-decoration: none; background: none; cursor: auto; }}"
        )
    return "\n".join(lines) + "\n"
