"""What stands in a named place and is told by it: found, and not found."""

from __future__ import annotations

import pytest

from kg.recognise.place_premises import RULE, has_premises, premises
from kg.recognise.place_site_name import Site

# text, place, the whole
FOUND = [
    ("追回柳溪村山塘承包欠款2万元。", "柳溪村", "柳溪村山塘"),
    ("荷花镇仓库消防设施老化。", "荷花镇", "荷花镇仓库"),
    ("东城校区学生公寓长期空置。", "东城校区", "东城校区学生公寓"),
    ("调配至北院区介入手术室,已启用。", "北院区", "北院区介入手术室"),
    ("青云路临街门面租金已追缴。", "青云路", "青云路临街门面"),
    ("桃花小区公厕无人保洁。", "桃花小区", "桃花小区公厕"),
    ("青云山景区观景台护栏松动。", "青云山景区", "青云山景区观景台"),
    ("柳溪村生态脱氮沟示范段里，", "柳溪村", "柳溪村生态脱氮沟示范段"),
    ("西山林场苗圃被占用。", "西山林场", "西山林场苗圃"),
    ("东城校区运动场长期被占用。", "东城校区", "东城校区运动场"),
]
NOT_FOUND = [
    ("柳溪村村民反映的问题", "柳溪村"),
    ("荷花镇某村鱼塘被低价承包", "荷花镇某村"),
    ("荷花镇干部作风好转", "荷花镇"),
    ("结合荷花镇实际", "荷花镇"),
    ("柳溪村道路硬化滞后", "柳溪村"),  # roads are everywhere
    ("青云路路灯不亮", "青云路"),
    ("南院区门面房租金", "南院区"),
    ("荷花镇仓库管理员失职", "荷花镇"),
    ("荷花镇大厅人员不足", "荷花镇"),
    ("东城校区北门至青云大街", "东城校区"),
    ("柳溪村建设文化室", "柳溪村"),
    ("荷花镇部分山塘淤积", "荷花镇"),
    ("荷花镇中心卫生院住院楼漏雨", "荷花镇"),
    ("青云山景区游客中心已建成，", "青云山景区"),
    ("东城校区学生公寓改造工程", "东城校区"),
    ("丙县食堂承包", "丙县"),  # a county has many
    ("荷花镇的山塘", "荷花镇"),
    ("柳溪村蓄水池3座已修复", "柳溪村"),  # not one of its kind
    ("在青云路新租仓库一处", "青云路"),
]


def _place(text: str, name: str) -> Site:
    start = text.index(name)
    return Site(start, start + len(name), "place.form")


@pytest.mark.parametrize(("text", "name", "whole"), FOUND)
def test_found(text: str, name: str, whole: str) -> None:
    found = list(premises(text, [_place(text, name)]))
    assert [(text[site.start : site.end], site.rule) for site in found] == [(whole, RULE)]


@pytest.mark.parametrize(("text", "name"), NOT_FOUND)
def test_not_found(text: str, name: str) -> None:
    assert not list(premises(text, [_place(text, name)]))


def test_a_place_is_proven_by_what_stands_in_it() -> None:
    assert has_premises("柳溪村集体鱼塘", 3)
    assert not has_premises("柳溪村集体经济", 3)


def test_a_long_line_of_heads_is_read_once() -> None:
    text = "柳溪村" + "山塘" * 50_000
    assert [site.end for site in premises(text, [Site(0, 3, "place.form")])] == [5]
