"""What an address says (甲省|乙市|丙县|丁路1号|丙县水利局办公室): what holds what, and who sits there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model import Assertion, Entity, EntityType
from kg.recognise.place_address import RULE
from kg.relate.base import ORGANIZATIONS, Case, Named
from kg.relate.places import is_division, level

__all__ = ["addressed", "starts_of_pieces"]

# 丁路|1号某某大厦3楼丙县水利局办公室: what ends with who opens the letters
_NUMBER = re.compile(r"[^，,。；;：:（()）\n]{0,24}")
# 丙县水利局|办公室: an office with an address of its own; one of the Party stands for the body
_OFFICE = re.compile(r"(?:办公室|[^党委]部|股|科)$")
_OF_PARTY = re.compile(r"(?:党委|党组|党工委|党总支|机关党委|纪委)(?:办公室)?$")


_COUNTY = 3
"""Depth of a county, see `kg.relate.places.level`: that a body sits in its own says nothing."""


def starts_of_pieces(case: Case) -> set[tuple[str, int]]:
    """Which mentions of places are pieces of an address: the entity and where it begins."""
    return {(named.entity.id, named.start) for row in _addresses(case) for named in row}


def _addresses(case: Case) -> list[list[Named]]:
    """The pieces of each address, in order."""
    pieces = sorted(
        (mention.passage.start, mention.passage.end, entity.id)
        for entity in case.entities
        if entity.type is EntityType.PLACE
        for mention in entity.mentions
        if mention.rule == RULE
    )
    rows: list[list[Named]] = []
    for start, end, id_ in pieces:
        named = Named(start, end, case.by_id[id_])
        if rows and rows[-1][-1].end == start:
            rows[-1].append(named)
        else:
            rows.append([named])
    return rows


def addressed(case: Case) -> Iterator[Assertion]:
    """Divisions in their order, the street in the smallest, and the body or its office in the street."""
    for row in _addresses(case):
        divisions = [named for named in row if is_division(named.entity.label)]
        for outer, inner in pairwise(row):
            if outer in divisions and (inner not in divisions or _below(inner, outer)):
                evidence = case.evidence(outer.start, inner.end)
                yield Assertion(inner.entity.id, "partOf", outer.entity.id, evidence, "siting.address-chain")
        yield from _seat(case, row, divisions)


def _below(inner: Named, outer: Named) -> bool:
    return level(outer.entity.label) < level(inner.entity.label)


def _seat(case: Case, row: list[Named], divisions: list[Named]) -> Iterator[Assertion]:
    """Who sits in the street; that it sits in a district, too, one reader in three finds worth saying."""
    who = _addressee(case, row[-1].end)
    if who is None:
        return
    evidence = case.evidence(row[0].start, row[-1].end)
    for seat in row:
        if seat not in divisions or (len(row) == 1 and level(seat.entity.label) > _COUNTY):
            yield Assertion(who.id, "locatedIn", seat.entity.id, evidence, "siting.address")


def _addressee(case: Case, end: int) -> Entity | None:
    """The office that the address ends with, if it is one of the body's; else the body itself."""
    number = _NUMBER.match(case.text, end)
    reach = number.end() if number else end
    named = [one for one in case.within(end, reach, *ORGANIZATIONS) if one.end == reach]
    office = named[0].entity if named else None
    if office is not None and _OFFICE.search(office.label) and not _OF_PARTY.search(office.label):
        return office
    return case.body
