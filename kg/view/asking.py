"""The network that asks a store: the page of a server, and the names that it can be searched by.

The page begins with the overview. For each node that is opened the browser asks the store twice: how much is
tied to it, and a page of that (`templates/store.js`).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from kg.graph.store import Store
from kg.view.folder import shard
from kg.view.layout import Disc, Placement
from kg.view.network import NODE_TYPES, STRUCTURE, read_heads
from kg.view.overview import MANY_ISSUES, MOST_SHARED, NO_TOPIC, Name, Overview
from kg.view.packing import pack
from kg.view.page import TITLE, page_html
from kg.view.parts import index_columns, name_columns
from kg.view.rows import named_term, sorted_rows
from kg.view.sheet import Node, SheetReport, Topic

__all__ = ["asking_html", "names_script", "read_names", "read_overview"]

_UNIT = 14.0
_ENTITIES = NODE_TYPES[len(STRUCTURE) :]
_TYPED = f"VALUES ?type {{ {' '.join(f'zg:{name}' for name in _ENTITIES)} }} ?n a ?type"
_MENTIONED = "?m zg:refersTo ?n ; zg:inReport ?r"


def asking_html(  # noqa: PLR0913 - what can be told apart by name
    store: Store,
    *,
    endpoint: str = "/sparql",
    data: str = "/network",
    pages: str = "",
    things: str = "",
    title: str = TITLE,
    language: str = "zh",
) -> str:
    """The page of a server.

    Args:
        store: the graph.
        endpoint: where SPARQL queries are sent, on the same host.
        data: below this the server answers ``names.js`` with `names_script`.
        pages: below this the report pages are, ``""`` for none.
        things: below this each thing has a page of its own, ``""`` for none.
        title: heading of the page.
        language: language that the page opens in, ``zh`` or ``en``.
    """
    index = index_columns(read_overview(store), store.labels(), store.base)
    source = {"kind": "store", "endpoint": endpoint, "data": data, "things": things}
    index.update(pages=pages, language=language, source=source)
    return page_html(index, title, scripts="'self'", connect="'self'")


def names_script(store: Store) -> str:
    """What the server answers at ``names.js``: all names that can be searched for."""
    return shard("names", name_columns(read_names(store), store.base))


def read_overview(store: Store) -> Overview:
    """The beginning of the graph by some queries that count, without reading it all."""
    reports = read_heads(store)
    number = {report.iri: r for r, report in enumerate(reports)}
    relations = _relations(store)
    topics, by_topic = _topics(store)
    statuses = Counter(dict(_pairs(store, "?n a zg:Issue ; zg:status ?k")))
    issues = _issues(store) if sum(statuses.values()) <= MANY_ISSUES else []
    shared, speakers = _shared(store, number)
    types = {"Report": len(reports), **_types(store)}
    nodes = [Node(r.iri, "Report", r.title) for r in reports] + [node for node, _ in issues] + shared
    ties = _ties(store)
    return Overview(
        reports=reports,
        nodes=tuple(nodes),
        placement=_placed(reports, issues, len(shared), _issues_of(store)),
        links=tuple(ties[node.iri] for node in nodes),
        speakers=tuple(
            [(r,) for r in range(len(reports))] + [(number[home],) for _, home in issues] + speakers
        ),
        shared=_told(store, shared, number),
        relations=tuple(relations),
        topics=topics,
        totals={
            "types": [(NODE_TYPES.index(name), count) for name, count in types.items() if count],
            "relations": list(enumerate(relations.values())),
            "statuses": sorted(statuses.items()),
            "topics": by_topic,
        },
        counts={"nodes": sum(types.values()), "edges": sum(relations.values())},
    )


def read_names(store: Store) -> tuple[Name, ...]:
    """All entities and issues, those that most hangs on first."""
    number = {report.iri: r for r, report in enumerate(read_heads(store))}
    ties = _ties(store)
    speakers: dict[str, set[int]] = defaultdict(set)
    for iri, report in sorted_rows(store, f"SELECT DISTINCT ?n ?r WHERE {{ {_MENTIONED} }}"):
        speakers[iri].add(number[report])
    others: dict[str, list[str]] = defaultdict(list)
    for iri, name in sorted_rows(store, "SELECT ?n ?name WHERE { ?n skos:altLabel ?name }"):
        others[iri].append(name)
    nodes = [
        Node(iri, type_.rsplit("#", 1)[1], label, tuple(others[iri]))
        for iri, type_, label in sorted_rows(
            store, f"SELECT ?n ?type ?l WHERE {{ {_TYPED} ; rdfs:label ?l }}"
        )
    ]
    for node, home in _issues(store):
        nodes.append(node)
        speakers[node.iri].add(number[home])
    found = [Name(node, ties[node.iri], tuple(sorted(speakers[node.iri]))) for node in nodes]
    return tuple(sorted(found, key=lambda name: (-name.links, name.node.iri)))


def _pairs(store: Store, pattern: str) -> list[tuple[str, int]]:
    """Local name of ``?k`` → how many ``?n`` have it."""
    rows = sorted_rows(store, f"SELECT ?k (COUNT(DISTINCT ?n) AS ?c) WHERE {{ {pattern} }} GROUP BY ?k")
    return [(key.rsplit("#", 1)[-1], int(count)) for key, count in rows if key]


def _types(store: Store) -> dict[str, int]:
    values = " ".join(f"zg:{name}" for name in NODE_TYPES[1:])
    return dict(_pairs(store, f"VALUES ?k {{ {values} }} ?n a ?k"))


def _relations(store: Store) -> dict[str, int]:
    """How many there are of each relation between things that are drawn."""
    told = sorted_rows(
        store,
        """SELECT ?p (COUNT(*) AS ?c) WHERE { SELECT DISTINCT ?s ?p ?o WHERE {
             ?a a zg:Assertion ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o
             FILTER(isIRI(?o) && ?p != dcterms:subject)
             FILTER NOT EXISTS { ?s a zg:Inspection }
             FILTER NOT EXISTS { ?o a zg:Period } } } GROUP BY ?p""",
    )
    parts = [
        (name, sorted_rows(store, f"SELECT (COUNT(*) AS ?c) WHERE {{ ?s zg:{name} ?o }}")[0][0])
        for name in ("hasIssue", "hasMeasure")
    ]
    found = [(named_term(p), int(count)) for p, count in told if p] + [(n, int(c)) for n, c in parts]
    return dict(sorted((name, count) for name, count in found if count))


def _topics(store: Store) -> tuple[tuple[Topic, ...], list[tuple[int | str, int]]]:
    counts = {
        topic: int(count)
        for topic, count in sorted_rows(
            store,
            "SELECT ?t (COUNT(DISTINCT ?n) AS ?c) WHERE { ?n a zg:Issue ; dcterms:subject ?t } GROUP BY ?t",
        )
        if topic
    }
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    for topic, language, label in sorted_rows(
        store,
        "SELECT DISTINCT ?t (LANG(?l) AS ?g) ?l WHERE { ?n dcterms:subject ?t . ?t skos:prefLabel ?l }",
    ):
        labels[topic][language] = label
    used = [topic for topic in sorted(counts) if topic in labels]
    without = sorted_rows(
        store,
        """SELECT (COUNT(?n) AS ?c) WHERE { ?n a zg:Issue FILTER NOT EXISTS { ?n dcterms:subject ?t } }""",
    )
    totals: list[tuple[int | str, int]] = [(k, counts[topic]) for k, topic in enumerate(used)]
    if int(without[0][0]):
        totals.append((NO_TOPIC, int(without[0][0])))
    return tuple(Topic(t, labels[t].get("zh", t), labels[t].get("en", t)) for t in used), totals


def _issues(store: Store) -> list[tuple[Node, str]]:
    """Each issue with its status and how much of it is open, and the report that holds it."""
    still_open = Counter(n for n, _ in sorted_rows(store, "SELECT ?n ?o WHERE { ?n zg:hasOpenItem ?o }"))
    found = []
    for iri, label, status, home in sorted_rows(
        store, "SELECT ?n ?l ?s ?r WHERE { ?n a zg:Issue ; rdfs:label ?l ; zg:status ?s ; zg:inReport ?r }"
    ):
        facts = [("status", status.rsplit("#", 1)[-1])]
        if still_open[iri]:
            facts.append(("openItems", str(still_open[iri])))
        found.append((Node(iri, "Issue", label, facts=facts), home))
    return found


def _issues_of(store: Store) -> dict[str, int]:
    rows = sorted_rows(store, "SELECT ?r (COUNT(?n) AS ?c) WHERE { ?r zg:hasIssue ?n } GROUP BY ?r")
    return {report: int(count) for report, count in rows if report}


def _shared(store: Store, number: dict[str, int]) -> tuple[list[Node], list[tuple[int, ...]]]:
    """What most reports speak of, and which."""
    rows = store.rows(
        f"""PREFIX zg: <https://w3id.org/zhenggai/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?n ?type ?l (COUNT(DISTINCT ?r) AS ?k) (COUNT(?m) AS ?c) WHERE {{
            {_MENTIONED} . {_TYPED} ; rdfs:label ?l }} GROUP BY ?n ?type ?l HAVING(COUNT(DISTINCT ?r) > 1)
        ORDER BY DESC(?k) DESC(?c) ?n LIMIT {MOST_SHARED}"""
    )
    nodes = [Node(iri, type_.rsplit("#", 1)[1], label) for iri, type_, label, *_ in rows]
    values = " ".join(f"<{node.iri}>" for node in nodes)
    reports: dict[str, set[int]] = defaultdict(set)
    for iri, report in sorted_rows(
        store, f"SELECT DISTINCT ?n ?r WHERE {{ VALUES ?n {{ {values} }} {_MENTIONED} }}"
    ):
        reports[iri].add(number[report])
    return nodes, [tuple(sorted(reports[node.iri])) for node in nodes]


def _told(store: Store, shared: Sequence[Node], number: dict[str, int]) -> dict[str, list[tuple[int, int]]]:
    """For each shared thing the relations that parts of each report have with it."""
    values = " ".join(f"<{node.iri}>" for node in shared)
    found: dict[str, list[tuple[int, int]]] = {node.iri: [] for node in shared}
    for iri, report, count in sorted_rows(
        store,
        f"""SELECT ?n ?r (COUNT(*) AS ?c) WHERE {{ VALUES ?n {{ {values} }}
            {{ ?a rdf:object ?n ; rdf:subject ?s }} UNION {{ ?a rdf:subject ?n ; rdf:object ?s }}
            ?s zg:inReport ?r }} GROUP BY ?n ?r""",
    ):
        if iri:
            found[iri].append((number[report], int(count)))
    return found


def _ties(store: Store) -> Counter[str]:
    """How many relations each thing has; two with the same other thing count twice."""
    found: Counter[str] = Counter()
    for end, more in (
        ("rdf:subject", "; rdf:object ?o FILTER(isIRI(?o))"),
        ("rdf:object", "FILTER(isIRI(?n))"),
    ):
        query = f"SELECT ?n (COUNT(?a) AS ?c) WHERE {{ ?a {end} ?n {more} }} GROUP BY ?n"
        for iri, count in sorted_rows(store, query):
            found[iri] += int(count)
    for name in ("hasIssue", "hasMeasure"):
        for whole, part in sorted_rows(store, f"SELECT ?s ?o WHERE {{ ?s zg:{name} ?o }}"):
            found[whole] += 1
            found[part] += 1
    return found


def _placed(
    reports: Sequence[SheetReport], issues: Sequence[tuple[Node, str]], shared: int, many: dict[str, int]
) -> Placement:
    """What is shared in the middle, a disc a report around it, issues in a spiral inside."""
    radii = [_UNIT * math.sqrt(10 * many.get(report.iri, 0) + 10) for report in reports]
    middle = [_UNIT * max(1.5, 5 - 0.1 * k) for k in range(shared)]
    centres, _ = pack([*middle, *(1.06 * radius for radius in radii)])
    homes = dict(
        zip((report.iri for report in reports), zip(centres[shared:], radii, strict=True), strict=True)
    )
    told: Counter[str] = Counter()
    inside = []
    for _, home in issues:
        (x, y), radius = homes[home]
        told[home] += 1
        angle, far = 2.399963 * told[home], 0.88 * radius * math.sqrt(told[home] / (many[home] + 1))
        inside.append((x + far * math.cos(angle), y + far * math.sin(angle)))
    discs = [Disc(r, *homes[report.iri][0], homes[report.iri][1]) for r, report in enumerate(reports)]
    discs += [Disc(len(reports) + k, x, y, _UNIT) for k, (x, y) in enumerate(inside)]
    return Placement((*centres[shared:], *inside, *centres[:shared]), tuple(discs))
