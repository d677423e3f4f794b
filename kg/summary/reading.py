"""What the sections of a summary look at: the reports, what the checks say of them, and a few facts more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from kg.check import Check, Finding, Options, run_checks
from kg.check.corpus import Corpus, Issue, Report, Span
from kg.check.reading import read_corpus
from kg.errors import UnknownName
from kg.graph.checks import Outcome
from kg.graph.namespaces import DCTERMS, ONTOLOGY, RDFS, SCHEMA, ZG
from kg.graph.store import Store

__all__ = ["Inspection", "View", "view_of"]

_DEFAULT = Options()
_SHORT = 24
"""Longest name that a chart shows in full, in characters."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a report answers to; what is not known is ``""`` or None."""

    team: str = ""
    sender: str = ""
    turn: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    feedback: dt.date | None = None


@dataclass(frozen=True, slots=True)
class View:
    """All that a summary says, before it is said.

    Attributes:
        corpus: the reports.
        reports: those that the summary is about, by day of publication.
        found: what the checks say of them.
        names: labels of the ontology's terms: local name → language → label.
        topics: IRI of an issue → local names of its topics (dcterms:subject).
        inspections: IRI of a report → what it answers to.
        language: ``zh`` or ``en``.
        pages: address of the folder with the report pages, seen from the summary, or ``""``.
        known: keys of the reports whose pages are there.
        options: what the checks were run with.
    """

    corpus: Corpus
    reports: tuple[Report, ...]
    found: tuple[tuple[Check, Finding], ...]
    names: dict[str, dict[str, str]]
    topics: dict[str, tuple[str, ...]]
    inspections: dict[str, Inspection]
    language: str
    pages: str = ""
    known: frozenset[str] = frozenset()
    options: Options = _DEFAULT

    def say(self, zh: str, en: str) -> str:
        """One of two wordings."""
        return zh if self.language == "zh" else en

    def term(self, name: str) -> str:
        """The label of one of the ontology's terms; its name where it has none."""
        return self.names.get(name, {}).get(self.language, name)

    def label(self, iri: str) -> str:
        """The name of a thing, ``""`` where it is not known."""
        return self.corpus.things[iri].label if iri in self.corpus.things else ""

    def body(self, report: Report) -> str:
        """The inspected body of a report, or its key."""
        return report.name

    def short(self, report: Report) -> str:
        """The body and the year: what tells reports apart in charts and tables."""
        year = f" {report.published.year}" if report.published else ""
        name = self.body(report)
        return f"{name if len(name) <= _SHORT else f'{name[:_SHORT]}…'}{year}"

    def link(self, report: Report, place: Span | Issue | None = None) -> str:
        """Where a place is found on the page of its report; ``""`` where no page was written."""
        if report.key not in self.known:
            return ""
        page = f"{self.pages}/{quote(report.key)}.html"
        if place is None:
            return page
        where = f"issue-{place.number}" if isinstance(place, Issue) else f"at-{place.start}-{place.end}"
        return f"{page}#{where}"

    def of(self, name: str, outcome: Outcome = Outcome.FAILED) -> list[Finding]:
        """What a check says that came out so, in order."""
        return [one for check, one in self.found if check.name == name and one.outcome is outcome]


def view_of(  # noqa: PLR0913 - one parameter a choice
    store: Store,
    *,
    language: str = "zh",
    reports: Sequence[str] = (),
    only: Sequence[str] = (),
    options: Options = _DEFAULT,
    pages: Path | None = None,
    address: str = "",
) -> View:
    """Read a graph and run the checks over it.

    Args:
        store: the graph.
        language: ``zh`` or ``en``.
        reports: keys of the reports to sum up; all where there are none. The checks see all of them.
        only: names of the checks to run; all if there are none.
        options: what the checks are run with.
        pages: folder with the report pages.
        address: how that folder is reached from where the summary will stand.

    Raises:
        UnknownName: there is no report of that key, or no check of that name.
    """
    corpus = read_corpus(store)
    known = {report.key: report for report in corpus.reports}
    for key in reports:
        if key not in known:
            raise UnknownName(f"there is no report {key}", remedy=f"there are {', '.join(known) or 'none'}")
    chosen = [report for report in corpus.reports if not reports or report.key in reports]
    chosen.sort(key=lambda report: (report.published or dt.date.max, report.key))
    iris = {report.iri for report in chosen}
    found = run_checks(corpus, only, options)
    return View(
        corpus,
        tuple(chosen),
        tuple(one for one in found if one[1].report.iri in iris),
        store.labels(),
        _topics(store),
        _inspections(store),
        language,
        address,
        frozenset(key for key in known if pages and (pages / f"{key}.html").is_file()),
        options,
    )


def _topics(store: Store) -> dict[str, tuple[str, ...]]:
    """Issue → its topics, those of our own scheme."""
    found: dict[str, list[str]] = {}
    for issue, topic in sorted(store.rows(f"SELECT ?i ?t {{ ?i <{DCTERMS.subject}> ?t }}")):
        if topic.startswith(f"{ONTOLOGY}#"):
            found.setdefault(issue, []).append(topic.removeprefix(f"{ONTOLOGY}#"))
    return {issue: tuple(topics) for issue, topics in found.items()}


def _inspections(store: Store) -> dict[str, Inspection]:
    """Report → what it answers to."""
    facts: dict[str, dict[str, str]] = {}
    for term in (ZG.team, ZG.sentBy, ZG.round, SCHEMA.startDate, SCHEMA.endDate, ZG.feedbackDate):
        facts[term] = {row[0]: row[1] for row in sorted(store.rows(f"SELECT ?s ?v {{ ?s <{term}> ?v }}"))}
    labels = {
        row[0]: row[1]
        for term in (ZG.team, ZG.sentBy)
        for row in store.rows(f"SELECT ?o ?l {{ ?s <{term}> ?o . ?o <{RDFS.label}> ?l }}")
    }

    def day(term: str, iri: str) -> dt.date | None:
        return dt.date.fromisoformat(facts[term][iri]) if iri in facts[term] else None

    return {
        report: Inspection(
            labels.get(facts[ZG.team].get(iri, ""), ""),
            labels.get(facts[ZG.sentBy].get(iri, ""), ""),
            facts[ZG.round].get(iri, ""),
            day(SCHEMA.startDate, iri),
            day(SCHEMA.endDate, iri),
            day(ZG.feedbackDate, iri),
        )
        for report, iri in store.rows(f"SELECT ?r ?i {{ ?r <{ZG.respondsTo}> ?i }}")
    }
