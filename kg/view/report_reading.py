"""Store → sheets of reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.graph.store import Store
from kg.view.network import FACTS, NODE_TYPES, STRUCTURE
from kg.view.report_sheet import (
    Check,
    Claim,
    Mark,
    OpenWords,
    Part,
    Relation,
    ReportSheet,
    Span,
    Thing,
)
from kg.view.rows import SPAN, named_term, sorted_rows

__all__ = ["MARKED", "furniture_of", "read_report", "read_reports"]

MARKED: tuple[str, ...] = (*(name for name in NODE_TYPES if name not in STRUCTURE), "Quantity", "Period")
"""Types whose mentions are marked in the text: what the network draws, and values."""


def read_reports(store: Store) -> Iterator[ReportSheet]:
    """The sheet of each report, by IRI; the same graph gives the same sheets."""
    library = _Library(store)
    for iri in store.reports():
        yield _Reading(store, library, iri).sheet()


def read_report(store: Store, iri: str) -> ReportSheet:
    """The sheet of one report of the store."""
    return _Reading(store, _Library(store), iri).sheet()


def _local(term: str) -> str:
    """The local name of a term or, for its rule, the last part of an IRI."""
    return term.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _spans(rows: Iterable[tuple[str, ...]]) -> list[tuple[Span, tuple[str, ...]]]:
    """Rows that begin with start and end, as spans in the order of the text."""
    return sorted((Span(int(row[0]), int(row[1])), row[2:]) for row in rows)


class _Library:
    """What is asked once for all reports: names, types and facts of things, where they are named, checks."""

    def __init__(self, store: Store) -> None:
        self.base = store.base
        self.types: dict[str, str] = {}
        for name in (*NODE_TYPES, "Quantity", "Period", "Inspection"):
            for (iri,) in sorted_rows(store, f"SELECT ?n WHERE {{ ?n a zg:{name} }}"):
                self.types.setdefault(iri, name)
        named = "SELECT ?n ?v WHERE { VALUES ?t { zg:Entity zg:Issue } ?n a ?t ; rdfs:label ?v }"
        self.labels = {iri: label for iri, label in sorted_rows(store, named)}  # noqa: C416 - pairs, by name
        self.others = self._several(store, "?n skos:altLabel ?v")
        self.rules = self._several(store, "?n a zg:Entity ; zg:rule ?v")
        self.facts: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for prop in (*FACTS, "schema:unitText", "schema:startDate", "schema:endDate"):
            for iri, value in sorted_rows(store, f"SELECT ?n ?v WHERE {{ ?n a zg:Entity ; {prop} ?v }}"):
                self.facts[iri].append((prop.split(":")[1], value.rsplit("#", 1)[-1]))
        self.named = self._named(store)
        self.checks = self._checks(store)

    @staticmethod
    def _several(store: Store, pattern: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for iri, value in sorted_rows(store, f"SELECT ?n ?v WHERE {{ {pattern} }}"):
            found[iri].append(value)
        return found

    def _named(self, store: Store) -> dict[str, dict[str, list[Span]]]:
        """Thing → report → its mentions there, in the order of the text."""
        found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
        rows = sorted_rows(
            store,
            f"SELECT ?start ?end ?n ?r WHERE {{ ?m zg:refersTo ?n ; zg:inReport ?r ; {SPAN} }}",
        )
        for span, (iri, report) in _spans(rows):
            found[iri][report].append(span)
        return found

    @staticmethod
    def _checks(store: Store) -> dict[str, list[Check]]:
        """Report → checks that failed on it, on a part of it, or with evidence in it."""
        failed = (
            "PREFIX earl: <http://www.w3.org/ns/earl#> SELECT {} WHERE {{ ?c earl:outcome earl:failed ; {} }}"
        )
        said: dict[str, dict[str, str]] = defaultdict(dict)
        words = failed.format("?c (LANG(?d) AS ?l) ?d", "dcterms:description ?d")
        for check, language, description in sorted_rows(store, words):
            said[check][language] = description
        places: dict[tuple[str, str], list[Span]] = defaultdict(list)
        evidence = f"zg:evidence ?e . ?e zg:inReport ?r ; {SPAN}"
        for span, (check, report) in _spans(sorted_rows(store, failed.format("?start ?end ?c ?r", evidence))):
            places[check, report].append(span)
        found: dict[str, list[Check]] = defaultdict(list)
        about = "earl:test ?test ; earl:subject ?about . OPTIONAL { ?about zg:inReport ?r }"
        for check, test, subject, report in sorted_rows(store, failed.format("?c ?test ?about ?r", about)):
            any_language = next(iter(said[check].values()), "")
            zh, en = (said[check].get(language, any_language) for language in ("zh", "en"))
            for home in sorted({r for other, r in places if other == check} | {report or subject}):
                spans = tuple(places.get((check, home), ()))
                found[home].append(Check(_local(test), zh, en, subject, spans))
        return found


class _Reading:
    """One report as it is read."""

    def __init__(self, store: Store, library: _Library, iri: str) -> None:
        self.store, self.library, self.iri = store, library, iri
        self.key = _local(iri)
        self.things: list[Thing] = []
        self.place: dict[str, int] = {}
        self.anchors: dict[str, str] = {}

    def _own(self, select: str, pattern: str) -> list[tuple[str, ...]]:
        """Rows of what this report's own graph says."""
        return sorted_rows(self.store, f"SELECT {select} WHERE {{ GRAPH <{self.iri}> {{ {pattern} }} }}")

    def sheet(self) -> ReportSheet:
        head = self._own(
            "?text ?title ?source ?issued",
            f"""<{self.iri}> zg:text ?text . OPTIONAL {{ <{self.iri}> dcterms:title ?title }}
                OPTIONAL {{ <{self.iri}> dcterms:source ?source }}
                OPTIONAL {{ <{self.iri}> dcterms:issued ?issued }}""",
        )
        text, title, source, issued = head[0]
        parts = tuple(
            sorted(self._parts(text), key=lambda part: (part.span.start, -part.span.end, part.anchor))
        )
        self.anchors = {part.iri: part.anchor for part in parts}
        marks = tuple(self._marks())
        relations = tuple(self._relations())
        return ReportSheet(
            self.iri,
            self.key,
            title or self.key,
            source,
            issued,
            text,
            furniture_of(source, text),
            parts,
            tuple(self.things),
            marks,
            relations,
            tuple(self._open()),
            tuple(self._claims()),
            tuple(self.library.checks.get(self.iri, ())),
        )

    def _parts(self, text: str) -> Iterator[Part]:
        pattern = "{ ?n dcterms:isPartOf ?h } UNION { ?h zg:hasMeasure ?n }"
        holders = {inner: outer for inner, outer in self._own("?n ?h", pattern)}  # noqa: C416
        answers = self._spans_of("zg:response")
        said = self._spans_of("zg:statusPassage")
        common = f"zg:number ?number ; {SPAN} . OPTIONAL {{ ?n zg:marker ?marker }}"
        rows = self._own(
            "?start ?end ?n ?number ?marker ?label ?level",
            f"?n a zg:Section ; zg:level ?level ; {common} OPTIONAL {{ ?n rdfs:label ?label }}",
        )
        for span, (iri, number, marker, label, level) in _spans(rows):
            holder = holders.get(iri, "")
            heading = _heading(text, span, label)
            yield Part(iri, "section", number, marker, label, heading, level=int(level), holder=holder)
        rows = self._own(
            "?start ?end ?n ?number ?marker ?label ?status ?recurs",
            f"""?n a zg:Issue ; zg:status ?status ; zg:recurs ?recurs ; {common}
                OPTIONAL {{ ?n rdfs:label ?label }}""",
        )
        for span, (iri, number, marker, label, status, recurs) in _spans(rows):
            yield Part(
                iri, "issue", number, marker, label, span, _local(status),
                holder=holders.get(iri, ""), recurs=recurs == "true",
                response=answers.get(iri), said=said.get(iri),
            )  # fmt: skip
        rows = self._own(
            "?start ?end ?n ?number ?marker ?progress", f"?n a zg:Measure ; zg:progress ?progress ; {common}"
        )
        for span, (iri, number, marker, progress) in _spans(rows):
            yield Part(
                iri, "measure", number, marker, "", span, _local(progress), holder=holders.get(iri, "")
            )

    def _spans_of(self, prop: str) -> dict[str, Span]:
        rows = self._own("?start ?end ?n", f"?n {prop} ?p . ?p {SPAN}")
        return {iri: span for span, (iri,) in _spans(rows)}

    def _marks(self) -> Iterator[Mark]:
        pattern = f"?m zg:refersTo ?n ; zg:rule ?rule ; {SPAN}"
        for span, (iri, rule) in _spans(self._own("?start ?end ?n ?rule", pattern)):
            yield Mark(span, self._thing(iri), self.library.types.get(iri, ""), rule)

    def _relations(self) -> Iterator[Relation]:
        rows = sorted_rows(
            self.store,
            f"""SELECT ?start ?end ?s ?p ?o ?rule ?score WHERE {{
                ?e zg:inReport <{self.iri}> ; {SPAN} . ?a zg:evidence ?e ; a zg:Assertion ; rdf:subject ?s ;
                rdf:predicate ?p ; rdf:object ?o ; zg:rule ?rule . OPTIONAL {{ ?a zg:score ?score }} }}""",
        )
        for span, (subject, predicate, object_, rule, score) in _spans(rows):
            ends = (self._thing(subject), self._thing(object_))
            yield Relation(ends[0], named_term(predicate), ends[1], span, rule, score)

    def _thing(self, iri: str) -> int:
        """The number of a thing on this page; a value that is no IRI is a thing without one."""
        number = self.place.get(iri)
        if number is None:
            number = self.place[iri] = len(self.things)
            self.things.append(self._made(iri))
        return number

    def _made(self, iri: str) -> Thing:
        library = self.library
        if not iri.startswith(library.base):
            return Thing("", "", iri)
        type_ = library.types.get(iri, "")
        label = library.labels.get(iri, "") or ("" if type_ in {"Measure", "Inspection"} else _local(iri))
        also = [
            (_local(report), len(spans), spans[0])
            for report, spans in sorted(library.named.get(iri, {}).items())
            if report != self.iri
        ]
        others, rules = tuple(library.others.get(iri, ())), library.rules.get(iri, [])
        return Thing(iri, type_, label, others, library.facts.get(iri, []), rules, also, self._page(iri))

    def _page(self, iri: str) -> str:
        """Where a part of this report, or a part of another, is read."""
        if iri in self.anchors or self.library.types.get(iri) not in {"Issue", "Measure"}:
            return self.anchors.get(iri, "")
        kind, _, local = iri.removeprefix(self.library.base).partition("/")
        for report in self.store.reports():
            key = _local(report)
            if local.startswith(f"{key}."):
                return f"{key}.html#{kind}-{local.removeprefix(f'{key}.')}"
        return ""

    def _open(self) -> Iterator[OpenWords]:
        found: dict[tuple[Span, str], list[str]] = defaultdict(list)
        pattern = f"?n zg:hasOpenItem ?i . ?i zg:rule ?rule ; {SPAN}"
        for span, (iri, rule) in _spans(self._own("?start ?end ?n ?rule", pattern)):
            found[span, rule].append(iri)
        for (span, rule), holders in sorted(found.items()):
            yield OpenWords(span, rule, tuple(holders))

    def _claims(self) -> Iterator[Claim]:
        pattern = f"?n a zg:CountClaim ; zg:counts ?what ; zg:claimedCount ?count ; {SPAN}"
        for span, (what, count) in _spans(self._own("?start ?end ?what ?count", pattern)):
            yield Claim(_local(what), int(count), span)


def _heading(text: str, section: Span, label: str) -> Span:
    """The heading of a section that begins here: number and label, which the graph holds on one line."""
    words = re.compile(r"\s+".join(map(re.escape, label.split())))
    found = words.search(text, section.start, section.end)
    end = found.end() if found and found.end() > section.start else text.find("\n", section.start) + 1
    return Span(section.start, end or section.end)


def furniture_of(source: str, text: str) -> tuple[Span, ...]:
    """Page furniture: the graph keeps the text alone, and what is furniture follows from the text."""
    from kg.model import Document
    from kg.read.noise import furniture

    document = furniture(Document(source, text, "", "", ""))
    return tuple(Span(passage.start, passage.end) for passage in document.noise)
