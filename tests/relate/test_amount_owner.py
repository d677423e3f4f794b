"""What amounts belong to: a table of measures with the owners that they name or mean."""

from __future__ import annotations

import pytest

BODY, PARTY = "甲市某某局", "中共甲市某某局党组"
BRIDGE, FUND, RULE = "某某大桥项目", "国家大桥专项资金", "某某费用管理办法"
DUE = "高龄津贴"
ORGS = ["市乙局", "丙集团", "戊公司", "丁会计师事务所", "丁财政局", "丁审计局"]

OWNED = [
    # on what it is spent
    ("某某大桥项目投资300万元。", {BRIDGE}),
    ("争取资金300万元，用于某某大桥项目。", {BRIDGE}),
    ("实施某某大桥项目，争取国家大桥专项资金300万元。", {BRIDGE}),
    ("实施某某大桥项目。已完成投资300万元。", {BRIDGE}),
    ("投入300万元的某某大桥项目已开工。", {BRIDGE}),
    ("市乙局核减某某大桥项目款300万元。", {BRIDGE, "市乙局"}),
    ("旧停车场账面价值300万元。", {"旧停车场"}),
    ("戏剧《春》入选某某大桥项目，给予资金300万元。", {"春"}),
    ("争取国家大桥专项资金300万元。", {FUND}),
    ("将300万元录入某某大桥项目。", set()),
    ("参加某某大桥项目评审会。市乙局支出300万元。", {"市乙局"}),
    ("戊公司投资300万元建设某某大桥项目。", {BRIDGE}),
    ("争取市乙局补助300万元、上级补助5万元，专项用于某某大桥项目。", {BRIDGE}),
    ("投资300万元建成旧停车场。", {"旧停车场"}),
    ("投入300万元，支持丁街道建成车间。", {"丁街道"}),
    ("投入300万元，支持工作，丁街道验收。", set()),
    # whose it is
    ("丙集团退回300万元。", {"丙集团"}),
    ("丙集团、戊公司各奖300万元。", {"丙集团", "戊公司"}),
    ("丁街道一季度奖励300万元。", {"丁街道"}),
    ("按规定拨付300万元给丙集团。", {"丙集团"}),
    ("戊公司3次接待无公函，涉及300万元。", {"戊公司"}),
    ("责令张三丰退缴300万元。", {"张三丰"}),
    ("经张三丰同意，支出300万元。", set()),
    ("对李某四给予警告处分，收缴300万元。", {"李某四"}),
    ("在丁街道召开的会议上当场宣布支出300万元。", set()),
    ("市乙局已拨付补助300万元。", set()),
    ("2022年投资300万元参股丙集团。", {"丙集团"}),
    ("丙集团与戊公司开展贸易，虚增收入300万元。", {"丙集团"}),
    ("对丙集团违规行为，由市乙局立案查处，罚款300万元。", {"丙集团"}),
    ("给予戊公司经理张三丰警告处分，扣减薪酬300万元。", {"张三丰"}),
    ("戊公司对丙集团提起诉讼，收回本息300万元。", {"丙集团"}),
    # the document that sets or promises it
    ("出台《某某费用管理办法》，减免费用300万元。", {RULE}),
    ("制定《某某费用管理办法》，300万元以上须上会。", {RULE}),
    ("学习《某某费用管理办法》，追回300万元。", set()),
    ("出台《某某费用管理办法》，安排国家大桥专项资金300万元。", {FUND}),
    # what is paid to people or collected from them
    ("3人违规领取高龄津贴300万元。", {DUE}),
    ("乡镇重复发放高龄津贴，追回资金300万元。", {DUE}),
    ("实施某某大桥项目，重复发放高龄津贴，追回资金300万元。", {DUE}),
    ("实施某某大桥项目，争取国家大桥专项资金，已到位300万元。", {BRIDGE}),
    ("设立300万元国家大桥专项资金。", {FUND}),
    ("争取国家大桥专项资金，落实配套300万元。", set()),
    ("宣传高龄津贴，收入300万元以上的不享受。", set()),
    ("投入300万元，对某某大桥项目进行维护。", {BRIDGE}),
    ("投入300万元更新丙集团设备。", {"丙集团"}),
    ("投入300万元，对丙集团进行检查。", set()),
    ("对丙集团、戊公司立案查处，分别处以罚款300万元、5万元。", {"丙集团"}),
    # gifts, what is bought for whom, what is cut from the price of works
    ("开展募捐，其中戊公司捐赠300万元。", {"戊公司"}),
    ("投入300万元，为丙集团、戊公司配齐设备。", {"丙集团", "戊公司"}),
    ("投入300万元，为丙集团解决难题。", set()),
    ("督促丙集团对某某大桥项目作出说明，核减投资300万元。", {BRIDGE}),
    ("投入300万元，在甲、乙两区建成某某大桥项目。", {BRIDGE}),
    ("实施某某大桥项目。已到位国家大桥专项资金，共300万元。", {BRIDGE}),
    ("实施某某大桥项目。其中申请国家大桥专项资金300万元。", {BRIDGE}),
    ("征收高龄津贴。向4家催告，已追缴300万元。", {DUE}),
    ("300万元已上缴丁财政局。", set()),
    ("丁审计局核减300万元。", set()),
    ("对旧停车路沿线检查，收缴300万元。", set()),
    # who helps to find it or to get it
    ("与戊公司对接，获批贷款300万元。", set()),
    ("联合市乙局比对数据，追回300万元。", set()),
    ("委托戊公司清查，补登资产300万元。", set()),
    ("督促戊公司整改，追回300万元。", {"戊公司"}),
    ("丁会计师事务所清查后，补登资产300万元。", set()),
    ("执行《某某费用管理办法》，清退300万元。", set()),
    # nobody whom the sentence names
    ("已追回300万元。", set()),
    ("由各责任单位退回300万元。", set()),
    ("300万元以上须上会。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_owner(links, text, expected):
    said = links(
        text,
        "amountOf",
        AMOUNT=["300万元"],
        PROJECT=[BRIDGE, FUND],
        ORGANIZATION=ORGS,
        PLACE=["丁街道", "旧停车场", "旧停车路"],
        PERSON=["张三丰", "李某四"],
        WORK=["春"],
        POLICY=[RULE],
        MECHANISM=[DUE],
    )
    assert {owner for amount, owner in said} == expected | {"measure-1.1"}


FAULTS = [
    ("戊公司负债偏高；违规担保300万元。", {"戊公司"}),
    ("戊公司负债偏高；2020年至2022年少收租金300万元。", {"戊公司"}),
    ("戊公司负债偏高；个别企业违规担保300万元。", set()),
    ("戊公司负债偏高；资产闲置，违规担保300万元。", set()),
    ("戊公司负债偏高。违规担保300万元。", set()),
]


@pytest.mark.parametrize(("finding", "expected"), FAULTS)
def test_owner_before_a_semicolon(links, finding, expected):
    said = links("已学习。", "amountOf", finding=finding, AMOUNT=["300万元"], ORGANIZATION=ORGS)
    assert {owner for _, owner in said} == expected | {"issue-1"}


MEANT = [
    ("丙集团账目不清。", "已追回300万元。", set()),
    ("某某大桥项目超概算。", "已追回300万元。", set()),
    ("某某大桥项目超概算。", "戊公司已追回300万元。", {"戊公司"}),
    ("低于丙集团的标准。", "已追回300万元。", set()),
    ("丙集团和市乙局账目不清。", "已追回300万元。", set()),
    ("丙集团多发300万元，市乙局少收。", "违规的300万元已清退。", {"丙集团"}),
]


@pytest.mark.parametrize(("finding", "text", "expected"), MEANT)
def test_owner_that_the_finding_names(links, finding, text, expected):
    said = links(text, "amountOf", finding=finding, AMOUNT=["300万元"], PROJECT=[BRIDGE], ORGANIZATION=ORGS)
    assert {owner for _, owner in said if "-" not in owner} == expected
