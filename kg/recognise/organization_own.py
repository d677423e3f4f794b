"""The report's own body by every short form that its name yields: 县农水局, 市外办, 联社党组, 我会.

The grammar of names knows fields and kinds, not what this body's people make of them. Its name stands in the
report's own facts; what begins with its place or level, keeps its characters in order and ends as its kind
does is the body (`kg.recognise.organization_shortened`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.model import Outline
from kg.recognise.home import Home
from kg.recognise.organization_shortened import (
    called_by,
    first_letters,
    is_fixed,
    is_shortened,
    organs_of,
    shortest_of,
    stem_of,
    taken_apart,
)

__all__ = ["own_forms_in"]

# 中共|甲市乙局|党组: what stands around the body's name in that of its Party organ
_ORGAN = re.compile(
    r"(?<=.)(?:(?:机关|理事会)?(?:党组|分党组|党委|党工委|党总支|党支部|总支部委员会|支部委员会)"
    r"|部务会|校委会|院委会|室务会"
    r"|(?<=[局厅院校所馆社台行心队司团处场站园联会部室办村])委员会)$"
)
_A_BODY = re.compile(r"[局厅院校所馆社台行心队司团处场站园联会部室办委关狱协学村区]$")
# 己州市|教育局, 辛溪县|人民医院: a place that no table knows
_UNKNOWN = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{1,5}?[市县区旗州](?![市场容级监属域直本]|民政|政[府协]))(?=.{2})"
)
_ASIDE = re.compile(r"[（(][^（）()]{0,80}[）)]|\s")
_PARTY_ORGANS = (
    r"(?:机关)?(?:党组|党委|党工委|党总支|党支部|纪委|纪工委|工会|团委)(?!书记|委员|成员|副书记|常务|纪检)"
)
# 联社|理事会, 县农水局|机关党支部: organs that any body has one of
_ORGANS = rf"(?:{_PARTY_ORGANS}|理事会|监事会|董事会|办公室(?![主副]))"
# ，|联社, 由|县外办: what may stand before a short form
_BOUNDS = r"，。；：、！？\s（）()“”①-⑳由向对与和及被经将从为给请按促令"
_BEFORE = re.compile(rf"[{_BOUNDS}]")
# 妇联|组织, 县农水局|长: what makes a class or another word of it
_AFTER = r"(?![长级区员组系统界群网代干门委]|工作)"
_TOWNS = ("镇", "乡", "街道", "村", "社区")
# What a body is called in the first person, by how its name ends: 我会, 我行, 我台
_FIRST_PERSON = (
    *(("供销合作社联合社", "社"), ("联合社", "社"), ("联社", "社"), ("报社", "社"), ("银行", "行")),
    *((end, "会") for end in ("联合会", "协会", "促进会", "学会", "联谊会", "总会", "红十字会", "总工会")),
    *(("贸促会", "会"), ("促进委员会", "会"), ("政协", "会"), ("常务委员会", "会"), ("办公室", "办")),
    *(("研究室", "室"), ("部", "部"), ("台", "台"), ("站", "站"), ("处", "处"), ("林场", "场")),
    *(("总场", "场"), ("幼儿园", "园"), ("调查队", "队"), ("大队", "大队"), ("总队", "总队")),
    *(("海关", "关"), ("监狱", "狱")),
)


@dataclass(frozen=True, slots=True)
class _Own:
    """The report's own body.

    Attributes:
        name: without 中共 and its Party organ.
        place: the last of the report's own places that it begins with, in full, or ``""``.
        core: the rest.
    """

    name: str
    place: str
    core: str


def _own(outline: Outline, home: Home) -> _Own | None:
    """The body that the report's facts name; None for a town or village, and where none is named."""
    places = tuple(part for part in (home.province, home.city, home.county) if part)
    for passage in (outline.facts.issuer, outline.facts.inspected):
        printed = _ASIDE.sub("", passage.exact) if passage else ""
        name = _ORGAN.sub("", printed.removeprefix("中国共产党").removeprefix("中共"))
        place, core = taken_apart(name, places)
        if not place and (unknown := _UNKNOWN.match(name)):
            place, core = taken_apart(name, (unknown["place"],))
        if not place:
            place, core = taken_apart(name, stem_of(name))
        if 2 <= len(core) <= 24 and _A_BODY.search(core) and not name.endswith(_TOWNS):
            return _Own(name, place, core)
    return None


def own_forms_in(text: str, outline: Outline, home: Home) -> Iterator[tuple[int, int]]:
    """Where the text calls the report's own body by a short form of its name, with an organ behind it.

    Args:
        text: the text, titles in 《》 blanked out.
        outline: the structured report.
        home: its own place.
    """
    own = _own(outline, home)
    if own is None:
        yield from _of_village(text, outline)
        return
    for found in _named(own).finditer(text):
        lead, size = _form(found.group(), own)
        organ = _behind().match(text, found.start() + lead + size) if size else None
        if organ:
            yield found.start(), organ.end()
    for pattern in _plain(own):
        yield from _at_bounds(text, pattern)
    if first := _first_person(own):
        for found in first.finditer(text):
            yield found.span()


def _at_bounds(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The matches that begin where a clause does, or behind a word that governs a name."""
    for found in pattern.finditer(text):
        if not found.start() or _BEFORE.match(text, found.start() - 1):
            yield found.span()


# |村党支部|召开会议, 由|社区居委会|负责: the organs of the village that reports
_VILLAGE = {
    ends: re.compile(rf"{ends}(?:党支部|党总支|党委|[居村]?委会|“两委”|两委)(?!书记|副书记|委员|主任|副主任)")
    for ends in ("村", "社区")
}


def _of_village(text: str, outline: Outline) -> Iterator[tuple[int, int]]:
    """The organs of a village or community that reports, by their bare names."""
    issuer = outline.facts.issuer or outline.facts.inspected
    name = _ORGAN.sub("", _ASIDE.sub("", issuer.exact)) if issuer else ""
    for ends, pattern in _VILLAGE.items():
        if name.endswith(ends):
            yield from _at_bounds(text, pattern)


def _ways(own: _Own) -> tuple[str, ...]:
    """How the body's place is said before a short form, the longest first."""
    place = own.place
    return tuple(way for way in (place, place[:-1] if len(place) > 2 else "", place[-1:]) if way)


@lru_cache(maxsize=8)
def _named(own: _Own) -> re.Pattern[str]:
    """Characters of the body's name and place from a bound on: 县农水局, 甲州农商银行, 交警支队.

    The first of them is looked for before the bound, since few characters can be one.
    """
    letters = set(own.core) | shortest_of(own.core) | set(own.place)
    first = {way[0] for way in _ways(own)} | first_letters(own.core) | {"中"}
    return re.compile(
        rf"[{re.escape(''.join(sorted(first)))}](?<![^{_BOUNDS}].)"
        rf"(?:(?<=中)(?:国共产党|共))?[{re.escape(''.join(sorted(letters)))}]{{0,32}}"
    )


@lru_cache(maxsize=4096)
def _form(run: str, own: _Own) -> tuple[int, int]:
    """How long what stands before a short form is, and the form that the run then begins with; 0 if none."""
    party = next((word for word in ("中国共产党", "中共") if run.startswith(word)), "")
    rest = run.removeprefix(party)
    for way in _ways(own):
        if rest.startswith(way) and (size := _longest(rest[len(way) :], own.core, bare=False)):
            return len(party) + len(way), size
    return len(party), _longest(rest, own.core, bare=True)


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    """An organ behind a name, or what may stand behind the name alone."""
    return re.compile(rf"{_ORGANS}|{_AFTER}")


@lru_cache(maxsize=4096)
def _longest(letters: str, core: str, *, bare: bool) -> int:
    """How many of these characters are the longest form of the body's name that they begin with.

    Args:
        letters: characters of its name.
        core: its name without place.
        bare: whether no place stands before them: a form of two characters must then be a fixed one.
    """
    sizes = range(min(len(letters), len(core)), 1, -1)
    for size in sizes:
        short = letters[:size]
        if is_shortened(short, core) and (not bare or size > 2 or is_fixed(short, core)):
            return size
    return 1 if not bare and is_fixed(letters[:1], core) and len(letters) == 1 else 0


_UNITS = ("海关", "银行", "社", "台", "行", "园", "部", "处", "场", "站", "委", "狱", "所", "馆", "会")
"""One word for a body of such a kind, before an organ of it: 台|党委, 园|党支部."""


@lru_cache(maxsize=8)
def _plain(own: _Own) -> tuple[re.Pattern[str], ...]:
    """What the body is called without its place: 联社, 理事会, 台党委."""
    words = sorted(called_by(own.name), key=lambda word: (-len(word), word))
    found = []
    if organs := sorted(organs_of(own.name), key=lambda word: (-len(word), word)):
        found.append(re.compile(rf"(?:{'|'.join(organs)})(?![议成记][定员录])"))
    if words:
        named = "|".join(map(re.escape, words))
        found.append(re.compile(rf"(?:{named})(?:{_ORGANS}|{_AFTER})"))
    unit = next((unit for unit in _UNITS if own.name.endswith(unit)), "")
    unit = "委" if own.name.endswith("委员会") else unit
    if "银行" in own.name:
        unit = "行"
    if unit:
        found.append(re.compile(rf"(?:总行|{unit[-1]})(?:{_PARTY_ORGANS}|办公室(?![主副]))"))
    return tuple(found)


@lru_cache(maxsize=8)
def _first_person(own: _Own) -> re.Pattern[str] | None:
    """What a body of this kind calls itself: 我会, 我行."""
    first = next((word for end, word in _FIRST_PERSON if own.name.endswith(end)), "")
    first = "行" if "银行" in own.name else first
    return re.compile(rf"我(?<![自“]我){first}(?![努认尽继始一永经让]|会)(?:{_ORGANS})?") if first else None
