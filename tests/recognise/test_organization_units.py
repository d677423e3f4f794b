"""Units behind their body, offices behind a label, campuses in brackets. All names are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[str]]

FOUND = [
    ("县住建局房屋使用监督处处长李四光发言，", ["县住建局房屋使用监督处"]),
    ("柳湖大学附属肿瘤医院影像与微创介入中心主任王某，", ["柳湖大学附属肿瘤医院影像与微创介入中心"]),
    ("县移民局扶持科原副科长张某，", ["县移民局扶持科"]),
    ("责任科室：数字应用科、大数据中心\n整改时限：长期", ["数字应用科", "大数据中心"]),
    ("责任单位：办公室、人事科", ["办公室", "人事科"]),
    ("与江南石油大学（华东）共建研发中心，", ["江南石油大学（华东）"]),
    ("邀请柳湖大学（威海）教授授课，", ["柳湖大学（威海）"]),
    ("考核优秀的杨正华劳模创新工作室获补助，", ["杨正华劳模创新工作室"]),
    ("督促市规划设计院落实责任，县检测站位于城区，", ["市规划设计院", "县检测站"]),
    ("对市委依法治市办法治督察反馈，", ["市委依法治市办"]),
    ("镇党委、镇政府组织经济发展办公室走访，", ["镇党委", "镇政府", "经济发展办公室"]),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


ONLY_THE_BODY = [
    ("县住建局各科科长参加，", ["县住建局"]),
    ("县住建局组织各科科长学习，", ["县住建局"]),
    ("县住建局及其站所所长参加，", ["县住建局"]),
    ("县住建局的负责人表态，县住建局领导班子由局长带队，", ["县住建局", "县住建局"]),
    ("县住建局局长代表县政府办主任发言，", ["县住建局", "县政府办"]),
    ("责任科室：各科室、有关单位", []),
    ("组织名师工作室活动，名师工作室建设，", []),
    ("院落整洁，工程部分开工，干部分管领域，各项办法治理有效，", []),
    ("责任领导：邹某，责任科室：全体干部", []),
    ("柳湖大学（含成人教育）招生，柳湖大学（简称）", ["柳湖大学", "柳湖大学"]),
]


@pytest.mark.parametrize(("text", "names"), ONLY_THE_BODY)
def test_no_unit(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


SCHOOLS_AND_CLUBS = [
    ("由柳沟司法所负责，东溪税务所配合，", ["柳沟司法所", "东溪税务所"]),
    ("与建设社区党支部共建，加快建设社区卫生服务站，", ["建设社区党支部"]),
    ("县粮食收储公司东亢粮站轮换小麦，", ["县粮食收储公司东亢粮站"]),
    ("目前盛远色织、亿丰电器等企业上市，", ["盛远色织", "亿丰电器"]),
    ("创建标准化司法所3个，安全、生产等企业责任，", []),
    ("到市十四中、县三小巡查，", ["市十四中", "县三小"]),
    ("中华护理学会皮肤护理分会发起，", ["中华护理学会皮肤护理分会"]),
    ("柳河口水文站参加，", ["柳河口水文站"]),
    ("交警四中队、第五中队巡逻，", ["交警四中队", "第五中队"]),
    ("市第十四中学学生、市一中学生，", ["市第十四中学", "市一中"]),
    ("贯彻四中全会精神，一小部分、二小时、设分会场，", []),
    ("六中旬、县中小企业，", []),
]


@pytest.mark.parametrize(("text", "names"), SCHOOLS_AND_CLUBS)
def test_schools_by_number_and_branches_of_societies(
    organizations: Find, text: str, names: list[str]
) -> None:
    assert organizations(text) == names
