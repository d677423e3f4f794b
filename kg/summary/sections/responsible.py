"""Section: who answers for most of it, and how much of that is open."""

from __future__ import annotations

from collections import Counter

from kg.check.rectified_open import open_items
from kg.summary.blocks import Bars, Section, Series, Text
from kg.summary.reading import View

__all__ = ["section"]

_MOST = 15


def section(view: View) -> Section | None:
    """A bar a body or person, by the number of issues that it answers for; None where nobody is named."""
    all_, still = Counter[str](), Counter[str]()
    own = {iri for report in view.reports for iri in report.own}
    silent = total = 0
    for report in view.reports:
        for issue in report.issues:
            total += 1
            others = issue.responsible - own
            silent += not others
            for who in others:
                all_[who] += 1
                still[who] += bool(open_items(report, issue))
    if not all_:
        return None
    order = sorted(all_, key=lambda who: (-all_[who], -still[who], view.label(who)))
    left = len(order) - _MOST
    rows = tuple(
        (view.label(who), (float(still[who]), float(all_[who] - still[who])), str(all_[who]))
        for who in order[:_MOST]
    )
    series = (
        Series(view.say("其中含未完成事项", "with open items"), "open"),
        Series(view.say("其他", "others"), "done"),
    )
    return Section(
        "responsible",
        view.say("责任单位", "Who answers for it"),
        (
            Bars(view.say("负责问题最多的单位和人员", "Those who answer for most issues"), series, rows),
            Text(
                view.say(
                    f"{total}个问题中有{total - silent}个写明由被巡察单位以外的单位、科室或人员负责，"
                    "图中只计这些。" + (f"另有{left}个单位或人员未列出。" if left > 0 else ""),
                    f"{total - silent} of {total} issues say that somebody beside the inspected body answers "
                    "for them; the chart counts these."
                    + (f" {left} more are not shown." if left > 0 else ""),
                ),
                small=True,
            ),
        ),
    )
