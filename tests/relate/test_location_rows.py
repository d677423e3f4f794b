"""Places in a row are part of what the first is part of, and each of a chain of the one before it."""

from __future__ import annotations

import pytest

NAMES = [
    "云岭县",
    "云岭县青桥镇",
    "白石镇",
    "黑石镇",
    "青桥镇",
    "松村",
    "柏村",
    "云泽公园",
    "云泽路",
    "青桥镇桃路",
]

ROWS = [
    ("云岭县青桥镇、白石镇、黑石镇整改。云岭县通报。", {("白石镇", "云岭县"), ("黑石镇", "云岭县")}),
    ("白石镇的松村、柏村整改。", {("松村", "白石镇"), ("柏村", "白石镇")}),
    ("白石镇（松村和柏村）整改。", {("松村", "白石镇"), ("柏村", "白石镇")}),
    ("白石镇下辖松村。", {("松村", "白石镇")}),
    ("青桥镇桃路与云泽路交汇处。青桥镇整改。", {("云泽路", "青桥镇"), ("青桥镇桃路", "青桥镇")}),
    # of one level, of none, of a site, behind other words
    ("白石镇、黑石镇、松村整改。", set()),
    ("松村、柏村整改。", set()),
    ("白石镇和松村整改。", set()),
    ("白石镇到松村、柏村检查。", set()),
    ("白石镇的云泽公园、云泽路整改。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_rows(links, text, expected):
    inside = {("云岭县青桥镇", "云岭县"), ("青桥镇", "云岭县")}
    assert links(text, "partOf", PLACE=NAMES) - inside == expected


LONG = "云省岭市丰县青桥镇"
CHAINS = [
    (
        f"{LONG}整改。云省、岭市、丰县通报。",
        {("岭市", "云省"), ("丰县", "岭市"), ("丰县", "云省"), (LONG, "丰县")},
    ),
    ("岭市岭市区整改。岭市通报。", set()),
    ("丰县岭市整改。丰县通报。岭市通报。", set()),
    ("云省、岭市、丰县通报。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_each_link_of_a_chain(links, text, expected):
    names = [LONG, "云省", "岭市", "丰县", "岭市岭市区", "丰县岭市"]
    said = {pair for pair in links(text, "partOf", PLACE=names) if pair[0] != LONG or pair[1] == "丰县"}
    assert said - {("岭市岭市区", "岭市"), ("丰县岭市", "丰县")} == expected
