"""What stands right beside a place is there: premises, things counted, fairs, stretches, trials."""

from __future__ import annotations

import pytest

PLACES = [
    "乙区",
    "柳河镇",
    "杏山镇",
    "荷花村",
    "丙市",
    "文庙公园",
    "柳城县",
    "106国道",
    "106国道柳河段",
    "杏林宿舍区",
]
PROJECTS = [
    "柳水引水工程柳城段",
    "荷花冷库",
    "数据直达工程",
    "老旧小区改造工程",
    "柳河镇荷花产业园仓储项目",
    "大杏停车场工程",
    "数据工程",
]
BODIES = ["丁机械厂", "戊镇政府", "杏林馆", "柳城县文化宫"]
EVENTS = ["第二届花卉博览会", "党的二十大", "花卉知识讲座", "防汛应急演练"]
MANNERS = ["“一表通”系统", "上门收费模式"]

SITED = [
    # premises right behind a town, not organs
    ("柳河镇的丁机械厂欠款。", {("丁机械厂", "柳河镇")}),
    ("柳河镇原丁机械厂欠款。", {("丁机械厂", "柳河镇")}),
    ("柳河镇督促丁机械厂还款。", set()),
    ("乙区的丁机械厂欠款。", set()),
    ("柳河镇的戊镇政府欠款。", set()),
    # things counted behind towns
    ("柳河镇、杏山镇2个荷花冷库闲置。", {("荷花冷库", "柳河镇"), ("荷花冷库", "杏山镇")}),
    ("柳河镇、杏山镇等7个乡镇荷花冷库闲置。", {("荷花冷库", "柳河镇"), ("荷花冷库", "杏山镇")}),
    ("柳河镇、杏山镇未用荷花冷库。", set()),
    ("柳河镇、杏山镇等7个乡镇未用荷花冷库。", set()),
    ("柳河镇、乙区2个荷花冷库闲置。", set()),
    # fairs that one goes to; nothing else one takes part in
    ("赴丙市参加第二届花卉博览会。", {("第二届花卉博览会", "丙市")}),
    ("赴丙市学习后筹备第二届花卉博览会。", set()),
    ("赴丙市参加花卉知识讲座。", set()),
    # what is organized at a place, where it is a drill or a contest
    ("在柳河镇组织防汛应急演练。", {("防汛应急演练", "柳河镇")}),
    ("在柳河镇组织人员学习，筹备防汛应急演练。", set()),
    ("依托杏林馆举办第二届花卉博览会。", set()),
    # what is studied is not held where one goes
    ("学习党的二十大精神，组织党员赴杏林馆开展现场教学。", set()),
    # stretches by stems
    ("柳水引水工程柳城段已完工，柳城县配合。", {("柳水引水工程柳城段", "柳城县")}),
    ("106国道柳河段破损，106国道改线，柳河镇已上报。", {("106国道柳河段", "柳河镇")}),
    ("柳城县实施数据工程。", set()),
    # trials of what stands right before; a way of working is no thing
    (
        "实施数据直达工程，在柳河镇、杏山镇开展试点。",
        {("数据直达工程", "柳河镇"), ("数据直达工程", "杏山镇")},
    ),
    ("推广“一表通”系统，在柳河镇试用。", {("“一表通”系统", "柳河镇")}),
    ("推行上门收费模式，在柳河镇试点。", set()),
    ("实施数据直达工程，健全台账，在柳河镇试点。", set()),
    # works in the course of which something was done at places
    (
        "老旧小区改造工程中，荷花村、文庙公园漏水。",
        {("老旧小区改造工程", "荷花村"), ("老旧小区改造工程", "文庙公园")},
    ),
    # a ward of houses is no division
    ("位于文庙公园旁的杏林宿舍区闲置。", {("杏林宿舍区", "文庙公园")}),
    # beside a place that is named
    ("位于文庙公园旁的杏林馆闲置。", {("杏林馆", "文庙公园")}),
    ("文庙公园旁的杏林馆闲置。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SITED)
def test_beside(links, text, expected):
    found = links(
        text,
        "locatedIn",
        PLACE=PLACES,
        PROJECT=PROJECTS,
        ORGANIZATION=BODIES,
        EVENT=EVENTS,
        MECHANISM=MANNERS,
    )
    assert found == expected


PARTS = [
    ("柳河镇长柳山防火。", {("柳河镇长柳山", "柳河镇")}),
    ("柳河镇杏老洲改造。", {("柳河镇杏老洲", "柳河镇")}),
    ("柳河镇杏林路积水。", {("柳河镇杏林路", "柳河镇")}),
    ("柳河镇杏林园开放。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_spot_hill_or_street_is_part_of_its_town(links, text, expected):
    places = ["柳河镇", "柳河镇长柳山", "柳河镇杏老洲", "柳河镇杏林路", "柳河镇杏林园"]
    assert links(text, "partOf", PLACE=places) == expected


IN_NAMES = [
    # the village of what is built, not its town; the town of what has no village
    ("实施甘泉镇杏花村水渠项目。", {("甘泉镇杏花村水渠项目", "甘泉镇杏花村")}),
    ("实施甘泉镇水渠项目。", {("甘泉镇水渠项目", "甘泉镇")}),
    ("实施戊县甘泉镇桥梁项目。", {("戊县甘泉镇桥梁项目", "戊县"), ("戊县甘泉镇桥梁项目", "甘泉镇")}),
]


@pytest.mark.parametrize(("text", "expected"), IN_NAMES)
def test_the_village_of_works_and_not_its_town(links, text, expected):
    places = ["甘泉镇", "甘泉镇杏花村", "戊县"]
    works = ["甘泉镇杏花村水渠项目", "甘泉镇水渠项目", "戊县甘泉镇桥梁项目"]
    assert links(text, "locatedIn", PLACE=places, PROJECT=works) == expected
