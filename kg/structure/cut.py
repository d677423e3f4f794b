"""A heading and what stands under it → where the finding ends and the answer begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.structure.blocks import ANSWERS, Block
from kg.structure.headings import Node
from kg.structure.labels import LabelKind
from kg.structure.markers import inline_markers
from kg.structure.polarity import (
    CORRECTS,
    ISSUE_TAIL,
    OBJECTS,
    deed_without_object,
    finds_fault,
    first_sentence,
    named_finding,
    tells_action,
    unnumbered_finding,
)
from kg.structure.status import StatusFound, closing_status, deadline_status, leading_status, stated_status

__all__ = ["Cut", "cut_of"]

SAYS = re.compile(
    r"(?:本轮|此次|市委|县委|区委|省委)?(?:巡[察视]|审计|反馈)(?:组|意见)?(?:反馈|指出|发现|认为)"
    r"|(?:检查|抽查|督[查察]|核查|审核|调研|走访|谈话|座谈|查阅|调阅)(?:[^，。]{0,6}?中)?发现"
    r"|(?:具体|主要)?(?:表现|问题)(?:为|在|是|[:：])|存在"
)
"""巡察指出，… / 检查发现，… / 具体表现为…"""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the finding of a node ends and its response begins.

    Attributes:
        finding: start and end of the finding.
        blocks: the blocks of the response.
        statuses: the claims that were taken off, in order.
        deadline: the claim beside a deadline (整改时限：9月底，已完成), which holds where there is no other.
    """

    finding: tuple[int, int]
    blocks: tuple[Block, ...]
    statuses: tuple[StatusFound, ...]
    deadline: StatusFound | None


def _blocks_under(node: Node) -> list[Block]:
    """All blocks under a heading, in document order."""
    blocks = list(node.body)
    for child in node.children:
        assert child.block is not None
        blocks += [child.block, *_blocks_under(child)]
    return sorted(blocks, key=lambda block: block.start)


def cut_of(text: str, node: Node) -> Cut:
    """Finding, response and claims of a node."""
    assert node.block is not None
    head = node.block
    blocks = _blocks_under(node)
    start, end = head.text_start, head.end
    deadline = next((claim for block in blocks if (claim := _deadline(text, block))), None)
    opening = next((at for at, b in enumerate(blocks) if b.label and b.label.kind in ANSWERS), None)
    if opening is not None:
        before = [b for b in blocks[:opening] if not (b.label and b.label.kind is LabelKind.OTHER)]
        end = max([end, *(block.end for block in before)])
        blocks = blocks[opening:]
    else:
        end, inline = _split(text, head, not all(_claims_only(text, block) for block in blocks))
        blocks = ([inline] if inline else []) + blocks
        while not all(_claims_only(text, b) for b in blocks[1:]) and _restates(text, blocks[0]):
            end, blocks = blocks[0].end, blocks[1:]
    statuses: list[StatusFound] = []
    if found := _bracketed(text, start, end):
        statuses.append(found)
        end = found.start
        while text[end - 1] in "（(【[ \t\u3000":
            end -= 1
    kept = [block for block in blocks if not _is_status(text, block, statuses)]
    if not kept:
        kept = [
            b for b in blocks[-1:] if b.label and b.label.kind is LabelKind.RESPONSE and b.text_start < b.end
        ]
    return Cut((start, end), tuple(kept), tuple(statuses), deadline)


# 整改|时限, 完成|时间
_TIME = re.compile(r"时限|期限|时间")


def _deadline(text: str, block: Block) -> StatusFound | None:
    """The claim beside a deadline."""
    if block.label is None or block.label.kind is not LabelKind.OTHER or not _TIME.search(block.label.name):
        return None
    return deadline_status(text, block.text_start, block.end)


def _restates(text: str, block: Block) -> bool:
    """Whether a paragraph under a heading still tells the finding: 巡察指出，…不及时 (and the like)."""
    if block.marker is not None or block.label is not None:
        return False
    stop = first_sentence(text, block.start, block.end)
    sentence = text[block.start : stop]
    if tells_action(sentence) or inline_markers(text, stop, min(stop + 6, block.end)):
        return False
    return SAYS.match(sentence) is not None or (finds_fault(sentence) and finds_fault(text[stop : block.end]))


def _bracketed(text: str, start: int, end: int) -> StatusFound | None:
    """A claim in brackets at the end of a finding (…不够。（已完成）)."""
    at = max(text.rfind("（", start, end), text.rfind("(", start, end), text.rfind("【", start, end))
    if at <= start or text[end - 1] not in "）)】。":
        return None
    found = stated_status(text, at + 1, end)
    return found if found and found.follows >= end - 1 else None


def _is_status(text: str, block: Block, statuses: list[StatusFound]) -> bool:
    """Whether a labelled line holds a claim and nothing else; the claim is noted."""
    if block.label is None or block.label.kind is LabelKind.FINDING:
        return False
    if block.label.kind is LabelKind.OTHER:
        return True
    found = stated_status(text, block.text_start, block.end)
    if found and found.follows >= block.end - 1:
        statuses.append(found)
        return True
    return False


def _claims_only(text: str, block: Block) -> bool:
    """Whether a paragraph holds a claim and nothing else (该问题已完成整改)."""
    found = closing_status(text, block.text_start, block.end) if block.end - block.text_start < 40 else None
    return found is not None and found.start <= block.text_start


def _answers(sentence: str, has_body: bool) -> bool:
    """Whether a sentence on the line of a finding begins the answer to it.

    Where paragraphs follow, the line tells the finding unless something is clearly done; where the line is
    all there is, the answer begins with the first sentence that finds no fault or names what it corrects.
    """
    if SAYS.match(sentence) and finds_fault(sentence):
        return False
    clause, *rest = re.split("[，,：:]", sentence, maxsplit=1)
    if tells_action(sentence) and (
        not finds_fault(deed_without_object(clause)) or bool(rest and CORRECTS.match(clause))
    ):
        return True
    if has_body:
        return False
    deed = OBJECTS.sub("", sentence) if tells_action(sentence) else sentence
    return not finds_fault(deed)


def _split(text: str, head: Block, has_body: bool) -> tuple[int, Block | None]:
    """End of a finding whose answer follows on the same line, and that answer.

    The answer begins where a sentence tells of action, or lists it (一是加强…), after one that finds fault.
    """
    stop = first_sentence(text, head.text_start, head.end)
    stated = named_finding(text, head.text_start, head.end)
    if stated is not None:
        return stated - 1, Block(stated, head.end, None, None)
    named = unnumbered_finding(text, head.text_start, head.end)
    named = named or ISSUE_TAIL.search(text, head.text_start, stop) is not None
    if named and text[stop : head.end].strip():
        return stop, Block(stop, head.end, None, None)
    at = stop
    while at < head.end:
        if text[at].isspace():
            at += 1
            continue
        markers = inline_markers(text, at, min(at + 8, head.end))
        if leading_status(text, at, head.end):
            return stop, Block(at, head.end, None, None)
        begin = markers[0].end if markers and markers[0].start == at else at
        after = first_sentence(text, begin, head.end)
        sentence = text[begin:after]
        if begin > at and markers[0].number == 1 and not finds_fault(deed_without_object(sentence)):
            return stop, Block(at, head.end, None, None)
        if _answers(sentence, has_body):
            return stop, Block(at, head.end, None, None)
        stop = at = after
    return head.end, None
