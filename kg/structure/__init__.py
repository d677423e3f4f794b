"""Document → Outline: sections, issues, measures, status, claims, and where the report's own facts stand."""

from __future__ import annotations

from kg.model import Document, Outline

__all__ = ["structure"]


def structure(document: Document) -> Outline:
    """The structure of a report; a text without issues gives an outline without issues."""
    raise NotImplementedError
