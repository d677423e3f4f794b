"""Documents without 《》 that a year, a duty or their issuer makes one; plans and practices that are none."""

from __future__ import annotations

import pytest

from kg.recognise.policy_definite import definite

FOUND = [
    ("制定2024年全面从严治党责任清单，党组书记", ["2024年全面从严治党责任清单"]),
    ("制定2025年度学习计划，将", ["2025年度学习计划"]),
    ("编制了2023年重点工作任务清单。", ["2023年重点工作任务清单"]),
    ("制定年度发文计划和会议计划，精简文件", ["年度发文计划和会议计划"]),
    ("①制定全面从严治党主体责任清单，明确", ["全面从严治党主体责任清单"]),
    ("印发任务分工清单，", ["任务分工清单"]),
    ("修订安全生产党政领导班子职责清单、", ["安全生产党政领导班子职责清单"]),
    ("执行《中华人民共和国某某法》及其实施条例，", ["实施条例"]),
    ("对照县委编办批复的机构设置方案，将内设机构", ["机构设置方案"]),
    ("修订财务管理制度和公务用车管理办法，", ["财务管理制度"]),
    (
        "修订财务管理制度、公务用车管理制度和采购管理制度。",
        ["财务管理制度", "公务用车管理制度", "采购管理制度"],
    ),
]
NOT_FOUND = [
    "逐户制定年度帮扶计划，明确责任人",
    "研究制定年度帮扶计划，明确责任人",
    "督促各支部制定年度学习计划、规范记录",
    "要求各单位制定2024年整改方案，",
    "2024年计划招聘12人，",
    "按照2024年工作安排，",
    "细化任务清单，压实责任。",
    "梳理问题清单和责任清单。",
    "健全林场管理制度，制定《甲办法》",
    "修订完善内部管理制度12项",
    "修订各项管理制度，",
    "修订管理制度，",
    "甲单位及其实施条例，",
    "批复的资金2000万元，",
    "制定年度工作计划和培训计划，",
    "制定2024年",
    "制定年度",
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(text, names):
    assert [text[start:end] for start, end, _ in definite(text)] == names


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text):
    assert [text[start:end] for start, end, _ in definite(text)] == []


def test_a_long_line_without_a_stop_holds_one_document_at_most():
    for part in ("制定2024年", "制定年度", "制定清单", "修订管理制度", "》及其", "印发的"):
        assert len(list(definite(part * 20_000))) <= 1
