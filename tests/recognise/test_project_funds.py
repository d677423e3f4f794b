"""Funds by what they are for, told from money in general."""

from __future__ import annotations

import pytest

from kg.recognise.project_funds import funds, paid_works

FOUND = [
    ("2021年挤占残疾人事业发展补助资金4万元用于取暖。", "残疾人事业发展补助资金"),
    ("省级康复救助资金7万元已拨付到位。", "省级康复救助资金"),
    ("2022年度省级商务发展资金有2万元未兑现。", "省级商务发展资金"),
    ("关于电商扶持资金审核把关不严的问题。", "电商扶持资金"),
    ("公司违规申领2021年电商扶持资金。", "电商扶持资金"),
    ("其中自治区政法转移支付资金9万元、县财政配套资金3万元。", "自治区政法转移支付资金"),
    ("落实扶持村级集体经济发展资金12万元。", "扶持村级集体经济发展资金"),
    ("免费开放补助资金已全部拨付。", "免费开放补助资金"),
    ("争取省级补助资金15万元。", "省级补助资金"),
    ("使用衔接资金6万元。", "衔接资金"),
    ("困难群众救助补助资金结余6万元。", "困难群众救助补助资金"),
]
NOT_FOUND = [
    "惠民惠农补贴资金监管不严，上级补助资金未拨付",
    "省总工会补助资金12万元，区图书馆、文化中心补助资金5万元",
    "甲工程第三次补助资金8万元，项目补助资金未到位",
    "制定文物保护专项资金管理办法",
    "兑现奖补资金2万元，拨付结余的专项补助资金",
    "安排专项资金4万元，多发放补贴资金3万元",
    "加强电商扶持资金的学习",
    # what any work is helped with, levels of every kind, money of a company or zone
    "县财政安排周转补助资金13万元，健身路径补助资金8万元长期滞留",
    "争取省级以上补助资金160万元，实施",
    "2020年安排柳县甲农业开发有限公司产业扶持资金15万元，",
    "出台柳河开发区惠企资金兑现细则",
]


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_found(text: str, name: str) -> None:
    assert name in [text[start:end] for start, end in funds(text)]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [text[start:end] for start, end in funds(text)] == []


PAID = [
    ("协调资金12万元，用于云岭村文化广场建设，丰富生活。", "云岭村文化广场建设"),
    ("投入12万元实施开评标场所智能化改造。", "开评标场所智能化改造"),
    ("节约的12万元全部用于排水管网延伸。", "排水管网延伸"),
]
NOT_PAID = [
    "安排12万元用于上述项目建设。",
    "安排12万元用于基础设施建设。",
    "安排12万元用于学习和队伍建设。",
    "投入12万元，云岭村文化广场建设滞后。",
    "安排12万元用于信息化建设。",
]


@pytest.mark.parametrize(("text", "name"), PAID)
def test_works_that_a_sum_is_spent_on(text: str, name: str) -> None:
    assert [text[start:end] for start, end in paid_works(text)] == [name]


@pytest.mark.parametrize("text", NOT_PAID)
def test_works_of_any_kind(text: str) -> None:
    assert list(paid_works(text)) == []
