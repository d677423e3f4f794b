"""The tree of headings → issues: findings that the report answers on their own.

Where a report prints labels (整改情况：), a heading that a label answers is an issue. Where it prints none,
the geometry decides: the lowest headings that find fault and have text under them are issues; if the
headings below one find no fault but tell what was done, they are its measures and it is the issue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.model import Document, Issue, Status
from kg.structure.headings import ANSWERS, Block, Node
from kg.structure.labels import LabelKind
from kg.structure.markers import Marker, inline_markers
from kg.structure.measures import Piece, Response, measures_of
from kg.structure.open_items import open_items
from kg.structure.polarity import (
    ANSWER_WORDS,
    CORRECTS,
    closing_heading,
    finding_heading,
    finds_fault,
    first_sentence,
    named_finding,
    opening_heading,
    tells_action,
    unnumbered_finding,
)
from kg.structure.status import StatusFound, closing_status, leading_status, stated_status

__all__ = ["issue_nodes", "issue_of"]

RECURS = re.compile(
    r"上(?:一)?[轮次届](?:市委|县委|区委|省委)?(?:巡[察视]|反馈)|依然(?:存在|突出|没有)|仍然存在|仍存在"
    r"|边改边犯|屡改屡犯|屡查屡犯|屡禁不止|屡禁屡犯|反复出现"
    r"|再次(?:出现|发生|反馈)|"
    r"反弹|死灰复燃|旧病复发|前[几两三]?[轮次](?:巡[察视]|反馈)|(?:19"
    r"|20)\d{2}年[^，。；]{0,8}巡[察视][^，。；]{0,12}(?:反馈|指出|整改|问题)"
    r"|未整改到位|整改不(?:到位|彻底)|老问题|(?:巡[察视]|审计)反馈(?:的)?[^，。；]{0,20}(?:仍|又|再次|依然)"
    r"|第[一二三四五六七八九十]{1,3}轮巡[察视][^，。；]{0,16}反馈"
)
"""上轮巡察 / 依然存在 / 边改边犯 / 2017年市委巡察问题"""


SAYS = re.compile(
    r"(?:本轮|此次|市委|县委|区委|省委)?(?:巡[察视]|审计|反馈)(?:组|意见)?(?:反馈|指出|发现|认为)"
    r"|(?:具体|主要)?(?:表现|问题)(?:为|在|是|[:：])|存在"
)
"""巡察指出，… / 具体表现为…"""


OBJECTS = re.compile(r"违[规反纪法]|问题|隐患|漏洞|风险|短板|弱项|困难|差距|闲置|拖欠|积压|流失")
"""What measures are taken against: 对违规人员批评教育, 消除隐患"""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the finding of a node ends and its response begins."""

    finding: tuple[int, int]
    blocks: tuple[Block, ...]
    statuses: tuple[StatusFound, ...]


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
    if finding_heading(heading):
        return True
    below = [_finds(text, node) for node in chapter.walk()]
    share = sum(below) / len(below) if below else 0.0
    if ANSWER_WORDS.search(heading) and not closing_heading(heading):
        return share >= 0.34
    if opening_heading(heading) or closing_heading(heading):
        return share >= 0.8 and len(below) > 2
    return share >= 0.5


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
    top = node
    while top.parent is not None and top.parent.block is not None:
        top = top.parent
    heading = _heading(text, top)
    return opening_heading(heading) or closing_heading(heading)


def _answered_leaf(text: str, node: Node, labelled: bool) -> bool:
    """Whether a heading without a label under it is an issue with its answer."""
    assert node.block is not None
    cut = _cut(text, node)
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
    return _finds(text, node) or sum(votes) * 2 > len(votes)


def _finds(text: str, node: Node) -> bool:
    """Whether a heading is a finding; 针对…问题，开展… is one where its answer lists or goes on."""
    assert node.block is not None
    stated = named_finding(text, node.block.text_start, node.block.end)
    if stated is None:
        return finding_heading(_heading(text, node))
    quoted = text[node.block.text_start + 2 : node.block.text_start + 4].startswith("“")
    return quoted or bool(node.body) or len(inline_markers(text, stated, node.block.end)) > 1


def _lists_measures(text: str, node: Node) -> bool:
    """Whether the headings below a node are measures of the one answer to it."""
    if any(child.children for child in node.children):
        return False
    faults = sum(_finds(text, child) for child in node.children)
    return faults * 2 < len(node.children) and finding_heading(_heading(text, node))


def _blocks_under(node: Node) -> list[Block]:
    """All blocks under a heading, in document order."""
    blocks = list(node.body)
    for child in node.children:
        assert child.block is not None
        blocks += [child.block, *_blocks_under(child)]
    return sorted(blocks, key=lambda block: block.start)


def _cut(text: str, node: Node) -> Cut:
    """Finding, response and claims of a node."""
    assert node.block is not None
    head = node.block
    blocks = _blocks_under(node)
    start, end = head.text_start, head.end
    opening = next((at for at, b in enumerate(blocks) if b.label and b.label.kind in ANSWERS), None)
    if opening is not None:
        before = [b for b in blocks[:opening] if not (b.label and b.label.kind is LabelKind.OTHER)]
        end = max([end, *(block.end for block in before)])
        blocks = blocks[opening:]
    else:
        end, inline = _split(text, head, bool(blocks))
        blocks = ([inline] if inline else []) + blocks
        while len(blocks) > 1 and _restates(text, blocks[0]):
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
    return Cut((start, end), tuple(kept), tuple(statuses))


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


def _answers(sentence: str, has_body: bool) -> bool:
    """Whether a sentence on the line of a finding begins the answer to it.

    Where paragraphs follow, the line tells the finding unless something is clearly done; where the line is
    all there is, the answer begins with the first sentence that finds no fault or names what it corrects.
    """
    clause, *rest = re.split("[，,]", sentence, maxsplit=1)
    if tells_action(sentence) and (not finds_fault(clause) or bool(rest and CORRECTS.match(clause))):
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
    if named and text[stop : head.end].strip():
        return stop, Block(stop, head.end, None, None)
    at = stop
    while at < head.end:
        if text[at].isspace():
            at += 1
            continue
        markers = inline_markers(text, at, min(at + 8, head.end))
        begin = markers[0].end if markers and markers[0].start == at else at
        after = first_sentence(text, begin, head.end)
        sentence = text[begin:after]
        if _answers(sentence, has_body):
            return stop, Block(at, head.end, None, None)
        stop = at = after
    return head.end, None


def issue_of(document: Document, node: Node, number: int, section: int | None) -> Issue | None:
    """The issue of a node, or None where nothing is left of its finding."""
    assert node.block is not None
    text = document.text
    cut = _cut(text, node)
    finding = document.trimmed(*cut.finding)
    if finding is None:
        return None
    response, statuses = _response(text, cut)
    statuses = [*cut.statuses, *statuses]
    status = statuses[0] if statuses else None
    passage = document.trimmed(response.start, response.end) if response else None
    measures = measures_of(document, number, response) if response and passage else ()
    recurs = RECURS.search(finding.exact) is not None
    mine = open_items(document, passage.start, passage.end) if passage else ()
    return Issue(
        number=number,
        marker=node.block.marker.printed if node.block.marker else "",
        passage=finding,
        label=_label(text, finding.start, finding.end),
        section=section,
        extent=document.passage(node.block.start, max(node.end, finding.end)),
        response=passage,
        status=status.status if status else Status.UNSTATED,
        status_passage=document.passage(status.start, status.end) if status else None,
        recurs=recurs,
        measures=measures,
        open_items=tuple(o for o in mine if not any(m.passage.covers(o.passage) for m in measures)),
    )


def _label(text: str, start: int, end: int) -> str:
    """Short heading of a finding: its first sentence, without the words that belong to the form."""
    stop = first_sentence(text, start, end)
    label = text[start:stop].strip().rstrip("。．：:；; ")
    label = re.sub(r"(?:问题)?(?:的)?整改(?:落实|进展)?情况$", "", label)
    return label if len(label) <= 80 else re.split(r"[，,；;]", label, maxsplit=1)[0][:80]


def _response(text: str, cut: Cut) -> tuple[Response | None, list[StatusFound]]:
    """What is left of the blocks when labels and claims are taken off both ends."""
    statuses: list[StatusFound] = []
    pieces: list[Piece] = []
    heads: list[Marker] = []
    for block in cut.blocks:
        start, end = block.text_start, block.end
        if block.label is None:
            start = block.start
        if not pieces:
            start = _skip_lead(text, start, end, statuses)
        if start >= end:
            continue
        outcome = bool(block.label and block.label.kind is LabelKind.OUTCOME and pieces)
        pieces.append(Piece(block.start if pieces else start, start, end, outcome))
        if block.marker and block.label is None and start <= block.marker.start:
            heads.append(block.marker)
    if not pieces and cut.blocks:  # a response that says nothing but that it is done
        block = cut.blocks[-1]
        pieces.append(Piece(block.text_start, block.text_start, block.end, False))
        return Response(block.text_start, block.end, tuple(pieces), ()), statuses
    if not pieces:
        return None, statuses
    last = pieces[-1]
    claim = closing_status(text, last.start, last.end)
    if claim is not None:
        statuses.append(claim)
        if claim.start <= last.start + 1 and len(pieces) > 1:
            pieces.pop()
        elif claim.start > last.start + 1 and text[claim.start - 1] not in "，,":
            pieces[-1] = replace(last, end=claim.start)
    return Response(pieces[0].start, pieces[-1].end, tuple(pieces), tuple(heads)), statuses


def _skip_lead(text: str, start: int, end: int, statuses: list[StatusFound]) -> int:
    """Offset behind a claim and a second label at the beginning of a response."""
    from kg.structure.labels import leading_label

    for _ in range(3):
        if found := leading_status(text, start, end):
            statuses.append(found)
            start = found.follows
        elif (label := leading_label(text, start, end)) and label.kind in ANSWERS:
            start = label.end
        else:
            break
        while start < end and text[start] in " \t\u3000\xa0":
            start += 1
    return start
