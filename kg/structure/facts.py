"""Where the report's own facts stand: title, opening sentence, signature, how to reach the office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Document, FactPassages, Passage
from kg.structure.contact import address_of, email_of, phone_of
from kg.structure.opening import Opening, opening_of
from kg.structure.paragraphs import Paragraph
from kg.structure.speaker import is_self, named_self, speaker_of

__all__ = ["DATE", "facts_of", "names_body"]

HEAD = 60
"""Paragraphs in which a title and an opening are looked for."""

TAIL = 25
"""Paragraphs at the end in which a signature is looked for."""

TITLE_END = re.compile(
    r"(?:通报|公开|公示|公告|公布|报告|汇报|情况|函|说明|通知|进展)(?:[（(][^（）()]{1,20}[）)])?[》”\"]?$"
)
"""…整改情况的通报 / …整改进展情况 / …（公开稿）"""

TITLE_TOPIC = re.compile(r"整改|巡[察视]|审计")

TAG = re.compile(r"^(?:[•·●■◆▪※*][ \t\u3000]*)?(?:[【\[][^【】\[\]]{2,12}[】\]][ \t\u3000]*)?")
"""【巡察整改】 or a bullet before a title"""

BODY_END = re.compile(
    r"(?:党[组委]|党工委|党总支|总支(?:部)?(?:委员会)?|党?支部(?:委员会)?|委员会|工委"
    r"|[局院校会司厅部办室处所站社厂行团馆]|政府|公司|集团|学校|学院|大学|医院|中心"
    r"|办公室|街道|[镇乡村]|(?:支|大|总|调查)队|[林农总]场|电视台|[中小]学|幼儿园|监狱|海关)$"
)
"""What a body that publishes ends with: …党组 / …党委 / …局 / …公司 / …镇"""

DATE = re.compile(
    r"(?:19|20)\d{2}[ \t]?年[ \t]?\d{1,2}[ \t]?月[ \t]?\d{1,2}[ \t]?日"
    r"|[二一][〇○零０0O九ＯО一二三四五六七八]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    r"|(?:19|20)\d{2}[-/.．]\d{1,2}[-/.．]\d{1,2}日?"
)
"""2024年4月7日 / 二〇二四年四月七日 / 2024-4-7, as under a signature"""

ISSUER_IN_TITLE = re.compile(
    r"^(?:关于)?(?P<body>[^《》“”]{3,60}?)[ \t\u3000\n]*(?:关于|落实|巡[察视]|[0-9]{4}年(?=[^关]{0,12}整改))"
)
"""中共甲市乙局党组|关于…"""

PARTY = re.compile(r"(?:党[组委]|党工委|党总支|党支部|委员会|支部)$")
"""A Party body: what publishes an inspection report"""

SIGNATURE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands under the report: who signs and when."""

    body: Passage | None = None
    date: Passage | None = None


def facts_of(document: Document, paragraphs: Sequence[Paragraph]) -> FactPassages:
    """The passages of the report's facts; what is not found is None."""
    opening = opening_of(document, paragraphs[:HEAD])
    title = _title(document, paragraphs, opening)
    signature = _signature(document, paragraphs)
    return FactPassages(
        title=title,
        opening=opening.passage,
        team=opening.team,
        inspected=_not_self(document, opening.inspected),
        period=opening.period,
        feedback=opening.feedback,
        received_by=opening.received_by,
        issuer=_issuer(document, title, signature, opening)
        or speaker_of(document, paragraphs[:HEAD])
        or _not_self(document, opening.inspected),
        signed=signature.date,
        phone=phone_of(document),
        email=email_of(document),
        address=address_of(document),
    )


def _title(document: Document, paragraphs: Sequence[Paragraph], opening: Opening) -> Passage | None:
    """The title: the lines before the opening that end in 通报, 报告 … and those that they continue."""
    text = document.text
    stop = opening.passage.start if opening.passage else _first_heading(paragraphs)
    head = [p for p in paragraphs[:HEAD] if p.end <= stop and p.end - p.start <= 120]
    for at in reversed(range(len(head))):
        line = text[head[at].start : head[at].end]
        if not TITLE_END.search(line):
            continue
        first = _title_start(text, head, at)
        whole = text[head[first].start : head[at].end]
        if TITLE_TOPIC.search(whole) and len(whole) >= 8:
            return _without_tag(document, head[first].start, head[at].end)
    return None


def _first_heading(paragraphs: Sequence[Paragraph]) -> int:
    marked = [p.start for p in paragraphs[:HEAD] if p.marker]
    return marked[0] if marked else (paragraphs[min(3, len(paragraphs) - 1)].end if paragraphs else 0)


def _title_start(text: str, head: Sequence[Paragraph], at: int) -> int:
    """Index of the line that a title broken over lines begins with; ``at`` is its last line."""
    first = at
    while first > 0 and at - first < 4:
        line = text[head[first].start : head[first].end]
        before = text[head[first - 1].start : head[first - 1].end]
        joined = text[head[first].start : head[at].end]
        if "关于" in line[3:] or (line.startswith("中共") and "关于" in joined):
            break
        if "关于" in joined and not line.startswith("关于") and "关于" in line:
            break
        if joined.startswith("关于"):
            return first - 1 if BODY_END.search(before) else first
        if TITLE_END.search(before) or len(before) > 60 or head[first].start - head[first - 1].end > 40:
            break
        if not ("关于" in before or BODY_END.search(before) or _opens_title(before)):
            break
        first -= 1
    return first


def _opens_title(line: str) -> bool:
    return line.startswith(("中共", "中国共产党")) or bool(re.search(r"第[一二三四五六七八九十]+轮|届", line))


def _without_tag(document: Document, start: int, end: int) -> Passage | None:
    tag = TAG.match(document.text[start:end])
    return document.trimmed(start + (tag.end() if tag else 0), end)


def _signature(document: Document, paragraphs: Sequence[Paragraph]) -> Signature:
    """The last short lines: a body, a date, or both on one line."""
    text = document.text
    tail = [p for p in paragraphs[-TAIL:] if p.end - p.start <= SIGNATURE_LENGTH + 60]
    for at in reversed(range(len(tail))):
        line = text[tail[at].start : tail[at].end]
        dates = list(DATE.finditer(line))
        if not dates or len(line.replace(dates[-1].group(), "").strip()) > SIGNATURE_LENGTH:
            continue
        last = dates[-1]
        if line[last.end() :].strip(" \t\u3000。（）()"):
            continue
        before = line[: last.start()].strip()
        if before and not names_body(before):
            continue
        date = document.passage(tail[at].start + last.start(), tail[at].start + last.end())
        body = document.trimmed(tail[at].start, date.start) if before else _line_above(document, tail, at)
        return Signature(body, date)
    for paragraph in reversed(tail[-4:]):
        line = text[paragraph.start : paragraph.end]
        if line.startswith(("中共", "中国共产党")) and names_body(line):
            return Signature(document.trimmed(paragraph.start, paragraph.end), None)
    return Signature()


def names_body(line: str) -> bool:
    """Whether a line is the name of a body and nothing else, as under a report: 中共甲市乙局党组."""
    plain = line.strip(" \t\u3000（）()盖章公")
    return (
        bool(BODY_END.search(plain))
        and not re.search(r"[，。；：:;]", plain)
        and 3 <= len(plain) <= SIGNATURE_LENGTH
    )


def _line_above(document: Document, tail: Sequence[Paragraph], at: int) -> Passage | None:
    """The body that signs on the line above the date."""
    if at == 0:
        return None
    above = tail[at - 1]
    line = document.text[above.start : above.end]
    return document.trimmed(above.start, above.end) if names_body(line) and not above.marker else None


def _issuer(
    document: Document, title: Passage | None, signature: Signature, opening: Opening
) -> Passage | None:
    """The body that publishes: of title and signature the fuller.

    Else who received the findings or was inspected, a Party body first.
    """
    found = []
    if title and (match := ISSUER_IN_TITLE.match(title.exact)):
        body = document.trimmed(title.start + match.start("body"), title.start + match.end("body"))
        if body and (BODY_END.search(body.exact) or body.exact.startswith("中共")):
            found.append(body)
    if signature.body:
        found.append(signature.body)
    if found:
        return max(found, key=lambda p: (p.exact.startswith(("中共", "中国共产党")), len(p.exact)))
    bodies = [p for p in (opening.received_by, opening.inspected) if p and not is_self(p.exact)]
    named = [p for p in bodies if PARTY.search(p.exact)]
    if named:
        return max(named, key=lambda p: (len(p.exact), p.start))
    return bodies[0] if bodies else None


def _not_self(document: Document, body: Passage | None) -> Passage | None:
    """The body, by its name where the opening only says 我单位."""
    return named_self(document) or body if body and is_self(body.exact) else body
