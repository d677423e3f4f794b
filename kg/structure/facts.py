"""Where the report's own facts stand: title, opening sentence, signature, how to reach the office."""

from __future__ import annotations

from kg.model import Document, FactPassages

__all__ = ["facts_of"]


def facts_of(document: Document) -> FactPassages:
    """The passages of the report's facts; what is not found is None."""
    return FactPassages()
