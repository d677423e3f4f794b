"""Findings as results of the graph (zg:CheckResult), with the passages that they rest on."""

from __future__ import annotations

from collections.abc import Iterable

from kg.check.base import Check, Evidence, Finding
from kg.check.corpus import Corpus, Span
from kg.graph.checks import CheckResult, check_lines
from kg.graph.identifiers import Identifiers
from kg.graph.structure import write_passage
from kg.graph.triples import Lines
from kg.model import Passage

__all__ = ["lines_of", "result_of"]


def result_of(check: Check, finding: Finding, base: str) -> CheckResult:
    """A finding as the graph holds it."""
    return CheckResult(
        check.name,
        finding.subject,
        finding.outcome,
        finding.en,
        tuple(dict.fromkeys(_iri(evidence, base) for evidence in finding.evidence)),
        finding.zh,
    )


def lines_of(found: Iterable[tuple[Check, Finding]], corpus: Corpus) -> tuple[str, ...]:
    """The content of ``checks.nt``: the results, and the passages that no other graph holds."""
    found = tuple(found)
    results = check_lines((result_of(check, finding, corpus.base) for check, finding in found), corpus.base)
    lines = Lines()
    for _, finding in found:
        for evidence in finding.evidence:
            if _iri(evidence, corpus.base) not in corpus.passages:
                ids = Identifiers(evidence.report.key, corpus.base)
                write_passage(lines, ids, _passage(evidence.report.text, evidence.span))
    return tuple(sorted({*results, *lines.done()}))


def _iri(evidence: Evidence, base: str) -> str:
    if evidence.span.iri:
        return evidence.span.iri
    ids = Identifiers(evidence.report.key, base)
    return ids.passage(_passage(evidence.report.text, evidence.span))


def _passage(text: str, span: Span) -> Passage:
    return Passage(span.start, span.end, text[span.start : span.end])
