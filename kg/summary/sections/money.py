"""Section: the sums of money that the reports name, by the part that they play."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from kg.check.corpus import Issue, Mention, Report
from kg.summary.blocks import Bars, Cell, Section, Series, Table, Text
from kg.summary.reading import View

__all__ = ["section", "yuan"]

_LARGEST = 10
_WORDS = 70


@dataclass(frozen=True, slots=True)
class _Sum:
    """One sum of an issue: the first place that names it."""

    report: Report
    issue: Issue
    mention: Mention
    value: Decimal


def section(view: View) -> Section | None:
    """Sums by role, and the largest of them with their sentences; None where none is named."""
    sums = [one for report in view.reports for issue in report.issues for one in _sums(report, issue)]
    if not sums:
        return None
    totals: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for one in sums:
        counts[one.mention.thing.role or "other"] += 1
    values: dict[str, Decimal] = {}
    for one in sums:
        role = one.mention.thing.role or "other"
        values[role] = values.get(role, Decimal(0)) + one.value
    totals.update({role: int(value) for role, value in values.items()})
    order = sorted(values, key=lambda role: (-values[role], role))
    bars = tuple(
        (
            view.term(role),
            (float(values[role]),),
            view.say(
                f"{yuan(values[role], 'zh')}（{counts[role]}笔）",
                f"{yuan(values[role], 'en')} ({counts[role]})",
            ),
        )
        for role in order
    )
    largest = sorted(sums, key=lambda one: (-one.value, one.report.key, one.mention.span.start))[:_LARGEST]
    headers = (
        view.say("金额", "Sum"),
        view.say("性质", "Role"),
        view.say("问题", "Issue"),
        view.say("原文", "In the words of the report"),
    )
    rows = tuple(_row(view, one) for one in largest)
    return Section(
        "money",
        view.say("涉及金额", "Money"),
        (
            Bars(view.say("按性质合计", "Sums by role"), (Series(view.say("金额", "Sum"), "r1"),), bars),
            Table(headers, rows, frozenset(), (12, 9, 24, 55)),
            Text(
                view.say(
                    "同一问题中重复出现的同一金额只计一次；不同问题重复提到的同一笔资金无法区分，合计仅供参考。"
                    "区间、“余”“不到”等取其所写的数。",
                    "A sum that an issue names twice counts once. Money that several issues speak of cannot "
                    "be told apart, so totals show the order of magnitude only.",
                ),
                small=True,
            ),
        ),
    )


def _sums(report: Report, issue: Issue) -> list[_Sum]:
    """The sums of an issue and its response, each figure once."""
    found: dict[tuple[Decimal, str], _Sum] = {}
    spans = [issue.span, *([issue.response] if issue.response else [])]
    for span in spans:
        for mention in report.mentions_in(span.start, span.end, "amount"):
            thing = mention.thing
            value = thing.value or thing.minimum or thing.maximum
            if value:
                found.setdefault((value, thing.role), _Sum(report, issue, mention, value))
    return list(found.values())


def _row(view: View, one: _Sum) -> tuple[Cell | str, ...]:
    report, span = one.report, one.mention.span
    sentence = " ".join(report.exact(report.sentence(span)).split())
    if len(sentence) > _WORDS:
        at = max(0, sentence.find(" ".join(report.exact(span).split())) - _WORDS // 2)
        cut = sentence[at : at + _WORDS]
        sentence = f"{'…' if at else ''}{cut}{'…' if at + _WORDS < len(sentence) else ''}"
    where = view.say(
        f"{view.short(report)} 问题{one.issue.number}", f"{view.short(report)}, issue {one.issue.number}"
    )
    return (
        report.exact(span).strip(),
        view.term(one.mention.thing.role or "other"),
        Cell(where, view.link(report, one.issue)),
        Cell(sentence, view.link(report, span)),
    )


def yuan(value: Decimal, language: str) -> str:
    """A sum as people write it: 8.5万元, 26亿元; 85,000 yuan, 2.6 billion yuan."""
    if language == "zh":
        for size, unit in ((Decimal(10) ** 8, "亿元"), (Decimal(10) ** 4, "万元")):
            if value >= size:
                return f"{_rounded(value / size)}{unit}"
        return f"{_rounded(value)}元"
    for size, unit in ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million")):
        if value >= size:
            return f"{_rounded(value / size)} {unit} yuan"
    return f"{value.quantize(Decimal(1)):,} yuan"


def _rounded(value: Decimal) -> str:
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")
