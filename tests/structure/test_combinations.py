"""Forms of findings, lists and claims, each with each: three findings with three measures, whatever the form.

A form that is not read costs a whole report its measures or its claims, so all are tried.
"""

from __future__ import annotations

import pytest

from kg.model import Status
from tests.structure.drawn import outline

OPENING = (
    "中共云泽县水利局党组关于县委第一巡察组反馈意见整改情况的通报\n"
    "2023年3月1日至4月30日，县委第一巡察组对县水利局党组进行了巡察。现将整改情况公布如下。\n"
    "一、反馈问题整改情况\n"
)
CLOSING = "二、下一步打算\n持续抓好整改。\n"
FINDINGS = ("理论学习不够深入", "资产管理不规范", "水库巡查不到位")
DEEDS = (
    ("制定学习计划，开展集中学习6次", "对2名同志进行约谈", "建立考勤制度"),
    ("委托第三方清查资产12件", "清退违规占用的办公用房3间", "修订资产管理办法"),
    ("开展水库巡查18次", "查处违规采砂2起", "更换破损标识牌9块"),
)
HEADINGS = {
    "关于…的问题": "{n}.关于{finding}的问题。",
    "关于…问题": "{n}.关于{finding}问题",
    "（一）": "（{hanzi}）{finding}。",
    "问题1：": "问题{n}：{finding}。",
    "two sentences": "{n}.{finding}。局党组研究部署少，2022年仅研究1次。",
    "quoted": "{n}.关于“{finding}”的问题。",
    "（1）": "（{n}）{finding}的问题。",
}
LISTS = {
    "一是": lambda deeds: "".join(
        f"{mark}{deed}。" for mark, deed in zip(("一是", "二是", "三是"), deeds, strict=True)
    ),
    "①": lambda deeds: "".join(f"{mark}{deed}。" for mark, deed in zip("①②③", deeds, strict=True)),
    "（1）": lambda deeds: "".join(f"（{n}）{deed}。" for n, deed in enumerate(deeds, 1)),
    "lines of ①": lambda deeds: "\n".join(f"{mark}{deed}。" for mark, deed in zip("①②③", deeds, strict=True)),
    "lines of 一是": lambda deeds: "\n".join(
        f"{mark}{deed}。" for mark, deed in zip(("一是", "二是", "三是"), deeds, strict=True)
    ),
    "prose": lambda deeds: "。".join(deeds) + "。",
}
# where the claim stands; forms without one claim nothing
ANSWERS = {
    "整改情况：{list}": False,
    "{list}": False,
    "整改情况\n{list}": False,
    "【整改情况】{list}": False,
    "责任单位：办公室\n整改时限：2023年9月\n整改情况：{list}": False,
    "整改措施：{list}\n整改成效：开展检查9次，群众满意度提升。": False,
    "{list}\n整改进展：{claim}。": True,
    "责任领导：局长\n{list}\n整改结果：{claim}。": True,
    "{list}（{claim}）": True,
    "{list}\n【{claim}】": True,
    "整改措施：{list}\n整改进展：{claim}。": True,
    "整改措施：{list}\n整改进展：{claim}。今年以来，开展检查9次。": True,
    "整改情况：{claim}。{list}": True,
    "整改情况：{list}该问题{short}。": True,
    "整改情况：{list}目前，{short}。": True,
    "整改情况：{list}（{claim}）": True,
    "整改情况：{list}\n完成情况：{claim}。": True,
    "整改状态：{claim}\n整改情况：{list}": True,
    "整改落实情况（{claim}）：{list}": True,
}
CLAIMS = ("已完成整改", "已完成整改", "正在整改，持续推进")
STATUSES = [Status.RECTIFIED, Status.RECTIFIED, Status.IN_PROGRESS]


@pytest.mark.parametrize("answer", ANSWERS, ids=[answer.replace("\n", "/") for answer in ANSWERS])
@pytest.mark.parametrize("heading", HEADINGS)
def test_every_form_with_every_list(heading: str, answer: str) -> None:
    for name, drawn in LISTS.items():
        if heading == name:
            continue  # findings and measures numbered alike: nobody could tell
        parts = []
        for at, (finding, deeds, claim) in enumerate(zip(FINDINGS, DEEDS, CLAIMS, strict=True)):
            head = HEADINGS[heading].format(n=at + 1, hanzi="一二三"[at], finding=finding)
            body = answer.format(list=drawn(deeds), claim=claim, short=claim.split("，")[0])
            parts.append(f"{head}\n{body}\n")
        found = outline(OPENING + "".join(parts) + CLOSING).issues
        assert [issue.status for issue in found] == (
            STATUSES if ANSWERS[answer] else [Status.UNSTATED] * 3
        ), name
        assert all(finding in issue.passage.exact for finding, issue in zip(FINDINGS, found, strict=True)), (
            name
        )
        outcome = 1 if "今年以来" in answer else 0
        wanted = {1, 2, 3 + outcome} if name == "prose" else {3 + outcome}
        assert {len(issue.measures) for issue in found} <= wanted, name
