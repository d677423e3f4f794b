"""Names seen once in full and used again without their place, or by their last word alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from kg.recognise.matching import beginnings
from kg.recognise.organization_names import Name

__all__ = ["again_in", "reused_in"]

_SHORTEST = 4
"""Shortest tail that is looked for again: 广播电视台 (5), 文化馆 (3, not looked for: a kind of thing)."""
# 各|文化馆, 全国|…, 甲市|…: what stands before a tail that is no short form of the name
_NOT_AFTER = re.compile(r"[省市县区州旗盟镇乡国各级类属个家]$")
_LEVEL_ENDS = frozenset("省市县区州旗盟")


def reused_in(text: str, names: Iterable[Name], places: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where the tails of names with a place stand outside the names themselves.

    Args:
        text: the text.
        names: the names found in it.
        places: full names of places, to take off the front of a name.
    """
    taken = sorted((name.start, name.end) for name in names)
    starts = [start for start, _ in taken]
    tails = {tail for name in names if (tail := _tail(text[name.start : name.end], places))}
    tails |= {tail for name in names for tail in _museum_tails(text[name.start : name.end], places)}
    for tail in sorted(tails):
        for found in re.finditer(re.escape(tail), text):
            at = bisect_right(starts, found.start())
            inside = at > 0 and taken[at - 1][1] > found.start()
            crossed = at < len(taken) and taken[at][0] < found.end()
            if (
                not inside
                and not crossed
                and not _NOT_AFTER.search(text[max(0, found.start() - 1) : found.start()])
            ):
                yield found.span()


# 甲城|中国|运河文化博物馆: what a museum's name may begin with and leaves out when it is named again
_NATION = re.compile(r"中国|全国")
_MUSEUM = re.compile(r"(?:博物馆|博物院|纪念馆|美术馆|陈列馆)$")
_TELLING = 6
"""Shortest tail of a museum's name that is no kind of museum (历史博物馆 has 5)."""


def _museum_tails(name: str, places: frozenset[str]) -> Iterator[str]:
    """A museum's name without the place, with or without its level, and 中国 before its own."""
    if not _MUSEUM.search(name):
        return
    for size in range(min(8, len(name) - _TELLING), 1, -1):
        if name[:size] in places or any(name[:size] + level in places for level in _LEVEL_ENDS):
            rest = name[size:]
            nation = _NATION.match(rest)
            for tail in (rest, rest[nation.end() :] if nation else ""):
                if len(tail) >= _TELLING:
                    yield tail
            return


def _tail(name: str, places: frozenset[str]) -> str:
    """A name without the place that it begins with, ``""`` where there is none or too little is left."""
    for size in range(min(8, len(name) - _SHORTEST), 1, -1):
        if name[:size] in places and name[size - 1] in _LEVEL_ENDS:
            rest = name[size:]
            return rest if len(rest) >= _SHORTEST else ""
    return ""


_WHOLE = 6
"""Fewest characters of a name that is looked for again as it is."""


def again_in(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where names that the text introduces stand again: 成立甲乙工作专班 … 选派5人到|甲乙工作专班|.

    Args:
        text: the text.
        spans: where it introduces them.
    """
    names = {text[start:end] for start, end in spans if end - start >= _WHOLE}
    sizes = sorted({len(name) for name in names}, reverse=True)
    for beginning in beginnings(names).finditer(text):
        at = beginning.start()
        size = next((size for size in sizes if text[at : at + size] in names), 0)
        if size:
            yield at, at + size
