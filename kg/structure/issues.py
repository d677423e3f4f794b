"""A node that is an issue → the issue: finding, response, claim, measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Document, Issue, Status
from kg.structure.blocks import ANSWERS, Block
from kg.structure.cut import Cut, cut_of
from kg.structure.headings import Node
from kg.structure.labels import Label, LabelKind
from kg.structure.markers import Marker, Style
from kg.structure.measures import Piece, Response, measures_of
from kg.structure.open_items import open_items
from kg.structure.polarity import (
    first_sentence,
)
from kg.structure.status import StatusFound, closing_status, leading_status, said_status, stated_status

__all__ = ["issue_of"]

MIN_TASKS = 2

RECURS = re.compile(
    r"上(?:一)?[轮次届](?:市委|县委|区委|省委)?(?:巡[察视]|反馈)|依然(?:存在|突出|没有)|仍然存在|仍存在"
    r"|边改边犯|屡改屡犯|屡查屡犯|屡禁不止|屡禁屡犯|反复出现"
    r"|再次(?:出现|发生|反馈)|"
    r"反弹|死灰复燃|旧病复发|前[几两三]?[轮次](?:巡[察视]|反馈)|(?:19"
    r"|20)\d{2}年[^，。；]{0,8}巡[察视][^，。；]{0,12}(?:反馈|指出|整改|问题)"
    r"|未整改到位|整改不(?:到位|彻底)|老问题|(?:巡[察视]|审计)反馈(?:的)?[^，。；]{0,20}(?:仍|又|再次|依然)"
    r"|第[一二三四五六七八九十]{1,3}轮巡[察视][^，。；]{0,16}反馈"
    r"|连续[两二三四五六七八九]年[^，。；]{0,12}(?:指出|提出|发现|反馈|存在)"
    r"|(?:首轮|往年|历次)(?:巡[察视]|审计|检查)[^，。；]{0,12}(?:指出|提出|发现|反馈)|重复发生"
)
"""上轮巡察 / 依然存在 / 边改边犯 / 2017年市委巡察问题 / 连续三年审计均指出"""


def issue_of(document: Document, node: Node, number: int, section: int | None) -> Issue | None:
    """The issue of a node, or None where nothing is left of its finding."""
    assert node.block is not None
    text = document.text
    cut = cut_of(text, node)
    finding = document.trimmed(*cut.finding)
    if finding is None:
        return None
    response, statuses = _response(text, cut)
    statuses = [*cut.statuses, *statuses, *([cut.deadline] if cut.deadline else [])]
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
        open_items=tuple(o for o in mine if not any(m.passage.overlaps(o.passage) for m in measures)),
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
    pieces = _pieces(text, cut.blocks, statuses)
    starts = {piece.start for piece in pieces}
    heads = [b.marker for b in cut.blocks if b.marker and not b.label and b.marker.start in starts]
    heads += _tasks(text, cut.blocks)
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
    elif not statuses and (said := said_status(text, pieces[0].start, last.end)):
        statuses.append(said)
    return Response(pieces[0].start, pieces[-1].end, tuple(pieces), tuple(heads)), statuses


def _pieces(text: str, blocks: Sequence[Block], statuses: list[StatusFound]) -> list[Piece]:
    """The paragraphs of a response behind their labels, claims at its beginning left out and noted.

    Prose below a label 整改成效 that stands alone on its line belongs to it, up to the next label.
    """
    pieces: list[Piece] = []
    outcome, edge = False, -1
    for block in blocks:
        start = block.text_start if block.label else block.start
        if block.label is not None:
            _note_bracketed(text, block.label, statuses)
            outcome = block.label.kind is LabelKind.OUTCOME and bool(pieces)
        if not pieces:
            start = _skip_lead(text, start, block.end, statuses)
        elif block.label is not None:
            start = _skip_claim(text, start, block.end, statuses)
        if start >= block.end:
            edge = block.start
            continue
        if pieces:
            pieces.append(Piece(block.start if edge < 0 else edge, start, block.end, outcome))
        else:
            pieces.append(Piece(start, start, block.end, outcome))
        edge = -1
    return pieces


# 整改落实情况|（已完成整改）|：
_IN_LABEL = re.compile(r"[（(](?P<claim>[^（）()\n]{2,24})[）)][ \t\u3000]{0,4}[:：]")


def _note_bracketed(text: str, label: Label, statuses: list[StatusFound]) -> None:
    """Note the claim that a label holds in brackets."""
    bracket = _IN_LABEL.search(text, label.start, label.end)
    found = stated_status(text, *bracket.span("claim")) if bracket else None
    if found is not None:
        statuses.append(found)


def _skip_claim(text: str, start: int, end: int, statuses: list[StatusFound]) -> int:
    """Offset behind a claim that is the first sentence under a later label (整改进展：已完成整改。今年…)."""
    stop = first_sentence(text, start, end)
    found = stated_status(text, start, stop)
    if found is None or found.follows < stop - 1 or not text[stop:end].strip():
        return start
    statuses.append(found)
    while stop < end and text[stop] in " \t\u3000\xa0":
        stop += 1
    return stop


def _tasks(text: str, blocks: Sequence[Block]) -> list[Marker]:
    """Labels that count (整改任务1：… / 整改任务2：…) as markers; one alone counts nothing."""
    found = [block.label for block in blocks if block.label and block.label.number]
    if len(found) < MIN_TASKS or len({label.name for label in found}) > 1:
        return []
    return [Marker(Style.TASK, x.number, x.start, x.end, text[x.start : x.end].strip()) for x in found]


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
