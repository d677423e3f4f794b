"""The places of an address: in 甲省乙市丙县丁镇戊大道168号 each division, and the street.

Careful readers list the divisions of an address one by one in two reports of three (counted over nineteen
readings), the street in one of two, mostly as a place that may be listed or not. All are said: where an
office is, is true and asked for; over 49 readings it neither lifts nor lowers the places that were found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.home import Home
from kg.recognise.place_chain import chain_at
from kg.recognise.place_site_name import Site

__all__ = ["RULE", "addresses", "before_office", "pieces"]

RULE = "place.address"
"""The rule of every piece: `kg.relate.location` knows by it where the body sits."""

# 通讯地址：甲市乙区丙路1号
_ADDRESS = re.compile(r"(?:地\s{0,4}址|信箱)[：:]\s{0,4}(?P<address>[^\n；;。（(，,]{4,60})")
# 太甲湖|新区: a zone behind the divisions
_ZONE = re.compile(r"(?![路街号])[\u4e00-\u9fff]{2,5}?(?:新区|开发区|高新区|示范区|经开区)")
# 丙路, 戊大道168号, 己大街西段, 丁乡北路: a town's name has two characters before its kind
_STREET = re.compile(
    r"(?P<street>(?!号)[\u4e00-\u9fff](?![号省市县区])[\u4e00-\u9fff](?:(?![号省市县区镇乡])[\u4e00-\u9fff]){0,3}?(?:大道|大街|路|街|巷)(?:[东西南北中]段)?)(?=\d|[\u4e00-\u9fff]|$)"
)


def addresses(text: str, known: tuple[int, int] | None) -> list[tuple[int, int]]:
    """Where a text says how to reach the body.

    Args:
        text: the text.
        known: the address that the outline has found, if any.
    """
    found = [match.span("address") for match in _ADDRESS.finditer(text)]
    return [*found, known] if known else found


def pieces(text: str, start: int, end: int, home: Home) -> Iterator[Site]:
    """The divisions, the zone and the street of the address that stands at start-end."""
    at = start
    chain = chain_at(text, start, home)
    if chain is not None and chain.end <= end:
        at = chain.end
    if zone := _ZONE.match(text, at, end):
        yield Site(zone.start(), zone.end(), RULE)
        at = zone.end()
    if chain is not None and chain.end <= end:
        for part in chain.parts:
            yield Site(part.start, part.end, RULE)
    if street := _STREET.match(text, at, end):
        yield Site(at, street.end("street"), RULE)


# 甲县乙镇|人民政府党政办: the town is part of the office's name
_SEAT = re.compile(r"(?:人民)?政府|党|纪|人大|[委武]|街道办|办事处")
_STREET_ENDS = "路街巷道段"
_MANY = 3
"""From how many divisions in a row on an address is one, and no name of a body that begins with its place."""


def before_office(text: str, start: int, end: int, home: Home) -> int:
    """Where the divisions and the street of an address end, and the name of the office behind them may begin.

    甲省乙市丙县丁镇戊村|丁镇人民政府党建办, 乙市丙区丁路|己局办公室; start where it begins with no such row.
    """
    found = sorted({(site.start, site.end) for site in pieces(text, start, end, home)})
    if not found or found[0][0] != start:
        return start
    last = found[-1]
    street = text[last[1] - 1] in _STREET_ENDS
    if not street and len(found) < _MANY:
        return start
    return last[0] if not street and _SEAT.match(text, last[1], end) else last[1]
