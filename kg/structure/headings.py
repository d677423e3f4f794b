"""Paragraphs → a tree of headings: which numbered lines head something, and which belong to a response.

Levels are not fixed: the first line of a style that is not open yet nests below the open ones, and a line of
an open style closes all below it, so that levels may be skipped. Once the answer to a heading has begun (its
label has been read), a numbered line of a style that is not open can only be a measure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.structure.labels import Label, LabelKind, inline_label, leading_label
from kg.structure.markers import Marker, Style, inline_markers
from kg.structure.paragraphs import Paragraph
from kg.structure.polarity import (
    finding_heading,
    finds_fault,
    first_sentence,
    tells_action,
    unnumbered_finding,
)

__all__ = ["Block", "Node", "tree"]

HEADING_STYLES = frozenset(
    {
        Style.PART,
        Style.COMMA,
        Style.PAREN,
        Style.NUMBER,
        Style.DECIMAL,
        Style.NUMBER_PAREN,
        Style.CIRCLED,
        Style.PROBLEM,
        Style.ABOUT,
    }
)
"""Styles that number headings. 一是 and 第一 number clauses."""

LIST_STYLES = frozenset({Style.CIRCLED, Style.NUMBER_PAREN})
"""Styles that number measures as often as headings."""

MIN_UNNUMBERED = 2
"""So many lines that begin with 关于…问题 number a report without numbers; one may be prose."""

ANSWERS = frozenset({LabelKind.RESPONSE, LabelKind.OUTCOME, LabelKind.STATUS})


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or the part of it that follows a label inside it."""

    start: int
    end: int
    marker: Marker | None
    label: Label | None

    @property
    def text_start(self) -> int:
        """Where its own text begins, behind marker and label."""
        return self.label.end if self.label else self.marker.end if self.marker else self.start


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
    blocks = [block for paragraph in paragraphs for block in _blocks(text, paragraph)]
    root = Node(None, None)
    stack = [root]
    blocks = _with_unnumbered(text, blocks)
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


def _blocks(text: str, paragraph: Paragraph) -> list[Block]:
    """A paragraph, cut where labels stand inside it, and where a second finding follows with its own."""
    label = _own_label(text, paragraph)
    inner = _answer_label(text, label.end if label else paragraph.text_start, paragraph.end)
    if label is not None and label.kind is not LabelKind.FINDING:
        return _parts(text, paragraph.start, paragraph.end, paragraph.marker, label)
    blocks = []
    markers = inline_markers(text, inner.end, paragraph.end) if inner else []
    while inner is not None:
        blocks.append(Block(paragraph.start, _back(text, inner.start), paragraph.marker, label))
        second = _second_finding(text, paragraph, inner, markers)
        stop = _back(text, second.start) if second else paragraph.end
        blocks += _parts(text, inner.start, stop, None, inner)
        if second is None:
            return blocks
        paragraph = Paragraph(second.start, paragraph.end, second)
        label = _own_label(text, paragraph)
        inner = _answer_label(text, second.end, paragraph.end)
    return [*blocks, Block(paragraph.start, paragraph.end, paragraph.marker, label)]


def _answer_label(text: str, start: int, end: int) -> Label | None:
    """The first label inside a line that opens an answer; one of an office is part of the finding."""
    while (label := inline_label(text, start, end)) is not None and label.kind not in ANSWERS:
        start = label.end
    return label


def _parts(text: str, start: int, end: int, marker: Marker | None, label: Label) -> list[Block]:
    """What stands behind a label, cut before each further label on the line (…。整改状态：已完成)."""
    blocks = []
    while (inner := inline_label(text, label.end, end)) is not None:
        blocks.append(Block(start, _back(text, inner.start), marker, label))
        start, marker, label = inner.start, None, inner
    return [*blocks, Block(start, end, marker, label)]


def _second_finding(
    text: str, paragraph: Paragraph, label: Label, markers: Sequence[Marker]
) -> Marker | None:
    """The marker of the next finding where one line holds two: 1.…。整改情况：…。2.…。整改情况：…."""
    first = paragraph.marker
    if first is None or inline_label(text, label.end, paragraph.end) is None:
        return None
    for at in range(bisect_left(markers, label.end, key=lambda marker: marker.start), len(markers)):
        marker = markers[at]
        if marker.style is first.style and marker.number == first.number + 1:
            return marker if inline_label(text, marker.end, paragraph.end) else None
    return None


def _with_unnumbered(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks, with a nameless marker before 关于…问题 where at least two lines begin so."""
    found = _unnumbered_lines(text, blocks)
    if len(found) < MIN_UNNUMBERED:
        return blocks
    changed = list(blocks)
    for at in found:
        block = blocks[at]
        printed = block.marker.printed if block.marker else ""
        marker = Marker(Style.ABOUT, 0, block.start, block.text_start, printed)
        changed[at] = Block(block.start, block.end, marker, block.label)
    return changed


def _unnumbered_lines(text: str, blocks: list[Block]) -> list[int]:
    """Indices of the lines 关于…问题 that head an answer.

    Lines of a response may begin like that too: they follow a label, or a heading that is a finding itself.
    But a line that a label answers is a heading, and so are lines under a finding that lists them from its
    first line on, where it or a heading of its style lists several.
    """
    found: list[int] = []
    under: list[tuple[Style, list[int]]] = []  # lines under headings that are findings
    above: set[Style] = set()  # styles of headings whose lines head answers
    heading = Style.PART
    ready, fresh, listing = True, False, False
    for at, block in enumerate(blocks):
        if block.marker is not None and block.marker.style in HEADING_STYLES:
            first = text[block.text_start : first_sentence(text, block.text_start, block.end)]
            finds = finding_heading(first)
            listing = listing and block.marker.style in LIST_STYLES
            if finds or block.marker.style not in LIST_STYLES:  # else a measure, which changes nothing
                ready = not (finds and finds_fault(first)) or block.label is not None
                fresh = not ready
                heading = block.marker.style
        elif block.label is not None:
            ready = ready and block.label.kind is LabelKind.FINDING
            fresh = False
        else:
            plain = block.marker is None or block.marker.style is Style.SHI
            answered = _label_follows(blocks, at)
            if not (plain and unnumbered_finding(text, block.text_start, block.end)):
                fresh = False
            elif ready or answered:
                found.append(at)
                above.add(heading)
            elif fresh:
                under.append((heading, [at]))
                fresh, listing = False, True
            elif listing:
                under[-1][1].append(at)
    above |= {style for style, lines in under if len(lines) >= MIN_UNNUMBERED}
    return sorted(found + [at for style, lines in under if style in above for at in lines])


def _label_follows(blocks: list[Block], at: int) -> bool:
    """Whether a label that opens an answer comes next; one of an office may stand between."""
    for block in blocks[at + 1 : at + 4]:
        if block.label is None:
            return False
        if block.label.kind is not LabelKind.OTHER:
            return block.label.kind in ANSWERS
    return False


def _own_label(text: str, paragraph: Paragraph) -> Label | None:
    """The label that opens a paragraph; behind a number it needs its colon (一、工作开展情况 is none)."""
    label = leading_label(text, paragraph.text_start, paragraph.end)
    if label is None or paragraph.marker is None:
        return label
    closed = text[label.start : label.end].rstrip()[-1:] in "：:】]"
    chapter = paragraph.marker.style in (Style.COMMA, Style.PART)
    return label if closed and not (chapter and label.end >= paragraph.end) else None


def _back(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


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
