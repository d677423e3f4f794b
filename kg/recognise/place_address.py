"""The places of an address: in 甲省乙市丙县丁镇戊大道168号 each division, and the street.

Careful readers list the divisions of an address one by one in two reports of three (counted over nineteen
readings), the street in one of two: it counts where the report names it elsewhere, too, or where no number
stands behind it (six of six).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.home import Home
from kg.recognise.place_chain import chain_at
from kg.recognise.place_site_name import Site

__all__ = ["RULE", "addresses", "pieces"]

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

# 丙路|168号: a street with a number says of itself no more than where the house is
_NUMBER = re.compile(r"[\d一二三四五六七八九十]{1,4}(?:号|弄|之)|\d")


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
        name = street["street"]
        bare = _NUMBER.match(text, street.end("street")) is None
        if bare or text.find(name) < at or text.find(name, end) >= 0:
            yield Site(at, street.end("street"), RULE)
