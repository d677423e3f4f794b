"""`kg report`: a set of reports summed up on paper, for those who have to decide.

What was inspected, what is claimed, what it is about, what it costs, who answers for it, what is open, what
the checks say with the sentences that they rest on, and which findings come up again elsewhere. A summary is
made of a few kinds of blocks; a section is one file, listed in `SECTIONS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from os.path import relpath
from pathlib import Path
from urllib.parse import quote

from kg.check import Options
from kg.errors import UnknownName
from kg.graph.store import Store
from kg.summary.blocks import Section, Summary, Tiles
from kg.summary.check_page import check_page
from kg.summary.html import html_of
from kg.summary.leading import facts, leading, subtitle, tiles
from kg.summary.markdown import markdown_of
from kg.summary.reading import View, view_of
from kg.summary.sections import (
    checked,
    inspected,
    likeness,
    money,
    open_work,
    responsible,
    status,
    topics,
)
from kg.view.shell import write_whole

__all__ = [
    "SECTIONS",
    "WRITERS",
    "Summary",
    "check_page",
    "html_of",
    "markdown_of",
    "summary_of",
    "write_summary",
]

_DEFAULT = Options()

SECTIONS: tuple[Callable[[View], Section | None], ...] = (
    inspected.section,
    status.section,
    topics.section,
    money.section,
    responsible.section,
    open_work.section,
    checked.section,
    likeness.section,
)
"""What a summary says, in order; a section that has nothing to say is left out."""

WRITERS: dict[str, Callable[[Summary], str]] = {".html": html_of, ".md": markdown_of}
"""Ending of a file → how it is written."""


def summary_of(  # noqa: PLR0913 - one parameter a choice
    store: Store,
    *,
    language: str = "zh",
    reports: Sequence[str] = (),
    options: Options = _DEFAULT,
    pages: Path | None = None,
    folder: Path | None = None,
) -> Summary:
    """Sum up the reports of a graph; the checks are run for it.

    Args:
        store: the graph.
        language: ``zh`` or ``en``; what is quoted stays as it is.
        reports: keys of the reports to sum up; all where there are none.
        options: what the checks are run with.
        pages: folder with the report pages to link with.
        folder: where the summary will stand, for those links.

    Raises:
        UnknownName: there is no report of that key.
    """
    address = quote(Path(relpath(pages, folder)).as_posix()) if pages and folder else ""
    view = view_of(store, language=language, reports=reports, options=options, pages=pages, address=address)
    sections = [section for make in SECTIONS if (section := make(view))]
    sections[:1] = [replace(one, blocks=(Tiles(tiles(view)), *one.blocks)) for one in sections[:1]]
    known = {section.key for section in sections}
    return Summary(
        language,
        view.say("巡察整改情况汇总报告", "Rectification after inspections: a summary"),
        subtitle(view),
        facts(view),
        view.say(
            "本报告由 zhenggai 根据公开的整改通报自动生成，所有数字均可追溯到原文；"
            "核查结果供参考，不作为结论。",
            "Made by zhenggai from published reports; every figure leads back to the text. What the checks "
            "say is for the reader to judge.",
        ),
        tuple((words, key if key in known else "") for words, key in leading(view)),
        tuple(sections),
    )


def write_summary(summary: Summary, path: Path) -> None:
    """Write a summary into a file, in the format that its name asks for; the same summary, the same bytes.

    Raises:
        UnknownName: its ending names no format.
        OSError: the file cannot be written.
    """
    if path.suffix.lower() not in WRITERS:
        endings = ", ".join(WRITERS)
        raise UnknownName(f"no summary ends in {path.suffix!r}", remedy=f"write one that ends in {endings}")
    write_whole(path, WRITERS[path.suffix.lower()](summary))
