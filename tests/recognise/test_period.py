from __future__ import annotations

import pytest

from kg.recognise.period import RECOGNISER

FOUND = [
    ("2020年5月6日至6月19日，巡察组进驻。", ["2020年5月6日至6月19日"]),
    ("7月22日反馈，10月上旬完成，截止8月底", ["7月22日", "10月上旬", "8月底"]),
    ("2019--2021年规划，2012—2018年", ["2019--2021年", "2012—2018年"]),
    ("2019年度和2020年底", ["2019年度", "2020年底"]),
    ("2019年5月以来，2022年6月至今", ["2019年5月以来", "2022年6月至今"]),
    ("二〇二四年四月七日", ["二〇二四年四月七日"]),
    ("10月27日、28日的招聘会，2月22-24日", ["10月27日、28日", "2月22-24日"]),
    ("2021年、2022年两年", ["2021年", "2022年"]),
    ("2021、2022年两年", ["2021、2022年"]),
    ("2024-04-07 15:30，2024.04.07", ["2024-04-07", "2024.04.07"]),
    ("9月份设计，12月初签约", ["9月份", "12月初"]),
    ("2023年第一季度，2023年上半年", ["2023年第一季度", "2023年上半年"]),
    ("去年未换证，今年以来，近三年", ["去年", "今年以来", "近三年"]),
    ("已于今年3月退还，去年11月5日立案，今年6月底前办结", ["今年3月", "去年11月5日", "今年6月底"]),
    ("2020 年 5 月 6 日", ["2020 年 5 月 6 日"]),
    ("２０２３年７月", ["２０２３年７月"]),
    ("2023年11月1日至2023年12月底", ["2023年11月1日至2023年12月底"]),
    ("2023年2月、6月两次召开", ["2023年2月", "6月"]),
]

NOT_FOUND = [
    "清明前后，双节期间，春节",
    "每月召开例会，每季度一次，每年",
    "3个月，12个月份，24小时",
    "甲办发〔2019〕8号，甲发[2020]3号",
    "2024717日",
    "电话0000-1234567，2118人次",
    "正月初一，三月三，八月十五",
    "近年来，近期，目前",
    "十一届三中全会，五四运动",
    "第5月球，13月",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(mentions, text, expected):
    assert [mention.passage.exact for mention in mentions(RECOGNISER, text)] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(mentions, text):
    assert mentions(RECOGNISER, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "20年5月", ["20年5月"], marks=pytest.mark.xfail(strict=True, reason="year of two digits")
        ),
        pytest.param(
            "上半年完成", ["上半年"], marks=pytest.mark.xfail(strict=True, reason="half-year alone")
        ),
    ],
)
def test_known_failures(mentions, text, expected):
    assert [mention.passage.exact for mention in mentions(RECOGNISER, text)] == expected
