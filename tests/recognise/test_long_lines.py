"""Lines without end: names are looked for to a limit, and the build says where it stopped."""

from __future__ import annotations

import pytest

from kg.model import Document
from kg.pipeline import build_report
from kg.read import Source
from kg.recognise.long_lines import LONGEST_LINE, unread_lines, within_reach

HEAD = "甲县乙局党组关于巡察整改情况的通报\n一、关于甲问题。\n（一）某问题。\n整改情况："


def _document(text: str) -> Document:
    return Document(source="a.txt", text=text, sha256="0" * 64, format="text", encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "甲县财政局、" * 100,
        "、" * LONGEST_LINE,
        "\n".join(["甲" * LONGEST_LINE] * 3),
    ],
)
def test_a_line_within_the_limit_is_read_to_its_end(text: str) -> None:
    assert within_reach(text) == text
    assert unread_lines(_document(text)) == ()


def test_a_line_is_left_behind_a_pause_before_the_limit() -> None:
    text = "第一行。\n" + "甲县财政局、" * 10_000 + "\n末行：甲县财政局。"
    read = within_reach(text)
    assert len(read) == len(text)
    first, long, *_ = read.split("\n")
    assert first == "第一行。"
    assert len(long) <= LONGEST_LINE
    assert len(long) > LONGEST_LINE - 10
    assert long.endswith("甲县财政局、")
    assert read.endswith("\n末行：甲县财政局。")


def test_a_line_without_a_pause_is_left_at_the_limit() -> None:
    assert within_reach("甲" * (LONGEST_LINE + 5)) == "甲" * LONGEST_LINE + "\n" * 5


def test_each_long_line_is_told_with_its_number() -> None:
    text = "首\n" + "甲" * (LONGEST_LINE + 7) + "\n\n中\n" + "乙" * (LONGEST_LINE + 1_234) + "\n末"
    notes = unread_lines(_document(text))
    assert [(note.line, note.code) for note in notes] == [(2, "line-too-long"), (5, "line-too-long")]
    assert "last 7 characters" in notes[0].message
    assert "last 1,234 characters" in notes[1].message


def test_a_report_with_such_a_line_is_built_and_says_so() -> None:
    text = HEAD + "市财政局、" * 20_000 + "。已整改。\n（二）乙问题。\n整改情况：甲县财政局已整改。\n"
    report = build_report(Source("a.txt", text.encode()))
    assert [note.line for note in report.diagnostics if note.code == "line-too-long"] == [4]
    starts = [mention.passage.start for entity in report.entities for mention in entity.mentions]
    line = text.index("整改情况：市财政局")
    assert not [start for start in starts if line + LONGEST_LINE < start < line + 100_000]
    assert any(start > line + 100_000 for start in starts)  # the next line is read
