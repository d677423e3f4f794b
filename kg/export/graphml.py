"""GraphML, by networkx."""

from __future__ import annotations

from typing import BinaryIO

from kg.export.base import Exporter, Selection
from kg.export.network import network_in
from kg.export.xml_text import clean

__all__ = ["EXPORTER"]


def _write(selection: Selection, target: BinaryIO) -> None:
    import networkx as nx

    network = network_in(selection)
    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, facts in network.nodes(data=True):
        copy.add_node(node, **{name: _value(value) for name, value in facts.items()})
    for number, (source, end, facts) in enumerate(network.edges(data=True)):
        # GraphML takes the key of an edge for its id, which must be unique in the file.
        copy.add_edge(source, end, key=f"e{number}", **facts)
    nx.write_graphml_xml(copy, target, encoding="utf-8", prettyprint=True)


def _value(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


EXPORTER = Exporter(
    name="graphml",
    suffix=".graphml",
    media_type="application/graphml+xml",
    doc="GraphML of the network (things and relations, no passages), for yEd, Cytoscape, igraph, networkx.",
    write=_write,
)
