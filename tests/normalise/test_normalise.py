"""Values that need their surroundings: the year of a month, the unit of a list."""

from __future__ import annotations

import datetime as dt
import hashlib
from decimal import Decimal

import pytest

from kg.model import Document, EntityType, FactPassages, Mention, Outline, Period
from kg.normalise import normalise, publication_day
from kg.recognise import amount, period
from kg.recognise.base import Scene
from kg.recognise.home import Home


def outline_of(text: str, signed: str = "") -> Outline:
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    passage = document.passage(text.index(signed), text.index(signed) + len(signed)) if signed else None
    return Outline(document, FactPassages(signed=passage), (), (), ())


def periods(text: str, signed: str = "") -> dict[str, Period]:
    outline = outline_of(text, signed)
    found = tuple(sorted(period.RECOGNISER.find(Scene(outline, Home())), key=lambda m: m.passage.start))
    done = normalise(outline, found)
    return {m.passage.exact: m.value for m in done if isinstance(m.value, Period)}


@pytest.mark.parametrize(
    ("text", "surface", "start"),
    [
        ("12月26日座谈。\n2024年4月7日", "12月26日", "2023-12-26"),
        ("3月5日座谈。\n2024年4月7日", "3月5日", "2024-03-05"),
        ("2022年2月、6月召开。\n2024年4月7日", "6月", "2022-06-01"),
        ("拟于10月底前完成。\n2024年4月7日", "10月底", "2024-10-01"),
        ("预计2月完成。\n2024年4月7日", "2月", "2025-02-01"),
        ("甲公司承诺于9月底前退还。\n2024年4月7日", "9月底", "2024-09-01"),
        ("2024年1月6日考试，此外积极参加12月27日的招聘。\n2024年4月7日", "12月27日", "2023-12-27"),
        ("去年换证。\n2024年4月7日", "去年", "2023-01-01"),
    ],
)
def test_years_from_context(text, surface, start):
    assert periods(text, "2024年4月7日")[surface].start == dt.date.fromisoformat(start)


def test_without_any_year_a_month_has_no_value():
    assert periods("12月26日座谈。") == {}


def test_publication_day_from_signature_or_last_date():
    assert publication_day(outline_of("2020年1月1日\n2024年4月7日", "2020年1月1日")) == dt.date(2020, 1, 1)
    assert publication_day(outline_of("2020年1月1日\n2024年4月7日")) == dt.date(2024, 4, 7)
    assert publication_day(outline_of("没有日期")) is None


def test_the_unit_of_a_list_reaches_its_first_figures():
    outline = outline_of("分别罚款3、2.5、1万元。")
    found = tuple(sorted(amount.RECOGNISER.find(Scene(outline, Home())), key=lambda m: m.passage.start))
    assert [m.value.value for m in normalise(outline, found)] == [
        Decimal(30000),
        Decimal(25000),
        Decimal(10000),
    ]


def test_other_mentions_pass_and_damaged_values_go():
    outline = outline_of("甲市某局2月30日")
    name = Mention(outline.document.passage(0, 4), EntityType.ORGANIZATION, "organization.suffix")
    day = Mention(outline.document.passage(4, 9), EntityType.PERIOD, "period.point")
    assert normalise(outline, (name, day)) == (name,)
