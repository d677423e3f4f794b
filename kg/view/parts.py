"""Parts of a graph as columns, in the form of a whole page's: the beginning, a report's share, the names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kg.view.columns import Names, head, node_columns, sentence_columns
from kg.view.layout import Placement
from kg.view.network import NODE_TYPES
from kg.view.overview import Name, Overview, neighbours_of, speakers_of
from kg.view.pinyin import readings
from kg.view.sheet import Edge, Node, Quote, Remark, Sentence, Sheet

__all__ = ["index_columns", "name_columns", "report_columns"]

_NO_EDGES: Mapping[str, list[int]] = {
    name: [] for name in ("source", "target", "relation", "sentence", "start", "end")
}


def index_columns(overview: Overview, names: Names, base: str) -> dict[str, Any]:
    """What the script reads of a page that loads the rest; compare `kg.view.columns.columns`."""
    terms = {part for node in overview.nodes for fact in node.facts for part in fact}
    terms |= {str(status) for status, _ in overview.totals["statuses"]}
    # What a later part may have to say is not known yet: every short term of the ontology that is a value.
    terms |= {name for name in names if name[:1].islower()}
    return {
        **head(
            overview.reports,
            names,
            base,
            relations=overview.relations,
            topics=overview.topics,
            terms=terms,
        ),
        "sentences": sentence_columns(()),
        "nodes": _more(
            node_columns(overview.nodes, overview.placement.positions, base),
            overview.links,
            overview.speakers,
        ),
        "edges": dict(_NO_EDGES),
        "discs": [[d.node, round(d.x), round(d.y), round(d.r)] for d in overview.placement.discs],
        "pinyin": readings(node.label for node in overview.nodes),
        "shared": {iri.removeprefix(base): counts for iri, counts in overview.shared.items()},
        "totals": overview.totals,
        "counts": dict(overview.counts),
    }


def _more(
    columns: dict[str, list[Any]], links: Sequence[int], speakers: Sequence[tuple[int, ...]]
) -> dict[str, list[Any]]:
    return {**columns, "links": list(links), "reports": [list(reports) for reports in speakers]}


def name_columns(found: Sequence[Name], base: str) -> dict[str, Any]:
    """The names for the search: id, label, type, further names, links and reports of each."""
    order = {name: k for k, name in enumerate(NODE_TYPES)}
    return {
        "id": [one.node.iri.removeprefix(base) for one in found],
        "label": [one.node.label for one in found],
        "type": [order[one.node.type] for one in found],
        "others": [list(one.node.others) or 0 for one in found],
        "links": [one.links for one in found],
        "reports": [list(one.speakers) for one in found],
        "pinyin": readings(one.node.label for one in found),
    }


def report_columns(
    sheet: Sheet, placement: Placement, relations: Sequence[str], base: str
) -> Iterator[dict[str, Any]]:
    """One part a report, in their order: its nodes, the relations that it tells of, its sentences.

    A relation stands in the part of the report whose words say it; its other end may belong to another report
    and then comes with its name alone.
    """
    splitter = _Splitter(sheet, placement, relations, base)
    return (splitter.part(r) for r in range(len(sheet.reports)))


class _Splitter:
    """What all parts need to know of the whole."""

    def __init__(self, sheet: Sheet, placement: Placement, relations: Sequence[str], base: str) -> None:
        self.sheet, self.placement, self.base = sheet, placement, base
        self.links, self.speakers = neighbours_of(sheet), speakers_of(sheet)
        self.number = {name: k for k, name in enumerate(relations)}
        self.edges: dict[int, list[int]] = defaultdict(list)
        self.nodes: dict[int, set[int]] = defaultdict(set)
        for i, reports in enumerate(self.speakers):
            for r in reports:
                self.nodes[r].add(i)
        for e, edge in enumerate(sheet.edges):
            r = self._teller(edge)
            self.edges[r].append(e)
            self.nodes[r] |= {edge.source, edge.target}

    def _teller(self, edge: Edge) -> int:
        """The report that says a relation; of issues and measures the report that holds them."""
        if edge.quote is not None:
            return self.sheet.sentences[edge.quote.sentence].report
        return self.speakers[edge.target][0]

    def part(self, report: int) -> dict[str, Any]:
        """The columns of one report."""
        sheet, nodes, edges = self.sheet, sorted(self.nodes[report]), self.edges[report]
        row = {i: k for k, i in enumerate(nodes)}
        wanted = _Wanted(sheet.sentences, report)
        own = [wanted.node(sheet.nodes[i]) for i in nodes]
        quotes = [wanted.quote(q) if (q := sheet.edges[e].quote) else Quote(-1, 0, 0) for e in edges]
        columns = node_columns(own, [self.placement.positions[i] for i in nodes], self.base)
        return {
            "nodes": _more(columns, [self.links[i] for i in nodes], [self.speakers[i] for i in nodes]),
            "edges": {
                "source": [row[sheet.edges[e].source] for e in edges],
                "target": [row[sheet.edges[e].target] for e in edges],
                "relation": [self.number[sheet.edges[e].relation] for e in edges],
                "sentence": [quote.sentence for quote in quotes],
                "start": [quote.start for quote in quotes],
                "end": [quote.end for quote in quotes],
            },
            "sentences": sentence_columns(wanted.sentences),
            "discs": [
                [row[d.node], round(d.x), round(d.y), round(d.r)]
                for d in self.placement.discs
                if d.node in row
                and sheet.nodes[d.node].type != "Report"
                and self.speakers[d.node] == (report,)
            ],
            "pinyin": readings(node.label for node in own),
        }


class _Wanted:
    """The sentences of one report that its part quotes, numbered anew."""

    def __init__(self, sentences: Sequence[Sentence], report: int) -> None:
        self._all = sentences
        self._report = report
        self._number: dict[int, int] = {}
        self.sentences: list[Sentence] = []

    def quote(self, quote: Quote) -> Quote:
        if quote.sentence not in self._number:
            self._number[quote.sentence] = len(self.sentences)
            self.sentences.append(self._all[quote.sentence])
        return Quote(self._number[quote.sentence], quote.start, quote.end)

    def _own(self, quotes: Sequence[Quote]) -> list[Quote]:
        return [self.quote(q) for q in quotes if self._all[q.sentence].report == self._report]

    def node(self, node: Node) -> Node:
        """A node with what this report says of it; what is said of issues and measures stays together."""
        return Node(
            node.iri,
            node.type,
            node.label,
            node.others,
            self._own(node.quotes),
            node.facts,
            self._own(node.open),
            [(topic, self.quote(q) if q else None) for topic, q in node.topics],
            [Remark(c.test, c.zh, c.en, tuple(self.quote(q) for q in c.quotes)) for c in node.remarks],
        )
