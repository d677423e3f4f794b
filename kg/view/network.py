"""What the page shows of a graph: nodes, edges and the sentences behind them, read from the store."""

from __future__ import annotations

from bisect import bisect_right

from kg.graph.store import Store
from kg.view.remarks import add_named_values, add_remarks, add_topics
from kg.view.rows import named_term, sorted_rows
from kg.view.sheet import Edge, Node, Quote, Sentence, Sheet, SheetReport

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
    "read_heads",
    "read_sheet",
    "sentence_starts",
    "starts_after",
]

STRUCTURE = ("Report", "Issue", "Measure")
NODE_TYPES = (
    "Report", "Issue", "Measure", "Organization", "Person", "Policy", "Project",
    "Amount", "Place", "Event", "Work", "Award", "Mechanism",
)  # fmt: skip


_TEXTS = "SELECT ?r ?text WHERE { ?r a zg:Report ; zg:text ?text }"


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
    reports = read_heads(store)
    texts = {row[0]: row[1] for row in sorted_rows(store, _TEXTS)}
    sentences = _Sentences(texts, [report.iri for report in reports])
    nodes = _nodes(store)
    place = {node.iri: i for i, node in enumerate(nodes)}
    _add_facts(store, nodes, place)
    _add_quotes(store, nodes, place, sentences)
    edges = _edges(store, place, sentences)
    topics = add_topics(store, nodes, place, sentences.quote)
    add_remarks(store, nodes, place, sentences.quote)
    return Sheet(reports, tuple(sentences.found), tuple(nodes), edges, topics)


def read_heads(store: Store) -> tuple[SheetReport, ...]:
    """The reports as pages name them, by IRI."""
    rows = sorted_rows(
        store,
        """SELECT ?r ?title ?source ?issued WHERE {
             ?r a zg:Report . OPTIONAL { ?r dcterms:title ?title }
             OPTIONAL { ?r dcterms:source ?source } OPTIONAL { ?r dcterms:issued ?issued } }""",
    )
    return tuple(
        SheetReport(r, r.rsplit("/", 1)[1], title or r, source, issued) for r, title, source, issued in rows
    )


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
            found.setdefault(iri, Node(iri, name, " ".join(words.split()), tuple(others.get(iri, ()))))
    return sorted(found.values(), key=lambda node: (rank[node.type], node.iri))


FACTS = (
    "zg:number", "zg:marker", "zg:status", "zg:progress", "zg:recurs", "zg:documentNumber", "zg:policyKind",
    "zg:organizationKind", "zg:amountRole", "zg:precision", "schema:value", "schema:minValue",
    "schema:maxValue", "schema:currency", "skos:notation", "dcterms:issued", "dcterms:source",
)  # fmt: skip


def _add_facts(store: Store, nodes: list[Node], place: dict[str, int]) -> None:
    for prop in FACTS:
        for iri, value in sorted_rows(store, f"SELECT ?n ?v WHERE {{ ?n {prop} ?v }}"):
            if iri in place:
                nodes[place[iri]].facts.append((prop.removeprefix("zg:"), value.rsplit("#", 1)[-1]))
    for iri, label in sorted_rows(
        store, "SELECT ?n ?l WHERE { ?n a zg:Issue ; dcterms:isPartOf ?s . ?s a zg:Section ; rdfs:label ?l }"
    ):
        if iri in place:
            nodes[place[iri]].facts.append(("section", label))
    for prop in ("schema:startDate", "schema:endDate", "zg:feedbackDate", "zg:round"):
        for iri, value in sorted_rows(store, f"SELECT ?n ?v WHERE {{ ?n zg:respondsTo/{prop} ?v }}"):
            if iri in place:
                nodes[place[iri]].facts.append((prop.removeprefix("zg:"), value))
    add_named_values(store, nodes, place)


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
            edges.append(Edge(place[s], place[o], named_term(p), quote))
    return tuple(
        sorted(edges, key=lambda e: (e.source, e.target, e.relation, e.quote.sentence if e.quote else -1))
    )
