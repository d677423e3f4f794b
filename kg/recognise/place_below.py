"""What stands below a division and no table holds, by its form: townships, zones, areas, villages.

祥符区|罗王乡, 乙县|城南开发区|丙村, 甲区|南部山区, 罗王乡|胡寨村, 甲镇|柳坪湾村|民张某, 达甲市|铁乙村
"""

from __future__ import annotations

import re
from functools import cache

from kg.resources import lexicon

__all__ = [
    "area_at",
    "hamlet_at",
    "township_at",
    "village_at",
    "village_of_city_at",
    "villager_at",
    "zone_at",
]

# 罗王|乡, 某某|街道办事处 without 办事处: a township by its form, right behind a county's name
_TOWNSHIP_FORM = re.compile(
    r"(?![省市县区乡镇村各全等和与及的在由向对将把以就所每其下]|基层|城乡|部分|个别|多个|有关|相关|所有|重点|试点|大力)[\u4e00-\u9fff]{1,4}?(?:街道(?!办)|镇(?![区村政级])|乡(?![镇村级亲]))"
)
# 新尉|工业园区, 城南|开发区: a zone that stands between a county and a village
_ZONE = re.compile(
    r"(?![省市县区各全等和与及的])[\u4e00-\u9fff]{2,4}?(?:工业园区|产业园区|开发区|管委会|园区)"
)
# 胡寨|村, 估衣街|村, 兰草|村, 某某|社区, 瞿家|湾: behind a county or township
_VILLAGE = re.compile(
    r"(?![省市县区乡镇各全某等和与及的]|新?农村|城中村|附近村|周边村|城[市区镇]社区|[\u4e00-\u9fff]{0,3}小学|试点|示范|贫困|驻村|新村|村)(?:(?![局委部将把由对被的在与及室至]|政府|农村|部分|个别|多数|少数|多个|担任|开展|大力|推进|用于|承担)[\u4e00-\u9fff]){1,5}?"
    r"(?:村(?:村(?![委支民医小两干级口部党规务情集]))?|社区|居委会)(?![民干官务级容庄镇寨头])"
    r"|[\u4e00-\u9fff]{1,2}家(?:湾|坝|沟|坪|寨|庄|营|岭|堡|台|集|店|渡|桥|河)(?![县区乡镇水流])"
)
# 甲镇|柳坪湾村|民张某: the village whose villager is named, by a surname behind it
_VILLAGER = re.compile(
    r"(?!(?:广大|部分|当地|本地|本村|全体|外地|外来|附近|周边|周围|沿线|沿江|沿河|贫困|特困|困难|失地|无地|搬迁|移民|涉事|有关|相关|普通|老年|留守|少数|个别|多名|两名|一名|几名|返乡|上访|信访|受灾|受益)村)"
    r"(?:(?![省市县区乡镇的和与及等各全让使给向对将由被把为了在至到以]|组织|动员|发动|号召|引导|带领|教育|宣传|帮助|通知|要求|强占|侵占)[\u4e00-\u9fff]){2,3}村(?=民(?P<surname>[\u4e00-\u9fff])[\u4e00-\u9fff])"
)
# 甲县|南部山区, 乙区|锦丙新城: the parts of a county that bear a name
_AREA = re.compile(
    r"(?:[东西南北中]部(?:山区|丘陵区|平原区)|(?![省市县区各全等和与及的]|[老旧新古][城区])[\u4e00-\u9fff]{2}新城)(?![区镇县街小中])"
)
# 达甲市|铁乙村|，, 香乙村|第一书记: a village that is named by its prefecture or province alone
_VILLAGE_OF_CITY = re.compile(
    r"(?!(?:[的等各全多两驻农乡县区镇市省级本]|最美|美丽|文明|示范|贫困|脱贫|传统|特色|重点|民族|千个|百个|农业|旅游|卫生|先进|试点|首个|部分|有关|相关|城中|城郊|近郊|移民|和美|未来|数字|智慧|民主|法治|生态|空心|薄弱|后进|振兴|乡村))"
    r"(?:(?![的等和与及在为个级农乡])[\u4e00-\u9fff]){2,3}村(?=[，。、；）]|考察|学习|参观|观摩|调研|驻村|第一书记|村民|党支部|党总支|党委)"
)


# 甲村|多乙屯|，, 甲村|上乙组|村民: what lies in a village and bears a name
_HAMLET = re.compile(
    r"(?:(?![的等和与及在各全每本])[\u4e00-\u9fff]){1,3}屯(?=[，。、；）的]|村民)"
    r"|(?:(?![工小专督指调考巡检核评帮党互治宣服志业管保监审护各全每理会女的等和与及在])[\u4e00-\u9fff]){2,3}组(?=村民|居民|农户|[，。、；）])"
)


def hamlet_at(text: str, at: int) -> re.Match[str] | None:
    """A hamlet or a group with a name right behind a village: 甲村|多乙屯."""
    return _HAMLET.match(text, at)


def township_at(text: str, at: int) -> re.Match[str] | None:
    """A township by its form, right behind a county: 罗王|乡."""
    return _TOWNSHIP_FORM.match(text, at)


def zone_at(text: str, at: int) -> re.Match[str] | None:
    """A zone that stands between a county and a village: 城南|开发区."""
    return _ZONE.match(text, at)


def area_at(text: str, at: int) -> re.Match[str] | None:
    """A part of a county that bears a name: 南部|山区, 锦丙|新城."""
    return _AREA.match(text, at)


def village_at(text: str, at: int) -> re.Match[str] | None:
    """A village or community right behind a county or township."""
    return _VILLAGE.match(text, at)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(lexicon("surnames")["single"])


def villager_at(text: str, at: int) -> re.Match[str] | None:
    """The village of a villager who is named, right behind a town: 甲镇|柳坪湾村|民张某."""
    village = _VILLAGER.match(text, at)
    return village if village and village["surname"] in _surnames() else None


def village_of_city_at(text: str, at: int) -> re.Match[str] | None:
    """A village right behind the full name of its prefecture or province: 达甲市|铁乙村."""
    return _VILLAGE_OF_CITY.match(text, at)
