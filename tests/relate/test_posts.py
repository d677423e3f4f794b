"""Posts and where they are held: behind another post, in a branch, by kind, by calling."""

from __future__ import annotations

import pytest

from kg.model import Entity, EntityType, FactPassages, Mention, Outline, ReportFacts
from kg.relate.base import Case
from kg.relate.posts_calling import by_calling
from kg.relate.posts_own import headed_own, is_staff, own_body
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
    # staff of the body right before; the head of an office that nothing else names
    ("甲医院干部张三丰受处分。", {("张三丰", "甲医院")}),
    ("甲医院联系干部张三丰受处分。", set()),
    ("对时任办公室主任张三丰批评教育。", {("张三丰", BODY)}),
    ("整改小组下设日常机构，办公室主任张三丰负责。", set()),
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
    ("检察长", "甲县人民检察院", True),
    ("检察长", "甲县人民法院", False),
    ("副行长", "甲州银行股份有限公司", True),
    ("行长", "甲县水务集团", False),
    ("监事长", "甲县农村信用合作联社", True),
    ("监事长", "甲县水利局", False),
    ("副主席", "甲市科学技术协会", True),
    ("主席", "甲县实验中学", False),
    ("常务副校长", "中共甲县委党校", True),
    ("校长", "甲县人民医院", False),
    ("监狱长", "甲州监狱", True),
    ("副关长", "甲州海关", True),
    ("场长", "甲县国有林场总场", True),
    ("场长", "甲县水利局", False),
    ("护士长", "甲县中医院", True),
    ("护士长", "甲县水利局", False),
    ("教导主任", "甲县实验中学", True),
    ("教导主任", "甲县水利局", False),
    ("秘书长", "甲市文学艺术界联合会", True),
    ("秘书长", "甲县水利局", False),
]


@pytest.mark.parametrize(("post", "label", "fits"), KINDS)
def test_posts_of_the_body_itself(post, label, fits):
    document = document_of("工作不够扎实。")
    body = Entity("organization/body", EntityType.ORGANIZATION, label, (), ())
    party = Entity("organization/party", EntityType.ORGANIZATION, f"中共{label}党组", (), ())
    outline = Outline(document, FactPassages(), (), (), ())
    case = Case(outline, ReportFacts("case", issuer=party.id, inspected=body.id), (body, party))
    assert own_body(case, post) == ((body,) if fits else ())


STAFF = [
    ("数学教师", "甲县第一高级中学", True),
    ("数学教师", "甲县教育局", False),
    ("民警", "甲市公安局", True),
    ("民警", "甲市公交公司", False),
    ("书记员", "甲县人民法院", True),
    ("医生", "乙镇卫生院", True),
    ("医生", "甲县卫生健康局", False),
    ("客户经理", "甲州银行股份有限公司", True),
    ("职工", "甲县水利局", False),
]


@pytest.mark.parametrize(("calling", "label", "has"), STAFF)
def test_who_is_on_the_staff_of_such_a_body(calling, label, has):
    assert is_staff(calling, label) is has


HEADED = [
    ("，对中心原负责人", "甲县公路中心", True),
    ("给予我局时任主要负责人", "甲县水利局", True),
    ("对公司原负责人", "甲县公路中心", False),
    ("项目部原负责人", "甲县公路中心", False),
    ("县甲乙中心原负责人", "丙县公路中心", False),
    ("对医院原负责人", "甲县水利局", False),
]


@pytest.mark.parametrize(("before", "label", "own"), HEADED)
def test_who_headed_the_body_called_by_its_kind(before, label, own):
    assert headed_own(before, label) is own


@pytest.mark.parametrize(
    ("text", "staff"),
    [
        ("对民警张三丰进行诫勉谈话。", True),
        ("其中民警张三丰被通报。", True),
        ("④民警张三丰获得表彰。", True),
        ("乙派出所民警张三丰被通报。", False),
        ("对乙分局查处不力，民警张三丰被通报。", False),
        ("对教师张三丰进行诫勉谈话。", False),
        ("人民民警张三丰被通报。", False),
    ],
)
def test_a_calling_of_the_bodys_own_staff(text, staff):
    document = document_of(text)
    body = Entity("organization/body", EntityType.ORGANIZATION, "甲市公安局", (), ())
    entities = [body]
    for name, kind in (
        ("张三丰", EntityType.PERSON),
        ("乙派出所", EntityType.ORGANIZATION),
        ("乙分局", EntityType.ORGANIZATION),
    ):
        at = document.text.find(name)
        if at >= 0:
            mention = Mention(document.passage(at, at + len(name)), kind, "case")
            entities.append(Entity(f"case/{name}", kind, name, (), (mention,)))
    outline = Outline(document, FactPassages(), (), (), ())
    case = Case(outline, ReportFacts("case", inspected=body.id), tuple(entities))
    person = next(named for named in case.named if named.entity.label == "张三丰")
    found = {link.object for link in by_calling(case, person)}
    assert (body.id in found) is staff
