"""partOf of what the body calls its own without saying so: its study circle, the committees it sets up.

甲局党组理论学习中心组 is the Party group's; a committee or centre that an answer sets up (成立乙管理委员会)
is the body's, or whoever's stands right before the verb; not so those that a town or a government sets up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType
from kg.relate.base import Case, Named
from kg.resolve.organization_own import is_place

__all__ = ["own_organs"]

# 局党组理论学习|中心组, 甲县乙局党组|中心组; 中心组 alone says of nobody
_CIRCLE = re.compile(r"(?<=.)(?:党组|党委|党工委|党总支)(?:理论学习|理论|学习)?中心组$")
# 成立|乙管理委员会, 新设|政策法规股, 医院设立|患者服务中心; not 推动成立, 提请县政府成立
_SET_UP = re.compile(
    r"(?:^|[，,。；;：:、是）)①-⑳\s])(?:医院|学校|学院|集团|公司|[局委院校]机关|我[局委院校])?(?:新|先后|专门|分别|单独|又|已|还|并|独立)?(?:成立|设立|组建|增设|新设|设置|筹建|选举产生)了?(?:新一届)?(?:[^，,。；;、]{2,12}[、和])?$"
)
# 乙公司|成立|工会委员会: the body right before the verb, where nobody urges it
_BY_OTHER = re.compile(
    r"(?:新|先后|专门|分别|单独|已|还|并)?(?:成立|设立|组建|增设|新设|选举产生)了?(?:新一届)?(?:[^，,。；;、]{2,12}[、和])?"
)
_URGED = re.compile(r"(?:督促|推动|指导|提请|报请|要求|协助|支持|帮助|建议|协调|配合|促成)[^，。；]{0,6}$")
_ORGAN = re.compile(r"(?:委员会|理事会|监事会|中心|救援队|服务队|科|处|股|室|窗口|党支部|[^门总支本]部)$")
# 甲市某某中心: with its place before it, it is no organ that the body names for itself
_PLACED = re.compile(r"[省市县区州旗镇]|乡(?!村)|街道|社区|(?<!乡)村")


# |人事股, |机关党支部, |执法大队: what is one organ, and no organ of an organ
_ONE_ORGAN = re.compile(
    r"(?:机关)?(?:党总支|党支部|纪委|纪工委|工会|团委)|理事会|监事会|董事会|办公室|[\u4e00-\u9fff]{0,6}专班"
    r"|[\u4e00-\u9fff]{2,5}[科股室处部]|[\u4e00-\u9fff]{2,4}(?:大队|中队)"
)


def _named_with_body(case: Case) -> Iterator[Assertion]:
    """Organs that are printed behind a short form of the body's name: 县农水局|人事股, 联社|理事会."""
    body = case.body
    if body is None:
        return
    name = body.label.removeprefix("中共")
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION):
        organ = named.entity.label.removeprefix("中共").removeprefix(name)
        surface = case.text[named.start : named.end]
        if named.entity in (body, case.party_body) or organ == named.entity.label.removeprefix("中共"):
            continue
        if surface.endswith(organ) and len(surface) > len(organ) and _ONE_ORGAN.fullmatch(organ):
            evidence = case.evidence(named.start, named.end)
            yield Assertion(named.entity.id, "partOf", body.id, evidence, "membership.named-with-body")


# 采访部, 陈列展览部: what an institution is divided into
_DEPARTMENT = re.compile(r"[\u4e00-\u9fff]{2,8}(?:(?<![党总]支)部|[科室处])")
_INSTITUTION = re.compile(r"(?:馆|博物院|融媒体中心|传媒中心|新闻中心|报社|电视台|广播台)$")


def _of_institution(case: Case) -> Iterator[Assertion]:
    """Departments that a museum, library or press calls by their bare names.

    Counted over the readings: all of 11 are linked to the institution, of those of a hospital, bureau or
    company half, of a school's none, so theirs are left.
    """
    body = case.body
    if body is None or not _INSTITUTION.search(body.label):
        return
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION):
        surface = case.text[named.start : named.end]
        if named.entity.label == body.label + surface and _DEPARTMENT.fullmatch(surface):
            evidence = case.evidence(named.start, named.end)
            yield Assertion(named.entity.id, "partOf", body.id, evidence, "membership.department")


def own_organs(case: Case) -> Iterator[Assertion]:
    """Circles and committees with what they belong to, and organs that are named with the body."""
    yield from _named_with_body(case)
    yield from _of_institution(case)
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION):
        parent = _parent(case, named)
        if parent is not None:
            rule, owner = parent
            evidence = case.evidence(named.start, named.end)
            yield Assertion(named.entity.id, "partOf", owner.id, evidence, f"membership.{rule}")


def _parent(case: Case, named: Named) -> tuple[str, Entity] | None:
    """The rule and what an organization belongs to, where one of the forms says it."""
    surface = case.text[named.start : named.end]
    if _CIRCLE.search(surface):
        owner = case.party_body if case.is_own(named.entity) else None
        return ("circle", owner) if owner is not None else None
    if _PLACED.search(surface) or not _ORGAN.search(surface):
        return None
    owner = _founder(case, named)
    return ("set-up", owner) if owner is not None and owner != named.entity else None


def _founder(case: Case, named: Named) -> Entity | None:
    """Who sets an organ up: whoever stands right before the verb, else the body that reports.

    A town, county or zone sets up bodies of their own, which belong to its government.
    """
    body = case.body
    for other in case.within(max(0, named.start - _REACH), named.start, EntityType.ORGANIZATION):
        if _BY_OTHER.fullmatch(case.text, other.end, named.start):
            before = case.text[max(0, other.start - 8) : other.start]
            if other.entity == case.party_body or _URGED.search(before):
                break
            if before.endswith(_TOGETHER):
                return None  # 与甲法院|设立工作室: of both; 在甲法院|设立: by others
            if other.entity.label.endswith("机关"):
                return body  # 局机关|设立: its seat
            return None if _GOVERNMENT.search(other.entity.label) else other.entity
    if body is None or is_place(body.label.removesuffix("委员会")) or _IS_TOWN.search(body.label):
        return None
    if _SET_UP.search(case.text, max(0, named.start - 26), named.start) is None:
        return None
    return case.party_body if case.text.startswith("党委", named.start) else body


_REACH = 30
_TOGETHER = ("与", "和", "同", "会", "联合", "及", "、", "在", "依托")
_GOVERNMENT = re.compile(r"(?:政府|委|委员会)$")
_IS_TOWN = re.compile(r"(?:[镇乡市县区州省]|街道|社区|村)(?:工作)?委员会$")
