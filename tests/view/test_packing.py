"""Circles never overlap, and the same circles are packed the same way."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from kg.view.packing import pack

RADII = st.lists(st.floats(min_value=1, max_value=50), min_size=1, max_size=60)


@given(RADII)
def test_no_two_circles_overlap(radii: list[float]) -> None:
    centres, around = pack(radii)
    placed = list(zip(centres, radii, strict=True))
    for i, ((x, y), r) in enumerate(placed):
        assert math.hypot(x, y) + r <= around + 1e-6
        for (u, v), s in placed[:i]:
            assert math.hypot(x - u, y - v) >= r + s - 1e-3


@given(RADII)
def test_the_same_radii_give_the_same_places(radii: list[float]) -> None:
    assert pack(radii) == pack(radii)


def test_nothing_takes_no_room() -> None:
    assert pack([]) == ([], 0.0)
