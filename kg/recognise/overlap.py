"""Which of two overlapping candidates stands.

Candidates stand in three circles that do not compete with each other:

* names: a title in 《》 beats whatever crosses or fills it; otherwise the longest, then the earliest, then
  the type listed first in `precedence.ORDER`. What `BESIDE` and `WITHIN` there declare stands beside its
  rival all the same.
* values (amounts, quantities, periods): among themselves by the same order. A count or date inside a name is
  part of the name (文旅30条, 2020年机关党建工作要点) and falls; money is counted wherever it stands.
* helpers: posts fall inside a title alone; document numbers never.

The work is a sort and a sweep: n log n in the number of candidates, linear in the length of the text.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

from kg.model import EntityType, Mention
from kg.recognise.precedence import BESIDE, FREE_INSIDE, ORDER, WITHIN

__all__ = ["settle"]

_VALUES = frozenset({EntityType.AMOUNT, EntityType.QUANTITY, EntityType.PERIOD})
_HELPERS = frozenset({EntityType.ROLE, EntityType.DOCUMENT_NUMBER})
_RANK = {kind: rank for rank, kind in enumerate(ORDER)}


def settle(candidates: Iterable[Mention]) -> tuple[Mention, ...]:
    """The candidates that stand, in document order.

    The order in which they come does not matter, but that of two with the same characters and type the rule
    whose name sorts first stands.
    """
    ordered = sorted(candidates, key=_priority)
    size = max([mention.passage.end for mention in ordered], default=0)
    titles = _Sweep(size)
    others = []
    for mention in ordered:
        if _is_title(mention):
            titles.offer(mention)
        else:
            others.append(mention)
    names = _Sweep(size)
    values = _Sweep(size)
    helpers = {kind: _Sweep(size) for kind in sorted(_HELPERS)}
    held = sorted(titles.kept, key=lambda mention: mention.passage.start)
    starts = [mention.passage.start for mention in held]
    for mention in others:
        if mention.type in _VALUES:
            values.offer(mention)
        elif mention.type in _HELPERS:
            if mention.type is EntityType.DOCUMENT_NUMBER or not titles.touches(mention):
                helpers[mention.type].offer(mention)
        elif _agrees(mention, held, starts):
            names.offer(mention)
    kept = [*titles.kept, *names.kept, *(kept for sweep in helpers.values() for kept in sweep.kept)]
    kept += [
        value
        for value in values.kept
        if value.type is EntityType.AMOUNT or not (titles.covers(value) or names.covers(value))
    ]
    return tuple(sorted(kept, key=_place))


def _is_title(mention: Mention) -> bool:
    """Whether brackets in the print say where it begins and ends."""
    return mention.rule.startswith(("policy.title", "work.title"))


def _priority(mention: Mention) -> tuple[int, int, int, str]:
    passage = mention.passage
    return (passage.start - passage.end, passage.start, _RANK[mention.type], mention.rule)


def _place(mention: Mention) -> tuple[int, int, int]:
    return (mention.passage.start, -mention.passage.end, _RANK[mention.type])


def _agrees(mention: Mention, titles: list[Mention], starts: list[int]) -> bool:
    """Whether a name touches no title, or holds whole titles of types that may stand within its own."""
    passage = mention.passage
    at = bisect_left(starts, passage.start)
    if at and titles[at - 1].passage.end > passage.start:
        return False
    while at < len(titles) and starts[at] < passage.end:
        title = titles[at]
        if title.passage.end > passage.end or (title.type, mention.type) not in WITHIN:
            return False
        if title.passage.start == passage.start and title.passage.end == passage.end:
            return False
        at += 1
    return True


class _Sweep:
    """Mentions kept so far, and for each character which of them holds it.

    Candidates must be offered longest first: then one that overlaps a kept one has its first or last
    character in it, so two look-ups decide.
    """

    def __init__(self, size: int) -> None:
        self.kept: list[Mention] = []
        self._owner = array("l", bytes(array("l").itemsize * size))

    def offer(self, mention: Mention) -> None:
        """Keep a mention, unless one that is kept is in its way."""
        start, end = mention.passage.start, mention.passage.end
        first, last = self._owner[start], self._owner[end - 1]
        taken = first or last
        if taken and (first != last or not self._stands_beside(mention, self.kept[first - 1])):
            return
        # taken characters pass to the newcomer, so that a third reading of them has to agree with it
        self.kept.append(mention)
        self._owner[start:end] = array("l", [len(self.kept)]) * (end - start)

    @staticmethod
    def _stands_beside(mention: Mention, other: Mention) -> bool:
        if mention.passage == other.passage:
            return frozenset({mention.type, other.type}) in BESIDE
        return (mention.rule, other.rule) in FREE_INSIDE and other.passage.covers(mention.passage)

    def touches(self, mention: Mention) -> bool:
        """Whether its first or last character is held."""
        return bool(self._owner[mention.passage.start] or self._owner[mention.passage.end - 1])

    def covers(self, mention: Mention) -> bool:
        """Whether one kept mention holds it from end to end."""
        owner = self._owner[mention.passage.start]
        return owner > 0 and self.kept[owner - 1].passage.covers(mention.passage)
