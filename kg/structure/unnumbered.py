"""Findings that no number heads: lines 关于…问题 or 反馈问题：…, told from lines of an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.structure.blocks import ANSWERS, HEADING_STYLES, LIST_STYLES, Block
from kg.structure.labels import LabelKind
from kg.structure.markers import Marker, Style
from kg.structure.polarity import finding_heading, finds_fault, first_sentence, unnumbered_finding

__all__ = ["with_unnumbered"]

MIN_UNNUMBERED = 2
"""So many lines that begin with 关于…问题 number a report without numbers; one may be prose."""

BULLETS = frozenset("●•·■◆★▲○◇□▶►※◎➢")

BODY = re.compile(
    r"[\u4e00-\u9fff“”（）()]{2,28}(?:党[组委]|党工委|党?总支(?:部)?(?:委员会)?|党?支部(?:委员会)?|党委会"
    r"|[村镇乡局校院所]|社区|公司|中心)"
)
"""红旗村党总支, on a line of its own"""

NEAR = 6
"""Blocks behind 反馈问题：… in which its answer begins."""


def with_unnumbered(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks, with a nameless marker before findings that a form of words heads instead of a number."""
    found = _unnumbered_lines(text, blocks)
    found = found if len(found) >= MIN_UNNUMBERED else []
    changed = list(blocks)
    for at in [*found, *_labelled(blocks), *_bulleted(text, blocks)]:
        block = blocks[at]
        changed[at] = replace(block, marker=_nameless(text, block))
    for at in _bodies(text, changed):
        changed[at] = replace(
            changed[at], marker=Marker(Style.PART, 0, changed[at].start, changed[at].start, "")
        )
    return changed


def _bodies(text: str, blocks: Sequence[Block]) -> list[int]:
    """Indices of the lines that name a body and nothing else, before a series of headings from one on.

    Several villages inspected at once are answered one by one: 甲村党支部 / 一、… / 乙村党支部 / 一、….
    """
    found = [
        at
        for at, (block, below) in enumerate(pairwise(blocks))
        if block.marker is None
        and block.label is None
        and below.marker is not None
        and below.marker.style in HEADING_STYLES - LIST_STYLES
        and below.marker.number == 1
        and BODY.fullmatch(text, block.start, block.end)
    ]
    return found if len(found) >= MIN_UNNUMBERED else []


def _nameless(text: str, block: Block) -> Marker:
    """A marker that counts nothing: the bullet of a line, the one that it has, or none to see."""
    printed, end = block.marker.printed if block.marker else "", block.text_start
    if block.marker is None and block.label is None and text[block.start] in BULLETS:
        printed, end = text[block.start], block.start + 1
        while end < block.end and text[end] in " \t\u3000\xa0":
            end += 1
    return Marker(Style.ABOUT, 0, block.start, end, printed)


def _labelled(blocks: Sequence[Block]) -> list[int]:
    """Indices of the lines 反馈问题：… that are issues of their own.

    They are where some heading has two of them, each answered; under headings with one each they tell more of
    what the heading finds.
    """
    found: list[int] = []
    under = most = 0
    for at, block in enumerate(blocks):
        if block.marker is not None and block.marker.style in HEADING_STYLES - LIST_STYLES:
            under = 0
        elif block.marker is None and _names_finding(block) and _answered(blocks, at):
            found.append(at)
            under += 1
            most = max(most, under)
    return found if most > 1 else []


def _bulleted(text: str, blocks: Sequence[Block]) -> list[int]:
    """Indices of the lines ●… that an answer's label follows at once, where at least two do."""
    found = [
        at
        for at, (block, below) in enumerate(pairwise(blocks))
        if block.marker is None
        and block.label is None
        and text[block.start] in BULLETS
        and below.label is not None
        and below.label.kind in ANSWERS
    ]
    return found if len(found) >= MIN_UNNUMBERED else []


def _names_finding(block: Block) -> bool:
    return block.label is not None and block.label.kind is LabelKind.FINDING


def _answered(blocks: Sequence[Block], at: int) -> bool:
    """Whether an answer's label follows before another finding or heading does."""
    for block in blocks[at + 1 : at + NEAR]:
        if block.label is not None and block.label.kind in ANSWERS:
            return True
        if _names_finding(block):
            return False
        if block.marker is not None and block.marker.style in HEADING_STYLES - LIST_STYLES:
            return False
    return False


def _unnumbered_lines(text: str, blocks: list[Block]) -> list[int]:
    """Indices of the lines 关于…问题 that head an answer.

    Lines of a response may begin like that too: they follow a label, or a heading that is a finding itself.
    But a line that a label answers is a heading, and so are lines under a finding that lists them from its
    first line on, where it or a heading of its style lists several.
    """
    found: list[int] = []
    under: list[tuple[Style, list[int]]] = []  # lines under headings that are findings
    above: set[Style] = set()  # styles of headings whose lines head answers
    heading = Style.PART
    ready, fresh, listing = True, False, False
    for at, block in enumerate(blocks):
        if block.marker is not None and block.marker.style in HEADING_STYLES:
            first = text[block.text_start : first_sentence(text, block.text_start, block.end)]
            finds = finding_heading(first)
            listing = listing and block.marker.style in LIST_STYLES
            if finds or block.marker.style not in LIST_STYLES:  # else a measure, which changes nothing
                ready = not (finds and finds_fault(first)) or block.label is not None
                fresh = not ready
                heading = block.marker.style
        elif block.label is not None:
            ready = ready and block.label.kind is LabelKind.FINDING
            fresh = False
        else:
            plain = block.marker is None or block.marker.style is Style.SHI
            answered = _label_follows(blocks, at)
            if not (plain and unnumbered_finding(text, block.text_start, block.end)):
                fresh = False
            elif ready or answered:
                found.append(at)
                above.add(heading)
            elif fresh:
                under.append((heading, [at]))
                fresh, listing = False, True
            elif listing:
                under[-1][1].append(at)
    above |= {style for style, lines in under if len(lines) >= MIN_UNNUMBERED}
    return sorted(found + [at for style, lines in under if style in above for at in lines])


def _label_follows(blocks: list[Block], at: int) -> bool:
    """Whether a label that opens an answer comes next; one of an office may stand between."""
    for block in blocks[at + 1 : at + 4]:
        if block.label is None:
            return False
        if block.label.kind is not LabelKind.OTHER:
            return block.label.kind in ANSWERS
    return False
