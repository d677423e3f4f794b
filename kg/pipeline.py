"""The stages in their order: sources in, knowledge out."""

from __future__ import annotations

from collections.abc import Iterable

from kg.errors import NotAReport
from kg.model import Document, Knowledge, Report, Source
from kg.normalise import normalise
from kg.read import read
from kg.recognise import locate, recognise
from kg.relate import compare, relate
from kg.resolve import resolve
from kg.structure import structure

__all__ = ["build_report", "combine"]


def build_report(source: Source) -> Report:
    """All that one file says.

    Raises:
        UnreadableFile, EmptyReport: see `kg.read.read`.
        NotAReport: no issue with an answer was found in it.
    """
    return report_of(read(source))


def report_of(document: Document) -> Report:
    """All that one document says.

    Raises:
        NotAReport: no issue with an answer was found in it.
    """
    outline = structure(document)
    if not outline.issues:
        raise NotAReport(
            "no issue with an answer was found in it",
            where=document.source,
            remedy=f"see what was read with: kg read {document.source}",
        )
    home = locate(outline)
    mentions = normalise(outline, recognise(outline, home))
    resolution = resolve(outline, home, mentions)
    assertions = relate(outline, resolution.facts, resolution.entities)
    diagnostics = (*outline.diagnostics, *resolution.diagnostics)
    return Report(outline, resolution.facts, resolution.entities, assertions, diagnostics)


def combine(reports: Iterable[Report]) -> Knowledge:
    """The reports sorted by key, and what holds between them."""
    ordered = tuple(sorted(reports, key=lambda report: (report.key, report.document.sha256)))
    return Knowledge(ordered, compare(ordered))
