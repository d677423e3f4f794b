"""The posts that stand beside a person: 党组书记、局长|张三丰|同志|任组长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.person_name import post_pattern

__all__ = ["roles"]

_REACH = 40
"""How far before a name its posts may begin, in characters."""


@cache
def _post() -> re.Pattern[str]:
    return re.compile(post_pattern())


@cache
def _post_at_end() -> re.Pattern[str]:
    """Posts right before a name, joined by 、, 兼 or 由: 党组书记、局长|, 办公室主任由副局长|."""
    return re.compile(rf"(?:{post_pattern()}(?:[、，兼由]|\s)?){{1,4}}$")


@cache
def _post_before() -> re.Pattern[str]:
    """A post that the name of a body stands behind, up to where the search ends: 党组成员、|执法大队."""
    return re.compile(rf"{post_pattern()}[、兼](?=[\u4e00-\u9fff]{{2,14}}$)")


@cache
def _post_after() -> re.Pattern[str]:
    """Posts right behind a name: |部长, |同志任组长, |（副局长）."""
    return re.compile(
        rf"(?:同志)?(?:（|\(|，|任|担任|兼任|为|兼|当选为?|任职)?(?:(?:工作专班|专班|工作组|双)(?=[副组]))?(?:{post_pattern()}(?:[、兼任]|担任|兼任)?){{1,3}}"
    )


def roles(text: str, persons: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the posts of persons stand.

    Args:
        text: the text.
        persons: where the persons stand, sorted.
    """
    seen = set()
    for start, end in persons:
        before = text[max(0, start - _REACH) : start]
        lead = _post_at_end().search(before)
        if lead:
            begin = start - len(before) + lead.start()
            seen |= _posts(text, begin, start)
            # 党组成员、|执法大队|大队长: a body may stand between two posts
            first = _post_before().search(before, 0, lead.start())
            if first:
                seen |= _posts(
                    text, begin - (lead.start() - first.start()), begin - (lead.start() - first.end())
                )
        follow = _post_after().match(text, end)
        if follow:
            seen |= _posts(text, end, follow.end())
    yield from sorted(seen)


def _posts(text: str, start: int, end: int) -> set[tuple[int, int]]:
    """Each single post of a stretch."""
    return {found.span() for found in _post().finditer(text, start, end)}
