"""What the name of a site is made of: where it begins before its kind, and whether it says which site."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.recognise.boundary import left_edge, trim_leading
from kg.recognise.gazetteer import gazetteer
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


@cache
def _of_city_districts() -> str:
    """荔|城区, 历|城区: what stands before the word for a town where it ends a district's own name."""
    return "".join(sorted({name[-3] for name in gazetteer().names if re.fullmatch(".+城区", name)}))


@cache
def _within() -> re.Pattern[str]:
    """What the site lies in, or what is done with it, named right before it: 湖滨区辖区内|…, 融汇|古城."""
    return re.compile(
        # 甲镇|打造|…
        r"(?<=[镇乡村])(?:打造|建成|新建|建设)(?![路街巷]|大[道厦]|广场|银行|新村)(?=..)"
        # works and their kinds before the site they are for: 桥梁加固项目|…, 棚户区改造|…
        r"|(?:工程|建设|改造|整治|提升|建桥|加固)项目(?=..)|(?:改桥|改造|治理|加固)工程(?=..)|安置区(?=..)|千伏(?=..)"
        r"|(?:棚户区|城中村|旧城|老旧小区)改造(?=..)|国保(?=..)|保护地(?=..)"
        # verbs that take a site
        r"|选址[于在]?(?=..)|派出|选取|位于|坐落于|坐落在|地处|参观|前往|瞻仰|融汇|融入|走进|入住|入驻|进驻|落户|迁入|搬入"
        r"|会议研究|规划建设|规划新建|进入|流入|汇入|排入|接入|运往|运至|汇聚|点亮|激活|扮靓|紧邻|毗邻|濒临|邻近的?|沿着"
        r"|途经|流经|横跨|靠泊|停泊在?|停靠"
        # a count, a company, an area: 3座|…, 甲公司|…, 辖区内|…
        r"|(?:[两二三四五六七八九十]|\d{1,3})[座条个处](?!路|街|村)|(?:有限|责任|分|子)公司(?=..)"
        r"|(?:辖区|境|范围|区域|城区|市区|县城|保护区)内|境内|辖区|(?:沿岸|两岸|沿线)(?=..)"
        rf"|(?:主城区|中心城区|(?<![{_of_city_districts()}])城区|市区|县城)(?=[\u4e00-\u9fff]{{2,4}}$)"
    )


# 县人民医院|桃甲|大道: what a body's name ends with, before a name that is not its own
_OWNER = re.compile(r"(?:医院|公司|学校|银行|法院|检察院)(?=[\u4e00-\u9fff]{2,5}$)")


def past_within(text: str, start: int, end: int) -> int:
    """The start moved over what a name lies in, or whose it is: 甲区辖区内|乙故城, 丙有限公司|丁水厂."""
    within = [found.end() for found in _within().finditer(text, start, end)]
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
