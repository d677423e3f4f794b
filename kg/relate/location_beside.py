"""What stands right beside a place: 甲镇的|乙公司, 甲镇、乙镇|2个|丙冷库, 丙工程|丁|段, 赴甲市参加|乙会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType
from kg.recognise.gazetteer import stem
from kg.relate.base import Case, Named
from kg.relate.places import is_division, level
from kg.relate.rows import side_by_side

__all__ = ["beside"]

_LIST = re.compile(r"[、和与及]")
_REACH = 24
_TOWN = 4
"""Depth of a town, see `kg.relate.places.level`."""
# 甲镇|乙厂, 甲镇|的|乙公司, 甲镇|原|乙厂, 甲镇境内|的乙石场
_HAS = re.compile(r"(?:境内|辖区内?)?的?(?:原|一|某)?“?")
# what has its own ground in a town; an organ of the town has not
_PREMISES = re.compile(
    r"(?:公司|厂|矿|农场|林场|合作社|加工点|加油站|超市|石场|砂场|养殖场|屠宰场|家庭农场|业主委员会|业委会|酒店|宾馆|饭店|"
    r"幼儿园|敬老院|养老院|福利院)$"
)
# 甲镇、乙镇|2个|田头冷库, 丙村|等3处|丁设施, 甲镇、乙镇|等7个乡镇|健身路径建设
_COUNT = re.compile(
    r"(?:等)?(?:[\d一二三四五六七八九十两]{1,3})[个处座家所条](?:重点|山区|沿江|沿河)?"
    r"(?:乡镇|镇街|镇|乡|村|社区|街道|小区|片区)?“?"
)
# 参加|乙博览会: where one goes to take part in an event
_TAKES_PART = re.compile(r"(?:市|省)?(?:参加|参展|出席|参与|观摩)了?“?")
_FAIR = re.compile(
    r"(?:展览会|博览会|展销会|交易会|洽谈会|推介会|对接会|招商会|大赛|比赛|锦标赛|年会|论坛|招聘会)[”]?$"
)
# 滇乙引水工程|祥丙|段, G345|凤丙|段|改建工程, 527国道改建工程|前丁|段
_STRETCH = re.compile(
    r"(?:工程|项目|铁路|高铁|高速|国道|省道|县道|公路|[江河线路道\d])(?P<of>(?![国省县乡]道)[\u4e00-\u9fff]{2,4})段"
)
_ROW = 12
"""Places of a row that one thing is said to lie at, which keeps the evidence short."""


def beside(case: Case) -> Iterator[Assertion]:
    """What stands right behind a place, is counted there or named after a stretch of it."""
    for row in side_by_side(case.text, case.within(0, len(case.text), EntityType.PLACE), _LIST):
        yield from _premises(case, row[-1])
        yield from _counted(case, row[:_ROW])
        yield from _fair(case, row[-1])
    yield from _stretches(case)


def _premises(case: Case, place: Named) -> Iterator[Assertion]:
    """甲镇的乙公司: who has premises right behind a town or village that is named for itself."""
    if not is_division(place.entity.label) or level(place.entity.label) < _TOWN:
        return
    for named in case.within(place.end, place.end + _REACH, EntityType.ORGANIZATION)[:1]:
        if _HAS.fullmatch(case.text, place.end, named.start) and _PREMISES.search(named.entity.label):
            evidence = case.evidence(place.start, named.end)
            yield Assertion(named.entity.id, "locatedIn", place.entity.id, evidence, "location.premises")


def _counted(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """甲镇、乙镇2个丙冷库: what is counted right behind towns is in each of them."""
    last = row[-1]
    if any(level(place.entity.label) not in (_TOWN, _TOWN + 1) for place in row):
        return
    things = case.within(last.end, last.end + _REACH, EntityType.PROJECT, EntityType.PLACE)
    for thing in things[:1]:
        if thing.start > last.end and _COUNT.fullmatch(case.text, last.end, thing.start):
            evidence = case.evidence(row[0].start, thing.end)
            for place in row:
                yield Assertion(thing.entity.id, "locatedIn", place.entity.id, evidence, "location.counted")


def _fair(case: Case, place: Named) -> Iterator[Assertion]:
    """赴甲市参加乙博览会: the fair is where one goes for it."""
    if case.text[place.start - 1 : place.start] not in ("赴", "到", "在", "往"):
        return
    for event in case.within(place.end, place.end + _REACH, EntityType.EVENT)[:1]:
        if _TAKES_PART.fullmatch(case.text, place.end, event.start) and _FAIR.search(event.entity.label):
            evidence = case.evidence(place.start, event.end)
            yield Assertion(event.entity.id, "locatedIn", place.entity.id, evidence, "location.goes-to")


def _stretches(case: Case) -> Iterator[Assertion]:
    """滇乙引水工程祥丙段: a stretch of works or of a road is in the county or town it is called after."""
    stems = _stems(case)
    for entity in case.entities if stems else ():
        if entity.type not in (EntityType.PROJECT, EntityType.PLACE):
            continue
        for mention in entity.mentions:
            stretch = _STRETCH.search(mention.passage.exact)
            place = stems.get(stretch["of"]) if stretch else None
            if place is not None and place != entity:
                yield Assertion(entity.id, "locatedIn", place.id, mention.passage, "location.stretch-of")


def _stems(case: Case) -> dict[str, Entity]:
    """The counties and towns of the report by their stems; the county before its town."""
    found: dict[str, Entity] = {}
    for depth in (_TOWN - 1, _TOWN):
        for entity in case.entities:
            if entity.type is EntityType.PLACE and is_division(entity.label) and level(entity.label) == depth:
                short = stem(entity.label)
                if len(short) >= 2:
                    found.setdefault(short, entity)
    return found
