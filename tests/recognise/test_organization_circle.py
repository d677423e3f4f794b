"""Circles of study named with their Party group, and words that only hold 中心组."""

from __future__ import annotations

import pytest

from tests.recognise.test_organization import find

FOUND = [
    ("局党组理论学习中心组学习不深入。", "局党组理论学习中心组"),
    ("镇党委理论学习中心组以会代学。", "镇党委理论学习中心组"),
    ("县教育局党组中心组开展研讨。", "县教育局党组中心组"),
]
NOT_FOUND = [
    "修订局党组理论学习中心组学习制度。",
    "召开中心组学习会。",
    "公司设有服务中心组织开展培训。",
    "发挥中心组带动作用。",
]


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_found(text: str, name: str) -> None:
    assert name in find(text)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert not [name for name in find(text) if name.endswith("中心组")]
