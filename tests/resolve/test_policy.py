"""Documents: what is one, what stays apart, which number, which kind, whose it is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from kg.model import Document, Entity, EntityType, FactPassages, Mention, Outline
from kg.recognise import policy, work
from kg.recognise.base import Scene
from kg.recognise.home import Home
from kg.recognise.overlap import settle
from kg.resolve.base import Case
from kg.resolve.policy import RESOLVER
from kg.resolve.policy_numbers import best_number, number_key
from kg.resolve.policy_titles import is_misprint, kind_of, stem, title_key

Resolve = Callable[..., tuple[Entity, ...]]


@pytest.fixture
def resolved() -> Resolve:
    """Documents of a bare text; its own body is 甲市某某局, its organizations those given."""

    def run(text: str, *organizations: str, body: str = "甲市某某局") -> tuple[Entity, ...]:
        document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
        outline = Outline(document, FactPassages(), (), (), ())
        home = Home(city="甲市")
        scene = Scene(outline, home)
        mentions = settle(m for r in (policy, work) for m in r.RECOGNISER.find(scene))
        known = tuple(Entity(f"organization/{n}", EntityType.ORGANIZATION, n) for n in organizations)
        return RESOLVER.resolve(Case(outline, home, mentions, key=body, organizations=known))

    return run


ONE = [
    ("《中华人民共和国政府采购法》；政府采购法", "中华人民共和国政府采购法", "policy.known"),
    ("《党政领导干部选拔任用工作条例》，干部选拔任用条例", "党政领导干部选拔任用工作条例", "policy.known"),
    (
        "《中共甲市委关于加强治理的意见》《甲市委关于加强治理的意见》",
        "中共甲市委关于加强治理的意见",
        "policy.stem",
    ),
    ("《甲市采购办法（试行）》《甲市采购办法》", "甲市采购办法（试行）", "policy.stem"),
    (
        "《甲市某某局“三重一大”事项支出办法》（甲某〔2022〕4号）《甲市某某局“三重一大”事项支出犯法》（甲某【2022】4号）",
        "甲市某某局“三重一大”事项支出办法",
        "policy.misprint",
    ),
    (
        "《甲市生态保护和高质量发展规划》《甲市生态保护与高质量发展规划》",
        "甲市生态保护和高质量发展规划",
        "policy.misprint",
    ),
    (
        "《甲市某某局关于做好防汛值班工作的通知》《关于做好防汛值班工作的通知》",
        "甲市某某局关于做好防汛值班工作的通知",
        "policy.issuer",
    ),
    ("修订《党组议事规则》，未制定议事规则", "党组议事规则", "policy.short-form"),
    ("《甲市河道管理条例》（以下简称《条例》）", "甲市河道管理条例", "policy.short-form"),
    ("按照甲发〔2019〕8号文件；《甲市发展意见》（甲发[2019]8号）", "甲市发展意见", "policy.number"),
]

APART = [
    "《甲市采购办法》《乙市采购办法》",
    "《2021年工作要点》《2022年工作要点》",
    "《考勤制度》《考核制度》",
    "《甲区河道采砂管理实施细则》《乙区河道采砂管理实施细则》",
    "《甲市第一医院章程修订办法（试行）》《甲市第二医院章程修订办法（试行）》",
    "政府采购法，政府采购法实施条例",
    "《甲市办法》（甲发〔2019〕8号）《甲市细则》（甲发〔2019〕9号）",
]


@pytest.mark.parametrize(("text", "label", "rule"), ONE)
def test_one_document(resolved: Resolve, text: str, label: str, rule: str) -> None:
    (entity,) = resolved(text, "甲市某某局")
    assert entity.label == label
    assert rule in entity.rules
    assert len(entity.mentions) == 2


def test_a_short_form_of_two_titles_is_neither(resolved: Resolve) -> None:
    text = "《党组议事规则》《机关党委议事规则》，未制定议事规则"
    assert len(resolved(text, "机关党委", "党组")) == 3


@pytest.mark.parametrize("text", APART)
def test_two_documents(resolved: Resolve, text: str) -> None:
    assert len(resolved(text)) == 2


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("《甲市办法》（甲发〔2019〕8号）", "甲发〔2019〕8号"),
        ("甲发【2019】8号《甲市办法》", "甲发〔2019〕8号"),
        ("《甲市办法》（甲发（2019）8号）", "甲发〔2019〕8号"),
        ("落实办公会议纪要〔2021〕10号规定", "〔2021〕10号"),
        ("《甲市办法》，另见《乙市细则》（甲发〔2019〕8号）", ""),
        ("《甲市办法》第10号", ""),
    ],
)
def test_numbers_are_bound(resolved: Resolve, text: str, number: str) -> None:
    assert resolved(text)[0].number == number


@pytest.mark.parametrize("printed", ["财政部87号令", "财政部第87号令", "财政部令第87号", "财政部令(第87号)"])
def test_an_order_has_one_number_however_it_is_printed(resolved: Resolve, printed: str) -> None:
    assert number_key(printed) == "财政部令第87号"
    (policy,) = resolved(f"依据{printed}处理")
    assert policy.id == "policy/财政部令第87号"
    assert policy.label == printed


def test_numbers_fold() -> None:
    assert number_key("甲发【2019】第08号") == number_key("甲发（2019）8号") == "甲发〔2019〕8号"
    assert best_number(["甲发[2019]8号"]) == "甲发[2019]8号"
    assert best_number(["甲发[2019]8号", "甲发〔2019〕8号"]) == "甲发〔2019〕8号"
    assert best_number([]) == ""


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        # every body has one: its own
        ("修订《党组议事规则》", "policy/党组议事规则@甲市某某局"),
        ("印发《2020年机关党建工作要点》", "policy/2020年机关党建工作要点@甲市某某局"),
        ("按照借调人员管理办法", "policy/借调人员管理办法@甲市某某局"),
        ("制定《采购制度》（试行）、《考勤制度》", "policy/采购制度@甲市某某局 policy/考勤制度@甲市某某局"),
        # the title or the number says whose it is, or it is everybody's
        ("制定《甲市采购办法》", "policy/甲市采购办法"),
        ("制定《采购办法》（甲采〔2020〕1号）", "policy/采购办法@甲采〔2020〕1号"),
        ("执行《中国共产党纪律处分条例》", "policy/中国共产党纪律处分条例"),
        ("按照《旅游景区质量等级划分标准》", "policy/旅游景区质量等级划分标准"),
        ("落实中央八项规定精神", "policy/中央八项规定"),
    ],
)
def test_whose_it_is(resolved: Resolve, text: str, identifier: str) -> None:
    assert " ".join(entity.id for entity in resolved(text)) == identifier


def test_namesakes_of_two_bodies_stay_apart(resolved: Resolve) -> None:
    text = "制定《党组议事规则》"
    assert resolved(text, body="甲市某某局")[0].id != resolved(text, body="乙市某某局")[0].id
    assert resolved(text)[0].label == "党组议事规则"


def test_every_mention_has_one_entity(resolved: Resolve) -> None:
    text = "《甲市\n办法》《甲市办法》，《甲市〈办法〉》按照借调人员管理办法，参照甲发〔2019〕8号、政府采购法"
    entities = resolved(text)
    found = [mention for entity in entities for mention in entity.mentions]
    assert len(found) == len(set(found)) == 6
    assert len({entity.id for entity in entities}) == len(entities)
    assert all(isinstance(mention, Mention) for mention in found)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("政府采购法", "law"),
        ("甲市河道管理条例", "regulation"),
        ("中国共产党某某工作条例", "partyRegulation"),
        ("廉洁自律准则", "partyRegulation"),
        ("甲市采购管理办法（试行）", "rules"),
        ("关于做好值班的通知", "notice"),
        ("关于加强管理的意见", "opinion"),
        ("甲市“十四五”发展规划", "plan"),
        ("2020年工作要点", "workPoints"),
        ("甲市图书馆服务规范", "standard"),
        ("清产核资报告", "report"),
        ("关于解决经费问题的建议", "proposal"),
        ("水利30条", "other"),
    ],
)
def test_kinds(title: str, kind: str) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("甲市某局财务支出管理办法", "甲市某局财务支出管理犯法", True),
        ("甲市黄河国家战略实施工作方案汇编办法", "甲市黄河国国家战略实施工作方案汇编办法", True),
        ("甲市某局第一季度财务支出管理工作办法", "甲市某局第二季度财务支出管理工作办法", False),
        ("甲市考勤管理制度", "甲市考核管理制度", False),
        ("2021年甲市某局党建工作要点", "2022年甲市某局党建工作要点", False),
    ],
)
def test_misprints(one: str, other: str, expected: bool) -> None:
    assert is_misprint(one, other) is expected
    assert is_misprint(other, one) is expected


def test_keys() -> None:
    assert title_key("《甲市规划(2019--2021年)》") == title_key("甲市规划（2019—2021年）")
    assert stem("中共甲市委办法（试行）") == "甲市委办法"
    assert stem("中共中央") == "中共中央"
