"""The stages in their order: sources in, knowledge out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.errors import NotAReport
from kg.model import Document, Knowledge, Report, Source
from kg.normalise import normalise
from kg.read import read
from kg.read.script import shadow, with_passages_of
from kg.recognise import locate, recognise, unread_lines
from kg.relate import compare, relate
from kg.resolve import resolve
from kg.resolve.across import judged, likely_same
from kg.resolve.judgements import Judgements
from kg.structure import structure

__all__ = ["build_report", "combine"]


def _no_one(stage: str) -> None:
    """Nobody listens."""


def build_report(source: Source, done: Callable[[str], None] = _no_one) -> Report:
    """All that one file says.

    Args:
        source: the file.
        done: called with the name of each stage as it ends (for progress and timing).

    Raises:
        UnreadableFile, EmptyReport: see `kg.read.read`.
        NotAReport: no issue with an answer was found in it.
    """
    document = read(source)
    done("read")
    return report_of(document, done)


def report_of(document: Document, done: Callable[[str], None] = _no_one) -> Report:
    """All that one document says.

    One in traditional characters is read through its shadow in simplified ones: names are given in simplified
    characters, passages as they stand in the document.

    Raises:
        NotAReport: no issue with an answer was found in it.
    """
    read_as = shadow(document)
    if read_as is not document:
        return with_passages_of(report_of(read_as, done), document)
    outline = structure(document)
    done("structure")
    if not outline.issues:
        raise NotAReport(
            "no issue with an answer was found in it",
            where=document.source,
            remedy=f"see what was read with: kg read {document.source}",
        )
    home = locate(outline)
    found = recognise(outline, home)
    done("recognise")
    mentions = normalise(outline, found)
    done("normalise")
    resolution = resolve(outline, home, mentions)
    done("resolve")
    assertions = relate(outline, resolution.facts, resolution.entities)
    done("relate")
    diagnostics = (*outline.diagnostics, *unread_lines(document), *resolution.diagnostics)
    return Report(outline, resolution.facts, resolution.entities, assertions, diagnostics)


def combine(reports: Iterable[Report], judgements: Judgements | None = None) -> Knowledge:
    """The reports sorted by key, and what holds between them.

    Args:
        reports: what was built of each file.
        judgements: what a person decided about who is who; nothing if None.
    """
    decided = judgements or Judgements()
    ordered = sorted(reports, key=lambda report: (report.key, report.document.sha256))
    known = judged(ordered, decided)
    return Knowledge(known, (*compare(known), *likely_same(known, decided)))
