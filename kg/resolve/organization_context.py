"""What 该局, 该公司 and 支队 mean: the nearest body named before that fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Mention
from kg.recognise import Home
from kg.recognise.gazetteer import gazetteer
from kg.recognise.organization_town import VILLAGE_NAMED
from kg.resolve.organization_body import Body, is_body, party_of_body
from kg.resolve.organization_full import Full
from kg.resolve.organization_seat import at_place

__all__ = ["antecedent_of", "with_context"]

# 该|局, 该|院|财务科: the kind of the body just named, and an office of it
_THIS = re.compile(
    r"^该(?P<kind>分局|医院|学校|学院|公司|集团|中心|支队|大队|街道|社区|[局院校厅委馆所社行站台署园镇乡村]|.+?$)(?P<rest>.*)$"
)
# 急诊科, 检验科; 教务处: offices that only a hospital or a school has
_OF_HOSPITAL = re.compile(
    r"^(?:急诊|儿|内|外|妇产?|妇|产|骨|放射|检验|药剂|药|麻醉|康复|护理|病理|影像|设备|医务|医保|医学装备)(?:科|部|办公室|办)$"
)
_OF_SCHOOL = re.compile(r"^(?:教务|总务|政教|学生|德育)(?:处|科)$")
_OFFICES = (
    (_OF_HOSPITAL, re.compile(r"(?:医院|卫生院|保健院)$")),
    (_OF_SCHOOL, re.compile(r"(?:学校|中学|小学|学院)$")),
)
_VILLAGE_NEAR = 200
"""How far before its organ a village may be named, in characters."""
_NEAR = 60
"""How far before its office a hospital or school may be named, in characters."""
# A suffix alone is short for a body named before.
_ALONE = (
    "支队",
    "大队",
    "总队",
    "管委会",
    "集团",
    "领导小组",
    "工作领导小组",
    "专班",
    "工作专班",
    "指挥部",
    "公司",
    "领导小组办公室",
    "工作领导小组办公室",
    "执法支队",
    "执法大队",
)


_OWN_KINDS = {
    "集团": ("集团", "公司"), "集团公司": ("集团", "公司"), "公司": ("公司", "集团"),
    "医院": ("医院", "院"), "学校": ("学校", "学院", "大学", "中学", "小学"), "学院": ("学院",),
    "分局": ("分局",),
    "街道": ("街道",),
}  # fmt: skip
"""What a body of such a kind is called without its name → how its name ends."""
_OWN_ORGANS = {
    "办事处": ("街道",), "图书馆": ("学院", "大学"),
    "工会": ("学院", "大学", "学校", "中学", "小学", "公司", "集团", "医院"),
}  # fmt: skip
"""Organs that a body of such a kind has one of → how its name ends."""


# (工作)领导小组|办公室: the office of the group just named
_GROUP_OFFICE = re.compile(r"(?P<group>(?:工作)?领导小组)办公室")
# 县人民医院|原|设备科, 区环卫中心|的|保洁科: whose an office is that stands right behind
_WHOSE = frozenset({"原", "的", "所属", "下属", "内设的"})
_AN_OFFICE = re.compile(r"(?:[科股室处部]|办公室)$")
# 县甲局|预算股|、国库股: an office that is named with its body, or goes on from one that is
_OF_OWNER = re.compile(
    r"^(?P<owner>.+(?:局|厅|委员会|政府|法院|检察院|大学|学院|医院|公司|集团))[^局厅司]{1,9}[科股室处部]$"
)


def antecedent_of(
    mention: Mention, full: Full, before: Sequence[tuple[Mention, Full]], body: Body, text: str
) -> Full | None:
    """The full name of the nearest fitting body before a mention; None where the mention needs none."""
    surface = mention.passage.exact
    if pointed := _THIS_PLACE.match(surface):
        return _at_this_place(pointed["level"], pointed["rest"], before)
    if mention.rule.endswith(".village") and surface[0] == "村":
        return _of_village(mention, before, text)
    this = _THIS.match(surface)
    if surface == "办公室" and (group := _group_before(mention, before)):
        return Full(group.name + surface, "antecedent", group.local)
    if surface in _OWN_ORGANS and body.name.endswith(_OWN_ORGANS[surface]):
        return Full(body.name + surface, "own-body")
    if surface in _OWN_KINDS and body.name.endswith(_OWN_KINDS[surface]):
        return Full(body.name, "own-body")
    kind = this["kind"] if this else surface if surface in _ALONE else ""
    if not kind:
        return _of_house(mention, before, body, text)
    rest = this["rest"] if this else ""
    office = _GROUP_OFFICE.fullmatch(kind)
    if office:
        kind, rest = office["group"], "办公室"
    for _, other in reversed(before):
        if other.name.endswith(kind) and len(other.name) > len(kind) + 2:
            return Full(other.name + rest, "antecedent", other.local)
    if office:
        return full
    if this and body.name.endswith(kind):
        return Full(body.name + rest, "antecedent")
    return Full(surface, "as-printed", local=True) if this else full


# 该|区|农业农村委: an organ of the place just named
_THIS_PLACE = re.compile("^该(?P<level>[省市县区旗州])(?P<rest>.+)$")
# 甲市|乙区|纪委监委: the place that a full name begins with
_PLACED = "^(?:中共)?(?P<place>(?:[\u4e00-\u9fff]{{2,4}}?[省市州])?[\u4e00-\u9fff]{{1,6}}?{})(?=.)"


def _at_this_place(level: str, rest: str, before: Sequence[tuple[Mention, Full]]) -> Full | None:
    """An organ of the nearest place of its level that a body named before begins with."""
    placed = re.compile(_PLACED.format(level))
    for _, other in reversed(before):
        if (found := placed.match(other.name)) and found["place"] in gazetteer().names:
            return Full(at_place(found["place"], rest).name, "antecedent")
    return None


def _of_village(mention: Mention, before: Sequence[tuple[Mention, Full]], text: str) -> Full | None:
    """An organ of the village named last, with the place that a body of the village has before it."""
    start = mention.passage.start
    named = [found["name"] for found in VILLAGE_NAMED.finditer(text, max(0, start - _VILLAGE_NEAR), start)]
    if not named:
        return None
    placed = (other.name for _, other in reversed(before) if named[-1] in other.name)
    whole = next((name[: name.index(named[-1]) + len(named[-1])] for name in placed), named[-1])
    organ = mention.passage.exact
    party = organ.startswith(("村党", "村“两委", "村两委"))
    return Full(whole + organ[1:] if party else whole.removeprefix("中共") + organ, "antecedent")


def _group_before(mention: Mention, before: Sequence[tuple[Mention, Full]]) -> Full | None:
    """The group that an office is set up for: the last body named right before, if that is a group."""
    if not mention.rule.endswith(".office") or not before:
        return None
    other, full = before[-1]
    near = mention.passage.start - other.passage.end <= _NEAR
    return full if near and _GROUP.search(full.name) else None


_GROUP = re.compile(r"(?:领导小组|专班|指挥部)$")


def _of_house(mention: Mention, before: Sequence[tuple[Mention, Full]], body: Body, text: str) -> Full | None:
    """An office of the hospital or school just named, in the report of a body that is neither."""
    surface = mention.passage.exact
    if before and _AN_OFFICE.search(surface):
        other, full = before[-1]
        between = text[other.passage.end : mention.passage.start] if other.passage.end else ""
        if between in _WHOSE:
            return Full(full.name + surface, "antecedent", full.local)
        if between == "、" and (owner := _owner_of_office(other.passage.exact, full)):
            return Full(owner + surface, "antecedent", full.local)
    house = next((house for office, house in _OFFICES if office.match(surface)), None)
    if house is None or house.search(body.name):
        return None
    for other, full in reversed(before):
        if mention.passage.start - other.passage.end > _NEAR:
            return None
        if house.search(full.name):
            return Full(full.name + surface, "antecedent", full.local)
    return None


def _owner_of_office(surface: str, full: Full) -> str:
    """The body of an office in a list, where the office is named with it or took it from the one before."""
    found = _OF_OWNER.match(full.name)
    if found is None or not (_OF_OWNER.match(surface) or full.rule == "antecedent"):
        return ""
    return found["owner"]


_DISCIPLINE = re.compile(r"^(?:派驻)?(?:纪检监察组|纪检组|派驻组)$")
# 甲乙中心|党支部, where the report names 甲乙中心 as well
_BRANCH = re.compile(r"^(?P<unit>.{3,}?)(?P<organ>党支部|党总支|支部)$")
# 是|甲乙局: 市 misprinted
_SHI = re.compile(r"^是(?=.{3,}[局委办院中心]$)")


def with_context(named: Sequence[tuple[Mention, Full]], home: Home, body: Body) -> list[tuple[Mention, Full]]:
    """The names, those corrected that only the whole report explains.

    * 戏曲中心, 戏曲中心党支部: the report names 市戏曲中心, so they are the city's, not the body's own.
    * 甲中心党支部: of the 甲中心 that the report names besides.
    * 派驻纪检监察组: the group that the report names with the body that sent it.
    * 省厅: the province's department in the field of the report's own body.
    * 是文旅局: 市文旅局, where the report has that as well.
    """
    city = home.county or home.city
    places = tuple(place for place in (home.province, home.city, home.county) if place)
    placed = {full.name for _, full in named if full.rule in _PRINTED and full.name.startswith(city or "?")}
    stationed = sorted(
        {full.name for _, full in named if "驻" in full.name[:-8] and _is_discipline(full.name)}
    )
    wholes = {mention.passage.exact: full for mention, full in named if not full.local}
    done = []
    for mention, full in named:
        surface = mention.passage.exact
        found = full
        own = party_of_body(full.name, body, places)
        if own:
            found = Full(own, full.rule)
        elif is_body(full.name, body, places) and full.name not in places:
            found = Full(body.name, full.rule)
        elif full.rule in ("own-body", "as-printed") and (owner := _owner(surface, city, placed)):
            found = Full(owner, "place-dropped")
        elif full.name == surface and (branch := _BRANCH.match(surface)) and branch["unit"] in wholes:
            found = Full(wholes[branch["unit"]].name + branch["organ"], "place-dropped")
        elif _DISCIPLINE.match(surface) and len(stationed) == 1:
            found = Full(stationed[0], "stationed")
        elif surface in ("省厅", "市局") and full.name in (f"{home.province}厅", f"{home.city}局"):
            found = _in_own_field(full, placed_names=[f.name for _, f in named], body=body)
        elif _SHI.match(surface):
            right = next((f for m, f in named if m.passage.exact == "市" + surface[1:]), None)
            found = replace(right, rule="misprint") if right else full
        done.append((mention, found))
    return done


_PRINTED = ("place", "full-form", "division")


def _is_discipline(name: str) -> bool:
    return name.endswith(("纪检监察组", "纪检组"))


def _owner(surface: str, city: str, placed: set[str]) -> str:
    """The name with the city before it, where the report has that, or the body of which it is an organ."""
    if not city:
        return ""
    whole = city + surface
    parents = (other for other in placed if len(other) - len(city) >= 4 and whole.startswith(other))
    return whole if whole in placed or any(parents) else ""


def _in_own_field(full: Full, placed_names: Sequence[str], body: Body) -> Full:
    """省厅 → the province's department, of those named, that shares most with the report's own body."""
    place, kind = full.name[:-1], full.name[-1]
    found = sorted(
        {
            name
            for name in placed_names
            if name.startswith(place) and name.endswith(kind) and name != full.name
        },
        key=lambda name: (-len(set(name[len(place) :]) & set(body.name)), len(name), name),
    )
    return Full(found[0], "own-field") if found and set(found[0][len(place) : -1]) & set(body.name) else full
