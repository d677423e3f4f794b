"""Paragraphs → a tree of headings: which numbered lines head something, and which belong to a response.

Levels are not fixed: the first line of a style that is not open yet nests below the open ones, and a line of
an open style closes all below it, so that levels may be skipped. Once the answer to a heading has begun (its
label has been read), a numbered line of a style that is not open can only be a measure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.structure.blocks import ANSWERS, HEADING_STYLES, Block, blocks_of
from kg.structure.claim_labels import with_claims
from kg.structure.labels import LabelKind
from kg.structure.markers import Marker, Style, inline_markers
from kg.structure.paragraphs import Paragraph
from kg.structure.polarity import finding_heading, first_sentence, tells_action
from kg.structure.unnumbered import with_unnumbered

__all__ = ["Node", "tree"]


@dataclass(slots=True, eq=False)
class Node:
    """A heading while the tree grows.

    Attributes:
        block: the heading's line; None for the root.
        parent: the heading above; None for the root.
        body: what stands under it and under no heading below it.
        children: the headings below it.
    """

    block: Block | None
    parent: Node | None
    body: list[Block] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def style(self) -> Style | None:
        """Style of its marker."""
        return self.block.marker.style if self.block and self.block.marker else None

    @property
    def answered(self) -> bool:
        """Whether a label under it (not below its children) opens a response."""
        return any(block.label and block.label.kind in ANSWERS for block in self.body)

    @property
    def end(self) -> int:
        """Offset behind the last thing under it."""
        last = max((block.end for block in self.body), default=0)
        below = max((child.end for child in self.children), default=0)
        return max(last, below, self.block.end if self.block else 0)

    def walk(self) -> Iterator[Node]:
        """All nodes below it in document order (itself excluded)."""
        todo = list(reversed(self.children))
        while todo:
            node = todo.pop()
            yield node
            todo += reversed(node.children)


def tree(text: str, paragraphs: Sequence[Paragraph]) -> Node:
    """The headings of a report under a root without a block."""
    blocks = [block for paragraph in paragraphs for block in blocks_of(text, paragraph)]
    root = Node(None, None)
    stack = [root]
    blocks = with_claims(text, with_unnumbered(text, blocks))
    for at in range(len(blocks)):
        block = blocks[at]
        if block.marker and block.label and not _labels_part(text, stack[-1], block):
            block = blocks[at] = replace(block, label=None)
        level = _level(text, stack, blocks, at)
        if level is None:
            stack[-1].body.append(block)
            continue
        del stack[level:]
        node = Node(block, stack[-1])
        stack[-1].children.append(node)
        stack.append(node)
    return root


def _labels_part(text: str, node: Node, block: Block) -> bool:
    """Whether a numbered label labels a part of what the open heading says: 1.存在问题：… 2.整改措施：….

    Below a heading that finds no fault it is a heading itself: （三）整改完成情况：…
    """
    assert block.label is not None
    if block.label.kind is LabelKind.FINDING:
        return True
    if node.block is None:
        return False
    if node.block.label or any(other.label for other in node.body):
        return True
    first = first_sentence(text, node.block.text_start, node.block.end)
    return finding_heading(text[node.block.text_start : first])


def _level(text: str, stack: list[Node], blocks: list[Block], at: int) -> int | None:
    """Depth at which the block opens a heading, or None where it belongs to the heading that is open."""
    block = blocks[at]
    if block.label is not None and block.label.kind is not LabelKind.FINDING:
        return None
    if block.marker is None:
        return _unnumbered(stack, block)
    style = block.marker.style
    if style not in HEADING_STYLES:
        return None
    current = stack[-1]
    open_styles = [node.style for node in stack]
    if style in open_styles:
        depth = open_styles.index(style)
        if current.answered and _is_measure(text, stack, depth, blocks, at):
            return None
        return depth
    return None if current.answered or _continues(text, current, block.marker) else len(stack)


def _continues(text: str, node: Node, marker: Marker) -> bool:
    """Whether a numbered line goes on with a list that began inside the lines above it: …。①… / ②…."""
    if marker.number < 2:
        return False
    last = node.body[-1] if node.body else node.block
    if last is None:
        return False
    before = last.marker if node.body else None
    if before and before.style is marker.style and before.number == marker.number - 1:
        return True
    inside = inline_markers(text, last.text_start, last.end)
    return any(m.style is marker.style and m.number == marker.number - 1 for m in inside)


def _unnumbered(stack: list[Node], block: Block) -> int | None:
    """反馈问题：… without a number opens an issue of its own where the one before is answered."""
    if block.label is None or block.label.end >= block.end:
        return None
    for depth, node in enumerate(stack):
        if node.block and node.block.marker is None:
            return depth
    if stack[-1].answered or (stack[-1].block is None):
        return len(stack) - (1 if stack[-1].answered and len(stack) > 1 else 0)
    return None


def _is_measure(text: str, stack: list[Node], depth: int, blocks: list[Block], at: int) -> bool:
    """Whether a numbered line in a response, of a style that is open above, still belongs to the response.

    It does where it tells of action and neither a label nor a heading of an open deeper style follows:
    2.… / 整改情况： / 1.加强… / 2.完善… / 3.…
    """
    block = blocks[at]
    assert block.marker is not None
    if block.marker.style in (Style.COMMA, Style.PART, Style.PROBLEM, Style.ABOUT):
        return False
    deeper = {node.style for node in stack[depth + 1 :]}
    for later in blocks[at + 1 : at + 6]:
        if later.label and later.label.kind in ANSWERS:
            return False
        if later.marker and later.marker.style in HEADING_STYLES:
            if later.marker.style in deeper:
                return False
            break
    heading = text[block.text_start : first_sentence(text, block.text_start, block.end)]
    return tells_action(heading) and not finding_heading(heading)
