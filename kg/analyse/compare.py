"""Reports side by side: what they are about, what was done, how far it got, money, documents, like issues.

Counts are of the text: the measures that list no measures themselves, each sum once an issue. A report that
writes more counts more, so shares stand beside the counts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kg.analyse.kinds import all_kinds, kinds_of
from kg.analyse.material import Material, Quote
from kg.check.corpus import Issue, Measure, Report
from kg.errors import UsageError

__all__ = ["Alike", "Answer", "Comparison", "Money", "Shared", "Side", "compare"]

STATUSES = ("rectified", "partlyRectified", "inProgress", "unstated")
PROGRESSES = ("done", "ongoing", "planned")
NO_KIND = "other"
"""Measures whose words tell no kind."""
_COMMON = ("policy", "mechanism")


@dataclass(frozen=True, slots=True)
class Money:
    """Sums of one role, or of one project, in one report.

    Attributes:
        name: local name of the role (``investment``), or name of the project.
        yuan: all of them together; what is open-ended counts with its least value.
        count: how many sums, each once an issue.
        quotes: where they stand.
    """

    name: str
    yuan: Decimal
    count: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One report of a comparison, in counts.

    Attributes:
        report: the report.
        issues, measures: how many.
        topics: concept → issues that are of it; an issue may be of several.
        kinds: kind of measures → measures of it; a measure may be of several, or ``other``.
        statuses: state → issues, in the words of the report.
        progress: ``done``, ``ongoing``, ``planned`` → measures.
        roles, projects: money by what it is and by what it is for, most first.
    """

    report: Report
    issues: int
    measures: int
    topics: dict[str, int]
    kinds: dict[str, int]
    statuses: dict[str, int]
    progress: dict[str, int]
    roles: tuple[Money, ...]
    projects: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A document or standing system that several of the reports name, and report → numbers of the issues."""

    iri: str
    kind: str
    label: str
    issues: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one body did about an issue: the issue, and the places of its measures."""

    report: Report
    issue: Issue
    measures: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Two issues of different reports that are alike, and the two answers."""

    score: Decimal
    one: Answer
    other: Answer


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports side by side, in the order in which they were named."""

    sides: tuple[Side, ...]
    policies: tuple[Shared, ...]
    alike: tuple[Alike, ...]


def compare(material: Material, reports: Iterable[Report]) -> Comparison:
    """Set reports side by side.

    Args:
        material: of the graph that holds them.
        reports: two or more of its reports; each counts once.

    Raises:
        UsageError: there are fewer than two.
    """
    chosen = {report.key: report for report in reports}
    if len(chosen) < 2:
        raise UsageError(
            "a comparison needs two reports",
            remedy="name more, or none for all; kg compare --list shows them",
        )
    enacting = {link.subject for link in material.links if link.relation == "enacts"}
    return Comparison(
        tuple(_side(material, report, enacting) for report in chosen.values()),
        _shared(material, chosen),
        _alike(material, chosen),
    )


def _side(material: Material, report: Report, enacting: set[str]) -> Side:
    measures = [measure for issue in report.issues for measure in issue.leaves()]
    kinds = Counter(kind for measure in measures for kind in _kinds(report, measure, enacting))
    topics = Counter(topic for issue in report.issues for topic in material.subjects.get(issue.span.iri, ()))
    statuses = Counter(issue.status for issue in report.issues)
    progress = Counter(measure.progress for measure in measures)
    return Side(
        report,
        len(report.issues),
        len(measures),
        dict(sorted(topics.items())),
        {name: kinds[name] for name in (*(kind.name for kind in all_kinds()), NO_KIND)},
        {name: statuses[name] for name in STATUSES},
        {name: progress[name] for name in PROGRESSES},
        _by_role(report),
        _by_project(material, report),
    )


def _kinds(report: Report, measure: Measure, enacting: set[str]) -> tuple[str, ...]:
    """The kinds of a measure: by its words, and rule-making where the graph says that it enacts something."""
    found = kinds_of(report.exact(measure.span))
    if measure.span.iri in enacting and "rules" not in found:
        found = ("rules", *found)
    return found or (NO_KIND,)


def _by_role(report: Report) -> tuple[Money, ...]:
    """Each sum once an issue, by its role."""
    found: dict[str, list[tuple[Decimal, Quote]]] = defaultdict(list)
    for issue in report.issues:
        seen: set[tuple[Decimal, str]] = set()
        for span in (issue.span, issue.response):
            for mention in report.mentions_in(span.start, span.end, "amount") if span else ():
                thing = mention.thing
                yuan = thing.value or thing.minimum or thing.maximum or Decimal(0)
                if (yuan, thing.role) not in seen:
                    seen.add((yuan, thing.role))
                    place = Quote(
                        report.key, mention.span.start, mention.span.end, report.exact(mention.span)
                    )
                    found[thing.role or NO_KIND].append((yuan, place))
    return _money(found)


def _by_project(material: Material, report: Report) -> tuple[Money, ...]:
    """Sums by the project that they are for; one that is named twice for a project counts once."""
    places: dict[str, Quote] = {}
    for mention in report.mentions:
        if mention.thing.kind == "amount":
            span = mention.span
            places.setdefault(mention.thing.iri, Quote(report.key, span.start, span.end, report.exact(span)))
    found: dict[str, dict[Decimal, Quote]] = defaultdict(dict)
    for link in material.links:
        thing = material.corpus.things.get(link.subject)
        if link.relation != "amountOf" or thing is None or link.subject not in places:
            continue
        if material.kind(link.object) not in {"issue", "measure"}:
            yuan = thing.value or thing.minimum or thing.maximum or Decimal(0)
            found[material.label(link.object)].setdefault(yuan, places[link.subject])
    return _money({name: list(sums.items()) for name, sums in found.items()})


def _money(found: dict[str, list[tuple[Decimal, Quote]]]) -> tuple[Money, ...]:
    rows = [
        Money(name, sum((yuan for yuan, _ in sums), Decimal(0)), len(sums), tuple(q for _, q in sums))
        for name, sums in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.yuan, row.name)))


def _shared(material: Material, chosen: dict[str, Report]) -> tuple[Shared, ...]:
    """What at least two of the reports name in their issues, that of most reports first."""
    where: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for key, report in chosen.items():
        for issue in report.issues:
            for span in (issue.span, issue.response):
                for mention in report.mentions_in(span.start, span.end, *_COMMON) if span else ():
                    where[mention.thing.iri][key].add(issue.number)
    found = [
        Shared(
            iri,
            material.kind(iri),
            material.label(iri),
            {key: tuple(sorted(numbers)) for key, numbers in places.items()},
        )
        for iri, places in where.items()
        if len(places) > 1
    ]
    return tuple(sorted(found, key=lambda s: (-len(s.issues), s.label, s.iri)))


def _alike(material: Material, chosen: dict[str, Report]) -> tuple[Alike, ...]:
    found = []
    for one, other, score in material.corpus.similar:
        ends = [owner for iri in (one, other) if (owner := material.issue_of(iri)) and owner[0].key in chosen]
        if len(ends) == 2:
            ends.sort(key=lambda end: list(chosen).index(end[0].key))
            found.append(Alike(score, _answer(*ends[0]), _answer(*ends[1])))
    return tuple(sorted(found, key=_order))


def _order(pair: Alike) -> tuple[Decimal, str, int, str, int]:
    one, other = pair.one, pair.other
    return -pair.score, one.report.key, one.issue.number, other.report.key, other.issue.number


def _answer(report: Report, issue: Issue) -> Answer:
    places = (report.trimmed(measure.span.start, measure.span.end) for measure in issue.measures)
    return Answer(
        report,
        issue,
        tuple(Quote(report.key, place.start, place.end, report.exact(place)) for place in places),
    )
