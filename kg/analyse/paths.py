"""Chains between two things: each step one sentence, with the words of a report that say it.

The cheapest chain is looked for, not the one with the fewest steps: a relation that a report states costs 1,
to go from a finding to its measure less, to a thing that is merely named more, over the whole report most. A
step over an entity costs more the more ties it has (half their binary logarithm; of a place or
a reporting body the whole), since what stands everywhere joins everything and says nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, cast

from kg.analyse.material import Material, Quote
from kg.analyse.sentences import sentence
from kg.check.corpus import Issue, Report, Span

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Chain", "Step", "chains", "ways"]

_COST = {
    "hasIssue": 2.0,
    "hasMeasure": 0.5,
    "mentions": 1.5,
    "involves": 1.5,
    "concerns": 1.25,
    "publisher": 2.0,
    "inspected": 2.0,
    "team": 2.0,
    "similarTo": 2.0,
}
"""What a step costs (figures ours); every other relation costs 1."""
_TOLD = frozenset(
    {
        "responsibleFor", "issued", "enacts", "compliesWith", "funds", "amountOf", "builds", "locatedIn",
        "partOf", "memberOf", "cooperatesWith", "concerns", "involves", "similarTo",
    }
)  # fmt: skip
_PARTS = frozenset({"issue", "measure"})
_OF_REPORT = frozenset({"inspected", "team", "publisher"})


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence of a chain.

    Attributes:
        subject, relation, object: what it says, as IRIs and the local name of the property (``mentions`` for
            a thing that is named in a part).
        zh, en: the sentence.
        quote: the words that say it.
        others: in how many further places it is said.
    """

    subject: str
    relation: str
    object: str
    zh: str
    en: str
    quote: Quote
    others: int


@dataclass(frozen=True, slots=True)
class Chain:
    """A way from one thing to another.

    Attributes:
        start, end: their IRIs.
        labels: names of all things along the way, in order.
        cost: what the steps cost together, and the things gone over.
        steps: the sentences, in order; a sentence keeps its own direction.
    """

    start: str
    end: str
    labels: tuple[str, ...]
    cost: float
    steps: tuple[Step, ...]


def ways(material: Material) -> nx.Graph[str]:
    """Everything that can be walked on: things and parts of reports, each line with the relation behind it.

    Of several relations between two things the cheapest counts. Lines have ``cost``, ``relation``,
    ``subject`` and ``quotes``; nodes have ``hub``, by which the logarithm of their ties counts.
    """
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    for one, relation, other, quotes in sorted(_lines(material), key=lambda line: line[:3]):
        cost = _COST.get(relation, 1.0)
        known = graph.get_edge_data(one, other)
        if quotes and one != other and (known is None or cost < known["cost"]):
            graph.add_edge(one, other, cost=cost, relation=relation, subject=one, quotes=quotes)
    own = {iri for report in material.corpus.reports for iri in report.own}
    nx.set_node_attributes(graph, {iri: _weight(material.kind(iri), iri in own) for iri in graph}, "hub")
    return graph


def _weight(kind: str, own: bool) -> float:
    if kind in _PARTS:
        return 0.0
    return 1.0 if own or kind == "place" else 0.5


Line = tuple[str, str, str, tuple[Quote, ...]]


def _lines(material: Material) -> Iterator[Line]:
    responds = {report.iri.replace("report/", "inspection/", 1): report for report in material.corpus.reports}
    for link in material.links:
        name = link.relation.rpartition("/")[2]
        if name in _TOLD:
            yield link.subject, name, link.object, link.quotes
        elif name in _OF_REPORT:
            report = responds.get(link.subject)
            yield (report.iri if report else link.subject), name, link.object, link.quotes
    for report in material.corpus.reports:
        for issue in report.issues:
            finding = _quote(report, report.heading(issue))
            yield report.iri, "hasIssue", issue.span.iri, (finding,)
            yield from _measures(report, issue)
        yield from _mentions(report)


def _measures(report: Report, issue: Issue) -> Iterator[Line]:
    for measure in issue.all_measures():
        words = report.trimmed(measure.span.start, min(measure.span.end, measure.span.start + 60))
        yield issue.span.iri, "hasMeasure", measure.span.iri, (_quote(report, words),)


def _mentions(report: Report) -> Iterator[Line]:
    """What is named in a finding or in a measure, in the narrowest part that holds it."""
    for issue in report.issues:
        parts: list[tuple[int, int, str]] = [(issue.span.start, issue.span.end, issue.span.iri)]
        if issue.response:
            parts.append((issue.response.start, issue.response.end, issue.span.iri))
        parts += [(m.span.start, m.span.end, m.span.iri) for m in issue.all_measures()]
        named: dict[tuple[str, str], list[Span]] = {}
        for start, end, _ in parts[:2]:
            for mention in report.mentions_in(start, end):
                at = mention.span.start
                part = min((p for p in parts if p[0] <= at < p[1]), key=lambda p: p[1] - p[0])
                named.setdefault((part[2], mention.thing.iri), []).append(mention.span)
        for (part_iri, thing), spans in sorted(named.items()):
            yield part_iri, "mentions", thing, tuple(_quote(report, report.sentence(span)) for span in spans)


def _quote(report: Report, span: Span) -> Quote:
    return Quote(report.key, span.start, span.end, report.exact(span))


def chains(
    material: Material, starts: Iterable[str], ends: Iterable[str], most: int = 1
) -> tuple[Chain, ...]:
    """The cheapest chains from one of some things to one of others, cheapest first.

    Args:
        material: of the graph.
        starts: IRIs of the things to begin with.
        ends: IRIs of the things to reach; what is in both leads nowhere.
        most: how many chains at most; each goes over other things than the ones before it.
    """
    graph = ways(material)
    from_here = [iri for iri in dict.fromkeys(starts) if iri in graph]
    to_there = [iri for iri in dict.fromkeys(ends) if iri in graph and iri not in from_here]
    if not from_here or not to_there:
        return ()
    paths = islice(_paths(graph, from_here, to_there), most)
    return tuple(_told(material, graph, path, cost) for cost, path in paths)


def _paths(graph: nx.Graph[str], starts: list[str], ends: list[str]) -> Iterator[tuple[float, list[str]]]:
    """Costs and paths that have nothing in common but their ends, one after the other.

    After each path the things on it are taken out, so that the next tells something else. Where two things
    are tied directly, that line is taken out instead.
    """
    import networkx as nx

    left = graph.copy()
    hubs = {**nx.get_node_attributes(graph, "hub"), **dict.fromkeys((*starts, *ends), 0.0)}

    def cost(_: str, node: str, line: dict[str, float]) -> float:
        return float(line["cost"]) + float(hubs[node]) * math.log2(max(1, graph.degree[node]))

    while True:
        found = nx.multi_source_dijkstra(left, set(starts), weight=cost)
        lengths, paths = cast("tuple[dict[str, float], dict[str, list[str]]]", found)
        reached = [(round(lengths[end], 9), end) for end in ends if end in lengths]
        if not reached:
            return
        total, end = min(reached)
        path = paths[end]
        yield round(total, 4), path
        left.remove_nodes_from(path[1:-1])
        left.remove_edges_from([(path[0], path[1])] if len(path) == 2 else [])


def _told(material: Material, graph: nx.Graph[str], path: list[str], cost: float) -> Chain:
    steps = []
    for one, other in pairwise(path):
        line = graph.edges[one, other]
        subject = line["subject"]
        target = other if subject == one else one
        names = [_named(material, iri) for iri in (subject, target)]
        en, zh = (sentence(line["relation"], names[0][at], names[1][at])[at] for at in (0, 1))
        quotes: tuple[Quote, ...] = line["quotes"]
        steps.append(Step(subject, line["relation"], target, zh, en, quotes[0], len(quotes) - 1))
    labels = tuple(material.label(iri) for iri in path)
    return Chain(path[0], path[-1], labels, cost, tuple(steps))


def _named(material: Material, iri: str) -> tuple[str, str]:
    """What a thing is called in a sentence, in English and Chinese; parts of reports by number and words."""
    kind, label = material.kind(iri), material.label(iri)
    owner = material.issue_of(iri)
    if owner is None:
        return (f"the report {label}", f"通报{label}") if kind == "report" else (label, label)
    report, issue = owner
    if kind == "issue":
        words = issue.label or report.exact(report.heading(issue))[:30]
        return (
            f"issue {issue.number} of {report.key} ({words})",
            f"{report.key}问题{issue.number}（{words}）",
        )
    number = label.rpartition("/")[2]
    return f"measure {number} of {report.key}", f"{report.key}措施{number}"
