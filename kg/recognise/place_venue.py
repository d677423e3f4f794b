"""Houses as places: where people go to see or learn, and what is said to stand in or beside one.

赴甲同志纪念馆、乙教育基地参观      a verb of going, and a house that is gone to
清理丙镇文化展示馆院内杂草          what lies inside or beside a house makes a place of it

Most such houses are bodies too; `kg.recognise.overlap` lets both readings of the same characters stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.place_site import Site, is_generic, name_starts

__all__ = ["venues"]

# what is gone to in order to see, learn or remember. Source: kinds of 爱国主义教育基地.
_SEEN = re.compile(
    r"(?:纪念馆|博物馆|展览馆|陈列馆|展示馆|纪念堂|党史馆|村史馆|校史馆|方志馆|科技馆|美术馆|规划馆|展览中心|教育基地|教育馆|培训基地|实践基地|体验馆)"
    r"(?=$|[，。；：、）)\s]|[和与及等]|进行|开展|参观|接受|学习|举办|举行|召开|展览|展出|观摩|实地|感悟|重温|上演|演出|调研|考察)"
)
_GOING = re.compile(r"(?:[赴到往在观仰访进览]|走入|组织(?:党员|干部|职工|全体)[^，。；]{0,8})$")
_AND = frozenset("、和与及")
# 丙镇文化展示馆|院内, 甲中学|周边, 乙医院|门口
_HOUSE = re.compile(
    r"(?:馆|院|中学|小学|学校|大学|幼儿园|中心|大厅|大楼|市场|商场|超市|广场|酒店|宾馆)"
    r"(?=院内|周边|附近|门前|门口|对面|旁边|东侧|西侧|南侧|北侧|[东西南北]门|家属院)"
)
# 在|市博物馆|展览: the one of the place
_OWN = re.compile(r"(?<=[在到赴往])[省市县区]$")


def venues(text: str) -> Iterator[Site]:
    """Houses that a sentence takes for places, in no order."""
    ends: set[int] = set()
    for seen in _SEEN.finditer(text):
        start = name_starts(text, seen.start())
        if own := _OWN.search(text, max(0, seen.start() - 2), seen.start()):
            start = own.start()
        elif start is None or is_generic(text[start : seen.start()]):
            continue
        before = text[max(0, start - 12) : start]
        if _GOING.search(before) or (before[-1:] in _AND and start - 1 in ends):
            ends.add(seen.end())
            yield Site(start, seen.end(), "place.venue")
    for house in _HOUSE.finditer(text):
        start = name_starts(text, house.start())
        if start is not None and not is_generic(text[start : house.start()]):
            yield Site(start, house.end(), "place.venue-beside")
