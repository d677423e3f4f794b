"""Markers of list items → lists, and the lists inside their items."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from kg.structure.markers import Marker, Style

__all__ = ["Item", "closed", "nest"]


@dataclass(slots=True, eq=False)
class Item:
    """A list item while the lists are made out."""

    marker: Marker | None
    start: int
    end: int = 0
    items: list[Item] = field(default_factory=list)


MAX_DEPTH = 4
"""Lists inside lists, no deeper: reports nest two or three deep."""

MAX_GAP = 3
"""From one number to the next at most, where numbers in between were lost."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What follows a marker among those of its style: the same number again, a one, a two, a three.

    Indices of candidates; ``NEVER`` where there is none.
    """

    same: int
    first: int
    second: int
    third: int


NEVER = 1 << 60


def _ahead(candidates: Sequence[Marker]) -> list[Ahead]:
    """What follows each candidate, found in one pass from the end."""
    latest: dict[tuple[Style, int], int] = {}
    found: list[Ahead] = []
    for at in reversed(range(len(candidates))):
        marker = candidates[at]
        next_of = [latest.get((marker.style, number), NEVER) for number in (marker.number, 1, 2, 3)]
        found.append(Ahead(*next_of))
        latest[marker.style, marker.number] = at
    return found[::-1]


def nest(root: Item, candidates: Sequence[Marker], starts: Sequence[int]) -> None:
    """Put each marker into the list that it continues, or let it open one inside the item before it.

    Args:
        root: what holds the lists; its items are filled.
        candidates: the markers, in order.
        starts: where the paragraphs begin, ascending.
    """
    levels: list[tuple[Item, Item]] = []  # (list, its latest item), outermost first
    openings = frozenset(starts)
    for marker, ahead in zip(candidates, _ahead(candidates), strict=True):
        depth = _continues(levels, marker, ahead, openings)
        late = not levels and marker.number == 2 and ahead.third < NEVER  # 二是… 三是…: the first was lost
        if depth is None and (marker.number == 1 or late):
            depth = _restart(levels, marker, starts)
            if depth is None:
                if levels and (ahead.second == NEVER or len(levels) >= MAX_DEPTH):
                    continue
                depth = len(levels)
        if depth is None:
            continue
        parent = levels[depth][0] if depth < len(levels) else (levels[-1][1] if levels else root)
        del levels[depth:]
        item = Item(marker, marker.end)
        parent.items.append(item)
        levels.append((parent, item))


def _number(item: Item) -> int:
    return item.marker.number if item.marker else 0


def _continues(
    levels: list[tuple[Item, Item]], marker: Marker, ahead: Ahead, starts: frozenset[int]
) -> int | None:
    """Depth of the list whose next item this is; a gap of up to two numbers is allowed where no list fits.

    Where an inner and an outer list are both at the number before, the one goes on whose items begin
    paragraphs as this one does, or stand inside them as it does; else the inner if the same number comes once
    more before a list starts anew, which is then the outer's.
    """
    steps = [
        (depth, marker.number - _number(item))
        for depth, (_, item) in enumerate(levels)
        if item.marker and item.marker.style is marker.style
    ]
    fits = [depth for depth, step in steps if step == 1]
    begins = marker.start in starts
    alike = [
        depth
        for depth in fits
        if (item := levels[depth][1]).marker and (item.marker.start in starts) is begins
    ]
    if len(alike) == 1:
        return alike[0]
    if fits:
        return fits[-1] if ahead.same < ahead.first else fits[0]
    gaps = [depth for depth, step in steps if 1 < step <= MAX_GAP]
    return gaps[-1] if gaps and marker.style is not Style.NUMBER else None


def _restart(levels: list[tuple[Item, Item]], marker: Marker, starts: Sequence[int]) -> int | None:
    """Depth of the list that a new paragraph begins again from one, if it does.

    一是…二是… / (new paragraph) 一是…二是…: two lists side by side. Inside one paragraph, or under a
    paragraph that has a marker of its own, a new 一是 is a list inside the item before it.
    """
    for depth in reversed(range(len(levels))):
        _, item = levels[depth]
        if item.marker and item.marker.style is marker.style:
            at = bisect_right(starts, marker.start)
            begun = starts[at - 1] if at else 0
            return depth if begun > item.start else None
    return None


def closed(root: Item, end: int, starts: Sequence[int]) -> None:
    """Give every item its end, and take out lists that list nothing."""
    _close(root, end, starts)
    _prune(root)


def _close(root: Item, end: int, starts: Sequence[int]) -> None:
    """Give each item its end: the start of the next, or the end of the list it stands in.

    Before a list that begins anew in a later paragraph, the item ends where that paragraph begins, so that
    the words that lead in the new list are no part of the old one.
    """
    root.end = end
    todo = [root]
    while todo:
        item = todo.pop()
        for this, following in zip_longest(item.items, item.items[1:]):
            this.end = following.marker.start if following and following.marker else item.end
            if following and _number(following) == 1:
                begun = starts[max(0, bisect_right(starts, this.end) - 1)]
                this.end = begun if begun > this.start else this.end
        todo += item.items


def _prune(item: Item) -> None:
    """Take out lists of one item inside others: a lone 一是 lists nothing."""
    for inner in item.items:
        _prune(inner)
        if len(inner.items) == 1:
            inner.items = inner.items[0].items
    if item.marker is None and len(item.items) == 1 and item.items[0].marker is not None:
        lone = item.items[0]
        if (
            lone.marker is not None
            and lone.marker.style is not Style.CIRCLED
            and lone.marker.start > item.start
        ):
            item.items = lone.items
