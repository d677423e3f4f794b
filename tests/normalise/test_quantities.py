from __future__ import annotations

import pytest

from kg.normalise.quantities import parse_quantity


@pytest.mark.parametrize(
    ("surface", "value", "minimum", "maximum", "unit", "precision"),
    [
        ("4次", 4, None, None, "次", "exact"),
        ("3A级", 3, None, None, "A级", "exact"),
        ("第38届", 38, None, None, "届", "exact"),
        ("1-2次", None, 1, 2, "次", "exact"),
        ("50%-60%", None, 50, 60, "%", "exact"),
        ("1900多万人次", None, 19000000, 20000000, "人次", "atLeast"),
        ("300余件", None, 300, 400, "件", "atLeast"),
        ("近80%", 80, None, None, "%", "about"),
        ("超过50%", None, 50, None, "%", "atLeast"),
        ("不超3个月", None, None, 3, "个月", "atMost"),
        ("8分04秒", 484, None, None, "秒", "exact"),
        ("百分之六十", 60, None, None, "%", "exact"),
        ("1,234人", 1234, None, None, "人", "exact"),
    ],
)
def test_quantities(surface, value, minimum, maximum, unit, precision):
    said = parse_quantity(surface)
    assert said is not None
    assert (said.value, said.minimum, said.maximum, said.unit) == (value, minimum, maximum, unit)
    assert said.precision.value == precision


def test_words_around_say_how_exact():
    assert parse_quantity("3次", after="以上").minimum == 3
    assert parse_quantity("60%", before="占比接近").precision.value == "about"


@pytest.mark.parametrize("surface", ["", "次", "三次", "4", "5-3次", "百分之多少"])
def test_no_quantities(surface):
    assert parse_quantity(surface) is None
