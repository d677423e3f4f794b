"""Lists of measures that say less than they promise."""

from __future__ import annotations

import pytest

from tests.structure.drawn import outline

HEAD = "二、整改情况\n1.学习不深入。\n整改情况：学习3次。\n2.记录不全。\n整改情况："


@pytest.mark.parametrize(
    ("answer", "measures"),
    [
        ("一是补记2份。二是", [("一是", "补记2份。二是")]),
        ("一是\n二是补记2份。", [("", "一是\n二是补记2份。")]),
        ("①②③", [("", "①②③")]),
        ("（1）（2）补记2份。", [("（2）", "补记2份。")]),
        ("一是补记2份：①②。二是核对。", [("一是", "补记2份：①②。"), ("二是", "核对。")]),
    ],
)
def test_an_item_without_words_is_no_measure(answer: str, measures: list[tuple[str, str]]) -> None:
    issue = outline(HEAD + answer + "\n").issues[1]
    assert [(measure.marker, measure.passage.exact) for measure in issue.measures] == measures
