"""A sheet as columns: keys once instead of once a node, so that the page stays small."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kg.view.layout import Placement, place
from kg.view.network import NODE_TYPES, STRUCTURE, Node, Quote, Sheet
from kg.view.pinyin import readings
from kg.view.styles import STYLES

__all__ = ["Names", "columns"]

Names = Mapping[str, Mapping[str, str]]


def columns(sheet: Sheet, names: Names, base: str) -> dict[str, Any]:
    """What the page's script reads.

    Args:
        sheet: the graph as it is to be drawn.
        names: labels of terms by local name and language (``{"Issue": {"zh": "问题", "en": "Issue"}}``).
        base: base of the identifiers of things; the page keeps what follows it.
    """
    relations = sorted({edge.relation for edge in sheet.edges})
    placement = _placed(sheet)
    return {
        "base": base,
        "types": [_type(name, names) for name in NODE_TYPES],
        "relations": [{"key": name, **_name(name, names)} for name in relations],
        "terms": {value: _name(value, names) for value in _values(sheet) if value in names},
        "topics": [{"id": t.iri, "zh": t.zh, "en": t.en} for t in sheet.topics],
        "reports": [
            {
                "id": r.iri.removeprefix(base),
                "title": r.title,
                "source": r.source,
                "issued": r.issued,
                "key": r.key,
            }
            for r in sheet.reports
        ],
        "sentences": {
            "report": [s.report for s in sheet.sentences],
            "start": [s.start for s in sheet.sentences],
            "line": [s.line for s in sheet.sentences],
            "text": [s.text for s in sheet.sentences],
        },
        "nodes": _node_columns(sheet, placement, base),
        "edges": _edge_columns(sheet, relations),
        "discs": [[d.node, round(d.x), round(d.y), round(d.r)] for d in placement.discs],
        "pinyin": readings(node.label for node in sheet.nodes),
    }


def _name(term: str, names: Names) -> dict[str, str]:
    labels = names.get(term, {})
    return {"zh": labels.get("zh", term), "en": labels.get("en", term)}


def _type(name: str, names: Names) -> dict[str, str]:
    style = STYLES[name]
    return {
        "key": name,
        **_name(name, names),
        "shape": style.shape,
        "colour": style.colour,
        "dark": style.dark or style.colour,
    }


def _values(sheet: Sheet) -> list[str]:
    """Property names and values of facts that the ontology may have a label for."""
    return sorted({part for node in sheet.nodes for fact in node.facts for part in fact if part.isascii()})


def _placed(sheet: Sheet) -> Placement:
    parents = [-2 if node.type not in STRUCTURE else -1 for node in sheet.nodes]
    for edge in sheet.edges:
        if edge.relation in {"hasIssue", "hasMeasure"} and edge.quote is None:
            parents[edge.target] = edge.source
    speakers = ({sheet.sentences[quote.sentence].report for quote in node.quotes} for node in sheet.nodes)
    shared = frozenset(i for i, reports in enumerate(speakers) if len(reports) > 1)
    return place(parents, [(edge.source, edge.target) for edge in sheet.edges], shared)


def _topics(node: Node) -> list[list[Any]]:
    """Index of each topic, with sentence, start and end of the words that say so where they are known."""
    return [[k, *(_flat([quote]) if quote else [])] for k, quote in node.topics]


def _flat(quotes: Sequence[Quote]) -> list[int]:
    return [part for q in quotes for part in (q.sentence, q.start, q.end)]


def _node_columns(sheet: Sheet, placement: Placement, base: str) -> dict[str, list[Any]]:
    order = {name: i for i, name in enumerate(NODE_TYPES)}
    nodes: tuple[Node, ...] = sheet.nodes
    return {
        "id": [node.iri.removeprefix(base) for node in nodes],
        "label": [node.label for node in nodes],
        "type": [order[node.type] for node in nodes],
        "x": [round(x) for x, _ in placement.positions],
        "y": [round(y) for _, y in placement.positions],
        "others": [list(node.others) or 0 for node in nodes],
        "facts": [node.facts or 0 for node in nodes],
        "quotes": [_flat(node.quotes) for node in nodes],
        "open": [_flat(node.open) or 0 for node in nodes],
        "topics": [_topics(node) or 0 for node in nodes],
        "checks": [[[c.test, c.zh, c.en, _flat(c.quotes)] for c in node.remarks] or 0 for node in nodes],
    }


def _edge_columns(sheet: Sheet, relations: list[str]) -> dict[str, list[int]]:
    order = {name: i for i, name in enumerate(relations)}
    quotes = [edge.quote or Quote(-1, 0, 0) for edge in sheet.edges]
    return {
        "source": [edge.source for edge in sheet.edges],
        "target": [edge.target for edge in sheet.edges],
        "relation": [order[edge.relation] for edge in sheet.edges],
        "sentence": [quote.sentence for quote in quotes],
        "start": [quote.start for quote in quotes],
        "end": [quote.end for quote in quotes],
    }
