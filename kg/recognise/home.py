"""The report's own place, which decides between namesakes (鼓楼区 of 开封 and of 南京)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.model import Document, Outline
from kg.recognise.gazetteer import Division, Found, Index, by_first_two, gazetteer, longest_names, stem
from kg.resources import lexicon

__all__ = ["Home", "locate"]


@dataclass(frozen=True, slots=True)
class Home:
    """The division that the report comes from, by full names, and the code of its smallest known one.

    The county is named as the report names it (茌平县 in a report from before 2019); the code is today's.

    Attributes:
        province: ``河南省`` or ``""``.
        city: ``开封市`` (prefecture level) or ``""``; empty below a municipality (上海市黄浦区).
        county: ``祥符区`` or ``""``: set where the inspected body is a county's or lower.
        township: ``朱仙镇`` or ``""``.
        code: GB/T 2260 code of the smallest of them (``410200``), or ``""``.
    """

    province: str = ""
    city: str = ""
    county: str = ""
    township: str = ""
    code: str = ""


# 中共|开封市…, 中国共产党|…: what may stand before the place in an organization's name
_PARTY = re.compile(
    r"[\s　]*(?:中国共产党|中共)?(?:国家税务总局|国家统计局|国家金融监督管理总局|中国人民银行)?"
)
# 中共|朱仙镇|委员会, |魏湾镇|人民政府: a township at the start of an organization's name
_TOWNSHIP = re.compile(
    r"[\u4e00-\u9fff]{1,6}?(?:镇|乡|街道|苏木)(?=党|委|人民政府|纪|办事处|工委|卫生院|中心|财政所)"
)
# 市|公安局党委, 区|教育局, 县|委: a name without its place says at least the level
_LEVEL = re.compile(r"[\s　]*(?:中共)?(?:原)?([省市县区旗])(?![省市县区旗])")

# 丙县|委宣传部, 甲市|十七届人大, 关于甲市|2020年度: what a division's own organs and papers are called by
_OWN_ORGAN = re.compile(
    r"第?[一二三四五六七八九十]{1,4}届|人大|人民代表大会|委|人民政府|政府|纪委|监委|政协|[省市县区]?本?级|[0-9]{4}年"
    r"|人民法院|人民检察院|中级人民法院|公安局|财政局|审计局|教育局"
)
_TITLE = 200  # characters in which a title stands where no title was found
_SIGNATURE = 300  # characters from the end in which a signature stands
_DOMINANT = 3  # a place that decides by mere count stands so often, and so many times as often as the next


@cache
def _index() -> Index:
    """All full names down to the county, by their first two characters."""
    return by_first_two(tuple(gazetteer().names))


@cache
def _common() -> frozenset[str]:
    """Full names that any city may use for a part of itself (老城区)."""
    return frozenset(lexicon("place_words")["common_divisions"])


def locate(outline: Outline) -> Home:
    """The report's own place.

    It is the division that the publishing or inspected body's name begins with; title, opening and signature
    stand in where those are missing. Namesakes are decided by the provinces and cities that the text names.
    Where only a level is known (市公安局党委) the place is one that the text names again and again, or none.
    """
    text = _readable(outline.document)
    facts = outline.facts
    named = [p.exact for p in (facts.issuer, facts.inspected, facts.received_by, facts.title) if p]
    for name in named:
        home = _of_name(name, text)
        if home:
            return _deeper(home, named, text)
    for name in named:
        home = _of_stem(name)
        if home:
            return home
    for line in _lines(text[:_TITLE]) + _lines(text[-_SIGNATURE:]):
        home = _of_name(line, text)
        if home:
            return home
    if facts.opening and (home := _visited(facts.opening.exact, text)):
        return home
    return _by_count(named, outline.document.text)


def _readable(document: Document) -> str:
    """The text with page furniture left out; its offsets do not matter here."""
    parts, at = [], 0
    for noise in document.noise:
        parts.append(document.text[at : noise.start])
        at = noise.end
    return "\n".join([*parts, document.text[at:]])


def _of_name(name: str, text: str) -> Home | None:
    """The place that an organization's name, or a title, begins with."""
    start = _PARTY.match(name)
    at = start.end() if start else 0
    chain = _chain_at(name, at)
    if not chain:
        township = _TOWNSHIP.match(name, at)
        return _township_home(township.group(), text) if township else None
    return _home_of(name, at, chain, text)


def _lines(stretch: str) -> list[str]:
    """The lines of a stretch that may be a title or a signature: no sentences."""
    return [line.strip() for line in stretch.split("\n") if line.strip() and "。" not in line]


def _visited(opening: str, text: str) -> Home | None:
    """The place that the opening says was inspected: 对|开封市…进行了巡察."""
    for start, end in longest_names(opening, _index()):
        if end - start > 2 and opening[start - 1 : start] in {"对", "向", "驻", "察"}:
            return _home_of(opening, start, _chain_at(opening, start), text)
    return None


def _chain_at(text: str, at: int) -> list[str]:
    """The division names that stand one after another from an offset on: ["河南省", "开封市"]."""
    names = []
    while (
        name := next((n for n in _index().get(text[at : at + 2], ()) if text.startswith(n, at)), "")
    ) != "":
        names.append(name)
        at += len(name)
    return names


def _home_of(name: str, at: int, chain: list[str], text: str) -> Home | None:
    """The home that a chain means, with the township that follows it, or None where nothing decides."""
    candidates = [*gazetteer().named(chain[-1])]
    for upper in chain[:-1]:
        codes = {found.division.code.rstrip("0") for found in gazetteer().named(upper)}
        candidates = [c for c in candidates if any(c.division.code.startswith(code) for code in codes)]
    if len(candidates) > 1 and len(chain) == 1:
        candidates = _supported(candidates, text)
    if not candidates:
        return None
    if len(candidates) > 1:
        return Home(county=chain[-1]) if len(chain) == 1 else None
    home = _as_printed(candidates[0], chain[-1])
    end = at + sum(map(len, chain))
    return _with_township(_in_county(home, name[end:], text), name, end)


# 甲市|丙生态环境局, 甲市|生态环境局丙县分局, 甲市|公安局丙分局: bureaus that a city has in a county
# (省以下环保机构监测监察执法垂直管理制度改革, 2016; 公安机关组织管理条例)
_OF_CITY = re.compile(
    r"(?:(?:生态环境|公安|自然资源(?:[和与]规划)?|市场监督管理)局(?P<branch>[\u4e00-\u9fff]{2,4}?)[县区市旗]?分局"
    r"|(?P<place>[\u4e00-\u9fff]{2,4}?)(?:生态环境|自然资源)局)"
)


def _in_county(home: Home, rest: str, text: str) -> Home:
    """The county that a city's bureau is for, where the report calls its committee by the county's level."""
    found = _OF_CITY.match(rest)
    if found is None or home.county or not home.city:
        return home
    for code in gazetteer().stems.get(found["branch"] or found["place"], ()):
        division = gazetteer().division(code)
        if division is None or not code.startswith(home.code[:4]) or not division.county:
            continue
        if text.count(f"{division.county[-1]}委") > text.count("市委"):
            return _as_printed(Found(division), division.county)
    return home


def _supported(candidates: list[Found], text: str) -> list[Found]:
    """The candidates whose city or province the text names most often; all where none is named."""
    points = []
    for found in candidates:
        above = found.division.path[:-1]
        points.append(sum(text.count(stem(name)) * (rank + 1) for rank, name in enumerate(above)))
    best = max(points)
    return [found for found, score in zip(candidates, points, strict=True) if score == best]


def _as_printed(found: Found, printed: str) -> Home:
    """A division as a home, by the name that the report gives it."""
    division = found.division
    if found.renamed is None:
        return Home(division.province, division.city, division.county, division.township, division.code)
    level = "city" if division.level == "city" else "county"
    city = printed if level == "city" else division.city
    return Home(division.province, city, printed if level == "county" else "", "", division.code)


def _with_township(home: Home, name: str, at: int) -> Home:
    """The same home, or the township of it whose name stands at an offset."""
    if not home.county:
        return home
    for township in gazetteer().townships(home.code[:6]):
        if name.startswith(township.name, at):
            return Home(home.province, home.city, home.county, township.name, township.code)
    following = _TOWNSHIP.match(name, at)
    if following:
        return Home(home.province, home.city, home.county, following.group(), home.code)
    return home


def _township_home(name: str, text: str) -> Home | None:
    """The home that a bare township name means, decided by the county and city that the text names."""
    candidates = [Found(division) for division in gazetteer().townships_named(name)]
    if (county := _county_before(name, text)) and (home := _of_name(county, text)):
        return replace(home, township=name)
    if len(candidates) > 1:
        candidates = _supported(candidates, text)
    if len(candidates) != 1:
        return Home(township=name)
    return _as_printed(candidates[0], name)


def _county_before(township: str, text: str) -> str:
    """The county that the text names right before a township: 丙县|丁镇党委."""
    at = text.find(township)
    while at > 0:
        for size in range(min(9, at), 2, -1):
            name = text[at - size : at]
            if name in gazetteer().names and name[-1] in "县区市旗":
                return name
        at = text.find(township, at + 1)
    return ""


def _deeper(home: Home, named: list[str], text: str) -> Home:
    """The home, or a place below it that another of the report's own names begins with."""
    for name in named:
        other = _of_name(name, text)
        if (
            other
            and other.code.startswith(home.code.rstrip("0"))
            and len(_levels(other)) > len(_levels(home))
        ):
            home = other
    return home


def _levels(home: Home) -> tuple[str, ...]:
    """The names of a home that are known."""
    return tuple(name for name in (home.province, home.city, home.county, home.township) if name)


def _of_stem(name: str) -> Home | None:
    """The place of a body that is named by a city's or province's stem (开封大学, 某某银行)."""
    start = _PARTY.match(name)
    at = start.end() if start else 0
    stems = gazetteer().stems
    for length in range(min(6, len(name) - at), 1, -1):
        short = name[at : at + length]
        codes = [code for code in stems.get(short, ()) if code.endswith("00")]
        if codes and short != "中山":  # 中山大学 is named after a man
            division = gazetteer().division(codes[0])
            return _as_printed(Found(division), division.name) if division else None
    return None


def _by_count(named: list[str], text: str) -> Home:
    """The place of the level that the body's name says, where one outnumbers all others by far."""
    owner = next((found for name in named if (found := _LEVEL.match(name))), None)
    if owner is None:
        return Home()
    level = owner.group(1)
    if home := _of_own_organs(level, owner.string[owner.end() :][:2], text):
        return home
    counts: Counter[str] = Counter(
        name
        for start, end in longest_names(text, _index())
        if end - start > 2 and (name := text[start:end]).endswith(level) and name not in _common()
    )
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    second = ranked[1][1] if len(ranked) > 1 else 0
    if not ranked or ranked[0][1] < max(_DOMINANT, _DOMINANT * second):
        return Home()
    name = ranked[0][0]
    candidates = list(_candidates(name, text))
    return _as_printed(candidates[0], name) if len(candidates) == 1 else Home()


def _of_own_organs(level: str, rest: str, text: str) -> Home | None:
    """The one place of a level whose own organs the text names, or the report's own body with its place.

    Args:
        level: 市, as the own body's name begins with.
        rest: what follows it there, its first two characters: 市|住房城乡建设局.
        text: the report's.
    """
    own, organs = set(), set()
    for start, end in longest_names(text, _index()):
        name = text[start:end]
        if end - start < 3 or not name.endswith(level) or name in _common():
            continue
        if len(rest) == 2 and text.startswith(rest, end):
            own.add(name)
        elif _OWN_ORGAN.match(text, end):
            organs.add(name)
    names = sorted(own or organs)
    candidates = list(_candidates(names[0], text)) if len(names) == 1 else []
    return _as_printed(candidates[0], names[0]) if len(candidates) == 1 else None


def _candidates(name: str, text: str) -> Iterator[Found]:
    """What a full name may mean, by what the text names."""
    found = list(gazetteer().named(name))
    yield from _supported(found, text) if len(found) > 1 else found


def division_of(home: Home) -> Division | None:
    """The division of a home's code, if it has one."""
    return gazetteer().division(home.code) if home.code else None
