"""Stretches of lines with short or new names: 甲江乙段, 丙气东输管道丁段, 戊水己桥断面."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.matching import near
from kg.recognise.place_chain import may_begin
from kg.recognise.place_site_name import Site, is_generic, name_starts

__all__ = ["stretches", "waters"]

# 纳甲线|横贯全村, 大乙线|南侧: a road of the country, by what is said of roads and of where it runs
_COUNTRY_ROAD = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[河村镇乡在]))(?P<road>(?![沿全本该各这那两三第])[\u4e00-\u9fff]{2}线)"
    r"(?=横贯|贯穿|穿村|穿境|过境|横穿|纵贯|路面|公路|[东西南北]侧|以[东西南北]|两侧|路段|沿线|\d{1,3}公里处|改建|拓宽|大修|中修)"
)
# 下了|沪甲高速|，, 沿|杭乙高速|公路: an expressway by the two places that it joins
_EXPRESSWAY = re.compile(
    r"(?<![\u4e00-\u9fff])(?:沿着?|在|经|从|途经|下了|上了)?(?P<way>(?![沿在经从途下上各全我本该省市县区多条驶新高出入离进城绕车])(?:(?![在离到入上下的了])[\u4e00-\u9fff]){2,3}高速)"
    r"(?=[，。、；）]|[东西南北]侧|入口|出口|出入口|收费站|互通|路段|沿线|两侧|通车|连接线|[东西南北]线)"
)
_HIGH_SPEED = re.compile("高速(?=[，。、；）东西南北入出收互路沿两通连])")
# 快速、|高效高速, 信息高速: what is no road
_NO_EXPRESSWAY = re.compile(r"[的快低高速信息网络光纤持续保持实现运行增长机车限超]高速$|高铁|铁路|公路|光速")
_LINE_END = re.compile(r"线(?=[横贯穿过纵路公东西南北以两改拓大中沿\d])")
# 高压|线, 海岸|线, 生产|线: what is no road
_NO_ROAD = re.compile(
    r"[压电红底防主支干岸战热专直航管网光缆天地基界流程产水气视路铁轨缝警曲弧斜折一二三生输接出进联在全上下前火阵中控导引划标实虚黄白绿蓝黑公沿外内交游观环动]线$"
)
_END = re.compile(r"(?:断面|段)(?![时位落子长])")
_FARTHEST = 8
"""Characters of what a stretch is called by, and of its line's kind, before 段."""
# 资江|新邵|, 邵水|渡头桥|: a river of two characters, and what its stretch is called by
_RIVER = re.compile(
    r"(?P<line>(?![沿临跨过两大小内外本该各全上下入出长运引排供清])[\u4e00-\u9fff][江河水溪])"
    r"(?P<part>(?![的和与及在各等域质源河江])(?:(?![的和与及在各等])[\u4e00-\u9fff]){2,4})$"
)
# …管道|怀远|, …高铁|丙县|: lines of all kinds
_LINE = re.compile(
    r"(?P<line>管道|管线|铁路|高铁|高速公路|高速|航道|输水干渠|总干渠)(?P<part>(?:(?![的和与及在各等重老部全])[\u4e00-\u9fff]){2,4})$"
)
# 中|段, 重点|段, 出入口|段: which says nothing of where it is
_PLAIN = re.compile(
    r"^(?:重点|河道|部分|主要|全线|沿线|入口|出口|改造|施工|建设|新建|在建|损毁|水毁|破损|治理|上游|中游|下游|城区|市区|县城)"
)


# 汛期|菱湖|水质, 、|新河|黑臭: waters of two characters by what is only said of waters
_WATER = re.compile(
    r"[河湖江](?=水质|水域|黑臭|断面|流域|水环境|水体|水系|干流|支流|沿线|沿岸|两岸|河长|清淤|禁捕|采砂|国控|省控|、[\u4e00-\u9fff]{2,8}溢流|、[\u4e00-\u9fff]{1,3}[河江湖])"
)
# 沿|江, 入|河, 全|流域: what makes no name of them
_ANY_WATER = frozenset("沿临跨过两大小内外本该各全上下入出长运引排供清江河湖进巡护治界支古老海淡咸")
_SEASON = re.compile(r"(?:汛期|枯期|夏季|冬季|流入|汇入|排入)$")


def waters(text: str) -> Iterator[Site]:
    """Rivers and lakes whose names have two characters, in document order."""
    for water in _WATER.finditer(text):
        at = water.start() - 1
        if at < 0 or text[at] in _ANY_WATER or not "\u4e00" <= text[at] <= "\u9fff":
            continue
        if may_begin(text, at) or _SEASON.search(text, max(0, at - 2), at):
            yield Site(at, water.end(), "place.site-single")


def _country_roads(text: str) -> Iterator[Site]:
    """Roads of the country and expressways by the two places that they join: 纳甲线|横贯全村, 沪甲高速."""
    for way in near(text, _EXPRESSWAY, _HIGH_SPEED, 12):
        if _NO_EXPRESSWAY.search(way["way"]) is None:
            yield Site(way.start("way"), way.end(), "place.road")
    for road in near(text, _COUNTRY_ROAD, _LINE_END, 12):
        if _NO_ROAD.search(road["road"]) is None:
            yield Site(road.start("road"), road.end(), "place.road")


def stretches(text: str) -> Iterator[Site]:
    """Stretches of rivers named by one character, and of pipes, railways and channels, in document order."""
    yield from _country_roads(text)
    for end in _END.finditer(text):
        first = max(0, end.start() - _FARTHEST)
        if river := _RIVER.search(text, first, end.start()):
            at = river.start()
            if may_begin(text, at) and not _PLAIN.match(river["part"]):
                yield Site(at, end.end(), "place.stretch")
                yield Site(at, river.end("line"), "place.site-single")
        elif (line := _LINE.search(text, first, end.start())) and not _PLAIN.match(line["part"]):
            start = name_starts(text, line.start())
            if start is not None and not is_generic(text[start : line.start()]):
                yield Site(start, end.end(), "place.stretch")
