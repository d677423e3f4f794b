"""Reports → RDF: sorted N-Triples lines, per report and shared.

A triple stands in exactly one graph, since stores count it once per graph when they query the union: in the
report's own if it names the report or a part of it, else in the shared one. So a later report adds a file of
its own and changes no other report's; what holds between reports (similarTo) is shared.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.graph.entities import belongs_to, write_local_entities, write_mentions, write_shared_entities
from kg.graph.identifiers import Identifiers
from kg.graph.namespaces import BASE
from kg.graph.provenance import write_assertion, write_facts, write_relations
from kg.graph.structure import Holders, write_outline, write_passage
from kg.graph.triples import Lines
from kg.model import Assertion, Knowledge, Report

__all__ = ["Graphs", "report_lines", "shared_lines", "to_rdf"]


@dataclass(frozen=True, slots=True)
class Graphs:
    """Everything that is known, as sorted N-Triples lines.

    Attributes:
        reports: key and lines of each report, sorted by key.
        shared: what belongs to no single report.
        checks: outcomes of audit checks, once they were run.
        base: what identifiers of things begin with.
    """

    reports: tuple[tuple[str, tuple[str, ...]], ...]
    shared: tuple[str, ...]
    checks: tuple[str, ...] = ()
    base: str = BASE

    def __len__(self) -> int:
        """How many triples there are."""
        return sum(len(lines) for _, lines in self.reports) + len(self.shared) + len(self.checks)


def to_rdf(knowledge: Knowledge, base: str = BASE) -> Graphs:
    """All that is known, as graphs.

    Raises:
        InternalError: an assertion, kind or value uses a term that the ontology does not have.
    """
    reports = tuple((report.key, report_lines(report, base)) for report in knowledge.reports)
    return Graphs(reports, shared_lines(knowledge.reports, knowledge.assertions, base), base=base)


def report_lines(report: Report, base: str = BASE) -> tuple[str, ...]:
    """What belongs to one report: the content of ``reports/KEY.nt``."""
    lines, ids = Lines(), Identifiers(report.key, base)
    write_facts(lines, ids, report.outline, report.facts)
    write_outline(lines, ids, report.outline)
    write_local_entities(lines, ids, report.entities)
    write_mentions(lines, ids, Holders(ids, report.outline), report.entities)
    own = _own_names(report)
    write_relations(lines, ids, (a for a in report.assertions if a.subject in own or a.object in own))
    for assertion in report.assertions:
        evidence = write_passage(lines, ids, assertion.evidence)
        write_assertion(lines, ids, assertion, evidence)
    return lines.done()


def shared_lines(
    reports: Iterable[Report], between: Iterable[Assertion] = (), base: str = BASE
) -> tuple[str, ...]:
    """What belongs to no single report, and what holds between reports: the content of ``shared.nt``."""
    lines, reports = Lines(), tuple(reports)
    write_shared_entities(lines, base, ((report.key, report.entities) for report in reports))
    for report in reports:
        own = _own_names(report)
        shared = (a for a in report.assertions if a.subject not in own and a.object not in own)
        write_relations(lines, Identifiers(report.key, base), shared)
    named = {report.key: report for report in reports}
    for assertion in between:
        ids = Identifiers(assertion.subject.rpartition("#")[0], base)
        write_relations(lines, ids, (assertion,))
        write_assertion(lines, ids, assertion, *_passages(named, assertion, base))
    return lines.done()


def _passages(reports: dict[str, Report], assertion: Assertion, base: str) -> tuple[str, ...]:
    """The passages on both sides of what holds between reports.

    A finding is a passage itself; of an entity it is the first mention in the report that its end names.
    """
    found = []
    for end in (assertion.subject, assertion.object):
        key, _, name = end.rpartition("#")
        ids = Identifiers(key, base)
        entity = next((e for e in reports[key].entities if e.id == name), None) if key in reports else None
        found.append(ids.mention(entity.mentions[0]) if entity and entity.mentions else ids.of(name))
    return tuple(found)


def _own_names(report: Report) -> frozenset[str]:
    """How assertions name the report's parts and the entities that belong to it alone."""
    issues = report.outline.issues
    return frozenset(
        [
            *(f"issue-{issue.number}" for issue in issues),
            *(f"measure-{measure.number}" for issue in issues for measure in issue.all_measures()),
            *(f"section-{section.number}" for section in report.outline.sections),
            *(entity.id for entity in report.entities if belongs_to(entity, report.key)),
        ]
    )
