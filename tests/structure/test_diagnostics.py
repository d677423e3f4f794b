"""What structuring notices."""

from __future__ import annotations

import pytest

from tests.structure.drawn import outline


def codes(text: str) -> list[tuple[str, int]]:
    return [(d.code, d.line) for d in outline(text).diagnostics]


CLEAN = "二、整改情况\n1.学习不深入。\n整改情况：学习3次。\n2.记录不全。\n整改情况：补记2份。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CLEAN, []),
        (CLEAN.replace("2.", "4."), [("numbering-gap", 4)]),
        (CLEAN.replace("2.", "1."), [("numbering-gap", 4)]),
        ("某年某月\n" + CLEAN, [("text-uncovered", 1)]),
        (
            CLEAN.replace("整改情况：学习", "处置经过：甲。\n处置经过：乙。\n整改情况：学习"),
            [("label-unknown", 3)],
        ),
        (CLEAN.replace("2.记", "2.台账缺失。\n3.记"), [("finding-unanswered", 4)]),
    ],
)
def test_diagnostics(text: str, expected: list[tuple[str, int]]) -> None:
    assert codes(text) == expected


def test_a_text_without_issues_is_an_outline_without_issues() -> None:
    of = outline("甲市概况\n甲市在乙省。\n")
    assert of.issues == ()
    assert of.sections == ()
