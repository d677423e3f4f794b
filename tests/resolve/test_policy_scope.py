"""Where the list of titles begins that a title stands in."""

from __future__ import annotations

import pytest

from kg.resolve.policy_scope import _before_list


@pytest.mark.parametrize(
    ("before", "left"),
    [
        ("制定《甲制度》、", "制定"),
        ("制定《甲制度》、《", "制定"),
        ("制定《甲制度》《乙办法》（甲发〔2031〕1号）和", "制定"),
        ("按照《甲办法》（依据《乙法》）、", "按照"),
        ("制定" + "《甲制度》、" * 12, "制定"),
        ("制定" + "《甲制度》、" * 14, "制定" + "《甲制度》、" * 2),
        ("制定《甲制度》后", "制定《甲制度》后"),
        ("制定《甲制度》 ，", "制定《甲制度》 ，"),
        ("制定《", "制定《"),
        ("制定甲、", "制定甲、"),
        ("", ""),
    ],
)
def test_a_list_is_taken_off_from_the_right(before: str, left: str) -> None:
    assert before[: _before_list(before, 0, len(before))] == left
