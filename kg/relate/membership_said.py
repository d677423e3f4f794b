"""partOf as the text says it: 局属单位甲中心, 乙公司系丙集团子公司, 加入丁联盟, 县医院原设备科, 新设戊股."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model import Assertion, Entity, EntityType
from kg.relate.base import ORGANIZATIONS, Case, Named

__all__ = ["said"]

_REACH = 16
# what one body calls those under it: 局属单位, 二级机构, 下属企业, 子公司
_CLASS = (
    r"(?:(?:局|委|厅|院|校|市|县|区)属|所属|下属|直属|二级|权属|下辖|全资|控股|代管)"
    r"(?:的)?(?:事业|企事业|国有|独资|控股|全资|基层)?(?:单位|机构|企业|子?公司|学校)"
)
# 局属单位|甲中心, 下属单位（|甲中心, 子公司|乙公司
_NAMED_AFTER = re.compile(rf"(?P<class>{_CLASS}|(?<!母)子公司)[“（(：:]?$")
_CLASS_ENDS = frozenset("位构业司校（(“：:")
# 甲中心|等局属单位, 甲中心、乙站|等3家下属单位, 丙公司|等2家子公司
_COUNTED = re.compile(
    rf"等?(?:共)?(?:(?:\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})(?:家|个|所))?(?:{_CLASS}|子公司)"
)
# 甲公司|系|乙集团|全资子公司, 丙中心|为|丁局|所属事业单位
_IS = re.compile(r"(?:系|为|是|属|属于|作为)")
_IS_WHOSE = re.compile(rf"的?(?:{_CLASS}|(?:的)?子公司)")
# 乙集团|的子公司|甲公司, 丁局|所属事业单位|丙中心
_WHOSE = re.compile(rf"的?(?:{_CLASS}|子公司)[“（(：:]?")
# 将甲中心|划转至|乙局
_MOVED = re.compile(
    r"(?:整体|统一|成建制|全部|正式)?(?:划转|划入|划归|移交|转隶|并入|整合)(?:至|到|给|入|进)?"
)
_MOVES = ("将", "把")
# 学校|加入|甲联盟
_JOINS = re.compile(
    r"(?:^|[，,。；;：:、是）)\s]|学校|医院|学院|集团|公司|中心|[局院校])(?:已|并|积极|成功|主动|正式|申请|牵头){0,2}加入(?:了)?“?$"
)
_LEAGUE = re.compile(r"(?:联盟|联合体|医联体|医共体|共同体|教育集团|医疗集团)$")
# 县人民医院|原|设备科, 市中心|稽核科: an organ right behind whose it is
_ORGAN_BEHIND = re.compile(r"(?:原|内设|下设|机关)?的?")
_SECTION = re.compile(
    r"(?![省市县区州旗镇乡])(?!第).{2,12}(?:科|股|处|室|部|庭|大队|中队|工会|党支部|党总支|纪委)$"
)


def said(case: Case, rows: list[tuple[Named, ...]]) -> Iterator[Assertion]:
    """What words between names, or before and behind a row of them, say of who belongs to whom.

    Args:
        case: the report.
        rows: its organizations, those side by side together.
    """
    for row in rows:
        yield from _listed(case, row)
        yield from _joined(case, row)
    for row, following in pairwise(rows):
        yield from _between(case, row, following)
    yield from _behind(case)


def _owner_before(case: Case, at: int) -> Entity | None:
    """Whose the class is that is named at an offset: the body right before it, else the one that reports."""
    for named in case.within(max(0, at - 2 * _REACH), at, *ORGANIZATIONS):
        if named.end in (at, at - 1) and case.text[named.end : at] in ("", "的"):
            return named.entity
    return case.body


def _listed(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """局属单位甲中心、乙站; 甲中心、乙站等2家下属单位."""
    start, end = row[0].start, row[-1].end
    before = None
    if start and case.text[start - 1] in _CLASS_ENDS:
        before = _NAMED_AFTER.search(case.text, max(0, start - _REACH), start)
    owner = None
    if before:
        owner = _owner_before(case, before.start())
    elif _COUNTED.match(case.text, end, end + 2 * _REACH) and (len(row) > 1 or case.text[end] == "等"):
        owner = case.body
    if owner is None:
        return
    evidence = case.evidence(before.start() if before else start, end)
    for named in row:
        if named.entity not in (owner, case.body, case.party_body):
            yield Assertion(named.entity.id, "partOf", owner.id, evidence, "membership.of-class")


def _between(case: Case, row: tuple[Named, ...], following: tuple[Named, ...]) -> Iterator[Assertion]:
    """甲公司系乙集团全资子公司; 乙集团的子公司甲公司; 将丙中心划转至丁局."""
    at, then = row[-1].end, following[0].start
    if then - at > _REACH:
        return
    inner: tuple[Named, ...] = ()
    outer = row[-1].entity
    if _IS.fullmatch(case.text, at, then) and _IS_WHOSE.match(case.text, following[0].end):
        inner, outer = row, following[0].entity
    elif _WHOSE.fullmatch(case.text, at, then):
        inner = following
    elif _MOVED.fullmatch(case.text, at, then) and case.text[row[0].start - 1] in _MOVES:
        inner, outer = row, following[0].entity
    evidence = case.evidence(row[0].start, following[-1].end)
    for named in inner:
        if named.entity != outer:
            yield Assertion(named.entity.id, "partOf", outer.id, evidence, "membership.stated")


def _joined(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """学校加入甲联盟: the body that reports belongs to what it joins, or whoever is named before 加入."""
    start = row[0].start
    if case.text.find("加入", max(0, start - _REACH), start) < 0:
        return
    if not _JOINS.search(case.text, max(0, start - _REACH), start):
        return
    before = case.within(max(0, start - 2 * _REACH), start, *ORGANIZATIONS)
    at = case.text.rfind("加入", 0, start)
    member = before[-1].entity if before and before[-1].end >= at - 4 else case.body
    if member is None:
        return
    for league in row:
        if _LEAGUE.search(league.entity.label) and league.entity != member:
            evidence = case.evidence(at, league.end)
            yield Assertion(member.id, "partOf", league.entity.id, evidence, "membership.joins")


def _behind(case: Case) -> Iterator[Assertion]:
    """县人民医院原设备科: an organ without a name of its own right behind whose it is."""
    named = case.within(0, len(case.text), EntityType.ORGANIZATION)
    for whose, organ in pairwise(named):
        if not whose.end <= organ.start <= whose.end + 3:
            continue
        if _ORGAN_BEHIND.fullmatch(case.text, whose.end, organ.start) and _SECTION.fullmatch(
            case.text, organ.start, organ.end
        ):
            evidence = case.evidence(whose.start, organ.end)
            yield Assertion(organ.entity.id, "partOf", whose.entity.id, evidence, "membership.behind")
