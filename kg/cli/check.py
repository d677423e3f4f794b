"""`kg check`: what the reports claim, held against what stands in them."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote

import typer

from kg.cli.messages import language, say
from kg.cli.output import note, show, text
from kg.errors import NoReports, UnreadableFile, UsageError
from kg.settings import load

if TYPE_CHECKING:
    from kg.check import Check, Finding, Options
    from kg.graph.store import Store
    from kg.summary.reading import View

__all__ = ["command", "day"]

_FORMATS = ("table", "md", "json", "html")
_ORDER = ("failed", "cantTell", "passed")
_QUOTED = 60


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="NAME", help="Checks to run. 只运行这些核查。")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Day to hold promises against. 截止日期。")
    ] = None,
    style: Annotated[
        str | None, typer.Option("--format", "-f", help="table, md, json, html. 输出格式。")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File: .md, .json, .html. 输出文件。")
    ] = None,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    failed: Annotated[bool, typer.Option("--failed", help="Show what failed alone. 只显示未通过。")] = False,
    save: Annotated[
        bool, typer.Option("--save", help="Put the results into the graph. 将结果写入图。")
    ] = False,
    listing: Annotated[bool, typer.Option("--list", help="List the checks. 列出核查项。")] = False,
) -> None:
    """Check what reports claim against what stands in them (核查自述与正文是否相符).

    Each result rests on passages of the text; where the text does not allow to judge, it says so. Exit code 1
    when something failed. With --save the results stand in the graph as zg:CheckResult until the next build.

    Example: [bold]kg check --only numbering,rectified-open --format md[/bold],
    [bold]kg check -o checks.html[/bold]
    """
    from kg.check import Options
    from kg.graph.store import Store

    if listing:
        _list()
        return
    settings = load({"out": str(graph) if graph else None})
    chosen = _style(style, output)
    folder = Path(settings.text("out"))
    if not folder.is_dir():
        raise NoReports("there is no graph in this folder", where=str(folder), remedy="kg build writes it")
    names = tuple(name.strip() for given in only or () for name in given.split(","))
    view = _view(Store.open(folder), names, Options(day(as_of)), folder, output)
    if save:
        from kg.check import lines_of
        from kg.graph.files import replace_checks

        replace_checks(folder, lines_of(view.found, view.corpus))
        note(say("check.saved", count=len(view.found), path=folder / "checks.nt"))
    shown = replace(view, found=tuple(one for one in view.found if not failed or _is_failed(one)))
    if chosen == "table":
        _print(shown.found)
    else:
        _give(_WRITTEN[chosen](shown), output)
    if any(map(_is_failed, view.found)):
        raise typer.Exit(1)


def _list() -> None:
    """The checks by name and question."""
    from kg.check import CHECKS

    zh = language() == "zh"
    show((say("column.name"), say("column.title")), [[c.name, c.title_zh if zh else c.title] for c in CHECKS])


def _style(given: str | None, output: Path | None) -> str:
    """The format that is meant, by its name or by the ending of the file.

    Raises:
        UsageError: there is none, or it does not go into a file.
    """
    chosen = given or (output.suffix.removeprefix(".") if output else "table")
    if chosen not in _FORMATS:
        raise UsageError(f"no format is called {chosen!r}", remedy=f"formats: {', '.join(_FORMATS)}")
    if output and chosen == "table":
        raise UsageError("a table goes to the screen", remedy="a file takes --format md, json or html")
    return chosen


def _view(store: Store, names: tuple[str, ...], options: Options, folder: Path, output: Path | None) -> View:
    """The reports with what the checks say of them; a file leads to the report pages, where there are any."""
    from kg.summary.reading import view_of
    from kg.view.report_page import FOLDER

    address = quote(Path(relpath(folder / FOLDER, output.parent)).as_posix()) if output else ""
    pages = folder / FOLDER if output else None
    return view_of(store, language=language(), only=names, options=options, pages=pages, address=address)


def _is_failed(one: tuple[Check, Finding]) -> bool:
    return one[1].outcome.value == "failed"


def _give(words: str, output: Path | None) -> None:
    """Print the answer, or write it into a file.

    Raises:
        UnreadableFile: the file cannot be written.
    """
    if output is None:
        text(words)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(f"{words}\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(output)) from None
    note(say("export.wrote", path=output))


def day(given: str | None) -> dt.date | None:
    """The day that is meant.

    Raises:
        UsageError: it is no date.
    """
    if given is None:
        return None
    try:
        return dt.date.fromisoformat(given)
    except ValueError:
        raise UsageError(f"--as-of {given!r} is no date", remedy="write it as 2026-01-31") from None


def _print(found: Sequence[tuple[Check, Finding]]) -> None:
    """A table a report, and how many results came out how."""
    zh = language() == "zh"
    for key in dict.fromkeys(finding.report.key for _, finding in found):
        rows = [
            [say(f"check.{finding.outcome.value}"), check.name, finding.zh if zh else finding.en]
            for check, finding in found
            if finding.report.key == key
        ]
        show((say("check.outcome"), say("check.test"), say("check.said")), rows, key)
    counts = Counter(finding.outcome.value for _, finding in found)
    note(", ".join(f"{say(f'check.{name}')} {counts[name]}" for name in _ORDER if counts[name]))


def _json(view: View) -> str:
    records = [_record(check, finding) for check, finding in view.found]
    return json.dumps(records, ensure_ascii=False, indent=1)


def _html(view: View) -> str:
    from kg.summary import check_page, html_of

    return html_of(check_page(view))


def _record(check: Check, finding: Finding) -> dict[str, Any]:
    """One result, fit for JSON; offsets count code points of the report's text."""
    return {
        "test": check.name,
        "outcome": finding.outcome.value,
        "report": finding.report.key,
        "subject": finding.subject,
        "description": finding.en,
        "description_zh": finding.zh,
        "evidence": [
            {
                "report": evidence.report.key,
                "start": evidence.span.start,
                "end": evidence.span.end,
                "exact": evidence.report.exact(evidence.span),
            }
            for evidence in finding.evidence
        ],
    }


def _markdown(view: View) -> str:
    """One heading a check, one item a result, its passages quoted below."""
    found, zh = view.found, language() == "zh"
    lines: list[str] = []
    last = None
    for check, finding in found:
        if check is not last:
            lines += ["", f"## {check.title_zh if zh else check.title}", ""]
            last = check
        said = finding.zh if zh else finding.en
        lines.append(f"- **{say(f'check.{finding.outcome.value}')}** {finding.report.key}: {said}")
        for evidence in finding.evidence:
            words = " ".join(evidence.report.exact(evidence.span).split())
            words = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
            lines.append(f"  - {evidence.span.start}–{evidence.span.end}: {words}")
    return "\n".join(lines).strip("\n")


_WRITTEN: dict[str, Callable[[View], str]] = {"md": _markdown, "json": _json, "html": _html}
"""Name of a format → how all results are written in it."""
