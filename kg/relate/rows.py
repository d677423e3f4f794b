"""Things of one kind that stand side by side, which many relations say something of together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.relate.base import Named

__all__ = ["side_by_side"]


def side_by_side(text: str, named: Iterable[Named], joint: re.Pattern[str]) -> Iterator[tuple[Named, ...]]:
    """The rows in a text, each once: 甲局、乙局和丙公司 is one of three, 甲局指出乙公司 is two of one.

    Args:
        text: the text.
        named: mentions in document order, the longer first; those inside another are left out.
        joint: all that may stand between two of a row (、 和 以及).
    """
    row: list[Named] = []
    for one in named:
        if row and one.start < row[-1].end:
            continue
        if row and not joint.fullmatch(text, row[-1].end, one.start):
            yield tuple(row)
            row = []
        row.append(one)
    if row:
        yield tuple(row)
