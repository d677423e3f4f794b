"""What else is known of a node: topics of issues, checks that failed, dates and amounts of parts."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping

from kg.graph.store import Store
from kg.view.rows import SPAN, sorted_rows
from kg.view.sheet import Node, Quote, Remark, Topic

__all__ = ["add_named_values", "add_remarks", "add_topics"]

Quoting = Callable[[str, int, int], Quote]
"""From a report and a stretch of it to the sentence that holds it."""

_FEW = 12
"""Dates or amounts of a part that are listed as its facts; all are among its relations and passages."""


def add_topics(
    store: Store, nodes: list[Node], place: Mapping[str, int], quote: Quoting
) -> tuple[Topic, ...]:
    """Give issues their topics, with the words that say so where the graph has them.

    A graph without topics gives none.

    Returns:
        The topics that some issue has, in the order of their notation or IRI.
    """
    given = sorted_rows(store, "SELECT ?n ?t WHERE { ?n a zg:Issue ; dcterms:subject ?t }")
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    for topic, language, label in sorted_rows(
        store, "SELECT DISTINCT ?t (LANG(?l) AS ?g) ?l WHERE { ?n dcterms:subject ?t . ?t skos:prefLabel ?l }"
    ):
        labels[topic][language] = label
    used = sorted({topic for _, topic in given if topic in labels})
    number = {topic: k for k, topic in enumerate(used)}
    said: dict[tuple[str, str], Quote] = {}
    for issue, topic, report, start, end in sorted_rows(
        store,
        f"""SELECT ?n ?t ?r ?start ?end WHERE {{ ?a a zg:Assertion ; rdf:subject ?n ;
            rdf:predicate dcterms:subject ; rdf:object ?t ; zg:evidence ?e . ?e zg:inReport ?r ; {SPAN} }}""",
    ):
        if issue in place and topic in number:
            said.setdefault((issue, topic), quote(report, int(start), int(end)))
    for issue, topic in given:
        if issue in place and topic in number:
            nodes[place[issue]].topics.append((number[topic], said.get((issue, topic))))
    return tuple(_topic(iri, labels[iri]) for iri in used)


def _topic(iri: str, labels: Mapping[str, str]) -> Topic:
    any_label = next(iter(labels.values()))
    return Topic(iri, labels.get("zh", any_label), labels.get("en", any_label))


def add_remarks(store: Store, nodes: list[Node], place: Mapping[str, int], quote: Quoting) -> None:
    """Give each node the checks that failed on it; a check on what is not drawn goes to its report."""
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for check, language, words in sorted_rows(
        store,
        "SELECT ?c (LANG(?d) AS ?g) ?d WHERE { ?c earl:outcome earl:failed ; dcterms:description ?d }",
    ):
        said[check][language] = words
    rests: dict[str, list[Quote]] = defaultdict(list)
    places = sorted_rows(
        store,
        f"""SELECT ?c ?r ?start ?end WHERE {{ ?c earl:outcome earl:failed ; zg:evidence ?e .
            ?e zg:inReport ?r ; {SPAN} }}""",
    )
    for check, report, start, end in sorted((c, r, int(s), int(e)) for c, r, s, e in places):
        rests[check].append(quote(report, start, end))
    for check, test, subject, report in sorted_rows(
        store,
        """SELECT ?c ?test ?about ?r WHERE { ?c earl:outcome earl:failed ; earl:test ?test ;
           earl:subject ?about . OPTIONAL { ?about zg:inReport ?r } }""",
    ):
        home = place.get(subject, place.get(report))
        if home is not None:
            texts = said[check]
            zh, en = (texts.get(language, next(iter(texts.values()), "")) for language in ("zh", "en"))
            nodes[home].remarks.append(Remark(test.rsplit("/", 1)[-1], zh, en, tuple(rests[check])))


def add_named_values(store: Store, nodes: list[Node], place: Mapping[str, int]) -> None:
    """Give measures and findings the dates and amounts that their words name, as facts."""
    for name, fact in (("Period", "dates"), ("Amount", "amounts")):
        named: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for report, a, b, words in sorted_rows(
            store,
            f"""SELECT ?r ?start ?end ?l WHERE {{ ?m zg:refersTo ?n ; zg:inReport ?r ; {SPAN} .
                ?n a zg:{name} ; rdfs:label ?l }}""",
        ):
            named[report].append((int(a), int(b), words))
        for spans in named.values():
            spans.sort()
        for iri, report, start, end in _stretches(store):
            if iri in place:
                labels = _between(named[report], start, end)
                if labels:
                    nodes[place[iri]].facts.append(
                        (fact, "、".join(labels[:_FEW]) + "…" * (len(labels) > _FEW))
                    )


def _stretches(store: Store) -> list[tuple[str, str, int, int]]:
    """The words of each measure and the finding of each issue."""
    rows = sorted_rows(
        store,
        f"""SELECT ?n ?r ?start ?end WHERE {{ VALUES ?t {{ zg:Issue zg:Measure }}
            ?n a ?t ; zg:inReport ?r ; {SPAN} }}""",
    )
    return [(n, r, int(s), int(e)) for n, r, s, e in rows]


def _between(named: list[tuple[int, int, str]], start: int, end: int) -> list[str]:
    """Different labels inside a stretch, in the order of the text."""
    found: dict[str, None] = {}
    for at in range(bisect_left(named, (start, start, "")), len(named)):
        a, b, label = named[at]
        if a >= end:
            break
        if b <= end:
            found.setdefault(label)
    return list(found)
