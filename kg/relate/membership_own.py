"""partOf of what the body has without anybody saying so: firms, units in its field, what it calls ours."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.model import Assertion, EntityType
from kg.relate.base import ORGANIZATIONS, REACH, Case, Named

__all__ = ["SHORTEST_UNIT", "units_of_body"]

SHORTEST_UNIT = 5
"""Fewest characters of a name with its level that is looked for without it: 区环卫中心."""
# 二级机构未严格按照职数配备，|甲馆、乙中心|超配: those that the sentences behind it name are such units
_UNITS = re.compile(
    r"(?:^|[，。；、：）)及和与]|个别|部分|有的|局|委|院|校)(?:二级|下属|所属|直属|局属|委属|局直属?)(?:事业)?(?:单位|机构)(?![^，。；]{0,4}[考负主])"
)
_UNIT = re.compile(r"(?:中心|馆|所|院|站|支队|大队|剧团|台|学校|医院|园)$")


def units_of_body(case: Case, rows: list[tuple[Named, ...]]) -> Iterator[Assertion]:
    """Firms, units, offices of the body that reports.

    Args:
        case: the report.
        rows: its organizations, those side by side together.
    """
    yield from _companies(case)
    yield from _own_field(case)
    yield from _of_town(case)
    yield from _ours(case)
    yield from _units(case, rows)


# 停车公司, 商管公司: what a company calls those that belong to it
_SUBSIDIARY = re.compile(r"(?![省市县区])[\u4e00-\u9fff]{2,4}公司")
_COMPANY = re.compile(r"(?:公司|集团)$")


def _companies(case: Case) -> Iterator[Assertion]:
    """停车公司 in the report of a company: one of its own, since it needs no other name."""
    if case.body is None or not _COMPANY.search(case.body.label):
        return
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION):
        if not case.is_own(named.entity) and _SUBSIDIARY.fullmatch(case.text, named.start, named.end):
            evidence = case.evidence(named.start, named.end)
            yield Assertion(named.entity.id, "partOf", case.body.id, evidence, "membership.subsidiary")


# 甲市交通运输|综合执法支队 in the report of 甲市交通运输局: a unit in the bureau's own field
_FIELD_UNIT = re.compile(r"(?:(?!支队|大队|中心|分局)[^局厅委党组]){0,8}(?:支队|大队|中心)")


def _own_field(case: Case) -> Iterator[Assertion]:
    """Units named by the place and field of the report's own bureau, and beside them what hangs on one."""
    body = case.body
    if body is None or not body.label.endswith(("局", "厅")) or len(body.label) < SHORTEST_UNIT:
        return
    field = body.label[:-1]
    for entity in case.entities:
        unit = entity.label.removeprefix(field) if entity.label.startswith(field) else ""
        if entity.type in ORGANIZATIONS and entity.mentions and _FIELD_UNIT.fullmatch(unit):
            yield Assertion(entity.id, "partOf", body.id, entity.mentions[0].passage, "membership.own-field")


# 镇|农村工作局, 乡|综合服务中心: what a town's government has
_TOWN_OFFICE = re.compile(r"[镇乡](?![政党纪人])[\u4e00-\u9fff]{2,12}(?:局|所|站|中心|大队)")


def _of_town(case: Case) -> Iterator[Assertion]:
    """Bureaus and stations of the town that reports, which are its government's."""
    government = case.by_name.get("镇政府") or case.by_name.get("乡政府")
    if government is None or case.body is None or not case.body.label.endswith(("镇", "乡", "委员会")):
        return
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION):
        if _TOWN_OFFICE.fullmatch(case.text, named.start, named.end):
            evidence = case.evidence(named.start, named.end)
            yield Assertion(named.entity.id, "partOf", government.id, evidence, "membership.town")


def _units(case: Case, rows: list[tuple[Named, ...]]) -> Iterator[Assertion]:
    """A finding that blames 二级机构 and then says which: rows that begin a clause behind the word."""
    starts = [row[0].start for row in rows]
    body = case.body
    if body is None:
        return
    for part, passage, _, _ in case.parts:
        word = _UNITS.search(case.text, passage.start, passage.end)
        if word is None or not part.startswith("issue-"):
            continue
        for row in rows[bisect_left(starts, word.end()) : bisect_left(starts, passage.end)]:
            units = [named for named in row if _is_unit(case, named)]
            if case.text[row[0].start - 1] in "，,。；;" and units:
                evidence = case.evidence(max(word.start(), row[-1].end - REACH), row[-1].end)
                for named in units:
                    yield Assertion(named.entity.id, "partOf", body.id, evidence, "membership.units")


def _is_unit(case: Case, named: Named) -> bool:
    """Whether an organization may be a unit of the body: of its own place, and by its kind."""
    place = case.body.label[:2] if case.body is not None else ""
    label = named.entity.label
    return _UNIT.search(label) is not None and label.startswith(place) and not case.is_own(named.entity)


def _ours(case: Case) -> Iterator[Assertion]:
    """我局视频制作团队: an organ whose name says that it is ours."""
    for named in case.within(0, len(case.text), *ORGANIZATIONS):
        surface = case.text[named.start : named.end]
        if case.body is None or named.entity in (case.body, case.party_body):
            continue
        if re.match(r"[我本该][局委厅院校办区市县镇乡]..", surface):
            evidence = case.evidence(named.start, named.end)
            yield Assertion(named.entity.id, "partOf", case.body.id, evidence, "membership.ours")
