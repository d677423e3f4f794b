"""Section: what was inspected, by whom, and when it was answered."""

from __future__ import annotations

import datetime as dt

from kg.check.corpus import Report
from kg.summary.blocks import Cell, Section, Table, Text
from kg.summary.reading import Inspection, View

__all__ = ["section"]

_MOST = 100


def section(view: View) -> Section | None:
    """One row a report: body, team, days, how much there is."""
    headers = (
        view.say("被巡察单位", "Inspected body"),
        view.say("巡察组", "Team"),
        view.say("巡察时间", "Inspected"),
        view.say("反馈", "Feedback"),
        view.say("公布", "Published"),
        view.say("反馈至公布（天）", "Days until published"),
        view.say("问题", "Issues"),
        view.say("措施", "Measures"),
    )
    rows = tuple(_row(view, report) for report in view.reports[:_MOST])
    blocks = [Table(headers, rows, frozenset({5, 6, 7}), (18, 20, 14, 13, 13, 9, 6, 7))]
    left = len(view.reports) - len(rows)
    texts = (
        []
        if not left
        else [Text(view.say(f"另有{left}份报告未列出。", f"{left} more reports are not listed."))]
    )
    texts.append(
        Text(
            view.say(
                "空白处为通报中未写明。“问题”为逐条答复的问题，“措施”含分项措施。",
                "What a report does not say is left blank. Issues are those answered one by one; "
                "measures include the measures they list.",
            ),
            small=True,
        )
    )
    return Section("inspected", view.say("巡察概况", "What was inspected"), (*blocks, *texts))


def _row(view: View, report: Report) -> tuple[Cell | str, ...]:
    about = view.inspections.get(report.iri, Inspection())
    waited = (report.published - about.feedback).days if report.published and about.feedback else None
    team = " ".join(part for part in (about.turn, about.team) if part)
    return (
        Cell(view.body(report), view.link(report)),
        team,
        _span(about.start, about.end),
        str(about.feedback or ""),
        str(report.published or ""),
        "" if waited is None else str(waited),
        str(len(report.issues)),
        str(sum(len(issue.all_measures()) for issue in report.issues)),
    )


def _span(start: dt.date | None, end: dt.date | None) -> str:
    return "" if start is None and end is None else f"{start or '?'} – {end or '?'}"
