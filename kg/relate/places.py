"""Names of places inside other names: 祥符区 in 祥符区罗王乡胡寨村, 州桥遗址 in 州桥遗址考古发掘."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from kg.model import Entity, EntityType
from kg.relate.base import Case

__all__ = ["is_division", "is_province", "level", "names_in", "names_of_places"]

# 区, 村 and so on that are sites, not divisions
_SITE = re.compile(
    r"(?:景区|度假区|示范区|集聚区|小区|校区|厂区|片区|街区|保护区|风景区|游览区|体验区|专区|宿舍区|家属区|生活区|住宅区|居民区|养殖区|社会区|园区|库区|灌区"
    r"|文化村|民俗村|度假村|影视村|农庄村|希望村|古城|商城|新城|书城|影城|古镇区|服务区|功能区|作业区)$"
)
_DIVISION = re.compile(
    r"(?:省|市|县|区|旗|盟|自治州|州|乡|镇|村|街道|社区|苏木|[^农人国]家(?:湾|坝|沟|坪|寨|庄|营|岭|堡|台|集|店|渡|桥|河)|工业园区|产业园区|开发区|高新区|新区|林场|农场|[村区].{1,3}屯|村..组)$"
)
_PROVINCE = re.compile(r"(?:省|自治区|特别行政区)$|^(?:北京|上海|天津|重庆)市$|^(?:香港|澳门|台湾)$")
_LEVELS = tuple(
    re.compile(rf"(?:{words})$")
    for words in ("省|自治区", "市|州|盟", "县|区|旗", "乡|镇|街道|苏木|园区", "村|社区|林场|农场|屯|村..组")
)
_LONGEST = 24
# 甲区乙镇|丙村: a village goes by its own name in others: 丙村烘干中心
_TAIL = re.compile(
    r"(?:[^镇乡道]镇|[^乡镇]乡|街道)(?P<tail>[\u4e00-\u9fff]{2,6}(?:村|社区|小区|花园|公园|广场|产业园|水库))$"
)


@lru_cache(maxsize=1024)
def is_division(name: str) -> bool:
    """Whether a place is an administrative division (or an economic zone run like one) by its name."""
    if name.endswith(("工业园区", "产业园区")):
        return True
    return _DIVISION.search(name) is not None and _SITE.search(name) is None


def is_province(name: str) -> bool:
    """Whether a place is of the first level by its name."""
    return _PROVINCE.search(name) is not None


def level(name: str) -> int:
    """Depth of a division by its name: 1 province, 2 city, 3 county, 4 township, 5 village, 6 for sites."""
    if not is_division(name):
        return 6
    for depth, pattern in enumerate(_LEVELS, 1):
        if pattern.search(name):
            return depth
    return 6


def names_of_places(case: Case) -> dict[str, Entity]:
    """Every name that exactly one place of the report bears, two characters and longer."""
    found: dict[str, set[str]] = {}
    for entity in case.entities:
        if entity.type is EntityType.PLACE:
            for name in (entity.label, *entity.alternatives):
                if 2 <= len(name) <= _LONGEST and not re.search(r"^[我本该全]", name):
                    found.setdefault(name, set()).add(entity.id)
                    if tail := _TAIL.search(name):
                        found.setdefault(tail["tail"], set()).add(entity.id)
    return _Names((name, case.by_id[min(ids)]) for name, ids in found.items() if len(ids) == 1)


class _Names(dict[str, Entity]):
    """Places by their names, and how long these are."""

    @cached_property
    def sizes(self) -> dict[str, tuple[int, ...]]:
        """First two characters → lengths of the names that begin so, the longest first."""
        found: dict[str, set[int]] = {}
        for name in self:
            if 2 <= len(name) <= _LONGEST:
                found.setdefault(name[:2], set()).add(len(name))
        return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


def names_in(
    text: str, names: dict[str, Entity], but: Entity | None = None
) -> Iterator[tuple[int, int, Entity]]:
    """The places named inside a short text, the longest at each spot, without overlaps, from the left.

    Args:
        text: what is looked at; a place whose name it is itself is none inside it.
        names: places by their names.
        but: whose name the text is, written longer than the name that it goes by (甲省乙市丙镇 of 乙市丙镇).
    """
    sizes = (names if isinstance(names, _Names) else _Names(names)).sizes
    at = 0
    while at < len(text) - 1:
        for size in sizes.get(text[at : at + 2], ()):
            end = at + size
            entity = names.get(text[at:end]) if end <= len(text) else None
            if entity is not None and entity is not but and (at, end) != (0, len(text)):
                yield at, end, entity
                at = end
                break
        else:
            at += 1
