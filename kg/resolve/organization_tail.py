"""What stands behind the place in a body's name: short tails written out (发改委, 一中, 法院), its kind."""

from __future__ import annotations

import re
from functools import cache

from kg.recognise.gazetteer import gazetteer
from kg.recognise.organization_lexicon import lexicon_of_organizations

__all__ = ["court_at", "is_local", "kind_of", "written_out"]

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


# What names its own body nowhere: 联合支部, 财务审计小组, 文旅行业党建工作领导小组
_LOCAL = re.compile(r"(?:支部|党小组|小组|专班|工作组|指挥部|委员会|联盟|宣讲团|服务队|突击队|工作队)$")


def is_local(surface: str) -> bool:
    """Whether a name only means something inside its own body: 联合支部, 财务审计小组."""
    return (
        bool(_LOCAL.search(surface))
        and surface[:2] not in ("中国", "全国")
        and surface[:2] not in gazetteer().stems
    )


# 甲局|党组, 乙公司|第一党支部
_PARTY = re.compile("党支部|党委|党组|党总支|党小组|党工委|支部$")


@cache
def _known_kinds() -> dict[str, str]:
    """Full name → kind, of the institutions that are known by themselves."""
    kinds: dict[str, str] = {}
    for full, kind in lexicon_of_organizations().known.values():
        kinds.setdefault(full, kind)
    return kinds


def kind_of(name: str) -> str:
    """The ``organizationKind`` of a full name, by its suffix."""
    lexicon = lexicon_of_organizations()
    known = _known_kinds().get(name)
    if known:
        return known
    if name.startswith("中共") or _PARTY.search(name):
        return "party"
    for size in range(min(len(name), 12), 0, -1):
        suffix = lexicon.suffixes.get(name[-size:])
        if suffix:
            return suffix.kind
    return "other"
