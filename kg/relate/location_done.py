"""locatedIn of what is done at places: 在甲镇、乙镇实施丙项目, 依托丁公园举办戊节, 辛节走进壬镇."""

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
_BUILT = re.compile(r"(?:项目|工程|改造|建设|整治|治理)[”]?$")


def done_there(case: Case) -> Iterator[Assertion]:
    """What is put into effect or held at each place of a row."""
    for row in side_by_side(case.text, case.within(0, len(case.text), EntityType.PLACE), _LIST):
        first, last = row[0].start, row[-1].end
        at = case.text.endswith(_AT, 0, first)
        if at or case.text.endswith(_HOSTED, 0, first):
            yield from _behind(case, row, at)
        if not case.text.endswith(("走进", "走进了"), 0, first):
            continue
        for event in case.within(max(0, first - _REACH), first, EntityType.EVENT)[-1:]:
            if _COMES.fullmatch(case.text, event.end, first):
                yield from _links(case, event, row, case.evidence(event.start, last).start, last)


def _behind(case: Case, row: tuple[Named, ...], at: bool) -> Iterator[Assertion]:
    """实施 what is built, 举办 what is held, right behind the row."""
    last = row[-1].end
    things = case.within(last, last + _REACH, EntityType.PROJECT, EntityType.EVENT)
    for thing in things[:1]:
        works = thing.entity.type is EntityType.PROJECT
        if works and not (at and _BUILT.search(thing.entity.label)):
            continue
        if (_DOES if works else _HOLDS).fullmatch(case.text, last, thing.start):
            yield from _links(case, thing, row, row[0].start, thing.end)


def _links(case: Case, thing: Named, row: tuple[Named, ...], start: int, end: int) -> Iterator[Assertion]:
    evidence = case.evidence(start, end)
    for place in row[:_ROW]:
        yield Assertion(thing.entity.id, "locatedIn", place.entity.id, evidence, "location.done-there")
