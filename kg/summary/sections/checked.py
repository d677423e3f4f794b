"""Section: what the checks say, and the sentences that they rest on."""

from __future__ import annotations

from collections import Counter

from kg.check import CHECKS, Check, Evidence, Finding
from kg.graph.checks import Outcome
from kg.summary.blocks import Quote, Quotes, Said, Section, Table, Text
from kg.summary.reading import View

__all__ = ["said_of", "section"]

_MOST = 60
"""Findings of one check that are shown in full."""
_QUOTES = 4
_AROUND = 60
"""Characters of the sentence that are shown on each side of the words."""
_MARKED = 160


def section(view: View) -> Section | None:
    """How often each check failed, and each failure with its evidence."""
    counts = Counter((check.name, finding.outcome) for check, finding in view.found)
    headers = (
        view.say("核查项", "Check"),
        view.say("未通过", "Failed"),
        view.say("无法判断", "Cannot tell"),
        view.say("通过", "Passed"),
    )
    outcomes = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PASSED)
    rows = tuple(
        (_title(view, check), *(str(counts[check.name, outcome] or "–") for outcome in outcomes))
        for check in CHECKS
    )
    blocks: list[Table | Text | Quotes] = [
        Table(headers, rows, frozenset({1, 2, 3}), (52, 16, 16, 16)),
        Text(
            view.say(
                "核查只比对通报的自述与其正文，不涉及通报以外的事实；“未通过”不等于整改不实，“无法判断”指正文"
                "不足以判断。",
                "The checks hold what a report claims against its own text and know nothing beyond it. That "
                "a check failed does not prove that nothing was done.",
            ),
            small=True,
        ),
    ]
    for check in CHECKS:
        failed = view.of(check.name)
        if failed:
            said = tuple(said_of(view, finding) for finding in failed[:_MOST])
            blocks.append(Quotes(f"{_title(view, check)} ({len(failed)})", said))
        if len(failed) > _MOST:
            left = len(failed) - _MOST
            blocks.append(Text(view.say(f"另有{left}条，见 kg check。", f"{left} more; see kg check.")))
    return Section("checks", view.say("核查结果", "What the checks say"), tuple(blocks))


def _title(view: View, check: Check) -> str:
    return view.say(check.title_zh, check.title)


def said_of(view: View, finding: Finding, most: int = _QUOTES) -> Said:
    """A finding with its first pieces of evidence, each inside its sentence."""
    shown = finding.evidence[:most]
    return Said(
        view.say(finding.zh, finding.en),
        finding.outcome.value,
        view.short(finding.report),
        tuple(_quote(view, evidence) for evidence in shown),
        len(finding.evidence) - len(shown),
        beside=len(shown) == len(finding.evidence) == 2 and finding.alike,
    )


def _quote(view: View, evidence: Evidence) -> Quote:
    report, span = evidence.report, evidence.span
    around = report.sentence(span)
    before = _flat(report.text[around.start : span.start])
    after = _flat(report.text[span.end : max(span.end, around.end)])
    marked = _flat(report.exact(span))
    if len(marked) > _MARKED:
        marked, after = f"{marked[:_MARKED]}…", ""
    line = report.text.count("\n", 0, span.start) + 1
    return Quote(
        f"…{before[-_AROUND:]}" if len(before) > _AROUND else before,
        marked,
        f"{after[:_AROUND]}…" if len(after) > _AROUND else after,
        view.say(f"{view.short(report)}，第{line}行", f"{view.short(report)}, line {line}"),
        view.link(report, span),
    )


def _flat(words: str) -> str:
    return " ".join(words.split())
