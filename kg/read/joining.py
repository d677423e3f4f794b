"""Rows of a page → paragraphs: a row that a full row runs on into is joined to it.

For formats that know rows only: PDF, and text files whose lines were cut at a margin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["BEGINS", "ENDS", "Row", "joined", "margin_of"]

ENDS = "。！？!?：:；;”）)】"
"""What a sentence, and so a paragraph, ends with."""

GOES_ON = "，、,《（(“‘"
"""What no paragraph ends with."""

_CN = "一二三四五六七八九十"

BEGINS = re.compile(
    rf"(?P<comma>[{_CN}]{{1,3}}、(?![{_CN}]))"  # 一、
    rf"|(?P<paren>[（(][{_CN}]{{1,3}}[）)])"  # （一）
    rf"|(?P<part>第[{_CN}]{{1,3}}(?:部分|章)[、，：: ])"  # 第一部分：
    r"|(?P<decimal>\d{1,2}[.．]\d{1,2}(?=[ \t]?[^\d\s%％.,，。万亿元个月日]))"  # 1.2
    r"|(?P<number>\d{1,3}[.．、](?!\d))"  # 1.
    r"|(?P<number_paren>[（(]\d{1,3}[）)])"  # （1）
    r"|(?P<circled>[①-⑳⑴-⒇])"  # ①
    rf"|(?P<problem>问题[{_CN}\d]{{1,3}}[:：])"  # 问题1：
    rf"|(?P<shi>[{_CN}]{{1,2}}是(?=[^否以]))"  # 一是
    rf"|(?P<nth>第[{_CN}]{{1,2}}[，,、])"  # 第一，
    r"|(?P<label>[【\[](?:整改|反馈|责任|完成|落实)[\u4e00-\u9fff]{0,10}[】\]]"  # 【整改情况】
    r"|(?:整改|反馈|责任|完成|落实|取得|存在|牵头)[\u4e00-\u9fff]{0,10}[:：])"  # 整改情况：
    r"|(?P<about>(?:关于|针对)[“\"\u4e00-\u9fff][^。\n]{4,80}?问题)"  # 关于“…”问题
    r"|(?P<bullet>—{1,2}|[●■◆★▲])"  # ——
    r"|(?P<other>中共[\u4e00-\u9fff]{2,30}(?:党[组委]|委员会)(?=$|[ \u3000]{0,40}(?:19|20)\d\d年)"
    r"|(?:【[^】]{2,8}】)?中共[\u4e00-\u9fff]{2,40}关于|(?:根据|按照)[^，。]{2,30}(?:部署|安排)，"
    r"|欢迎(?:广大|社会|干部|各界)[^。]{2,30}监督|附件[\d:：])"  # what begins and ends a report
)
"""What may begin a paragraph. The same may stand inside one, so that its place in other rows decides."""

HEADS = frozenset({"part", "comma", "paren", "decimal", "number", "number_paren", "problem"})
"""Kinds of beginnings that stand inside a sentence behind a stop or comma only."""

WORD_END = re.compile(r"[\u4e00-\u9fff”》]$")

CLAUSE_END = re.compile(r"(?:第|和|或|与|及|至|到|的|对|在|为|共|约|达|近|等)$")
"""达到 | 3.…: what no heading ends with"""

INSIDE = re.compile(rf"(?<=[。；;：:])(?:{BEGINS.pattern})")

LATIN_END = re.compile(r"(?:^|[\s\u4e00-\u9fff])[A-Za-z]{1,30}[,;]?$")

ADDRESS_ON = re.compile(r"[A-Za-z0-9_-]{1,40}[@./][A-Za-z0-9]")
"""engche@example.cn: the rest of an address, not a word"""

MIN_INDENTED = 3

MIN_AT_MARGIN = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands on a page.

    Attributes:
        text: its text, without white space at its ends; never empty.
        left: where it begins, in any unit.
        right: where it ends.
        apart: whether a blank row stands before it.
    """

    text: str
    left: float
    right: float
    apart: bool = False


def joined(rows: Sequence[Row], em: float) -> list[str]:
    """The paragraphs of rows.

    A paragraph ends with a row that stops short of the right margin, and begins with one that is indented or
    apart. Where paragraphs are not indented, one whose last row is full ends as well before a heading's
    marker that follows no punctuation, and before a marker or label that begins more rows than it stands
    inside.

    Args:
        rows: the rows in reading order.
        em: width of a wide character in the unit of the rows.
    """
    if not rows:
        return []
    margin = _left_margin(rows)
    right = margin_of([row.right for row in rows], em)
    ends = [row.right < right - 1.7 * em and row.text[-1] not in GOES_ON for row in rows]
    indented = [row.left > margin + 1.2 * em for row in rows]
    kinds = set() if _indents(rows, ends, indented) else _beginnings(rows, ends)
    found = [rows[0].text]
    for at, (before, row) in enumerate(pairwise(rows), 1):
        if ends[at - 1] or indented[at] or row.apart or _begins(before.text, row.text, kinds):
            found.append(row.text)
        else:
            found[-1] += _space(before.text, row.text) + row.text
    return found


def _left_margin(rows: Sequence[Row]) -> float:
    """Where rows that go on begin: the leftmost place at which several rows begin."""
    lefts = Counter(round(row.left) for row in rows)
    enough = max(2, len(rows) // 50)
    return min((left for left, count in lefts.items() if count >= enough), default=round(rows[0].left))


def margin_of(rights: Sequence[float], em: float) -> float:
    """Where full rows end: the rightmost place near which several rows end, one in a hundred at least."""
    ordered = sorted(rights, reverse=True)
    enough = max(MIN_AT_MARGIN, len(ordered) // 100)
    for at, right in enumerate(ordered):
        last = at + enough - 1
        if last < len(ordered) and ordered[last] >= right - 1.7 * em:
            return right
    return ordered[0] if ordered else 0.0


def _indents(rows: Sequence[Row], ends: Sequence[bool], indented: Sequence[bool]) -> bool:
    """Whether paragraphs are indented: most rows behind a short one are."""
    after = [indented[at] for at in range(1, len(rows)) if ends[at - 1]]
    return sum(after) >= MIN_INDENTED and sum(after) * 2 >= len(after)


def _beginnings(rows: Sequence[Row], ends: Sequence[bool]) -> set[str]:
    """Kinds of beginnings that surely begin a paragraph at least as often as they stand inside a row."""
    seen: set[str] = {"other"}
    sure: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for at, row in enumerate(rows):
        begins = BEGINS.match(row.text)
        if begins:
            seen.add(begins.lastgroup or "")
            sure[begins.lastgroup or ""] += bool(at and (ends[at - 1] or row.apart))
        inside.update(found.lastgroup or "" for found in INSIDE.finditer(row.text))
    return {kind for kind in seen if sure[kind] >= inside[kind]}


def _begins(before: str, text: str, kinds: set[str]) -> bool:
    found = BEGINS.match(text) if kinds else None
    if found is None:
        return False
    kind = found.lastgroup or ""
    if before[-1] in ENDS or kind == "other":
        return kind in kinds and before[-1] not in GOES_ON
    return kind in HEADS and kind in kinds and bool(WORD_END.search(before) and not CLAUSE_END.search(before))


def _space(before: str, text: str) -> str:
    """A space where two words of letters meet; none between wide characters or inside an address."""
    words = LATIN_END.search(before[-40:]) and re.match("[A-Za-z]", text)
    return " " if words and not ADDRESS_ON.match(text) else ""
