"""partOf of organizations: by their names, and by 所属, 下设, 代管, 纳入…管理, 派驻."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model import Assertion, Entity
from kg.relate.base import ORGANIZATIONS, Case, Named, Relation
from kg.relate.membership_own import SHORTEST_UNIT, units_of_body
from kg.relate.membership_said import said
from kg.relate.own_organs import own_organs
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]

# what begins with a body's name and is no organ of it: its seat, what it is itself one of, its meetings
_NO_ORGAN = re.compile(
    r"(?:机关(?:合署)?|集团|医共体|医联体|共同体|联合体|联盟|班子|中心组|[常会]委会|党委会|会议|大会|办公会|公会|科室|股室|处室|部门|干部|职工|学生|师生|教师"
    r"|大楼|院区|校区|餐厅|超市)$"
)
# 局党组, 院机关党委: one character for the body itself
_SHORT_PARENT = re.compile(r"^[局委厅院校馆](?:机关)?[^\s]{2}")
# 市文化馆、市博物馆等6家二级机构
_COUNTED = re.compile(
    r"^(?:等)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})?(?:家|个)?(?:局属|委属|直属|下属|所属|二级)(?:事业)?(?:单位|机构|企业)"
)
# 药学部、设备科|等12个科室, 财务股|等重点股室
_OFFICES = re.compile(
    r"等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?个?(?:重点|相关|有关|职能|责任)?(?:科室|股室|处室|部门)"
)
# 甲省某某研究中心（乙学院）: the school or hospital that a centre is at
_HOSTED = re.compile(r"(?:中心|基地|实验室|工作站|研究所|研究院|分校|分院)$")
_HOST = re.compile(r"(?:大学|学院|学校|师院|医院|研究院|科学院|公司|集团)$")
_OF = re.compile(r"^(?:所属|下属|直属|下设|下辖|管理|代管|内设)(?:的|有|了)?$")
_MANAGED_BY = re.compile(r"^(?:[^，。；]{0,4})由$")
_MANAGED = re.compile(r"^(?:统一)?(?:代管|管理|领导|主管)(?!办法|规定|制度|人员)")
_INTO = re.compile(
    r"^(?:也|均|都|已|整体|全部|统一|一并|人员)?(?:纳入|划归|并入|划入|隶属于?|归属于?|挂靠在?|归|转隶至?|整合为|整合到)$"
)
_LIST = re.compile(r"[、和与及\s]|以及|并")
_OWN_ORGANS = re.compile(r"(?:局属|委属|厅属|院属|校属|所属|下属|直属|本局|我局|我委|我院|我校|该局)$")


def find(case: Case) -> Iterator[Assertion]:
    """Organs and what they belong to."""
    yield from _by_name(case)
    yield from _by_surface(case)
    yield from own_organs(case)
    rows = list(side_by_side(case.text, case.within(0, len(case.text), *ORGANIZATIONS), _LIST))
    for row in rows:
        yield from _owned(case, row)
        yield from _hosted(case, row)
    yield from units_of_body(case)
    yield from said(case, rows)
    for row, following in pairwise(rows):
        yield from _between(case, row, following)


def _by_name(case: Case) -> Iterator[Assertion]:
    """甲局党组 is part of 甲局, 市委第五巡察组 of 市委: the longest other name that its own begins with."""
    full = {
        e.label.removeprefix("中共"): e for e in case.entities if e.type in ORGANIZATIONS and not _is_party(e)
    }
    party = {
        e.label.removeprefix("中共"): e for e in case.entities if e.type in ORGANIZATIONS and _is_party(e)
    }
    for entity in case.entities:
        if entity.type not in ORGANIZATIONS or _NO_ORGAN.search(entity.label):
            continue  # a study circle is its Party group's, as its name is printed
        parent = _longest_head(entity, full | party)
        if parent is None or _leads(entity.label, parent):
            continue
        at = case.text.find(entity.label)
        if at >= 0:
            evidence = case.evidence(at, at + len(entity.label))
            yield Assertion(entity.id, "partOf", parent.id, evidence, "membership.name")
            continue
        for mention in entity.mentions:
            if _says_parent(mention.passage.exact, entity, parent):
                yield Assertion(entity.id, "partOf", parent.id, mention.passage, "membership.name")
                break


def _by_surface(case: Case) -> Iterator[Assertion]:
    """环卫中心党支部 is part of 环卫中心, 市纪委监委驻市甲局纪检组 of 市纪委监委."""
    forms = _forms(case)
    for entity in case.entities:
        if entity.type not in ORGANIZATIONS:
            continue
        for mention in entity.mentions:
            surface = mention.passage.exact
            sizes = range(len(surface) - 1, 1, -1)
            head = next((surface[:size] for size in sizes if surface[:size] in forms), "")
            if head and forms[head] is not entity and not _is_seat(forms[head]) and _hangs_on(surface, head):
                parent = _host(case, forms[head], surface, head)
                if parent is None:
                    break
                yield Assertion(entity.id, "partOf", parent.id, mention.passage, "membership.surface")
                break


def _is_seat(entity: Entity) -> bool:
    """Whether it is the body's own seat, which has no organs: 局机关党委 is the body's."""
    return entity.label.endswith("机关")


def _leads(name: str, parent: Entity) -> bool:
    """Whether a committee leads what its name begins with: 街道党工委 leads 街道办事处."""
    return parent.label.endswith("办事处") and _COMMITTEE.search(name) is not None


def _host(case: Case, parent: Entity, surface: str, head: str) -> Entity | None:
    """Whose a department of a Party committee is: 甲学院党委办公室 is 甲学院's, 党委办公室 nobody's."""
    if _leads(surface, parent):
        return None
    if parent != case.party_body or (surface.endswith("中心组") and head not in _BARE):
        return parent
    return case.body if head not in _BARE and case.body != parent else None


_BARE = frozenset({"党委", "党组", "党工委"})
_COMMITTEE = re.compile(r"(?:党工委|工作委员会|党委|安全生产委员会)$")


def _forms(case: Case) -> dict[str, Entity]:
    """Ways to name each organization, those without the level that begins them too: 区环卫中心, 环卫中心.

    Of the body's own place only: 环卫中心党支部 is no branch of 省环卫中心.
    """
    forms = {form: entity for form, entity in case.by_name.items() if len(form) >= 2}
    for form, entity in case.by_name.items():
        if _LEVEL.match(form) and len(form) >= SHORTEST_UNIT and _is_near(case, entity):
            forms.setdefault(form[1:], entity)
    return forms


def _is_near(case: Case, entity: Entity) -> bool:
    """Whether a body is of the same place as the one that reports, or of none that is said."""
    place = case.body.label[:2] if case.body is not None else ""
    label = entity.label.removeprefix("中共")
    return label.startswith(place) or _LEVEL.match(label) is not None


_LEVEL = re.compile(r"[省市县区州旗镇乡]")
# 派驻|第七纪检监察组, 驻|市甲局纪检监察组, 原|设备科: what an organ's name may begin with behind its parent's
_HANGS = re.compile(
    r"(?:派?驻.{1,16}组|原?第?.{0,12}?(?:党组|党委|党总支|支部|委员会|办公室|办|部|处|科|股|室|大队|中队|工会|团委|妇联|专班|领导小组|"
    r"纪委|党校|所|站|中心|分局|分院|分公司|项目部|巡[察视].{0,4}组|编办|[局委]))$"
)


def _hangs_on(surface: str, head: str) -> bool:
    """Whether what follows a body's name is an organ of it, and no other body of its place."""
    return _HANGS.match(surface, len(head)) is not None and not _LEVEL.fullmatch(head[-1])


def _says_parent(surface: str, entity: Entity, parent: Entity) -> bool:
    """Whether a surface names its parent, in full or short: 市委第五巡察组, 局机关党委, but not 第二党支部.

    机关党委 needs to name nobody, since a body has one.
    """
    forms = (parent.label, parent.label.removeprefix("中共"), *parent.alternatives)
    if any(surface.removeprefix("中共").startswith(form.removeprefix("中共")) for form in forms):
        return True
    if surface in _ONE_OF or (surface.endswith("办公室") and _GROUP.search(parent.label)):
        return True
    organ = entity.label.removeprefix("中共").removeprefix(parent.label.removeprefix("中共"))
    short = surface.removesuffix(organ)  # 市甲局|机关党委 of 乙市甲局
    if short != surface and _LEVEL.match(short) and len(short) >= _TELLING:
        return parent.label.endswith((short, short[1:]))
    if short != surface and len(short) >= _TELLING and parent.label.endswith(short):
        return True  # 执法大队|党支部 of 乙市甲执法大队
    return short in _UNITS or _SHORT_PARENT.match(surface) is not None


_ONE_OF = frozenset({"机关党委", "机关党支部", "机关党总支", "机关纪委"})
_UNITS = frozenset(
    {
        *(
            "中心",
            "支队",
            "大队",
            "总队",
            "分局",
            "学校",
            "学院",
            "医院",
            "卫生院",
            "集团",
            "集团公司",
            "公司",
        ),
        *(
            "联社",
            "供销社",
            "街道",
            "镇",
            "乡",
            "所",
            "站",
            "台",
            "社",
            "处",
            "园",
            "场",
            "部",
            "关",
            "行",
            "总行",
            "会",
        ),
    }
)
"""What a body is called by its kind: 联社|理事会, 中心|办公室."""
_GROUP = re.compile(r"(?:领导小组|专班|指挥部)$")
_TELLING = 3
"""Fewest characters that name a body with its level: 市甲局."""


def _is_party(entity: Entity) -> bool:
    return entity.label.startswith("中共")


_ROAD = frozenset("路街巷")  # 甲中学|路小学 is no part of 甲中学


def _longest_head(entity: Entity, by_label: dict[str, Entity]) -> Entity | None:
    label = entity.label.removeprefix("中共")
    for end in range(len(label) - 1, 3, -1):
        parent = by_label.get(label[:end]) if label[end] not in _ROAD else None
        if parent is not None and parent != entity and not _is_seat(parent):
            return parent
    return None


def _owned(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """局属导管中心、质监所, 我局视频制作团队: organs of the body itself."""
    start = row[0].start
    if case.body is not None and _OFFICES.match(case.text[row[-1].end : row[-1].end + 14]):
        evidence = case.evidence(start, row[-1].end)
        for named in row:
            if named.entity.label.startswith(case.own_names) and named.entity != case.body:
                yield Assertion(named.entity.id, "partOf", case.body.id, evidence, "membership.office")
        return
    if case.body is not None and len(row) > 1 and _COUNTED.match(case.text[row[-1].end : row[-1].end + 16]):
        evidence = case.evidence(start, row[-1].end)
        for named in row:
            if named.entity not in (case.body, case.party_body):
                yield Assertion(named.entity.id, "partOf", case.body.id, evidence, "membership.counted")
        return
    found = _OWN_ORGANS.search(case.text[max(0, start - 4) : start])
    if found is None or case.body is None:
        return
    owner = case.within(start - 12, start - len(found.group()), *ORGANIZATIONS) if start >= 12 else ()
    if owner and owner[-1].end == start - len(found.group()):
        return  # 甲局所属…: said by `_between`
    evidence = case.evidence(start - len(found.group()), row[-1].end)
    for named in row:
        if named.entity not in (case.body, case.party_body):
            yield Assertion(named.entity.id, "partOf", case.body.id, evidence, "membership.own-organ")


def _hosted(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """甲省某某研究中心（乙学院） is part of 乙学院."""
    last, after = row[-1], case.text[row[-1].end : row[-1].end + 1]
    if after not in ("（", "(") or not _HOSTED.search(last.entity.label):
        return
    for host in case.within(last.end + 1, last.end + 24, *ORGANIZATIONS)[:1]:
        closed = case.text[host.end : host.end + 1] in ("）", ")")
        if host.start == last.end + 1 and closed and _HOST.search(case.text[host.start : host.end]):
            evidence = case.evidence(last.start, host.end)
            yield Assertion(last.entity.id, "partOf", host.entity.id, evidence, "membership.hosted")


def _between(case: Case, row: tuple[Named, ...], following: tuple[Named, ...]) -> Iterator[Assertion]:
    """What stands between two rows says which belongs to which."""
    between = case.text[row[-1].end : following[0].start]
    if len(between) > 10:
        return
    after = case.text[following[-1].end : following[-1].end + 8]
    evidence = case.evidence(row[0].start, following[-1].end)
    if _OF.match(between):
        for named in following:
            if named.entity != row[-1].entity:
                yield Assertion(named.entity.id, "partOf", row[-1].entity.id, evidence, "membership.has")
    elif (_MANAGED_BY.match(between) and _MANAGED.match(after)) or (_INTO.match(between)):
        for named in row:
            if named.entity != following[0].entity:
                yield Assertion(
                    named.entity.id, "partOf", following[0].entity.id, evidence, "membership.put-under"
                )


RELATION = Relation("membership", "links organs to the organizations that they belong to", find)
