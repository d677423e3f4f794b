"""Recognise administrative divisions and named sites."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from sys import maxsize

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.gazetteer import stem
from kg.recognise.home import Home
from kg.recognise.place_address import addresses, pieces
from kg.recognise.place_chain import may_begin
from kg.recognise.place_division import chains
from kg.recognise.place_form import formed
from kg.recognise.place_list import listed
from kg.recognise.place_nature import natures
from kg.recognise.place_plain import is_plain
from kg.recognise.place_premises import premises
from kg.recognise.place_single import singles
from kg.recognise.place_site import sites
from kg.recognise.place_site_name import Site
from kg.recognise.place_stretch import stretches, waters
from kg.recognise.place_town import towns
from kg.recognise.place_venue import venues
from kg.recognise.project_facility import town_facilities
from kg.recognise.punctuation import punctuated

__all__ = ["RECOGNISER"]

# 我市|文旅形象: the report's own division; not 我省心 or 我市场
_OWN = re.compile(r"我(?:市(?!场|级)|省(?![心级])|县(?!级)|区(?![域级间]))")


# 谱写|甲县|新篇, 结合乙县实际, 为丙县经济社会发展: the body's own county by its stem, where all speak of it
_OF_COUNTY = (
    "等地(?!方)|置县|撤县|扶贫|脱贫|群众|当地|儿女|老区|籍|新篇|篇章|新局面|实际|经济社会|高质量|贡献|实践|力量|振兴|大地|样板|答卷|全域|全境"
    "|建设(?!局|集团|公司|银行|路|街)|发展(?!集团|公司|和改革|改革|投资)|人民(?!医院|政府|法院|检察院|路|公园|广场|银行|武装)|段(?![时位])"
)


# ，泉甲|部分区域, 。耀乙|置县: what is said of a district by its stem
_OF_DISTRICT = "等地(?!方)|置县|撤县|撤市|设区|部分(?:区域|地区|乡镇|街道|村)|境内|全境|沿海|沿江|儿女"


def _own_county(text: str, home: Home) -> Iterator[Site]:
    """The county that the report comes from, without 县; a district's stem, which names much else, seldom."""
    short = stem(home.county)
    if home.county.endswith("区") and len(short) >= 2 and short != home.county:
        for own in re.finditer(rf"{re.escape(short)}(?={_OF_DISTRICT})", text):
            if may_begin(text, own.start()):
                yield Site(own.start(), own.end(), "place.division-own-stem")
    if home.county.endswith(("县", "市")) and short != home.county:
        for own in re.finditer(rf"{re.escape(short)}(?={_OF_COUNTY})", text):
            yield Site(own.start(), own.end(), "place.division-own-stem")


# 杏庄社区|农贸市场, 柳庄村|文化广场: the village that a site of daily life is called after
_OF_VILLAGE = re.compile(
    r"(?P<village>(?:[\u4e00-\u9fff]{1,4}(?:镇|乡|街道))?(?![老旧新])[\u4e00-\u9fff]{2,4}?(?:(?<![新乡农])村|社区))(?=[\u4e00-\u9fff]{2,8}"
    r"(?:广场|市场|小区|停车场|养老院|敬老院|幼儿园|卫生室|活动室|篮球场|戏台|祠堂|泵站|水厂|处理站)$)"
)

# 柳庄村|冷链仓库
_VILLAGE = re.compile(
    r"(?P<town>(?:(?![县市区村])[\u4e00-\u9fff]){1,4}?(?:镇|乡|街道))?(?:(?![镇乡])[\u4e00-\u9fff]){2,4}?(?:村|社区)"
)


# 甲镇柳庄村|丙专业合作社, 乙村|互助社: what trades in a village, and is no organ of it
_TRADE = re.compile(
    r"(?:(?![的等和与及在对为将])[\u4e00-\u9fff]){0,10}?(?:合作社|互助社|(?:加工|扶贫|帮扶|就业|生产)车间|养殖场|加工厂|家庭农场)"
)


def _traded(text: str, sites: Iterable[Site]) -> Iterator[Site]:
    """The sites; a village that stands before what trades in it counts inside that name, too."""
    for site in sites:
        village = text[site.end - 1] == "村" and site.rule.startswith(
            ("place.division-village", "place.form")
        )
        if village and _TRADE.match(text, site.end):
            yield Site(site.start, site.end, "place.of-village")
        else:
            yield site


def _villages_of(text: str, found: list[Site]) -> Iterator[Site]:
    """The villages that sites and farms begin with."""
    for site in found:
        if village := _OF_VILLAGE.match(text, site.start, site.end):
            yield Site(site.start, village.end("village"), "place.of-village")
    for start, end in town_facilities(text):
        village = _VILLAGE.match(text, start, end)
        if village and (
            village["town"] or not any(kind + village.group() in text for kind in ("镇", "乡", "街道"))
        ):
            yield Site(start, village.end(), "place.of-village")


def _held(stretches: list[tuple[int, int]], at: int) -> bool:
    """Whether an offset lies in one of the stretches, which are sorted."""
    before = bisect_right(stretches, (at, maxsize))
    return before > 0 and at < stretches[before - 1][1]


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order; of two that overlap the longer stands (`overlap.settle`)."""
    text = punctuated(scene.text)
    found = [
        Site(chain.start, chain.end, f"place.division-{chain.parts[-1].rule}")
        for chain in chains(text, scene.home)
    ]
    found += sites(text)
    found += natures(text)
    found += singles(text)
    found += towns(text, formed(text), scene.home)
    found += listed(text, [(site.start, site.end) for site in found])
    found += venues(text)
    found += stretches(text)
    found += waters(text)
    found += list(_villages_of(text, found))
    found += (Site(own.start(), own.end(), "place.own") for own in _OWN.finditer(text) if scene.home.code)
    found += _own_county(text, scene.home)
    known = scene.outline.facts.address
    held = sorted(addresses(text, (known.start, known.end) if known else None))
    found = [site for site in found if not _held(held, site.start) and not is_plain(text, site)]
    found += list(premises(text, found))
    found += (piece for start, end in held for piece in pieces(text, start, end, scene.home))
    for site in _traded(text, found):
        yield scene.mention(site.start, site.end, EntityType.PLACE, site.rule)


RECOGNISER = Recogniser(
    "place",
    "Administrative divisions by name, stem or chain (祥符区罗王乡胡寨村), and named sites by their kind "
    "(遗址, 景区, 公园), by lists and by the verbs that rate them.",
    find,
)
