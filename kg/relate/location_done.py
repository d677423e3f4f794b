"""locatedIn of what is done at places: 在甲镇、乙镇实施丙项目, 依托丁公园举办戊节, 辛节走进壬镇.

Also where its parts are done: 实施丙工程，在甲乡、乙乡安装终端120套; 在甲社区设立宣传点，开展戊活动.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, EntityType
from kg.relate.base import Case, Named
from kg.relate.rows import side_by_side

__all__ = ["done_there"]

_LIST = re.compile(r"[、和与及]|以及")
_REACH = 40
_ROW = 12
"""Places of a row that one thing is said to lie at, which keeps the evidence short."""
# 在|甲镇, 依托|乙公园
_AT = ("在", "于", "依托", "利用")
# 支持|甲街区|举办: the place is the host
_HOSTED = ("支持", "指导", "帮助", "推动")
# 甲镇|等地|先后实施了|“丙”项目
_DOES = re.compile(
    r"(?:等地|等处|境内|辖区|等[\d一二三四五六七八九十两]{0,3}个?(?:镇街|镇|乡镇|乡|村|社区|街道|小区))?(?:分别|先后|成功|集中|率先|同步|共|组织|统筹|大力){0,2}(?:实施|推进|推行)了?“?"
)
# 乙公园|举办第三届|…节
_HOLDS = re.compile(
    r"(?:等地|等处)?(?:分别|先后|成功|集中|联合|隆重|组织){0,2}(?:举办|举行|承办|开展)了?(?:第.{1,3}届)?[“《]?"
)
# 辛节|走进|壬镇
_COMES = re.compile(r"[”》]?(?:活动)?(?:先后|分别)?走进(?:了)?")
# 在甲社区、乙小学|设立宣传点，开展|戊活动
_SETS_OUT = re.compile(
    r"(?:等地|等处)?(?:分别|集中|现场){0,2}(?:设立|设置|搭建|开设)了?[^，。；]{0,6}"
    r"(?:宣传|咨询|展示|服务|体验)(?:点|台|区|站|展台|专区|展区|摊位)\d{0,2}个?，(?:集中|现场|联合)?(?:开展|举办|举行)了?[“《]?"
)
# 丙工程|，在|甲乡、乙乡|安装终端120套; 丙工程|，对|甲村、乙村|等4个村的管网进行改造
_IN_ITS_COURSE = re.compile(r"[”》]?，(?:已|先后|分别|累计)?(?P<at>在|为|对)")
_INSTALLS = re.compile(
    r"(?:等地|等处|等[\d一二三四五六七八九十两]{0,3}个?(?:县市区|镇街|镇|乡镇|乡|村|行政村|社区|街道|小区))?(?:分别|先后|共|累计)?"
    r"(?:安装|加装|布设|铺设|架设|敷设|投放|更换|修复|增设|配备|栽植|种植)"
)
_WORKED_ON = re.compile(
    r"(?:等[\d一二三四五六七八九十两]{0,3}个?(?:县市区|镇街|镇|乡镇|乡|村|行政村|社区|街道|小区))?的?[^，。；]{0,14}?(?:进行|实施|开展)?"
    r"(?:改造|更换|维修|修缮|整治|修复|提升|改建|硬化|加固|清淤)"
)
# 军粮供应站, 水厂, 中学: houses of bodies in which something is held
_HOUSE = re.compile(
    r"(?:馆|院|园|中心|剧场|广场|学校|大学|中学|小学|礼堂|基地|酒店|宾馆|集团|公司|大厦|站|厂|库|场|车间|码头|港)$"
)
_BUILT = re.compile(r"(?:项目|工程|改造|建设|整治|治理)[”]?$")


def done_there(case: Case) -> Iterator[Assertion]:
    """What is put into effect or held at each place of a row."""
    for row in side_by_side(case.text, _sites(case), _LIST):
        first, last = row[0].start, row[-1].end
        if all(named.is_organization for named in row):
            if case.text.endswith("在", 0, first):
                yield from _held_in(case, row)
            continue
        yield from _in_its_course(case, row)
        at = case.text.endswith(_AT, 0, first)
        if at or case.text.endswith(_HOSTED, 0, first):
            yield from _behind(case, row, at)
        if not case.text.endswith(("走进", "走进了"), 0, first):
            continue
        for event in case.within(max(0, first - _REACH), first, EntityType.EVENT)[-1:]:
            if _COMES.fullmatch(case.text, event.end, first):
                yield from _links(case, event, row, case.evidence(event.start, last).start, last)


def _sites(case: Case) -> list[Named]:
    """Places, and the houses of bodies that are no places themselves."""
    places = {(place.start, place.end) for place in case.within(0, len(case.text), EntityType.PLACE)}
    return [
        named
        for named in case.within(0, len(case.text), EntityType.PLACE, EntityType.ORGANIZATION)
        if not named.is_organization
        or ((named.start, named.end) not in places and _HOUSE.search(named.entity.label))
    ]


def _held_in(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """在甲供应站开展乙演练: what is held right behind the houses of bodies."""
    last = row[-1].end
    for event in case.within(last, last + _REACH, EntityType.EVENT)[:1]:
        if _HOLDS.fullmatch(case.text, last, event.start) or _SETS_OUT.fullmatch(
            case.text, last, event.start
        ):
            yield from _links(case, event, row, row[0].start, event.end)


def _in_its_course(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """实施丙工程，在甲乡、乙乡安装终端: works before the row whose parts are done there."""
    first, last = row[0].start, row[-1].end
    for works in case.within(max(0, first - _REACH), first, EntityType.PROJECT)[-1:]:
        joint = _IN_ITS_COURSE.fullmatch(case.text, works.end, first)
        if joint is None or not _BUILT.search(works.entity.label):
            continue
        if (_WORKED_ON if joint["at"] == "对" else _INSTALLS).match(case.text, last):
            yield from _links(case, works, row, works.start, last)


def _behind(case: Case, row: tuple[Named, ...], at: bool) -> Iterator[Assertion]:
    """实施 what is built, 举办 what is held, right behind the row."""
    last = row[-1].end
    things = case.within(last, last + _REACH, EntityType.PROJECT, EntityType.EVENT)
    for thing in things[:1]:
        works = thing.entity.type is EntityType.PROJECT
        if works and not (at and _BUILT.search(thing.entity.label)):
            continue
        if (_DOES if works else _HOLDS).fullmatch(case.text, last, thing.start) or (
            not works and _SETS_OUT.fullmatch(case.text, last, thing.start)
        ):
            yield from _links(case, thing, row, row[0].start, thing.end)


def _links(case: Case, thing: Named, row: tuple[Named, ...], start: int, end: int) -> Iterator[Assertion]:
    evidence = case.evidence(start, end)
    for place in row[:_ROW]:
        yield Assertion(thing.entity.id, "locatedIn", place.entity.id, evidence, "location.done-there")
