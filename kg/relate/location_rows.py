"""partOf of places in a row (甲县乙镇、丙镇; 丁镇的戊村、己村) and in a chain (甲省乙市丙县丁镇).

Of a chain, each division is part of the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model import Assertion, Entity, EntityType
from kg.relate.base import Case, Named
from kg.relate.places import is_division, level, names_in
from kg.relate.rows import side_by_side

__all__ = ["chained", "coordinated"]

_COORDINATES = re.compile("[、和与及]|以及")
# 甲镇|的|乙村, 甲镇|（|乙村、丙村, 甲镇|下辖|乙村
_OPENS = re.compile(r"的|[（(]|(?:下辖|所辖|辖区内?|境内)的?")
_MOST = 30
"""Places of one row that are read, which keeps the evidence of each short."""
# 甲市区, 乙县城: the town of a division is no division in it
_TOWN_ITSELF = re.compile(r"(?:市区|城区|县城|辖区|主城区)$")
_COUNTY_DIGITS = 6
_STREET = re.compile(r"(?:[路街巷]|大道)(?:[东西南北中]段)?$")
_OF_STREETS = 6
"""Depth of what is no division, see `kg.relate.places.level`."""


def coordinated(case: Case, names: dict[str, Entity]) -> Iterator[Assertion]:
    """Places of a row that are part of what its first is part of by its name or by what stands before it.

    Args:
        case: the report.
        names: its places by their names, see `kg.relate.places.names_of_places`.
    """
    before: Named | None = None
    for row in side_by_side(case.text, case.within(0, len(case.text), EntityType.PLACE), _COORDINATES):
        first = row[0]
        surface = case.text[first.start : first.end]
        outer = next((place for start, _, place in names_in(surface, names) if start == 0), None)
        opened = False
        if outer is None and before is not None:
            between = case.text[before.end : first.start]
            opened = _OPENS.fullmatch(between) is not None
            outer = before.entity if opened or not between else None
        before = row[-1]
        if outer is None or not is_division(outer.label):
            continue
        depth = _depth(case, first)
        start = first.start
        for named in row[0 if opened else 1 : _MOST]:
            if (
                not depth
                or _depth(case, named) != depth
                or next(names_in(case.text[named.start : named.end], names), None)
            ):
                break  # 甲镇乙村、|丙镇丁村: of another
            if _level(outer) < depth and named.entity != outer and _agrees(named.entity, outer):
                evidence = case.evidence(start, named.end)
                yield Assertion(named.entity.id, "partOf", outer.id, evidence, "location.coordinated")


def chained(case: Case, names: dict[str, Entity]) -> Iterator[Assertion]:
    """甲省乙市丙县丁镇: each division of a name that begins with them is part of the one before it.

    Args:
        case: the report.
        names: its places by their names, see `kg.relate.places.names_of_places`.
    """
    for entity in case.entities:
        for mention in entity.mentions if entity.type is EntityType.PLACE else ():
            for outer, inner in pairwise(_links(mention.passage.exact, names)):
                if _level(outer) < _level(inner) and _is_part(inner, outer):
                    yield Assertion(inner.id, "partOf", outer.id, mention.passage, "location.chain")


def _links(surface: str, names: dict[str, Entity]) -> list[Entity]:
    """The divisions that a name begins with, one behind the other; of 乙市丙镇 first 乙市, then itself."""
    found: list[Entity] = []
    at = 0
    for start, end, place in names_in(surface, names):
        if start != at or not is_division(surface[start:end]):
            break
        found += [*_links(surface[start:end], names), place]  # ever shorter
        at = end
    if at == 0 or at == len(surface):
        return found
    whole = names.get(surface)
    return [*found, whole] if whole is not None and is_division(surface[at:]) else found


def _level(place: Entity) -> int:
    return _of_code(place.code) if place.code else level(place.label)


def _of_code(code: str) -> int:
    whole = code[:_COUNTY_DIGITS]
    return 4 if len(code) > _COUNTY_DIGITS else 3 - whole.endswith("00") - whole.endswith("0000")


def _depth(case: Case, named: Named) -> int:
    """Depth by the table of divisions, else by the words of the text: 丙镇 of 甲县丙镇; streets below all.

    Other sites have none: of what holds the first, the next need not be a part (甲县乙公园、丙景区).
    """
    if named.entity.code:
        return _of_code(named.entity.code)
    if _STREET.search(case.text, named.start, named.end):
        return _OF_STREETS
    depth = level(case.text[named.start : named.end])
    return depth if depth < _OF_STREETS else 0


def _is_part(inner: Entity, outer: Entity) -> bool:
    """Whether a division is one of those below another, and not its town (乙市区)."""
    return is_division(inner.label) and not _TOWN_ITSELF.search(inner.label) and _agrees(inner, outer)


def _agrees(inner: Entity, outer: Entity) -> bool:
    """Whether the table of divisions has nothing against it."""
    if not inner.code or not outer.code:
        return True
    wide = outer.code[:_COUNTY_DIGITS]
    while wide.endswith("00"):
        wide = wide[:-2]
    return inner.code.startswith(wide)
