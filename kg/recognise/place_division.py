"""Administrative divisions in running text: full names, stems, and chains down to the village.

祥符区罗王乡胡寨村      county + township + village
卢氏官坡兰草村          the same by stems, which a village behind them proves
洛阳, 渑池              a bare stem: any prefecture's, or a county's of the report's own city
祥符、鼓楼两区          stems of districts only where the list says what they are
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.recognise.boundary import stop_ends
from kg.recognise.gazetteer import Division, by_first_two, gazetteer, longest_names, stem
from kg.recognise.home import Home
from kg.resources import lexicon

__all__ = ["Chain", "Part", "chain_at", "chains", "may_begin"]


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


# 罗王|乡, 某某|街道办事处 without 办事处: a township by its form, right behind a county's name
_TOWNSHIP_FORM = re.compile(
    r"(?![省市县区乡镇村各全等和与及的])[\u4e00-\u9fff]{1,4}?(?:街道(?!办)|镇(?![区村政级])|乡(?![镇村级亲]))"
)
# 新尉|工业园区, 城南|开发区: a zone that stands between a county and a village
_ZONE = re.compile(
    r"(?![省市县区各全等和与及的])[\u4e00-\u9fff]{2,4}?(?:工业园区|产业园区|开发区|管委会|园区)"
)
# 胡寨|村, 估衣街|村, 兰草|村, 某某|社区: behind a county or township
_VILLAGE = re.compile(
    r"(?![省市县区乡镇各全等和与及的]|新?农村|试点|示范|贫困|驻村|新村|村)[\u4e00-\u9fff]{1,5}?"
    r"(?:村|社区|居委会)(?![民干官务级容庄镇寨头])"
)
# what may stand behind a bare stem that is also part of ordinary words
_PROVEN_RIGHT = re.compile(
    r"[，。；：、！？）)】”’\s—\-/]|$|[和与及等的市]|两|三[市省县区地]|召开|举办|举行|参加|参观|考察|学习|调研|开展|进行|"
    r"交流|对接|挂职|出差|培训|返回|籍|方面|境内|地区|一带|工作|片区|线|段|站|籍|全境|城区|市区"
)
# what makes a stem a part of something else: 南京|路, 延安|精神, 遵义|会议, 河南|人
_PART_OF_OTHER = re.compile(r"[路街巷]|大道|精神|会议|[菜话戏籍人]|方言|省|自治")
# the list says what its stems are: 祥符、鼓楼|两区; 渑池、卢氏、陕州|3县区
_SHARED_KIND = re.compile(
    r"(?:[两二三四五六七八九2-9]个?|等[两二三四五六七八九十\d]{0,2}个?)(?:县[（(]?市?、?区?[）)]?|[区市旗])"
)
# 三门峡市|区, but no 市|区域, 市|区县, 市区|级
_INNER_CITY = re.compile(r"区(?![县域级委政])")
_JOINERS = "、和与及"


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(lexicon("place_words")[group])


@cache
def _full_names() -> dict[str, tuple[str, ...]]:
    return by_first_two(tuple(gazetteer().names))


@cache
def _wide_stems() -> dict[str, tuple[str, ...]]:
    """Stems of provinces and prefectures → codes, the higher first."""
    wide = {short: tuple(c for c in codes if c.endswith("00")) for short, codes in gazetteer().stems.items()}
    return {short: codes for short, codes in wide.items() if codes}


@cache
def _wide_index() -> dict[str, tuple[str, ...]]:
    return by_first_two(tuple(_wide_stems()))


@dataclass(frozen=True)
class _Near:
    """What is near a home: stems of its counties, names of its townships."""

    stems: dict[str, tuple[str, ...]]
    districts: frozenset[str]
    townships: dict[str, tuple[str, ...]]
    index: dict[str, tuple[str, ...]]


@cache
def _near(code: str) -> _Near:
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
    found = {name: tuple(codes) for name, codes in townships.items() if len(name) >= 3}
    return _Near(stems, frozenset(districts), found, by_first_two([*stems, *found]))


def may_begin(text: str, at: int) -> bool:
    """Whether a name may begin at an offset: after punctuation, a function word or a governing verb."""
    if at == 0 or not text[at - 1].isalnum() or text[at - 1] in _JOINERS:
        return True
    ends = stop_ends(text)
    found = bisect_left(ends, at)
    return found < len(ends) and ends[found] == at


def chains(text: str, home: Home) -> Iterator[Chain]:
    """All chains of a text that may be taken for places, from left to right, without overlaps."""
    near = _near(home.code)
    after = 0
    shared = _stems_with_shared_kind(text, near)
    for start, end in longest_names(text, _full_names(), _wide_index(), near.index):
        if start < after:
            continue
        chain = chain_at(text, start, home, first=text[start:end])
        if chain and (start in shared or _stands(text, chain, home, near)):
            yield chain
            after = chain.end


def chain_at(text: str, start: int, home: Home, first: str = "") -> Chain | None:
    """The chain that begins at an offset, or None.

    Args:
        text: the text.
        start: where its first name begins.
        home: decides between namesakes.
        first: its first name, where the caller knows it.
    """
    near = _near(home.code)
    name = first or next(
        (
            text[a:b]
            for a, b in longest_names(text[start : start + 16], _full_names(), _wide_index(), near.index)
            if a == 0
        ),
        "",
    )
    if not name:
        return None
    codes, rule = _codes_of(name, home, near)
    parts = [Part(start, start + len(name), codes, rule)]
    while (following := _next(text, parts[-1])) is not None:
        parts.append(following)
    if rule == "stem" and len(parts) > 1 and parts[1].rule in {"township-form", "village"}:
        parts = parts if may_begin(text, start) else parts[:1]
    last = parts[-1]
    if last.rule == "name" and text[last.end - 1] == "市" and (inner := _INNER_CITY.match(text, last.end)):
        parts[-1] = Part(last.start, inner.end(), last.codes, "inner-city")
    return Chain(tuple(parts))


def _codes_of(name: str, home: Home, near: _Near) -> tuple[tuple[str, ...], str]:
    """What a first name may mean, the report's own surroundings first, and how it was found."""
    codes: tuple[str, ...] = tuple(found.division.code for found in gazetteer().named(name))
    rule = "name"
    if not codes and name in near.townships:
        codes, rule = near.townships[name], "township"
    if not codes:
        codes, rule = (*near.stems.get(name, ()), *_wide_stems().get(name, ())), "stem"
    for prefix in (home.code[:6], home.code[:4], home.code[:2]):
        own = tuple(code for code in codes if prefix and code.startswith(prefix.rstrip("0") or prefix))
        if own:
            return own, rule
    return codes, rule


def _next(text: str, last: Part) -> Part | None:
    """The name that goes on a chain, or None."""
    at = last.end
    if last.rule == "village":
        return None
    if last.rule in {"township", "township-form", "zone"}:
        village = _VILLAGE.match(text, at)
        return Part(at, village.end(), (), "village") if village else None
    below = [division for code in last.codes for division in _below(code)]
    for division in below:
        if text.startswith(division.name, at):
            return Part(
                at, at + len(division.name), (division.code,), "township" if division.township else "name"
            )
    return _unlisted(text, at, last, below)


def _below(code: str) -> tuple[Division, ...]:
    """The divisions one step below a code: counties of a province or prefecture, townships of a county."""
    source = gazetteer()
    if not code.endswith("00"):
        return source.townships(code)
    below = [division for lower in source.counties(code) if (division := source.division(lower))]
    if code.endswith("0000"):
        cities = {division.code[:4] + "00" for division in below}
        below += [division for city in sorted(cities) if (division := source.division(city))]
    return tuple(sorted(below, key=lambda division: (-len(division.name), division.code)))


def _unlisted(text: str, at: int, last: Part, below: list[Division]) -> Part | None:
    """A lower name that the table does not hold as it stands: a former name, a changed kind, a village."""
    if any(code.endswith("00") for code in last.codes):
        for name in _full_names().get(text[at : at + 2], ()):
            if text.startswith(name, at):
                codes = tuple(f.division.code for f in gazetteer().named(name))
                inside = tuple(c for c in codes if any(c.startswith(up.rstrip("0")) for up in last.codes))
                return Part(at, at + len(name), inside, "name") if inside else None
        return None
    form = _TOWNSHIP_FORM.match(text, at)
    if form:
        same = tuple(division.code for division in below if stem(division.township) == stem(form.group()))
        return Part(at, form.end(), same, "township-form")
    for division in below:
        short = stem(division.township)
        if len(short) >= 2 and text.startswith(short, at) and _VILLAGE.match(text, at + len(short)):
            return Part(at, at + len(short), (division.code,), "township")
    zone = _ZONE.match(text, at)
    village = _VILLAGE.match(text, at)
    if village and not (zone and zone.end() <= village.end()):
        return Part(at, village.end(), (), "village")
    return Part(at, zone.end(), (), "zone") if zone and _VILLAGE.match(text, zone.end()) else None


def _stems_with_shared_kind(text: str, near: _Near) -> frozenset[int]:
    """Where stems stand whose list says what they are (祥符、鼓楼两区)."""
    starts = set()
    for shared in _SHARED_KIND.finditer(text):
        at = shared.start()
        while True:
            short = next((s for s in sorted(near.stems) if text.endswith(s, 0, at) and at >= len(s)), "")
            if not short:
                break
            starts.add(at - len(short))
            at -= len(short)
            if at == 0 or text[at - 1] not in _JOINERS:
                break
            at -= 1
    return frozenset(starts)


def _stands(text: str, chain: Chain, home: Home, near: _Near) -> bool:
    """Whether a chain that was found may be taken for a place where it stands."""
    first = chain.parts[0]
    name = text[first.start : first.end]
    if len(chain.parts) > 1 and chain.parts[1].rule != "township-form":
        return True
    if first.rule == "name":
        return _full_name_stands(text, first, name, home)
    if first.rule == "township":
        return len(name) > 3 or may_begin(text, first.start)
    if name in near.districts and not any(code.endswith("00") for code in first.codes):
        return False
    if _PART_OF_OTHER.match(text, first.end):
        return False
    own = any(code.endswith("00") and home.code.startswith(code.rstrip("0")) for code in first.codes)
    if name not in _words("risky_stems") and (own or any(code.endswith("00") for code in first.codes)):
        return True
    if not may_begin(text, first.start) and not (near and _after_stem(text, first.start, near)):
        return False
    followed = any(text.startswith(short, first.end) for short in near.stems)
    return own or followed or _PROVEN_RIGHT.match(text, first.end) is not None


def _after_stem(text: str, at: int, near: _Near) -> bool:
    """Whether a stem of the neighbourhood stands right before (渑池|义马)."""
    return any(text.endswith(short, 0, at) and may_begin(text, at - len(short)) for short in near.stems)


def _full_name_stands(text: str, part: Part, name: str, home: Home) -> bool:
    """Whether a full name that may be an ordinary word is a place: in the home, where a name may begin."""
    if len(name) > 2 and name not in _words("common_divisions"):
        return True
    city = home.code[:4] or "-"
    return any(code.startswith(city) for code in part.codes) and may_begin(text, part.start)
