"""Measures of a network, each with a sentence that says what it means in that network.

networkx computes them; only PageRank is our own (networkx needs scipy for it, 40 MB for one loop). Everything
is repeatable: nodes come sorted, Louvain and the sample of betweenness have a fixed seed, ties are broken by
name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import UnknownName

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["MEASURES", "SEED", "Measure", "measure", "pagerank"]

SEED = 20200601
"""Of what is drawn at random (Louvain's order, the sample of betweenness): any number, always this."""

_DAMPING = 0.85
"""Share of steps that follow a line; the value of Brin and Page (1998), and of networkx."""
_CLOSE = 1e-12
_STEPS = 500
_EXACT = 1500
"""Up to so many nodes betweenness is exact; above, it is estimated from a sample of that many sources."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number for every node.

    Attributes:
        name: on the command line.
        title, title_zh: what it is called.
        whole: whether it counts, so that it is printed without decimals.
        compute: node → value.
    """

    name: str
    title: str
    title_zh: str
    whole: bool
    compute: Callable[[nx.Graph[str]], Mapping[str, float]]


def measure(name: str) -> Measure:
    """The measure of that name.

    Raises:
        UnknownName: there is none.
    """
    for one in MEASURES:
        if one.name == name:
            return one
    raise UnknownName(
        f"no measure is called {name!r}", remedy=f"measures: {', '.join(m.name for m in MEASURES)}"
    )


def pagerank(graph: nx.Graph[str]) -> dict[str, float]:
    """Where one ends up who follows lines by their weight, and now and then starts anywhere; sums to 1."""
    nodes = list(graph)
    if not nodes:
        return {}
    lines = {node: [(other, float(line["weight"])) for other, line in graph[node].items()] for node in nodes}
    out = {node: sum(weight for _, weight in lines[node]) for node in nodes}
    rank = dict.fromkeys(nodes, 1 / len(nodes))
    for _ in range(_STEPS):
        lost = sum(rank[node] for node in nodes if not out[node])
        base = (1 - _DAMPING + _DAMPING * lost) / len(nodes)
        new = dict.fromkeys(nodes, base)
        for node in nodes:
            for other, weight in lines[node]:
                new[other] += _DAMPING * rank[node] * weight / out[node]
        moved = sum(abs(new[node] - rank[node]) for node in nodes)
        rank = new
        if moved < _CLOSE * len(nodes):
            break
    return rank


def _degree(graph: nx.Graph[str]) -> dict[str, float]:
    return {node: float(degree) for node, degree in graph.degree()}


def _strength(graph: nx.Graph[str]) -> dict[str, float]:
    return {node: float(degree) for node, degree in graph.degree(weight="weight")}


def _betweenness(graph: nx.Graph[str]) -> dict[str, float]:
    import networkx as nx

    sample = None if len(graph) <= _EXACT else _EXACT
    found: dict[str, float] = nx.betweenness_centrality(graph, k=sample, seed=SEED)
    return found


def _core(graph: nx.Graph[str]) -> dict[str, float]:
    import networkx as nx

    return {node: float(core) for node, core in nx.core_number(graph).items()}


def _issues(graph: nx.Graph[str]) -> dict[str, float]:
    return {node: float(len(issues)) for node, issues in graph.nodes(data="issues", default=())}


MEASURES: tuple[Measure, ...] = (
    Measure("degree", "degree", "度", True, _degree),
    Measure("strength", "weighted degree", "加权度", False, _strength),
    Measure("pagerank", "PageRank", "PageRank", False, pagerank),
    Measure("betweenness", "betweenness", "中介中心性", False, _betweenness),
    Measure("core", "k-core", "k-核", True, _core),
    Measure("issues", "issues", "涉及问题数", True, _issues),
)
"""All measures of nodes, the simplest first."""
