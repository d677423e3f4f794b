"""Titles in book brackets: nested, unbalanced, in lists, over line ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.recognise.titles import titles_of

TITLES = [
    ("按照《甲县采购办法》执行", ["甲县采购办法"]),
    ("《甲办法》《乙细则》、《丙意见》和《丁方案》", ["甲办法", "乙细则", "丙意见", "丁方案"]),
    ("《关于印发〈甲办法〉的通知》", ["关于印发〈甲办法〉的通知"]),
    ("《关于印发<甲办法>的通知》", ["关于印发<甲办法>的通知"]),
    ("《关于印发《甲办法》的通知》", ["关于印发《甲办法》的通知"]),
    ("《甲局贯彻<乙规划>暨<《丙规划>工作方案》，", ["甲局贯彻<乙规划>暨<《丙规划>工作方案"]),
    ("《关于印发《甲办法的通知》，", ["关于印发《甲办法的通知"]),
    ("修订《甲办法、《乙办法》，", ["甲办法", "乙办法"]),
    ("修订《甲办法和《乙办法》，", ["甲办法", "乙办法"]),
    ("出台《甲市采购管理办法，加强监督。", ["甲市采购管理办法"]),
    ("制定了甲局采购管理办法》，加强监督。", ["甲局采购管理办法"]),
    ("学习《甲市\n采购办法》", ["甲市\n采购办法"]),
    ("学习《 甲办法 》", ["甲办法"]),
    ("《话剧“你好。”排演记》", ["话剧“你好。”排演记"]),
    ("《甲市规划(2019--2021年)》", ["甲市规划(2019--2021年)"]),
    ("《甲乙", []),
    ("甲乙》", []),
    ("《》《 》", []),
    ("局长说得好》，", []),
    ("《甲市\n\n采购办法》", ["甲市\n\n采购办法"]),
    ("《甲市的事。\n\n乙市采购办法》", []),
    ("《甲市的事\n\n（二）乙市采购办法》", []),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles(text: str, expected: list[str]) -> None:
    assert [text[title.start : title.end] for title in titles_of(text)] == expected


def test_a_list_has_one_beginning() -> None:
    text = "印发《甲办法》（甲发〔2020〕1号）、《乙办法》，观看《丙》"
    first, second, alone = titles_of(text)
    assert first.first == second.first == text.index("《")
    assert alone.first == alone.outer


@given(st.text(alphabet="《》〈〉<>甲办法、。制定\n 𠀀", max_size=120))
def test_any_text_has_titles_in_order_and_inside(text: str) -> None:
    at = 0
    for title in titles_of(text):
        assert at <= title.outer <= title.start < title.end <= title.after <= len(text)
        assert text[title.start : title.end].strip() == text[title.start : title.end]
        at = title.after


@pytest.mark.parametrize(
    "line", ["《" * 100_000, "《<>" * 30_000, "》" * 100_000, "《、" * 50_000, "《办法" * 3_000]
)
def test_hostile_brackets_take_linear_time(line: str) -> None:
    for title in titles_of(line):
        assert title.start < title.end
