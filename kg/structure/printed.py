"""Markers as a document in traditional characters prints them: 問題1：, 最後，."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Document, Measure, Outline

__all__ = ["printed_as"]

NEAR = 40
"""Characters before a measure's text in which its marker stands."""


def printed_as(outline: Outline, shadow: Document) -> Outline:
    """The outline with its markers in the characters of its document, which was read through a shadow."""
    text, read_as = outline.document.text, shadow.text

    def at(marker: str, start: int, end: int) -> str:
        found = read_as.rfind(marker, start, end) if marker else -1
        return text[found : found + len(marker)] if found >= 0 else marker

    def measure(of: Measure) -> Measure:
        start = of.passage.start
        mark = at(of.marker, max(0, start - NEAR), start)
        return replace(of, marker=mark, measures=tuple(map(measure, of.measures)))

    issues = tuple(
        replace(
            issue,
            marker=at(issue.marker, issue.extent.start, issue.extent.start + len(issue.marker)),
            measures=tuple(map(measure, issue.measures)),
        )
        for issue in outline.issues
    )
    sections = tuple(
        replace(s, marker=at(s.marker, s.passage.start, s.passage.start + len(s.marker)))
        for s in outline.sections
    )
    return replace(outline, issues=issues, sections=sections)
