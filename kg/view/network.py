"""What the page shows of a graph: nodes, edges and the sentences behind them, read from the store."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from kg.graph.store import Store

__all__ = [
    "FACTS",
    "NODE_TYPES",
    "STRUCTURE",
    "Edge",
    "Node",
    "Quote",
    "Sentence",
    "Sheet",
    "SheetReport",
    "read_sheet",
    "sentence_starts",
    "sorted_rows",
    "starts_after",
]

STRUCTURE = ("Report", "Issue", "Measure")
NODE_TYPES = (
    "Report", "Issue", "Measure", "Organization", "Person", "Policy", "Project",
    "Amount", "Place", "Event", "Work", "Award", "Mechanism",
)  # fmt: skip
_PREFIXES = """
PREFIX zg: <https://w3id.org/zhenggai/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX schema: <https://schema.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""


@dataclass(frozen=True, slots=True)
class SheetReport:
    """A report as the page names it: IRI, key, title, source file, day of publication (ISO or ``""``)."""

    iri: str
    key: str
    title: str
    source: str
    issued: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is quoted: index of its report, offset of its first character, line, text."""

    report: int
    start: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words to highlight: index of the sentence, and their half-open range inside it."""

    sentence: int
    start: int
    end: int


@dataclass(slots=True)
class Node:
    """Something that the page draws.

    Attributes:
        iri: its identifier.
        type: local name of its class.
        label: name, or the first words of an issue or measure.
        others: further names, sorted.
        quotes: the passages behind it.
        facts: further properties as (local name, printable value), sorted.
        open: open items of an issue or measure.
    """

    iri: str
    type: str
    label: str
    others: tuple[str, ...] = ()
    quotes: list[Quote] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)
    open: list[Quote] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation: indices of its ends, local name, and the words that say so (None for structure)."""

    source: int
    target: int
    relation: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the page needs of a graph, in a fixed order."""

    reports: tuple[SheetReport, ...]
    sentences: tuple[Sentence, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


class _Sentences:
    """The sentences of all reports; only those that are quoted are kept."""

    def __init__(self, texts: dict[str, str], order: list[str]) -> None:
        self._index = {iri: i for i, iri in enumerate(order)}
        self._texts = texts
        self._starts = {iri: sentence_starts(text) for iri, text in texts.items()}
        self._lines = {iri: starts_after(text, "\n") for iri, text in texts.items()}
        self._numbers: dict[tuple[str, int], int] = {}
        self.found: list[Sentence] = []

    def quote(self, report: str, start: int, end: int) -> Quote:
        """The sentence in which a passage begins, and where the passage stands in it."""
        starts, text = self._starts[report], self._texts[report]
        k = bisect_right(starts, start) - 1
        first = starts[k]
        last = starts[k + 1] if k + 1 < len(starts) else len(text)
        words = text[first:last]
        first += len(words) - len(words.lstrip())
        words = words.strip()
        number = self._numbers.get((report, first))
        if number is None:
            number = self._numbers[report, first] = len(self.found)
            line = bisect_right(self._lines[report], first)
            self.found.append(Sentence(self._index[report], first, line, words))
        return Quote(number, start - first, min(end - first, len(words)))


def starts_after(text: str, stops: str) -> list[int]:
    """0 and the offset behind every one of the stops."""
    return [0, *(i + 1 for i, c in enumerate(text) if c in stops and i + 1 < len(text))]


def sentence_starts(text: str) -> list[int]:
    """Offsets at which sentences begin: behind 。！？； and line ends."""
    return starts_after(text, "。！？；;\n")


def read_sheet(store: Store) -> Sheet:
    """Read all that is drawn from the store; the same graph gives the same sheet."""
    reports, texts = _reports(store)
    sentences = _Sentences(texts, [report.iri for report in reports])
    nodes = _nodes(store)
    place = {node.iri: i for i, node in enumerate(nodes)}
    _add_facts(store, nodes, place)
    _add_quotes(store, nodes, place, sentences)
    edges = _edges(store, place, sentences)
    return Sheet(reports, tuple(sentences.found), tuple(nodes), edges)


def sorted_rows(store: Store, query: str) -> list[tuple[str, ...]]:
    """Rows of a SELECT as strings (``""`` for what is unbound), sorted."""
    return sorted(store.rows(_PREFIXES + query))


def _reports(store: Store) -> tuple[tuple[SheetReport, ...], dict[str, str]]:
    rows = sorted_rows(
        store,
        """SELECT ?r ?title ?source ?issued ?text WHERE {
             ?r a zg:Report ; zg:text ?text . OPTIONAL { ?r dcterms:title ?title }
             OPTIONAL { ?r dcterms:source ?source } OPTIONAL { ?r dcterms:issued ?issued } }""",
    )
    reports = tuple(SheetReport(r, r.rsplit("/", 1)[1], t or r, s, i) for r, t, s, i, _ in rows)
    return reports, {row[0]: row[4] for row in rows}


def _nodes(store: Store) -> list[Node]:
    """Every report, issue, measure and entity; structure first, then by type and IRI."""
    rank = {name: i for i, name in enumerate(NODE_TYPES)}
    others: dict[str, list[str]] = {}
    for iri, name in sorted_rows(store, "SELECT ?n ?name WHERE { ?n skos:altLabel ?name }"):
        others.setdefault(iri, []).append(name)
    found: dict[str, Node] = {}
    for name in NODE_TYPES:
        for iri, label, exact in sorted_rows(
            store,
            f"""SELECT ?n ?label ?exact WHERE {{ ?n a zg:{name} .
                OPTIONAL {{ ?n rdfs:label ?label }} OPTIONAL {{ ?n oa:exact ?exact }} }}""",
        ):
            words = label or exact[:24] or iri.rsplit("/", 1)[1]
            found.setdefault(iri, Node(iri, name, words.strip(), tuple(others.get(iri, ()))))
    return sorted(found.values(), key=lambda node: (rank[node.type], node.iri))


FACTS = (
    "zg:number", "zg:marker", "zg:status", "zg:progress", "zg:recurs", "zg:documentNumber", "zg:policyKind",
    "zg:organizationKind", "zg:amountRole", "zg:precision", "schema:value", "schema:minValue",
    "schema:maxValue", "skos:notation", "dcterms:issued", "dcterms:source",
)  # fmt: skip


def _add_facts(store: Store, nodes: list[Node], place: dict[str, int]) -> None:
    for prop in FACTS:
        for iri, value in sorted_rows(store, f"SELECT ?n ?v WHERE {{ ?n {prop} ?v }}"):
            if iri in place:
                nodes[place[iri]].facts.append((prop.split(":")[1], value.rsplit("#", 1)[-1]))
    for iri, label in sorted_rows(
        store, "SELECT ?n ?l WHERE { ?n a zg:Issue ; dcterms:isPartOf ?s . ?s a zg:Section ; rdfs:label ?l }"
    ):
        if iri in place:
            nodes[place[iri]].facts.append(("section", label))


def _add_quotes(store: Store, nodes: list[Node], place: dict[str, int], sentences: _Sentences) -> None:
    mentions = """SELECT ?n ?r ?s ?e WHERE {
        ?m zg:refersTo ?n ; zg:inReport ?r ; oa:start ?s ; oa:end ?e }"""
    own = """SELECT ?n ?r ?s ?e WHERE { VALUES ?t { zg:Issue zg:Measure }
        ?n a ?t ; zg:inReport ?r ; oa:start ?s ; oa:end ?e }"""
    still_open = """SELECT ?n ?r ?s ?e WHERE {
        ?n zg:hasOpenItem ?o . ?o zg:inReport ?r ; oa:start ?s ; oa:end ?e }"""
    for query, field_name in ((mentions, "quotes"), (own, "quotes"), (still_open, "open")):
        rows = [(n, r, int(s), int(e)) for n, r, s, e in sorted_rows(store, query) if n in place]
        for iri, report, start, end in sorted(rows, key=lambda row: (row[0], row[1], row[2])):
            getattr(nodes[place[iri]], field_name).append(sentences.quote(report, start, end))


def _edges(store: Store, place: dict[str, int], sentences: _Sentences) -> tuple[Edge, ...]:
    edges = [
        Edge(place[s], place[o], name, None)
        for name in ("hasIssue", "hasMeasure")
        for s, o in sorted_rows(store, f"SELECT ?s ?o WHERE {{ ?s zg:{name} ?o }}")
        if s in place and o in place
    ]
    rows = sorted_rows(
        store,
        """SELECT ?s ?p ?o ?r ?start ?end WHERE {
             ?a a zg:Assertion ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; zg:evidence ?e .
             ?e zg:inReport ?r ; oa:start ?start ; oa:end ?end }""",
    )
    for s, p, o, report, start, end in rows:
        if s in place and o in place:
            quote = sentences.quote(report, int(start), int(end))
            edges.append(Edge(place[s], place[o], p.rsplit("#", 1)[-1], quote))
    return tuple(
        sorted(edges, key=lambda e: (e.source, e.target, e.relation, e.quote.sentence if e.quote else -1))
    )
