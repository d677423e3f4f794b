"""Where a name may begin."""

from __future__ import annotations

import pytest

from kg.recognise.boundary import (
    TitleMarks,
    _ends_of,
    inner_verb_before,
    left_edge,
    stop_ends,
    trim_leading,
    with_year,
)
from kg.recognise.punctuation import punctuated

EDGES = [
    ("加快推进老旧小区", "老旧小区"),
    ("开展文物“百日攻坚”", "文物“百日攻坚”"),
    ("打造“甲城文化", "甲城文化"),
    ("举办第八届中国（甲城）国际", "第八届中国（甲城）国际"),
    ("投资2,000.5万元的污水处理厂", "污水处理厂"),
    ("完成12个老旧小区", "老旧小区"),
    ("2022年3月甲河", "甲河"),
    ("在甲河", "甲河"),
    ("的在甲河", "甲河"),
    ("让甲河", "甲河"),
    # characters that are function words elsewhere
    ("现在甲河", "现在甲河"),
    ("办理不动产登记", "办理不动产登记"),
    ("加强国有企业", "国有企业"),
    ("完善在线服务", "在线服务"),
    ("清理违规吃喝", "清理违规吃喝"),
]


@pytest.mark.parametrize(("text", "wanted"), EDGES)
def test_left_edge(text: str, wanted: str) -> None:
    assert text[left_edge(text, len(text)) :] == wanted


def test_title_marks_are_stepped_over_on_demand() -> None:
    text = "主办的《甲图》数码艺术"
    assert text[left_edge(text, len(text)) :] == "数码艺术"
    assert text[left_edge(text, len(text), over="《》") :] == "《甲图》数码艺术"


def test_trim_leading_may_leave_nothing() -> None:
    assert trim_leading("重点工作", 0, 4) == 4
    assert trim_leading("和田玉", 0, 3) == 0


def test_inner_verb() -> None:
    text = "营商环境优化提升"
    edge = left_edge(text, 6)
    assert text[:edge] == "营商环境优化"
    assert inner_verb_before(text, edge) == 4
    assert inner_verb_before("开展", 2) is None


def test_with_year() -> None:
    assert with_year("参加2023年甲赛", 7) == 2
    assert with_year("参加12甲赛", 4) == 4


def test_punctuated_keeps_offsets() -> None:
    text = '甲,乙(丙)"丁";'
    assert punctuated(text) == "甲，乙（丙）“丁”；"
    assert punctuated("甲" * 1000) == "\n" * 1000
    assert punctuated(f"乙。{'甲' * 300}，{'甲' * 299}!") == f"乙。{chr(10) * 300}，{'甲' * 299}！"
    assert punctuated("关于“甲，‘乙’丙”") == "关于“甲，“乙”丙”"
    assert punctuated("it’s ‘甲\n乙’") == "it’s ‘甲\n乙’"


@pytest.mark.parametrize(
    ("before", "run", "blanked"),
    [(0, 300, True), (0, 299, False), (149, 300, True), (1, 301, True), (150, 299, False), (77, 400, True)],
)
def test_runs_too_long_to_be_language_are_blanked(before: int, run: int, blanked: bool) -> None:
    text = "，" * before + "甲" * run + "，甲河"
    wanted = text.replace("甲" * run, "\n" * run) if blanked else text
    assert punctuated(text) == wanted


def test_stops_ascend() -> None:
    ends = stop_ends("推进甲、乙和丙，实施丁。")
    assert list(ends) == sorted(ends)


LINE = "2021年3月以来，甲局对乙县12个单位开展了巡察，将《甲乙管理办法》《丙丁条例》印发给各科室。\n"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (LINE, LINE),
        (LINE, "\n" * len(LINE)),
        (LINE * 40, LINE * 20 + LINE.replace("管理办法", "\n\n\n\n") + LINE * 19),
        (LINE * 3, "的" + (LINE * 3)[1:]),
        (LINE * 3, (LINE * 3)[:-1] + "了"),
        (LINE * 9, LINE.replace("甲", "在") * 9),
        (LINE * 9, "在" * len(LINE * 9)),
        ("\n" * 90 + LINE, "\n" * 80 + "甲" + "\n" * 9 + LINE),
        (LINE + "\n" * 90, LINE + "\n" * 70 + "。" + "\n" * 19),
        (LINE + "1" * 99 + LINE, LINE + "1" * 50 + "个" + "1" * 48 + LINE),
    ],
)
def test_stops_of_a_text_like_the_last(text: str, other: str) -> None:
    """What is taken over from a text of the same length is what would be read."""
    alone = []
    for one in (text, other):
        stop_ends("另一篇。")
        stop_ends.cache_clear()
        _ends_of.cache_clear()
        alone.append(stop_ends(one))
    for first, second, wanted in ((text, other, alone[1]), (other, text, alone[0])):
        stop_ends.cache_clear()
        _ends_of.cache_clear()
        stop_ends(first)
        assert stop_ends(second) == wanted


def test_titles_hold_what_is_inside() -> None:
    titles = TitleMarks("按照《甲办法》办")
    assert [titles.hold(offset) for offset in (2, 3, 6, 7)] == [False, True, True, False]
