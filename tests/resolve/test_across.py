"""Across reports: what is one thing has one identifier or a link, namesakes have neither."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.pipeline import combine
from kg.resolve.across import DOUBTFUL, SAME, judged, likely_same, pairs, shared
from kg.resolve.features import FEATURES, held
from kg.resolve.judgements import Judgements, load, parse
from kg.resolve.judgements import judged as ledger
from kg.resolve.things import divided, plain, things_of
from tests.resolve.across_case import reports, thing

KAIFENG, NANJING = "410200", "320100"
NONE = Judgements()


def identifiers(number: int) -> set[str]:
    return {entity.id for entity in reports()[number].entities}


def decided(text: str) -> Judgements:
    return ledger(parse(f"judgements:\n{text}".encode(), "case.yml"))


@pytest.mark.parametrize(
    "identifier",
    ["policy/中华人民共和国政府采购法", "organization/财政部", "organization/中共开封市委第二巡察组"],
)
def test_one_law_ministry_and_team_have_one_identifier(identifier: str) -> None:
    assert identifier in identifiers(0) & identifiers(1)


@pytest.mark.parametrize(
    "part", ["鼓楼区财政局", "市委组织部", "第二巡察组", "郑百川", "资金管理办法", "柳林渠"]
)
def test_namesakes_of_two_cities_have_two(part: str) -> None:
    here, there = ({i for i in identifiers(number) if part in i} for number in (1, 2))
    assert here
    assert there
    assert not here & there


def test_two_persons_of_one_name_in_two_bodies_are_for_a_person_to_decide() -> None:
    (pair,) = (p for p in pairs(things_of(reports()[:2]), NONE) if p.one.kind == "person")
    assert DOUBTFUL <= pair.score < SAME
    assert not [a for a in likely_same(reports()[:2], NONE) if "person/" in a.subject]


def test_the_same_project_is_linked_with_its_passages() -> None:
    said = [a for a in likely_same(reports(), NONE) if "柳林渠" in a.subject]
    for assertion in said:
        assert "南京市" not in assertion.subject + assertion.object
        assert assertion.evidence.exact in reports()[0].document.text
        assert assertion.rule.startswith("across.")
        assert SAME <= (assertion.score or 0) <= 1


SAME_ROWS = [
    ("project/开封市柳林渠工程", "project/柳林渠改造工程@开封市", False),
    ("project/开封市柳林渠改造工程", "project/柳林渠改造工程@开封市", True),
    ("organization/开封市文广旅局", "organization/开封市文化广电和旅游局", True),
    ("organization/开封市文化馆", "organization/开封市图书馆", False),
    ("organization/开封市第一中学", "organization/开封市第二中学", False),
    ("organization/中共开封市委第一巡察组", "organization/中共开封市委第二巡察组", False),
    ("organization/开封市财政局", "organization/南京市财政局", False),
    ("organization/开封市鼓楼区财政局", "organization/南京市鼓楼区财政局", False),
    ("place/州桥@河南省开封市", "place/州桥遗址@河南省开封市", False),
    ("project/柳林渠改造一期工程@开封市", "project/柳林渠改造二期工程@开封市", False),
    ("project/柳林渠改造工程@开封市", "project/柳林渠改造工程@南京市", False),
    ("person/郑百川@开封市水务局", "person/郑百川@开封市林业局", False),
    ("person/郑某@甲-2031-01-01", "person/郑某@乙-2031-01-02", False),
    ("organization/开封市水务局-联合支部", "organization/开封市林业局-联合支部", False),
    ("place/鼓楼区柳林村@河南省开封市", "place/鼓楼区柳林村@江苏省南京市", False),
    ("policy/开封市关于加强渠道管理工作的意见", "policy/南京市关于加强渠道管理工作的意见", False),
    ("policy/资金管理办法@开封市水务局", "policy/资金管理办法@开封市林业局", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME_ROWS)
def test_which_pairs_are_linked(one: str, other: str, same: bool) -> None:
    home = {True: KAIFENG, False: NANJING}
    things = sorted((thing(i, home["开封" in i or "州桥" in i], report=i) for i in (one, other)),
                    key=lambda t: t.id)  # fmt: skip
    assert any(pair.score >= SAME for pair in pairs(things, NONE)) is same


def test_number_and_title_make_a_document_one_and_another_number_makes_it_two() -> None:
    one = thing("policy/渠道管理办法", KAIFENG, number="汴水〔2031〕7号")
    same = thing("policy/渠道管理办法（试行）@开封市水务局", KAIFENG, number="汴水[2031]7号")
    other = thing("policy/渠道管理办法（试行）@开封市水务局", KAIFENG, number="汴水〔2031〕8号")
    assert [pair.score for pair in pairs((one, same), NONE)] == [Decimal(1)]
    assert pairs((one, other), NONE) == ()


@pytest.mark.parametrize(
    ("one", "other", "home"),
    [
        ("organization/文化馆", "organization/开封市文化馆", KAIFENG),
        ("person/郑百川@甲-2031-01-01", "person/郑百川@开封市水务局", KAIFENG),
        ("project/柳林渠改造工程@开封市", "project/柳林渠改造工程@开封市鼓楼区", KAIFENG),
    ],
)
def test_doubtful(one: str, other: str, home: str) -> None:
    things = sorted((thing(one, home), thing(other, home)), key=lambda t: t.id)
    (pair,) = pairs(things, NONE)
    assert pair.score >= DOUBTFUL
    assert pair.features


def test_the_same_two_names_from_two_cities_are_no_pair() -> None:
    assert (
        pairs((thing("organization/开封市文化馆", KAIFENG), thing("organization/文化馆", NANJING)), NONE)
        == ()
    )


def test_one_identifier_that_two_cities_share() -> None:
    found = shared(things_of(reports()), NONE)
    assert "event/桃花文化节" in {one.thing.id for one in found}
    assert not {one.thing.id for one in found} & {"organization/财政部", "policy/中华人民共和国政府采购法"}
    split = decided(f"- {{split: event/桃花文化节, reports: [{reports()[2].key}]}}")
    assert "event/桃花文化节" not in {one.thing.id for one in shared(things_of(reports()), split)}


def test_a_judgement_beats_the_rules() -> None:
    one, other = "organization/开封市文广旅局", "organization/开封市文化广电和旅游局"
    things = (thing(other, KAIFENG), thing(one, KAIFENG))
    assert pairs(things, NONE)
    for verdict in ("different", "unsure"):
        assert pairs(things, decided(f"- {{pair: [{one}, {other}], verdict: {verdict}}}")) == ()


def test_merging_leaves_the_first_identifier_wherever_the_other_stood() -> None:
    stays, goes = "organization/开封市水务集团", "organization/中共开封市委第二巡察组"
    after = judged(reports(), decided(f"- {{pair: [{stays}, {goes}], verdict: same}}"))
    for report, before in zip(after[:2], reports()[:2], strict=True):
        assert goes in {e.id for e in before.entities}
        assert goes not in {e.id for e in report.entities}
        (merged,) = (e for e in report.entities if e.id == stays)
        assert merged.label == "开封市水务集团"
        assert "中共开封市委第二巡察组" in merged.alternatives
        assert merged.rules[0] == "judgement.same"
        assert report.facts.team == stays
        assert goes not in {end for a in report.assertions for end in (a.subject, a.object)}
    assert after[2] == reports()[2]


def test_two_of_one_report_become_one_with_all_mentions() -> None:
    one, other = "organization/中共开封市委第二巡察组", "organization/中共开封市委组织部"
    (report, *_) = judged(reports(), decided(f"- {{pair: [{one}, {other}], verdict: same}}"))
    (merged,) = (e for e in report.entities if e.id == one)
    counted = [len(e.mentions) for e in reports()[0].entities if e.id in (one, other)]
    assert len(merged.mentions) == sum(counted)
    assert merged.label == "中共开封市委第二巡察组"


def test_a_split_gives_one_report_its_own() -> None:
    key = reports()[2].key
    after = judged(reports(), decided(f"- {{split: event/桃花文化节, reports: [{key}]}}"))
    assert {e.id for e in after[2].entities if "桃花" in e.id} == {f"event/桃花文化节@{key}"}
    assert after[:2] == reports()[:2]


@pytest.mark.parametrize("ledger_text", ["", "- {pair: [event/甲节, event/桃花文化节], verdict: same}"])
def test_another_report_changes_no_identifier(ledger_text: str) -> None:
    judgements = decided(ledger_text or "[]") if ledger_text else NONE
    alone = combine(reports()[:1], judgements)
    together = combine(reports(), judgements)
    of_first = next(report for report in together.reports if report.key == alone.reports[0].key)
    assert of_first == alone.reports[0]


def test_order_does_not_matter() -> None:
    assert combine(reports()) == combine(reports()[::-1])


def test_every_feature_explains_itself() -> None:
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)
    for feature in FEATURES:
        assert feature.doc.endswith(".")
        assert feature.doc_zh.endswith("。")
        assert -1 <= feature.weight <= 1
    assert held(thing("event/甲节"), thing("work/甲节")) == ()


@pytest.mark.parametrize(
    ("name", "place", "rest"),
    [
        ("开封市鼓楼区财政局", "开封市鼓楼区", "财政局"),
        ("河南省开封市水务局", "河南省开封市", "水务局"),
        ("庚辛市水务局", "庚辛市", "水务局"),
        ("城市管理局", "", "城市管理局"),
        ("市场监督管理局", "", "市场监督管理局"),
        ("社区服务中心", "", "社区服务中心"),
        ("开封市", "", "开封市"),
    ],
)
def test_divided(name: str, place: str, rest: str) -> None:
    assert divided(name) == (place, rest)


def test_plain() -> None:
    assert plain("中共“甲 乙”（丙）") == "甲乙丙"


def test_the_packaged_ledger_is_sound() -> None:
    assert load().of("event/甲", "event/乙") is None
