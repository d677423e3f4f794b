"""What stands behind the place in a body's name, its short form written out: 发改委, 一中, 法院."""

from __future__ import annotations

import re

from kg.recognise.gazetteer import gazetteer
from kg.recognise.organization_lexicon import lexicon_of_organizations

__all__ = ["court_at", "written_out"]

# 一|中, 二|小, 三|院|设备科: what a place numbers, and an office of it
_NUMBERED = re.compile(
    r"^(?P<number>[一二三四五六七八九十]{1,3})(?P<kind>中|小|幼|医院|院|职高)(?P<rest>(?:.{1,5}[科室部处])?)$"
)
_KINDS_NUMBERED = {
    "中": "中学",
    "小": "小学",
    "幼": "幼儿园",
    "院": "人民医院",
    "医院": "人民医院",
    "职高": "职业高级中学",
}


def written_out(tail: str) -> str:
    """A tail with its short form written out: 发改委 → 发展和改革委员会, 一中 → 第一中学."""
    numbered = _NUMBERED.match(tail)
    if numbered:
        return f"第{numbered['number']}{_KINDS_NUMBERED[numbered['kind']]}{numbered['rest']}"
    return lexicon_of_organizations().short_tails.get(tail, tail)


def court_at(place: str, rest: str) -> str:
    """市法院, 省法院 and their organs written out: a province has a 高级, a prefecture a 中级人民法院."""
    if not rest.startswith("法院"):
        return rest
    levels = {found.division.level for found in gazetteer().named(place)}
    level = "高级" if levels == {"province"} else "中级" if levels == {"city"} else ""
    return f"{level}人民{rest}"
