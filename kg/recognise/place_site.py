"""Named sites by the kind of word they end in: 州桥|遗址, 汴京|公园, 余店·乡村旅游|度假区.

The right end of a site's name is told by its kind (`data/lexicon/place_sites.yml`), the left end by
`kg.recognise.boundary`. What is left must hold more than generic words: 旅游景区 and 4A级景区 name nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.recognise.boundary import left_edge, trim_leading
from kg.recognise.matching import literals
from kg.recognise.place_chain import may_begin
from kg.resources import lexicon

__all__ = ["Site", "is_all_generic", "is_generic", "name_starts", "sites", "without_verbs"]

_LONGEST = 16
"""The longest name before its kind, in characters."""


@dataclass(frozen=True, slots=True)
class Site:
    """A stretch of text that names a site, and the rule that says so."""

    start: int
    end: int
    rule: str


@cache
def _words(group: str) -> tuple[str, ...]:
    return tuple(lexicon("place_sites")[group])


def _any_of(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def _kind_pattern() -> re.Pattern[str]:
    """遗址, 公园 …, the longest first, not where the word goes on (公园|化, 小区|域)."""
    kinds = [word for group in lexicon("place_sites")["kinds"].values() for word in group]
    return re.compile(rf"(?:{_any_of(kinds)})(?![化级域类型性区]|[城集]?群)")


@cache
def _generic_pattern() -> re.Pattern[str]:
    """旅游, 3A级, 国家4A级以上 …: what alone is no name."""
    words = tuple(word for word in _words("generic") if len(word) > 1)
    return re.compile(
        rf"(?:[1-5１-５]?[AＡ]+级?(?:及?以上)?|[一二三四五六七八九十\d]+[个处家座条]?|{_any_of(words)})"
    )


@cache
def _before_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of(_words('before'))})")


# 河南省|…, 鼓楼区|余店: a division before a site's own name
_DIVISION = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,7}?(?:省|市(?!场)|县|自治区|自治州)|[\u4e00-\u9fff]{2,3}区){1,3}(?!$)"
)
# a name with quotation marks, figures or Latin letters in it is a phrase; 非遗进|景区 is a slogan
_NO_NAME = re.compile(r"[《》“”（）\d%A-Za-zＡ-Ｚ]|(?<=[\u4e00-\u9fff])进(?!贤|士|步)")
# a site of one character's kind proves itself by what follows: 大宋御河|为代表, 珠江路|两侧
_AFTER_SINGLE = re.compile(
    r"[，。；：、！？）)”’\s—]|$|等|为|被评|入选|荣获|段|沿线|沿岸|两岸|两侧|附近|周边|河畔|[东西南北](?:岸|侧|面|门)|门前|流域|上游|中游|下游|景区|水系|综合治理|黑臭|围网|断面|水质|水环境|生态|非法|河长|清淤|湿地|大堤|堤防|防洪|采砂|路口|交叉口|改造|修缮"
)
# words that end like a site of one character's kind and are none: 思路, 之路, 江山, 全城
_NOT_SINGLE = re.compile(
    r"(?:思|出|道|公|铁|线|老|新|之|一|半|套|电|网|门|后|弯|活|生|正|支|干|修|筑|养|马|产业|生产|致富|断头|农村|四好农村|双)路$|"
    r"(?:江|青|深|上|下|登|爬|矿|荒|开|封|火|大|高|群|名|护|巡|靠|绿水青|银)山$|(?:大|背|沿|临|逛|商业|步行|主|小)街$|(?:小|街|背街小|大街小)巷$|"
    r"(?:过|搭|架|危|大|天|小|连心|[\u4e00-\u9fff]栈)桥$|(?:进|全|老|新|古|同|满|商|县|省|本|入|出|建|倾|主|水|京|长|小宋|书|新华书|开发新)城$|"
    r"(?:[一-龥]*[这那哪手心夜家城公华千百万邻乡村校厂店院海岁]|平方公)里$|(?:山|江|内|外|过|治|巡|护|界|入|排|运|两|河)河$|(?:入|江)湖$|"
    r"(?:长|沿|过|两)江$|(?:半|群|海|荒|孤)岛$|(?:港|海)湾$|(?:水|沟|干|支|斗|农|排|灌|引水)渠$|(?:青少年|少年|文化|故)宫$|"
    r"(?:岗|书|凉|报刊|电话|邮)亭$|(?:内|楼|台)阁$|(?:寺|宗|神)庙$|(?:灯|铁|水|信号|高)塔$|(?:高|顶|冰|洪|登|巅)峰$|(?:山|分水)岭$|(?:温|源|清|黄)泉$|"
    r"(?:宗|家)祠$|(?:办公|教学|综合|大|宿舍|门诊|住院|家属|主|小|门|阁|酒|高|危|上|下|实训|图书|号|商务|写字|居民|业务|技术|培训|茶)楼$|山陵$|"
    r"(?:校|公|家|花|果|菜|田|乐|幼儿|敬老|动物|植物|产业|工业|科技|物流|文化|生态|示范|观光|采摘|纪念|入|全)园$"
)


def sites(text: str) -> Iterator[Site]:
    """All sites that a text names by their kind, in no order; some may overlap."""
    found: list[Site] = []
    parks = lexicon("place_sites")["kinds"]["parks"]
    nameless = -1
    for kind in _kind_pattern().finditer(text):
        start = name_starts(text, kind.start()) if kind.start() != nameless else None
        if start is None or is_generic(text[start : kind.start()]):
            nameless = kind.end()  # 公园|广场: what follows right behind has no name either
            continue
        if kind.group() in parks and not _is_located(text, start, kind.end()):
            continue
        found += _split(text, start, kind.end())
    yield from found
    yield from _cores(text, found)
    yield from _tails(text, found)
    yield from _singles(text)
    yield from _nature(text)
    yield from _worked_on(text)


# 位于|…产业园, 落户|…; …产业园|内
_LOCATING = re.compile(r"(?:位于|坐落于|落户|入驻|进驻|走进|前往|赴|到|在|至)$")
_INSIDE = re.compile(r"[内里外]|周边|附近|境内|企业|片区")


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
        if text[i] in "和与及暨—–－-～~" and text[i : i + 2] not in {"和平", "和谐"}
    ]
    if joints:
        start = joints[-1] + 1
    within = [found.end() for found in _WITHIN.finditer(text, start, at)]
    if within:
        start = without_verbs(text, within[-1], at)
    if text[start:at].startswith(("“", "”", "·", "—")):
        start += 1
    return start if 2 <= at - start <= _LONGEST else None


# 湖滨区辖区内|…: what the site lies in is named before it; 文化融汇|古城: a verb inside what is no name
_WITHIN = re.compile(
    r"(?:辖区|境|范围|区域|城区|市区|县城)内|境内|辖区|融汇|融入|走进|入住|汇聚|点亮|激活|扮靓"
)


def without_verbs(text: str, start: int, end: int) -> int:
    """The start moved over what governs a name and is no part of it: 搬迁至|汴京, 涵盖|夜游|清园."""
    if text[start : start + 1] == "和" and (start == 0 or text[start - 1] in "、；，。：“（"):
        return start  # 、和熙生态农业观光园: after 、 a 和 is no joint
    while start < end:
        governed = _before_pattern().match(text, start, end)
        moved = governed.end() if governed else trim_leading(text, start, end)
        if moved == start:
            break
        start = moved
    return start


def is_generic(name: str) -> bool:
    """Whether a name holds less than two characters besides generic words (4A级旅游, 省级文化产业)."""
    rest = _generic_pattern().sub("", _DIVISION.sub("", name))
    return len(rest) < 2 or set(rest) <= _generic_characters() or _NO_NAME.search(name) is not None


def is_all_generic(name: str) -> bool:
    """Whether a name holds nothing but generic words (旅游景区, but not 文化会客厅)."""
    rest = _generic_pattern().sub("", name)
    return set(rest) <= _generic_characters() or _NO_NAME.search(name) is not None


@cache
def _generic_characters() -> frozenset[str]:
    """Generic words of one character: all of a name's rest may consist of them, but 大明湖 does not."""
    return frozenset(word for word in _words("generic") if len(word) == 1)


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
        if kind and 2 <= len(core) <= 6 and core[-1] in "门桥府寺庙塔山河湖宫殿楼台亭关寨城堡墓窑坊园渡驿祠":
            cores.add(core)
    if cores:
        for again in re.finditer(literals(cores), text):
            yield Site(again.start(), again.end(), "place.site-core")


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


@cache
def _single_pattern() -> re.Pattern[str]:
    return re.compile(rf"[{''.join(_words('single'))}]")


@cache
def _governing() -> re.Pattern[str]:
    verbs = [word for word in _words("before") if len(word) > 1]
    return re.compile(rf"(?:{_any_of(verbs)})$")


def _governed(text: str, at: int) -> bool:
    """Whether a verb that governs places stands right before: 每日巡查|小石河."""
    return _governing().search(text, max(0, at - 5), at) is not None


def _singles(text: str) -> Iterator[Site]:
    """Sites of one character's kind, where both neighbours prove a name: ，大宋御河为代表."""
    for kind in _single_pattern().finditer(text):
        if not _AFTER_SINGLE.match(text, kind.end()):
            continue
        start = name_starts(text, kind.start()) if kind.start() >= 2 else None
        if start is None or not (may_begin(text, start) or _governed(text, start)):
            continue
        name = _DIVISION.sub("", text[start : kind.end()])
        if not 3 <= len(name) <= 5:
            continue
        if _NOT_SINGLE.search(name) or is_generic(name[:-1]) or name.endswith(_words("nature")):
            continue
        yield Site(start, kind.end(), "place.site-single")


# 组织编制|东城门、西城门|保护展示方案, 甲街、乙街改造工程: sites of one kind joined by 、 before works
_ROW = re.compile(
    r"(?P<row>(?:[\u4e00-\u9fff]{1,4}(?P<kind>[门街巷寺庙塔])、)(?:[\u4e00-\u9fff]{1,4}(?P=kind)、){0,6}"
    r"[\u4e00-\u9fff]{1,4}(?P=kind))(?=保护|修缮|维修|改造|整治|展示|加固|提升|复建)"
)
_JOINED = re.compile(r"(?<=[\u4e00-\u9fff])[门街巷寺庙塔]、")


def _worked_on(text: str) -> Iterator[Site]:
    """Each site of a row of one kind that works are done on; 部门、 and other words make no row."""
    after = 0
    for joint in _JOINED.finditer(text):
        row = _ROW.search(text, max(after, joint.start() - 4), joint.end() + 40)
        if row is None or row.start() > joint.start():
            continue
        after = row.end()
        at = without_verbs(text, max(row.start(), left_edge(text, text.index("、", row.start()))), row.end())
        names = text[at : row.end()].split("、")
        if any(_NOT_A_SITE.search(name) or not 2 <= len(name) <= 5 for name in names):
            continue
        for name in names:
            yield Site(at, at + len(name), "place.site-kind")
            at += len(name) + 1


# 部|门, 热|门, 小|巷: words that end like a site and are none
_NOT_A_SITE = re.compile(
    r"(?:部|专|热|冷|窍|对|出|进|开|上|入|油|阀|闸|大|小|后|前|车|厂|校|房)门$|[大小老背主商]?[街巷]$(?<=^.{2})"
)


@cache
def _nature_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of(_words('nature'))})(?!{_any_of(_words('nature_not_before'))})")


# 大运河|（甲县段）
_STRETCH = re.compile(r"[（(][\u4e00-\u9fff]{2,6}段[）)]")


def _nature(text: str) -> Iterator[Site]:
    """Mountains, rivers and regions that every atlas names."""
    for name in _nature_pattern().finditer(text):
        yield Site(name.start(), name.end(), "place.nature")
        if stretch := _STRETCH.match(text, name.end()):
            yield Site(name.start(), stretch.end(), "place.stretch")
