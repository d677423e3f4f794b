"""Named systems that everybody has, by the list in `mechanisms.yml`: “三会一课”, 河长制, 四种形态."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from kg.recognise.matching import literals
from kg.resources import lexicon

__all__ = ["bare_name", "standing_names", "standing_systems"]

_MARKS = '“”"‘’「」『』《》〈〉'
# Quotation marks, which reports put and leave out at will
_QUOTES = re.compile(f"[{_MARKS}\\s]")


def bare_name(name: str) -> str:
    """A name without quotation marks and white space."""
    return _QUOTES.sub("", name)


@cache
def standing_systems() -> dict[str, str]:
    """Every listed form without quotation marks → the full name of the system."""
    found: dict[str, str] = {}
    entries: Any = lexicon("mechanisms")["standing"]["names"]
    for entry in entries:
        for form in (entry["name"], *entry["short"]):
            found.setdefault(bare_name(form), entry["name"])
    return found


@cache
def _marked() -> frozenset[str]:
    """Names that are listed for quotation marks alone."""
    return frozenset(lexicon("mechanisms")["quoted"]["names"])


@cache
def _standing() -> re.Pattern[str]:
    """All listed forms; quotation marks may stand around their first words (“三会一课”制度)."""
    return re.compile(literals(standing_systems()))


_QUOTE = re.compile(r"[“”\"‘’「」『』]")


def _without_quotes(text: str) -> tuple[str, list[int]]:
    """The text without quotation marks, and behind how many of its characters each of them stood.

    The character at an offset of it stood as many characters further on as marks stood before it: bisect.
    """
    before = [quote.start() - at for at, quote in enumerate(_QUOTE.finditer(text))]
    return _QUOTE.sub("", text), before


def standing_names(text: str) -> Iterator[tuple[int, int, str]]:
    """Listed names: start, end (half-open) and the rule.

    The rule is ``inner`` for a name within a longer one: 第一议题 in “第一议题”制度.
    """
    bare, quotes = _without_quotes(text)
    for match in _standing().finditer(bare):
        if match.group().endswith("公开") and bare.startswith("原则", match.end()):
            continue  # 按照党务公开原则: a phrase of every report's opening, no system that it is about
        if "前置研究" in match.group() and _PASSED.search(bare, max(0, match.start() - 2), match.start()):
            continue  # 未经|党委会前置研究: what was done with a matter, no system
        start, end = match.span()
        start, end = start + bisect_right(quotes, start), end + bisect_right(quotes, end - 1)
        start, end = _with_marks(text, start, end)
        yield start, end, "standing"
        act = match.group().removesuffix("活动")
        if (
            act != match.group()
            and act in standing_systems()
            and _HELD.search(text, max(0, start - 2), start)
        ):
            yield start, start + len(act), "inner"  # 开展|主题党日|活动
        for low, high in _names_within(text, start, end):
            yield low, high, "inner"


_HELD = re.compile("开展|举办|组织|、$")
_PASSED = re.compile("[经过]$")
# 监督执纪|“四种形态”, “党政同责|、|一岗双责”: where a name begins or ends within a longer one
_EDGES = re.compile(r"[“”‘’、]")


def _names_within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What a listed name quotes (“第一议题”制度), and the listed names that it joins (党政同责、一岗双责)."""
    edges = [match.start() for match in _EDGES.finditer(text, start, end)]
    for low, high in pairwise([start - 1, *edges, end]):
        quoted = text[low] in "“‘" and text[high : high + 1] in ("”", "’") and (low > start or high < end - 1)
        if text.startswith("平台", high + 1):
            continue  # “学习强国”平台: the platform is the name
        listed = bool(edges) and standing_systems().get(text[low + 1 : high])
        inner = text[low + 1 : high]
        named = quoted and (
            low == start or inner in standing_systems() or (inner in _marked() and "、" in text[start:low])
        )
        if (named or listed) and high - low > 1 + _SHORTEST_WITHIN:
            yield low + 1, high


_SHORTEST_WITHIN = 1


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the quotation mark that it holds one half of: “三会一课”制度, but not “|三会一课|”."""
    inside = text[start:end]
    for opening, closing in ("“”", "‘’"):
        if closing in inside and opening not in inside and text[start - 1 : start] == opening:
            return start - 1, end
        if opening in inside and closing not in inside and text[end : end + 1] == closing:
            return start, end + 1
    return start, end
