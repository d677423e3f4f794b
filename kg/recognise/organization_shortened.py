"""Short forms of a body's name, by construction: characters left out in order, the kind kept or shortened.

县农水局 of 农业农村和水利局, 供销联社 of 供销合作社联合社, 产发集团 of 产业发展控股集团有限公司. What is left
out and which forms are fixed stands in ``data/lexicon/organization_own.yml``. A rest of a name that is one
of its later words alone is no short form (旅游局 of 文化和旅游局: the bureau that was merged into it).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from kg.resources import lexicon

__all__ = [
    "are_apart",
    "called_by",
    "is_fixed",
    "is_shortened",
    "organs_of",
    "shortest_of",
    "stem_of",
    "taken_apart",
]

_KEPT = frozenset("局厅馆司队厂所科支分")
"""Characters that name a kind of body: a form that leaves one of them out is another body's."""
_LONGEST = 24
"""Characters of a name's core beyond which nothing is compared."""
# 有限公司 and the like, which short forms of companies leave out
_COMPANY = re.compile(r"(?:股份|有限|责任|集团)*公司$|集团$")
_REGISTERED = re.compile(r"(?:股份|有限|责任)*公司$")
# 理工大学|经济管理: the university of a school that reports
_UNIVERSITY = re.compile(r"[\u4e00-\u9fff]{0,6}?大学(?=.)")


@cache
def _words(group: str) -> Any:
    """One group of the lexicon."""
    return lexicon("organization_own")[group]["words"]


@cache
def _kinds() -> tuple[tuple[str, str], ...]:
    """Short and full words for kinds of bodies, each pair once."""
    return tuple((short, full) for short, fulls in _words("kinds").items() for full in fulls)


def taken_apart(name: str, places: tuple[str, ...]) -> tuple[str, str]:
    """The last of the report's own places that a name begins with, or ``""``, and what follows it.

    Args:
        name: 甲市教育局, 甲州交投集团, 国家税务总局甲市税务局.
        places: the report's own divisions by their full names, the highest first.

    Returns:
        The place in full, also where only its stem is printed (甲州 for 甲州市); the name's core.
    """
    aboves = _words("above")
    for above in aboves if name.startswith(tuple(aboves)) else ():
        if name.startswith(above) and len(name) > len(above) + 2:
            name = name.removeprefix(above)
    found = ""
    for place in places:
        if name.startswith(place) and len(name) > len(place):
            found, name = place, name[len(place) :]
        elif name.startswith(place[:-1]) and len(place) > 2 and len(name) > len(place):
            found, name = place, name[len(place) - 1 :]
    return found, name


def is_fixed(short: str, full: str) -> bool:
    """Whether usage has fixed one core as a short form of another: 供销社 of 供销合作社联合社."""
    fulls = _words("fixed").get(short, ())
    return full in fulls or (full.endswith("公司") and _REGISTERED.sub("", full) in fulls)


# 己州|大学, 己州|农村商业银行: who goes by the stem of its place
_BY_STEM = re.compile(
    r"^(?![^市县区]{1,6}[市县区])[\u4e00-\u9fff]{2}.*(?:大学|学院|学校|公司|银行|日报社|海关|监狱|调查队)$"
)


def stem_of(name: str) -> tuple[str, ...]:
    """The city whose stem a company's, bank's or school's name begins with, where no table gives a place.

    Args:
        name: 己州农村商业银行股份有限公司, 国家统计局己州调查队.
    """
    for above in _words("above"):
        name = name.removeprefix(above)
    return (f"{name[:2]}市",) if _BY_STEM.match(name) else ()


def are_apart(short: str, full: str) -> bool:
    """Whether names end as two bodies do that leaving characters out would make one: 中医院 and 中心医院."""
    return any(
        full.endswith(ending)
        for other, endings in _words("apart").items()
        if short.endswith(other)
        for ending in endings
    )


@lru_cache(maxsize=4096)
def is_shortened(short: str, full: str) -> bool:
    """Whether one core of a name is a short form of another by construction, or the same.

    Args:
        short: 农水局, 供销联社, 交警支队: without its place.
        full: 农业农村和水利局: without its place.
    """
    if short == full:
        return True
    if is_fixed(short, full):
        return True
    if not short or len(short) >= len(full) or len(full) > _LONGEST or are_apart(short, full):
        return False
    if full == f"委{short}":
        return True  # 甲市机构编制委员会办公室 of 中共甲市委…
    if full.startswith("人民政府") and short.startswith("政府"):
        return is_shortened(short[2:], full[4:])
    if _is_end(short, full):
        return True
    if _COMPANY.search(full):
        return _of_company(short, full)
    pairs = (*_kinds(), (short[-1], short[-1]))
    return any(
        _thinned(short[: -len(kind)], rest)
        for kind, whole in pairs
        if short.endswith(kind) and full.endswith(whole)
        for rest in _without_lead(full[: -len(whole)])
    )


def _is_end(short: str, full: str) -> bool:
    """Whether a core is the telling end of another: 评审中心 of 投资评审中心, 园区管委会 of a zone's."""
    full = full.replace("管理委员会", "管委会") if short.endswith("管委会") else full
    short_ends = short.endswith(tuple(_words("ends"))) or short in ("设计院", "规划院")
    return (
        short_ends
        and len(short) >= 3 + (len(full) > len(short) and short.endswith("中心"))
        and full.replace("研究院", "院").endswith(short.replace("研究院", "院"))
        and short not in _words("ends-of-many")
    )


def _without_lead(rest: str) -> tuple[str, ...]:
    """A core, and the same without what short forms leave out before the field."""
    found = [rest]
    if at := _UNIVERSITY.match(rest):
        found.append(rest[at.end() :])
    lead = [word for word in _words("leading") if rest.startswith(word) and len(rest) > len(word) + 1]
    return (*found, *(rest[len(word) :] for word in lead))


def _thinned(short: str, full: str) -> bool:
    """Whether a field is another's with characters left out: 农水 of 农业农村和水利, 大数据 of 大数据管理."""
    if short == full and short:
        return True
    if not short or len(short) > len(full) or short[0] != full[0]:
        return False
    if len(short) == 1:
        return len(full) == 2  # 师|院, 体|校
    letters = iter(full)
    if not all(letter in letters for letter in short):
        return False
    if any(full.count(letter) > short.count(letter) for letter in _KEPT.intersection(full)):
        return False
    return full.startswith(short) or short not in full


def _of_company(short: str, full: str) -> bool:
    """Whether a company goes by a short name: 产发集团 of 产业发展控股集团有限公司."""
    if not short.endswith(("公司", "集团")):
        return False
    less, whole = _COMPANY.sub("", short), _COMPANY.sub("", full)
    if len(less) < 2:
        return False
    for word in ("", *_words("trailing")):
        rest = whole.removesuffix(word) if word else whole
        if word and rest.endswith("建设"):
            continue  # 城建集团 is not 城投集团
        if less == rest and not word:
            return True
        if len(rest) >= 4 and (less == rest or (less != rest[: len(less)] and _initials(less, rest))):
            return True
    return False


def _initials(short: str, full: str) -> bool:
    """Whether a company's core is the first characters of its words of two, the first and the last kept."""
    first = full[::2]
    kept = iter(first)
    return (
        len(full) % 2 == 0
        and (short[0], short[-1]) == (first[0], first[-1])
        and all(letter in kept for letter in short)
    )


@lru_cache(maxsize=64)
def called_by(core: str) -> frozenset[str]:
    """Plain words by which the people of a body mean it: 联社 of a 供销合作社联合社.

    Args:
        core: the body's name, with or without its place.
    """
    return _by_end("called", core)


@lru_cache(maxsize=64)
def organs_of(core: str) -> frozenset[str]:
    """Organs that a body calls by their bare name: 理事会 of a 供销合作社联合社.

    Args:
        core: the body's name, with or without its place.
    """
    return _by_end("organs", core)


def _by_end(group: str, core: str) -> frozenset[str]:
    """The words of a group for a name that ends so."""
    return frozenset(word for end, words in _words(group).items() if core.endswith(end) for word in words)


@lru_cache(maxsize=64)
def shortest_of(core: str) -> frozenset[str]:
    """Characters that short forms of a core may hold besides its own: 委 of 委员会, those of fixed forms."""
    letters = {letter for short, full in _kinds() if core.endswith(full) for letter in short}
    fixed = (short for short, fulls in _words("fixed").items() if core in fulls)
    return frozenset(letters.union(*fixed))


@lru_cache(maxsize=64)
def first_letters(core: str) -> frozenset[str]:
    """Characters that short forms of a core may begin with: 农 of 农业农村局, 审 of 行政审批局."""
    rests = {rest[0] for rest in _without_lead(core)}
    fixed = {short[0] for short in _words("fixed") if is_fixed(short, core)}
    government = {"政"} if core.startswith("人民政府") else set()
    committee = {core[1]} if core[0] == "委" else set()
    return frozenset(rests | fixed | government | committee)
