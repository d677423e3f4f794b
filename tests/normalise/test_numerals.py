from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.normalise.numerals import digits, number, plain


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("1,234.56", "1234.56"),
        ("１２", "12"),
        ("十", "10"),
        ("十二", "12"),
        ("一百二十", "120"),
        ("一百二", "120"),
        ("一百零二", "102"),
        ("二千零五", "2005"),
        ("两百万零五十", "2000050"),
        ("二〇二四", "2024"),
        ("壹佰万", "1000000"),
        ("3万2千", "32000"),
        ("3万2", "32000"),
        ("1.2亿", "120000000"),
    ],
)
def test_numbers(surface, value):
    assert number(surface) == Decimal(value)


@pytest.mark.parametrize(
    "surface", ["", "三五", "百", "十十", "一一十", "万", "abc", "1.2.3", "一百千", "余"]
)
def test_no_numbers(surface):
    assert number(surface) is None


def test_digits_are_whole():
    assert digits("十二") == 12
    assert digits("1.5") is None


def test_plain_drops_noughts_and_exponents():
    assert str(plain(Decimal("1.50"))) == "1.5"
    assert str(plain(Decimal("1E+3"))) == "1000"


@given(st.text(alphabet="零一二两三四五六七八九十百千万亿〇壹佰0123456789.,个余", max_size=20))
def test_any_text_gives_a_number_or_none(text):
    value = number(text)
    assert value is None or value >= 0
