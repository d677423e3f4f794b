"""What belongs to what: by how the text names both, by field, and of companies and towns."""

from __future__ import annotations

import pytest

from kg.model import Source
from kg.pipeline import build_report
from kg.relate import membership

BODY, PARTY = "甲市某某局", "中共甲市某某局党组"

BY_NAME = [
    ("区环卫中心党支部换届。", ["区环卫中心", "区环卫中心党支部"], {("区环卫中心党支部", "区环卫中心")}),
    (
        "区环卫中心整改。环卫中心党支部换届。",
        ["区环卫中心", "环卫中心党支部"],
        {("环卫中心党支部", "区环卫中心")},
    ),
    (
        "市纪委监委驻市乙局纪检监察组督导。市纪委监委立案。",
        ["市纪委监委", "市纪委监委驻市乙局纪检监察组"],
        {("市纪委监委驻市乙局纪检监察组", "市纪委监委")},
    ),
    # of another place; a committee of the seat, of which a body has one, but a branch may be anybody's
    ("丁省环卫中心整改。环卫中心党支部换届。", ["丁省环卫中心", "环卫中心党支部"], set()),
    ("县委党校授课。县委部署。", ["县委", "县委党校"], {("县委党校", "县委")}),
    ("市乙局与市乙局合作社签约。", ["市乙局", "市乙局合作社"], set()),
    ("市教育局、市财政局会商。", ["市教育局", "市财政局"], set()),
    ("甲县水利局、甲县整改。", ["甲县", "甲县水利局"], set()),
    ("党委办公室牵头。", ["党委", "党委办公室"], {("党委办公室", "党委")}),
    ("市乙局机关整改。市乙局机关党委换届。", ["市乙局机关", "市乙局机关党委"], set()),
    ("市水利局代表队获奖。市水利局整改。", ["市水利局", "市水利局代表队"], {("市水利局代表队", "市水利局")}),
    ("党组理论学习中心组学习。党组部署。", ["党组", "党组理论学习中心组"], set()),
    (
        "市政务服务中心住建窗口整改。市政务服务中心通报。",
        ["市政务服务中心", "市政务服务中心住建窗口"],
        {("市政务服务中心住建窗口", "市政务服务中心")},
    ),
    (
        "市云桥商会监督委员会换届。市云桥商会通报。",
        ["市云桥商会", "市云桥商会监督委员会"],
        {("市云桥商会监督委员会", "市云桥商会")},
    ),
    ("云桥县委宣讲团授课。云桥县委部署。", ["云桥县委", "云桥县委宣讲团"], {("云桥县委宣讲团", "云桥县委")}),
    # what is wider than the head of its name, and what is called after its road
    ("市云桥小学教育集团成立。市云桥小学通报。", ["市云桥小学", "市云桥小学教育集团"], set()),
    ("市云桥小学路幼儿园整改。市云桥小学通报。", ["市云桥小学", "市云桥小学路幼儿园"], set()),
    ("青山街道办事处党工委部署。青山街道办事处整改。", ["青山街道办事处", "青山街道办事处党工委"], set()),
]


@pytest.mark.parametrize(("text", "names", "expected"), BY_NAME)
def test_by_name(links, text, names, expected):
    assert links(text, "partOf", ORGANIZATION=names) == expected


FIELD = [
    ("下属单位管理不严，甲市某某综合执法支队整改。", {("甲市某某综合执法支队", BODY)}),
    ("甲市某某综合执法支队整改。", set()),
    ("甲市某某综合执法支队水上大队整改。", set()),
    ("甲市乙局综合执法支队整改。", set()),
]


@pytest.mark.parametrize(("text", "expected"), FIELD)
def test_units_in_the_bureaus_own_field(links, text, expected):
    names = [text.removesuffix("整改。").rpartition("，")[2]]
    assert links(text, "partOf", ORGANIZATION=names) == expected


def test_the_office_of_a_group(links):
    names = ["整改工作领导小组", "整改工作领导小组办公室"]
    said = links("整改工作领导小组办公室负责。整改工作领导小组开会。", "partOf", ORGANIZATION=names)
    assert said == {("整改工作领导小组办公室", "整改工作领导小组")}


OFFICES = [
    ("对甲市某某局财务科、甲市某某局人事科等12个科室轮岗。", {"甲市某某局财务科", "甲市某某局人事科"}),
    ("对甲市某某局财务科、甲市某某局人事科等重点部门轮岗。", {"甲市某某局财务科", "甲市某某局人事科"}),
    ("对市乙局、市丙局等12个部门通报。", set()),
    ("市乙局等部门会商。", set()),
]


@pytest.mark.parametrize(("text", "offices"), OFFICES)
def test_offices_in_a_list_of_offices(links, text, offices):
    names = ["甲市某某局财务科", "甲市某某局人事科", "市乙局", "市丙局"]
    said = links(text, "partOf", ORGANIZATION=names)
    assert {subject for subject, _ in said} == offices


SEAT = [
    ("机关党委换届。", f"中共{BODY}机关党委", {(f"中共{BODY}机关党委", BODY)}),
    ("市某某局机关党委换届。", f"中共{BODY}机关党委", {(f"中共{BODY}机关党委", BODY)}),
    ("机关第二党支部换届。", f"{BODY}机关第二党支部", set()),
    ("丁机关党委换届。", f"中共{BODY}机关党委", set()),
    # the end of the body's name tells it
    ("某某局工会换届。", f"{BODY}工会", {(f"{BODY}工会", BODY)}),
]


@pytest.mark.parametrize(("surface", "label", "expected"), SEAT)
def test_organs_by_a_short_name(short_case, surface, label, expected):
    case, ids = short_case(surface, surface.removesuffix("换届。"), label)
    labels = {value: key for key, value in ids.items()}
    said = {(labels[a.subject], labels[a.object]) for a in membership.RELATION.find(case)}
    assert said == expected


def test_an_organ_names_its_parent_without_the_city():
    text = (
        "中共合肥市蜀山区教育体育局委员会关于区委第一巡察组反馈意见整改情况的通报\n"
        "2023年3月1日至4月30日，区委第一巡察组对区教育体育局党委进行了巡察。\n一、整改情况\n"
        "1.督导不够。区政府反馈的问题未整改。\n整改情况：①蜀山区人民政府教育督导室下发通报。②建立台账。\n"
    )
    report = build_report(Source("case.txt", text.encode()))
    label = {entity.id: entity.label for entity in report.entities}
    said = {(label[a.subject], label[a.object]) for a in report.assertions if a.predicate == "partOf"}
    assert ("合肥市蜀山区人民政府教育督导室", "合肥市蜀山区人民政府") in said
