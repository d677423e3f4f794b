"""The report's own facts and its key."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from kg.model import Document, FactPassages, Outline, Passage, ReportFacts
from kg.pipeline import build_report
from kg.read import Source
from kg.recognise.base import Scene
from kg.recognise.home import Home
from kg.recognise.organization import RECOGNISER
from kg.recognise.overlap import settle
from kg.resolve.base import Case
from kg.resolve.facts import facts_of
from kg.resolve.organization import RESOLVER

HOME = Home("甲省", "甲州市", "", "", "990100")


def facts(text: str, **parts: str) -> ReportFacts:
    """Facts of a text in which the parts stand as given, after what stands before their ``|``."""
    document = Document("某通报.txt", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    passages = {}
    for name, part in parts.items():
        before, _, exact = part.rpartition("|")
        start = text.index(before + exact) + len(before)
        passages[name] = Passage(start, start + len(exact), exact)
    outline = Outline(document, FactPassages(**passages), (), (), ())
    case = Case(outline, HOME, settle(RECOGNISER.find(Scene(outline, HOME))))
    case = Case(outline, HOME, case.mentions, organizations=RESOLVER.resolve(case))
    return facts_of(case)


TEXT = (
    "中共甲州市水利局党组\n关于十二届市委第二轮巡察整改情况的通报\n2020年11月6日至12月19日，市委第五巡察组对市水利局"
    "进行了巡察。1月22日，市委巡察组反馈了意见。中共甲州市水利局党组 二〇二一年六月五日"
)
PARTS = {
    "title": "中共甲州市水利局党组\n关于十二届市委第二轮巡察整改情况的通报",
    "issuer": "中共甲州市水利局党组",
    "team": "市委第五巡察组",
    "inspected": "对|市水利局",
    "period": "2020年11月6日至12月19日",
    "feedback": "1月22日",
    "signed": "二〇二一年六月五日",
}


def test_all_facts() -> None:
    found = facts(TEXT, **PARTS)
    assert found.key == "甲州市水利局-2021-06-05"
    assert found.title == "中共甲州市水利局党组关于十二届市委第二轮巡察整改情况的通报"
    assert found.issuer == "organization/中共甲州市水利局党组"
    assert found.inspected == "organization/甲州市水利局"
    assert found.team == "organization/中共甲州市委第五巡察组"
    assert (found.start, found.end) == (dt.date(2020, 11, 6), dt.date(2020, 12, 19))
    assert found.published == dt.date(2021, 6, 5)
    assert (found.round, found.home) == ("十二届市委第二轮", "990100")


def test_feedback_follows_the_inspection_over_the_turn_of_the_year() -> None:
    assert facts(TEXT, **PARTS).feedback == dt.date(2021, 1, 22)


def test_without_a_title_the_inspected_body_still_names_the_report() -> None:
    found = facts("市委第一巡察组对市财政局开展巡察。", team="市委第一巡察组", inspected="市财政局")
    assert found.key.startswith("甲州市财政局-")
    assert (found.title, found.published) == ("", None)


def test_a_committee_that_is_no_partys_names_the_report_in_full() -> None:
    text = "中共甲州市卫生健康委员会党组通报。市委第一巡察组对甲州市卫生健康委员会进行了巡察。2023年5月6日"
    found = facts(text, inspected="对|甲州市卫生健康委员会", signed="2023年5月6日")
    assert found.key == "甲州市卫生健康委员会-2023-05-06"


def test_without_any_body_the_file_names_the_report() -> None:
    assert facts("现将整改情况予以公布。").key.startswith("某通报-")


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("2022年7月至2022年8月", dt.date(2022, 7, 1), dt.date(2022, 8, 31)),
        ("2024年3月4日至5月2日", dt.date(2024, 3, 4), dt.date(2024, 5, 2)),
    ],
)
def test_period(period: str, start: dt.date, end: dt.date) -> None:
    found = facts(f"{period}，巡察组对市财政局开展巡察", period=period)
    assert (found.start, found.end) == (start, end)


def test_damaged_date() -> None:
    assert facts("2024717日反馈", feedback="2024717日").feedback == dt.date(2024, 7, 17)


def test_a_month_is_no_day_of_feedback() -> None:
    assert facts("2024年7月反馈", feedback="2024年7月").feedback is None


ORGANS = [
    # opening, the body's own words in it, issuer in full, body inspected in full
    ("对|市教育局党组", "中共甲州市教育局党组", "甲州市教育局"),
    ("对|市公安局党委", "中共甲州市公安局党委", "甲州市公安局"),
    ("对|市住房城乡建设局党组", "中共甲州市住房和城乡建设局党组", "甲州市住房和城乡建设局"),
    ("对|甲州乙港集团有限公司党委", "甲州乙港集团有限公司党委", "甲州乙港集团有限公司"),
    ("对|市财政局", "甲州市财政局", "甲州市财政局"),
    ("对|市委宣传部", "中共甲州市委宣传部", "中共甲州市委宣传部"),
]


@pytest.mark.parametrize(("inspected", "issuer", "institution"), ORGANS)
def test_the_institution_is_inspected_and_its_party_organ_publishes(
    inspected: str, issuer: str, institution: str
) -> None:
    name = inspected.partition("|")[2]
    found = facts(f"市委第一巡察组对{name}开展巡察。", inspected=inspected, issuer=inspected)
    assert found.issuer == f"organization/{issuer}"
    assert found.inspected == f"organization/{institution}"


TITLED = [
    # issuer as the title prints it, body as the opening names it, body inspected in full
    (
        "中共甲州市公安局甲州经济技术开发区分局委员会",
        "市公安局开发区分局党委",
        "甲州市公安局甲州经济技术开发区分局",
    ),
    ("中共甲州丙港城市发展集团有限公司委员会", "丙港发展集团党委", "甲州丙港城市发展集团有限公司"),
    ("中共甲州丙港城市发展集团有限公司委员会", "丙港城发集团党委", "甲州丙港城市发展集团有限公司"),
    ("中共甲州丙港交通投资有限公司委员会", "丙港交投公司党委", "甲州丙港交通投资有限公司"),
    ("中共甲州丙港城市发展集团有限公司委员会", "丙港水务集团党委", "丙港水务集团"),
    ("中共甲州市第二中学支部委员会", "第二中学党支部", "甲州市第二中学"),
    ("中共己山镇庚坝村支部委员会", "庚坝村党支部", "中共己山镇庚坝村支部委员会"),
]


@pytest.mark.parametrize(("issuer", "inspected", "institution"), TITLED)
def test_a_short_name_in_the_opening_is_the_body_of_the_title(
    issuer: str, inspected: str, institution: str
) -> None:
    text = f"{issuer}关于巡察整改情况的通报\n市委第一巡察组对{inspected}开展巡察。"
    found = facts(text, issuer=issuer, inspected=f"对|{inspected}")
    assert found.issuer == f"organization/{issuer}"
    assert found.inspected == f"organization/{institution}"


def test_an_organ_that_names_no_body_is_the_organ_of_the_body_inspected() -> None:
    text = "市委第一巡察组对甲省乙县中学进行了巡察。12月18日，向学校党委反馈了巡察意见。"
    found = facts(text, inspected="对|甲省乙县中学", issuer="向|学校党委")
    assert found.issuer == "organization/中共甲省乙县中学党委"
    assert found.inspected == "organization/甲省乙县中学"


def test_a_date_of_publication_may_have_a_time() -> None:
    assert facts(
        "现将整改情况予以公布。2023-05-04 08:46:31", signed="2023-05-04 08:46:31"
    ).published == dt.date(2023, 5, 4)


def test_the_day_that_the_page_gives_goes_before_the_signature() -> None:
    text = (
        "中共甲市某某局党组关于巡察整改进展情况的通报\n发布时间：2024-08-16 信息来源：局机关党委\n"
        "根据市委统一部署，市委第一巡察组对甲市某某局党组开展了巡察。现将整改情况公布如下。\n"
        "一、学习不够\n（1）学习流于形式。\n整改情况：已制定学习办法。\n"
        "中共甲市某某局党组\n2024年8月15日\n"
    )
    report = build_report(Source("case.txt", text.encode()))
    assert report.facts.published == dt.date(2024, 8, 16)
    assert report.facts.key == "甲市某某局-2024-08-16"


def test_an_institution_named_only_with_its_organ_has_the_words_before_the_organ() -> None:
    text = (
        "中共甲市教育局党组关于巡察整改进展情况的通报\n"
        "根据市委统一部署，市委第一巡察组对甲市教育局党组开展了巡察。现将整改情况公布如下。\n"
        "一、学习不够\n（1）学习流于形式。\n整改情况：会同市财政局制定学习办法。\n"
        "中共甲市教育局党组\n2024年8月15日\n"
    )
    report = build_report(Source("case.txt", text.encode()))
    (body,) = (e for e in report.entities if e.id == report.facts.inspected)
    assert [m.passage.exact for m in body.mentions] == ["甲市教育局"]
    start = body.mentions[0].passage.start
    assert text[start : start + 7] == "甲市教育局党组"
