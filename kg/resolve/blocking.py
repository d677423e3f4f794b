"""Which things are compared at all: those that share a key, so that the work grows with what is alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from kg.model import EntityType
from kg.recognise import Home
from kg.resolve.named import name_key
from kg.resolve.policy_numbers import number_key
from kg.resolve.policy_titles import stem, title_key
from kg.resolve.project import project_forms
from kg.resolve.things import Thing, divided, plain

__all__ = ["COMMONEST", "candidates", "keys_of"]

COMMONEST = 200
"""A key that more things share tells too little, and proposes no pairs."""

_LONG = 6
"""From how many characters on a name is also blocked by its halves: a misprint leaves one of them whole."""
_MASKED = re.compile(r"[某×xX*○〇]")
# 甲市某局关于…的通知: what stands before 关于 is the issuer
_ABOUT = re.compile(r"(?<=.)关于.{8,}$")

# 甲省|甲市|乙区
_DIVISION = re.compile(r"[^省市县区州旗]{1,8}[省市县区州旗]")


def candidates(things: Sequence[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Pairs of different things of one kind that share a key and are not both of one report alone.

    Things whose names hold places are paired only if they have a division in common (鼓楼区 of two cities,
    for the features to tell apart) or one of them has none.
    """
    blocks: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, thing in enumerate(things):
        for key, place in keys_of(thing):
            blocks[thing.kind, *key][place].append(at)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        if sum(map(len, block.values())) > COMMONEST:
            continue
        for pair in _pairs(block):
            if pair not in seen:
                seen.add(pair)
                one, other = things[pair[0]], things[pair[1]]
                if len(one.reports | other.reports) > 1:
                    yield one, other


def _pairs(block: dict[str, list[int]]) -> Iterable[tuple[int, int]]:
    for members in block.values():
        for one, other in combinations(members, 2):
            if one != other:
                yield min(one, other), max(one, other)
    for one, other in product(block.get("", ()), (n for place in block if place for n in block[place])):
        if one != other:
            yield min(one, other), max(one, other)


def keys_of(thing: Thing) -> Iterator[tuple[tuple[str, ...], str]]:
    """The keys of a thing, each with a division that its name or identifier holds, or ``""``."""
    name = plain(thing.label)
    if thing.kind == "policy":
        places = _DIVISION.findall(divided(name)[0] or divided(plain(thing.scope))[0]) or [""]
        yield from ((key, place) for key in _policy_keys(thing) for place in places)
    elif thing.kind == "person":
        if not _MASKED.search(name):
            yield ("name", name), ""
    elif thing.kind in ("event", "work", "award", "mechanism"):
        yield ("name", name_key(name, EntityType.MECHANISM)), ""
    else:
        yield from _placed_keys(thing, name)


def _policy_keys(thing: Thing) -> Iterator[tuple[str, ...]]:
    if thing.number and thing.number[0] not in "〔[":
        yield "number", number_key(thing.number)
    for title in {thing.label, *thing.names}:
        key = stem(title)
        yield "stem", key
        if about := _ABOUT.search(key):
            yield "stem", about.group()
    yield from _halves(title_key(thing.label))


def _placed_keys(thing: Thing, name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    above, rest = divided(name)
    scope = plain(thing.scope)
    places = _DIVISION.findall(above or scope)
    forms = project_forms(rest, Home()) if thing.kind == "project" else (rest,)
    for form in forms:
        for place in places or ("",):
            yield ("rest", form), place
    if places:
        yield from ((key, places[-1]) for key in _halves(rest))
        yield ("ends", rest[:1], rest[-1:]), places[-1]


def _halves(name: str) -> Iterator[tuple[str, ...]]:
    if len(name) >= _LONG:
        middle = len(name) // 2 - 1
        yield "first", name[:middle]
        yield "last", name[len(name) - middle :]
