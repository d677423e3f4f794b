"""locatedIn by setting up: 在甲镇建立工作站, 工程涉及乙小区, 将丙厂房改造为丁园; and where the body sits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, EntityType
from kg.recognise.place_address import RULE as ADDRESS
from kg.relate.base import Case, Named, Relation
from kg.relate.places import is_division, level
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]

_LIST = re.compile(r"[、和与及]")
# 在甲镇、乙镇|建立“丙”工作站, 在丁社区|新建充电棚
_SETS_UP = re.compile(
    r"^(?:等地|等处|等[\d一二三四五六七八九十两]{0,3}个?(?:镇|乡|村|社区|街道|小区)|境内|辖区)?"
    r"(?:分别|集中|率先|统一|规划|投资|选址|试点)?(?:建立|设立|新建|建成|开设|开办|建设|增设|打造|成立|兴建|筹建|布设)了?(?P<gap>[^，。；、]{0,6})$"
)
_THINGS = (
    EntityType.PROJECT,
    EntityType.ORGANIZATION,
    EntityType.EVENT,
    EntityType.PLACE,
    EntityType.MECHANISM,
)
# 改造工程|涉及的|丙小区、丁新村
_TAKES_IN = re.compile(r"^(?:项目|工程|工作)?(?:主要|共|所|均)?(?:涉及|覆盖|包括|惠及|涵盖|位于)(?:的|了)?$")
# 原甲厂房|改造为|“乙”产业园, 丙收费站房产移交丁政府|用于建设|戊之家
_TURNED_INTO = re.compile(
    r"^[^。；，]{0,14}?(?:改造为|改建为|改造成|改建成|改扩建为|改建|建设为|打造成|打造为|用于建设|用于打造)了?“?$"
)
_REACH = 40
_DISTRICT = 3
"""Depth of a county or district, see `kg.relate.places.level`."""


def find(case: Case) -> Iterator[Assertion]:
    """Where things are set up, reach, and sit."""
    rows = list(side_by_side(case.text, case.within(0, len(case.text), EntityType.PLACE), _LIST))
    for row in rows:
        yield from _set_up_at(case, row)
        yield from _taken_in(case, row)
        yield from _turned(case, row[-1])
    yield from _seat(case)


def _link(case: Case, thing: Named, row: tuple[Named, ...], rule: str) -> Iterator[Assertion]:
    first, last = min(thing.start, row[0].start), max(thing.end, row[-1].end)
    evidence = case.evidence(first, last)
    for place in row:
        if place.entity.id != thing.entity.id:
            yield Assertion(thing.entity.id, "locatedIn", place.entity.id, evidence, rule)


def _set_up_at(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """在甲镇、乙镇建立“丙”工作站: the thing right behind the verb is at each place of the row."""
    if case.text[row[0].start - 1 : row[0].start] != "在":
        return
    clause = case.clause(row[-1].start, row[-1].end)
    for thing in case.within(row[-1].end, min(clause.end, row[-1].end + _REACH), *_THINGS):
        between = case.text[row[-1].end : thing.start].rstrip("“")
        if _SETS_UP.match(between):
            yield from _link(case, thing, row, "siting.set-up-at")
        return


def _taken_in(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """老旧小区改造涉及的甲小区、乙新村: the works are at each of them."""
    before = case.within(max(0, row[0].start - _REACH), row[0].start, EntityType.PROJECT)
    if before and _TAKES_IN.match(case.text[before[-1].end : row[0].start]):
        yield from _link(case, before[-1], row, "siting.takes-in")


def _turned(case: Case, place: Named) -> Iterator[Assertion]:
    """将甲厂房改造为“乙”产业园: what a place is turned into is there."""
    sentence = case.sentence(place.start)
    end = min(sentence.end, place.end + _REACH)
    for thing in case.within(place.end, end, EntityType.PROJECT, EntityType.PLACE):
        if _TURNED_INTO.match(case.text[place.end : thing.start]):
            yield from _link(case, thing, (place,), "siting.turned-into")
        return


def _seat(case: Case) -> Iterator[Assertion]:
    """通信地址：甲市乙区丙路1号: the body sits in the smallest division of its address, and in its street."""
    pieces = sorted(
        (mention.passage.start, mention.passage.end, entity.id, entity.label)
        for entity in case.entities
        if entity.type is EntityType.PLACE
        for mention in entity.mentions
        if mention.rule == ADDRESS
    )
    if not pieces or case.body is None:
        return
    divisions = [piece for piece in pieces if is_division(piece[3])]
    smallest = max((level(piece[3]) for piece in divisions), default=0)
    smallest = smallest if smallest <= _DISTRICT else 0  # a town is where the letters go, not what sits there
    seats = [piece for piece in pieces if piece not in divisions]
    seats += [piece for piece in divisions if level(piece[3]) == smallest]
    evidence = case.evidence(pieces[0][0], pieces[-1][1])
    for _, _, place, _ in seats:
        yield Assertion(case.body.id, "locatedIn", place, evidence, "siting.address")


RELATION = Relation(
    "siting", "links things to where they are set up or reach, and the body to its address", find
)
