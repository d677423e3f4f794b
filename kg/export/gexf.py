"""GEXF 1.3 with labels, types, sizes, colours and positions, as Gephi opens it.

Written here rather than by networkx, which stamps the day of the run into the file.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, BinaryIO
from xml.sax.saxutils import quoteattr

from kg.export.base import Exporter, Selection
from kg.export.network import network_in
from kg.export.positions import positions
from kg.export.xml_text import clean
from kg.view.styles import STYLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

__all__ = ["EXPORTER"]

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>zhenggai</creator></meta>
<graph defaultedgetype="directed" mode="static">
"""
_SMALLEST = 8.0
_GREY = "#808080"


def _write(selection: Selection, target: BinaryIO) -> None:
    network = network_in(selection)
    target.writelines(line.encode() for line in _lines(network, positions(network, selection)))


def _lines(network: nx.MultiDiGraph[str], places: dict[str, tuple[float, float]]) -> Iterator[str]:
    names = sorted({name for _, facts in network.nodes(data=True) for name in facts} - {"label"})
    yield _HEAD
    yield '<attributes class="node">\n'
    for name in names:
        kind = "integer" if name == "mentions" else "string"
        yield f'<attribute id={_quoted(name)} title={_quoted(name)} type="{kind}"/>\n'
    yield '</attributes>\n<attributes class="edge">\n'
    yield '<attribute id="evidence" title="evidence" type="integer"/>\n</attributes>\n<nodes>\n'
    for node, facts in network.nodes(data=True):
        yield from _node(node, facts, network.degree(node), places[node])
    yield "</nodes>\n<edges>\n"
    for number, (source, end, facts) in enumerate(network.edges(data=True)):
        relation = _quoted(facts["relation"])
        yield f'<edge id="{number}" source={_quoted(source)} target={_quoted(end)} label={relation}'
        yield f' kind={relation} weight="1"><attvalues><attvalue for="evidence" '
        yield f'value="{facts["evidence"]}"/></attvalues></edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def _node(node: str, facts: dict[str, Any], degree: int, place: tuple[float, float]) -> Iterator[str]:
    yield f"<node id={_quoted(node)} label={_quoted(facts['label'])}><attvalues>"
    for name, value in sorted(facts.items()):
        if name != "label":
            yield f"<attvalue for={_quoted(name)} value={_quoted(str(value))}/>"
    style = STYLES.get(facts["type"])
    colour = style.colour if style else _GREY
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    # The area grows with the number of relations.
    size = _SMALLEST * math.sqrt(1 + degree)
    yield f'</attvalues><viz:size value="{size:.2f}"/>'
    yield f'<viz:position x="{place[0]:.2f}" y="{place[1]:.2f}" z="0"/>'
    yield f'<viz:color r="{red}" g="{green}" b="{blue}"/></node>\n'


def _quoted(text: str) -> str:
    return quoteattr(clean(text))


EXPORTER = Exporter(
    name="gexf",
    suffix=".gexf",
    media_type="application/gexf+xml",
    doc="GEXF of the network with labels, types, sizes, colours and positions, for Gephi.",
    write=_write,
)
