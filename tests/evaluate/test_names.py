"""When two names count as the same."""

from __future__ import annotations

import pytest

from kg.evaluate.names import folded, same_name, stands_near_start

SAME = (
    ("甲市文化和旅游局", "甲市文化和旅游局"),
    ("甲市纪委", "中共甲市纪律检查委员会"),
    ("中国共产党甲市委员会", "甲市委员会"),
    ("甲市文化 和旅游局", "甲市文化和旅游局"),
    ("中华人民共和国文物保护法", "文物保护法"),
    ("ＡＢＣ公司", "abc公司"),
)
DIFFERENT = (
    ("市文化和旅游局", "甲乙市文化和旅游局"),
    ("局党组", "中共甲乙市文化和旅游局党组"),
    ("乙市文化和旅游局", "甲市文化和旅游局"),
    ("甲市", "甲市文化和旅游局党组"),
    ("", "甲市文化和旅游局"),
    ("甲市教育局", "甲市体育局"),
)


@pytest.mark.parametrize(("said", "gold"), SAME)
def test_same(said: str, gold: str) -> None:
    assert same_name(said, gold)


@pytest.mark.parametrize(("said", "gold"), DIFFERENT)
def test_different(said: str, gold: str) -> None:
    assert not same_name(said, gold)


def test_folding() -> None:
    assert folded("《Ａ “乙” 法》\n") == "a乙法"


@pytest.mark.parametrize(
    ("anchor", "text", "near"),
    [
        ("学习不够", "学习不够深入", True),
        ("学习不够", "（一）学习不够", True),
        ("学习不够", "一二三四五六七八学习不够", True),
        ("学习不够", "一二三四五六七八九学习不够", False),
        ("学习不够", "学习", False),
        ("", "学习", True),
    ],
)
def test_anchors(anchor: str, text: str, near: bool) -> None:
    assert stands_near_start(anchor, text) is near
