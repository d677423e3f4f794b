"""Where the nodes of an exported network stand: as on the page that `kg view` writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.export.base import Selection
from kg.export.network import quads_of
from kg.graph.namespaces import ZG
from kg.view.layout import place

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["positions"]


def positions(network: nx.MultiDiGraph[str], selection: Selection) -> dict[str, tuple[float, float]]:
    """Coordinates of each node, the same for the same graph."""
    index = {node: i for i, node in enumerate(network)}
    parents = [-2] * len(index)
    for node, facts in network.nodes(data=True):
        if facts["type"] in {"Report", "Issue", "Measure"}:
            parents[index[node]] = -1
    for source, end, name in network.edges(keys=True):
        if name in {"hasIssue", "hasMeasure"}:
            parents[index[end]] = index[source]
    links = [(index[source], index[end]) for source, end, name in network.edges(keys=True)]
    # An entity stands near the parts that name it, whether or not a relation was read there.
    said: dict[str, dict[str, str]] = {}
    for quad in quads_of(selection):
        if quad.predicate.value in (ZG.refersTo, ZG.mentionedIn):
            said.setdefault(str(quad.subject), {})[quad.predicate.value] = getattr(quad.object, "value", "")
    for facts in said.values():
        entity, part = facts.get(ZG.refersTo, ""), facts.get(ZG.mentionedIn, "")
        if entity in index and part in index:
            links.append((index[entity], index[part]))
    placed = place(parents, sorted(set(links)))
    return dict(zip(network, placed.positions, strict=True))
