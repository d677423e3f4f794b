"""Projects by what is done to a site: 老旧小区改造工程, 甲遗址考古发掘工作, 乙博物馆建设."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.boundary import with_year
from kg.recognise.project_words import (
    BRACKETED,
    LONGEST,
    ROUTE,
    STRETCH,
    alternatives,
    ends_with,
    modifier_start,
    own_name,
    specific,
    words,
)

__all__ = ["works"]

_COUNTED = re.compile(r"[两二三四五六七八九十\d]+(?:大|项|个)")
# What follows 建设 or 保护 where they do not close a name: 建设局, 保护法, 保护条例, 建设资金管理, 建设水平.
_GOES_ON = (
    r"(?!后(?![续期勤])|局|委|厅|部|办公|所(?!需)|站|队|中心|单位|公司|集团|法|条例|规划|方案(?!设计)|办法|规定|规范|意见|领导|考评|考核|评审|评估|专班|指挥|人才|者|条件|能力"
    r"|现场|补助[款金]|专项资金|专项经费|与发展|水平|力度|标准|协会|学会|理念|意识|区(?!域)|带|史|银行|用地|成果|模式|成效|开放|制度|机制|体系|责任|监督|监管)"
)
# Sites of heritage: works on them are named with 工作, too (甲遗址考古发掘工作).
_HERITAGE = re.compile(r"(?:遗址|旧址|故居|古城|古墓|墓|墓群|城墙|故城|王府|石窟|古建筑|长城|运河)$")
_DIG = re.compile(r"^(?:考古)?(?:抢救性)?发掘")


@cache
def _works_pattern() -> re.Pattern[str]:
    # 改造提升, 保护与修缮, 考古发掘 … then 工程 or 项目 where there is one: 修缮展示工程
    work = alternatives(words("works"))
    head = "工程项目|工程(?!有限|股份|公司|集团|监理|规划|许可|质量|款|量|师)|建设项目|试点项目|项目"
    return re.compile(rf"(?P<works>(?:{work})(?:[与和及、]?(?:{work})){{0,3}})(?P<head>{head})?")


# 甲河上、下游; 东、西城墙: the first item is but one character.
_PAIRED = frozenset(
    {
        "上下",
        "上中",
        "中下",
        "东西",
        "南北",
        "东南",
        "西北",
        "北南",
        "西东",
        "前后",
        "内外",
        "一二",
        "二三",
        "左右",
    }
)


_TOWNS = frozenset("乡镇村县区中校院路街巷园")


# 甲沟小流域和|丙坡小流域|综合治理项目: waters and roads that are put in order together; houses that
# one programme builds are named one by one
_OPEN_AIR = re.compile("(?:流域|[河渠沟湖塘路街巷桥段坡])$")


def _widen(text: str, start: int, at: int) -> int:
    """The start moved over items of a list that share the works: 东门、西门保护展示项目.

    An item belongs to the list where it ends like the last one; others (队伍建设、老宅修缮) stand alone.
    """
    if start > 1 and text[start - 1] == "至" and ROUTE.search(text, start, at):
        start = modifier_start(text, start - 1)
    if start > 2 and text[start - 1] == "、" and text[start - 2] + text[start] in _PAIRED:
        return modifier_start(text, start - 2)
    while start > 1 and text[start - 1] in "、和与及":
        before = modifier_start(text, start - 1)
        item = text[before : start - 1]
        towns = item[-1:] in _TOWNS and item[-1:] in text[start + 1 : start + 6]
        open_air = len(item) > 2 and _OPEN_AIR.search(item) and _OPEN_AIR.search(text, start, at)
        if text[start - 1] != "、" and not open_air:
            break
        if len(item) < 2 or not (towns or item[-1] == text[at - 1]):
            break
        if len(item) >= 5 and own_name(item) and not open_air:
            break
        start = before
    return start


# Works that do no more than set up a facility: the facility's own name is the project's.
# 甲中心|新建|咨询室6间: the body builds
_BUILDS_MORE = re.compile(
    r"(?:了|的)?[\u4e00-\u9fff]{1,10}(?:室|间|处|座|个|栋|点|所|站|房|场)(?=[\d，。；、一二三四五六])"
)
_SET_UP = frozenset({"建设", "新建", "规划建设", "迁建"})


def works(text: str) -> Iterator[tuple[int, int]]:
    """Works on a site: 老旧小区改造工程, 甲遗址考古发掘工作, 城市书屋建设."""
    for found in _works_pattern().finditer(text):
        match, at = found, found.start()
        if text.startswith("人居环境", at - 2):  # the object takes 环境: 人居环境|整治
            match = _works_pattern().match(text, at + 2) or found
            at = match.start()
        start = modifier_start(text, at)
        if 2 <= at - start <= LONGEST and (names := _extent(text, start, at, match)):
            yield from names


# 在|甲产业园|建设装备项目, 依托|乙大脑|建设全市统一的平台: where and by what something else is built;
# 由|丙学校|建设的: who builds
_NOT_BUILT = re.compile(r"(?:在|由|依托|利用|借助)(?:[^，。；：、的和与及\n]{2,14}[、和与及]){0,6}$")
_ROW = 90
"""How far before a name the row that it closes may begin."""
_BUILT_THERE = re.compile(r"(?!中|过程|期间|工作|方面|上|前|后|时|领域|基础|项目|工程)[\u4e00-\u9fff]")


def _is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether a stretch is where, by what or by whom something else is built."""
    there = _NOT_BUILT.search(text, max(0, start - _ROW), start)
    return there is not None and _BUILT_THERE.match(text, end) is not None


def _extent(text: str, start: int, at: int, match: re.Match[str]) -> list[tuple[int, int]]:
    """The projects that the works at `match` name together with the site start-at."""
    site, end = text[start:at], match.end()
    if _is_elsewhere(text, start, end) or (site.startswith("全国") and not match["head"]):
        return []  # 推进|全国百佳医院建设: a grade
    if match["head"]:
        if text.startswith("等", start - 1) and not _COUNTED.match(site):
            return []  # a class that sums up a list: 甲、乙等文物保护项目
        if not (
            specific(site) or ends_with(site, "programmes") or ends_with(site, "headed") or _object(site)
        ):
            return []
        start = _with_year(text, start)
        if bracket := BRACKETED.match(text, end):
            end = bracket.end()
        found = [(_widen(text, start, at), end), *(_siblings(text, start) if own_name(site) else ())]
        stretch = STRETCH.match(text, end)
        return [*found, (found[0][0], stretch.end())] if stretch else found
    if match["works"] == "新建" and _BUILDS_MORE.match(text, end):
        return []
    if match["works"] in _SET_UP and own_name(site) and _AFTER_BUILDING.match(text, end):
        return [(start, at), *_siblings(text, start)]
    trade = _TRAILING_TRADE.search(match["works"])
    if trade and trade.start() and not match["head"]:
        end = at + trade.start()  # 高标准农田建设|管护|缺位: the trade belongs to what is said of it
        return [(_widen(text, start, at), end)] if ends_with(site, "programmes") else []
    if not _bare_works(text, site, match):
        return []
    if text.startswith("工作", end) and (_HERITAGE.search(site) or _DIG.match(match["works"])):
        end += 2
    elif (
        _needs_head().fullmatch(match["works"])
        and not _DONE.match(text, end)
        and not _CLEANED_UP.search(text, start, end)
    ):
        return []
    return [(_widen(text, start, at), end)]


# 2020年至|2022年…工程变更: the end of a span of years is no part of a name
_SPAN = re.compile(r"[年\d][至到\-—－~～]{1,2}$")


# ，甲镇|2021年…项目: the town whose works of that year they are
_TOWN_BEFORE = re.compile(r"(?:^|[，。；、：”\s])(?P<town>[\u4e00-\u9fff]{1,4}(?:镇|乡|街道))$")


def _with_year(text: str, start: int) -> int:
    """The start moved over the year of a project: 2024年老旧小区改造项目."""
    year = with_year(text, start)
    if year < start and (town := _TOWN_BEFORE.search(text, max(0, year - 6), year)):
        year = town.start("town")  # 甲镇|2021年高标准农田建设项目
    return start if _SPAN.search(text, max(0, year - 3), year) else year


def _object(site: str) -> bool:
    """Whether generic words alone tell which facility is meant, by their number: 医院信息系统."""
    return len(site) >= 6 and len(ends_with(site, "facilities")) >= 2


def _siblings(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Further facilities in the list that ends before `start`: 甲中心、乙馆建设."""
    while start > 3 and text[start - 1] in "、和与及":
        at = start - 1
        start = modifier_start(text, at)
        site = text[start:at]
        if len(site) < 4 or not own_name(site) or _OPEN_AIR.search(site):
            return
        yield start, at


@cache
def _needs_head() -> re.Pattern[str]:
    group = alternatives(words("needs_head"))
    return re.compile(rf"(?:{group})(?:[与和及、]?(?:{group})){{0,3}}")


# 建设|管护, 建设|运维
_TRAILING_TRADE = re.compile(r"(?<=建设)(?:管护|运维|养护|维养)$")

_AFTER = re.compile(_GOES_ON)
# 甲博物馆建设方案, 乙中心建设进程: the plan for a building names the building.
_AFTER_BUILDING = re.compile(r"(?=方案)|" + _GOES_ON)


# 甲中学食堂维修|已于暑假前完工: a trade that was brought to an end was an undertaking
_DONE = re.compile(
    r"(?:现?已|均已|正在|目前)(?:于[^，。；\n]{1,12}?)?(?:全部|基本)?(?:完工|竣工|开工|动工|施工|通过验收)"
)
# 甲村|人居环境整治: campaigns of the countryside that go by these words in every place.
# Source: 农村人居环境整治提升五年行动方案 (2021)
_CLEANED_UP = re.compile(r"(?:人居环境|生活污水|黑臭水体|面源污染)(?:综合|集中)?(?:整治|治理)(?:提升)?$")
# 数字法庭改造|12个: a class, unless it is a programme (老旧小区改造12个)
_BY_THE_DOZEN = re.compile(r"\d{1,4}[余多]?[个部处座家户台套间]")
_MADE_INTO = re.compile(r"[为成]")


def _bare_works(text: str, site: str, match: re.Match[str]) -> bool:
    """Whether works without 工程 or 项目 name an undertaking: by a facility and which one it is."""
    if not _AFTER.match(text, match.end()):
        return False
    if site.startswith("原") and _MADE_INTO.match(text, match.end()):
        return False  # 将|原甲厂厂房改造|为食堂
    if _DIG.match(match["works"]):
        return specific(site) and len(site) >= 2
    if ends_with(site, "programmes"):
        return True
    if _BY_THE_DOZEN.match(text, match.end()):
        return False
    site = BRACKETED.sub("", site)
    facility = ends_with(site, "facilities")
    return bool(facility) and len(site) >= len(facility) + 2 and specific(site[: -len(facility)])
