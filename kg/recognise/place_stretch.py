"""Stretches of lines with short or new names: 甲江乙段, 丙气东输管道丁段, 戊水己桥断面."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.place_chain import may_begin
from kg.recognise.place_site import Site, is_generic, name_starts

__all__ = ["stretches", "waters"]

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


def stretches(text: str) -> Iterator[Site]:
    """Stretches of rivers named by one character, and of pipes, railways and channels, in document order."""
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
