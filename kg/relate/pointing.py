"""What 该项目, 该停车场 and 该同志 mean: the last named before them, in the same issue, that fits.

Bodies (该局, 该公司) are settled with their other forms by `kg.resolve`; what is left are undertakings,
places and persons, which relations see here as named once more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.model import Entity, EntityType

__all__ = ["pointed"]

_UNDERTAKING = r"项目|工程|课题|行动"
_PERSON = r"同志|干部|职工|党员"
# heads of names that a later sentence repeats alone, chosen by hand among those of sites and undertakings
_THING = (
    r"平台|系统|停车场|景区|公园|广场|小区|遗址|窗口|场馆|展馆|基地|园区|产业园|市场|水库|大桥|道路|路段|地块|驿站"
    r"|校区|厂区|泵站|污水处理厂|垃圾填埋场|中转站|安置房|安置点|服务区|驾校|门诊|大楼|楼|村|镇|桥|路|河|湖|渠|站|厂"
)
# 该|项目, 上述|工程; not 该项工作, 该路径 and the like
_POINTS = re.compile(
    rf"(?:该(?<!应该)|上述)(?:(?P<undertaking>{_UNDERTAKING})|(?P<person>{_PERSON})|(?P<thing>{_THING}))(?![项径民干线长面])"
)
# 上述两个|项目, 以上3项|工程, 这两个|项目, and at the head of its clause 两个项目|均由甲公司承建
_SOME = re.compile(
    r"[上以这该，,；](?:(?:(?<=上)述|(?<=以)上|(?<=[这该]))(?P<count>[两二三四五六2-6])[个项座条处](?P<head>项目|工程)"
    r"|(?<=[，,；])(?P<few>[两二三四五六])[个项座条处](?:项目|工程)(?=[均都由]))"
)
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
# 甲补助资金, 乙专项债: money is listed with the undertakings that it pays for, but is meant by no 该项目
_MONEY = re.compile(r"(?:资金|经费|补贴|补助|债券?|基金|贷款)$")
_THINGS = (EntityType.PLACE, EntityType.PROJECT, EntityType.MECHANISM, EntityType.EVENT)
_BACK = 24
"""How many names before a pronoun are looked at."""


def pointed(
    text: str, named: Sequence[tuple[int, int, Entity]], stretches: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, Entity]]:
    """What pronouns with a head mean.

    Args:
        text: the canonical text.
        named: where entities are named, sorted: start, end, the entity.
        stretches: the issues with their answers, sorted, outside which nothing is looked for.

    Yields:
        Where the pronoun with its head stands, and what it means.
    """
    yield from _some(text, named, stretches)
    starts, begins = [start for start, _, _ in named], [begin for begin, _ in stretches]
    for found in _POINTS.finditer(text):
        at = bisect_left(begins, found.start() + 1) - 1
        if at < 0 or found.start() >= stretches[at][1]:
            continue
        before = bisect_left(starts, found.start())
        for start, end, entity in reversed(named[max(0, before - _BACK) : before]):
            if start >= stretches[at][0] and end <= found.start() and _fits(found, text[start:end], entity):
                yield *found.span(), entity
                break


def _some(
    text: str, named: Sequence[tuple[int, int, Entity]], stretches: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, Entity]]:
    """The last two, three … undertakings of the issue before 上述两个项目; nothing where they are fewer."""
    starts, begins = [start for start, _, _ in named], [begin for begin, _ in stretches]
    for found in _SOME.finditer(text):
        at = bisect_left(begins, found.start() + 1) - 1
        if at < 0 or found.start() >= stretches[at][1]:
            continue
        before = bisect_left(starts, found.start())
        meant: dict[str, Entity] = {}
        count = found["count"] or found["few"]
        wanted = _COUNTS.get(count) or int(count)
        for start, _, entity in reversed(named[max(0, before - 2 * _BACK) : before]):
            if start >= stretches[at][0] and _is_undertaking(entity) and len(meant) < wanted:
                meant[entity.id] = entity
        if len(meant) == wanted:
            yield from ((*found.span(), entity) for entity in meant.values())


def _fits(found: re.Match[str], surface: str, entity: Entity) -> bool:
    """Whether an entity may be what a pronoun with this head means."""
    if found["undertaking"]:
        return _is_undertaking(entity)
    if found["person"]:
        return entity.type is EntityType.PERSON
    return entity.type in _THINGS and surface.endswith(found["thing"])


def _is_undertaking(entity: Entity) -> bool:
    return entity.type is EntityType.PROJECT and not _MONEY.search(entity.label)
