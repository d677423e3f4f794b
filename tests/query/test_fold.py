"""Text made comparable: one character for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.query.fold import BREAK, fold, squeeze


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("第一議題", "第一议题"),
        ("圖書館與檔案館", "图书馆与档案馆"),
        ("ＡＢＣ１２", "abc12"),
        ("App", "app"),
        ("５Ａ級景區", "5a级景区"),
        ("甲市图书馆", "甲市图书馆"),
        ("關於乾隆", "关于干隆"),  # of several forms the first
        ("㎡", "㎡"),  # would become two characters
        ("İ", "İ"),  # its small form is two code points
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=60))
def test_folding_keeps_every_position(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    squeezed, places = squeeze(folded)
    assert len(squeezed) == len(places)
    assert all(character in {folded[at], BREAK} for character, at in zip(squeezed, places, strict=True))
    assert list(places) == sorted(set(places))


def test_squeeze() -> None:
    assert squeeze("“第一”议题。好") == (f"第一议题{BREAK}好", (1, 2, 4, 5, 6, 7))
    assert squeeze("。。!") == ("", ())
    assert squeeze("好。！") == (f"好{BREAK}", (0, 1))
