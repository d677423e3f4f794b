"""Bodies whose field no lexicon holds, found by their level and a sure word; and what only looks so."""

from __future__ import annotations

import pytest

from kg.recognise.home import Home
from kg.recognise.organization_level import levels_in
from tests.recognise.test_organization import find

FOUND = [
    ("责成县粮食收储公司整改。", "县粮食收储公司"),
    ("组织县个私协会走访商户。", "县个私协会"),
    ("经县食安委同意后印发。", "县食安委"),
    ("由县消安委牵头。", "县消安委"),
    ("县文旅投公司未按规定报备。", "县文旅投公司"),
    ("县投促中心负责招商。", "县投促中心"),
    ("县烈士陵园管理松散。", "县烈士陵园"),
    ("会同县医学会开展培训。", "县医学会"),
    ("县委社工部牵头开展排查。", "县委社工部"),
    ("县委外办未按规定报备。", "县委外办"),
    ("向县农发行贷款。", "县农发行"),
    ("由县工行、县建行负责。", "县工行"),
    (
        "市根治拖欠农民工工资工作领导小组办公室牵头召开会议。",
        "市根治拖欠农民工工资工作领导小组办公室",
    ),
    ("县创建全国文明城市工作指挥部印发通知。", "县创建全国文明城市工作指挥部"),
    ("会同龟蛇湖风景区管理委员会开展检查。", "龟蛇湖风景区管理委员会"),
    ("引入山东松鹤居家养老服务公司运营。", "山东松鹤居家养老服务公司"),
    ("成立保供攻坚工作专班，选派5人到保供攻坚工作专班锻炼。", "保供攻坚工作专班"),
    ("被执行人贵州金石矿业有限公司拖欠工资。", "贵州金石矿业有限公司"),
    ("县粮食收储公司党支部未换届。", "县粮食收储公司党支部"),
    ("长期借用县粮食收储公司人员，由县粮食收储公司建设。", "县粮食收储公司"),
    ("市环境应急与事故调查中心购置设备。", "市环境应急与事故调查中心"),
    ("提请县食安委印发方案。", "县食安委"),
    ("民事审判第一庭法官王某办案。", "民事审判第一庭"),
    ("依托柳河镇新时代文明实践所宣讲。", "柳河镇新时代文明实践所"),
    ("引入公司运营镇居家养老服务中心。", "镇居家养老服务中心"),
    ("该协会借用人员，该庭组织调解。", "该协会"),
    ("该庭组织调解。", "该庭"),
    ("明确由办公室提前拟定议题。", "办公室"),
    ("对时任办公室主任孙某批评教育。", "办公室"),
]
NOT_FOUND = [
    "市场监管办法，县城建设中心任务，区域协调中心工作",
    "县组织各类协会参加，全县各商会",
    "县气象局会商研判，县教育局会同县公安局印发",
    "县直各公司，县属两级公司，区内公司",
    "县级以上公司，市民中心城区，市内中心，县际中心",
    "县文化艺术中心项目进展缓慢",
    "推进开发区管委会改革",
    "全国各地公司、江苏省内公司",
    "市图书馆举办，县广播电视台承办，县打造区域中心",
    "县银行业、市行政执法、区行动迟缓、县人行道",
]


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_found(text: str, name: str) -> None:
    assert name in find(text)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert list(levels_in(text)) == []


HOME = Home(province="河南省", city="开封市", county="祥符区")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("责成祥符区粮食收储公司整改。", "祥符区粮食收储公司"),
        ("会同开封市医学会党支部开展培训。", "开封市医学会党支部"),
        ("由河南省根治欠薪工作领导小组办公室牵头。", "河南省根治欠薪工作领导小组办公室"),
    ],
)
def test_the_reports_own_place_stands_for_its_level(text: str, name: str) -> None:
    assert name in [text[start:end] for start, end in levels_in(text, HOME)]


@pytest.mark.parametrize("text", ["在祥符区召开协会会议，开封市级公司", "祥符区。粮食收储公司"])
def test_behind_the_own_place_as_little_is_a_body_as_behind_a_level(text: str) -> None:
    assert list(levels_in(text, HOME)) == []
