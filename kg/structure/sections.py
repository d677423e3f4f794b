"""Headings that are no issues → sections."""

from __future__ import annotations

from kg.model import Document, Passage, Section
from kg.structure.headings import Node
from kg.structure.polarity import first_sentence

__all__ = ["sections_of"]


def sections_of(
    document: Document, root: Node, issues: set[Node]
) -> tuple[tuple[Section, ...], dict[Node, int]]:
    """The sections in document order, and the number of each heading's section."""
    sections: list[Section] = []
    numbers: dict[Node, int] = {}
    todo = [(child, 1) for child in reversed(root.children)]
    while todo:
        node, level = todo.pop()
        if node in issues or node.block is None:
            continue
        if not (node.block.marker and node.block.marker.printed):
            todo += [(child, level) for child in reversed(node.children)]
            continue
        heading = _heading(document, node)
        if heading is None:
            continue
        numbers[node] = len(sections) + 1
        parent = node.parent
        sections.append(
            Section(
                number=len(sections) + 1,
                level=level,
                marker=node.block.marker.printed,
                heading=heading,
                passage=document.passage(node.block.start, node.end),
                parent=numbers.get(parent) if parent else None,
            )
        )
        todo += [(child, level + 1) for child in reversed(node.children)]
    return tuple(sections), numbers


def _heading(document: Document, node: Node) -> Passage | None:
    """The heading's first sentence without its full stop."""
    assert node.block is not None
    start = node.block.text_start
    stop = first_sentence(document.text, start, node.block.end)
    passage = document.trimmed(start, stop)
    if passage is None:
        return None
    return document.trimmed(start, start + len(document.text[start:stop].rstrip().rstrip("。：:；;")))
