"""locatedIn and partOf of places: by the name itself, and by 位于, 在…举办, 搬迁至, 围绕…等八大…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType, Passage
from kg.relate.address import starts_of_pieces
from kg.relate.base import Case, Named, Relation
from kg.relate.location_beside import beside
from kg.relate.location_done import done_there
from kg.relate.location_name import by_name
from kg.relate.location_rows import chained, coordinated
from kg.relate.places import is_division, level, names_of_places
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]

_AT = re.compile(
    r"(?:位于|坐落于|坐落在|地处|设在|设于|落户于?|落地(?:于|在)?|建在|选址于?|搬迁至|迁至|迁往|搬至|迁入)$"
)
_HELD = re.compile(
    r"^[^，。；]{0,14}?(?:举办|举行|召开|开展|展览|展出|展演|演出|成立|揭牌|开幕|上演|鸣枪|起跑|开赛|举 ?行"
    r"|建成(?=运营|投用|投运|使用|并|[，。]|$)|投用|投运|投入使用|启用|开业|落成|挂牌|(?:正式|顺利|集中|全面)?(?:开工|动工|奠基|竣工|投产|封顶))"
)
# …丙校区建设项目。|项目选址|乙园区: what the sentence before has named
_IT = re.compile(r"^(?:该|此)?(?:项目|工程)(?:现|拟)?(?:选址|位于|坐落|地处|于[^，。；]{2,12}在$|在$)")
_LAST_SENTENCE = 120
# 位于甲路|的原|乙大厦
_OLD = re.compile(r"(?:[东西南北中]段|旁边?|附近|境内|院内|内|[东西南北]侧)?的(?:原|老|旧)?“?")
_THEN = re.compile(r"(?:[东西南北中]段|旁边?|附近|境内|院内|内|[东西南北]侧)?的")
_NAME_REACH = 40
_HOLDS_THERE = ("在", "赴")
# 在甲镇乙村|组织|丙应急演练
_ORGANIZED = re.compile(
    r"组织(?:开展|实施|举办)?[“]?(?=[^，。；]{2,24}(?:演练|比赛|大赛|演出|招聘会|运动会|宣传活动))"
)
# 学习贯彻|党的二十大|，在乙馆举办…: what is studied is not what is held
_CONGRESS = re.compile(r"^党的|[中全]会$|代表大会$|全国两会$")
# 丙项目在甲镇|正式开工: what is begun or finished there is built
_STARTED = re.compile(r"(?:正式|顺利|集中|全面)?(?:开工|动工|奠基|竣工|投产|封顶)")
# 甲市场在乙路|建成运营: not only events
_OPENED = re.compile(r"(?:建成|投用|投运|投入使用|启用|开业|落成|开工|动工|奠基|竣工|投产|封顶)$")
_THINGS = (EntityType.PROJECT, EntityType.EVENT, EntityType.PLACE, EntityType.ORGANIZATION)
_COUNTED = re.compile(r"^等(?:[一二两三四五六七八九十]{1,3}|\d{1,3})?(?:大|个|处|条|座|家)?$")
_LIST = re.compile(r"^[、和与及，,—\-－—\s]{1,2}$")
# 项目由甲集团承建，|选址|乙街道: only what is built has a site chosen
_SITED = re.compile(r"选址于?$")
# 甲项目与乙公司签订合同，|地点位于|丙路: the place of what is built, not of who builds
_WHERE = re.compile(r"(?:地点|地址|场地|项目)位于$")
_MOVED = re.compile(r"(?:落户于?|落地(?:于|在)?|搬迁至|迁至|迁往|搬至|迁入)$")
# 甲市区, 乙县城: the town of a division is no division in it
_TOWN_ITSELF = re.compile(r"(?:市区|城区|县城|辖区|主城区)$")
# 湖滨区辖区内…, 三门峡市共有…
_HOLDS = re.compile(r"^(?:辖区|境|市|区|县)?内的?$|^(?:共有|现有|建有|拥有)$|^的$")
# 湖滨区|重新筹建2个（|甲广场、乙商场内）: what is counted after a division is listed in the bracket
_COUNTED_IN = re.compile(
    r"^[^，,。；;（()）]{2,16}?[一二三四五六七八九十两\d]{1,3}[个处家座条所][^，,。；;（()）]{0,6}[（(]$"
)
# 乙区|南甲北路: a street or river right behind a division runs on beyond it
_LINE = re.compile(r"[路街巷河江渠]$")
# 在县|人民广场
_LEADS_TO = re.compile(r"[在赴][省市县区]?$")
# 在甲广场、乙社区|等地成功举办
_HOLDS_IT = re.compile(
    r"(?:等地|等处|等[^，。；]{1,8})?(?:分别|先后|成功|集中|联合)?(?:举办|举行|召开|开展|组织)了?[“《]?"
)
# what is wider than any division
_REGION = re.compile(r"(?:三角|京津冀|经济圈|经济带|流域|大湾区|城市群|两岸)$")
# 甲镇|2022年高标准农田建设项目
_DATED = re.compile(r"20\d\d年")
# 甲广场|、|乙社区
_COORDINATES = re.compile("[、和与及]")
# 甲村|“乙听泉”, 丙街道|部分|黄河滩区
_JOINTS = frozenset({"", "“", "部分"})
# 高标准农田建设项目|甲片区, 改建工程|乙段
_PART_OF_WORKS = re.compile(r"(?:片区|段|村|标段|园区|校区)$")
_COUNTY = 3
"""Depth of a county, see `kg.relate.places.level`."""
_VENUE = re.compile(
    r"(?:馆|院|公园|园|中心|剧场|广场|学校|大学|景区|礼堂|基地|酒店|宾馆|会场|中学|小学|公司|集团|电视台|大厦|校区)$"
)
# 位于甲路|与|乙路交汇处, 位于丙镇|丁路
_CROSSING = re.compile(r"^[与和、及]?$")
_BESIDE = re.compile(r"^(?:的?(?:对面|旁边?|附近|内|院内|北侧|南侧|东侧|西侧))$")


def find(case: Case) -> Iterator[Assertion]:
    """Where places, projects and events lie."""
    yield from by_name(case)
    covered = 0
    for named in case.within(0, len(case.text), EntityType.PLACE, EntityType.ORGANIZATION):
        if named.end < covered:
            continue  # 洪湖市 in 洪湖市瞿家湾
        covered = max(covered, named.end)
        if named.entity.type is EntityType.PLACE or _VENUE.search(named.entity.label):
            yield from _said(case, named)
    yield from _held_at_each(case)
    yield from _adjacent(case)
    names = names_of_places(case)
    yield from coordinated(case, names)
    yield from chained(case, names)
    yield from _listed(case, names)
    yield from _held_inside(case)
    yield from beside(case)
    yield from done_there(case)


def _said(case: Case, named: Named) -> Iterator[Assertion]:
    """…位于甲县, 在市博物馆展览: the thing named before in the same sentence."""
    if case.text.endswith("其位于", 0, named.start):
        return  # 查封其位于甲区乙路的房产: what lies there has no name
    last = next(iter(case.within(named.end, named.end + _NAME_REACH, EntityType.PLACE)), named)
    last = last if last.start == named.end else named  # 位于甲镇|乙路|的原丙大厦
    if _THEN.match(case.text, last.end):
        yield from _that_lies_in(case, named, last)
        return
    clause = case.clause(named.start, named.end)
    before = case.text[clause.start : named.start]
    after = case.text[named.end : max(clause.end, named.end)]
    is_at = _AT.search(before)
    held = _HELD.match(after) if before.endswith(_HOLDS_THERE) else None
    held = held or (_ORGANIZED.match(after) if before.endswith("在") else None)
    if not is_at and not held:
        return
    opened = held is not None and _OPENED.search(held.group()) is not None
    thing = _thing(case, named, clause, before if is_at or opened else "")
    if thing is None:
        return
    evidence = case.evidence(clause.start, max(clause.end, named.end))
    rule = "location.lies-in" if is_at else "location.held-in"
    yield Assertion(thing.id, "locatedIn", named.entity.id, evidence, rule)
    street = _LINE.search(case.text, named.start, named.end) is not None
    for town in case.within(named.start, named.end, EntityType.PLACE) if street else ():
        if town.start == named.start and town.end < named.end and level(town.entity.label) == _COUNTY + 1:
            yield Assertion(thing.id, "locatedIn", town.entity.id, evidence, rule)  # 位于|甲镇|乙路
    end = named.end
    for other in case.within(named.end, clause.end, EntityType.PLACE):
        between = case.text[end : other.start]
        if _BESIDE.match(between) or (is_at and _CROSSING.match(between)):
            yield Assertion(thing.id, "locatedIn", other.entity.id, evidence, rule)
            end = other.end  # 位于甲镇乙路与丙路交汇处


def _held_at_each(case: Case) -> Iterator[Assertion]:
    """在甲广场、乙社区举办“丙”活动: the event is held at each place of the row."""
    venues = [
        named
        for named in case.within(0, len(case.text), EntityType.PLACE, EntityType.ORGANIZATION)
        if named.entity.type is EntityType.PLACE or _VENUE.search(named.entity.label)
    ]
    for row in side_by_side(case.text, venues, _COORDINATES):
        first, last = row[0], row[-1]
        if len(row) == 1 or not _LEADS_TO.search(case.text, max(0, first.start - 2), first.start):
            continue
        clause = case.clause(last.start, last.end)
        for event in case.within(last.end, max(clause.end, last.end), EntityType.EVENT)[:1]:
            if _HOLDS_IT.fullmatch(case.text, last.end, event.start):
                evidence = case.evidence(first.start, event.end)
                for named in row:
                    yield Assertion(
                        event.entity.id, "locatedIn", named.entity.id, evidence, "location.held-at-each"
                    )


def _that_lies_in(case: Case, place: Named, last: Named) -> Iterator[Assertion]:
    """位于甲路的原乙大厦, 位于丙园区的丁公司: what lies there comes right after 的.

    Args:
        case: the case.
        place: the place behind 位于.
        last: the one right behind it (位于甲镇|乙路), or the same.
    """
    if not _AT.search(case.text, max(0, place.start - 5), place.start):
        return
    for named in case.within(last.end, last.end + _NAME_REACH, *_THINGS):
        if is_division(named.entity.label):
            continue  # 位于丙园区的|甲省|某公司
        if _OLD.fullmatch(case.text, last.end, named.start):  # 丁公司年产…项目: the company, too
            evidence = case.evidence(place.start, named.end)
            for where in dict.fromkeys((place.entity.id, last.entity.id)):
                yield Assertion(named.entity.id, "locatedIn", where, evidence, "location.lies-there")


def _thing(case: Case, named: Named, clause: Passage, before: str) -> Entity | None:
    """What lies or is held at a place: the nearest fitting name before it in its sentence, or after 举办."""
    sentence = case.sentence(named.start)
    types: tuple[EntityType, ...] = (EntityType.EVENT,)
    if before:
        types = (EntityType.ORGANIZATION, EntityType.PROJECT) if _MOVED.search(before) else _THINGS
        built = _SITED.search(before) or _WHERE.search(before) or _STARTED.match(case.text, named.end)
        types = (EntityType.PROJECT,) if built else types
    start = sentence.start
    if _IT.search(before):
        start = max(0, start - _LAST_SENTENCE)
    things = [n for n in case.within(start, named.start, *types) if n.entity != named.entity]
    things = [n for n in things if n.entity.type is not EntityType.PLACE or not is_division(n.entity.label)]
    if not before:
        after = case.within(named.end, max(clause.end, named.end), EntityType.EVENT)
        if after and re.match(
            r"(?:举办|举行|召开|组织(?:开展|实施|举办)?)的?[“]?$", case.text[named.end : after[0].start]
        ):
            return after[0].entity
        if re.match(r"(?:举办|举行|召开|开展)的", case.text[named.end : named.end + 4]):
            return None  # 在甲市举办的…: of an event without a name
        if case.text[named.start - 1 : named.start] == "赴":
            things = []  # 学习甲大会精神，赴乙馆参观: what is held there comes behind
        things = [n for n in things if not _CONGRESS.search(n.entity.label)] or list(after)
    return things[-1].entity if things else None


def _adjacent(case: Case) -> Iterator[Assertion]:
    """祥符区 罗王乡, named one right after the other; 甲村“乙听泉”, 丙街道部分黄河滩区, 丁项目 戊片区."""
    before: Named | None = None
    addresses = starts_of_pieces(case)
    for named in case.within(0, len(case.text), EntityType.PLACE, EntityType.PROJECT):
        if (named.entity.id, named.start) in addresses:
            continue  # the pieces of an address say where the body sits; see `address`
        if before is not None and before.end <= named.start <= before.end + 2:
            between = case.text[before.end : named.start]
            evidence = case.evidence(before.start, named.end)
            yield from _side_by_side(before.entity, named.entity, between, evidence, named.end - named.start)
        before = named


def _side_by_side(
    first: Entity, second: Entity, between: str, evidence: Passage, size: int
) -> Iterator[Assertion]:
    """What two names say that stand one right after the other, with what is between them.

    Args:
        first: the one before.
        second: the one behind.
        between: what stands between them.
        evidence: both.
        size: how many characters the second takes of it.
    """
    if first.type is EntityType.PROJECT:
        if not between and second.type is EntityType.PLACE and _PART_OF_WORKS.search(second.label):
            yield Assertion(first.id, "locatedIn", second.id, evidence, "location.works-at")
        return
    if second.type is EntityType.PROJECT:
        if (
            not between
            and level(first.label) >= _COUNTY
            and _DATED.match(evidence.exact, len(evidence.exact) - size)
        ):
            yield Assertion(second.id, "locatedIn", first.id, evidence, "location.works-of")
        return  # 甲村“厕所革命”: what is done there is done everywhere
    if between not in _JOINTS or level(first.label) >= level(second.label) or first == second:
        return
    if _REGION.search(second.label):
        return  # 甲市|长三角一体化办公室
    line = _LINE.search(second.label) is not None
    if line and level(first.label) <= _COUNTY:
        return  # a street or river right behind a district runs on beyond it
    predicate = "partOf" if line or is_division(second.label) else "locatedIn"
    yield Assertion(second.id, predicate, first.id, evidence, "location.adjacent")


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
