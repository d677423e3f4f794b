"""Money: found, not found, and values that follow from the surface."""

from __future__ import annotations

import pytest

from kg.recognise.amount import RECOGNISER

FOUND = [
    ("落实奖励资金1065.5万元。", ["1065.5万元"]),
    ("总投资26亿，实际投资不到1个亿，", ["26亿", "不到1个亿"]),
    ("总投资约为4.38亿元；单次缴费不超5000元", ["约为4.38亿元", "不超5000元"]),
    ("涉及40余万元、198.8万余元和300多元", ["40余万元", "198.8万余元", "300多元"]),
    ("补助3-5万元，由3万元至5万元，1.5—2亿元", ["3-5万元", "3万元至5万元", "1.5—2亿元"]),
    ("合同价1,234.56万元", ["1,234.56万元"]),
    ("退还3万2千元，捐款一百二十万元", ["3万2千元", "一百二十万元"]),
    ("人民币壹佰万元整；叁仟贰佰元整", ["壹佰万元整", "叁仟贰佰元整"]),
    ("追缴 1,200 余万元，党费 0.8 万 余元", ["1,200 余万元", "0.8 万 余元"]),
    ("贷款1亿3千万元，资金60\n万元已到位", ["1亿3千万元", "60\n万元"]),
    ("投资约2000万建设大楼，总额达3.2亿，300万的资金缺口", ["约2000万", "3.2亿", "300万"]),
    ("剩余450万元正在追缴，5万元整改到位，退还3万元余款", ["450万元", "5万元", "3万元"]),
    ("每人每年300元，200元/人", ["300元", "200元"]),
    ("分别罚款3万元、1万元", ["3万元", "1万元"]),
    ("分别罚款3、1万元", ["3", "1万元"]),
    ("各奖补3万、1万元", ["3万", "1万元"]),
    ("各拨付2万元", ["2万元"]),
    ("找零12元5角，￥300", ["12元5角", "￥300"]),
    ("5万元以上的采购，30万元左右", ["5万元以上", "30万元左右"]),
    ("节约5万元", ["5万元"]),
    ("共计,300元", ["300元"]),
    ("资金1200万 元，预算 35 万元", ["1200万 元", "35 万元"]),
    ("超10亿元，逾3亿元，不低于20万元", ["超10亿元", "逾3亿元", "不低于20万元"]),
    ("近百万元，百余万元，上千元", ["近百万元", "百余万元", "上千元"]),
    ("罚款2024元", ["2024元"]),
    ("每次五元", ["五元"]),
]

NOT_FOUND = [
    "元旦期间值班，2023年元旦，2020年元月",
    "多元发展，多元化供给，二单元，二元结构，一元化领导",
    "100万美元和3万欧元，50亿日元，5万港元",
    "万元户，百元店，状元",
    "三元区，七元村",
    "接待300万人次，种植3000万株，粉丝500万",
    "收入来自3000万人",
    "甲办发〔2019〕8号，电话0000-1234567",
    "数十万元，几万元，几十万元",
    "十八届二中全会，2万字，5万亩",
    "第1、2万人",
    "3000万的人口，覆盖人口3000万建设智慧城市",
    "2024\n元旦放假，编号12\n元月印发",
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
            "（单位：万元）\n甲项目\t300",
            ["300"],
            marks=pytest.mark.xfail(strict=True, reason="unit of a table"),
        ),
        pytest.param(
            "罚款三五万元", [], marks=pytest.mark.xfail(strict=True, reason="三五 is three to five")
        ),
    ],
)
def test_known_failures(mentions, text, expected):
    assert [mention.passage.exact for mention in mentions(RECOGNISER, text)] == expected
