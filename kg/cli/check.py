"""`kg check`: what the reports claim, held against what stands in them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.messages import language, say
from kg.cli.output import data, note, show, text
from kg.errors import NoReports, UsageError
from kg.settings import load

if TYPE_CHECKING:
    from kg.check import Check, Finding

__all__ = ["command", "day"]

_FORMATS = ("table", "md", "json")
_ORDER = ("failed", "cantTell", "passed")
_QUOTED = 60


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="NAME", help="Checks to run. 只运行这些核查。")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Day to hold promises against. 截止日期。")
    ] = None,
    style: Annotated[str | None, typer.Option("--format", "-f", help="table, md, json. 输出格式。")] = None,
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

    Example: [bold]kg check --only numbering,rectified-open --format md[/bold]
    """
    from kg.check import CHECKS, Options, run_checks
    from kg.check.reading import read_corpus
    from kg.graph.store import Store

    if listing:
        zh = language() == "zh"
        show(
            (say("column.name"), say("column.title")),
            [[c.name, c.title_zh if zh else c.title] for c in CHECKS],
        )
        return
    settings = load({"out": str(graph) if graph else None})
    chosen = style or "table"
    if chosen not in _FORMATS:
        raise UsageError(f"no format is called {chosen!r}", remedy=f"formats: {', '.join(_FORMATS)}")
    folder = Path(settings.text("out"))
    if not folder.is_dir():
        raise NoReports("there is no graph in this folder", where=str(folder), remedy="kg build writes it")
    corpus = read_corpus(Store.open(folder))
    names = tuple(name.strip() for given in only or () for name in given.split(","))
    found = run_checks(corpus, names, Options(day(as_of)))
    if save:
        from kg.check import lines_of
        from kg.graph.files import replace_checks

        replace_checks(folder, lines_of(found, corpus))
        note(say("check.saved", count=len(found), path=folder / "checks.nt"))
    _print([one for one in found if not failed or one[1].outcome.value == "failed"], chosen)
    if any(finding.outcome.value == "failed" for _, finding in found):
        raise typer.Exit(1)


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


def _print(found: list[tuple[Check, Finding]], style: str) -> None:
    if style == "json":
        data([_record(check, finding) for check, finding in found])
        return
    zh = language() == "zh"
    if style == "md":
        text(_markdown(found, zh))
        return
    for key in dict.fromkeys(finding.report.key for _, finding in found):
        rows = [
            [say(f"check.{finding.outcome.value}"), check.name, finding.zh if zh else finding.en]
            for check, finding in found
            if finding.report.key == key
        ]
        show((say("check.outcome"), say("check.test"), say("check.said")), rows, key)
    counts = Counter(finding.outcome.value for _, finding in found)
    note(", ".join(f"{say(f'check.{name}')} {counts[name]}" for name in _ORDER if counts[name]))


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


def _markdown(found: list[tuple[Check, Finding]], zh: bool) -> str:
    """One heading a check, one item a result, its passages quoted below."""
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
