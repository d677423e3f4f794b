"""Full names of what carries neither place nor parent: 党组, 组织部, 科技局, 财务股, 甲村党支部."""

from __future__ import annotations

import re

from kg.recognise import Home
from kg.recognise.organization_lexicon import Kind
from kg.recognise.organization_words import words_of
from kg.resolve.organization_body import Body
from kg.resolve.organization_place import own_place, placed_elsewhere
from kg.resolve.organization_seat import COMMITTEE_TAILS, Full
from kg.resolve.organization_tail import is_local, written_out

__all__ = ["PARTY_TAILS", "VILLAGE", "bare_name", "organ_of"]

PARTY_TAILS = (
    "党组", "分党组", "党委", "机关党委", "机关纪委", "党工委", "纪委", "党总支", "机关党总支", "机关党支部",
    "机关工委",
    "直属机关党委", "直属机关工委", "团委", "纪工委",
)  # fmt: skip
# Names without place or parent that are the state's in the report's own place: 科技局, 执法支队, 杂技团
_OF_PLACE = re.compile(
    r"(?:局|厅|委|支队|大队|总队|人民政府|管委会|人大|政协|法院|检察院|中院|编办|编委|编委办|扶贫办|金融办|信访办|政府办|人防办|外办|外事办|河长办|安委办|剧团|剧院|杂技团|歌舞团|电视台|广播电台|政务服务中心|行政服务中心|"
    r"交易中心|妇联|残联|文联|科协|社科联|侨联|工商联|总工会|街道办|机构编制委员会|机构编制委员会办公室|纪委监委|监委|政府)$"
)
# 教育|厅 is the province's; but 服务|大厅, 展厅, 营业厅
_DEPARTMENT = re.compile(r"(?<![大展业客餐舞])厅$")
# 刑事审判庭, 执行局, 法警大队, 第一检察部: parts of a court or procuratorate
_OF_COURT = re.compile(r"(?:庭|执行局|执行指挥中心|法警[大支总]?队|检察部|检察室)$")
_COURTS = re.compile(r"(?:法院|检察院)$")
# 李家沟|村委会
VILLAGE = re.compile(
    r"(?:村委会|居委会|村民委员会|居民委员会|村党支部|村党总支|村党委|村“两委”|社区党支部|社区党委|经济合作社)$"
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
    r"中心|站|所|(?<!支)部|队|办|董事会|监事会|理事会|校委会|院委会|部务会|社员代表大会|股东大会)$"
)


# 甲溪|派出所: stations go by their own name
_STATION = re.compile(r"[\u4e00-\u9fff]{2}派出所$")
# 甲|街道办事处: of the report's own place, not of the body
_STREET_OFFICE = re.compile(r"[\u4e00-\u9fff]{2}街道(?:办事处|办)$")


def organ_of(body: Body, rest: str) -> str:
    """An organ of the report's own body; the body itself where nothing follows."""
    if not rest:
        return body.name
    if rest == body.organ or (rest in ("党委", "党组", "党工委") and body.organ.endswith("委员会")):
        return body.party
    if rest in PARTY_TAILS:
        return f"中共{body.name.removeprefix('中共')}{rest}"
    return body.name + rest


def _bare_organ(surface: str, city: str, body: Body) -> Full | None:
    """The full name of a Party organ without its body: 党组 is the body's, 组织部 the city committee's."""
    own = surface == "纪委" and _HAS_OWN_DISCIPLINE.search(body.name)
    if own or surface == body.organ or surface in ("党组", "党委", "党工委"):
        return Full(organ_of(body, surface) if body.name else surface, "own-body", local=not body.name)
    if surface in COMMITTEE_TAILS and city:
        return Full(f"中共{city}委{COMMITTEE_TAILS[surface]}", "place")
    if surface == "纪委" and city:
        return Full(f"中共{city}纪律检查委员会", "place")
    if surface == "纪委监委" and city:
        return Full(f"{city}纪委监委", "place")
    if surface in PARTY_TAILS:
        return Full(organ_of(body, surface) if body.name else surface, "own-body", local=not body.name)
    return None


def _of_police(surface: str, body: Body) -> Full | None:
    """A unit of the police body that reports; its stations go by their own name."""
    if "公安" not in body.name:
        return None
    if _STATION.search(surface):
        return Full(surface, "as-printed", local=True)
    return Full(body.name + surface, "own-body") if re.search("[支大中总]队$|所$", surface) else None


# 甲溪|司法所 in the report of a 司法局, 乙镇|市场监管所 in that of a 市场监督管理局: a station and its bureau
_OF_BUREAU = re.compile(
    r"^[\u4e00-\u9fff]{2,4}(?:(?P<司法局>司法所)|(?P<市场监督管理局>(?:市场监管|市监)所)|(?P<自然资源>(?:自然资源|国土)所))$"
)


def _of_bureau(surface: str, body: Body) -> Full | None:
    """A station that a bureau has in a town, called by the town: the reporting bureau's, or another's."""
    found = _OF_BUREAU.match(surface)
    if found is None:
        return None
    own = found.lastgroup is not None and found.lastgroup in body.name and body.name.endswith("局")
    return Full(body.name + surface, "own-body") if own else Full(surface, "as-printed", local=True)


def _of_court(surface: str, body: Body) -> Full | None:
    """A part of the court or procuratorate that reports."""
    own = _OF_COURT.search(surface) and _COURTS.search(body.name)
    return Full(body.name + surface, "own-body") if own else None


def bare_name(surface: str, home: Home, body: Body) -> Full:
    """The full name of what carries neither place nor parent."""
    city = own_place(home.county, home) or home.city or home.province
    placed = _bare_organ(surface, city, body) or placed_elsewhere(surface, home)
    if placed or _OF_THE_STATE.match(surface):
        return placed or Full(surface, "as-printed")
    if surface.endswith("人民法庭") and (body.name.endswith("法院") or home.county):
        court = body.name if body.name.endswith("法院") else f"{own_place(home.county, home)}人民法院"
        return Full(court + surface, "parent")
    if _OF_SCHOOL.search(surface) and _SCHOOLS.search(body.name):
        return Full(body.name + surface, "own-body")
    if VILLAGE.search(surface) and home.township:
        return Full(own_place(home.township, home) + surface, "place")
    if (
        unit := _of_police(surface, body)
        or _of_court(surface, body)
        or _of_bureau(surface, body)
        or _branch_office(surface, body)
    ):
        return unit
    if (
        _SCHOOLS.search(body.name)
        and surface not in body.name
        and surface.endswith("学院")
        and _short(surface + "部")
    ):
        return Full(body.name + surface, "own-body")
    place = (home.province if _DEPARTMENT.search(surface) else "") or city
    if _OF_PLACE.search(surface) and place and not surface.startswith(place[:2]):
        return Full(place + written_out(surface), "place")
    if _BRANCH_OFFICE.match(surface) and _COMPANIES.search(body.name):
        return Full(body.name + surface, "own-body")
    if _STREET_OFFICE.search(surface) and city:
        return Full(surface if surface.startswith(city[:2]) else city + surface, "place")
    if _is_of_body(surface) and not VILLAGE.search(surface):
        return Full(body.name + surface if body.name else surface, "own-body", local=not body.name)
    return Full(surface, "as-printed", local=is_local(surface))


# 执法大队|党支部, 音乐学院|党总支, 退休|党支部: branches of the body's own units and people; but 甲村党支部
_OWN_BRANCH = re.compile(
    r"(?:[\u4e00-\u9fff]{0,8}?(?:大队|支队|学院|教师|学生|退休|机关)(?:第[一二三四五六七八九十])?|第[一二三四五六七八九十])"
    r"(?:党支部|党总支|支部)$"
)


# 城区|分局 in the report of a bureau: its branch, not the city's own bureau
_OWN_BRANCH_OFFICE = re.compile(r"^[\u4e00-\u9fff]{2,3}分局$")


def _branch_office(surface: str, body: Body) -> Full | None:
    """A branch of the bureau that reports, called by the place that it is for."""
    own = body.name.endswith("局") and not body.name.endswith("分局")
    return Full(body.name + surface, "own-body") if own and _OWN_BRANCH_OFFICE.match(surface) else None


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
