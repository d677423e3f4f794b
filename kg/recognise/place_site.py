"""Named sites by the kind of word they end in: 州桥|遗址, 汴京|公园, 余店·乡村旅游|度假区.

The right end of a site's name is told by its kind (`data/lexicon/place_sites.yml`), the left end by
`kg.recognise.boundary`. What is left must hold more than generic words: 旅游景区 and 4A级景区 name nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.recognise.boundary import left_edge, trim_leading
from kg.recognise.matching import literals
from kg.recognise.place_chain import may_begin
from kg.resources import lexicon

__all__ = [
    "Site",
    "any_of",
    "bare_name",
    "is_all_generic",
    "is_generic",
    "name_starts",
    "past_within",
    "site_words",
    "sites",
    "without_verbs",
]

_LONGEST = 16
"""The longest name before its kind, in characters."""


@dataclass(frozen=True, slots=True)
class Site:
    """A stretch of text that names a site, and the rule that says so."""

    start: int
    end: int
    rule: str


@cache
def site_words(group: str) -> tuple[str, ...]:
    """A group of `data/lexicon/place_sites.yml`."""
    return tuple(lexicon("place_sites")[group])


def any_of(words: tuple[str, ...] | list[str]) -> str:
    """The words as one alternation, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def _kind_pattern() -> re.Pattern[str]:
    """遗址, 公园 …, the longest first, not where the word goes on (公园|化, 小区|域)."""
    kinds = [word for group in lexicon("place_sites")["kinds"].values() for word in group]
    return re.compile(rf"(?:{literals(kinds)})(?![化级域类型性区]|[城集]?群)")


@cache
def _generic_pattern() -> re.Pattern[str]:
    """旅游, 3A级, 国家4A级以上 …: what alone is no name."""
    words = tuple(word for word in site_words("generic") if len(word) > 1)
    return re.compile(
        rf"(?:[1-5１-５]?[AＡ]+级?(?:及?以上)?|(?:[一二三四六七八九十\d]|五(?!金))+[个处家座条]?|{any_of(words)})"
    )


@cache
def _before_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(site_words('before'))})")


# 河南省|…, 鼓楼区|余店: a division before a site's own name
_DIVISION = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,7}?(?:省|市(?!场)|县|自治区|自治州)|[\u4e00-\u9fff]{2,3}区){1,3}(?!$)"
)
# a name with quotation marks, figures (but 八路军115师司令部旧址) or Latin letters in it is a phrase;
# 非遗进|景区 is a slogan
_NO_NAME = re.compile(
    r"[《》“”（）%A-Za-zＡ-Ｚ]|\d(?!\d{0,3}(?:路军|[军师旅团]))|十[大佳]|^处|(?<=[\u4e00-\u9fff])(?<!跃)进(?!贤|士|步)"
)


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
    for mansion in _MANSION.finditer(text):
        yield Site(mansion.start(), mansion.end(), "place.site-kind")


# 乔|家大院: a mansion by its family
_MANSION = re.compile(r"(?![国公大老人全我他你回各])[\u4e00-\u9fff]家大院")
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


def name_starts(text: str, at: int) -> int | None:
    """Where the name begins whose kind stands at an offset, or None where there is none.

    A joint name is cut at its last joint (州桥及|汴河遗址), since the kind may belong to its last part alone.
    """
    start = without_verbs(text, left_edge(text, at), at)
    joints = [
        i
        for i in range(start + 1, at)
        if text[i] in "和与及—–－-～~" and text[i : i + 2] not in {"和平", "和谐"}
    ]
    if joints:
        start = joints[-1] + 1
    start = past_within(text, start, at)
    if owner := _OWNER.search(text, start, at):
        start = owner.end()
    if text.startswith("涉", start) and not text.startswith(("县", "外"), start + 1):
        start += 1  # 调处了涉|甲岭国有林场
    if start < at and (text[start] in "“”·—" or "①" <= text[start] <= "⓿"):
        start += 1
    return start if 2 <= at - start <= _LONGEST else None


# 湖滨区辖区内|…: what the site lies in is named before it; 文化融汇|古城: a verb inside what is no name
_WITHIN = re.compile(
    r"(?<=[镇乡村])(?:打造|建成|新建|建设)(?![路街巷]|大[道厦]|广场|银行|新村)(?=..)|(?:工程|建设|改造|整治|提升|建桥|加固)项目(?=..)|选址[于在]?(?=..)|(?:改桥|改造|治理|加固)工程(?=..)|安置区(?=..)|千伏(?=..)|派出|选取|位于|坐落于|坐落在|地处|参观|前往|瞻仰|(?:[两二三四五六七八九十]|\d{1,3})[座条个处](?!路|街|村)|(?:有限|责任|分|子)公司(?=..)|(?:辖区|境|范围|区域|城区|市区|县城|保护区)内|境内|辖区|(?:沿岸|两岸|沿线)(?=..)|(?:主城区|中心城区|(?<![荔任历宛宿山平德惠望桃榕樊水江海清源满滨相秀秦老花蕉襄越鄂防陵雨顺鹤鹿龙上下东西宽新古双天])城区|市区|县城)(?=[\u4e00-\u9fff]{2,4}$)|融汇|融入|走进|入住|入驻|进驻|落户|迁入|搬入|会议研究|规划建设|规划新建|进入|流入|汇入|排入|接入|运往|运至|汇聚|点亮|激活|扮靓|紧邻|毗邻|濒临|邻近的?|沿着|途经|流经|横跨|靠泊|停泊在?|停靠|国保(?=..)|(?:棚户区|城中村|旧城|老旧小区)改造(?=..)|保护地(?=..)"
)


# 县人民医院|桃甲|大道: what a body's name ends with, before a name that is not its own
_OWNER = re.compile(r"(?:医院|公司|学校|银行|法院|检察院)(?=[\u4e00-\u9fff]{2,5}$)")


def past_within(text: str, start: int, end: int) -> int:
    """The start moved over what a name lies in, or whose it is: 甲区辖区内|乙故城, 丙有限公司|丁水厂."""
    within = [found.end() for found in _WITHIN.finditer(text, start, end)]
    return without_verbs(text, within[-1], end) if within else start


def without_verbs(text: str, start: int, end: int) -> int:
    """The start moved over what governs a name and is no part of it: 搬迁至|汴京, 涵盖|夜游|清园."""
    if text[start : start + 1] == "和" and (start == 0 or text[start - 1] in "、；，。：“（"):
        return start  # 、和熙生态农业观光园: after 、 a 和 is no joint
    while start < end and not text.startswith(("经开", "经济", "向阳"), start):
        governed = _before_pattern().match(text, start, end)
        moved = governed.end() if governed else trim_leading(text, start, end)
        if moved == start:
            break
        start = moved
    return start


def bare_name(name: str) -> str:
    """A site's name without the divisions that it begins with: 湖滨区珠江路 → 珠江路."""
    return _DIVISION.sub("", name)


# a street before a site's kind says which; 城市道路|停车场 says nothing
_STREET = re.compile(r"^[\u4e00-\u9fff]{2,8}(?:(?<![道公铁线主支])路|(?<![背老大小主])街|大道)[东西南北中]?$")


def is_generic(name: str) -> bool:
    """Whether a name holds less than two characters besides generic words (4A级旅游, 省级文化产业)."""
    if _STREET.search(name):
        return False  # 滨河路|停车场, 建设街|菜市场
    rest = _generic_pattern().sub("", _DIVISION.sub("", name))
    return len(rest) < 2 or set(rest) <= _generic_characters() or _NO_NAME.search(name) is not None


def is_all_generic(name: str) -> bool:
    """Whether a name holds nothing but generic words (旅游景区, but not 文化会客厅)."""
    rest = _generic_pattern().sub("", name)
    return set(rest) <= _generic_characters() or _NO_NAME.search(name) is not None


@cache
def _generic_characters() -> frozenset[str]:
    """Generic words of one character: all of a name's rest may consist of them, but 大明湖 does not."""
    return frozenset(word for word in site_words("generic") if len(word) == 1)


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
