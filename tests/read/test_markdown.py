"""Markdown: what its marks mean to a reader, and what only looks like a mark."""

from __future__ import annotations

import pytest

from kg.model import Source
from kg.read import read
from kg.read.markdown import plain
from kg.structure import structure
from tests.structure.drawn import drawn


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# 通报", "通报"),
        ("## 二、整改情况 ##", "二、整改情况"),
        ("##二、整改情况", "二、整改情况"),
        ("#1 机组停运", "#1 机组停运"),
        ("**整改情况：**已整改", "整改情况：已整改"),
        ("***1.学习不深***", "1.学习不深"),
        ("*学习*不深", "学习不深"),
        ("__学习__不深", "学习不深"),
        ("3*4*5", "345"),
        ("a_b_c", "a_b_c"),
        ("* 学习不深", "- 学习不深"),
        ("- 学习不深", "- 学习不深"),
        ("> 一、学习", "一、学习"),
        ("1\\. 学习不深", "1.学习不深"),
        ("[通报](http://example.cn/a)已印发", "通报已印发"),
        ("![图](a.png)学习", "学习"),
        ("【整改】[2024]3号", "【整改】[2024]3号"),
        ("`整改`情况", "整改情况"),
        ("甲&nbsp;乙&lt;丙", "甲\xa0乙<丙"),
        ("<b>甲</b>乙", "甲乙"),
        ("甲<!-- 注 -->乙", "甲乙"),
        ("---\ntitle: 甲\n---\n乙", "乙"),
        ("标题\n====\n正文\n\n---\n\n落款", "标题\n正文\n\n\n落款"),
        ("1. 甲\n1. 乙\n1. 丙", "1.甲\n2.乙\n3.丙"),
        ("1. 甲\n   - 子\n1. 乙", "1.甲\n   - 子\n2.乙"),
        ("1. 甲\n\n整改情况：好\n\n1. 乙", "1.甲\n\n整改情况：好\n\n1.乙"),
        ("3.甲\n3.乙", "3.甲\n3.乙"),
        ("|名称|数量|\n|---|:-:|\n|甲|3|\n|乙|4|", "名称\t数量\n甲\t3\n乙\t4"),
        ("甲|乙\n丙|丁", "甲|乙\n丙|丁"),
    ],
)
def test_marks(text: str, shown: str) -> None:
    assert plain(text) == shown


TABLE = """# 甲局党组关于巡察整改情况的通报

## 一、整改情况

| 序号 | 反馈问题 | 整改措施 | 整改状态 |
|---|---|---|---|
| 1 | 学习不深入。 | 一是学习12次。<br>二是考试2次。 | 已完成 |
| 2 | 台账不全。 | 补齐台账3本。 | 正在整改 |
"""


def test_an_issue_table_is_the_structure() -> None:
    assert drawn(structure(read(Source("r.md", TABLE.encode())))).split("\n") == [
        "# 一、整改情况",
        "1. 学习不深入。 = rectified [已完成]",
        "  一是 学习12次。",
        "  二是 考试2次。",
        "2. 台账不全。 = inProgress [正在整改]",
        "  - 补齐台账3本。",
    ]
