"""A sheet as columns: keys once instead of once a node, so that the page stays small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.view.network import NODE_TYPES
from kg.view.overview import placed, totals_of
from kg.view.pinyin import readings
from kg.view.sheet import Node, Quote, Sentence, Sheet, SheetReport, Topic
from kg.view.styles import STYLES

__all__ = ["Names", "columns", "head", "node_columns", "sentence_columns"]

Names = Mapping[str, Mapping[str, str]]


def columns(sheet: Sheet, names: Names, base: str) -> dict[str, Any]:
    """What the page's script reads.

    Args:
        sheet: the graph as it is to be drawn.
        names: labels of terms by local name and language (``{"Issue": {"zh": "问题", "en": "Issue"}}``).
        base: base of the identifiers of things; the page keeps what follows it.
    """
    relations = sorted({edge.relation for edge in sheet.edges})
    placement = placed(sheet)
    terms = {part for node in sheet.nodes for fact in node.facts for part in fact if part.isascii()}
    return {
        **head(sheet.reports, names, base, relations=relations, topics=sheet.topics, terms=terms),
        "sentences": sentence_columns(sheet.sentences),
        "nodes": node_columns(sheet.nodes, placement.positions, base),
        "edges": _edge_columns(sheet, relations),
        "discs": [[d.node, round(d.x), round(d.y), round(d.r)] for d in placement.discs],
        "pinyin": readings(node.label for node in sheet.nodes),
        "totals": totals_of(sheet),
    }


def head(  # noqa: PLR0913 - what every page begins with
    reports: Sequence[SheetReport],
    names: Names,
    base: str,
    *,
    relations: Sequence[str],
    topics: Sequence[Topic],
    terms: Iterable[str],
) -> dict[str, Any]:
    """What is said once a page: types and how they look, names of relations, values, topics and reports."""
    return {
        "base": base,
        "types": [_type(name, names) for name in NODE_TYPES],
        "relations": [{"key": name, **_name(name, names)} for name in relations],
        "terms": {value: _name(value, names) for value in sorted(set(terms)) if value in names},
        "topics": [{"id": topic.iri, "zh": topic.zh, "en": topic.en} for topic in topics],
        "reports": [
            {
                "id": r.iri.removeprefix(base),
                "title": r.title,
                "source": r.source,
                "issued": r.issued,
                "key": r.key,
            }
            for r in reports
        ],
    }


def sentence_columns(sentences: Sequence[Sentence]) -> dict[str, list[Any]]:
    """Report, offset, line and text of each sentence."""
    return {
        "report": [s.report for s in sentences],
        "start": [s.start for s in sentences],
        "line": [s.line for s in sentences],
        "text": [s.text for s in sentences],
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


def _topics(node: Node) -> list[list[Any]]:
    """Index of each topic, with sentence, start and end of the words that say so where they are known."""
    return [[k, *(_flat([quote]) if quote else [])] for k, quote in node.topics]


def _flat(quotes: Sequence[Quote]) -> list[int]:
    return [part for q in quotes for part in (q.sentence, q.start, q.end)]


def node_columns(
    nodes: Sequence[Node], positions: Sequence[tuple[float, float]], base: str
) -> dict[str, list[Any]]:
    """All that is known of each node; 0 stands for nothing."""
    order = {name: i for i, name in enumerate(NODE_TYPES)}
    return {
        "id": [node.iri.removeprefix(base) for node in nodes],
        "label": [node.label for node in nodes],
        "type": [order[node.type] for node in nodes],
        "x": [round(x) for x, _ in positions],
        "y": [round(y) for _, y in positions],
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
