"""`kg compare`: reports side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.messages import MESSAGES, language, say
from kg.cli.output import show
from kg.errors import UsageError
from kg.settings import load

if TYPE_CHECKING:
    from kg.analyse.compare import Answer, Comparison, Money, Side
    from kg.analyse.material import Material, Quote
    from kg.check.corpus import Report
    from kg.cli.sheets import Sheet

__all__ = ["command"]

_MOST = 8
"""So many reports fit beside each other; more must be named."""
_QUOTED = 46


def command(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="REPORT…", help="Keys, titles or bodies. 报告或单位。")
    ] = None,
    style: Annotated[str, typer.Option("--format", "-f", help="table, md, json, csv. 输出格式。")] = "table",
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    listing: Annotated[bool, typer.Option("--list", help="List the reports. 列出报告。")] = False,
) -> None:
    """Set reports side by side: topics, measures, money, documents, like issues (并排比较).

    A report is named by its key, words of its title, or the body inspected (label, short form or reading);
    all where none is named. Counts are of the text, so read shares beside them, and a difference as a lead to
    passages, not as a finding about a body.

    Example: [bold]kg compare 三门峡 开封[/bold]
    """
    from kg.analyse.compare import compare
    from kg.analyse.names import reports_called
    from kg.cli.named import finder, material_of
    from kg.cli.sheets import chosen, emit

    style = chosen(style)
    folder = Path(load({"out": str(graph) if graph else None}).text("out"))
    material = material_of(folder)
    reports = material.corpus.reports
    if listing:
        show((say("column.name"), say("column.title")), [[report.key, report.title] for report in reports])
        return
    if not names and len(reports) > _MOST:
        raise UsageError(
            f"there are {len(reports)} reports", remedy="name some; kg compare --list shows them"
        )
    find = finder(folder)
    wanted = [r for name in names or () for r in reports_called(material, name, find)] or list(reports)
    found = compare(material, wanted)
    emit(_sheets(material, found), style, _record(material, found))


def _sheets(material: Material, found: Comparison) -> list[Sheet]:
    from kg.analyse.kinds import all_kinds

    at = language()
    kinds = {kind.name: kind.zh if at == "zh" else kind.en for kind in all_kinds()}
    topics = sorted({topic for side in found.sides for topic in side.topics})

    def states(name: str) -> str:
        return say(f"status.{name}") if f"status.{name}" in MESSAGES else material.word(name, at)

    return [
        _counts("reports", found.sides, ("issues", "measures"), lambda n: say(f"analyse.{n}"),
                lambda s: {"issues": s.issues, "measures": s.measures}),
        _counts("topics", found.sides, topics, lambda n: material.word(n, at), lambda s: s.topics, "issues"),
        _counts("kinds", found.sides, list(found.sides[0].kinds),
                lambda n: kinds.get(n, say("analyse.other")), lambda s: s.kinds, "measures"),
        _counts("statuses", found.sides, list(found.sides[0].statuses), states,
                lambda s: s.statuses, "issues"),
        _counts("progress", found.sides, list(found.sides[0].progress), lambda n: material.word(n, at),
                lambda s: s.progress, "measures"),
        _money(found.sides, lambda n: material.word(n, at)),
        _projects(found.sides),
        _shared(found),
        _alike(found),
    ]  # fmt: skip


def _counts(  # noqa: PLR0913, PLR0917 - one parameter a part of the table
    name: str,
    sides: tuple[Side, ...],
    rows: list[str] | tuple[str, ...],
    label: Callable[[str], str],
    of: Callable[[Side], dict[str, int]],
    whole: str = "",
) -> Sheet:
    """Counts of one thing by report, with their share of the report's issues or measures."""
    from kg.cli.sheets import Sheet

    def cell(side: Side, row: str) -> str:
        count = of(side).get(row, 0)
        total = {"issues": side.issues, "measures": side.measures}.get(whole, 0)
        return f"{count} ({count / total:.0%})" if total and count else str(count)

    return Sheet(
        say(f"analyse.{name}"),
        ("", *(side.report.key for side in sides)),
        tuple(
            (label(row), *(cell(side, row) for side in sides))
            for row in rows
            if any(of(side).get(row) for side in sides)
        ),
    )


def _yuan(value: Decimal) -> str:
    return f"{value.normalize():f}" if value != value.to_integral() else f"{value.to_integral():f}"


def _money(sides: tuple[Side, ...], label: Callable[[str], str]) -> Sheet:
    from kg.cli.sheets import Sheet

    rows = list(dict.fromkeys(sum_.name for side in sides for sum_ in side.roles))

    def cell(side: Side, row: str) -> str:
        mine = [one for one in side.roles if one.name == row]
        return f"{_yuan(mine[0].yuan)} ({mine[0].count})" if mine else ""

    return Sheet(
        say("analyse.money"),
        ("", *(side.report.key for side in sides)),
        tuple((label(row), *(cell(side, row) for side in sides)) for row in rows),
    )


def _projects(sides: tuple[Side, ...]) -> Sheet:
    """What sums are for, in the words of the text: sums of different years or plans must not be added."""
    from kg.cli.sheets import Sheet

    def row(side: Side, money: Money) -> tuple[str, ...]:
        words = "、".join(quote.exact.strip() for quote in money.quotes)
        return side.report.key, money.name, _short(words), _places(money.quotes)

    return Sheet(
        say("analyse.projects"),
        (say("analyse.body"), say("analyse.name"), say("analyse.words"), say("column.where")),
        tuple(row(side, money) for side in sides for money in side.projects),
    )


def _shared(found: Comparison) -> Sheet:
    from kg.cli.sheets import Sheet

    def cell(numbers: tuple[int, ...]) -> str:
        return ", ".join(f"#{number}" for number in numbers)

    keys = [side.report.key for side in found.sides]
    return Sheet(
        say("analyse.common"),
        ("", *keys),
        tuple((one.label, *(cell(one.issues.get(key, ())) for key in keys)) for one in found.policies),
    )


def _alike(found: Comparison) -> Sheet:
    from kg.cli.sheets import Sheet

    rows = []
    for pair in found.alike:
        for side, score in ((pair.one, f"{pair.score}"), (pair.other, "")):
            rows.append((score, side.report.key, f"#{side.issue.number} {side.issue.label}", _did(side)))
    return Sheet(
        say("analyse.alike"),
        (say("analyse.score"), say("analyse.body"), say("analyse.issues"), say("analyse.did")),
        tuple(rows),
    )


def _did(side: Answer) -> str:
    status = say(f"status.{side.issue.status}")
    return f"[{status}] " + " / ".join(_short(quote.exact) for quote in side.measures[:4])


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"


def _places(quotes: tuple[Quote, ...]) -> str:
    return ", ".join(f"{quote.start}–{quote.end}" for quote in quotes)


def _record(material: Material, found: Comparison) -> dict[str, Any]:
    """The comparison, fit for JSON; offsets count code points of a report's text."""

    def money(rows: tuple[Money, ...]) -> list[dict[str, Any]]:
        return [{**asdict(row), "yuan": _yuan(row.yuan)} for row in rows]

    def answer(side: Answer) -> dict[str, Any]:
        return {
            "report": side.report.key, "issue": side.issue.number, "iri": side.issue.span.iri,
            "label": side.issue.label, "status": side.issue.status,
            "measures": [asdict(quote) for quote in side.measures],
        }  # fmt: skip

    return {
        "reports": [
            {
                **_side_record(side, side.report),
                "roles": money(side.roles),
                "projects": money(side.projects),
                "topic_labels": {topic: material.words.get(topic, {}) for topic in side.topics},
            }
            for side in found.sides
        ],
        "common": [asdict(one) for one in found.policies],
        "alike": [
            {"score": str(pair.score), "one": answer(pair.one), "other": answer(pair.other)}
            for pair in found.alike
        ],
    }  # fmt: skip


def _side_record(side: Side, report: Report) -> dict[str, Any]:
    return {
        "report": report.key, "iri": report.iri, "title": report.title,
        "published": report.published.isoformat() if report.published else None,
        "issues": side.issues, "measures": side.measures, "topics": side.topics, "kinds": side.kinds,
        "statuses": side.statuses, "progress": side.progress,
    }  # fmt: skip
