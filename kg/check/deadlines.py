"""Check 6: dates promised in responses that have passed.

A promise is a clause of a response with a date and a word of intent (拟, 将, 计划, 预计, 力争, 定于), or
with a date by which something is to be complete (…底前完成). It is due on the last day that the date names.
It fails where that day lies before the report's own publication (the text still speaks of the future), before
a later report of the same body, or before ``--as-of``; whether it was kept the graph does not hold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from kg.check.base import Check, Evidence, Finding, Options
from kg.check.corpus import Corpus, Issue, Mention, Report, Span
from kg.graph.checks import Outcome
from kg.relate.dates import promised

__all__ = ["CHECK", "promises"]

_CLAUSE = "，,。；;！？!?\n:："


def _run(corpus: Corpus, options: Options) -> Iterator[Finding]:
    later = _later(corpus)
    for report in corpus.reports:
        given = [(issue, *p) for issue in report.issues for p in promises(report, issue)]
        for issue, mention, clause in given:
            yield _judge((report, issue), mention, clause, later.get(report.iri), options.as_of)
        if not given and report.issues:
            yield Finding(
                report,
                report.iri,
                Outcome.PASSED,
                "整改情况中未见承诺的日期",
                "the responses promise nothing by a date",
            )


def _later(corpus: Corpus) -> dict[str, dt.date]:
    """Report → day of the next report of the same body."""
    found: dict[str, dt.date] = {}
    known = [report for report in corpus.reports if report.published and report.body]
    by_body: dict[str, list[tuple[dt.date, str]]] = {}
    for report in known:
        assert report.published is not None
        by_body.setdefault(report.body, []).append((report.published, report.iri))
    for dated in by_body.values():
        dated.sort()
        for (day, iri), (following, _) in pairwise(dated):
            if following > day:
                found[iri] = following
    return found


def promises(report: Report, issue: Issue) -> Iterator[tuple[Mention, Span]]:
    """Dates of the response that stand in a promise, each with its clause, in order."""
    if issue.response is None:
        return
    for mention in report.mentions_in(issue.response.start, issue.response.end, "period"):
        if mention.thing.finish is None:
            continue
        clause = _clause(report, mention.span, issue.response)
        before = report.text[clause.start : mention.span.start]
        after = report.text[mention.span.end : clause.end]
        due = mention.thing.finish
        ahead = report.published is not None and due >= report.published
        if not report.exact(mention.span).endswith("年度") and promised(before, after, ahead=ahead):
            yield mention, clause


def _clause(report: Report, span: Span, within: Span) -> Span:
    text = report.text
    lowest, highest = max(within.start, span.start - 80), min(within.end, span.end + 80)
    start = max((text.rfind(stop, lowest, span.start) for stop in _CLAUSE), default=-1)
    ends = [at for stop in _CLAUSE if (at := text.find(stop, span.end, highest)) >= 0]
    return report.trimmed(start + 1 if start >= 0 else lowest, min(ends, default=highest))


def _judge(
    where: tuple[Report, Issue], mention: Mention, clause: Span, later: dt.date | None, as_of: dt.date | None
) -> Finding:
    report, issue = where
    due = mention.thing.finish
    assert due is not None
    words = " ".join(report.exact(clause).split())
    outcome, zh, en = _outcome(due, report.published, later, as_of)
    return Finding(
        report,
        issue.span.iri,
        outcome,
        f"问题{issue.number}承诺“{words}”，期限{due}，{zh}",
        f"issue {issue.number} promises “{words}”, due {due}; {en}",
        (Evidence(report, clause),),
    )


def _outcome(
    due: dt.date, published: dt.date | None, later: dt.date | None, as_of: dt.date | None
) -> tuple[Outcome, str, str]:
    if published is None and as_of is None:
        return Outcome.CANNOT_TELL, "报告日期不明", "the day of publication is not known"
    if published is not None and due < published:
        return Outcome.FAILED, f"早于报告公布日{published}", f"that was before publication on {published}"
    if later is not None and due < later:
        return (
            Outcome.FAILED,
            f"早于同一单位后一报告{later}，是否兑现图中没有记录",
            f"that was before the body's next report of {later}; whether it was kept is not recorded",
        )
    if as_of is not None and due < as_of:
        return (
            Outcome.FAILED,
            f"至{as_of}已过期，是否兑现图中没有记录",
            f"that has passed by {as_of}; whether it was kept is not recorded",
        )
    day = as_of or published
    return Outcome.PASSED, f"至{day}尚未到期", f"not yet due on {day}"


CHECK = Check("deadlines", "deadlines", "承诺期限是否已过", _run)
