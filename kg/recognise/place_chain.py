"""Names of divisions that stand one in another: 祥符区 + 罗王乡 + 胡寨村, by full names, stems and forms."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from kg.recognise.boundary import stop_ends
from kg.recognise.gazetteer import Division, Index, by_first_two, gazetteer, longest_name, stem
from kg.recognise.home import Home
from kg.recognise.place_below import (
    area_at,
    hamlet_at,
    township_at,
    village_at,
    village_of_city_at,
    villager_at,
    zone_at,
)

__all__ = ["JOINERS", "Chain", "Near", "Part", "chain_at", "full_names", "may_begin", "near"]

JOINERS = "、和与及"
"""What may stand between the members of a list."""


@dataclass(frozen=True, slots=True)
class Part:
    """One name in a chain.

    Attributes:
        start: where it stands.
        end: where it ends.
        codes: codes of the divisions that it may mean, best first; empty for a name that no table holds.
        rule: how it was found: ``name``, ``stem``, ``township``, ``township-form``, ``zone``, ``village``.
    """

    start: int
    end: int
    codes: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Chain:
    """Names of divisions that stand one in another: 祥符区 + 罗王乡 + 胡寨村."""

    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.parts[-1].end


# 三门峡市|区, but no 市|区域, 市|区县, 市区|级
_INNER_CITY = re.compile(r"区(?![县域级委政])")
# 十甲|城区, 荆乙|中心城区: the built-up part of a prefecture that goes by its stem
_BUILT_UP = re.compile(r"(?:主城|中心城|城|市)区(?![县域级委政])")


@cache
def full_names() -> dict[str, tuple[str, ...]]:
    """All full names down to the county, present and former, by their first two characters."""
    return by_first_two(tuple(gazetteer().names))


@cache
def _wide_stems() -> dict[str, tuple[str, ...]]:
    """Stems of provinces and prefectures → codes, the higher first."""
    wide = {short: tuple(c for c in codes if c.endswith("00")) for short, codes in gazetteer().stems.items()}
    return {short: codes for short, codes in wide.items() if codes}


@cache
def _autonomous() -> dict[str, tuple[str, ...]]:
    """Autonomous prefectures and counties without their peoples → codes: 海甲州 for 海甲藏族自治州."""
    source = gazetteer()
    found: dict[str, list[str]] = {}
    for short, codes in source.stems.items():
        for code in codes:
            name = named.name if (named := source.division(code)) else ""
            if name.endswith(("自治州", "自治县")) and len(short) >= 2:
                found.setdefault(short + name[-1], []).append(code)
    return {short: tuple(codes) for short, codes in found.items() if not source.named(short)}


@dataclass(frozen=True)
class Near:
    """What is around a home.

    Attributes:
        stems: stems of the counties of its city → codes.
        districts: those of them that are districts (鼓楼), whose stems name much else.
        townships: names of their townships, with the kinds that they may have had → codes.
        index: these and all names of the country, by their first two characters.
    """

    stems: dict[str, tuple[str, ...]]
    districts: frozenset[str]
    townships: dict[str, tuple[str, ...]]
    index: Index


_KINDS = ("乡", "镇", "街道")


@cache
def near(code: str) -> Near:
    """For a home's code (6 or 9 digits, or ``""``). Counties are those of its city; of a province, none."""
    source = gazetteer()
    own = source.division(code) if code else None
    counties: tuple[str, ...] = ()
    if own and own.level != "province":
        above = code[:4] + "00"
        counties = source.counties(above) if source.division(above) else source.counties(code[:2] + "0000")
    elif own and own.province.endswith("市"):
        counties = source.counties(code)
    stems: dict[str, tuple[str, ...]] = {}
    districts = set()
    townships: dict[str, list[str]] = {}
    former: dict[str, list[str]] = {}
    for county in counties:
        division = source.division(county)
        if division is None:
            continue
        short = stem(division.county)
        stems[short] = (*stems.get(short, ()), county)
        if division.county.endswith("区"):
            districts.add(short)
        for township in source.townships(county):
            townships.setdefault(township.township, []).append(township.code)
    for name, codes in sorted(townships.items()):
        for kind in (
            _KINDS if stem(name) != name else ()
        ):  # 罗王乡 has become 罗王镇; reports keep the old name
            former.setdefault(stem(name) + kind, codes)
    found = {name: tuple(codes) for name, codes in (former | townships).items() if len(name) >= 3}
    index = by_first_two(
        [*dict.fromkeys((*gazetteer().names, *_wide_stems(), *_autonomous(), *stems, *found))]
    )
    return Near(stems, frozenset(districts), found, index)


def may_begin(text: str, at: int) -> bool:
    """Whether a name may begin at an offset: after punctuation, a function word or a governing verb."""
    if at == 0 or not text[at - 1].isalnum() or text[at - 1] in JOINERS or "①" <= text[at - 1] <= "⓿":
        return True  # ②|南院区: an item's mark counts as a letter
    ends = stop_ends(text)
    found = bisect_left(ends, at)
    return found < len(ends) and ends[found] == at


def chain_at(text: str, start: int, home: Home, first: str = "") -> Chain | None:
    """The chain that begins at an offset, or None.

    Args:
        text: the text.
        start: where its first name begins.
        home: decides between namesakes.
        first: its first name, where the caller knows it.
    """
    around = near(home.code)
    name = first or longest_name(text, start, around.index)
    if not name:
        return None
    codes, rule = _codes_of(name, home, around)
    parts = [Part(start, start + len(name), codes, rule)]
    while (following := _next(text, parts[-1])) is not None:
        parts.append(following)
    if rule == "stem" and len(parts) > 1 and parts[1].rule in {"township-form", "village"}:
        parts = parts if may_begin(text, start) else parts[:1]
    last = parts[-1]
    inner = None
    if last.rule == "name" and text[last.end - 1] == "市":
        inner = _INNER_CITY.match(text, last.end)
    elif last.rule == "stem" and any(code.endswith("00") and code[2:4] != "00" for code in last.codes):
        inner = _BUILT_UP.match(text, last.end)
    if inner:
        parts[-1] = Part(last.start, inner.end(), last.codes, "inner-city")
    return Chain(tuple(parts))


def _codes_of(name: str, home: Home, around: Near) -> tuple[tuple[str, ...], str]:
    """What a first name may mean, the report's own surroundings first, and how it was found."""
    codes: tuple[str, ...] = tuple(found.division.code for found in gazetteer().named(name))
    rule = "name"
    codes = codes or _autonomous().get(name, ())
    if not codes and name in around.townships:
        codes, rule = around.townships[name], "township"
    if not codes:
        codes, rule = (*around.stems.get(name, ()), *_wide_stems().get(name, ())), "stem"
    for prefix in (home.code[:6], home.code[:4], home.code[:2]):
        own = tuple(code for code in codes if prefix and code.startswith(prefix.rstrip("0") or prefix))
        if own:
            return own, rule
    return codes, rule


def _next(text: str, last: Part) -> Part | None:
    """The name that goes on a chain, or None."""
    at = last.end
    if last.rule == "village":
        hamlet = hamlet_at(text, at) if text[at - 1] == "村" else None
        return Part(at, hamlet.end(), (), "village") if hamlet else None
    if last.rule in {"township", "township-form", "zone"}:
        village = village_at(text, at) or villager_at(text, at)
        return Part(at, village.end(), (), "village") if village else None
    if last.rule == "stem":
        for code in last.codes:
            if code.endswith("0000") and (found := _stem_below(text, at, code)):
                return found
    pair = text[at : at + 2]
    for code in last.codes:
        for division in _below(code).get(pair, ()):
            if text.startswith(division.name, at):
                rule = "township" if division.township else "name"
                return Part(at, at + len(division.name), (division.code,), rule)
    if any(code.endswith("00") for code in last.codes):
        if found := _former(text, at, last):
            return found
        village = village_of_city_at(text, at) if last.rule == "name" else None
        return Part(at, village.end(), (), "village") if village else None
    return _unlisted(text, at, last) if len(pair) == 2 and pair.isalpha() else None


# 赴甲省|乙县|考察, 吸取丙省|丁市|“…”事故: what stands behind a province and a place of it, by their stems
_VISITED = re.compile(
    r"$|[，。；、）“]|[和及与等](?![平谐熙])|考察|学习|调研|参观|观摩|取经|开展|招商|对接|挂职|跟岗|游玩|旅游|就医|看病|务工|打工|出差|求学|老家|的(?!士)"
)


@cache
def _stems_below(code: str) -> dict[str, tuple[str, ...]]:
    """Stems of the prefectures and counties of a province → codes, the prefecture first."""
    source = gazetteer()
    found: dict[str, list[str]] = {}
    counties = source.counties(code)
    for lower in (*sorted({county[:4] + "00" for county in counties}), *counties):
        division = source.division(lower)
        short = stem(division.name) if division else ""
        if division and len(short) >= 2 and short != division.name:
            found.setdefault(short, []).append(lower)
    return {short: tuple(codes[:1]) for short, codes in found.items()}


def _stem_below(text: str, at: int, code: str) -> Part | None:
    """The stem of a place right behind its province's: 甲省|乙县."""
    below = _stems_below(code)
    for size in (3, 2):
        codes = below.get(text[at : at + size])
        if not codes:
            continue
        prefecture = codes[0].endswith("00")
        end = at + size + (prefecture and text.startswith("州", at + size))  # 青甲省|海乙州|丙县
        lower = _below(codes[0]).get(text[end : end + 2], ()) if prefecture else ()
        if (
            _VISITED.match(text, end)
            or any(text.startswith(division.name, end) for division in lower)
            or village_at(text, end)
        ):
            return Part(at, end, codes, "stem")
    return None


@cache
def _below(code: str) -> dict[str, tuple[Division, ...]]:
    """The divisions one step below a code, by their first two characters, the longest name first.

    Counties of a prefecture, prefectures and counties of a province, townships of a county.
    """
    source = gazetteer()
    if not code.endswith("00"):
        below = [*source.townships(code)]
    else:
        below = [division for lower in source.counties(code) if (division := source.division(lower))]
        cities = {division.code[:4] + "00" for division in below} if code.endswith("0000") else set()
        below += [division for city in sorted(cities) if (division := source.division(city))]
    found: dict[str, list[Division]] = {}
    for division in sorted(below, key=lambda division: (-len(division.name), division.code)):
        found.setdefault(division.name[:2], []).append(division)
    return {pair: tuple(same) for pair, same in found.items()}


def _former(text: str, at: int, last: Part) -> Part | None:
    """A county below a prefecture or province by a name that it has no longer (开封市|开封县)."""
    for name in full_names().get(text[at : at + 2], ()):
        if text.startswith(name, at):
            codes = tuple(found.division.code for found in gazetteer().named(name))
            inside = tuple(c for c in codes if any(c.startswith(up.rstrip("0")) for up in last.codes))
            return Part(at, at + len(name), inside, "name") if inside else None
    return None


def _unlisted(text: str, at: int, last: Part) -> Part | None:
    """A lower name that the table does not hold as it stands: a changed kind, a stem, a zone, a village."""
    form = township_at(text, at)
    if form:
        short = stem(form.group())
        similar = [division for code in last.codes for division in _below(code).get(form.group()[:2], ())]
        same = tuple(division.code for division in similar if stem(division.township) == short)
        return Part(at, form.end(), same, "township-form")
    for division in [d for code in last.codes for d in _below(code).get(text[at : at + 2], ())]:
        short = stem(division.township)
        if text.startswith(short, at) and village_at(text, at + len(short)):
            return Part(at, at + len(short), (division.code,), "township")
    if area := area_at(text, at):
        return Part(at, area.end(), (), "zone")
    zone = zone_at(text, at)
    village = village_at(text, at)
    if village and not (zone and zone.end() <= village.end()):
        return Part(at, village.end(), (), "village")
    return Part(at, zone.end(), (), "zone") if zone and village_at(text, zone.end()) else None
