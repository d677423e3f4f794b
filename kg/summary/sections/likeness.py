"""Section: findings of several reports that are alike, side by side."""

from __future__ import annotations

from kg.check.base import short
from kg.check.corpus import Issue, Report
from kg.summary.blocks import Cell, Section, Table, Text
from kg.summary.reading import View

__all__ = ["section"]

_MOST = 25


def section(view: View) -> Section | None:
    """The pairs that are most alike; None where there are none."""
    where = {issue.span.iri: (report, issue) for report in view.reports for issue in report.issues}
    pairs = sorted(
        ((score, one, other) for one, other, score in view.corpus.similar if one in where and other in where),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    if not pairs:
        return None
    headers = (
        view.say("问题", "Issue"),
        view.say("相似问题", "Is like"),
        view.say("相似度", "Score"),
    )
    rows = tuple(
        (_cell(view, *where[one]), _cell(view, *where[other]), f"{score:.2f}")
        for score, one, other in pairs[:_MOST]
    )
    left = len(pairs) - len(rows)
    more = view.say(f"另有{left}对。", f"{left} more pairs.") if left else ""
    note = view.say(
        "相似度依据问题的用词和类别计算（0至1），仅供参考。",
        "Likeness is of words and topics, from 0 to 1.",
    )
    return Section(
        "similar",
        view.say("各报告中的相似问题", "Similar findings across reports"),
        (Table(headers, rows, frozenset({2}), (45, 45, 10)), Text(f"{more}{note}", small=True)),
    )


def _cell(view: View, report: Report, issue: Issue) -> Cell:
    words = f"{view.short(report)} {issue.number}. {short(issue.label, 32)}"
    left, right = view.say("（", " ("), view.say("）", ")")
    return Cell(f"{words}{left}{view.term(issue.status)}{right}", view.link(report, issue))
