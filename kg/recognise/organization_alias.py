"""Short names that the text itself gives: 甲州丙港集团有限公司（以下简称“丙港集团”）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Alias", "aliased_in", "aliases_of"]

# 甲有限公司|（以下简称“|甲集团|”）, 甲医院|(简称甲院)
_ALIAS = re.compile(
    r"[（(,，](?:以下|下文|下)?(?:均|统一)?简称(?:为)?[:：]?[“\"「]?(?P<short>[\u4e00-\u9fff]{2,12}?)[”\"」]?[）)。，,]"
)
_BODY = re.compile(
    r"(?:集团|公司|[局厅院校馆所站台社行会委办部处团队园]|中心|学院|大学|学校|医院|支队|大队)$"
)
# 甲州溪山国际旅行社有限公司|（以下简称“溪山国旅”）: a firm's short name may end with anything
_FIRM = re.compile("(?:有限|责任|集团|股份)公司$")
_LETTERS = re.compile("[\u4e00-\u9fff]{3,8}")
# 、|甲州丁商贸集团有限公司|（以下简称…: the full name, back to what cannot stand in one
_FULL = re.compile(r"(?:^|[^\u4e00-\u9fff]|[对向由为将])(?P<full>(?:(?![对向由为将])[\u4e00-\u9fff]){4,30})$")
# 办法, 意见, 行动: what is no body though it ends like one; 《…》 stands before a document
_NO_BODY = re.compile(r"(?:机会|社会|委托|内部|全部|局部|规划|办法|计划|行动|方案)$")


class Alias(NamedTuple):
    """A short name, and where the full one ends that stands before its bracket."""

    short: str
    full_end: int


def aliases_of(text: str) -> tuple[Alias, ...]:
    """The short names of bodies that a text introduces, in text order."""
    return tuple(
        Alias(found["short"], found.start())
        for found in _ALIAS.finditer(text)
        if text[found.start() - 1 : found.start()] not in ("》", "〉", "", "”")
        and (
            _BODY.search(found["short"])
            or (
                _FIRM.search(text, max(0, found.start() - 6), found.start())
                and _LETTERS.fullmatch(found["short"])
            )
        )
        and not _NO_BODY.search(found["short"])
    )


def aliased_in(text: str, known: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Where the text uses the short names that it gives, and the full ones that the grammar missed.

    Args:
        text: the text.
        known: where names end that the grammar found.
    """
    aliases = aliases_of(text)
    for alias in aliases:
        full = _FULL.search(text, max(0, alias.full_end - 31), alias.full_end)
        if full and alias.full_end not in known and _BODY.search(full["full"]):
            yield full.span("full")
    for short in sorted({alias.short for alias in aliases}):
        for again in re.finditer(re.escape(short), text):
            yield again.span()
