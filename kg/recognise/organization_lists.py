"""Names that a list proves: 甲、乙、丙等6家企业, where no item needs a suffix of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.organization_lexicon import Kind, lexicon_of_organizations
from kg.recognise.organization_words import words_of

__all__ = ["listed_in"]

_KINDS = r"企业|公司|运营商|电商平台|书店|高校|院校|银行|旅行社|酒店|医院|商户|供应商|娱乐场所"
# 与|携甲、同乙、美丙|等|(3)家|(OTA)运营商
# Han without 和 (U+548C), which parts items: items and signs share no character, so nothing is read twice.
_HAN = r"\u4e00-\u548b\u548d-\u9fff"
_LIST = re.compile(
    rf"(?P<items>[{_HAN}A-Za-z·]{{2,16}}(?:[、和][{_HAN}A-Za-z·（）]{{2,16}}){{0,12}})(?<!等)等"
    rf"(?P<count>[\d一二三四五六七八九十两多余]{{1,4}}[家个所])?(?:(?![因由对被在与未])[\u4e00-\u9fffA-Za-z]){{0,6}}?(?:{_KINDS})"
)
# How such a list ends: a clause without it needs no look for its items
_END = re.compile(rf"等[^，。；：\n]{{0,10}}?(?:{_KINDS})")
# What a list does not reach across
_CLAUSE = re.compile(r"[^，。；：\n]+")
# 市甲局|组织|乙电信, 丙|指使|丁: what somebody does
_DEEDS = frozenset({"组织", "指使", "伙同"})
_ITEM = re.compile(r"[^、和]+")
_NAMELESS = frozenset({Kind.BREAK, Kind.PLURAL, Kind.LEVEL, Kind.OWN})


def listed_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the items of such lists stand; a list with a kind of thing among its items is left out."""
    lists = (
        found
        for clause in _CLAUSE.finditer(text)
        if text.find("等", *clause.span()) >= 0 and _END.search(text, *clause.span())
        for found in _LIST.finditer(text, *clause.span())
    )
    for found in lists:
        begin = found.start("items")
        items = [(begin + item.start(), begin + item.end()) for item in _ITEM.finditer(found["items"])]
        if len(items) == 1 and not found["count"]:
            continue
        first = _after_last_break(text, *items[0])
        if first is None:
            continue
        items[0] = (first, items[0][1])
        if all(_is_name(text, start, end) for start, end in items):
            yield from items


def _after_last_break(text: str, start: int, end: int) -> int | None:
    """Where the first item starts: behind the last word that no name reaches across."""
    for word in words_of(text, start, end):
        if word.kind in _NAMELESS or word.text in _DEEDS:
            start = word.end
    return start if end - start >= 2 else None


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether an item may be a trade name: no kind of thing, no verb in it, a character that no list has."""
    if text[start:end] in lexicon_of_organizations().generic:
        return False
    soft = lexicon_of_organizations().soft
    words = [*words_of(text, start, end)]
    if any(word.text in _DEEDS for word in words):
        return False
    kinds = {
        Kind.CHAR if word.text in soft or (at and word.kind is Kind.BREAK) else word.kind
        for at, word in enumerate(words)
    }
    return Kind.CHAR in kinds and not _NAMELESS & kinds
