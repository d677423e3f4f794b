"""What a page begins with that does not hold all of the graph: reports, what they share, and counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.view.layout import Disc, Placement, place
from kg.view.network import NODE_TYPES, STRUCTURE
from kg.view.sheet import Node, Sheet, SheetReport, Topic

__all__ = [
    "MANY_ISSUES",
    "MOST_SHARED",
    "NO_TOPIC",
    "Name",
    "Overview",
    "names_of",
    "neighbours_of",
    "overview_of",
    "placed",
    "relations_of",
    "speakers_of",
    "totals_of",
]

MANY_ISSUES = 600
"""Above this the overview shows reports alone."""
MOST_SHARED = 400
"""As many of the things that several reports speak of go into the overview, those of most reports first."""
NO_TOPIC = -1


@dataclass(frozen=True, slots=True)
class Overview:
    """The beginning of a graph.

    Attributes:
        reports: all reports.
        nodes: reports, then issues where they are few, then what several reports share.
        placement: where the nodes stand.
        links: for each node how many others it is tied to in the whole graph.
        speakers: for each node the reports (indices) that speak of it.
        shared: for each shared node (IRI) its reports (index) with the number of relations there.
        relations: names of all relations of the graph, sorted.
        topics: all topics.
        totals: counts of the whole graph by ``types``, ``relations``, ``statuses`` and ``topics``.
        counts: ``nodes`` and ``edges`` of the whole graph.
    """

    reports: tuple[SheetReport, ...]
    nodes: tuple[Node, ...]
    placement: Placement
    links: tuple[int, ...]
    speakers: tuple[tuple[int, ...], ...]
    shared: Mapping[str, Sequence[tuple[int, int]]]
    relations: tuple[str, ...]
    topics: tuple[Topic, ...]
    totals: Mapping[str, Sequence[tuple[int | str, int]]]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Name:
    """Something that can be searched for before it is loaded: a node, its links, the reports that name it."""

    node: Node
    links: int
    speakers: tuple[int, ...]


def placed(sheet: Sheet) -> Placement:
    """Where everything of a sheet stands."""
    parents = [-2 if node.type not in STRUCTURE else -1 for node in sheet.nodes]
    for edge in sheet.edges:
        if edge.relation in {"hasIssue", "hasMeasure"} and edge.quote is None:
            parents[edge.target] = edge.source
    shared = frozenset(
        i
        for i, node in enumerate(sheet.nodes)
        if len({sheet.sentences[q.sentence].report for q in node.quotes}) > 1
    )
    return place(parents, [(edge.source, edge.target) for edge in sheet.edges], shared)


def neighbours_of(sheet: Sheet) -> list[int]:
    """For each node the number of others that it is tied to."""
    found: list[set[int]] = [set() for _ in sheet.nodes]
    for edge in sheet.edges:
        if edge.source != edge.target:
            found[edge.source].add(edge.target)
            found[edge.target].add(edge.source)
    return [len(others) for others in found]


def speakers_of(sheet: Sheet) -> list[tuple[int, ...]]:
    """For each node the reports (indices) that hold it or speak of it, in a relation or by name."""
    number = {report.iri: r for r, report in enumerate(sheet.reports)}
    found: list[set[int]] = [
        {sheet.sentences[q.sentence].report for q in node.quotes}
        | ({number[node.iri]} if node.iri in number else set())
        for node in sheet.nodes
    ]
    for edge in sheet.edges:
        if edge.quote is not None:
            report = sheet.sentences[edge.quote.sentence].report
            for end in (edge.source, edge.target):
                if sheet.nodes[end].type not in STRUCTURE:
                    found[end].add(report)
    return [tuple(sorted(reports)) for reports in found]


def overview_of(sheet: Sheet) -> tuple[Overview, Placement]:
    """The beginning of a sheet, and the places of all of its nodes."""
    whole, links, speakers = placed(sheet), neighbours_of(sheet), speakers_of(sheet)
    issues = [i for i, node in enumerate(sheet.nodes) if node.type == "Issue"]
    entities = [
        i for i, node in enumerate(sheet.nodes) if node.type not in STRUCTURE and len(speakers[i]) > 1
    ]
    entities.sort(key=lambda i: (-len(speakers[i]), -links[i], i))
    kept = [i for i, node in enumerate(sheet.nodes) if node.type == "Report"]
    kept += (issues if len(issues) <= MANY_ISSUES else []) + entities[:MOST_SHARED]
    row = {i: k for k, i in enumerate(kept)}
    discs = tuple(Disc(row[d.node], d.x, d.y, d.r) for d in whole.discs if d.node in row)
    relations = tuple(sorted({edge.relation for edge in sheet.edges}))
    return Overview(
        reports=sheet.reports,
        nodes=tuple(_bare(sheet.nodes[i]) for i in kept),
        placement=Placement(tuple(whole.positions[i] for i in kept), discs),
        links=tuple(links[i] for i in kept),
        speakers=tuple(speakers[i] for i in kept),
        shared=_shared(sheet, entities[:MOST_SHARED], speakers),
        relations=relations,
        topics=sheet.topics,
        totals=totals_of(sheet),
        counts={"nodes": len(sheet.nodes), "edges": len(relations_of(sheet))},
    ), whole


def relations_of(sheet: Sheet) -> tuple[tuple[int, int, str], ...]:
    """Source, target and name of each relation, once, however many sentences tell of it."""
    return tuple(dict.fromkeys((edge.source, edge.target, edge.relation) for edge in sheet.edges))


def names_of(sheet: Sheet) -> tuple[Name, ...]:
    """All but measures, for the search: those with most links first."""
    links, speakers = neighbours_of(sheet), speakers_of(sheet)
    found = [i for i, node in enumerate(sheet.nodes) if node.type not in {"Measure", "Report"}]
    found.sort(key=lambda i: (-links[i], i))
    return tuple(Name(_bare(sheet.nodes[i]), links[i], speakers[i]) for i in found)


def _bare(node: Node) -> Node:
    """A node without its passages, which come with its reports; that some are open is known at once."""
    open_items = [("openItems", str(len(node.open)))] if node.open else []
    return Node(node.iri, node.type, node.label, node.others, facts=[*node.facts, *open_items])


def _shared(
    sheet: Sheet, entities: Iterable[int], speakers: Sequence[tuple[int, ...]]
) -> dict[str, list[tuple[int, int]]]:
    wanted = set(entities)
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    for edge in sheet.edges:
        for entity, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if entity in wanted and sheet.nodes[other].type in STRUCTURE:
                counts[entity].update(speakers[other])
    return {sheet.nodes[i].iri: sorted(counts[i].items()) for i in sorted(wanted)}


def totals_of(sheet: Sheet) -> dict[str, list[tuple[int | str, int]]]:
    """Counts by type, relation, status and topic, each with the index or name that pages know it by."""
    issues = [node for node in sheet.nodes if node.type == "Issue"]
    relations = sorted({edge.relation for edge in sheet.edges})
    order = {name: k for k, name in enumerate(NODE_TYPES)}
    number = {name: k for k, name in enumerate(relations)}
    counted: dict[str, Counter[int | str]] = {
        "types": Counter(order[node.type] for node in sheet.nodes),
        "relations": Counter(number[relation] for _, _, relation in relations_of(sheet)),
        "statuses": Counter(dict(node.facts).get("status", "unstated") for node in issues),
        "topics": Counter(
            topic for node in issues for topic in ([k for k, _ in node.topics] if node.topics else [NO_TOPIC])
        ),
    }
    return {name: sorted(counts.items(), key=lambda item: str(item[0])) for name, counts in counted.items()}
