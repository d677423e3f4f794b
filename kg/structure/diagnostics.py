"""What structuring noticed: gaps in the numbering, unknown labels, text under no heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.model import Diagnostic, Document, FactPassages, Issue
from kg.structure.headings import Node
from kg.structure.labels import unknown_label
from kg.structure.markers import Style
from kg.structure.paragraphs import Paragraph
from kg.structure.polarity import finding_heading, first_sentence

__all__ = ["diagnose"]

STAGE = "structure"

SHOWN = 30
"""Characters of a stretch of text that its remark repeats."""

OFTEN = 2
"""So often must an unknown label come before it is reported; once it is mere prose with a colon."""


def diagnose(
    document: Document,
    lines: Sequence[Paragraph],
    root: Node,
    issues: Sequence[Issue],
    facts: FactPassages,
) -> tuple[Diagnostic, ...]:
    """The diagnostics, sorted by line."""
    starts = _line_starts(document.text)
    found = [
        *_gaps(root, starts),
        *_labels(document, lines, starts),
        *_unanswered(document, root, issues, starts),
        *_uncovered(document, root, facts, starts),
    ]
    return tuple(sorted(found, key=lambda d: (d.line, d.code, d.message)))


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _line(starts: list[int], offset: int) -> int:
    from bisect import bisect_right

    return bisect_right(starts, offset)


def _gaps(root: Node, starts: list[int]) -> list[Diagnostic]:
    """Numbers that are missing or come twice among headings of one style under one heading."""
    found = []
    for node in [root, *root.walk()]:
        last: dict[Style, int] = {}
        for child in node.children:
            marker = child.block.marker if child.block else None
            if marker is None or not marker.number:
                continue
            before = last.get(marker.style)
            if before is not None and marker.number != before + 1:
                what = "comes again" if marker.number <= before else f"follows {before}"
                found.append(
                    Diagnostic(
                        STAGE,
                        "numbering-gap",
                        f"number {marker.printed} {what} in a list of headings",
                        _line(starts, marker.start),
                    )
                )
            last[marker.style] = marker.number
    return found


def _labels(document: Document, lines: Sequence[Paragraph], starts: list[int]) -> list[Diagnostic]:
    seen: Counter[str] = Counter()
    first: dict[str, int] = {}
    for line in lines:
        name = unknown_label(document.text, line.text_start, line.end)
        if name is not None:
            seen[name] += 1
            first.setdefault(name, line.start)
    return [
        Diagnostic(
            STAGE,
            "label-unknown",
            f"“{name}：” begins {count} lines and is no label that is known",
            _line(starts, first[name]),
        )
        for name, count in sorted(seen.items())
        if count >= OFTEN
    ]


def _unanswered(
    document: Document, root: Node, issues: Sequence[Issue], starts: list[int]
) -> list[Diagnostic]:
    """Lowest headings that find fault, among issues, and have no answer."""
    extents = sorted((issue.extent.start, issue.extent.end) for issue in issues)
    if not extents:
        return []
    opened = {start for start, _ in extents}
    found = []
    for node in root.walk():
        if node.children or node.block is None or node.block.start in opened or node.body:
            continue
        if not extents[0][0] <= node.block.start <= extents[-1][1]:
            continue
        if _inside(extents, node.block.start):
            continue
        stop = first_sentence(document.text, node.block.text_start, node.block.end)
        if finding_heading(document.text[node.block.text_start : stop]):
            found.append(
                Diagnostic(
                    STAGE,
                    "finding-unanswered",
                    "a finding has no answer under it",
                    _line(starts, node.block.start),
                )
            )
    return found


def _inside(extents: list[tuple[int, int]], offset: int) -> bool:
    from bisect import bisect_right

    at = bisect_right(extents, (offset, len(extents) and 10**12)) - 1
    return at >= 0 and extents[at][0] <= offset < extents[at][1]


def _uncovered(document: Document, root: Node, facts: FactPassages, starts: list[int]) -> list[Diagnostic]:
    """Paragraphs under no heading that hold none of the report's own facts."""
    known = [
        passage
        for passage in (facts.title, facts.opening, facts.signed, facts.issuer, facts.phone, facts.email)
        if passage is not None
    ]
    return [
        Diagnostic(
            STAGE,
            "text-uncovered",
            f"{block.end - block.start} characters stand under no heading: "
            f"“{document.text[block.start : min(block.end, block.start + SHOWN)]}”",
            _line(starts, block.start),
        )
        for block in root.body
        if not any(block.start < passage.end and passage.start < block.end for passage in known)
    ]
