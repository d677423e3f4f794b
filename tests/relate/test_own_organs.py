"""The study circle of the Party group and the committees that an answer sets up."""

from __future__ import annotations

import pytest

from kg.model import Source
from kg.pipeline import build_report

BODY, PARTY = "甲市某某局", "中共甲市某某局党组"
CIRCLE = "甲市某某局党组理论学习中心组"
ORGANS = [
    CIRCLE,
    "预算管理委员会",
    "患者服务中心",
    "清欠工作组",
    "乙区丙中心",
    "市乙局",
    "云雀股",
    "青岭公司",
    "市丁法院",
    "云理事会",
    "云监事会",
]

SAID = [
    (f"{CIRCLE}学习3次。", {(CIRCLE, PARTY)}),
    ("成立预算管理委员会，每季度开会。", {("预算管理委员会", BODY)}),
    ("二是设立患者服务中心。", {("患者服务中心", BODY)}),
    ("新设云雀股，配齐人员。", {("云雀股", BODY)}),
    ("青岭公司成立预算管理委员会。", {("预算管理委员会", "青岭公司")}),
    ("选举产生新一届云理事会、云监事会。", {("云理事会", BODY), ("云监事会", BODY)}),
    ("青岭公司选举产生云监事会。", {("云监事会", "青岭公司")}),
    ("听取云监事会汇报。", set()),
    ("与市丁法院设立患者服务中心。", set()),
    ("在市丁法院设立患者服务中心。", set()),
    ("督促青岭公司成立预算管理委员会。", set()),
    # set up by others, of a place, a group for one task, named without being set up
    ("推动市乙局成立预算管理委员会。", set()),
    ("提请市政府设立患者服务中心。", set()),
    ("成立乙区丙中心。", set()),
    ("成立清欠工作组。", set()),
    ("患者服务中心受理投诉。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_own_organs(links, text, expected):
    assert links(text, "partOf", ORGANIZATION=ORGANS) == expected


DEPARTMENTS = [
    ("渑池县博物馆", "陈列展览部、社会教育部修订讲解词。", {"陈列展览部", "社会教育部"}),
    ("渑池县融媒体中心", "明确采访部初审、总编室终审。", {"采访部", "总编室"}),
    # a branch, another body's department, a department of a bureau
    ("渑池县博物馆", "第一党支部换届。", set()),
    ("渑池县博物馆", "县图书馆采编部配合。", set()),
    ("渑池县水利局", "陈列展览部、社会教育部修订讲解词。", set()),
]


@pytest.mark.parametrize(("body", "text", "expected"), DEPARTMENTS)
def test_departments_of_an_institution(body, text, expected):
    head = f"中共{body}党组关于县委第一巡察组反馈意见整改情况的通报\n"
    head += f"2023年3月1日至4月30日，县委第一巡察组对{body}党组进行了巡察。\n"
    finding = f"一、整改情况\n1.关于管理不力的问题。审核不严。\n整改情况：{text}\n"
    built = build_report(Source("case.txt", (head + finding).encode()))
    labels = {entity.id: entity.label for entity in built.entities}
    said = {labels[a.subject] for a in built.assertions if a.rule == "membership.department"}
    assert said == {body + name for name in expected}
