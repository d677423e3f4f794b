"""Chains between two things."""

from __future__ import annotations

import pytest

from kg.analyse import Material, chains
from kg.analyse.paths import Chain
from kg.analyse.sentences import sentence
from tests.analyse.conftest import SCHOOL, WATER, material_from, text_of


def called(material: Material, label: str) -> list[str]:
    return sorted(iri for iri, name in material.labels.items() if name == label)


def between(material: Material, one: str, other: str, most: int = 1) -> tuple[Chain, ...]:
    return chains(material, called(material, one), called(material, other), most)


def test_what_a_report_states_is_one_step(material: Material) -> None:
    (chain,) = between(material, "甲州市财政局", "青石水库除险加固工程")
    (step,) = chain.steps
    assert step.zh == "甲州市财政局出资支持青石水库除险加固工程"
    assert step.en == "甲州市财政局 pays for 青石水库除险加固工程"
    assert "拨付资金120万元" in step.quote.exact


def test_a_chain_over_a_project(material: Material) -> None:
    (chain,) = between(material, "甲州市财政局", "甲州市水利建设集团有限公司")
    assert chain.labels == ("甲州市财政局", "青石水库除险加固工程", "甲州市水利建设集团有限公司")
    assert [step.relation for step in chain.steps] == ["funds", "builds"]
    assert chain.steps[1].zh == "甲州市水利建设集团有限公司承建青石水库除险加固工程", "in its own direction"


def test_a_chain_from_report_to_report(material: Material) -> None:
    (chain,) = between(material, "甲州市水利建设集团有限公司", "食堂采购管理办法")
    assert len({step.quote.report for step in chain.steps}) == 2


def test_further_chains_go_over_other_things(material: Material) -> None:
    found = between(material, "甲州市财政局", "甲州市水利建设集团有限公司", 3)
    inner = [set(chain.labels[1:-1]) for chain in found]
    assert len(found) >= 2
    assert not any(one & other for at, one in enumerate(inner) for other in inner[at + 1 :])
    assert [chain.cost for chain in found] == sorted(chain.cost for chain in found)


def test_every_sentence_rests_on_words_of_the_text(material: Material) -> None:
    texts = {report.key: report.text for report in material.corpus.reports}
    for one, other in (("甲州市财政局", "食堂采购管理办法"), ("甲州市审计局", "青石水库除险加固工程")):
        for chain in between(material, one, other, 4):
            for step in chain.steps:
                assert texts[step.quote.report][step.quote.start : step.quote.end] == step.quote.exact
                assert step.quote.exact.strip()


def test_nothing_ties_what_no_report_joins() -> None:
    alone = WATER.partition("\n1.")[0] + "\n1.账目不清。\n整改情况：已整改。①由甲科补登资产26件。"
    apart = material_from(
        text_of("甲州市水务局", alone).replace("市委", "县委"), text_of("丙山县医院", SCHOOL)
    )
    assert between(apart, "食堂采购管理办法", "食堂采购管理办法") == ()
    assert chains(apart, ["nowhere"], called(apart, "食堂采购管理办法")) == ()


def test_the_same_question_has_the_same_answer(material: Material) -> None:
    assert between(material, "甲州市审计局", "甲州市水利建设集团有限公司", 5) == between(
        material, "甲州市审计局", "甲州市水利建设集团有限公司", 5
    )


@pytest.mark.parametrize(
    ("relation", "zh"), [("builds", "甲承建乙"), ("partOf", "甲隶属于乙"), ("mentions", "甲提到乙")]
)
def test_sentences(relation: str, zh: str) -> None:
    assert sentence(relation, "甲", "乙")[1] == zh


def test_a_relation_without_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        sentence("likes", "甲", "乙")
