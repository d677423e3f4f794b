"""Lines of a document that are neither blank nor page furniture, each with its leading marker."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Document
from kg.structure.markers import Marker, leading_marker

__all__ = ["Paragraph", "paragraphs"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line without the white space at its ends.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        marker: the marker it begins with, if any.
    """

    start: int
    end: int
    marker: Marker | None

    @property
    def text_start(self) -> int:
        """Where its text begins, behind the marker."""
        return self.marker.end if self.marker else self.start


def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The document's paragraphs, page furniture left out."""
    text, found, at = document.text, [], 0
    noise = iter([*document.noise, None])
    ahead = next(noise)
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        begin = at
        while ahead is not None and ahead.start < stop:
            found += _paragraph(text, begin, min(ahead.start, stop))
            begin = max(begin, min(ahead.end, stop))
            if ahead.end > stop:
                break
            ahead = next(noise)
        found += _paragraph(text, begin, stop)
        at = stop + 1
    return tuple(found)


def _paragraph(text: str, start: int, end: int) -> list[Paragraph]:
    exact = text[start:end]
    start += len(exact) - len(exact.lstrip())
    end = start + len(exact.strip())
    if end <= start:
        return []
    return [Paragraph(start, end, leading_marker(text, start, end))]
