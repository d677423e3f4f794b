"""Section: what the findings are about (dcterms:subject), where the graph says so."""

from __future__ import annotations

from collections import Counter

from kg.summary.blocks import Bars, Section, Series, Text
from kg.summary.reading import View

__all__ = ["section"]

_MOST_SERIES = 4
"""Reports that can be told apart by colour in one chart; more are added up."""
_MOST = 30


def section(view: View) -> Section | None:
    """A bar a topic, the most frequent first; None where no issue has a topic."""
    counts: dict[str, Counter[str]] = {}
    apart = len(view.reports) <= _MOST_SERIES
    for report in view.reports:
        for issue in report.issues:
            for topic in view.topics.get(issue.span.iri, ()):
                counts.setdefault(topic, Counter())[report.iri if apart else ""] += 1
    if not counts:
        return None
    if apart and len(view.reports) > 1:
        series = tuple(Series(view.short(report), f"r{at}") for at, report in enumerate(view.reports, 1))
        keys = [report.iri for report in view.reports]
    else:
        series, keys = (Series(view.say("问题数", "Issues"), "r1"),), [view.reports[0].iri if apart else ""]
    order = sorted(counts, key=lambda topic: (-counts[topic].total(), topic))
    rows = tuple(
        (view.term(topic), tuple(float(counts[topic][key]) for key in keys), str(counts[topic].total()))
        for topic in order[:_MOST]
    )
    silent = sum(1 for r in view.reports for issue in r.issues if not view.topics.get(issue.span.iri))
    return Section(
        "topics",
        view.say("问题类别", "Topics"),
        (
            Bars(view.say("各类别的问题数", "Issues by topic"), series, rows),
            Text(
                view.say(
                    f"一个问题可属多个类别；{silent}个问题未归入任何类别。",
                    f"An issue may have several topics; {silent} have none.",
                ),
                small=True,
            ),
        ),
    )
