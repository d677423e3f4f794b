"""Markers at line starts and inside lines, and what only looks like one."""

from __future__ import annotations

import pytest

from kg.structure.markers import Style, inline_markers, leading_marker, ordinal


@pytest.mark.parametrize(
    ("line", "style", "number", "printed"),
    [
        ("一、学习", Style.COMMA, 1, "一、"),
        ("十二、学习", Style.COMMA, 12, "十二、"),
        ("（三）学习", Style.PAREN, 3, "（三）"),
        ("(三)学习", Style.PAREN, 3, "(三)"),
        ("（ 三 ）学习", Style.PAREN, 3, "（ 三 ）"),
        ("㈡学习", Style.PAREN, 2, "㈡"),
        ("1.学习", Style.NUMBER, 1, "1."),
        ("1．学习", Style.NUMBER, 1, "1．"),
        ("１、学习", Style.NUMBER, 1, "１、"),
        ("23. 学习", Style.NUMBER, 23, "23."),
        ("1.2023年以来", Style.NUMBER, 1, "1."),
        ("2.3月23日举办", Style.NUMBER, 2, "2."),
        ("3.12月底前", Style.NUMBER, 3, "3."),
        ("1.1 学习", Style.DECIMAL, 1, "1.1"),
        ("2.13学习", Style.DECIMAL, 13, "2.13"),
        ("（12）学习", Style.NUMBER_PAREN, 12, "（12）"),
        ("(12)学习", Style.NUMBER_PAREN, 12, "(12)"),
        ("3）学习", Style.NUMBER_PAREN, 3, "3）"),
        ("①学习", Style.CIRCLED, 1, "①"),
        ("㉑学习", Style.CIRCLED, 21, "㉑"),
        ("⑵学习", Style.CIRCLED, 2, "⑵"),
        ("问题3：学习", Style.PROBLEM, 3, "问题3："),
        ("问题二:学习", Style.PROBLEM, 2, "问题二:"),
        ("一是学习", Style.SHI, 1, "一是"),
        ("第三，学习", Style.NTH, 3, "第三，"),
        ("首先，学习", Style.NTH, 1, "首先，"),
        ("第二部分 学习", Style.PART, 0, "第二部分"),
    ],
)
def test_leading(line: str, style: Style, number: int, printed: str) -> None:
    marker = leading_marker(line, 0, len(line))
    assert marker is not None
    assert (marker.style, marker.number, marker.printed) == (style, number, printed)
    assert line[marker.end :].startswith(("学习", "2023", "3月", "12月"))


@pytest.mark.parametrize(
    "line",
    [
        "2023年3月",
        "1.5亿元",
        pytest.param(
            "11.16案件",
            marks=pytest.mark.xfail(strict=True, reason="a date like 11.16 reads like a number of two parts"),
        ),
        "3.2万元资金",
        "12.5%的支部",
        "三个方面",
        "一些干部",
        "第三轮巡察",
        "（以下简称甲局）",
        "（2023年）",
        "100个村",
        "问题清单",
        "5月6日",
        "一是",
    ],
)
def test_not_leading(line: str) -> None:
    assert leading_marker(line, 0, len(line)) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("一是甲。二是乙；三是丙", ["一是", "二是", "三是"]),
        ("共三项：一是甲，二是乙", ["一是", "二是"]),
        ("①甲②乙", ["①", "②"]),
        ("如下：1.甲。2.乙", ["1.", "2."]),
        ("如下：（1）甲；（2）乙", ["（1）", "（2）"]),
        ("第一，甲。第二，乙", ["第一，", "第二，"]),
        ("统一是关键", []),
        ("唯一是否达标", []),
        ("占比2.3，提高1.5倍", []),
        ("共3.5万元", []),
        ("第一时间整改", []),
        ("会议（第二次）召开", []),
        ("一是一、二是二", ["一是", "二是"]),
    ],
)
def test_inline(text: str, printed: list[str]) -> None:
    assert [marker.printed for marker in inline_markers(text, 0, len(text))] == printed


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("三十五", 35),
        ("一百零二", 102),
        ("两", 2),
        ("７", 7),
        ("甲", 0),
    ],
)
def test_ordinal(numeral: str, value: int) -> None:
    assert ordinal(numeral) == value
