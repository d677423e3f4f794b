"""The circle in which a Party group studies, named with the group: 局党组|理论学习中心组."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.recognise.organization_names import Name

__all__ = ["circles_in"]

# 局党组|理论学习中心组, 镇党委|中心组; but no title or system of it: 局党组|理论学习中心组学习制度
_CIRCLE = re.compile(
    "(?:理论学习中心组|理论中心组|学习中心组|中心组)(?!学习(?:制度|规则|计划|办法|方案|细则))"
)
_GROUPS = ("党组", "党委", "党工委", "党总支")


def circles_in(text: str, names: Iterable[Name]) -> Iterator[tuple[int, int]]:
    """Where a Party group's circle of study is named right behind the group.

    Args:
        text: the text.
        names: what the grammar found, the groups among them.
    """
    starts = {name.end: name.start for name in names if text.endswith(_GROUPS, name.start, name.end)}
    for found in _CIRCLE.finditer(text):
        if found.start() in starts:
            yield starts[found.start()], found.end()
