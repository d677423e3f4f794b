"""Posts and where they are held: behind another post, in a branch, by kind, by calling."""

from __future__ import annotations

import pytest

from kg.model import Entity, EntityType, FactPassages, Outline, ReportFacts
from kg.relate.base import Case
from kg.relate.posts_own import own_body
from tests.relate.conftest import document_of

BODY, PARTY = "甲市某某局", "中共甲市某某局党组"
ORGANIZATIONS = [
    "市乙局",
    "甲医院",
    "甲医院党支部",
    "执法大队",
    "整改工作领导小组",
    "市乙委党组",
    "市乙委",
    "派驻纪检组",
    "甲乙商贸有限公司",
    "攻坚专班",
    "机关党委",
    "整改工作领导小组办公室",
    "局办公室",
    "财务科",
    "甲乙商会",
    "丁大学",
]

POSTS = [
    ("局党组成员、执法大队大队长张三丰包案。", {("张三丰", PARTY), ("张三丰", "执法大队")}),
    ("甲医院党支部书记张三丰到会。", {("张三丰", "甲医院党支部")}),
    ("补选张三丰为支部书记。", set()),
    ("甲医院党支部补选老党员张三丰为支部书记。", {("张三丰", "甲医院党支部")}),
    ("对甲医院通报批评，责令时任院长张三丰检查。", {("张三丰", "甲医院")}),
    ("责令时任院长张三丰检查。", set()),
    ("甲医院张三丰获评先进。", {("张三丰", "甲医院")}),
    ("甲医院讲师张三丰授课。", {("张三丰", "甲医院")}),
    ("甲医院邀请张三丰授课。", set()),
    ("成立整改工作领导小组，张三丰同志任组长。", {("张三丰", "整改工作领导小组")}),
    ("张三丰同志任组长，派驻纪检组参加。", set()),
    ("总工程师张三丰到会。", {("张三丰", BODY)}),
    ("市乙委党组成员、副主任张三丰到会。", {("张三丰", "市乙委党组"), ("张三丰", "市乙委")}),
    (
        "成立整改工作领导小组，张三丰和市乙局副局长李四光任副组长。",
        {("张三丰", "整改工作领导小组"), ("李四光", "整改工作领导小组"), ("李四光", "市乙局")},
    ),
    ("约谈甲乙商贸有限公司，对公司法定代表人张三丰罚款。", {("张三丰", "甲乙商贸有限公司")}),
    ("责令甲医院整改，约谈其副院长张三丰。", {("张三丰", "甲医院")}),
    ("对运营公司副总经理张三丰约谈。", set()),
    ("甲乙商贸有限公司停业，对投资公司经理张三丰约谈。", set()),
    ("对分管领导张三丰提醒谈话。", {("张三丰", BODY)}),
    ("对市乙局分管领导张三丰提醒谈话。", set()),
    ("成立攻坚专班，由副院长张三丰任专班组长。", {("张三丰", "攻坚专班")}),
    ("张三丰当选机关党委书记。", {("张三丰", "机关党委")}),
    ("甲医院原财务科科长张三丰受处分。", {("张三丰", "财务科"), ("张三丰", "甲医院")}),
    ("甲医院财务科科长张三丰受处分。", {("张三丰", "财务科")}),
    ("二级调研员张三丰到会。", {("张三丰", BODY)}),
    ("市乙局二级调研员张三丰到会。", {("张三丰", "市乙局")}),
    ("派驻纪检组组长、四级调研员张三丰到会。", {("张三丰", "派驻纪检组")}),
    ("局党组成员、四级调研员张三丰到会。", {("张三丰", PARTY), ("张三丰", BODY)}),
    ("理事长张三丰到会。", set()),
    # a post of which a body has several is shared by a row, and one of which it has one is not
    ("副局长张三丰、李四光到会。", {("张三丰", BODY), ("李四光", BODY)}),
    ("局党组成员、副局长张三丰和李四光到会。", {(p, b) for p in ("张三丰", "李四光") for b in (BODY, PARTY)}),
    ("局长张三丰、李四光到会。", {("张三丰", BODY)}),
    ("副局长张三丰会见李四光。", {("张三丰", BODY)}),
    (
        "张三丰任组长，副局长李四光任副组长的整改工作领导小组。",
        {("张三丰", "整改工作领导小组"), ("李四光", "整改工作领导小组"), ("李四光", BODY)},
    ),
    (
        "副局长张三丰，二级调研员李四光任副组长的整改工作领导小组。",
        {(p, b) for p in ("张三丰", "李四光") for b in (BODY, "整改工作领导小组")},
    ),
    ("由局党组书记张三丰任组长，局党组副书记李四光到会。", {("张三丰", PARTY), ("李四光", PARTY)}),
    ("对时任出纳张三丰提醒谈话。", {("张三丰", BODY)}),
    ("对出纳张三丰提醒谈话。", set()),
    ("丁大学派驻某某村第一书记张三丰协调资金。", {("张三丰", "丁大学")}),
    ("丁大学与某某村第一书记张三丰协调资金。", set()),
    ("第一书记张三丰协调资金。", set()),
    ("约谈甲乙商会，协会负责人张三丰检查。", {("张三丰", "甲乙商会")}),
    ("约谈甲医院，协会负责人张三丰检查。", set()),
    (
        "整改工作领导小组办公室设在局办公室，由局办公室主任张三丰兼任办公室主任。",
        {("张三丰", "局办公室"), ("张三丰", "整改工作领导小组办公室")},
    ),
    (
        "以院长张三丰、副院长李四光为双组长的整改工作领导小组。",
        {("张三丰", "整改工作领导小组"), ("李四光", "整改工作领导小组")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_posts(links, text, expected):
    said = links(text, "memberOf", PERSON=["张三丰", "李四光"], ORGANIZATION=ORGANIZATIONS)
    assert said == expected


KINDS = [
    ("副主席", "甲县总工会", True),
    ("副主席", "甲县水利局", False),
    ("理事长", "甲县残疾人联合会", True),
    ("理事长", "甲县总工会", False),
    ("主任", "甲县供销合作社联合社", True),
    ("会长", "甲县红十字会", True),
    ("局长", "甲县水利局", True),
    ("院长", "甲县水利局", False),
    ("校长", "甲县第一中学", True),
    ("总经理", "甲县水务集团", True),
    ("总经理", "甲县水利局", False),
    ("三级主任科员", "甲县水利局", True),
    ("县委书记", "甲县水利局", False),
]


@pytest.mark.parametrize(("post", "label", "fits"), KINDS)
def test_posts_of_the_body_itself(post, label, fits):
    document = document_of("工作不够扎实。")
    body = Entity("organization/body", EntityType.ORGANIZATION, label, (), ())
    party = Entity("organization/party", EntityType.ORGANIZATION, f"中共{label}党组", (), ())
    outline = Outline(document, FactPassages(), (), (), ())
    case = Case(outline, ReportFacts("case", issuer=party.id, inspected=body.id), (body, party))
    assert own_body(case, post) == ((body,) if fits else ())
