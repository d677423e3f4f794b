"""Named sites by the kind of word they end in: 州桥|遗址, 汴京|公园, 余店·乡村旅游|度假区.

The right end of a site's name is told by its kind (`data/lexicon/place_sites.yml`), the left end by
`kg.recognise.boundary`. What is left must hold more than generic words: 旅游景区 and 4A级景区 name nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import literals, near
from kg.recognise.place_chain import may_begin
from kg.recognise.place_site_name import (
    Site,
    bare_name,
    is_all_generic,
    is_generic,
    name_starts,
)
from kg.resources import lexicon

__all__ = ["sites"]


@cache
def _kind_pattern() -> re.Pattern[str]:
    """遗址, 公园 …, the longest first, not where the word goes on (公园|化, 小区|域)."""
    kinds = [word for group in lexicon("place_sites")["kinds"].values() for word in group]
    return re.compile(rf"(?:{literals(kinds)})(?![化级域类型性区]|[城集]?群)")


def sites(text: str) -> Iterator[Site]:
    """All sites that a text names by their kind, in no order; some may overlap."""
    found: list[Site] = []
    parks = lexicon("place_sites")["kinds"]["parks"]
    works = frozenset(lexicon("place_sites")["kinds"]["works"])
    streets = frozenset(lexicon("place_sites")["kinds"]["streets"])
    nameless = -1
    in_parks: list[Site] = []
    for kind in _kind_pattern().finditer(text):
        if text.endswith("国家文化", 0, kind.start()):
            continue  # an undertaking of many years; see `project_named`
        start = name_starts(text, kind.start()) if kind.start() != nameless else None
        if start is not None and kind.group() in parks and _is_park_of_place(text, start, kind):
            in_parks.append(Site(start, kind.end(), "place.site-kind"))
        if start is None or _is_class(text, start, kind):
            nameless = kind.end()  # 公园|广场: what follows right behind has no name either
            continue
        if _CROSSING.match(text, start - 2, kind.end()):
            yield Site(start, kind.start(), "place.site-street")
            continue
        in_town = _IN_TOWN.match(text, start, kind.start()) is not None
        if kind.group() in parks:
            in_parks.append(Site(start, kind.end(), "place.site-kind"))
            if not (in_town or _is_located(text, start, kind.end())):
                continue
        street = _STREET_FIRST.match(text, start, kind.start())
        if street and kind.group() not in streets:
            yield Site(start, street.end(), "place.site-street")
            start = street.end() if _is_own_campus(street.end(), kind) else start
        if kind.group() in works:
            if not _BUILT.search(text, max(0, start - 3), start):
                yield Site(start, kind.end(), "place.site-works")
            continue
        found += _split(text, start, kind.end())
    yield from found
    yield from _cores(text, found)
    yield from _tails(text, found)
    yield from _parks(text, in_parks, found)
    for mansion in near(text, _MANSION, _HOUSES, 2):
        yield Site(mansion.start(), mansion.end(), "place.site-kind")


# 乔|家大院: a mansion by its family
_MANSION = re.compile(r"(?![国公大老人全我他你回各])[\u4e00-\u9fff]家大院")
_HOUSES = re.compile("家大院")
# 建设|甲镇污水处理站: what is only being built is an undertaking, no place yet
_BUILT = re.compile(r"(?:建设|新建|建成|改建|扩建|兴建)了?$")
# 甲路与|乙路|路口: where two streets meet
_CROSSING = re.compile(r"[路街道巷][与和][\u4e00-\u9fff]{1,6}(?:路|街|大道)路口$")
# 北京路|地下停车场, 建设街|菜市场
_STREET_FIRST = re.compile(
    r"[\u4e00-\u9fff]{2,5}?(?:(?<![道公铁线主支])路|(?<![背老大小主])街|大道)[东西南北中]?(?!道|口|军)"
)
# 位于|…产业园, 落户|…; …产业园|内
_LOCATING = re.compile(
    r"(?:位于|坐落于|落户|入驻|进驻|走进|前往|深入|查看|察看|考察|视察|走访|参观|赴|到|在|至|[看察访]了)$"
)
_INSIDE = re.compile(
    r"[内里外]|周边|附近|境内|企业|片区|闲置土地|\d{1,4}[栋幢座]|[一二三]期\d{1,4}[栋幢座]|标准(?:化)?厂房"
)


# 甲镇|装备制造产业园: the park of a town is where it is
_IN_TOWN = re.compile(r"[\u4e00-\u9fff]{1,6}(?:镇|乡|街道|县)(?=..)")
# 甲河北岸片区老旧|小区: what makes a class of a name's kind
_CLASSY = re.compile(
    r"(?:合流制|违建|违法|废弃|闲置|老旧|新建|在建|重点|大型|小型|农村|安置|无物业|失管|弃管|等|部分|各类)$"
)


# 甲|镇集镇, 乙|乡场镇: the built-up part of a town, which is meant by the town's own name
_SEAT_OF_TOWN = re.compile(r"[镇乡](?:集镇|场镇|圩镇)")
# 甲坝大道|乙桥|校区: a campus is not called by the street before its name
_CAMPUS = frozenset({"校区", "院区", "新院区"})


def _is_class(text: str, start: int, kind: re.Match[str]) -> bool:
    """Whether what stands before a kind makes a class of it and no name."""
    if is_generic(text[start : kind.start()]) or _CLASSY.search(text, start, kind.start()):
        return True
    return _SEAT_OF_TOWN.match(text, kind.start() - 1) is not None


def _is_own_campus(street_end: int, kind: re.Match[str]) -> bool:
    """Whether a campus has a name of its own behind a street's."""
    return kind.group() in _CAMPUS and kind.start() - street_end > 1


_OWN_PARK = 6
"""Characters of a park's name behind its division at least: 甲市|大学生创业孵化园, not 乙县|产业园."""


def _is_park_of_place(text: str, start: int, kind: re.Match[str]) -> bool:
    """Whether a park of generic words says whose it is, so that it may be named twice."""
    name = text[start : kind.end()]
    own = bare_name(name)
    return _OWN_PARK <= len(own) < len(name) and is_generic(text[start : kind.start()])


def _is_located(text: str, start: int, end: int) -> bool:
    """Whether something is said to be there, which makes a place of a park of industry."""
    return bool(_LOCATING.search(text, max(0, start - 3), start) or _INSIDE.match(text, end))


# 商务中心区|庙底沟…: a zone before a site's own name
_ZONE = re.compile(r"(?:商务中心区|城乡一体化示范区|高新区|经开区|开发区|示范区)(?=[\u4e00-\u9fff]{4})")


def _split(text: str, start: int, end: int) -> list[Site]:
    """A site, or the zone before it and the site."""
    zone = _ZONE.match(text, start, end)
    if zone is None or is_generic(text[zone.end() : end]):
        return [Site(start, end, "place.site-kind")]
    return [Site(start, zone.end(), "place.zone"), Site(zone.end(), end, "place.site-kind")]


def _cores(text: str, found: list[Site]) -> Iterator[Site]:
    """Where a site named in full once is named without its kind: 州桥遗址 … 州桥.

    Only heritage names its place by itself; a park's or street's first part may be anything.
    """
    heritage = tuple(lexicon("place_sites")["kinds"]["heritage"])
    cores = set()
    for site in found:
        name = text[site.start : site.end]
        kind = next((kind for kind in sorted(heritage, key=len, reverse=True) if name.endswith(kind)), "")
        core = name[: len(name) - len(kind)] if kind else ""
        if (
            kind
            and 2 <= len(core) <= 6
            and not is_all_generic(core)
            and core[-1] in "门桥府寺庙塔山河湖宫殿楼台亭关寨城堡墓窑坊园渡驿祠"
        ):
            cores.add(core)
    if cores:
        for again in re.finditer(literals(cores), text):
            yield Site(again.start(), again.end(), "place.site-core")


def _parks(text: str, parks: list[Site], found: list[Site]) -> Iterator[Site]:
    """Parks that are located once wherever they are named, and by their names without their divisions."""
    names = Counter(text[site.start : site.end] for site in parks)
    named = {text[site.start : site.end] for site in found} & set(names)
    located = named | {
        name
        for site in parks
        if names[name := text[site.start : site.end]] > 1 and _is_located(text, site.start, site.end)
    }
    for site in parks:
        name = text[site.start : site.end]
        if any(name[at:] in located for at in range(len(name) - 3)):
            yield site
    short = {bare_name(name) for name in named} - named
    short = {name for name in short if len(name) >= 6}
    if short:
        for again in re.finditer(literals(short), text):
            if may_begin(text, again.start()):
                yield Site(again.start(), again.end(), "place.site-tail")


# 城墙|、, 古城|内: what follows where a kind stands for the one site of it that the report has named
_AFTER_TAIL = re.compile(r"[，。；：、）]|内|外|等|上|区域")


def _tails(text: str, found: list[Site]) -> Iterator[Site]:
    """A town's one wall or old town by its kind alone, once the report has named it: 开封城墙 … 城墙."""
    names = [text[site.start : site.end] for site in found]
    for tail in ("城墙", "古城"):
        if any(name.endswith(tail) for name in names):
            for again in re.finditer(tail, text):
                if may_begin(text, again.start()) and _AFTER_TAIL.match(text, again.end()):
                    yield Site(again.start(), again.end(), "place.site-tail")
