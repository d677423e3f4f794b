"""Where lies what is called after its place without its kind: 甲村|山塘, 第三届乙|春笋节 of 乙镇."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType, Passage
from kg.recognise.gazetteer import stem
from kg.recognise.place_premises import RULE as PREMISES
from kg.relate.base import Case
from kg.relate.places import is_division, level, names_in

__all__ = ["GATE", "events_of", "is_premises", "premises_of", "short_names", "traders_of"]

GATE = re.compile(r"[东西南北正大]门$")
"""A gate is a part of the grounds; what stands on them is there."""
# 甲铁选厂, 乙互助社: bodies that are as much on the ground as facilities
_TRADE = re.compile(
    r"(?:(?<![局一二三四五六七八九十])厂|铁矿|煤矿|石矿|互助社|车间|中医馆|农家乐|牧场|渔场)$"
)
_TOWN = 4
"""Depth of a town, see `kg.relate.places.level`."""
# 甲山|景区, 乙湖|旅游度假区: what a site is called without
_SCENIC = re.compile(
    r"(?<=..)(?:国家)?(?:[45]A级)?(?:旅游|生态|森林|湿地|地质)?(?:风景名胜区|风景区|景区|旅游区|度假区|(?<=[\u4e00-\u9fff]{3})公园)$"
)
# 2025年|, 第十二届|, 首届|: what stands before an event's own name
_BEFORE = re.compile(r"(?:(?:19|20)\d\d年?度?)?(?:第[一二三四五六七八九十\d]{1,4}届|首届)?“?")
# 甲山|避暑季, 乙|春笋节: what is held on the spot; a training of the town may be anywhere
_ON_THE_SPOT = re.compile(r"(?:节|季|赛|马拉松|庙会|行会|灯会|文化周|音乐会|篝火晚会)(?:活动)?$")
_SHORTEST = 2


def is_premises(place: Entity) -> bool:
    """Whether a place is known by nothing but the place that it stands in."""
    return {mention.rule for mention in place.mentions} == {PREMISES}


def premises_of(entity: Entity, evidence: Passage, names: dict[str, Entity]) -> Iterator[Assertion]:
    """甲小区|公厕, 乙村|山塘: what goes by the place's name stands there, whatever kind the place is of."""
    for start, _, place in names_in(evidence.exact, names):
        if start == 0 and place != entity:
            predicate = "partOf" if GATE.search(evidence.exact) else "locatedIn"
            yield Assertion(entity.id, predicate, place.id, evidence, "location.premises-of")
        return


def traders_of(entity: Entity, names: dict[str, Entity]) -> Iterator[Assertion]:
    """甲镇|乙铁选厂, 丙村|互助社: what is made or traded on the spot is in the town or village of its name.

    Not so the branches, committees and cooperatives of a village: readers say it of one in eight.
    """
    if _TRADE.search(entity.label) is None:
        return
    for mention in entity.mentions:
        for start, _, place in names_in(mention.passage.exact, names):
            if start == 0 and is_division(place.label) and level(place.label) >= _TOWN:
                yield Assertion(entity.id, "locatedIn", place.id, mention.passage, "location.trader-of")
            break


def short_names(case: Case) -> dict[str, Entity]:
    """Towns without 镇 or 乡 and scenic areas without their kind; none that two places share."""
    found: dict[str, set[str]] = {}
    for entity in case.entities:
        if entity.type is not EntityType.PLACE:
            continue
        for name in (entity.label, *entity.alternatives):
            if is_division(name):
                short = stem(name) if level(name) == _TOWN else ""
            else:
                short = _SCENIC.sub("", name)
            if short != name and len(short) >= _SHORTEST:
                found.setdefault(short, set()).add(entity.id)
    return {name: case.by_id[min(ids)] for name, ids in found.items() if len(ids) == 1}


def events_of(entity: Entity, shorts: dict[str, Entity]) -> Iterator[Assertion]:
    """2025年甲山|避暑季 is at 甲山景区, 第三届乙|春笋节 in 乙镇."""
    for mention in entity.mentions:
        surface = mention.passage.exact
        if not _ON_THE_SPOT.search(surface):
            continue
        own = _BEFORE.match(surface)
        at = own.end() if own else 0
        for end in range(len(surface) - 1, at + 1, -1):
            place = shorts.get(surface[at:end])
            if place is not None:
                yield Assertion(entity.id, "locatedIn", place.id, mention.passage, "location.event-of")
                break
