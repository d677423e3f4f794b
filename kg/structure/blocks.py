"""Paragraphs → blocks: a paragraph, or the part of one that a label inside it begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.structure.labels import Label, LabelKind, heading_label, inline_label, leading_label
from kg.structure.markers import Marker, Style, inline_markers
from kg.structure.paragraphs import Paragraph

__all__ = ["ANSWERS", "HEADING_STYLES", "LIST_STYLES", "Block", "blocks_of"]

HEADING_STYLES = frozenset(
    {
        Style.PART,
        Style.COMMA,
        Style.PAREN,
        Style.NUMBER,
        Style.DECIMAL,
        Style.NUMBER_PAREN,
        Style.CIRCLED,
        Style.PROBLEM,
        Style.ABOUT,
    }
)
"""Styles that number headings. 一是 and 第一 number clauses."""

LIST_STYLES = frozenset({Style.CIRCLED, Style.NUMBER_PAREN})
"""Styles that number measures as often as headings."""

ANSWERS = frozenset({LabelKind.RESPONSE, LabelKind.OUTCOME, LabelKind.STATUS})
"""Kinds of labels that open an answer."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or the part of it that follows a label inside it."""

    start: int
    end: int
    marker: Marker | None
    label: Label | None

    @property
    def text_start(self) -> int:
        """Where its own text begins, behind marker and label."""
        return self.label.end if self.label else self.marker.end if self.marker else self.start


def blocks_of(text: str, paragraph: Paragraph) -> list[Block]:
    """A paragraph, cut where labels stand inside it, and where a second finding follows with its own."""
    label = _own_label(text, paragraph)
    inner = _answer_label(text, label.end if label else paragraph.text_start, paragraph.end)
    if label is not None and label.kind is not LabelKind.FINDING:
        return _parts(text, paragraph.start, paragraph.end, paragraph.marker, label)
    blocks = []
    markers = inline_markers(text, inner.end, paragraph.end) if inner else []
    while inner is not None:
        blocks.append(Block(paragraph.start, _back(text, inner.start), paragraph.marker, label))
        second = _second_finding(text, paragraph, inner, markers)
        stop = _back(text, second.start) if second else paragraph.end
        blocks += _parts(text, inner.start, stop, None, inner)
        if second is None:
            return blocks
        paragraph = Paragraph(second.start, paragraph.end, second)
        label = _own_label(text, paragraph)
        inner = _answer_label(text, second.end, paragraph.end)
    return [*blocks, Block(paragraph.start, paragraph.end, paragraph.marker, label)]


def _answer_label(text: str, start: int, end: int) -> Label | None:
    """The first label inside a line that opens an answer; one of an office is part of the finding."""
    while (label := inline_label(text, start, end)) is not None and label.kind not in ANSWERS:
        start = label.end
    return label


def _parts(text: str, start: int, end: int, marker: Marker | None, label: Label) -> list[Block]:
    """What stands behind a label, cut before each further label on the line (…。整改状态：已完成)."""
    blocks = []
    while (inner := inline_label(text, label.end, end)) is not None:
        blocks.append(Block(start, _back(text, inner.start), marker, label))
        start, marker, label = inner.start, None, inner
    return [*blocks, Block(start, end, marker, label)]


def _second_finding(
    text: str, paragraph: Paragraph, label: Label, markers: Sequence[Marker]
) -> Marker | None:
    """The marker of the next finding where one line holds two: 1.…。整改情况：…。2.…。整改情况：…."""
    first = paragraph.marker
    if first is None or inline_label(text, label.end, paragraph.end) is None:
        return None
    for at in range(bisect_left(markers, label.end, key=lambda marker: marker.start), len(markers)):
        marker = markers[at]
        if marker.style is first.style and marker.number == first.number + 1:
            return marker if inline_label(text, marker.end, paragraph.end) else None
    return None


def _own_label(text: str, paragraph: Paragraph) -> Label | None:
    """The label that opens a paragraph; behind a number it needs its colon (一、工作开展情况 is none)."""
    label = leading_label(text, paragraph.text_start, paragraph.end)
    if label is None or paragraph.marker is None:
        return label
    if heading_label(text, label) and paragraph.marker.style not in (Style.COMMA, Style.PART):
        return label
    closed = text[label.start : label.end].rstrip()[-1:] in "：:】]"
    chapter = paragraph.marker.style in (Style.COMMA, Style.PART)
    return label if closed and not (chapter and label.end >= paragraph.end) else None


def _back(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end
