"""Projects by their result: quoted names, schemes and platforms that are set up, facilities under way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.project_words import alternatives, ends_with, modifier_start, specific, words

__all__ = ["completed", "quoted", "schemes"]


@cache
def _quoted_pattern() -> re.Pattern[str]:
    # “X”工程, “X”文旅品牌: a quoted name, at most four characters between, a head
    return re.compile(
        rf"“[^“”\n]{{2,24}}”(?:(?![的为等])[^，。；、：“”\s]){{0,4}}?(?:{alternatives(words('quoted_heads'))})"
    )


# The quoted name is the object of a verb: 提升“X”品牌, 建设“X”平台.
_GOVERNED = re.compile(r"(?:提升|建设|建|打响|擦亮|做优|做强|做|塑造|叫响|注册|开发|使用|运用|推|借|以|用|优|强|学|为|成)$")
# “X工程”, “X计划”: the head stands inside the quotation marks.
_WHOLLY_QUOTED = re.compile(r"“(?P<name>[^“”，。；\n]{2,16}(?:工程|计划|行动|项目|品牌))”")


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """Quoted names with a head: “1+3+4”工程, “百日攻坚”专项行动."""
    for match in _quoted_pattern().finditer(text):
        start = modifier_start(text, match.start(), over_verbs=False)
        own = match.start() - start > 12 or _GOVERNED.search(text, start, match.start())
        yield match.start() if own else start, match.end()
    for match in _WHOLLY_QUOTED.finditer(text):
        if specific(match["name"]):
            yield match.span("name")


@cache
def _scheme_pattern() -> re.Pattern[str]:
    # …文化带, …云平台; no further noun may follow (平台公司, 平台经济)
    return re.compile(
        rf"(?:{alternatives(words('schemes'))})(?!公司|经济|企业|运营|负责|管理|办|上|内|品牌|建设领导|化|账号|局|创建|集团|数据|投稿|动|来|头|领|回|入|走|有)"
    )


@cache
def _quality_pattern() -> re.Pattern[str]:
    return re.compile(alternatives(words("platform_qualities")))


# Kinds of scheme that are figures of speech without a quality word: 交流平台, 宣传平台, 服务网络, 知名品牌.
_FIGURES = ("平台", "系统", "网络", "大脑")
# A scheme of these kinds is named only when it is set up here, else it is a place or a body.
_SET_UP = re.compile(r"(?:打造|建设|创建|构建|建成|筹建|推进|培育|规划|搭建|建立|新建)[^，。；]{0,30}$")


def schemes(text: str) -> Iterator[tuple[int, int]]:
    """Schemes: 黄河文化带, “甲城文化经济带”, 智慧水务平台."""
    for match in _scheme_pattern().finditer(text):
        kind = match.group()
        start = modifier_start(text, match.start())
        name = text[start : match.start()]
        counted = _COUNTED.search(name)
        if counted:
            start, name = start + counted.start(), counted.group()
        elif kind.endswith("品牌") or not 2 <= len(name) <= 24 or not specific(name) or _GRADE.match(name):
            continue
        if kind.endswith(_FIGURES):
            if len(name) < 3 or not _quality_pattern().search(name + kind[:-2]):
                continue
        elif not kind.endswith(("带", "区", "大脑")) and not _SET_UP.search(text, max(0, start - 20), start):
            continue
        yield start, match.end()


# 三条文化带, 八大产业集聚区: counted schemes stand for themselves whatever is listed before them.
_COUNTED = re.compile(r"[两三四五六七八九十](?:大|条|个)[^，。；、\s]{0,12}$")
# 省级…集聚区, 国家级…示范带 are grades, see `kg.recognise.award`.
_GRADE = re.compile(r"(?:国家|省|市|县|区)级")

# What says that the facilities before it are being built or just have been.
_UNDER_WAY = re.compile(
    r"(?:均|都|已|已经|现已|目前)?(?:正在(?:规划|抓紧|加快)?建设|正在施工|正在规划|建成(?:并|投|开|启|使用)|开工建设|竣工|主体完工|封顶|投入使用|投入运营|试运营)"
)


def completed(text: str) -> Iterator[tuple[int, int]]:
    """Facilities that the sentence says are being built: 甲书房、乙书房正在规划建设中."""
    for match in _UNDER_WAY.finditer(text):
        at = match.start()
        while True:
            start = modifier_start(text, at)
            name = text[start:at]
            facility = ends_with(name, "facilities")
            if not facility or len(name) < len(facility) + 2 or len(name) > 24:
                break
            if specific(name[: -len(facility)]):
                yield start, at
            if start < 2 or text[start - 1] != "、":
                break
            at = start - 1
