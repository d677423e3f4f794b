"""Text whose lines were cut at a margin; and text that only looks so, which must stay as it is."""

from __future__ import annotations

import textwrap
import unicodedata

import pytest

from kg.model import Source
from kg.read import extract, read
from kg.read.wrapped import _columns, unwrapped

PARAGRAPHS = [
    "中共甲市风车局党组关于巡察整改情况的通报",
    "根据市委统一部署，2031年3月1日至4月20日，市委第九巡察组对甲市风车局党组开展了巡察，并于5月6日反馈了意见。"
    "按照党务公开原则，现将整改情况予以公布。",
    "一、反馈意见整改落实情况",
    "（一）风车维护不及时，有的风车常年不转，有的风车无人看管，群众对此多次反映仍未得到解决，影响了正常使用",
    "整改情况：一是制定《甲市风车局维护管理办法》，明确维护周期和责任人员，逐台建立档案。二是检修风车120台，投入"
    "经费3.5万元，更换叶片46片，联系邮箱fengche2031@example.cn，群众满意率达到98.6%，未再发生停转现象。",
    "（二）宣传工作力度不够，群众对风车的好处知晓率不高，宣传形式单一，宣传内容陈旧，宣传对象没有做到全面覆盖。",
    "整改情况：举办“甲城文化周”活动3场，发放宣传册2万份，在各区县设立宣传点12处，制作短视频8部，点击量超过10万次。",
    "中共甲市风车局党组",
    "2031年10月20日",
]


def cut(width: int, indent: str = "\u3000\u3000", between: str = "\n") -> str:
    rows = [
        "\n".join(textwrap.wrap(indent + text, width, drop_whitespace=False, break_on_hyphens=False))
        for text in PARAGRAPHS
    ]
    return between.join(rows) + "\n"


@pytest.mark.parametrize("width", [22, 30, 38])
@pytest.mark.parametrize("indent", ["\u3000\u3000", "    ", ""])
def test_paragraphs_come_back_whole(width: int, indent: str) -> None:
    text, notes = unwrapped(cut(width, indent))
    assert text.split("\n")[:-1] == PARAGRAPHS
    assert "line ends" in notes[0]


def test_blank_lines_part_paragraphs() -> None:
    assert unwrapped(cut(30, "", "\n\n"))[0].split("\n")[:-1] == PARAGRAPHS


def test_a_text_set_with_a_blank_line_behind_every_line() -> None:
    assert unwrapped(cut(30).replace("\n", "\n\n"))[0].split("\n")[:-1] == PARAGRAPHS


def test_page_numbers_are_taken_out_and_told() -> None:
    rows = cut(22).split("\n")
    paged = "\n".join([*rows[:9], "", "      — 1 —", "", *rows[9:20], "第 2 页 共 3 页", *rows[20:]])
    text, notes = unwrapped(paged)
    assert text.split("\n")[:-1] == PARAGRAPHS
    assert notes[1] == "2 page numbers"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS) + "\n",
        "\n\n".join(f"\u3000\u3000{text}" for text in PARAGRAPHS),
        "".join(f"{n}.学习不深入，研讨不充分。\n整改情况：已整改，学习{n}次。\n" for n in range(1, 30)),
        "甲市乙局\n" * 30,
        "一、整改情况\n",
        "",
    ],
)
def test_a_line_a_paragraph_stays_as_it_is(text: str) -> None:
    assert unwrapped(text) == (text, ())


def test_the_text_reader_says_what_it_joined() -> None:
    source = Source("r.txt", cut(30).encode("gb18030"))
    assert read(source).text.split("\n")[:-1] == PARAGRAPHS
    assert extract(source).removed[0].endswith("line ends inside paragraphs")


def test_a_character_is_as_wide_as_the_table_of_unicode_says() -> None:
    for char in map(chr, (*range(0x10400), 0x1F600, 0x20000)):
        assert _columns(char) == (2 if unicodedata.east_asian_width(char) in "WFA" else 1), hex(ord(char))
    assert _columns("甲a“乙”ä\u3000") == 12
