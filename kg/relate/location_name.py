"""Where things lie by their names: 甲区|乙乡|丙村, 丁遗址|考古发掘, 戊镇|文化站, 己博物馆|改造提升."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType, Passage
from kg.recognise.place_premises import RULE as PREMISES
from kg.recognise.place_venue import FACILITY
from kg.relate.base import Case
from kg.relate.location_called import (
    GATE,
    events_of,
    is_premises,
    premises_of,
    short_names,
    traders_of,
)
from kg.relate.places import is_division, is_province, level, names_in, names_of_places

__all__ = ["by_name"]

_COUNTY = 3
"""Depth of a county, see `kg.relate.places.level`."""
_COUNTY_DIGITS = 6
"""Length of the code of a county or what is above it; such a code ends in 00 for a prefecture or province."""

# parts of a wall, street or building: 开封城墙北墙
_COMPONENT = re.compile(r"^[东西南北中前后][墙门区段侧院殿](?:段)?$")
_PARTS = re.compile(r"[东西南北][墙门侧院殿楼段]")
# 大运河|（甲县段）
_STRETCH = re.compile(r"[（(](?P<of>[\u4e00-\u9fff]{2,6})段[）)]")
_ACCIDENT = re.compile(r"(?:事故|火灾|地震|爆炸|事件|灾害|险情)")
# …香港展, …甲市站: the place right before the head of an event
_EVENT_HEAD = re.compile(r"^(?:展|站|专场|分会场|赛区|主会场|巡展|巡演|峰会)")
# 国道G999线丙县|段改建工程: works on a road in a division
_ROAD_IN = re.compile(r"^(?:绕城|过境|城区)?段")
_ROAD = re.compile(r"[线道路\d]$")
# 甲市区, 乙县城: the town of a division is no division in it
_TOWN_ITSELF = re.compile(r"(?:市区|城区|县城|辖区|主城区)$")
# what is repaired or built is not where it lies: 凤凰桥改造, 城墙修缮
_NO_SITE = re.compile(r"(?:流域|长城|海|带|文化|墙|桥|楼|塔|碑|亭|厅|古城|酒庄)$")
# 甲河|水环境综合治理工程, 乙河桔园至丙段|防洪工程: works on the water itself; 黄河文化… is a theme
_WATER = re.compile(r"[河江湖渠]$")
# 甲江|乙县城区段: the works are on the stretch, not on the whole river
_OWN_STRETCH = re.compile(r"^(?:(?![至以])[\u4e00-\u9fff]){2,6}(?:段|断面)")
_WATER_WORKS = re.compile(
    r"治理|防洪|行洪|清淤|疏浚|整治|堤|水环境|生态|改造|禁渔|航道|加固|配套|供水|断面|清四乱|保护修复|截污|纳管|护岸|河道|清漂|拦污"
)
# 甲安置小区|建设, 乙村停车场|工程: the works build the place itself
_ONLY_BUILT = re.compile(r"(?:建设|新建|迁建)?(?:工程|项目)?(?<!^项目)")
# what has stretches
_RIVER = re.compile(r"(?:[江河渠溪湖路线]|[国省县乡]道\d*|[GSXY]\d{1,4})$")
# 乙区|南甲北路, 丙镇|丁巷: a street or river is part of the division that its name begins with
_LINE = re.compile(r"(?:(?<!市|区)[路街巷河江渠溪沟]|大道)(?:[东西南北中]段)?$")
# 乙区|杏老洲: a spot without a kind of its own is, too
_PART_BY_NAME = re.compile(
    rf"{_LINE.pattern}|^..[洲坪坝湾坡沟塘庄坑埔岗洼坊圩畈垸墩冲垭垄坳岩墟]$|^..?.?[山岭岛]$"
)
# 输气管道|丙县|段, 甲江|丙|段
_IN_COUNTY = re.compile(r"(?:[江河渠溪湖水线路道]|管线|高铁|高速|航道|运河)(?P<of>[\u4e00-\u9fff]{2,4})段$")
# 甲村至乙村|旅游路
_ROUTE = re.compile(r"[村镇乡道区路街桥口港站县市]至..")
# 甲校区|体育馆, 乙院区|门诊大厅: what stands on the grounds; a gate is a part of them
_GROUNDS = re.compile(r"(?:校区|院区)$")
# rivers and the like give a theme, not a site: 黄河文化传承
_THEME = re.compile(r"(?:河|江|流域|长城|海|带|文化)$")
# what is left after a short form: 函谷关景区 of 灵宝函谷关景区, but not 府景区 of 开封府景区
_FREE_SITE = re.compile(r"^.{2,}(?:景区|遗址|公园|酒庄|度假区|风景区|旧址|故居|古镇|古村|庄园)$")
# 北京路|地下停车场, 甲校区|体育馆, 乙片区|丙楼: what may hold a smaller site that is called after it
_HOLDER = re.compile(r"(?:路|街|大道|校区|院区|片区|新区|园区|产业园|景区|旧址|集镇)$")
# 甲博物馆|改造提升, 乙医院|病房楼建设: works on a body's house
_HOUSE = re.compile(
    r"(?:博物馆|文化馆|图书馆|美术馆|纪念馆|体育馆|展览馆|文化宫|少年宫|科技馆|档案馆|剧院|影剧院|医院|学校|大学|学院|小学|中学|公园|广场|党群服务中心|服务中心|敬老院|养老院|福利院|"
    r"幼儿园|卫生院|文化站|文化中心|体育中心|活动中心|水厂|污水处理厂|泵站|市场|填埋场|水库|酒店|宾馆|饭店|招待所|校区|院区|车站|客运站"
    r"|服务区|停车场|码头|看守所|拘留所|大楼|办公楼|教学楼|宿舍楼|综合楼|体育场|游泳馆|陵园|殡仪馆|公墓|驿站|小区|家属院)$"
)
_REFIT = re.compile(
    r"[^，。；]{0,8}?(?:改造|提升|修缮|维修|装修|布展|展陈|数字化|加固|扩建|改扩建|提质|翻新|提标|升级)"
)


def by_name(case: Case) -> Iterator[Assertion]:
    """What the names of places, facilities, works and events say of where they lie."""
    names = names_of_places(case)
    shorts = short_names(case)
    # works on what stands in a place are said to be in the place: 甲校区|学生公寓改造工程
    holders = {name: place for name, place in names.items() if not is_premises(place)}
    body = case.body.label.removeprefix("中共") if case.body is not None else ""
    for entity in case.entities:
        if entity.type is EntityType.PLACE:
            yield from _inside_place(entity, names, body)
        elif entity.type in (EntityType.PROJECT, EntityType.EVENT):
            yield from _inside_name(entity, holders, body)
            if entity.type is EntityType.EVENT:
                yield from events_of(entity, shorts)
        elif entity.type is EntityType.ORGANIZATION:
            if FACILITY.search(entity.label):
                yield from _inside_place(entity, names, body)
            yield from traders_of(entity, names)
    yield from _works_on_venues(case)


def _is_own(place: Entity, body: str) -> bool:
    """Whether a division is the one that the body is named after: all that is spoken of lies there."""
    return is_division(place.label) and level(place.label) <= 3 and body.startswith(place.label[:2])


def _inside_place(entity: Entity, names: dict[str, Entity], body: str) -> Iterator[Assertion]:
    """祥符区罗王乡胡寨村 is part of both divisions in its name; 鼓楼区余店民俗文化村, a site, lies in one."""
    if _TOWN_ITSELF.search(entity.label):
        return
    for mention in entity.mentions:
        if _ROUTE.search(mention.passage.exact):
            yield from _ends(entity, mention.passage, names)
            continue
        if mention.rule == PREMISES:
            yield from premises_of(entity, mention.passage, names)
            continue
        yield from _within_county(entity, mention.passage, names)
        chain, at = [], 0
        for start, end, place in names_in(mention.passage.exact, names, entity):
            if start != at or place == entity:
                break
            chain.append(place)
            yield from _one_inside(entity, place, (start, end, mention.passage), names, body)
            for outer in chain[:-1]:
                if is_division(outer.label) and _deeper(place, outer):
                    yield Assertion(place.id, "partOf", outer.id, mention.passage, "location.chain-in-name")
            at = end


def _one_inside(
    entity: Entity, place: Entity, where: tuple[int, int, Passage], names: dict[str, Entity], body: str
) -> Iterator[Assertion]:
    """What one place says that a name holds; where is (start, end, passage) of it in the name."""
    start, end, evidence = where
    surface = evidence.exact
    rest = surface[end:]
    if is_division(place.label):
        if rest:
            yield from _of_division(entity, place, (surface[start:end], rest, evidence), names, body)
        return
    yield from _of_site(entity, place, rest, names, evidence)
    if _GROUNDS.search(place.label) and rest and entity.type is EntityType.PLACE:
        predicate = "partOf" if GATE.search(rest) else "locatedIn"
        yield Assertion(entity.id, predicate, place.id, evidence, "location.grounds")
    elif len(rest) > 2 and _HOLDER.search(place.label) and not _STRETCH.fullmatch(rest):
        yield Assertion(entity.id, "locatedIn", place.id, evidence, "location.site-in-name")


def _within_county(entity: Entity, evidence: Passage, names: dict[str, Entity]) -> Iterator[Assertion]:
    """输气管道丙县段: a stretch of a line lies in the county that it is called after."""
    within = _IN_COUNTY.search(evidence.exact)
    county = names.get(within["of"]) if within else None
    if county is not None and _is_county(county):
        yield Assertion(entity.id, "locatedIn", county.id, evidence, "location.stretch")


def _deeper(inner: Entity, outer: Entity) -> bool:
    """Whether a division may lie in another: no province in a county (甲区|山东|梆子剧团).

    A city may lie in a city (甲市乙市): half of them are counties.
    """
    return inner != outer and is_division(inner.label) and level(inner.label) >= level(outer.label)


def _ends(entity: Entity, evidence: Passage, names: dict[str, Entity]) -> Iterator[Assertion]:
    """甲村|至|乙村|旅游路 lies at both its ends."""
    surface = evidence.exact
    for start, end, place in names_in(surface, names):
        opens = start == 0 or surface[start - 1] in "（("
        at_end = (opens and surface[end : end + 1] == "至") or surface[start - 1 : start] == "至"
        if at_end and place != entity and end < len(surface):
            yield Assertion(entity.id, "locatedIn", place.id, evidence, "location.route")


def _of_division(
    entity: Entity, place: Entity, mention: tuple[str, str, Passage], names: dict[str, Entity], body: str
) -> Iterator[Assertion]:
    """Whose name a division stands in: part of it, or located there; a mention is (head, rest, passage)."""
    head, rest, evidence = mention
    full = is_division(head) or is_province(place.label)
    full = full or _FREE_SITE.search(rest) is not None or entity.label.startswith(place.label)
    if not full:
        return
    inner = entity.type is EntityType.PLACE and (
        is_division(entity.label) or _PART_BY_NAME.search(rest) is not None
    )
    predicate = "partOf" if inner else "locatedIn"
    outer_ones = [
        p for s, _, p in names_in(head, names) if s == 0 and is_division(p.label) and _deeper(place, p)
    ]
    for outer in outer_ones:
        yield Assertion(place.id, "partOf", outer.id, evidence, "location.chain-in-name")
    for inside in (place, *outer_ones):
        wide = len(inside.code) == _COUNTY_DIGITS and inside.code.endswith("00")
        if predicate == "locatedIn" and (wide or _is_own(inside, body)):
            continue
        yield Assertion(entity.id, predicate, inside.id, evidence, "location.division-in-name")


def _of_site(
    entity: Entity, site: Entity, rest: str, names: dict[str, Entity], evidence: Passage
) -> Iterator[Assertion]:
    """开封城墙|北墙, 大运河|（甲县段）: by what is left of a name behind the site that it begins with."""
    stretch = _STRETCH.fullmatch(rest)
    if stretch is not None:
        yield Assertion(entity.id, "partOf", site.id, evidence, "location.stretch")
        within = names.get(stretch["of"])
        if within is not None:
            yield Assertion(entity.id, "locatedIn", within.id, evidence, "location.stretch")
    elif _RIVER.search(site.label) and _OWN_STRETCH.fullmatch(rest):
        yield Assertion(entity.id, "partOf", site.id, evidence, "location.stretch")  # 甲水河|乙公段
    elif _COMPONENT.search(rest):
        yield Assertion(entity.id, "partOf", site.id, evidence, "location.component")


def _is_theme(place: Entity, rest: str) -> bool:
    """Whether a place in a project's name says what it is about or works on, not where it lies."""
    if _PARTS.match(rest):
        return False  # 甲城墙|北墙维修工程
    if _ONLY_BUILT.fullmatch(rest):
        return True
    if rest.startswith(("周边", "附近", "沿线", "安防", "消防", "夜景", "亮化", "停车")):
        return False
    if _WATER.search(place.label):
        if _OWN_STRETCH.match(rest):
            return True
        return _WATER_WORKS.search(rest) is None
    return _NO_SITE.search(place.label) is not None


def _heads(surface: str, found: list[tuple[int, int, Entity]]) -> set[int]:
    """Where the places begin that a name begins with: 甲镇|、|乙镇|垃圾中转站改造, 丙县|丁镇|供水工程."""
    heads: set[int] = set()
    at = 0
    for start, end, _ in found:
        if start != at and not (start == at + 1 and heads and surface[at] in "、和与及"):
            break
        heads.add(start)
        at = end
    return heads


def _is_county(place: Entity) -> bool:
    """Whether a division is a county, a district, or a city without any (邵东市)."""
    depth = level(place.label)
    return depth == _COUNTY or (depth < _COUNTY and place.code != "" and not place.code.endswith("00"))


# 甲镇|乙村|丙项目
_VILLAGE_BEHIND = re.compile(r"[\u4e00-\u9fff]{1,5}?(?:村|社区)")


def _counties_above(
    entity: Entity, head: str, evidence: Passage, names: dict[str, Entity], body: str
) -> Iterator[Assertion]:
    """乙县丙填埋场|提标改造项目 lies in 乙县, too, where that is not the body's own.

    Not so the town of a village: of 甲镇乙村丙项目 careful readers say the village alone (six of six).
    """
    for start, end, outer in names_in(head, names):
        town = level(outer.label) == _COUNTY + 1 and not _VILLAGE_BEHIND.match(head, end)
        if start == 0 and (town or _is_county(outer)) and not _is_own(outer, body) and outer != entity:
            yield Assertion(entity.id, "locatedIn", outer.id, evidence, "location.county-in-name")


def _inside_name(entity: Entity, names: dict[str, Entity], body: str) -> Iterator[Assertion]:
    """州桥遗址考古发掘 lies at 州桥遗址; an accident, and an event with （甲市） in its name, in 甲市."""
    for mention in entity.mentions:
        surface = mention.passage.exact
        found = list(names_in(surface, names))
        heads = _heads(surface, found)
        if entity.type is EntityType.PROJECT and _ROUTE.search(surface):
            yield from _ends(entity, mention.passage, names)
        for start, end, place in found:
            bracketed = surface[start - 1 : start] in ("(", "（") and surface[end : end + 1] in (")", "）")
            if is_division(place.label) or is_province(place.label):
                headed = start > 0 and _EVENT_HEAD.match(surface[end:])
                leads = start in heads
                county = leads and entity.type is EntityType.PROJECT
                county = county and (_is_county(place) or level(place.label) in (4, 5))
                county = county and not _is_own(place, body)
                road = start > 0 and _ROAD_IN.match(surface[end:]) and _ROAD.search(surface[:start])
                accident = start == 0 and _ACCIDENT.search(surface)
                if not (bracketed or headed or county or road or accident):
                    continue
                if start == 0 and not county and any(s == end for s, _, _ in found):
                    continue  # 山西台骀山景区火灾: the site says it, and lies in 山西 itself
            elif place.label == entity.label or _THEME.search(surface) or _is_theme(place, surface[end:]):
                continue
            yield Assertion(entity.id, "locatedIn", place.id, mention.passage, "location.place-in-name")
            if start == 0 and entity.type is EntityType.PROJECT:
                yield from _counties_above(entity, surface[:end], mention.passage, names, body)


def _works_on_venues(case: Case) -> Iterator[Assertion]:
    """甲博物馆改造提升项目 lies at 甲博物馆, where the report knows that as a body or a place."""
    houses = {
        form: entity
        for entity in case.entities
        if entity.type in (EntityType.ORGANIZATION, EntityType.PLACE)
        for form in (entity.label, *entity.alternatives)
        if len(form) >= 4 and _HOUSE.search(form)
    }
    for entity in case.entities if houses else ():
        for mention in entity.mentions if entity.type is EntityType.PROJECT else ():
            surface = mention.passage.exact
            for end in range(len(surface) - 2, 3, -1):
                house = houses.get(surface[:end])
                if house is not None and _REFIT.match(surface, end):
                    yield Assertion(
                        entity.id, "locatedIn", house.id, mention.passage, "location.house-in-name"
                    )
                    break
