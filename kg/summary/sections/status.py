"""Section: what the reports claim about each issue."""

from __future__ import annotations

from collections import Counter

from kg.check.rectified_open import open_items
from kg.graph.checks import Outcome
from kg.summary.blocks import Bars, Section, Series, Table, Text
from kg.summary.reading import View

__all__ = ["STATES", "section"]

STATES = ("rectified", "partlyRectified", "inProgress", "unstated")
_MOST = 25


def section(view: View) -> Section | None:
    """Shares of what is claimed, by report; and how much of it holds open items."""
    counts = {r.iri: Counter(issue.status for issue in r.issues) for r in view.reports}
    used = [state for state in STATES if any(count[state] for count in counts.values())]
    series = tuple(Series(view.term(state), state) for state in used)
    bars = tuple(
        (
            view.short(report),
            tuple(float(counts[report.iri][state]) for state in used),
            str(counts[report.iri].total()),
        )
        for report in view.reports[:_MOST]
    )
    doubted = {finding.subject for finding in view.of("rectified-open", Outcome.FAILED)}
    headers = (
        view.say("被巡察单位", "Inspected body"),
        *(view.term(state) for state in used),
        view.say("合计", "All"),
        view.say("含未完成事项", "With open items"),
        view.say("自述已整改而仍未完成", "Rectified, yet open"),
    )
    rows = [
        (
            view.short(report),
            *(str(counts[report.iri][state]) for state in used),
            str(len(report.issues)),
            str(sum(1 for issue in report.issues if open_items(report, issue))),
            str(sum(1 for issue in report.issues if issue.span.iri in doubted)),
        )
        for report in view.reports[:_MOST]
    ]
    if len(view.reports) > 1:
        rows.append(_total(view, used, doubted))
    left = len(view.reports) - len(bars)
    more = (
        Text(view.say(f"另有{left}份报告未单独列出。", f"{left} more reports are not listed one by one.")),
    )
    blocks = (
        Bars(view.say("自述整改状态", "What the reports claim"), series, bars, full=True),
        Table(headers, tuple(rows), frozenset(range(1, len(headers)))),
        *(more if left else ()),
        Text(
            view.say(
                "状态为通报自述，未经核实；未说明指通报没有逐条写明整改状态。“自述已整改而仍未完成”指答复中写明"
                "与问题本身有关的待办事项，见核查一节。",
                "A status is what the report claims. “Rectified, yet open” counts issues whose response "
                "itself says that something about the finding is still to be done; see the checks.",
            ),
            small=True,
        ),
    )
    return Section("status", view.say("整改状态", "Status"), blocks)


def _total(view: View, used: list[str], doubted: set[str]) -> tuple[str, ...]:
    pairs = [(report, issue) for report in view.reports for issue in report.issues]
    return (
        view.say("合计", "All"),
        *(str(sum(1 for _, issue in pairs if issue.status == state)) for state in used),
        str(len(pairs)),
        str(sum(1 for report, issue in pairs if open_items(report, issue))),
        str(sum(1 for _, issue in pairs if issue.span.iri in doubted)),
    )
