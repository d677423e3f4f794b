"""Departments that a body calls by their bare names, from the lexicon, and words that begin like them.

All names are made up.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[str]]

FOUND = [
    ("明确采访部初审、总编室终审。", ["采访部", "总编室"]),
    ("组织陈列展览部、社会教育部修订讲解词。", ["陈列展览部", "社会教育部"]),
    ("由财务室、经营部、总编室组成核查小组。", ["财务室", "经营部", "总编室", "核查小组"]),
    ("采编部、借阅部未及时登记。", ["采编部", "借阅部"]),
    ("由治未病科牵头，感染管理科配合。", ["治未病科", "感染管理科"]),
    ("约谈购销部负责人，对仓储科作出处理。", ["购销部", "仓储科"]),
    ("归集科、稽核科逐笔核对。", ["归集科", "稽核科"]),
    ("由农业服务中心、社会事务服务中心落实。", ["农业服务中心", "社会事务服务中心"]),
    ("审监庭、行政庭自查。", ["审监庭", "行政庭"]),
    ("集团采购部、馆采编部、局建筑业管理股审核。", ["集团采购部", "馆采编部", "局建筑业管理股"]),
    ("县图书馆采编部整改。", ["县图书馆采编部"]),
    ("组织财务股、人事股自查。", ["财务股", "人事股"]),
    ("组织人事科核查档案。", ["组织人事科"]),
    ("组织党政办公室自查。", ["党政办公室"]),
    ("联合党政办、协调财务股落实。", ["党政办", "财务股"]),
    ("联合执法办公室、协调联络科落实。", ["联合执法办公室", "协调联络科"]),
    ("到青岭崖林场调研。", ["青岭崖林场"]),
    ("白鹭洞林场、云雀林场未管护。", ["白鹭洞林场", "云雀林场"]),
    ("国有云雀岭林场未管护。", ["国有云雀岭林场"]),
]
REFUSED = [
    "采购部门未验收，购销部门未登记。",
    "活动部署不到位，采访部署不细。",
    "外借部分图书，辅导部分学生。",
    "流通部位有隐患，制作部件不合格。",
    "营林科学规划不够，消毒科学规范。",
    "提取科目有误，体检科目不全。",
    "采购办法不完善，采购办理缓慢。",
    "人大办理建议，城建办公用房超标。",
    "审批股权转让，村镇股份合作。",
    "加强行政庭审观摩，规范少年庭院。",
    "送交编辑部修改。",
    "各采编部、有关采购部自查。",
    "组织信息中心核对。",
    "组织图书馆开展活动。",
    "建设便民服务中心3个。",
    "家庭林场、集体林场确权。",
    "知青农场、光伏农场建设。",
    "该林场、老林场、2个国有林场改造。",
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


@pytest.mark.parametrize("text", REFUSED)
def test_refused(organizations: Find, text: str) -> None:
    assert organizations(text) == []


def test_an_editorial_office_is_the_press_s_own(organizations: Find) -> None:
    assert organizations("甲溪县融媒体中心整改通报\n采访部初审、编辑部复审。")[-1] == "编辑部"
