"""Triples of a report's text and structure: sections, issues, measures, open items, count claims."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.identifiers import Identifiers
from kg.graph.namespaces import DCTERMS, OA, RDFS, ZG
from kg.graph.triples import Lines
from kg.model import Issue, Measure, OpenItem, Outline, Passage

__all__ = ["Holders", "write_outline", "write_passage", "write_span"]


def write_span(lines: Lines, ids: Identifiers, node: str, passage: Passage) -> None:
    """Where a node stands in the text. The exact words are not normalised: they equal text[start:end]."""
    lines.integer(node, OA.start, passage.start)
    lines.integer(node, OA.end, passage.end)
    lines.string(node, OA.exact, passage.exact)
    lines.link(node, ZG.inReport, ids.report)


def write_passage(lines: Lines, ids: Identifiers, passage: Passage) -> str:
    """A passage that is no more than that; gives its IRI."""
    node = ids.passage(passage)
    lines.types(node, ZG.Passage)
    write_span(lines, ids, node, passage)
    return node


def write_outline(lines: Lines, ids: Identifiers, outline: Outline) -> None:
    """All parts of the report and how they hold each other."""
    _write_sections(lines, ids, outline)
    for issue in outline.issues:
        _write_issue(lines, ids, issue)
    for claim in outline.claims:
        node = ids.claim(claim)
        lines.link(ids.report, ZG.hasClaim, node)
        lines.types(node, ZG.CountClaim, ZG.Passage)
        write_span(lines, ids, node, claim.passage)
        lines.link(node, ZG.counts, ZG[claim.counts])
        lines.integer(node, ZG.claimedCount, claim.claimed)


def _write_sections(lines: Lines, ids: Identifiers, outline: Outline) -> None:
    for section in outline.sections:
        node = ids.section(section.number)
        lines.link(ids.report, ZG.hasSection, node)
        lines.types(node, ZG.Section, ZG.Passage)
        write_span(lines, ids, node, section.passage)
        lines.integer(node, ZG.number, section.number)
        lines.integer(node, ZG.level, section.level)
        lines.string(node, ZG.marker, section.marker)
        lines.string(node, RDFS.label, _one_line(section.heading.exact))
        if section.parent is not None:
            lines.link(node, DCTERMS.isPartOf, ids.section(section.parent))


def _write_issue(lines: Lines, ids: Identifiers, issue: Issue) -> None:
    node = ids.issue(issue.number)
    lines.link(ids.report, ZG.hasIssue, node)
    lines.types(node, ZG.Issue, ZG.Passage)
    write_span(lines, ids, node, issue.passage)
    lines.integer(node, ZG.number, issue.number)
    lines.string(node, ZG.marker, issue.marker)
    lines.string(node, RDFS.label, _one_line(issue.label))
    if issue.section is not None:
        lines.link(node, DCTERMS.isPartOf, ids.section(issue.section))
    lines.link(node, ZG.status, ZG[issue.status.value])
    if issue.status_passage is not None:
        lines.link(node, ZG.statusPassage, write_passage(lines, ids, issue.status_passage))
    if issue.response is not None:
        lines.link(node, ZG.response, write_passage(lines, ids, issue.response))
    lines.boolean(node, ZG.recurs, issue.recurs)
    _write_open_items(lines, ids, node, issue.open_items)
    for measure in issue.measures:
        lines.link(node, ZG.hasMeasure, ids.measure(measure.number))
    for measure in issue.all_measures():
        _write_measure(lines, ids, measure)
        # An open item of a measure leaves its issue open too.
        for item in measure.open_items:
            lines.link(node, ZG.hasOpenItem, ids.open_item(item))


def _write_measure(lines: Lines, ids: Identifiers, measure: Measure) -> None:
    node = ids.measure(measure.number)
    lines.types(node, ZG.Measure, ZG.Passage)
    write_span(lines, ids, node, measure.passage)
    lines.string(node, ZG.number, measure.number)
    lines.string(node, ZG.marker, measure.marker)
    lines.link(node, ZG.progress, ZG[measure.progress.value])
    _write_open_items(lines, ids, node, measure.open_items)
    for inner in measure.measures:
        lines.link(node, ZG.hasMeasure, ids.measure(inner.number))


def _write_open_items(lines: Lines, ids: Identifiers, holder: str, items: Iterable[OpenItem]) -> None:
    for item in items:
        node = ids.open_item(item)
        lines.link(holder, ZG.hasOpenItem, node)
        lines.types(node, ZG.OpenItem, ZG.Passage)
        write_span(lines, ids, node, item.passage)
        lines.string(node, ZG.rule, item.rule)


def _one_line(text: str) -> str:
    return " ".join(text.split())


class Holders:
    """Which part holds an offset: the innermost measure, else the issue, the section, the report."""

    def __init__(self, ids: Identifiers, outline: Outline) -> None:
        self._owner = [ids.report] * len(outline.document.text)
        for section in sorted(outline.sections, key=lambda s: (s.passage.start, -s.passage.end)):
            self._paint(section.passage, ids.section(section.number))
        for issue in outline.issues:
            self._paint(issue.extent, ids.issue(issue.number))
        for issue in outline.issues:
            for measure in issue.all_measures():
                self._paint(measure.passage, ids.measure(measure.number))

    def _paint(self, passage: Passage, owner: str) -> None:
        self._owner[passage.start : passage.end] = [owner] * (passage.end - passage.start)

    def at(self, offset: int) -> str:
        """The IRI of the part that holds the character at this offset."""
        return self._owner[offset]
