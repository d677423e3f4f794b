"""Check 2: numbers that are left out or printed twice, at every level.

Headings and findings of one style of marker make one sequence over the report. A list that starts again at 1
under a new heading is a new list; one that goes on counting under the next heading is the same list (1. under
（一）, 2. and 3. under （二）). Measures are counted inside their response alone.

A number that is missing among the parts, but printed as a marker between its neighbours, was lost by us, not
by the report: there the check cannot tell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.check.base import Check, Evidence, Finding, Options, listed
from kg.check.corpus import Corpus, Issue, Measure, Report, Section, Span
from kg.graph.checks import Outcome
from kg.structure.markers import Style, inline_markers, leading_marker

__all__ = ["CHECK"]

_COUNTING = frozenset(Style) - {Style.ABOUT, Style.BULLET, Style.QUOTED}
_MOST = 20
"""A list that seems to skip more numbers than this was misread."""
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Item:
    """A numbered part: its place, the style and number of its marker, and what holds it."""

    part: Section | Issue | Measure
    place: Span
    style: str
    number: int
    parent: str


@dataclass(frozen=True, slots=True)
class _Break:
    """Where a sequence breaks: the part before (if any), the part after, the numbers left out."""

    before: _Item | None
    after: _Item
    missing: tuple[int, ...]


def _run(corpus: Corpus, options: Options) -> Iterator[Finding]:  # noqa: ARG001 - every check takes both
    for report in corpus.reports:
        sequences = list(_sequences(report))
        breaks = [one for sequence in sequences for one in _breaks(sequence)]
        for found in sorted(breaks, key=lambda one: one.after.place.start):
            yield _finding(report, found)
        count = sum(map(len, sequences))
        if not breaks and count:
            yield Finding(
                report,
                report.iri,
                Outcome.PASSED,
                f"{count}个带编号的标题、问题和措施，编号均连续",
                f"{count} numbered headings, findings and measures follow each other without a gap",
            )
        elif not count:
            yield Finding(
                report, report.iri, Outcome.CANNOT_TELL, "正文没有编号", "nothing in the text is numbered"
            )


def _sequences(report: Report) -> Iterator[list[_Item]]:
    """Lists of one style: headings and findings over the report, measures by what holds them."""
    by_style: dict[str, list[_Item]] = defaultdict(list)
    parts: list[Section | Issue] = [*report.sections, *report.issues]
    for part in sorted(parts, key=lambda p: p.span.start):
        parent = part.parent if isinstance(part, Section) else part.section
        if item := _item(report, part, parent):
            by_style[item.style].append(item)
    yield from by_style.values()
    for issue in report.issues:
        holders: list[tuple[str, tuple[Measure, ...]]] = [(issue.span.iri, issue.measures)]
        holders += [(m.span.iri, m.measures) for m in issue.all_measures()]
        for parent, measures in holders:
            lists: dict[str, list[_Item]] = defaultdict(list)
            for measure in measures:
                if item := _item(report, measure, parent):
                    lists[item.style].append(item)
            yield from lists.values()


def _item(report: Report, part: Section | Issue | Measure, parent: str) -> _Item | None:
    """A part with a marker that counts."""
    marker = leading_marker(f"{part.marker}某", 0, len(part.marker) + 1) if part.marker else None
    if marker is None or marker.style not in _COUNTING or not marker.number:
        return None
    if part.marker.startswith(("首先", "其次", "再次", "最后")):
        return None  # 最后 closes a list of any length
    if isinstance(part, Measure):
        words = report.trimmed(part.span.start, min(part.span.end, part.span.start + 40))
    else:
        words = report.heading(part)
    # Issues and measures begin behind their marker; what is shown begins with it.
    at = report.text.rfind(part.marker, max(0, words.start - len(part.marker) - 4), words.start)
    place = Span(at, words.end) if at >= 0 else words
    return _Item(part, place, marker.style, marker.number, parent)


def _breaks(items: list[_Item]) -> Iterator[_Break]:
    """Where the numbers of a sequence do not follow each other."""
    runs_on = _runs_on(items)
    before: _Item | None = None
    for item in items:
        new_list = before is None or (before.parent != item.parent and (item.number == 1 or not runs_on))
        expected = 1 if new_list or before is None else before.number + 1
        if item.number > expected and item.number - expected <= _MOST:
            yield _Break(None if new_list else before, item, tuple(range(expected, item.number)))
        elif before is not None and not new_list and item.number == before.number:
            yield _Break(before, item, ())
        before = item


def _runs_on(items: list[_Item]) -> bool:
    """Whether the list goes on counting where the heading over it changes."""
    changes = [(a, b) for a, b in pairwise(items) if a.parent != b.parent]
    going = sum(1 for a, b in changes if b.number > a.number)
    return going > sum(1 for _, b in changes if b.number == 1)


def _finding(report: Report, found: _Break) -> Finding:
    after, before = found.after, found.before
    evidence = [Evidence(report, item.place) for item in (before, after) if item is not None]
    subject = after.part.span.iri
    shown = _shown(report, after)
    if not found.missing:
        return Finding(
            report,
            subject,
            Outcome.FAILED,
            f"编号{after.part.marker}重复：{shown}",
            f"number {after.part.marker} is printed twice: {shown}",
            tuple(evidence),
        )
    missing = list(found.missing)
    lost = _printed(report, found)
    if lost:
        return Finding(
            report,
            subject,
            Outcome.CANNOT_TELL,
            f"编号{listed(missing)}未能解析为独立部分，但原文中印有该编号",
            f"number {listed(missing)} is printed in the text but was not parsed as a part of its own",
            (*evidence, Evidence(report, lost)),
        )
    where_zh = f"{before.part.marker}之后" if before else "列表开头"
    where = f"after {before.part.marker}" if before else "at the head of the list"
    return Finding(
        report,
        subject,
        Outcome.FAILED,
        f"{where_zh}缺少编号{'、'.join(map(str, missing))}，下一项为：{after.part.marker}{shown}",
        f"number {listed(missing)} is left out {where}; what follows is {after.part.marker} {shown}",
        tuple(evidence),
    )


def _shown(report: Report, item: _Item) -> str:
    """The first words of a part, without its marker."""
    words = " ".join(report.exact(item.place).split()).removeprefix(item.part.marker).strip()
    return words if len(words) <= 24 else f"{words[:24]}…"


def _printed(report: Report, found: _Break) -> Span | None:
    """A marker of that style and one of the missing numbers between the two parts, where it could stand."""
    after, before = found.after, found.before
    start = before.place.start if before else _start_of_parent(report, after)
    end = max(start, after.place.start)
    if isinstance(after.part, Measure):
        markers = inline_markers(report.text, start, end)
    else:
        lines = (report.trimmed(*line.span()) for line in _LINE.finditer(report.text, start, end))
        markers = [m for line in lines if (m := leading_marker(report.text, line.start, line.end))]
    lost = (m for m in markers if m.style == after.style and m.number in found.missing)
    return next((Span(marker.start, marker.end) for marker in lost), None)


def _start_of_parent(report: Report, item: _Item) -> int:
    """Where what holds a part begins to count: behind its own heading, or with the response."""
    parts: list[Section | Issue] = [*report.sections, *report.issues]
    holder = next((part for part in parts if part.span.iri == item.parent), None)
    if isinstance(holder, Issue) and holder.response:
        return holder.response.start
    return report.heading(holder).end if holder else 0


CHECK = Check("numbering", "numbering", "编号是否连续", _run)
