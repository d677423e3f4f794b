"""Surface → full name of an institution: its place or parent put before it, its short tail written out."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.recognise import Home
from kg.recognise.gazetteer import gazetteer
from kg.recognise.organization_lexicon import Kind, lexicon_of_organizations
from kg.recognise.organization_words import words_of
from kg.resolve.organization_body import Body, is_body
from kg.resolve.organization_seat import COMMITTEE_TAILS, Full, at_place
from kg.resolve.organization_tail import is_local, kind_of, written_out
from kg.resolve.organization_zone import of_zone

__all__ = ["Full", "full_name", "kind_of", "own_place"]

_PARTY_TAILS = (
    "党组", "分党组", "党委", "机关党委", "机关纪委", "党工委", "纪委", "党总支", "机关党总支", "机关党支部",
    "机关工委",
    "直属机关党委", "直属机关工委", "团委", "纪工委",
)  # fmt: skip
# Organs that are written behind the full name of the body they belong to, the longest first.
_PARTY_ORGANS = ("机关党委", "机关纪委", "党组", "党工委", "党委", "纪委")
_PARTY = re.compile("^(?:中国共产党|中共)")
# 市|教育局, 乡|党委; 乡村振兴, 市场监管, 市政工程 are words
_LEVEL_HEAD = re.compile(
    r"^(?P<level>[省市县区旗州盟镇乡])(?!(?<=乡)[村镇]|(?<=镇)[村区]|(?<=市)(?:场|容|民(?![政族宗])|政(?![府协法务]))|(?<=[县区])域)"
    r"(?P<rest>.+)$"
)
# 区|委, 县|教育局, 省|委 in a report whose place nobody knows; 乡村, 区域, 市场, 市政工程 are words
_OF_UNKNOWN_PLACE = re.compile(
    r"[省市区县旗州盟镇乡](?![村域块内外级镇里下场容值]|民(?![政族宗])|政(?![府协法务]))"
)
# 团|市|委
_LEAGUE = re.compile(r"^团(?P<level>[省市县区旗州盟镇乡])委$")
_UNIT = re.compile(
    r"^(?P<unit>局(?![内外])|厅|院(?![内外落])|校(?![办内外园友企])|所|站|馆|社|台|署|行|委|办|集团公司|集团|公司|学校|学院|大学|医院|法院|检察院|中院|中心|支队|分局)(?!长)"
    r"(?P<rest>.*)$"
)
# What a body is called by its kind: a 学院 is 学校 and 校 to its own people.
_CALLED = {
    "校": "校院学园", "学校": "校院学园", "院": "院", "集团": "团司", "集团公司": "团司", "公司": "司团",
    "中院": "院", "委": "委会",
}  # fmt: skip
_OWN = re.compile(
    r"^[我本](?:局|院|校|厅|委|馆|所|社|行|站|台|署|园|镇|乡|街道|集团|公司|中心|支队|大队|学院|学校|医院|分局|联社|合作社|党校)"
    r"(?P<rest>.*)$"
)
# Names without place or parent that are the state's in the report's own place: 科技局, 执法支队, 杂技团
_OF_PLACE = re.compile(
    r"(?:局|厅|委|支队|大队|总队|人民政府|管委会|人大|政协|法院|检察院|中院|编办|编委|编委办|扶贫办|金融办|信访办|政府办|人防办|外办|外事办|河长办|安委办|剧团|剧院|杂技团|歌舞团|电视台|广播电台|政务服务中心|行政服务中心|"
    r"交易中心|妇联|残联|文联|科协|社科联|侨联|工商联|总工会|街道办|机构编制委员会|机构编制委员会办公室|纪委监委|监委|政府)$"
)
# 李家沟|村委会
_VILLAGE = re.compile(
    r"(?:村委会|居委会|村民委员会|居民委员会|村党支部|村党委|村“两委”|社区党支部|社区党委|经济合作社)$"
)
# 国家|某某局, 全国|某某会: of no place but the country
_OF_THE_STATE = re.compile(r"^(?:中国|国家|全国|中央|国务院|中华)")
# a company, a university, a hospital has a 纪委 of its own; a bureau has the group of the city's
_HAS_OWN_DISCIPLINE = re.compile(r"(?:公司|集团|大学|学院|医院|银行)$")
# 丙陵|分公司
_BRANCH_OFFICE = re.compile(r"^(?!中国|国家|省|市)[\u4e00-\u9fff]{2,4}分公司$")
_COMPANIES = re.compile(r"(?:公司|集团)$")
_SCHOOLS = re.compile(r"(?:大学|学院|学校|中学|小学)$")
# 第一|附属医院, 附属|小学: a school's own
_OF_SCHOOL = re.compile(r"^(?:第[一二三四五六七八九十]{1,2}|直属)?附属.{0,6}(?:医院|中学|小学|幼儿园|学校)$")
_OF_BODY = re.compile(
    r"(?:科|处|室|股|领导小组|专班|指挥部|小组办公室|专班办公室|纪检组|纪检监察组|派驻组|机关党委|机关纪委|党总支|工会|团委|"
    r"中心|站|所|(?<!支)部|队|办|董事会|监事会|理事会)$"
)


# 甲溪|派出所: stations go by their own name
_STATION = re.compile(r"[\u4e00-\u9fff]{2}派出所$")
# 甲|街道办事处: of the report's own place, not of the body
_STREET_OFFICE = re.compile(r"[\u4e00-\u9fff]{2}街道(?:办事处|办)$")
# 甲镇|政府: the state's government in full; but 人民政府 is, and 乙政府采购中心 is none
_GOVERNMENT = re.compile(r"(?<=[省市县区旗州镇乡])政府(?=$|办公室$|办$)")


def full_name(surface: str, home: Home, body: Body) -> Full:
    """The full name that a surface stands for in a report of this place and body."""
    found = _full_name(surface, home, body)
    name = _GOVERNMENT.sub("人民政府", found.name)
    return found if name == found.name else Full(name, found.rule, found.local)


def _full_name(surface: str, home: Home, body: Body) -> Full:
    """See `full_name`."""
    surface = "".join(surface.split())
    known = lexicon_of_organizations().known.get(surface)
    if known:
        return Full(known[0], "known")
    own = _OWN.match(surface)
    if own and body.name:
        return Full(_organ_of(body, own["rest"]), "own-body")
    if found := _stationed(surface, home, body) or of_zone(surface, body):
        return found
    bare = _PARTY.sub("", surface)
    for way, place in _places(home):
        if bare.startswith(way):
            return _placed(surface, way, place)
    if _PARTY.match(surface):
        return Full(surface.replace("中国共产党", "中共", 1), "full-form")
    league = _LEAGUE.match(surface)
    if league and _place_of(league["level"], home):
        return Full(f"共青团{_place_of(league['level'], home)}委员会", "place")
    if placed := _by_level(surface, home, body):
        return placed
    organ = next(
        (tail for tail in _PARTY_ORGANS if surface.endswith(tail) and len(surface) > len(tail) + 1), ""
    )
    village = home.township and _VILLAGE.search(surface)
    if (
        organ
        and not village
        and surface not in _PARTY_TAILS
        and not _UNIT.fullmatch(surface.removesuffix(organ))
    ):
        parent = full_name(surface.removesuffix(organ), home, body)
        return Full(f"中共{parent.name.removeprefix('中共')}{organ}", parent.rule, parent.local)
    unit = _UNIT.match(surface)
    if unit and unit["rest"] and body.name.endswith(tuple(_CALLED.get(unit["unit"], unit["unit"][-1]))):
        return Full(_organ_of(body, unit["rest"]), "parent")
    return Full(surface, "as-printed") if surface == body.name else _bare(surface, home, body)


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
    place = _place_of(level["level"], home)
    office = _seat_office(place, body) if place and level["rest"].startswith("局") else ""
    if office:
        rest = level["rest"][1:]
        return Full(f"中共{office}{rest}" if rest in _PARTY_ORGANS else office + rest, "own-body")
    if level["rest"].startswith("社") and "供销" in body.name and body.name.startswith(place or "?"):
        return Full(_organ_of(body, level["rest"][1:]), "own-body")
    if place:
        return at_place(place, level["rest"])
    if _OF_UNKNOWN_PLACE.match(surface) and not body.name.startswith(surface):
        return Full(surface, "as-printed", local=True)
    return None


@lru_cache(maxsize=4)
def _places(home: Home) -> tuple[tuple[str, str], ...]:
    """Ways to name the report's own divisions, the longest first, and the place that each is short for."""
    parts = [part for part in (home.province, home.city, home.county, home.township) if part]
    ways = {
        "".join(parts[i:j]): own_place(parts[j - 1], home)
        for i in range(len(parts))
        for j in range(len(parts), i, -1)
    }
    return tuple(sorted(ways.items(), key=lambda way: (-len(way[0]), way[0])))


def own_place(name: str, home: Home) -> str:
    """The full name of a division of the report's own: districts with city, townships with county.

    Districts of several cities and townships of several counties share a name (鼓楼区, 城关镇).
    """
    if name == home.township and home.county:
        return own_place(home.county, home) + name
    if name == home.county and name.endswith("区"):
        return (home.city or (home.province if home.province.endswith("市") else "")) + name
    return name


def _place_of(level: str, home: Home) -> str:
    """The report's own division that a level means: 市 → 开封市."""
    if level == "省":
        return home.province
    if level == "市" and home.county.endswith("市"):
        return home.county
    if level in "市州盟":
        city = home.city or (home.province if home.province.endswith("市") else "")
        return city if city.endswith((level, "区")) else ""
    if level in "镇乡":
        return own_place(home.township, home) if home.township.endswith(level) else ""
    return own_place(home.county, home) if home.county.endswith(level) else ""


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
    if not _PARTY.match(surface):
        return Full(at_place(place, rest).name, "full-form")
    if rest in ("委员会", "委") and place[-1] not in "镇乡道":
        return Full(f"中共{place}委", "full-form")
    return Full(f"中共{place}{rest}", "full-form")


def _organ_of(body: Body, rest: str) -> str:
    """An organ of the report's own body; the body itself where nothing follows."""
    if not rest:
        return body.name
    if rest == body.organ or (rest in ("党委", "党组", "党工委") and body.organ.endswith("委员会")):
        return body.party
    if rest in _PARTY_TAILS:
        return f"中共{body.name}{rest}"
    return body.name + rest


def _seat_office(place: str, body: Body) -> str:
    """The bureau that 市局 means: the report's own, or the one whose branch it is (甲市公安局|乙分局)."""
    head = body.name.find("局") + 1
    return body.name[:head] if head and body.name.startswith(place) else ""


def _bare_organ(surface: str, city: str, body: Body) -> Full | None:
    """The full name of a Party organ without its body: 党组 is the body's, 组织部 the city committee's."""
    own = surface == "纪委" and _HAS_OWN_DISCIPLINE.search(body.name)
    if own or surface == body.organ or surface in ("党组", "党委", "党工委"):
        return Full(_organ_of(body, surface) if body.name else surface, "own-body", local=not body.name)
    if surface in COMMITTEE_TAILS and city:
        return Full(f"中共{city}委{COMMITTEE_TAILS[surface]}", "place")
    if surface == "纪委" and city:
        return Full(f"中共{city}纪律检查委员会", "place")
    if surface == "纪委监委" and city:
        return Full(f"{city}纪委监委", "place")
    if surface in _PARTY_TAILS:
        return Full(_organ_of(body, surface) if body.name else surface, "own-body", local=not body.name)
    return None


def _of_police(surface: str, body: Body) -> Full | None:
    """A unit of the police body that reports; its stations go by their own name."""
    if "公安" not in body.name:
        return None
    if _STATION.search(surface):
        return Full(surface, "as-printed", local=True)
    return Full(body.name + surface, "own-body") if re.search("[支大中总]队$|所$", surface) else None


def _bare(surface: str, home: Home, body: Body) -> Full:
    """The full name of what carries neither place nor parent."""
    city = own_place(home.county, home) or home.city or home.province
    placed = _bare_organ(surface, city, body) or _placed_elsewhere(surface, home)
    if placed or _OF_THE_STATE.match(surface):
        return placed or Full(surface, "as-printed")
    if surface.endswith("人民法庭") and (body.name.endswith("法院") or home.county):
        court = body.name if body.name.endswith("法院") else f"{own_place(home.county, home)}人民法院"
        return Full(court + surface, "parent")
    if _OF_SCHOOL.search(surface) and _SCHOOLS.search(body.name):
        return Full(body.name + surface, "own-body")
    if _VILLAGE.search(surface) and home.township:
        return Full(own_place(home.township, home) + surface, "place")
    if police := _of_police(surface, body):
        return police
    if (
        _SCHOOLS.search(body.name)
        and surface not in body.name
        and surface.endswith("学院")
        and _short(surface + "部")
    ):
        return Full(body.name + surface, "own-body")
    if _OF_PLACE.search(surface) and city and not surface.startswith(city[:2]):
        return Full(city + written_out(surface), "place")
    if surface.startswith("街道") and body.name.endswith("街道"):
        return Full(_organ_of(body, surface[2:]), "own-body")
    if _BRANCH_OFFICE.match(surface) and _COMPANIES.search(body.name):
        return Full(body.name + surface, "own-body")
    if _STREET_OFFICE.search(surface) and city:
        return Full(surface if surface.startswith(city[:2]) else city + surface, "place")
    if _is_of_body(surface):
        return Full(body.name + surface if body.name else surface, "own-body", local=not body.name)
    return Full(surface, "as-printed", local=is_local(surface))


# 执法大队|党支部, 音乐学院|党总支, 退休|党支部: branches of the body's own units and people; but 甲村党支部
_OWN_BRANCH = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:大队|学院|教师|学生|退休|机关)(?:第[一二三四五六七八九十])?(?:党支部|党总支|支部)$"
)


# 鼓楼区|文化馆, 临清市|文化和旅游局: a division by its full name at the start of a name
_DIVISION = re.compile(
    r"^(?P<place>[\u4e00-\u9fff]{1,9}?(?:省|自治区|自治州|自治县|[市县区旗州盟]))(?P<rest>.+)$"
)


def _placed_elsewhere(surface: str, home: Home) -> Full | None:
    """A name that begins with a division other than the report's own.

    A district carries its city as well, since districts of several cities share a name (鼓楼区), whatever
    other divisions share theirs with few.
    """
    found = _DIVISION.match(surface)
    if found is None or found["place"] not in gazetteer().names:
        return None
    place, rest = found["place"], found["rest"]
    if (
        place.endswith("区")
        and home.city
        and any(found.division.city == home.city for found in gazetteer().named(place))
    ):
        place = home.city + place
    return Full(at_place(place, rest).name, "division")


def _is_of_body(surface: str) -> bool:
    """Whether a name without place or parent is an office, group or branch of the report's own body."""
    if _OWN_BRANCH.match(surface):
        return _unplaced(surface)
    return _OF_BODY.search(surface) is not None and _short(surface)


def _short(surface: str) -> bool:
    """Whether a name is an office or group of the report's own body: no place before it, not long."""
    return _unplaced(surface) and (surface[-1] in "科股组班部室处会" or len(surface) <= 6)


def _unplaced(surface: str) -> bool:
    """Whether a name begins with no place, and with nothing known by itself."""
    first = words_of(surface, 0, len(surface))[0]
    return first.kind not in (Kind.PLACE, Kind.STEM, Kind.KNOWN) and not surface.startswith(
        ("中国", "全国", "国家")
    )
