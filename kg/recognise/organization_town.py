"""Organs of a town that no table holds, where the text names the town again and again: 石下|镇党委."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.recognise.organization_names import Name
from kg.recognise.place_chain import may_begin

__all__ = ["townships_in"]

_OFTEN = 3
"""How often the town must be named for its name to be sure."""
_ORGAN = re.compile(r"[镇乡](?:党委|政府|纪委|人大|人民政府|党工委|政协|财政所|派出所|卫生院)")
# 我镇, 各镇, 全镇: no names of towns
_NO_TOWN = re.compile(r"[我各全该本某两几多每其乡镇县市区村和与及的]")


def townships_in(text: str, names: Iterable[Name]) -> Iterator[tuple[int, int]]:
    """Bare organs of towns with the town's own name before them.

    Args:
        text: the text.
        names: what the grammar found; those that begin with 镇 or 乡 are looked at.
    """
    counts: dict[str, int] = {}
    for name in names:
        if not _ORGAN.match(text, name.start, name.end):
            continue
        for size in (2, 3):
            town = text[max(0, name.start - size) : name.start + 1]
            if len(town) <= size or _NO_TOWN.search(town[:-1]) or not may_begin(text, name.start - size):
                continue
            if counts.setdefault(town, text.count(town)) >= _OFTEN:
                yield name.start - size, name.end
                break
