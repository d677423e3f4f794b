"""locatedIn by doing: 在甲镇建立工作站, 工程涉及乙小区, 丙厂房改造为丁园, 戊公司入驻己园; by addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, EntityType
from kg.relate.address import addressed
from kg.relate.base import Case, Named, Relation
from kg.relate.places import level
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]

_LIST = re.compile(r"[、和与及]")
# 在甲镇、乙镇|等地: what may sum up a row of places
_SUM = (
    r"(?:等地|等处|境内|辖区|沿岸|沿线|两岸|两侧|周边|附近|[两二三四五六七八九\d]个?(?:县市区|县区|市区|区|县|镇|乡|村|街道|社区)|等[\d一二三四五六七八九十两]{0,3}(?:个|家|处)?(?:重点|山区|自然|行政)?"
    r"(?:镇街|镇|乡镇|乡|村|社区|街道|小区|路段|区域|医院|学校|单位|场所)?)?"
)
# 在甲镇、乙镇|建立“丙”工作站, 在丁社区|新建充电棚, 在戊政务服务中心|设立窗口
_SETS_UP = re.compile(
    rf"{_SUM}(?:依托[^，。；]{{2,12}}?)?(?:分别|集中|率先|统一|规划|投资|选址|先行)?(?:建立|设立|新建|建成|开设|开办|建设|增设|打造|成立|兴建|筹建|布设|设置|配建|援建|修建|建起|改建|扩建|购置|铺设|"
    r"安装|试点|挂牌|搭建|创办|规范)了?(?P<gap>[^，。；、]{0,6})"
)
# 为|甲镇、乙镇|配建运动场, 沿|丙河|修建步道; 甲村|利用闲置校舍建成车间: the place is for whom, or who builds
_BUILT_FOR = re.compile(
    rf"{_SUM}(?P<means>(?:已|先后|自筹|利用|整合|投入|投资|争取|筹[措集]|流转|依托|通过)[^，。；]{{0,28}}?)?"
    r"(?:建设|建成|建起|建造|[新配修兴改扩援]建|安装|铺设|硬化)了?(?P<gap>[^，。；、]{0,6})"
)
_FOR = ("为", "沿")
# 位于|甲公园、乙广场|的2块|户外电子屏
_STANDS = re.compile(
    rf"{_SUM}[内外旁]?的(?:[\d一二两三四五六七八九十]{{1,4}}[余多]?[座个处块条所家栋间台套])(?:原|老|旧)?"
)
# 育苗大棚|20座、|烘干塔
_COUNTED = re.compile(
    r"[\d.一二两三四五六七八九十]{1,6}[余多]?(?:公里|万?平方米|[\u4e00-\u9fff])[、和](?:[新配修]建|建成)?"
)
_LIES = re.compile("(?:位于|坐落于|[设建]在)(?:县城|城区|市区|镇区)?$")
_OPENS = re.compile(r"(?:^|[，。；：\n]|[一二三四五六七八九十]是)$")
# 支持|甲村|建设乙种植基地: who helps a town to build says where
_HELPED = ("支持", "帮助", "指导", "扶持", "推动", "协助")
# “一站式”服务, 公安窗口: a way of working, which is said to be wherever it is done
_MANNER = re.compile(r"(?:窗口|服务|制度|机制|模式|工作法)[”]?$")
# 开展甲专项整治，|在乙镇、丙镇|检查…: what is done at them in the course of the works or campaign before
_IN_COURSE = re.compile(
    rf"{_SUM}(?:分别|集中|共|累计)?(?:建成|新建|建设|完成|巡查|检查|排查|抽查|清理|拆除|整治|施工|展销|展出|鸣枪|起跑|新增|更换|安装|铺设|架设|布设|改造|维修)"
)
# 实施甲改造工程，|为乙乡、丙镇|等乡镇的38所学校更换管网, 对丁村、戊村|等4个村的管网进行改造
_SERVED = re.compile(
    rf"{_SUM}(?:的[^，。；]{{2,14}}?)?(?:进行)?(?:新增|更换|安装|铺设|架设|布设|改造|维修|修缮|修复|整治|治理|硬化|加固|清淤|疏浚)"
)
_SERVES = ("为", "对")
# 开展甲专项治理，|拆除|乙村、丙村
_WORKED_ON = re.compile(
    r"(?:^|[，,])(?:已|共|累计|先后|依法|完成|分别)?(?:拆除|清理|完成|整治|疏浚|硬化|修复)了?$"
)
_THINGS = (
    EntityType.PROJECT,
    EntityType.ORGANIZATION,
    EntityType.EVENT,
    EntityType.PLACE,
    EntityType.MECHANISM,
)
_WORKS = (EntityType.PROJECT, EntityType.EVENT)
# what is done at places: 甲工程, 乙专项整治; a plan, brand or system is not
_IS_WORKS = re.compile(
    r"(?:工程|项目|改造|建设|整治|治理|行动|检查|排查|清查|清理|改革|试点|马拉松|赛)(?:[（(].{1,6}[）)])?[”]?$"
)
# a meeting says what was reported, not where works are
_TALKS = re.compile(r"召开|举办|组织收看|通报|反馈|“$")
# 改造工程|涉及的|丙小区、丁新村
_TAKES_IN = re.compile(
    r"(?:项目|工程|工作)?(?:主要|共|所|均)?(?:涉及|覆盖|包括|惠及|涵盖|位于)(?:的|了)?|(?:项目|工程)?中，"
)
# 甲马拉松…赛道|途经|乙山、丙驿站
_PASSES = re.compile(r"(?:途经|途径|经过|贯穿|串联)(?:了)?$")
# 原甲厂房|改造为|“乙”产业园, 丙收费站房产移交丁政府|用于建设|戊之家
_TURNED_INTO = re.compile(
    r"[^。；，]{0,14}?(?:改造为|改建为|改造成|改建成|改扩建为|改建|建设为|打造成|打造为|用于建设|用于打造)了?“?"
)
# “甲”工程|已率先在|乙镇|试点推进
_RIGHT_BEFORE = re.compile(r"”?，?(?:已|均|也|先后|率先|首批|首先|分别|成功|正式){0,2}在")
_RUNS = re.compile(
    rf"{_SUM}(?:全面|率先|先行|成功|正式)?(?:试点|试用|试运行|先行先试|推广|推行|推开|落地|实施|运行|投入使用|投用|上线|启动|开展|开工|动工|破土|奠基)"
)
# 项目于8月26日|在甲村开工: the works of the sentence before
_THE_WORKS = re.compile(
    r"(?<=[，。；\n])(?:该|此|本)?(?:项目|工程)(?:已|也|均)?(?:于[^，。；\n]{2,12})?(?:正式|顺利|率先)?$"
)
_LAST_SENTENCES = 160
"""How far before 项目 its name may stand."""
# 对甲市场、乙社区|段15家店开展|油烟专项检查; not 对甲镇|磷矿企业开展: done to the companies
_DOES = re.compile(
    rf"(?:{_SUM}|段(?:\d{{1,4}}[家户处][^，。；、]{{0,5}})?)(?:集中|联合|分别)?(?:开展|进行|实施|组织)了?“?"
)
# 甲公司、乙公司|等7家企业入驻|丙产业园
_MOVES_IN = re.compile(
    r"(?:等[\d一二三四五六七八九十]{0,3}[家个户]?(?:企业|公司|项目|单位)?)?(?:成功|顺利|整建制|正式|签约|集中)?(?:入驻|进驻|落户|入园|落地)(?:到|在|于|至)?"
)
# 甲产业园|内|乙公司
_INSIDE = re.compile(r"(?:园区)?内的?")
_PARK = re.compile(r"(?:园|园区|新区|开发区|小区|市场|广场|大厦|商场|校区|景区|城)$")
# 甲公司在|乙路|西侧的98亩土地, 丙项目取得|丁路|以南86亩工业用地
_LAND = re.compile(
    r"(?:以?[东西南北](?:侧|面|边|部|段)?|旁|沿线)?(?:、?以?[东西南北]侧?)?的?[^，。；]{0,6}?[\d.]{1,7}余?(?:亩|公顷|平方米)[^，。；]{0,8}?(?:土地|用地|地块|宗地)"
)
_HOLDS_LAND = re.compile(r"[^，。；]{0,20}?(?:在|取得|位于|竞得|占用|购得|受让)")
# bodies that other things stand in
_HOUSE = re.compile(
    r"(?:中心|院|厂|学校|中学|小学|幼儿园|大学|学院|馆|站|所|大厅|卫生院|公司|礼堂|电视台|校区)$"
)
_REACH = 40


def find(case: Case) -> Iterator[Assertion]:
    """Where things are set up, reach, and sit."""
    rows = list(side_by_side(case.text, case.within(0, len(case.text), EntityType.PLACE), _LIST))
    for row in rows:
        yield from _set_up_at(case, row)
        yield from _taken_in(case, row)
        yield from _turned(case, row[-1])
        yield from _in_course(case, row)
        yield from _run_at(case, row)
        yield from _done_to(case, row)
        yield from _moved_in(case, row[0])
        yield from _inside(case, row[-1])
        yield from _land(case, row[-1])
    for row in side_by_side(case.text, _houses(case), _LIST):
        yield from _set_up_at(case, row)
        yield from _moved_in(case, row[0])
        if row[-1].is_organization:
            yield from _turned(case, row[-1])
    yield from addressed(case)


def _houses(case: Case) -> Iterator[Named]:
    """The bodies that other things stand in."""
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION, EntityType.PLACE):
        if named.entity.type is EntityType.PLACE or _HOUSE.search(case.text, named.start, named.end):
            yield named


def _link(case: Case, things: tuple[Named, ...], row: tuple[Named, ...], rule: str) -> Iterator[Assertion]:
    first = min(things[0].start, row[0].start)
    evidence = case.evidence(first, max(things[-1].end, row[-1].end))
    for thing in things:
        for place in row:
            if place.entity.id != thing.entity.id:
                yield Assertion(thing.entity.id, "locatedIn", place.entity.id, evidence, rule)


def _set_up_at(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """在甲镇、乙镇建立“丙”工作站: the thing right behind the verb is at each place of the row."""
    first = row[0].start
    at = case.text[first - 1 : first] == "在"
    if at or (case.text.endswith(_HELPED, 0, first) and _is_town(row[-1])):
        form, rule = _SETS_UP, "siting.set-up-at"
    elif _LIES.search(case.text, max(0, first - 6), first):
        form, rule = _STANDS, "siting.stands"
    elif case.text.endswith(_FOR, 0, first):
        form, rule = _BUILT_FOR, "siting.built-for"
    elif _is_town(row[-1]) and _OPENS.search(case.text, max(0, first - 2), first):
        form, rule = _BUILT_FOR, "siting.built-by"
    else:
        return
    clause = case.clause(row[-1].start, row[-1].end)
    things = case.within(row[-1].end, min(clause.end, row[-1].end + _REACH), *_THINGS)
    if form is not _SETS_UP:
        things = tuple(thing for thing in things if thing.entity.type is EntityType.PROJECT)
    for thing in things:
        between = case.text[row[-1].end : thing.start].rstrip("“")
        if form.fullmatch(between) and not _MANNER.search(thing.entity.label):
            yield from _link(case, _with_further(case, thing, things), row, rule)
            return


def _with_further(case: Case, thing: Named, things: tuple[Named, ...]) -> tuple[Named, ...]:
    """A thing set up and those counted behind it in one list: 育苗大棚20座、烘干塔3座."""
    found = [thing]
    for further in things:
        if further.start > found[-1].end and _COUNTED.fullmatch(case.text, found[-1].end, further.start):
            found.append(further)
    return tuple(found)


def _is_town(place: Named) -> bool:
    return level(place.entity.label) in (_LOWEST_WIDE + 1, _LOWEST_WIDE + 2)


def _taken_in(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """老旧小区改造涉及的甲小区、乙新村: the works are at each of them; 甲赛途经乙山: the race is."""
    before = case.within(max(0, row[0].start - _REACH), row[0].start, EntityType.PROJECT)
    if before and _TAKES_IN.fullmatch(case.text, before[-1].end, row[0].start):
        yield from _link(case, before[-1:], row, "siting.takes-in")
    if _PASSES.search(case.text, max(0, row[0].start - 4), row[0].start):
        start = case.sentence(row[0].start).start
        if races := case.within(start, row[0].start, EntityType.EVENT):
            yield from _link(case, races[-1:], row, "siting.passes")


def _turned(case: Case, place: Named) -> Iterator[Assertion]:
    """将甲厂房改造为“乙”产业园: what a place is turned into is there."""
    sentence = case.sentence(place.start)
    end = min(sentence.end, place.end + _REACH)
    for thing in case.within(place.end, end, EntityType.PROJECT, EntityType.PLACE):
        if _TURNED_INTO.fullmatch(case.text, place.end, thing.start):
            yield from _link(case, (thing,), (place,), "siting.turned-into")
        return


def _in_course(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """开展甲专项整治，在乙镇、丙镇检查…; 实施丁工程，完成戊村…接入: works named before are done at them."""
    first, last = row[0].start, row[-1].end
    at = case.text[first - 1 : first] == "在" and _IN_COURSE.match(case.text, last)
    serves = case.text.endswith(_SERVES, 0, first) and _is_town(row[-1]) and _SERVED.match(case.text, last)
    if not (at or serves) and not _WORKED_ON.search(case.text, max(0, first - 8), first):
        return
    sentence = case.sentence(first)
    works = case.within(sentence.start, first, *_WORKS)
    if not works or not _IS_WORKS.search(works[-1].entity.label):
        return
    if _TALKS.search(case.text, max(sentence.start, works[-1].start - 6), works[-1].start):
        return
    if case.within(last, last + 12, *_THINGS) and at:
        return  # what is set up there is named itself
    yield from _link(case, works[-1:], row, "siting.serves" if serves else "siting.in-course")


def _run_at(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """“甲”工程在乙镇、丙镇试点: what stands right before 在 is at each of the row."""
    first = row[0].start
    if case.text[first - 1 : first] != "在" or not _RUNS.match(case.text, row[-1].end):
        return
    before = case.within(max(0, first - _REACH), first, EntityType.PROJECT, EntityType.MECHANISM)
    if before and _MANNER.search(before[-1].entity.label):
        return
    if before and _RIGHT_BEFORE.fullmatch(case.text, before[-1].end, first):
        yield from _link(case, before[-1:], row, "siting.runs-at")
    elif _THE_WORKS.search(case.text, max(0, first - 24), first - 1):
        works = case.within(max(0, first - _LAST_SENTENCES), first, EntityType.PROJECT)
        yield from _link(case, works[-1:], row, "siting.runs-there") if works else ()


def _done_to(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """对甲市场、乙广场开展燃气专项检查: what is done to places is at each of them."""
    first, last = row[0].start, row[-1].end
    if case.text[first - 1 : first] != "对":
        return
    for works in case.within(last, last + _REACH, *_WORKS)[:1]:
        if _DOES.fullmatch(case.text, last, works.start) and _IS_WORKS.search(works.entity.label):
            yield from _link(case, (works,), row, "siting.done-to")


def _moved_in(case: Case, place: Named) -> Iterator[Assertion]:
    """甲公司、乙公司等7家企业入驻丙产业园: the row of companies before the verb is there."""
    before = case.within(max(0, place.start - 2 * _REACH), place.start, EntityType.ORGANIZATION)
    rows = list(side_by_side(case.text, before, _LIST))
    if rows and _MOVES_IN.fullmatch(case.text, rows[-1][-1].end, place.start):
        yield from _link(case, rows[-1], (place,), "siting.moves-in")


def _inside(case: Case, place: Named) -> Iterator[Assertion]:
    """甲产业园内乙公司: the body right behind a park that holds it."""
    if not _PARK.search(place.entity.label):
        return
    for named in case.within(place.end, place.end + _REACH, EntityType.ORGANIZATION)[:1]:
        if _INSIDE.fullmatch(case.text, place.end, named.start):
            yield from _link(case, (named,), (place,), "siting.inside")


def _land(case: Case, place: Named) -> Iterator[Assertion]:
    """甲公司在乙路西侧的98亩土地: who has the land is there."""
    if level(place.entity.label) <= _LOWEST_WIDE or not _LAND.match(case.text, place.end):
        return
    clause = case.clause(place.start, place.end)
    holders = case.within(clause.start, place.start, EntityType.ORGANIZATION, EntityType.PROJECT)
    if holders and _HOLDS_LAND.fullmatch(case.text, holders[-1].end, place.start):
        yield from _link(case, holders[-1:], (place,), "siting.land")


_LOWEST_WIDE = 3
"""Depth of a county, which is too wide to say where a plot is; see `kg.relate.places.level`."""


RELATION = Relation(
    "siting", "links things to where they are set up or reach, and the body to its address", find
)
