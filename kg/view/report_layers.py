"""Sheet of a report → rows of its page: each line with its marks, and what stands in the margin beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kg.view.network import sentence_starts, starts_after
from kg.view.report_sheet import Part, ReportSheet, Span
from kg.view.report_text import Layer, marked_lines

__all__ = ["SIGNS", "Note", "Row", "rows", "sentences"]

SIGNS: dict[str, str] = {
    "rectified": "✓",
    "partlyRectified": "◑",
    "inProgress": "◔",
    "unstated": "?",
    "done": "✓",
    "ongoing": "◔",
    "planned": "○",
}
"""A sign for each status and progress, beside its colour."""

# Which mark is outside where two cover the same words.
_SENTENCE, _FURNITURE, _PART, _WORDS, _MENTION = range(5)


@dataclass(frozen=True, slots=True)
class Note:
    """Something in the margin.

    Attributes:
        kind: ``issue``, ``measure``, ``open``, ``claim`` or ``check``.
        address: where in the page it leads (without ``#``).
        state: status or progress, or ``""``.
        words: number or words to show; of a check what it says in Chinese.
        english: what a check says in English.
    """

    kind: str
    address: str
    state: str
    words: str
    english: str = ""

    @property
    def sign(self) -> str:
        """The sign of its state."""
        return SIGNS.get(self.state, "")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the text: HTML, the classes of its row, and its notes."""

    html: Markup
    classes: str
    notes: tuple[Note, ...]


def sentences(text: str) -> list[Span]:
    """The sentences of a text, white space at their ends left out."""
    starts = sentence_starts(text)
    found = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        words = text[start:end]
        first = start + len(words) - len(words.lstrip())
        if words.strip():
            found.append(Span(first, first + len(words.strip())))
    return found


def rows(sheet: ReportSheet) -> list[Row]:
    """Every line of the report, in order; together their texts are the text of the sheet."""
    lines = marked_lines(sheet.text, _layers(sheet))
    starts = starts_after(sheet.text, "\n")
    classes = [""] * len(lines)
    issues = sheet.issues
    for issue, following in zip(issues, [*issues[1:], None], strict=False):
        stop = sheet.extent(issue).end
        if following is not None:
            stop = min(stop, max(following.span.start, issue.span.end))
        for k in range(_line(starts, issue.span.start), _line(starts, stop - 1) + 1):
            classes[k] = f"inside s-{issue.state}"
    notes: dict[int, list[Note]] = defaultdict(list)
    for at, note in sorted(_notes(sheet), key=lambda pair: pair[0]):
        notes[_line(starts, at)].append(note)
    return [Row(html, classes[k], tuple(notes.get(k, ()))) for k, html in enumerate(lines)]


def _line(starts: list[int], offset: int) -> int:
    return bisect_right(starts, offset) - 1


def _address(span: Span) -> str:
    return f"at-{span.start}-{span.end}"


def _layers(sheet: ReportSheet) -> Iterator[Layer]:
    for k, span in enumerate(sentences(sheet.text)):
        yield Layer(span, "s", data={"s": k}, rank=_SENTENCE)
    for span in sheet.noise:
        yield Layer(span, "noise", rank=_FURNITURE)
    for part in sheet.parts:
        yield Layer(part.span, _part_classes(part), part.anchor, rank=_PART)
        if part.said is not None:
            yield Layer(part.said, f"said s-{part.state}", rank=_WORDS)
    for item in sheet.open:
        yield Layer(item.span, "open", rank=_WORDS)
    for claim in sheet.claims:
        yield Layer(claim.span, "claim", rank=_WORDS)
    for check in sheet.checks:
        for span in check.spans:
            yield Layer(span, "failed", rank=_WORDS)
    for k, mark in enumerate(sheet.marks):
        yield Layer(mark.span, f"m t-{mark.type}", data={"m": k}, rank=_MENTION)


def _part_classes(part: Part) -> str:
    if part.kind == "section":
        return f"section level-{min(part.level, 4)}"
    return f"{part.kind} s-{part.state}"


def _notes(sheet: ReportSheet) -> Iterator[tuple[int, Note]]:
    places = {part.iri: part for part in sheet.parts}
    for part in sheet.parts:
        if part.kind != "section":
            yield part.span.start, Note(part.kind, part.anchor, part.state, part.number)
    for item in sheet.open:
        words = sheet.text[item.span.start : item.span.end]
        yield item.span.start, Note("open", _address(item.span), "", words)
    for claim in sheet.claims:
        yield claim.span.start, Note("claim", _address(claim.span), claim.counts, str(claim.claimed))
    for check in sheet.checks:
        about = places.get(check.subject)
        span = next(iter(check.spans), about.span if about else Span(0, 0))
        address = _address(span) if check.spans else about.anchor if about else ""
        yield span.start, Note("check", address, "", check.zh, check.en)
