"""Names that the sentence proves once, wherever else they stand.

A rule finds a name by what stands around it: 健全|廉政谈话机制| by its verb. The finding that the measure
answers says 廉政谈话机制|不健全, and nothing there proves it; that the report names it elsewhere does.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator

from kg.model import EntityType, Mention
from kg.recognise.base import Scene
from kg.recognise.matching import beginnings

__all__ = ["with_repeats"]

_KINDS = (EntityType.MECHANISM, EntityType.PROJECT, EntityType.POLICY, EntityType.EVENT, EntityType.AWARD)
"""Kinds whose names are long enough to be told from other words; places and bodies have their own rules."""
_VALUES = frozenset({EntityType.QUANTITY, EntityType.PERIOD})
_HELPERS = frozenset({EntityType.ROLE, EntityType.DOCUMENT_NUMBER, EntityType.AMOUNT})
_SHORTEST = 4
"""Characters of a name that is looked for again."""
# 《甲办法》 and 甲办法 are one name; other marks are part of what was proved
_BRACKETS = re.compile(r"^《([^《》]+)》$")


def with_repeats(scene: Scene, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, and what they name wherever else it stands in no other name; in document order.

    Args:
        scene: the report.
        mentions: those that stand, in document order.
    """
    names = _names(mentions)
    if not names:
        return mentions
    held = array("b", bytes(len(scene.text)))
    for mention in mentions:
        if mention.type not in _VALUES and mention.type not in _HELPERS:
            _hold(held, mention.passage.start, mention.passage.end)
    found = list(_repeats(scene, names, held))
    for mention in found:
        _hold(held, mention.passage.start, mention.passage.end)
    if not found:
        return mentions
    taken = array("b", bytes(len(scene.text)))
    for mention in found:
        _hold(taken, mention.passage.start, mention.passage.end)
    kept = [m for m in mentions if not (m.type in _VALUES and taken[m.passage.start])]
    return tuple(sorted([*kept, *found], key=lambda m: (m.passage.start, -m.passage.end)))


def _names(mentions: tuple[Mention, ...]) -> dict[str, EntityType]:
    """Names that are of one kind throughout, with it."""
    kinds: dict[str, set[EntityType]] = {}
    for mention in mentions:
        if mention.type in _VALUES or mention.type in _HELPERS:
            continue
        exact = mention.passage.exact
        surface = _BRACKETS.sub(r"\1", exact) if exact[0] == "《" else exact
        if len(surface) >= _SHORTEST:
            kinds.setdefault(surface, set()).add(mention.type)
    return {name: min(found) for name, found in kinds.items() if len(found) == 1 and min(found) in _KINDS}


def _repeats(scene: Scene, names: dict[str, EntityType], held: array[int]) -> Iterator[Mention]:
    """From left to right, the longest at each place.

    Names are looked up by their first characters and the few lengths that go with these, so that thousands of
    names that begin alike cost no more than one.
    """
    text, sizes = scene.text, _sizes(names)
    after = 0
    for beginning in beginnings(sizes).finditer(text):
        at = beginning.start()
        if at < after or held[at]:
            continue
        for size in sizes.get(text[at : at + _SHORTEST], ()):
            kind = names.get(text[at : at + size])
            if kind is not None and not any(held[at : at + size]):
                after = at + size
                yield scene.mention(at, after, kind, f"{kind.name.lower()}.again")
                break


def _sizes(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """First characters → lengths of the names that begin so, the longest first."""
    found: dict[str, set[int]] = {}
    for name in names:
        found.setdefault(name[:_SHORTEST], set()).add(len(name))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


def _hold(held: array[int], start: int, end: int) -> None:
    held[start:end] = array("b", b"\1" * (end - start))
