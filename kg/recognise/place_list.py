"""Sites that a sentence proves by what it says of them, whatever their names end in.

依托甲上河园、乙会客厅、丙里等旅游景点    the class behind the list
评定甲嘉年华和乙园为国家3A级旅游景区      the verb that rates them
甲景区、乙城、丙公园                      their neighbours in a list, most of them places
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from kg.recognise.boundary import left_edge, stop_ends
from kg.recognise.matching import near
from kg.recognise.place_chain import may_begin
from kg.recognise.place_site_name import Site, is_all_generic, name_starts, past_within, without_verbs
from kg.resources import lexicon

__all__ = ["listed"]

_LIST = 160
"""How far a list may reach, in characters."""

_NAME = r"[\u4e00-\u9fff·•]"
# a member of a list: 2 to 12 characters of a name
_MEMBER = re.compile(rf"{_NAME}{{2,12}}")
# what parts the members: 、 和, and — between the two ends of a stretch (鼓楼—书店街)
_PART = re.compile(
    r"[、]|—{1,2}|[–－~～]|(?<=..)(?:和|以及|(?<![涉普惠波触危遍以])及|与)(?!平|谐|熙|顺|田|县)(?=..)"
)
# what names a body, a person or a count and no site
_NO_SITE = re.compile(
    r"(?:中学|小学|大学|高中|幼儿园|[局办委部处科会社团队组所司院校党群]|(?<!驿)站|(?<!客)厅|中心|集团|公司|酒店|宾馆|饭店|超市|车站|商场|网吧|机关|部门|单位|同志|某|制度|工作|问题|活动|项目|工程|服务|文化|"
    r"旅游|体育|教育|卫生|安全|农业|产业|经济|建设|管理|保护|利用|展示|水系|非遗|历史|民俗|生态|资源|景观|食品|药品|商品|美食|车辆|"
    r"设施|设备|系统|游|平台|行业|领域|环节|方面|情况|内容|形式|方式|职工|干部|群众|学生|教师|村民|居民|企业|商户|书记|主任|[市县区镇乡院校局]长|[党讲上]课|航线|公安|工商|[境域辖区]内)$|"
    r"^(?:多地|各地|两地|三地|首批|第[一二三]批|其余|剩余|其中|共有|新增|全部|现有|涉及|覆盖|所辖|下辖|来自|通航|通达|开通)$|^来自|^[所拟]|[的了是在对将把被使让由从向为]|每人|[与和]$|《|》|"
    # houses that every town has, by their kind alone
    r"^(?:污水处理[厂站]|自来水厂|垃圾(?:中转站|转运站|填埋场)|(?:公共|地下)?停车场|农贸市场|便民市场|图书馆|文化馆|美术馆|博物馆|体育馆|科技馆|档案馆|展览馆|展示馆|文化站|书屋)$"
)


@cache
def _class_pattern() -> re.Pattern[str]:
    """等三大|夜间消费|集聚区, 为代表的|夜市|商圈: what says that the list before it holds places."""
    classes = "|".join(sorted(lexicon("place_sites")["classes"], key=lambda word: (-len(word), word)))
    count = r"[一二三四五六七八九十两\d]{0,3}[个处家条座大]?"
    return re.compile(
        rf"[等为二两三四五六七八九十\d](?:(?:(?<=等)(?!行为|器械|工具|方式|形式|手段|措施|资料|优势|隐患|危险|部门|严重)(?:为代表的)?|(?<=为)代表的){count}(?:(?![在到由向对将把被及从给使让]|深入|走进|前往|下沉)[\u4e00-\u9fff]){{0,8}}?|(?:(?<=[\u4e00-\u9fff][二两三四五六七八九十])|(?<=[\u4e00-\u9fff]\d)\d?)个(?:行政)?)"
        rf"(?:{classes})(?![局委办会长员级民部干游]|配套)"
    )


@cache
def _weak_pattern() -> re.Pattern[str]:
    """等|场所, 等|地: says so only of a list in which there is a place."""
    return re.compile(
        rf"等(?:公共|重点)?(?:{'|'.join(lexicon('place_sites')['weak_classes'])})(?![方区级市税])"
    )


# What every rating has for its verb, and how far from it the match may begin or end
_RATES = re.compile("评选为|评为|评定为|认定为|命名为|确定为|列为|入选|获评|获批|创成|创建为|晋升为")
_RATED_REACH = 60


# 被|甲市委、乙局|确定为…示范区: the list says who rates
_BY_WHOM = re.compile(r"[被由经][^，。；：\n]{2,60}$")


@cache
def _rated_pattern() -> re.Pattern[str]:
    """被评为|…|特色村, 获批|…|示范区: the verb and the rating behind the list."""
    ratings = "|".join(sorted(lexicon("place_sites")["ratings"], key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?:被|成功|顺利|先后|分别|均){{0,2}}(?:评选为|评为|评定为|认定为|命名为|确定为|列为|入选|获评|获批|创成|创建为|晋升为)"
        rf"[^，。；：、\n]{{0,24}}?(?:{ratings})"
    )


@cache
def _rating_pattern() -> re.Pattern[str]:
    """评定|甲和乙|为国家3A级旅游景区: the verb before the list, the rating behind it."""
    ratings = "|".join(sorted(lexicon("place_sites")["ratings"], key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?:评定|认定|命名|评选|推荐|推选|确定)(?P<list>[^，。；：\n为]{{2,80}})为[^，。；：、\n]{{0,24}}?(?:{ratings})"
    )


def listed(text: str, known: Iterable[tuple[int, int]]) -> Iterator[Site]:
    """Sites that lists and ratings prove.

    Args:
        text: the text.
        known: stretches that are places already, for the neighbours of a list.
    """
    for found in _class_pattern().finditer(text):
        members = list(_members(text, found.start(), "place.list-class"))
        if len(members) > 1 or found.group()[0] in "等为":
            yield from members  # 甲与|15个乡镇: a count alone sums up a list of two or more
    for found in near(text, _rated_pattern(), _RATES, _RATED_REACH):
        if _BY_WHOM.search(text, max(0, found.start() - _LIST), found.start()):
            continue
        yield from _members(text, found.start(), "place.rated")
    for found in _rating_pattern().finditer(text):
        yield from _split(text, found.start("list"), found.end("list"), "place.rated")
    places = sorted(set(known))
    ends = {end for _, end in places}
    for found in _weak_pattern().finditer(text):
        members = list(_members(text, found.start(), "place.list-class"))
        if any(member.end in ends for member in members):
            yield from members
    yield from _neighbours(text, places)
    yield from _zones(text, places)
    yield from _routes(text, places)
    yield from _tours(text)
    yield from _estates(text)


def _members(text: str, end: int, rule: str) -> Iterator[Site]:
    """The members of the list that ends at an offset."""
    start = end
    while start > 0 and end - start < _LIST and text[start - 1] not in "，。；：！？\n（）《》“”( )":
        start -= 1
    yield from _split(text, _list_start(text, start, end), end, rule)


def _list_start(text: str, start: int, end: int) -> int:
    """Where the first member begins: after the last stop before the list's first 、."""
    first = next((part.start() for part in _PART.finditer(text, start, end) if part.group() == "、"), end)
    edge = max(start, left_edge(text, first)) if first > start else start
    if edge >= first:
        edge = max(start, left_edge(text, first - 1))
    return past_within(text, without_verbs(text, edge, first), first)


# 城区|人民路, 辖区内|甲湖, 商务中心区|乙遗址公园
_IN_TOWN = re.compile(
    r"(?:主城区|中心城区|城区|市区|县城|辖区)内?(?=[\u4e00-\u9fff]{2})"
    r"|(?:商务中心区|城乡一体化示范区|高新区|经开区|开发区|示范区)(?=[\u4e00-\u9fff]{4})"
)
# 甲高速公路|出入口、乙路|沿线: what is beside a site is no part of its name
_BESIDE = re.compile(r"(?:出入口|交叉口|交汇处|交界处|附近|周边|沿线|沿岸|一带|境内|辖区)$")


# 花开甲季|——|月乙园、荷塘丙色|——|荷丁塘: mottos before sites, in a row of them; no two ends of a street
_MOTTO = re.compile(r"(?<![路街巷道口桥村镇站门楼])——(?=[\u4e00-\u9fff]{2})")


def _split(text: str, start: int, end: int, rule: str) -> Iterator[Site]:
    """The members of a list that may be names of sites."""
    for first, stop in _parts(text, start, end):
        town = _IN_TOWN.match(text, first, stop)
        at = town.end() if town else first
        beside = _BESIDE.search(text, at, stop)
        end_of_name = beside.start() if beside else stop
        if _is_name(text, at, end_of_name):
            yield Site(at, end_of_name, rule)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between the marks that part a list."""
    at = start
    mottos = len(_MOTTO.findall(text, start, end)) > 1
    for part in _PART.finditer(text, start, end):
        if mottos and part.group() == "——":
            continue
        if part.start() > at:
            yield at, part.start()
        at = part.end()
    if at < end:
        yield at, end


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a member reads as a name: no verb or function word in it, more than generic words."""
    name = text[start:end].replace("——", "")
    if not _MEMBER.fullmatch(name) or _NO_SITE.search(name) or is_all_generic(name):
        return False
    ends = stop_ends(text)
    inner = bisect_left(ends, start + 1)
    return inner >= len(ends) or ends[inner] > end


# a list of at least three members, joined by 、 alone
_LONGEST_ITEM = 16
# characters of names without 的 (U+7684) and 等 (U+7B49)
_ITEM = rf"[\u4e00-\u7683\u7685-\u7b48\u7b4a-\u9fff·•]{{2,{_LONGEST_ITEM}}}"
_LISTS = re.compile(rf"{_ITEM}(?:、{_ITEM}){{2,40}}")
_MARK = re.compile(rf"、(?={_ITEM}、)")
_NEAR = 2 * _LONGEST_ITEM + 2


# 赴|甲战役登陆点、乙园|开展现场教学: where a party goes to learn
_TOUR = re.compile(
    r"(?:赴|前往|走进|到)(?P<list>[^，。；：（）“”《》]{3,48}?)(?:等地)?(?:开展|接受|进行|组织)?"
    r"(?:现场教学|实地参观|红色教育|党性教育|党性锻炼|主题党日|警示教育|现场学习|红色研学|研学|社会实践|瞻仰|祭扫|参观)"
)


# 依托|甲纪念馆、乙博物馆|等场所, 赛道途经|甲山、乙驿站
_USED = re.compile(
    r"依托(?P<houses>[^，。；：（）“”《》]{3,48}?)等(?:场所|场馆|阵地|红色资源|红色教育基地)|途经(?P<way>[^，。；：（）“”《》的等]{2,48})(?=[，。；等])"
)


# 途经|甲村乙湖|时
_WHEN = re.compile(r"(?:时|期间|之时)$")


def _tours(text: str) -> Iterator[Site]:
    """What a party of learners goes to see, what a body's work is held in, and what a way passes."""
    for used in _USED.finditer(text):
        group = "houses" if used["houses"] else "way"
        when = _WHEN.search(text, used.start(group), used.end(group))
        end = when.start() if when else used.end(group)
        yield from _split(text, used.start(group), end, "place.tour")
    for tour in _TOUR.finditer(text):
        yield from _split(text, tour.start("list"), tour.end("list"), "place.tour")


# 甲江苑|二期: a part of a housing estate
_ESTATE = re.compile(
    r"(?:苑|家园|花园|新村|新城|小区|华庭|名城|公寓|安置房|安置区)(?P<stage>[一二三四五]期)(?![间望末限])"
)


def _estates(text: str) -> Iterator[Site]:
    """Stages of housing estates by the estate's name."""
    for estate in _ESTATE.finditer(text):
        start = name_starts(text, estate.end() - 3)
        if start is not None and not is_all_generic(text[start : estate.start()]):
            yield Site(start, estate.end(), "place.site-stage")


# 夫甲村|至鲁乙村|旅游路: the other end of a road, and what kind of road it is
_TO = re.compile(
    r"至(?P<end>(?![今于])(?:(?![的等和与及在交])[\u4e00-\u9fff]){1,6}(?:村|镇|乡|街道|社区|路|街|桥|口|界|站|港|机场))"
    r"(?:[\u4e00-\u9fff]{0,2}(?:公路|道路|旅游路|快速路|大道|路|航道|河段|路段|段|线))(?![径况])"
)


# 夫甲|至|鲁乙|公路: a road by the two places that it joins, neither of which says its kind
_ROAD_BETWEEN = re.compile(
    r"(?:(?![的等和与及在从自由年月日时段至])[\u4e00-\u9fff]){2,3}至(?:(?![的等和与及在年月日时段至])[\u4e00-\u9fff]){2,3}"
    r"(?:公路|旅游路|快速路|高速公路|高速|产业路|通村路|通组路|航道|铁路)"
)
_TO_SIGN = re.compile("至")


def _routes(text: str, places: list[tuple[int, int]]) -> Iterator[Site]:
    """Roads by the places between which they run, and the farther of these: 夫甲村至鲁乙村旅游路."""
    starts = {end: start for start, end in places}
    for to in _TO.finditer(text):
        if to.start() in starts:
            start = starts[to.start()]
            if text[start - 1 : start] not in ("从", "由", "自"):  # 从|甲大道至乙路段: no road's name
                yield Site(start, to.end(), "place.route")
            yield Site(to.start("end"), to.end("end"), "place.form")
    for road in near(text, _ROAD_BETWEEN, _TO_SIGN, _ROAD_REACH):
        if may_begin(text, road.start()):
            yield Site(road.start(), road.end(), "place.route")


_ROAD_REACH = 12


# 甲乡配发发电机、排水泵、冲锋舟|等物资: a list of things
_THINGS = re.compile(
    r"等[\d\u4e00-\u9fff]{0,4}?(?:物资|设备|器材|装备|用品|材料|药品|食品|商品|产品|机械|机具|车辆|物品)"
)


def _neighbours(text: str, places: list[tuple[int, int]]) -> Iterator[Site]:
    """Members of a list more than half of which are places, or begin with one (朱仙镇启封故园)."""
    starts = [start for start, _ in places]
    for found in near(text, _LISTS, _MARK, _NEAR):
        if _THINGS.match(text, found.end()):
            continue
        members = list(_parts(text, found.start(), found.end()))
        held_by = [places[bisect_left(starts, start) : bisect_left(starts, stop)] for start, stop in members]
        ends = [any(end >= stop for _, end in held) for held, (_, stop) in zip(held_by, members, strict=True)]
        ends[-1] = any(at == members[-1][0] for at, _ in held_by[-1])  # the sentence goes on behind the last
        begins = [
            any(at == start for at, _ in held) for held, (start, _) in zip(held_by, members, strict=True)
        ]
        sure = sum(end or begin for end, begin in zip(ends, begins, strict=True))
        if sum(ends) < 2 or 2 * sure <= len(members):
            continue
        for (start, stop), end in zip(members[:-1], ends[:-1], strict=True):
            first = start == found.start()
            beside = _BESIDE.search(text, start, stop)
            stop_of_name = beside.start() if beside else stop
            if not end and (not first or may_begin(text, start)) and _is_name(text, start, stop_of_name):
                yield Site(start, stop_of_name, "place.list-neighbour")


# 、|示范区|3个: a zone of the report's own city that goes by its kind alone
_ZONE = re.compile(
    r"(?:临港区(?<![\u4e00-\u9fff]临港区)|临空区(?<![\u4e00-\u9fff]临空区)|空港区(?<![\u4e00-\u9fff]空港区)"
    r"|综保区(?<![\u4e00-\u9fff]综保区)|保税区(?<![\u4e00-\u9fff]保税区)|高区(?<![\u4e00-\u9fff]高区)|经区(?<![\u4e00-\u9fff]经区)"
    r"|城乡一体化示范区|经济技术开发区|经济开发区|示范区|开发区|高新区|经开区|新区|产业集聚区|航空港区|度假区)"
    r"(?=\d|[、，。；）)]|和|等|$)"
)
# 湖滨区14个、|: a count may stand between a member and the next mark
_COUNTED = re.compile(r"(?:\d{1,5}[个处家名所人条件项场户万元亿]{0,3})?[、和及与]$")


def _zones(text: str, places: list[tuple[int, int]]) -> Iterator[Site]:
    """Zones by their kind alone, beside districts in a list: 湖滨区14个、示范区3个、开发区4个."""
    ends = {end for _, end in places}
    starts = {start for start, _ in places}
    for zone in _ZONE.finditer(text):
        lead = _COUNTED.search(text, max(0, zone.start() - 12), zone.start())
        follows = lead is not None and lead.start() in ends
        leads = may_begin(text, zone.start()) and text[zone.end() : zone.end() + 1] == "、"
        if follows or (leads and zone.end() + 1 in starts):
            ends.add(zone.end())
            yield Site(zone.start(), zone.end(), "place.zone")
