"""Whose a sum is, who pays and who builds, by the frames of a sentence; as many rows say nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.model import EntityType, ReportFacts
from kg.relate import relate
from tests.relate.conftest import BODY, PARTY, entities_of, outline_of

WORKS, MONEY, HOUSE, MARKET = "云岭水厂改造工程", "省级水利专项资金", "云岭菜市场", "云岭农博会"
FIRM, OTHER, OFFICE, COLLEGE, PRIZE = "丰源公司", "白石集团", "省水利厅", "云岭学院", "青禾奖学金"
KINDS = {
    "PROJECT": [WORKS, MONEY, PRIZE],
    "PLACE": [HOUSE, "云岭路", "云岭镇"],
    "PERSON": ["张三丰"],
    "EVENT": [MARKET],
    "ORGANIZATION": [FIRM, OTHER, OFFICE, COLLEGE],
    "AMOUNT": ["30万元"],
}
Links = Callable[..., set[tuple[str, str]]]

OWNERS = [
    # rent is of what is let, not of who lets it, and not of the road it lies on
    ("云岭菜市场由丰源公司承租，年租金30万元。", {HOUSE}),
    ("云岭菜市场由丰源公司承租，欠缴租金30万元。", {FIRM}),
    ("位于云岭路的门面对外招租，年租金30万元。", set()),
    # whoever gives it back, owes it, or is paid
    ("多付的30万元已由丰源公司退回。", {FIRM}),
    ("多付的30万元已由有关方面退回。", set()),
    ("采购未招标，涉及金额30万元，供应商均为丰源公司。", {FIRM}),
    ("丰源公司未足额计提，欠缴30万元。", {FIRM}),
    ("终止与丰源公司的合作，追回费用30万元。", {FIRM}),
    ("与丰源公司签订合同，合同金额30万元。", set()),
    # what it came of
    ("举办云岭农博会，带动销售收入30万元。", {MARKET}),
    ("研究云岭农博会筹备，支出餐费30万元。", set()),
    # what the next clause says is ready
    ("落实资金30万元，云岭水厂改造工程已完工。", {WORKS}),
    ("落实资金30万元，丰源公司已完工。", set()),
    # money that was taken from a fund; money asked for on behalf of the works before
    ("丰源公司套取省级水利专项资金30万元。", {MONEY}),
    ("推进云岭水厂改造工程。争取省级水利专项资金30万元。", {WORKS}),
    ("推进工作。争取省级水利专项资金30万元。", {MONEY}),
    ("投入30万元对云岭菜市场棚顶进行加固。", {HOUSE}),
    ("投入30万元对云岭菜市场进行检查。", set()),
    ("将30万元划转至云岭学院账户。", {COLLEGE}),
    ("丰源公司以30万元中标云岭水厂改造工程。", {WORKS}),
    ("丰源公司以30万元偿还欠款。", {FIRM}),
    # what it cost
    ("对云岭菜市场棚顶进行更新，共投入30万元。", {HOUSE}),
    ("走访云岭菜市场，听取意见，共投入30万元。", {HOUSE}),
    # of the firm, not of its head; of nobody that a measure names beside its assets
    ("约谈丰源公司负责人张三丰，按合同扣减服务费30万元。", {FIRM}),
    ("约谈丰源公司负责人张三丰，退缴30万元。", {"张三丰"}),
    ("丰源公司开展清查，退还押金30万元。", {FIRM}),
    ("总投资5万元的云岭水厂改造工程，其中云岭镇自筹30万元。", {WORKS}),
]


@pytest.mark.parametrize(("text", "owners"), OWNERS)
def test_whose_a_sum_is(links: Links, text: str, owners: set[str]) -> None:
    said = links(text, "amountOf", **KINDS)
    assert {owner for _, owner in said if not owner.startswith(("measure", "issue"))} == owners


PAYERS = [
    ("安排省级水利专项资金30万元实施的云岭水厂改造工程闲置。", {(MONEY, WORKS)}),
    ("由省级水利专项资金支持建设的云岭水厂改造工程闲置。", {(MONEY, WORKS)}),
    ("云岭水厂改造工程使用省级水利专项资金，进展顺利。", {(MONEY, WORKS)}),
    ("云岭水厂改造工程所需经费由省水利厅保障。", {(OFFICE, WORKS)}),
    ("云岭水厂改造工程已开工，该项目由省水利厅资助。", {(OFFICE, WORKS)}),
    ("丰源公司在云岭学院设立“青禾奖学金”。", {(FIRM, PRIZE)}),
    ("云岭水厂改造工程由省水利厅、白石集团共同出资。", {(OFFICE, WORKS), (OTHER, WORKS)}),
    ("争取省水利厅支持，落实资金30万元，实施云岭水厂改造工程。", {(OFFICE, WORKS)}),
    ("丰源公司捐建云岭水厂改造工程。", {(FIRM, WORKS)}),
    ("感谢省水利厅支持，落实云岭水厂改造工程。", set()),
    ("云岭水厂改造工程由省水利厅、白石集团共同验收。", set()),
    ("云岭水厂改造工程由白石集团管理，省级水利专项资金支持30万元。", {(MONEY, WORKS)}),
    ("云岭水厂改造工程由白石集团管理，省级水利专项资金结余30万元。", set()),
    ("云岭水厂改造工程未使用省级水利专项资金。", set()),
    ("云岭水厂改造工程由省水利厅批复。", set()),
    ("检查省级水利专项资金，走访云岭水厂改造工程。", set()),
    ("学生获得青禾奖学金，丰源公司到云岭学院宣讲。", set()),
    ("云岭水厂改造工程由丰源公司承建。", set()),
    ("云岭水厂改造工程总投资5万元，云岭路改建自筹30万元。", set()),
]


@pytest.mark.parametrize(("text", "payers"), PAYERS)
def test_who_pays(links: Links, text: str, payers: set[tuple[str, str]]) -> None:
    assert links("已学习。", "funds", finding=text, **KINDS) == payers


BUILDERS = [
    ("将云岭水厂改造工程直接委托给丰源公司施工。", {(FIRM, WORKS)}),
    ("将云岭水厂改造工程委托给丰源公司审计。", set()),
    ("丰源公司中标云岭水厂改造工程。", {(FIRM, WORKS)}),
    ("丰源公司中标的云岭水厂改造工程负责人被约谈。", set()),
    ("引进丰源公司，建设云岭水厂改造工程。", {(FIRM, WORKS)}),
    ("约谈丰源公司，建设云岭水厂改造工程。", {(BODY, WORKS)}),
    ("督促丰源公司加快云岭水厂改造工程建设。", {(FIRM, WORKS)}),
    ("丰源公司负责云岭水厂改造工程的设计施工。", {(FIRM, WORKS)}),
    ("丰源公司负责云岭水厂改造工程的监理。", set()),
    ("选定丰源公司作为云岭水厂改造工程施工单位。", {(FIRM, WORKS)}),
    ("丰源公司承担云岭水厂改造工程监理。", set()),
    ("拒绝丰源公司作为云岭水厂改造工程施工单位。", set()),
    ("协调丰源公司投资建设云岭水厂改造工程。", {(FIRM, WORKS)}),
    ("云岭水厂改造工程已由丰源公司进场施工。", {(FIRM, WORKS)}),
    ("听取丰源公司加快云岭水厂改造工程建设的汇报。", set()),
    ("加快推进云岭水厂改造工程。", {(BODY, WORKS)}),
    ("实施云岭水厂改造工程。该工程由丰源公司承建。", {(FIRM, WORKS)}),
    ("设立青禾奖学金，奖励学生。", set()),
    ("督促推进工作。参观云岭水厂改造工程。", set()),
    ("指导丰源公司与白石集团共建云岭水厂改造工程。", {(FIRM, WORKS), (OTHER, WORKS)}),
]


@pytest.mark.parametrize(("text", "builders"), BUILDERS)
def test_who_builds(links: Links, text: str, builders: set[tuple[str, str]]) -> None:
    assert links(text, "builds", **KINDS) == builders


def test_what_the_body_itself_spends(links: Links) -> None:
    text = "推进云岭水厂改造工程，投资30万元对泵房进行升级。"
    assert links(text, "funds", **KINDS) == {(BODY, WORKS)}
    other = "督促丰源公司完成云岭水厂改造工程，投入资金30万元。"
    assert (BODY, WORKS) not in links(other, "funds", **KINDS)


def test_the_builder_of_what_a_finding_names(links: Links) -> None:
    finding = "云岭水厂改造工程进展缓慢。"
    said = links("项目已开工建设，由丰源公司负责施工。", "builds", finding=finding, **KINDS)
    assert said == {(FIRM, WORKS)}


def test_what_the_body_spent_on_and_built(links: Links) -> None:
    finding = "投入30万元实施的云岭水厂改造工程闲置。"
    assert links("已学习。", "builds", finding=finding, **KINDS) == {(BODY, WORKS)}
    other = "丰源公司投入30万元实施的云岭水厂改造工程闲置。"
    assert (BODY, WORKS) not in links("已学习。", "builds", finding=other, **KINDS)


@pytest.mark.parametrize(
    ("role", "owned"),
    [("fee", True), ("debt", True), ("asset", False), ("budget", False), ("investment", False)],
)
def test_what_a_measure_counts_is_seldom_the_bodys(role: str, owned: bool) -> None:
    outline = outline_of("工作不够扎实。", ["丰源公司开展清查，涉及30万元。"])
    names = {FIRM: EntityType.ORGANIZATION, "30万元": EntityType.AMOUNT}
    found = entities_of(outline.document, names)
    entities = tuple(replace(e, kind=role) if e.type is EntityType.AMOUNT else e for e in found)
    ids = {e.label: e.id for e in entities}
    said = relate(outline, ReportFacts("case", issuer=ids[PARTY], inspected=ids[BODY]), entities)
    assert ((ids["30万元"], ids[FIRM]) in {(a.subject, a.object) for a in said}) is owned
