"""When a finding says that the Party group, or its circle of study, did wrong."""

from __future__ import annotations

import pytest

from kg.model import Source
from kg.pipeline import build_report
from kg.relate.blame_group import groups_at_fault

PARTY = "中共甲市某某局党组"
CIRCLE = "局党组理论学习中心组"

FINDINGS = [
    ("局党组研究党建不够。", {PARTY}),
    ("党建薄弱。局党组对下属单位监管不力。", {PARTY}),
    ("财务混乱。账实不符。局党组研究财务工作不够。", {PARTY}),
    ("问题长期存在，局党组未积极协调解决。", {PARTY}),
    ("已经指出，但局党组仍未整改到位。", {PARTY}),
    ("关于“局党组履行主体责任不到位”的问题。", {PARTY}),
    ("党建薄弱。局党组缺乏统筹谋划。", {PARTY}),
    ("管理不严。局党组对工程项目监管乏力。", {PARTY}),
    ("局党组议事规则不健全。", {PARTY}),
    # what is no fault, what it only has a part in, and what others say of it
    ("局党组研究了党建工作。", set()),
    ("局党组核心作用发挥不够。", set()),
    ("局党组理论学习不够深入。", set()),
    ("局党组成员分工不明确。", set()),
    ("局党组书记履职不到位。", set()),
    ("局党组等党组织未按期研究。", set()),
    ("个别支部对局党组部署落实不力。", set()),
    ("未向局党组报告。", set()),
    ("局党组开展了检查，下属单位未整改。", set()),
]


@pytest.mark.parametrize(("finding", "expected"), FINDINGS)
def test_the_group(links, finding, expected):
    said = links("完善制度。", "responsibleFor", finding=finding)
    assert {subject for subject, _ in said} == expected


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        (f"学习不够。甲市某某{CIRCLE}学习以读文件代替研讨。", {f"甲市某某{CIRCLE}"}),
        (f"学习不够。甲市某某{CIRCLE}研讨交流少。", {f"甲市某某{CIRCLE}"}),
        (f"学习不够。甲市某某{CIRCLE}学习以读文件为主。", {f"甲市某某{CIRCLE}"}),
        (f"学习不够。甲市某某{CIRCLE}学习了文件。", set()),
        ("学习不够。党组理论学习中心组研讨交流少。", set()),
        ("学习不够。理论学习中心组研讨交流少。", set()),
    ],
)
def test_the_circle(links, finding, expected):
    names = [f"甲市某某{CIRCLE}", "党组理论学习中心组", "理论学习中心组"]
    said = links("完善制度。", "responsibleFor", finding=finding, ORGANIZATION=names)
    assert {subject for subject, _ in said} == expected


def test_a_general_branch_that_leads_the_body_is_such_a_group():
    text = (
        "中共丁川县某某馆党总支关于县委第一巡察组反馈意见整改情况的通报\n"
        "2023年3月1日至4月30日，县委第一巡察组对丁川县某某馆党总支进行了巡察。\n一、整改情况\n"
        "1.学习不够。馆党总支对意识形态工作研究不够。\n整改情况：已完善制度。\n"
        "2.管理不严。馆党总支议事规则健全。\n整改情况：已完善制度。\n"
    )
    report = build_report(Source("case.txt", text.encode()))
    said = {(a.subject, a.object) for a in report.assertions if a.rule == "blame.group-at-fault"}
    assert said == {(report.facts.issuer, "issue-1")}


def test_an_answer_blames_nobody(links):
    assert links("局党组对下属单位监管不力，已约谈。", "responsibleFor") == set()


@pytest.mark.parametrize(("times", "said"), [(3, 3), (10, 10), (11, 1)])
def test_a_manner_tells_nothing(findings_case, times, said):
    """Who says so of every finding says it of none; only what is the group's own to do is left."""
    findings = ["党建薄弱。局党组对下属单位监管不力。"] * (times - 1) + ["党建薄弱。局党组未专题研究党建。"]
    found = list(groups_at_fault(findings_case(findings)))
    assert len(found) == said
    assert {a.object for a in found} <= {f"issue-{n}" for n in range(1, times + 1)}
