from __future__ import annotations

import pytest

from kg.normalise.money import parse_money

# surface, value, minimum, maximum, precision
AMOUNTS = [
    ("1065.5万元", "10655000", None, None, "exact"),
    ("26亿", "2600000000", None, None, "exact"),
    ("不到1个亿", None, None, "100000000", "atMost"),
    ("约为4.38亿元", "438000000", None, None, "about"),
    ("不超5000元", None, None, "5000", "atMost"),
    ("40余万元", None, "400000", "500000", "atLeast"),
    ("198.8万余元", None, "1988000", "1989000", "atLeast"),
    ("300多元", None, "300", "400", "atLeast"),
    ("3-5万元", None, "30000", "50000", "exact"),
    ("3万元至5万元", None, "30000", "50000", "exact"),
    ("三万至五万元", None, "30000", "50000", "exact"),
    ("1,234.56万元", "12345600", None, None, "exact"),
    ("3万2千元", "32000", None, None, "exact"),
    ("1亿2000万元", "120000000", None, None, "exact"),
    ("一百二十万元", "1200000", None, None, "exact"),
    ("壹佰万元整", "1000000", None, None, "exact"),
    ("叁仟贰佰元整", "3200", None, None, "exact"),
    ("12元5角3分", "12.53", None, None, "exact"),
    ("￥300", "300", None, None, "exact"),
    ("百余万元", None, "1000000", "2000000", "atLeast"),
    ("近百万元", "1000000", None, None, "about"),
    ("5万元以上", None, "50000", None, "atLeast"),
    ("10万元以下", None, None, "100000", "atMost"),
    ("至少5万元", None, "50000", None, "atLeast"),
    ("１２万元", "120000", None, None, "exact"),
]


@pytest.mark.parametrize(("surface", "value", "minimum", "maximum", "precision"), AMOUNTS)
def test_amounts(surface, value, minimum, maximum, precision):
    money = parse_money(surface)
    assert money is not None
    said = tuple(None if v is None else str(v) for v in (money.value, money.minimum, money.maximum))
    assert said == (value, minimum, maximum)
    assert money.precision.value == precision


@pytest.mark.parametrize("surface", ["", "元", "三五万元", "5-3万元", "数万元", "1.2.3万元", "元旦"])
def test_no_amounts(surface):
    assert parse_money(surface) is None


@pytest.mark.parametrize(("surface", "value"), [("3", 30000), ("3万", 30000), ("2.5", 25000)])
def test_a_unit_stated_once_for_a_list(surface, value):
    money = parse_money(surface, unit="万元")
    assert money is not None
    assert money.value == value
