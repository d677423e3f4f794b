"""Which headings are issues: findings that the report answers on their own.

Where a report prints labels (整改情况：), a heading that a label answers is an issue. Where it prints none,
the geometry decides: the lowest headings that find fault and have text under them are issues; if the
headings below one find no fault but tell what was done, they are its measures and it is the issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.structure.cut import cut_of
from kg.structure.headings import Node
from kg.structure.labels import LabelKind
from kg.structure.markers import inline_markers
from kg.structure.polarity import (
    ANSWER_WORDS,
    answering_heading,
    closing_heading,
    finding_heading,
    first_sentence,
    named_closing,
    named_finding,
    opening_heading,
)

__all__ = ["issue_nodes"]

ABOUT_PROBLEM = re.compile(r"关于.{2,120}问题[。：:]?$")
"""（三）关于…的问题: a heading that calls itself a finding, and nothing more"""

QUOTE_WITHIN = 20
"""Characters of 针对巡察指出的“…”问题，… in which the quotation begins."""


def issue_nodes(text: str, root: Node) -> list[Node]:
    """The nodes that are issues, in document order."""
    labelled = sum(node.answered for node in root.walk()) >= 2
    chosen: list[Node] = []
    for chapter in root.children:
        _choose(text, chapter, labelled, _answering(text, chapter, labelled), chosen)
    return chosen


def _heading(text: str, node: Node) -> str:
    assert node.block is not None
    start = node.block.text_start
    return text[start : first_sentence(text, start, node.block.end)]


def _answering(text: str, chapter: Node, labelled: bool) -> bool:
    """Whether a top-level heading leads findings and answers, not organisation or outlook."""
    nodes = [chapter, *chapter.walk()]
    if any(node.answered for node in nodes):
        return True
    heading = _heading(text, chapter)
    if labelled:
        return False
    if finding_heading(heading) and not named_closing(heading):
        return True
    below = [_finds(text, node) for node in _above_measures(text, chapter)]
    share = sum(below) / len(below) if below else 0.0
    if answering_heading(heading):
        return share > 0
    if ANSWER_WORDS.search(heading) and not closing_heading(heading):
        return share >= 0.34
    if opening_heading(heading) or closing_heading(heading):
        return share >= 0.8 and len(below) > 2
    return share >= 0.5


def _above_measures(text: str, chapter: Node) -> Iterator[Node]:
    """The headings below a chapter, those left out that only list the measures of a finding above them."""
    todo = list(reversed(chapter.children))
    while todo:
        node = todo.pop()
        yield node
        if not (node.children and _lists_measures(text, node)):
            todo += reversed(node.children)


def _choose(text: str, node: Node, labelled: bool, answering: bool, chosen: list[Node]) -> None:
    if not answering:
        return
    if node.answered:
        if finding_heading(_heading(text, node)) or not _organises(text, node):
            chosen.append(node)
        return
    if not node.children:
        if _answered_leaf(text, node, labelled):
            chosen.append(node)
        return
    if not any(below.answered for below in node.walk()) and not labelled and _lists_measures(text, node):
        chosen.append(node)
        return
    for child in node.children:
        _choose(text, child, labelled, answering, chosen)


def _organises(text: str, node: Node) -> bool:
    """Whether a heading that finds no fault stands in a chapter about how the work was organised."""
    heading = _heading(text, _top(node))
    return opening_heading(heading) or closing_heading(heading)


def _top(node: Node) -> Node:
    """The heading of the first level above a node, or the node itself."""
    while node.parent is not None and node.parent.block is not None:
        node = node.parent
    return node


def _answered_leaf(text: str, node: Node, labelled: bool) -> bool:
    """Whether a heading without a label under it is an issue with its answer."""
    assert node.block is not None
    cut = cut_of(text, node)
    if not cut.blocks:
        return False
    heading = _heading(text, node)
    if labelled:
        beside = node.parent.children if node.parent else []
        like = any(other.answered and other.style is node.style for other in beside)
        return like and finding_heading(heading)
    if node.parent is None or node.parent.block is None:
        return finding_heading(heading)
    votes = [_finds(text, other) for other in node.parent.children]
    if _finds(text, node) or sum(votes) * 2 > len(votes):
        return True
    if sum(votes) * 2 < len(votes):
        return False
    alike = [_finds(text, other) for other in _top(node).walk() if other.style is node.style]
    return sum(alike) * 2 > len(alike)


def _finds(text: str, node: Node) -> bool:
    """Whether a heading is a finding; 针对…问题，开展… is one where its answer lists or goes on."""
    assert node.block is not None
    if node.block.label is not None:
        return node.block.label.kind is LabelKind.FINDING
    stated = named_finding(text, node.block.text_start, node.block.end)
    if stated is None:
        return finding_heading(_heading(text, node))
    quoted = "“" in text[node.block.text_start : node.block.text_start + QUOTE_WITHIN]
    return quoted or bool(node.body) or len(inline_markers(text, stated, node.block.end)) > 1


def _lists_measures(text: str, node: Node) -> bool:
    """Whether the headings below a node are measures of the one answer to it."""
    if any(child.children for child in node.children):
        return False
    faults = sum(_finds(text, child) for child in node.children)
    if faults * 2 >= len(node.children):
        return ABOUT_PROBLEM.match(_heading(text, node)) is not None and _beside_list_measures(text, node)
    return finding_heading(_heading(text, node)) or _among_findings(text, node)


def _beside_list_measures(text: str, node: Node) -> bool:
    """Whether the headings beside a node, of its style and with headings below them, list measures there.

    Measures that name what they put right (对…长期不清理的问题，收回…) may look like findings one by one.
    """
    beside = [one for one in (node.parent.children if node.parent else []) if one is not node]
    like = [one for one in beside if one.style is node.style and one.children]
    below = [_finds(text, child) for one in like for child in one.children]
    return len(like) > 1 and sum(below) * 3 < len(below)


def _among_findings(text: str, node: Node) -> bool:
    """Whether most headings beside a node, of its style and with headings below them as well, find fault."""
    beside = node.parent.children if node.parent else []
    like = [_finds(text, one) for one in beside if one.style is node.style and one.children]
    return len(like) > 1 and sum(like) * 2 >= len(like) and not _organises(text, node)
