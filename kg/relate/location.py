"""locatedIn and partOf of places: by the name itself, and by 位于, 在…举办, 搬迁至, 围绕…等八大…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType, Passage
from kg.recognise.place_address import RULE as ADDRESS
from kg.relate.base import Case, Named, Relation
from kg.relate.places import is_division, is_province, level, names_in, names_of_places

__all__ = ["RELATION"]

# parts of a wall, street or building: 开封城墙北墙
_COMPONENT = re.compile(r"^[东西南北中前后][墙门区段侧院殿](?:段)?$")
# 大运河|（甲县段）
_STRETCH = re.compile(r"[（(](?P<of>[\u4e00-\u9fff]{2,6})段[）)]")
_ACCIDENT = re.compile(r"(?:事故|火灾|地震|爆炸|事件|灾害|险情)")
# …香港展, …甲市站: the place right before the head of an event
_EVENT_HEAD = re.compile(r"^(?:展|站|专场|分会场|赛区|主会场|巡展|巡演|峰会)")
_AT = re.compile(r"(?:位于|坐落于|坐落在|地处|设在|设于|落户于?|选址于?|搬迁至|迁至|迁往|搬至|迁入)$")
_HELD = re.compile(
    r"^[^，。；]{0,14}?(?:举办|举行|召开|开展|展览|展出|展演|演出|成立|揭牌|开幕|上演|鸣枪|起跑|开赛|举 ?行)"
)
_THINGS = (EntityType.PROJECT, EntityType.EVENT, EntityType.PLACE, EntityType.ORGANIZATION)
_COUNTED = re.compile(r"^等(?:[一二两三四五六七八九十]{1,3}|\d{1,3})?(?:大|个|处|条|座|家)?$")
_LIST = re.compile(r"^[、和与及，,—\-－—\s]{1,2}$")
# 项目由甲集团承建，|选址|乙街道: only what is built has a site chosen
_SITED = re.compile(r"选址于?$")
_MOVED = re.compile(r"(?:落户于?|搬迁至|迁至|迁往|搬至|迁入)$")
# 甲市区, 乙县城: the town of a division is no division in it
_TOWN_ITSELF = re.compile(r"(?:市区|城区|县城|辖区|主城区)$")
# 湖滨区辖区内…, 三门峡市共有…
_HOLDS = re.compile(r"^(?:辖区|境|市|区|县)?内的?$|^(?:共有|现有|建有|拥有)$|^的$")
# 湖滨区|重新筹建2个（|甲广场、乙商场内）: what is counted after a division is listed in the bracket
_COUNTED_IN = re.compile(
    r"^[^，,。；;（()）]{2,16}?[一二三四五六七八九十两\d]{1,3}[个处家座条所][^，,。；;（()）]{0,6}[（(]$"
)
# what is repaired or built is not where it lies: 凤凰桥改造, 城墙修缮
_NO_SITE = re.compile(r"(?:流域|长城|海|带|文化|墙|桥|楼|塔|碑|亭|厅|古城|酒庄)$")
# 甲河|水环境综合治理工程, 乙河桔园至丙段|防洪工程: works on the water itself; 黄河文化… is a theme
_WATER = re.compile(r"[河江湖渠港]$")
# 甲江|乙县城区段: the works are on the stretch, not on the whole river
_OWN_STRETCH = re.compile(r"^(?:(?!至)[\u4e00-\u9fff]){2,6}段")
_WATER_WORKS = re.compile(
    r"治理|防洪|清淤|疏浚|整治|堤|水环境|生态|改造|禁渔|航道|加固|配套|供水|断面|清四乱|保护修复"
)
# 乙区|南甲北路: a street or river right behind a division runs on beyond it
_LINE = re.compile(r"[路街巷河江渠]$")
# what has stretches
_RIVER = re.compile(r"[河江渠溪湖路线]$")
# rivers and the like give a theme, not a site: 黄河文化传承
_THEME = re.compile(r"(?:河|江|流域|长城|海|带|文化)$")
# organizations that are also places to go to
_SITE_HEAD = re.compile(
    r"(?:小学|中学|学校|幼儿园|剧团|剧院|店|托育中心|党群服务中心|服务站|文化中心|市场|养老院|敬老院|停车场|收费站|园|村|景区|基地|公园|度假区|农庄|书房|书店|书社|民宿|庄园|剧场|广场|寺|庙|宫)$"
)
# what is left after a short form: 函谷关景区 of 灵宝函谷关景区, but not 府景区 of 开封府景区
_FREE_SITE = re.compile(r"^.{2,}(?:景区|遗址|公园|酒庄|度假区|风景区|旧址|故居|古镇|古村|庄园)$")
_VENUE = re.compile(r"(?:馆|院|公园|园|中心|剧场|广场|学校|大学|景区|礼堂|基地|酒店|宾馆|会场)$")
# 位于甲路|与|乙路交汇处, 位于丙镇|丁路
_CROSSING = re.compile(r"^[与和、及]?$")
_BESIDE = re.compile(r"^(?:的?(?:对面|旁边?|附近|内|院内|北侧|南侧|东侧|西侧))$")


def find(case: Case) -> Iterator[Assertion]:
    """Where places, projects and events lie."""
    names = names_of_places(case)
    body = case.body.label.removeprefix("中共") if case.body is not None else ""
    for entity in case.entities:
        if entity.type is EntityType.PLACE:
            yield from _inside_place(entity, names, body)
        elif entity.type in (EntityType.PROJECT, EntityType.EVENT):
            yield from _inside_name(entity, names, body)
        elif entity.type is EntityType.ORGANIZATION and _SITE_HEAD.search(entity.label):
            yield from _inside_place(entity, names, body)
    covered = 0
    for named in case.within(0, len(case.text), EntityType.PLACE, EntityType.ORGANIZATION):
        if named.end < covered:
            continue  # 洪湖市 in 洪湖市瞿家湾
        covered = max(covered, named.end)
        if named.entity.type is EntityType.PLACE or _VENUE.search(named.entity.label):
            yield from _said(case, named)
    yield from _adjacent(case)
    yield from _works_on_venues(case)
    yield from _listed(case, names)
    yield from _held_inside(case)


# 北京路|地下停车场, 甲校区|体育馆, 乙片区|丙楼: what may hold a smaller site that is called after it
_HOLDER = re.compile(r"(?:路|街|大道|校区|院区|片区|新区|园区|产业园|景区|旧址|集镇)$")


def _is_own(place: Entity, body: str) -> bool:
    """Whether a division is the one that the body is named after: all that is spoken of lies there."""
    return is_division(place.label) and level(place.label) <= 3 and body.startswith(place.label[:2])


def _inside_place(entity: Entity, names: dict[str, Entity], body: str) -> Iterator[Assertion]:
    """祥符区罗王乡胡寨村 is part of both divisions in its name; 鼓楼区余店民俗文化村, a site, lies in one."""
    if _TOWN_ITSELF.search(entity.label):
        return
    for mention in entity.mentions:
        surface, chain, at = mention.passage.exact, [], 0
        for start, end, place in names_in(surface, names):
            if start != at or place == entity:
                break
            chain.append(place)
            rest = surface[end:]
            evidence = mention.passage
            if is_division(place.label):
                if rest:
                    yield from _of_division(entity, place, (surface[start:end], rest, evidence), names, body)
            else:
                yield from _of_site(entity, place, rest, names, evidence)
                if len(rest) >= 2 and _HOLDER.search(place.label) and not _STRETCH.fullmatch(rest):
                    yield Assertion(entity.id, "locatedIn", place.id, evidence, "location.site-in-name")
            for outer in chain[:-1]:
                if is_division(outer.label) and is_division(place.label) and outer != place:
                    yield Assertion(place.id, "partOf", outer.id, evidence, "location.chain-in-name")
            at = end


def _of_division(
    entity: Entity, place: Entity, mention: tuple[str, str, Passage], names: dict[str, Entity], body: str
) -> Iterator[Assertion]:
    """Whose name a division stands in: part of it, or located there; a mention is (head, rest, passage)."""
    head, rest, evidence = mention
    full = is_division(head) or is_province(place.label)
    full = full or _FREE_SITE.search(rest) is not None or entity.label.startswith(place.label)
    if not full:
        return
    predicate = "partOf" if entity.type is EntityType.PLACE and is_division(entity.label) else "locatedIn"
    outer_ones = [p for s, _, p in names_in(head, names) if s == 0 and is_division(p.label)]
    for outer in outer_ones:
        yield Assertion(place.id, "partOf", outer.id, evidence, "location.chain-in-name")
    for inside in (place, *outer_ones):
        if predicate == "locatedIn" and (_is_own(inside, body) or inside.code.endswith("00")):
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
    if rest.startswith(("周边", "附近", "沿线", "安防", "消防", "夜景", "亮化", "停车")):
        return False
    if _WATER.search(place.label):
        if _OWN_STRETCH.match(rest):
            return True
        return _WATER_WORKS.search(rest) is None
    return _NO_SITE.search(place.label) is not None


def _inside_name(entity: Entity, names: dict[str, Entity], body: str) -> Iterator[Assertion]:
    """州桥遗址考古发掘 lies at 州桥遗址; an accident, and an event with （甲市） in its name, in 甲市."""
    for mention in entity.mentions:
        surface = mention.passage.exact
        found = list(names_in(surface, names))
        for start, end, place in found:
            bracketed = surface[start - 1 : start] in ("(", "（") and surface[end : end + 1] in (")", "）")
            if is_division(place.label) or is_province(place.label):
                headed = start > 0 and _EVENT_HEAD.match(surface[end:])
                leads = start == 0 or any(stop == start and first == 0 for first, stop, _ in found)
                county = leads and entity.type is EntityType.PROJECT and 3 <= level(place.label) <= 5
                county = county and not _is_own(place, body)
                if not (bracketed or headed or county or (start == 0 and _ACCIDENT.search(surface))):
                    continue
                if start == 0 and not county and any(s == end for s, _, _ in found):
                    continue  # 山西台骀山景区火灾: the site says it, and lies in 山西 itself
            elif place.label == entity.label or _THEME.search(surface) or _is_theme(place, surface[end:]):
                continue
            yield Assertion(entity.id, "locatedIn", place.id, mention.passage, "location.place-in-name")


# 甲博物馆|改造提升, 乙医院|病房楼建设: works on a body's house
_HOUSE = re.compile(
    r"(?:博物馆|文化馆|图书馆|美术馆|纪念馆|体育馆|展览馆|剧院|影剧院|医院|学校|大学|学院|小学|中学|公园|广场)$"
)

_REFIT = re.compile(r"[^，。；]{0,6}?(?:改造|提升|修缮|维修|装修|布展|展陈|数字化|加固|扩建|改扩建)")


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


def _said(case: Case, named: Named) -> Iterator[Assertion]:
    """…位于甲县, 在市博物馆展览: the thing named before in the same sentence."""
    if case.text.startswith("的", named.end) or case.text.endswith("其位于", 0, named.start):
        return  # 查封其位于甲区乙路的房产: what lies there comes after
    clause = case.clause(named.start, named.end)
    before = case.text[clause.start : named.start]
    after = case.text[named.end : max(clause.end, named.end)]
    is_at = _AT.search(before)
    held = re.search(r"[在赴]$", before) and _HELD.match(after)
    if not is_at and not held:
        return
    thing = _thing(case, named, clause, before if is_at else "")
    if thing is None:
        return
    evidence = case.evidence(clause.start, max(clause.end, named.end))
    rule = "location.lies-in" if is_at else "location.held-in"
    yield Assertion(thing.id, "locatedIn", named.entity.id, evidence, rule)
    for other in case.within(named.end, clause.end, EntityType.PLACE):
        between = case.text[named.end : other.start]
        if _BESIDE.match(between) or (is_at and _CROSSING.match(between)):
            yield Assertion(thing.id, "locatedIn", other.entity.id, evidence, rule)


def _thing(case: Case, named: Named, clause: Passage, before: str) -> Entity | None:
    """What lies or is held at a place: the nearest fitting name before it in its sentence, or after 举办."""
    sentence = case.sentence(named.start)
    types: tuple[EntityType, ...] = (EntityType.EVENT,)
    if before:
        types = (EntityType.ORGANIZATION, EntityType.PROJECT) if _MOVED.search(before) else _THINGS
        types = (EntityType.PROJECT,) if _SITED.search(before) else types
    things = [n for n in case.within(sentence.start, named.start, *types) if n.entity != named.entity]
    if not before:
        after = case.within(named.end, max(clause.end, named.end), EntityType.EVENT)
        if after and re.match(r"(?:举办|举行|召开)的?$", case.text[named.end : after[0].start]):
            return after[0].entity
        if re.match(r"(?:举办|举行|召开|开展)的", case.text[named.end : named.end + 4]):
            return None  # 在甲市举办的…: of an event without a name
        things = things or list(after)
    return things[-1].entity if things else None


def _adjacent(case: Case) -> Iterator[Assertion]:
    """祥符区 罗王乡, named one right after the other."""
    before: Named | None = None
    places = [entity for entity in case.entities if entity.type is EntityType.PLACE]
    addresses = {(e.id, m.passage.start) for e in places for m in e.mentions if m.rule == ADDRESS}
    for named in case.within(0, len(case.text), EntityType.PLACE):
        if (named.entity.id, named.start) in addresses:
            continue  # the pieces of an address say where the body sits; see `siting`
        if before is not None and before.end == named.start and before.entity != named.entity:
            inner, outer = named.entity, before.entity
            evidence = case.evidence(before.start, named.end)
            if level(outer.label) < level(inner.label) and not _LINE.search(inner.label):
                predicate = "partOf" if is_division(inner.label) else "locatedIn"
                yield Assertion(inner.id, predicate, outer.id, evidence, "location.adjacent")
        before = named


def _listed(case: Case, names: dict[str, Entity]) -> Iterator[Assertion]:
    """围绕鼓楼、御街、龙亭等八大夜间消费集聚区: the counted thing lies at each of the places before 等."""
    row: list[Named] = []
    things = case.within(0, len(case.text), EntityType.PLACE, EntityType.PROJECT, EntityType.MECHANISM)
    for named in things:
        if row and named.start < row[-1].end:
            continue
        between = case.text[row[-1].end : named.start] if row else ""
        if row and _COUNTED.match(between) and len(row) > 1:
            evidence = case.evidence(row[0].start, named.end)
            for place in (part for one in row for part in _split(one.entity, names)):
                yield Assertion(named.entity.id, "locatedIn", place.id, evidence, "location.listed")
            row = []
        elif named.entity.type is EntityType.PLACE:
            if not (row and _LIST.match(between)):
                row = []
            row.append(named)
        else:
            row = []


def _held_inside(case: Case) -> Iterator[Assertion]:
    """湖滨区辖区内陕州故城、李家窑遗址: the row of things right after a division that holds them."""
    for division in case.within(0, len(case.text), EntityType.PLACE):
        if not (is_division(division.entity.label) or _TOWN_ITSELF.search(division.entity.label)):
            continue
        at, first = division.end, True
        for named in case.within(division.end, division.end + 120, EntityType.PLACE, EntityType.ORGANIZATION):
            between = case.text[at : named.start]
            opens = (_HOLDS.match(between) and between != "的") or _COUNTED_IN.match(between)
            if not (opens if first else _LIST.match(between)):
                break
            evidence = case.evidence(division.start, named.end)
            yield Assertion(named.entity.id, "locatedIn", division.entity.id, evidence, "location.inside")
            at, first = named.end, False


def _split(place: Entity, names: dict[str, Entity]) -> tuple[Entity, ...]:
    """鼓楼—书店街 as its two ends, where both are places of the report."""
    ends = [names.get(part) for part in re.split(r"[—－-]+", place.label)]
    found = tuple(end for end in ends if end is not None)
    return found if len(found) == len(ends) > 1 else (place,)


RELATION = Relation(
    "location", "links things to the places where they lie, and places to those they are part of", find
)
