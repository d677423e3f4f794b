"""Which unit a finding blames: a table of findings, with those that blame nobody else."""

from __future__ import annotations

import pytest

UNITS = ["乙党支部", "乙中心", "丙公司", "机关党委", "市审计局", "丁支队", "丁党支部", "机关党支部"]
UNITS += ["党支部", "理论学习中心组", "甲市丁橡塑有限公司", "甲市丁公交有限公司"]

BLAMED = [
    ("乙中心违规发放补贴3万元。", {"乙中心"}),
    ("管理不严，丙公司开发的楼盘去化缓慢。", {"丙公司"}),
    ("机关党委对局属单位指导不够。", {"机关党委"}),
    ("乙中心、丁支队2021年违规发放补贴。", {"乙中心", "丁支队"}),
    ("丁支队办理的案件中有6件存在文书不规范等问题。", {"丁支队"}),
    ("乙中心未按期换届。", {"乙中心"}),
    ("乙中心展板出现表述错误。", {"乙中心"}),
    ("丁支队2021年仅办理案件2件。", {"丁支队"}),
    ("乙中心办理案件2件。", set()),
    # who found it, who is not the subject, who lacks what others must give
    ("市审计局指出往来款清理不及时。", set()),
    ("对乙中心监管不力。", set()),
    ("乙中心人员力量不足。", set()),
    ("乙中心的台账不规范。", set()),
    # what it is housed in, and who only sits on it
    ("乙中心业务用房建设滞后。", set()),
    ("乙中心新馆建设进展缓慢。", set()),
    ("乙中心土地权属不清。", set()),
    ("乙中心成员单位信息共享不及时。", set()),
    ("乙中心对设施建设督促不够。", {"乙中心"}),
    ("乙中心与丙公司协调机制不健全。", set()),
    ("乙中心与丙公司职责不清、相互推诿。", {"乙中心", "丙公司"}),
    ("乙中心部门仍有17个系统未迁移。", set()),
    ("乙中心负责人履职不到位。", set()),
    ("乙中心等单位未按期换届。", set()),
    ("乙中心、丙公司、丁支队违反纪律。", set()),
    ("乙中心承担培训任务。", set()),
    # a branch that is said whose it is; not one of a row of examples, nor the kind
    ("乙党支部未按期换届。", {"乙党支部"}),
    ("学习不够，乙党支部、丁党支部未按期换届。", set()),
    ("机关党支部未按期换届。", {"机关党支部"}),
    ("党支部未按期换届。", set()),
    # of what a unit runs, in the same clause and the next
    ("丙公司经营的平台2023年销售额不足80万元。", {"丙公司"}),
    ("丙公司经营的平台销售额达80万元。", set()),
    ("丙公司对项目监管乏力。", {"丙公司"}),
    # a circle of study, and firms that the body oversees; a public firm, and a firm by its short name
    ("理论学习中心组学习不够。", set()),
    ("甲市丁橡塑有限公司违规占地5亩。", set()),
    ("甲市丁公交有限公司违规占地5亩。", {"甲市丁公交有限公司"}),
    ("乙中心2021年往来款挂账12万元。", {"乙中心"}),
    ("乙中心2021年度某某专项资金审计指出的结余未上缴。", set()),
    # what was done in the name of something else, given away, or is not what it should be
    ("乙中心以加班名义发放补贴2万元。", {"乙中心"}),
    ("丙公司2021年向外单位出借资金50万元。", {"丙公司"}),
    ("丙公司将一项工程拆分为3个标段。", {"丙公司"}),
    ("机关党委主动发现问题线索少。", {"机关党委"}),
    ("乙中心专业人员少。", set()),
    ("乙中心有编制6名，实有3名。", set()),
    # of what a unit runs, the next clause tells the fault
    ("丙公司管理的42处门店中，有9处未签订合同。", {"丙公司"}),
    ("丙公司管理的42处门店中，有9处在城东。", set()),
    ("丙公司有42处门店，有9处未签订合同。", set()),
    # parts of what it has, units below it; not others beside it, nor who found it
    ("丙公司部分门店未经公开招租。", {"丙公司"}),
    ("丙公司及下属3家企业未建立台账。", {"丙公司"}),
    ("丙公司及3家企业未建立台账。", set()),
    ("财务混乱。2020年至2022年丙公司超标准列支费用2万元。", {"丙公司"}),
    ("关于“乙中心办学不规范”的问题。", {"乙中心"}),
    ("审计整改敷衍。2021年市审计局在离任审计中指出的问题未整改。", set()),
    # the body itself
    ("甲市某某局对下属单位监管不力。", set()),
]


@pytest.mark.parametrize(("finding", "expected"), BLAMED)
def test_blame(links, finding, expected):
    said = links("完善制度。", "responsibleFor", finding=finding, ORGANIZATION=UNITS)
    assert {subject for subject, _ in said} == expected


def test_the_answer_blames_nobody(links):
    assert links("乙中心曾违规发放补贴，已退还。", "responsibleFor", ORGANIZATION=UNITS) == set()
