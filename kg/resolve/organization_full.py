"""Surface → full name of an institution: its place or parent put before it, its short tail written out."""

from __future__ import annotations

import re

from kg.recognise import Home
from kg.recognise.gazetteer import gazetteer
from kg.recognise.organization_lexicon import lexicon_of_organizations
from kg.resolve.organization_bare import PARTY_TAILS, VILLAGE, bare_name, organ_of
from kg.resolve.organization_body import Body, is_body
from kg.resolve.organization_branch import branch_of_city
from kg.resolve.organization_called import called
from kg.resolve.organization_place import place_of_level, ways_to_name
from kg.resolve.organization_seat import Full, at_place
from kg.resolve.organization_tail import kind_of
from kg.resolve.organization_zone import of_zone

__all__ = ["Full", "full_name", "kind_of"]

# Organs that are written behind the full name of the body they belong to, the longest first.
_PARTY_ORGANS = ("机关党委", "机关纪委", "党组", "党工委", "党委", "纪委")
_PARTY = re.compile("^(?:中国共产党|中共)")
# 市|教育局, 乡|党委, 自治区|司法厅; 乡村振兴, 市场监管, 市政工程 are words
_LEVEL_HEAD = re.compile(
    r"^(?P<level>自治[区州县旗]|[省市县区旗州盟镇乡])(?!(?<=乡)[村镇]|(?<=镇)[村区]|(?<=市)(?:场|容|监[局所]|民(?![政族宗])|政(?![府协法务]))|(?<=[县区])域)"
    r"(?P<rest>.+)$"
)
# 区|委, 县|教育局, 省|委 in a report whose place nobody knows; 乡村, 区域, 市场, 市政工程 are words
_OF_UNKNOWN_PLACE = re.compile(
    r"[省市区县旗州盟镇乡](?![村域块内外级镇里下场容值]|民(?![政族宗])|政(?![府协法务]))"
)
# 团|市|委
_LEAGUE = re.compile(r"^团(?P<level>[省市县区旗州盟镇乡])委$")
_UNIT = re.compile(
    r"^(?P<unit>局(?![内外])|厅|院(?![内外落])|校(?![办内外园友企])|所|站|馆|社|台|署|行|委|办|集团公司|集团|公司|学校|学院|大学|医院|法院|检察院|中院|中心|支队|大队|总队|分局|关|园|部|会|处|场|室|联社|总行|街道)(?!长)"
    r"(?P<rest>.*)$"
)
# What a body is called by its kind: a 学院 is 学校 and 校 to its own people.
_CALLED = {
    "校": "校院学园", "学校": "校院学园", "院": "院", "集团": "团司", "集团公司": "团司", "公司": "司团",
    "中院": "院", "委": "委会", "部": "部", "会": "会联协", "总行": "行司", "行": "行司", "联社": "社",
}  # fmt: skip
_OWN = re.compile(
    r"^[我本](?:局|院|校|厅|委|馆|所|社|行|站|台|署|园|镇|乡|街道|集团|公司|中心|支队|大队|学院|学校|医院|分局|联社|合作社|党校"
    r"|部|办|会|室|处|场|队|关|狱|总队)"
    r"(?P<rest>.*)$"
)
# 甲镇|政府: the state's government in full; but 人民政府 is, and 乙政府采购中心 is none
_GOVERNMENT = re.compile(r"(?<=[省市县区旗州镇乡])政府(?=$|办公室$|办$)")


# 该|县纪委: what points at a place
_POINTS = re.compile("^该(?=[省市县区旗州镇乡].)")
# 江苏|甲湖县|乙卫生院: the place behind a province in short
_IN_PROVINCE = re.compile(
    r"^(?P<province>黑龙江|内蒙古|[\u4e00-\u9fff]{2})(?P<place>[\u4e00-\u9fff]{1,6}?[市县区旗州])(?=.)"
)


def _without_province(surface: str) -> str:
    """A name without what points at its place, and without the province in short before the place."""
    surface = _POINTS.sub("", surface)
    found = _IN_PROVINCE.match(surface)
    if found is None or found["province"] not in lexicon_of_organizations().roles["provinces"]:
        return surface
    return surface[found.end("province") :] if found["place"] in gazetteer().names else surface


def full_name(surface: str, home: Home, body: Body) -> Full:
    """The full name that a surface stands for in a report of this place and body."""
    found = _full_name(surface, home, body)
    name = _GOVERNMENT.sub("人民政府", found.name)
    return found if name == found.name else Full(name, found.rule, found.local)


def _full_name(surface: str, home: Home, body: Body) -> Full:
    """See `full_name`."""
    surface = _without_province("".join(surface.split()))
    names = lexicon_of_organizations().known
    known = names.get(surface) or names.get(surface.removeprefix("国家"))
    if known:
        return Full(known[0], "known")
    own = _OWN.match(surface)
    if own and body.name:
        return Full(organ_of(body, own["rest"]), "own-body")
    found = branch_of_city(surface, home, body) or _stationed(surface, home, body)
    if found := found or of_zone(surface, body) or called(surface, home, body):
        return found
    bare = _PARTY.sub("", surface)
    for way, place in ways_to_name(home):
        if bare.startswith(way):
            return _placed(surface, way, place)
    if _PARTY.match(surface):
        return Full(surface.replace("中国共产党", "中共", 1), "full-form")
    league = _LEAGUE.match(surface)
    if league and place_of_level(league["level"], home):
        return Full(f"共青团{place_of_level(league['level'], home)}委员会", "place")
    if placed := _by_level(surface, home, body):
        return placed
    organ = next(
        (tail for tail in _PARTY_ORGANS if surface.endswith(tail) and len(surface) > len(tail) + 1), ""
    )
    village = home.township and VILLAGE.search(surface)
    if (
        organ
        and not village
        and surface not in PARTY_TAILS
        and not _UNIT.fullmatch(surface.removesuffix(organ))
    ):
        parent = full_name(surface.removesuffix(organ), home, body)
        return Full(f"中共{parent.name.removeprefix('中共')}{organ}", parent.rule, parent.local)
    unit = _UNIT.match(surface)
    if unit and unit["rest"] and body.name.endswith(tuple(_CALLED.get(unit["unit"], unit["unit"][-1]))):
        return Full(organ_of(body, unit["rest"]), "parent")
    if unit and unit["rest"] in _PARTY_ORGANS:
        return Full(surface, "as-printed", local=True)  # 校党委 in the report of a bureau
    return Full(surface, "as-printed") if surface == body.name else bare_name(surface, home, body)


# 驻|县公安局|纪检监察组, 派驻|局|纪检组
_STATIONED = re.compile(r"^(?P<sent>派?驻)(?P<host>.{1,20}?)(?P<group>纪检监察组|纪检组)$")


def _stationed(surface: str, home: Home, body: Body) -> Full | None:
    """The group of the discipline commission in a body: the body that it is stationed in is named in full."""
    found = _STATIONED.match(surface)
    if found is None:
        return None
    host = found["host"]
    whole = full_name(host, home, body).name
    places = tuple(place for place in (home.province, home.city, home.county) if place)
    if body.name and (_UNIT.fullmatch(host) or is_body(whole, body, places)):
        whole = body.name
    return Full(found["sent"] + whole + found["group"], "stationed")


def _by_level(surface: str, home: Home, body: Body) -> Full | None:
    """The full name of what begins with a level: 市|教育局, 区|委."""
    level = _LEVEL_HEAD.match(surface)
    if level is None:
        return None
    place = place_of_level(level["level"], home)
    office = _seat_office(place, body) if place and level["rest"].startswith("局") else ""
    if office:
        rest = level["rest"][1:]
        return Full(f"中共{office}{rest}" if rest in _PARTY_ORGANS else office + rest, "own-body")
    if level["rest"].startswith("社") and "供销" in body.name and body.name.startswith(place or "?"):
        return Full(organ_of(body, level["rest"][1:]), "own-body")
    if place:
        return at_place(place, level["rest"])
    if _OF_UNKNOWN_PLACE.match(surface) and not body.name.startswith(surface):
        return Full(surface, "as-printed", local=True)
    return None


def _placed(surface: str, way: str, place: str) -> Full:
    """A name that begins with a place of the report's own, which is already full but for its tail.

    Args:
        surface: the name.
        way: the place as it begins with it.
        place: the same place in full.
    """
    rest = _PARTY.sub("", surface)[len(way) :]
    if not rest:
        return Full(place, "full-form")
    if place.endswith(("自治州", "自治县")) and not way.endswith(place) and rest.endswith(("公司", "集团")):
        return Full(surface, "full-form")  # companies are registered by the short name of the place
    if not _PARTY.match(surface):
        return Full(at_place(place, rest).name, "full-form")
    if rest in ("委员会", "委") and place[-1] not in "镇乡道":
        return Full(f"中共{place}委", "full-form")
    return Full(f"中共{place}{rest}", "full-form")


def _seat_office(place: str, body: Body) -> str:
    """The bureau that 市局 means: the report's own, or the one whose branch it is (甲市公安局|乙分局)."""
    head = body.name.find("局", body.name.find(place)) + 1
    own = body.name.startswith(place) or body.name.startswith(f"国家税务总局{place}")
    return body.name[:head] if head and own else ""
