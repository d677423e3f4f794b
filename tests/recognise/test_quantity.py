from __future__ import annotations

import pytest

from kg.recognise.quantity import RECOGNISER, units

FOUND = [
    ("召开会议4次，分解到27个科室", ["4次", "27个"]),
    ("每月1-2次，24小时书店", ["1-2次", "24小时"]),
    ("达标率仅为63%，占比近60%", ["63%", "近60%"]),
    ("观看1900多万人次，300余件文物", ["1900多万人次", "300余件"]),
    ("出动2118人次，检查882家次", ["2118人次", "882家次"]),
    ("第38届文化节，第3批", ["第38届", "第3批"]),
    ("评为3A级，展览3个月", ["3A级", "3个月"]),
    ("片长8分04秒", ["8分04秒"]),
    ("完成百分之六十", ["百分之六十"]),
    ("（1）共3个,5家（3名）", ["3个", "5家", "3名"]),
    ("耕地1,234.5亩，面积300平方米，治理12公里", ["1,234.5亩", "300平方米", "12公里"]),
    ("不超3个月，超过50%，下降2.5‰", ["不超3个月", "超过50%", "2.5‰"]),
    ("工作30年，15个工作日", ["30年", "15个工作日"]),
]

NOT_FOUND = [
    "2020年5月6日，1998年",
    "甲办发〔2019〕8号",
    "第3条例外，3条例，4部门",
    "G310国道，5G，5+N",
    "投资5个亿",
    "2人大代表",
    "（3）发现的问题",
    "三个方面，一批问题",
    "100元",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(mentions, text, expected):
    assert [mention.passage.exact for mention in mentions(RECOGNISER, text)] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(mentions, text):
    assert mentions(RECOGNISER, text) == []


@pytest.mark.parametrize(
    "text", [pytest.param("2人大会", marks=pytest.mark.xfail(strict=True, reason="人大会"))]
)
def test_known_failures(mentions, text):
    assert [mention.passage.exact for mention in mentions(RECOGNISER, text)] == ["2人"]


def test_units_are_longest_first_and_distinct():
    assert len(set(units())) == len(units()) > 100
    assert units().index("人次") < units().index("人")
