"""What a network looks like, and who stands where in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.analyse.measures import SEED, Measure
from kg.analyse.projections import Where

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

__all__ = ["Bridge", "Community", "Ranked", "Summary", "rank", "summary"]

_DIGITS = 12
"""Decimals that are compared; beyond, sums of floating numbers differ by the order of adding."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A node in the order of a measure.

    Attributes:
        place: 1, 2, 2, 4 …: equal values share a place.
        iri, label, kind: the thing.
        value: what was measured.
        issues: where it stands: (report, number).
    """

    place: int
    iri: str
    label: str
    kind: str
    value: float
    issues: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Community:
    """A group: its members, those with the most ties in it first, and the reports that they stand in."""

    members: tuple[str, ...]
    labels: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bridge:
    """A tie whose loss cuts the network apart.

    Attributes:
        one, other: labels of its ends, the one on the smaller side first.
        cut: how many nodes the smaller side holds.
        issues: what it rests on.
    """

    one: str
    other: str
    cut: int
    issues: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A network in figures.

    Attributes:
        nodes, edges: how many.
        alone: nodes without any tie.
        components: parts that hang together, nodes alone not counted.
        largest: nodes of the largest of them.
        density: ties there are, of those there could be.
        communities: the groups of more than one, largest first.
        modularity: how much more of the ties lies inside the groups than chance would put there, up to 1.
        core: the deepest core's k, and the labels of its members.
        bridges: those that cut off most first.
    """

    nodes: int
    edges: int
    alone: int
    components: int
    largest: int
    density: float
    communities: tuple[Community, ...]
    modularity: float
    core: tuple[int, tuple[str, ...]]
    bridges: tuple[Bridge, ...]


def rank(graph: nx.Graph[str], measured: Measure) -> tuple[Ranked, ...]:
    """All nodes in the order of a measure, highest first; equal ones by name."""
    values = {node: round(value, _DIGITS) for node, value in measured.compute(graph).items()}
    ordered = sorted(values, key=lambda node: (-values[node], graph.nodes[node]["label"], node))
    found: list[Ranked] = []
    for at, node in enumerate(ordered, 1):
        same = found and found[-1].value == values[node]
        data = graph.nodes[node]
        place = found[-1].place if same else at
        found.append(Ranked(place, node, data["label"], data["kind"], values[node], data["issues"]))
    return tuple(found)


def summary(graph: nx.Graph[str]) -> Summary:
    """A network in figures, with its groups, its core and its bridges."""
    import networkx as nx

    parts = sorted((len(part) for part in nx.connected_components(graph) if len(part) > 1), reverse=True)
    communities, modularity = _communities(graph)
    cores: Mapping[str, int] = nx.core_number(graph) if graph.number_of_edges() else {}
    deepest = max(cores.values(), default=0)
    core = tuple(sorted(graph.nodes[node]["label"] for node, k in cores.items() if k == deepest))
    return Summary(
        graph.number_of_nodes(),
        graph.number_of_edges(),
        sum(1 for _, degree in graph.degree() if not degree),
        len(parts),
        parts[0] if parts else 0,
        round(nx.density(graph), 6) if len(graph) > 1 else 0.0,
        communities,
        modularity,
        (deepest, core),
        _bridges(graph),
    )


def _communities(graph: nx.Graph[str]) -> tuple[tuple[Community, ...], float]:
    import networkx as nx

    if not graph.number_of_edges():
        return (), 0.0
    groups = nx.community.louvain_communities(graph, weight="weight", seed=SEED)
    modularity = round(nx.community.modularity(graph, groups, weight="weight"), 4)
    found = [_community(graph, group) for group in groups if len(group) > 1]
    return tuple(sorted(found, key=lambda c: (-len(c.members), c.labels))), modularity


def _community(graph: nx.Graph[str], group: set[str]) -> Community:
    inside = {
        node: sum(float(line["weight"]) for other, line in graph[node].items() if other in group)
        for node in group
    }
    members = tuple(sorted(group, key=lambda n: (-round(inside[n], _DIGITS), graph.nodes[n]["label"], n)))
    reports = sorted({report for node in group for report, _ in graph.nodes[node]["issues"]})
    return Community(members, tuple(graph.nodes[node]["label"] for node in members), tuple(reports))


def _bridges(graph: nx.Graph[str]) -> tuple[Bridge, ...]:
    """Every bridge with the size of what it cuts off, found by one walk over the tree of bridges' sides."""
    import networkx as nx

    cut = {(min(pair), max(pair)) for pair in nx.bridges(graph)}
    if not cut:
        return ()
    solid: nx.Graph[str] = nx.Graph(graph.edges())
    solid.remove_edges_from(cut)
    block = {node: at for at, part in enumerate(nx.connected_components(solid)) for node in part}
    sizes: dict[int, int] = {}
    for at in block.values():
        sizes[at] = sizes.get(at, 0) + 1
    tree: nx.Graph[int] = nx.Graph()
    tree.add_edges_from(sorted((block[one], block[other]) for one, other in cut))
    below, total = _below(tree, sizes)
    found = []
    for one, other in sorted(cut):
        child = min((block[one], block[other]), key=lambda at: below[at][1])
        size = below[child][0]
        whole = total[child]
        near = one if (block[one] == child) == (size * 2 <= whole) else other
        if size * 2 == whole:  # neither side is smaller: by name
            near = min(one, other, key=lambda node: (graph.nodes[node]["label"], node))
        far = other if near == one else one
        labels = graph.nodes[near]["label"], graph.nodes[far]["label"]
        found.append(Bridge(*labels, min(size, whole - size), graph.edges[one, other]["issues"]))
    return tuple(sorted(found, key=lambda b: (-b.cut, b.one, b.other)))


def _below(tree: nx.Graph[int], sizes: dict[int, int]) -> tuple[dict[int, tuple[int, int]], dict[int, int]]:
    """Block → (nodes in it and below it, minus its depth); block → nodes of its whole tree."""
    import networkx as nx

    below: dict[int, tuple[int, int]] = {}
    total: dict[int, int] = {}
    for part in nx.connected_components(tree):
        root = min(part)
        depth = nx.single_source_shortest_path_length(tree, root)
        parent = {child: above for above, child in nx.bfs_edges(tree, root)}
        held = {at: sizes[at] for at in part}
        for at in sorted(part, key=lambda at: (-depth[at], at)):
            if at in parent:
                held[parent[at]] += held[at]
        for at in part:
            below[at] = (held[at], -depth[at])
            total[at] = held[root]
    return below, total
