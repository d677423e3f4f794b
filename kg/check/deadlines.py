"""Check 6: dates promised in responses that have passed.

A promise is a clause of a response with a date and a word of intent (拟, 将, 计划, 预计, 力争, 定于), or
with a date by which something is to be complete (…底前完成). It is due on the last day that the date names.
It fails where that day lies before the report's own publication (the text still speaks of the future), before
a later report of the same body, or before ``--as-of``; whether it was kept the graph does not hold.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from kg.check.base import Check, Evidence, Finding, Options
from kg.check.corpus import Corpus, Issue, Mention, Report, Span
from kg.graph.checks import Outcome

__all__ = ["CHECK", "promises"]

# 拟于 / 将于 / 计划 / 预计 / 定于 before the date, in its clause; 将《规划》列入 is no intent
_INTENT = re.compile(
    r"拟(?:于|在|定|将|委托|开展)?"
    r"|将(?=于|在|按|完成|继续|对|通过|组织|开展|进行|启动|全部|全面|持续|由|向|举办|召开|建成|$)"
    r"|计划(?:于|在|到|通过|$)|预计|定于|预定|打算|承诺"
)
# 力争6月底前 / 确保于年内 — words of hope, right before the date; 争取2023年度资金 strives for money
_HOPE = re.compile(r"(?:力争|争取|确保|有望|尽快)(?:于|在|到)?$")
# 6月底前完成 / 10月底完工投入使用
_BY_THEN = re.compile(
    r"^(?P<before>之?前|以前|底前)?[内底末]?(?:全部|全面|基本)?"
    r"(?:完成|完工|建成|竣工|投入使用|投用|开放|落实到位|整改到位|办结|配备)"
)
_DONE = re.compile(r"已(?!启动)|业已|了[^，。]{0,6}$")
# 2023年7月后，将…: a day from which on, not by which
_FROM = re.compile(r"^[ \t]{0,2}(?:起|后|之后|以后|以来|至今)")
# 2027年将继续 / 6月底前拟
_AHEAD = re.compile(r"^[前底末内]?(?:之前|以前)?(?:将|拟|计划|预计|力争)")
# 2027年将继续推进 / 2027年持续开展: what goes on has no last day
_GOES_ON = re.compile(r"^[^，。]{0,6}(?:继续|持续|坚持|长期|常态化)")
_NAMES = re.compile(r"《[^《》\n]{0,80}$")
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
        if _FROM.match(after) or _GOES_ON.search(after) or _NAMES.search(before) or _DONE.search(before):
            continue
        due = mention.thing.finish
        ahead = report.published is not None and due >= report.published
        if not report.exact(mention.span).endswith("年度") and _is_promise(before, after, ahead):
            yield mention, clause


def _is_promise(before: str, after: str, ahead: bool) -> bool:
    """Whether the clause around a date looks ahead; a day in the past needs plainer words."""
    by_then = _BY_THEN.match(after)
    if by_then and "已" not in after[:8] and (ahead or by_then["before"]):
        return True
    if _INTENT.search(before) or _HOPE.search(before):
        return True
    return _AHEAD.match(after) is not None


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
