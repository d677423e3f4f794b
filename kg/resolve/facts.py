"""The report's own facts: full names and dates of what the outline points at."""

from __future__ import annotations

from kg.model import ReportFacts
from kg.resolve.base import Case
from kg.resolve.identifiers import slug

__all__ = ["facts_of"]


def facts_of(case: Case) -> ReportFacts:
    """Facts of a report whose organizations are resolved."""
    return ReportFacts(key=slug(case.outline.document.source.rpartition(".")[0]))
