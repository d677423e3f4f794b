"""partOf of what the body has without anybody saying so: firms, units in its field, what it calls ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, EntityType
from kg.relate.base import ORGANIZATIONS, REACH, Case, Named

__all__ = ["SHORTEST_UNIT", "units_of_body"]

SHORTEST_UNIT = 5
"""Fewest characters of a name with its level that is looked for without it: 区环卫中心."""
# 二级机构未严格按照职数配备，|甲馆、乙中心|超配: those that the sentences behind it name are such units
_UNITS = re.compile(
    r"(?:二级|下属|所属|直属|局属|委属|局直属?)(?:事业)?(?:单位|机构)(?![^，。；]{0,4}[考负主])"
)
_UNIT = re.compile(r"(?:中心|馆|所|院|站|支队|大队|剧团|台|学校|医院|园)$")
# 甲县乙局|丙中心, 甲县丁镇|戊站: of another body; 政务服务中心, 人民医院: of the government
_OF_OTHERS = re.compile(
    r"(?:[局委镇乡厅]|街道|政府|公司|合作社).|(?:机关事务|政务服务|行政服务|公共资源|融媒体).{0,4}中心|消防救援|人民.{0,2}院$|法院|检察院|党校$|事务所$"
)


def units_of_body(case: Case) -> Iterator[Assertion]:
    """Firms, units and teams of the body that reports."""
    yield from _companies(case)
    yield from _ours(case)
    yield from _units(case)


# 停车公司, 商管公司: what a company calls those that belong to it, by their field; trade names are strangers'
_SUBSIDIARY = re.compile(
    r"(?![省市县区])(?=.{0,4}(?:物业|置业|商管|商贸|停车|运营|供应链|水务|供水|排水|建工|建设|建筑|市政|工程|园林|担保|酒店|景区|旅游|文旅|交通|公交|客运"
    r"|物流|能源|燃气|热力|环境|环卫|资产|资本|投资|咨询|设计|监理|检测|传媒|文化|农业|粮食|科技|信息|数据|人力|劳务|保安|租赁|开发|地产|实业"
    r"|管理|服务|林业|索道|砂石|矿业|教育|体育|养老|医疗|食品|餐饮))[\u4e00-\u9fff]{2,4}公司"
)
_COMPANY = re.compile(r"(?:公司|集团)$")


def _companies(case: Case) -> Iterator[Assertion]:
    """停车公司 in the report of a company: one of its own, since it needs no other name."""
    if case.body is None or not _COMPANY.search(case.body.label):
        return
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION):
        if not case.is_own(named.entity) and _SUBSIDIARY.fullmatch(case.text, named.start, named.end):
            evidence = case.evidence(named.start, named.end)
            yield Assertion(named.entity.id, "partOf", case.body.id, evidence, "membership.subsidiary")


def _units(case: Case) -> Iterator[Assertion]:
    """Units of the body's own place that a sentence names together with 下属单位, 局属单位, 二级机构.

    A finding that blames such units may name them in its next sentences. Counted over the readings: of the
    units of a bureau's own place three in four are its own where such a word stands beside, one in twenty
    elsewhere, however near their names are to its field.
    """
    if case.body is None:
        return
    for word in _UNITS.finditer(case.text):
        sentence = case.sentence(word.start())
        end = max([sentence.end, *(p.end for part, p in case.holding(word.start())[-1:])])
        end = min(end, word.end() + 2 * REACH)
        for named in case.within(sentence.start, end, EntityType.ORGANIZATION):
            if _is_unit(case, named):
                start, last = min(word.start(), named.start), max(word.end(), named.end)
                evidence = case.evidence(max(start, last - REACH), last)
                yield Assertion(named.entity.id, "partOf", case.body.id, evidence, "membership.units")


def _is_unit(case: Case, named: Named) -> bool:
    """Whether an organization may be a unit of the body: of its own place, and by its kind."""
    place = case.body.label[:2] if case.body is not None else ""
    label = named.entity.label
    if _UNIT.search(label) is None or not label.startswith(place):
        return False
    if named.entity in (case.body, case.party_body):
        return False
    for own in case.own_names:
        label = label.removeprefix(own)  # 甲局丙中心, which the report calls 丙中心
    return _OF_OTHERS.search(label) is None


def _ours(case: Case) -> Iterator[Assertion]:
    """我局视频制作团队: an organ whose name says that it is ours."""
    for named in case.within(0, len(case.text), *ORGANIZATIONS):
        surface = case.text[named.start : named.end]
        if case.body is None or named.entity in (case.body, case.party_body):
            continue
        if re.match(r"[我本该][局委厅院校办区市县镇乡]..", surface):
            evidence = case.evidence(named.start, named.end)
            yield Assertion(named.entity.id, "partOf", case.body.id, evidence, "membership.ours")
