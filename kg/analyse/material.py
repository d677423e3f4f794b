"""What the analysis looks at: the reports as records, and every relation with the words that say it.

One SELECT a property, joined here, as `kg.check.reading` does: the work stays linear in the graph.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from os import PathLike

from kg.check.corpus import Corpus, Issue, Report, Span
from kg.check.reading import read_corpus
from kg.graph.namespaces import OA, ONTOLOGY, RDF, RDFS, ZG
from kg.graph.store import Store

__all__ = ["Link", "Material", "Quote", "open_material", "read_material"]

_SUBJECT = "http://purl.org/dc/terms/subject"


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a report that says something.

    Attributes:
        report: key of the report.
        start, end: code points of its text, half-open.
        exact: the words.
    """

    report: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Link:
    """A relation that the graph asserts, once.

    Attributes:
        subject, object: IRIs.
        relation: local name of the property (``responsibleFor``).
        quotes: the words that say so, by report and place; never empty.
    """

    subject: str
    relation: str
    object: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a measure, a path or a comparison needs.

    Attributes:
        corpus: the reports with their issues, measures and mentions.
        links: the relations, sorted.
        labels: IRI → name of a thing.
        subjects: IRI of an issue → names of its topics, local names of concepts, sorted.
        words: local name of a term of ours → language → label.
    """

    corpus: Corpus
    links: tuple[Link, ...]
    labels: dict[str, str]
    subjects: dict[str, tuple[str, ...]]
    words: dict[str, dict[str, str]]
    _issues: dict[str, tuple[Report, Issue]] = field(default_factory=dict, repr=False)
    _reports: dict[str, Report] = field(default_factory=dict, repr=False)

    def kind(self, iri: str) -> str:
        """What a thing is: the first part of its path (``organization``, ``issue`` …)."""
        return iri.removeprefix(self.corpus.base).partition("/")[0]

    def label(self, iri: str) -> str:
        """Its name; of parts of a report the report's key, what they are and their number."""
        return self.labels.get(iri) or iri.removeprefix(self.corpus.base)

    def word(self, name: str, language: str) -> str:
        """The label of a term of ours, in that language where it has one."""
        return self.words.get(name, {}).get(language, name)

    def issue_of(self, iri: str) -> tuple[Report, Issue] | None:
        """The report and the issue that an issue or measure belongs to, or None."""
        return self._issues.get(iri)

    def issue_at(self, quote: Quote) -> tuple[Report, Issue] | None:
        """The report and the issue in whose finding or answer a quote stands, or None."""
        report = self._reports[quote.report]
        for issue in report.issues:
            end = max(issue.span.end, issue.response.end if issue.response else 0)
            if quote.start < end and quote.end > issue.span.start:
                return report, issue
        return None


def read_material(store: Store) -> Material:
    """The material of a graph."""
    corpus = read_corpus(store)
    labels = dict(sorted(_pairs(store, RDFS.label)))
    owners: dict[str, tuple[Report, Issue]] = {}
    for report in corpus.reports:
        labels[report.iri] = report.key
        for issue in report.issues:
            owners[issue.span.iri] = (report, issue)
            labels[issue.span.iri] = f"{report.key} #{issue.number}"
            for measure in issue.all_measures():
                owners[measure.span.iri] = (report, issue)
                labels[measure.span.iri] = f"{report.key} #{issue.number}/{measure.number}"
    subjects: dict[str, set[str]] = defaultdict(set)
    for issue_iri, concept in _pairs(store, _SUBJECT):
        if issue_iri in owners:
            subjects[issue_iri].add(concept.removeprefix(f"{ONTOLOGY}#"))
    return Material(
        corpus,
        _links(store, corpus),
        labels,
        {iri: tuple(sorted(topics)) for iri, topics in sorted(subjects.items())},
        store.labels(),
        owners,
        {report.key: report for report in corpus.reports},
    )


def open_material(out: str | PathLike[str]) -> Material:
    """The material of a folder that `kg build` wrote.

    Raises:
        NoReports: the folder holds no graph.
    """
    return read_material(Store.open(out))


def _pairs(store: Store, term: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in store.rows(f"SELECT ?s ?v {{ ?s <{term}> ?v }}")]


def _links(store: Store, corpus: Corpus) -> tuple[Link, ...]:
    """The assertions, those of one relation between the same two things together."""
    parts = {term: dict(_pairs(store, term)) for term in (RDF.subject, RDF.predicate, RDF.object)}
    reports = {report.iri: report for report in corpus.reports}
    evidence = _pairs(store, ZG.evidence)
    wanted = {passage for _, passage in evidence}
    start = {s: int(v) for s, v in _pairs(store, OA.start) if s in wanted}
    end = {s: int(v) for s, v in _pairs(store, OA.end) if s in wanted}
    within = {s: v for s, v in _pairs(store, ZG.inReport) if s in wanted}
    said: dict[tuple[str, str, str], set[Quote]] = defaultdict(set)
    for assertion, passage in evidence:
        report = reports.get(within.get(passage, ""))
        if assertion not in parts[RDF.subject] or report is None:
            continue
        quote = Quote(
            report.key, start[passage], end[passage], report.exact(Span(start[passage], end[passage]))
        )
        name = parts[RDF.predicate][assertion].removeprefix(f"{ONTOLOGY}#")
        said[parts[RDF.subject][assertion], name, parts[RDF.object][assertion]].add(quote)
    return tuple(
        Link(*ends, tuple(sorted(quotes, key=lambda q: (q.report, q.start, q.end))))
        for ends, quotes in sorted(said.items())
    )
