"""Forms of bodies that stand in reports and notices of many kinds of authors. All names are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[str]]

FOUND = [
    # levels of more than one character
    ("建成并通过自治区司法厅验收，", ["自治区司法厅"]),
    ("根据自治区党委部署，", ["自治区党委"]),
    ("报自治州财政局、自治县农业农村局备案，", ["自治州财政局", "自治县农业农村局"]),
    # words that are none before others
    ("首批评定市柔力球协会、市门球协会，", ["市柔力球协会", "市门球协会"]),
    ("甲州柳湖学校组织部分师生参观，", ["甲州柳湖学校"]),
    ("将柳沟镇冷库委托甲县溪江冷链物流有限公司统一运营，", ["甲县溪江冷链物流有限公司"]),
    # fields and kinds
    ("由现代农业学院牵头，", ["现代农业学院"]),
    ("27间门面委托东南联合产权交易所公开招租，", ["东南联合产权交易所"]),
    ("邀请江西警察学院教授授课，", ["江西警察学院"]),
    ("被中华全国供销合作总社评为示范社，", ["中华全国供销合作总社"]),
    ("与东溪村股份经济合作联合社共建，", ["东溪村股份经济合作联合社"]),
    # a mark or a word of order before a bare organ of a town
    ("问题。镇党委开会。问题。镇党委开会。问题。镇党委开会。", ["镇党委"] * 3),
    ("一是镇党委研究；一是镇党委调整；一是镇党委督办。", ["镇党委"] * 3),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


FOUND += [
    ("依托人文学院签约，", ["人文学院"]),
    ("创建柳溪医院品牌，县平安医院参加，", ["柳溪医院", "县平安医院"]),
    # where a company begins
    ("三是县柳湖建设投资集团有限公司出资，", ["县柳湖建设投资集团有限公司"]),
    ("柳沟镇人民政府已付清拖欠建湖县溪江建材有限公司的货款，", ["柳沟镇人民政府", "建湖县溪江建材有限公司"]),
    # who sends a group is not said
    ("期间，派驻县政府办公室纪检监察组监督，", ["派驻县政府办公室纪检监察组"]),
    ("由县退耕还林管理中心会同柳沟镇人民政府核查，", ["县退耕还林管理中心", "柳沟镇人民政府"]),
    ("祥云县恒远机械铸造厂停产，", ["祥云县恒远机械铸造厂"]),
    ("原为县交通基础设施建设领导小组办公室，", ["县交通基础设施建设领导小组办公室"]),
    ("细化措施。细化措施区交通运输局制定，", ["区交通运输局"]),
]
NOT_FOUND = [
    "维护政府公信力，建设法治政府，县政府性基金，",
    "创建平安医院、文明学校，打造智慧医院，推进书香银行、法治工厂建设，",
    "争创清廉医院称号，创建标准化派出所，建设绿色学校，",
    "做到一案一专班、一事一小组，",
    "交流股级干部3名，进村卫生室、进民营医院，大病进医院，",
    "所谓矿盐，山区深处，两铁矿存量丰富，",
    "定点零售药店、职工书屋、评审专家库、学术交流中心，",
    "推进村民自治、基层自治工作，",
    "校企共建现代产业学院2个，",
    "通过产权交易所公开招租，",
    "部分村党支部软弱。部分村党支部涣散。部分村党支部薄弱。",
    "接受批评，定期汇报，",
    "推进现代化建设，",
    "受委托开展评估，委托书已签订，",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(organizations: Find, text: str) -> None:
    assert organizations(text) == []
