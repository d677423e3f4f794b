"""Short names that a text introduces itself."""

from __future__ import annotations

import pytest

from kg.recognise.organization_alias import aliased_in, aliases_of

FOUND = [
    ("对甲州丙港集团有限公司（以下简称“丙港集团”）进行了巡察。丙港集团党委", ["丙港集团"]),
    ("甲州第九医院(简称甲九院)、甲州丁厂有限公司（以下统一简称：丁公司）", ["甲九院", "丁公司"]),
    ("已重组为甲州戊控股集团有限公司，以下简称“戊控集团”）", ["戊控集团"]),
]
NOT = [
    "《甲州市招商引资办法》（以下简称《办法》）",
    "《甲州市招商办法》（以下简称“招商办法”）",
    "“庚金行动”（以下简称“行动”）",
    "（以下简称“三清单”）",
    "简称丙港集团",
]


@pytest.mark.parametrize(("text", "shorts"), FOUND)
def test_introduced(text: str, shorts: list[str]) -> None:
    assert [alias.short for alias in aliases_of(text)] == shorts


@pytest.mark.parametrize("text", NOT)
def test_no_body_is_introduced(text: str) -> None:
    assert aliases_of(text) == ()


def test_every_use_and_the_full_name() -> None:
    text = "对甲州丙港建设集团有限公司（以下简称“丙港集团”）进行了巡察。丙港集团党委"
    assert [text[start:end] for start, end in aliased_in(text, frozenset())] == [
        "甲州丙港建设集团有限公司",
        "丙港集团",
        "丙港集团",
    ]
