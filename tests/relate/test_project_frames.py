"""Who has a project in its hands by the form of the sentence; and who only pays, approves or hears of it."""

from __future__ import annotations

import pytest

WORKS, BASE, CAMPAIGN = "青石河综合治理工程", "柳林冷库项目", "“清仓”专项行动"
ORGANS = ["市乙局", "丙镇人民政府", "丁物业公司", "戊公司", "己工作专班", "甲市某某局财务科"]

IN_HAND = [
    ("由丁物业公司负责运营柳林冷库项目。", {"丁物业公司"}),
    ("委托丁物业公司对柳林冷库项目进行日常运维。", {"丁物业公司"}),
    ("由戊公司对柳林冷库项目存在的渗漏问题进行维修。", {"戊公司"}),
    ("指定丁物业公司管理柳林冷库项目。", {"丁物业公司"}),
    ("丁物业公司经营的柳林冷库项目已补缴租金。", {"丁物业公司"}),
    ("丁物业公司已接管柳林冷库项目。", {"丁物业公司"}),
    ("丙镇人民政府具体负责柳林冷库项目实施。", {"丙镇人民政府"}),
    ("戊公司作为柳林冷库项目的实施主体，已完成招标。", {"戊公司"}),
    ("市乙局是青石河综合治理工程的牵头单位。", {"市乙局"}),
    ("明确丙镇人民政府为青石河综合治理工程责任单位。", {"丙镇人民政府"}),
    ("要求戊公司抓紧完成青石河综合治理工程收尾工作。", {"戊公司"}),
    ("函告丙镇人民政府、戊公司尽快完成青石河综合治理工程整改。", {"丙镇人民政府", "戊公司"}),
    ("压实丙镇人民政府对青石河综合治理工程的管护责任。", {"丙镇人民政府"}),
    ("柳林冷库项目已完成调试，由丁物业公司承租运营。", {"丁物业公司"}),
    ("已将柳林冷库项目移交丙镇人民政府管理。", {"丙镇人民政府"}),
    ("建成柳林冷库项目，委托丁物业公司负责日常保管。", {"丁物业公司"}),
    ("柳林冷库项目运营方丁物业公司已补缴租金。", {"丁物业公司"}),
    ("落实青石河综合治理工程管护主体丙镇人民政府的责任。", {"丙镇人民政府"}),
    ("对青石河综合治理工程进度滞后问题，督促丙镇人民政府限期整改。", {"丙镇人民政府"}),
    ("开展“清仓”专项行动，由市乙局逐户核查。", {"市乙局"}),
    ("开展“清仓”专项行动，由市乙局牵头、丙镇人民政府配合。", {"市乙局"}),
    ("开展“清仓”专项行动，甲市某某局财务科清理库存120件。", {"甲市某某局财务科"}),
    ("由丙镇人民政府实施青石河综合治理工程，修复护岸。", {"丙镇人民政府"}),
    ("由市乙局每周到现场调度，青石河综合治理工程已完工。", {"市乙局"}),
    ("引进丁物业公司运营柳林冷库项目。", {"丁物业公司"}),
    ("柳林冷库项目由丁物业公司（以下简称丁物业）负责运营。", {"丁物业公司"}),
    ("将青石河综合治理工程列为重点，成立己工作专班。", {"己工作专班"}),
    ("推进青石河综合治理工程，成立己工作专班。", {"己工作专班"}),
    ("成立己工作专班，统筹推进青石河综合治理工程。", {"己工作专班"}),
]
NOT_IN_HAND = [
    "市乙局拨付青石河综合治理工程资金300万元。",
    "市乙局已批复青石河综合治理工程可研报告。",
    "青石河综合治理工程已取得市乙局批复。",
    "向市乙局汇报青石河综合治理工程进展情况。",
    "市乙局对青石河综合治理工程开展督查。",
    "市乙局组织专家对青石河综合治理工程进行验收。",
    "委托戊公司对青石河综合治理工程进行审计。",
    "委托戊公司编制青石河综合治理工程初步设计。",
    "邀请戊公司对青石河综合治理工程进行评审。",
    "提请市乙局研究青石河综合治理工程有关事项。",
    "412万元已由市乙局统筹用于青石河综合治理工程。",
    "青石河综合治理工程资金缺口由市乙局统筹解决。",
    "青石河综合治理工程费用由市乙局承担费用。",
    "青石河综合治理工程已报市乙局备案。",
    "接受市乙局对青石河综合治理工程的监督检查。",
    "戊公司监理青石河综合治理工程。",
    "与丙镇人民政府就青石河综合治理工程征地补偿达成一致。",
    "向市乙局移交青石河综合治理工程问题线索2条。",
    "配合市乙局开展“清仓”专项行动。",
    "会同市乙局开展“清仓”专项行动。",
    "开展“清仓”专项行动，由市乙局配合。",
    "开展“清仓”专项行动，市乙局清理库存120件。",
    "开展“清仓”专项行动，甲市某某局财务科负责人被约谈。",
    "青石河综合治理工程由戊公司监理。",
    "引进戊公司，市乙局批复柳林冷库项目。",
    "市乙局每周到现场调度，青石河综合治理工程已完工。",
    "市乙局成立己工作专班，清理库存，丙镇人民政府验收青石河综合治理工程。",
]


@pytest.mark.parametrize(("text", "bodies"), IN_HAND)
def test_whoever_has_it_in_hand_answers_for_it(links, text, bodies):
    said = links(text, "responsibleFor", ORGANIZATION=ORGANS, PROJECT=[WORKS, BASE, CAMPAIGN])
    assert {s for s, o in said if o in (WORKS, BASE, CAMPAIGN) and s in ORGANS} == bodies


@pytest.mark.parametrize("text", NOT_IN_HAND)
def test_other_parts_in_it_are_no_charge(links, text):
    said = links(text, "responsibleFor", ORGANIZATION=ORGANS, PROJECT=[WORKS, BASE, CAMPAIGN])
    assert {s for s, o in said if o in (WORKS, BASE, CAMPAIGN) and s in ORGANS} == set()


def test_what_a_finding_asks_of_nobody(links):
    asked = f"督促丙镇人民政府完成{WORKS}不力，丁物业公司经营的{BASE}亏损。"
    said = links("完善。", "responsibleFor", finding=asked, ORGANIZATION=ORGANS, PROJECT=[WORKS, BASE])
    assert {pair for pair in said if pair[1] in (WORKS, BASE)} == {("丁物业公司", BASE)}


NAMED_AFTER = [
    ("成立青石河综合治理工程攻坚专班。", "青石河综合治理工程攻坚专班", True),
    ("成立柳林安置房攻坚专班。", "柳林安置房攻坚专班", False),
    ("成立项目攻坚专班。", "项目攻坚专班", True),
    ("成立信访攻坚专班。", "信访攻坚专班", False),
]


@pytest.mark.parametrize(("text", "group", "leads"), NAMED_AFTER)
def test_a_group_leads_what_it_is_named_after(links, text, group, leads):
    said = links(text, "responsibleFor", finding=f"{WORKS}进度滞后。", ORGANIZATION=[group], PROJECT=[WORKS])
    assert ((group, WORKS) in said) is leads
