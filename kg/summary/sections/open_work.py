"""Section: what is still open, in the words of the reports, with the days that were promised."""

from __future__ import annotations

from kg.check.base import short
from kg.check.corpus import Issue, Report
from kg.check.deadlines import promises
from kg.check.rectified_open import open_items
from kg.summary.blocks import Cell, Section, Table, Text
from kg.summary.reading import View

__all__ = ["section"]

_MOST = 120
_ITEMS = 4


def section(view: View) -> Section | None:
    """One row an issue that holds open items; None where none does."""
    pairs = [(r, issue) for r in view.reports for issue in r.issues if open_items(r, issue)]
    if not pairs:
        return None
    headers = (
        view.say("被巡察单位", "Inspected body"),
        view.say("问题", "Issue"),
        view.say("自述状态", "Status"),
        view.say("未完成事项（原文）", "Open, in the words of the report"),
        view.say("承诺期限", "Promised for"),
    )
    rows = tuple(_row(view, report, issue) for report, issue in pairs[:_MOST])
    left = len(pairs) - len(rows)
    more = view.say(
        f"另有{left}个问题，见 kg ledger 生成的台账。", f"{left} more issues; see the ledger (kg ledger)."
    )
    blocks = (Table(headers, rows, frozenset(), (15, 22, 9, 42, 12)), *((Text(more),) if left else ()))
    return Section("open", view.say("尚未完成的事项", "What is still open"), blocks)


def _row(view: View, report: Report, issue: Issue) -> tuple[Cell | str, ...]:
    words = list(dict.fromkeys(" ".join(report.exact(i.span).split()) for i in open_items(report, issue)))
    shown = view.say("；", "; ").join(words[:_ITEMS])
    left = len(words) - _ITEMS
    days = sorted({str(mention.thing.finish) for mention, _ in promises(report, issue)})
    return (
        view.short(report),
        Cell(f"{issue.number}. {short(issue.label, 32)}", view.link(report, issue)),
        view.term(issue.status),
        shown + (view.say(f"；另{left}项", f"; and {left} more") if left > 0 else ""),
        view.say("、", ", ").join(days),
    )
