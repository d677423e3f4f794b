"""Page furniture: marked before and after the report, left alone inside."""

from __future__ import annotations

import pytest

from kg.model import Source
from kg.read import read

BODY = (
    "根据市委统一部署，2023年1月至3月，市委第一巡察组对市乙局党组进行了巡察。\n一、整改情况\n来源：保留。\n"
)


def noise(head: str, tail: str = "") -> list[str]:
    return [passage.exact for passage in read(Source("r.txt", (head + BODY + tail).encode())).noise]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("当前位置：首页 > 政务公开 > 正文\n", ["当前位置：首页 > 政务公开 > 正文"]),
        ("首页 > 公示\n", ["首页 > 公示"]),
        ("来源:机关党委\n发布时间:2024-04-07 08:14\n", ["来源:机关党委", "发布时间:2024-04-07 08:14"]),
        ("发布日期：2024年4月7日 浏览次数：\n", ["发布日期：2024年4月7日 浏览次数："]),
        ("字号：【大 中 小】\n", ["字号：【大 中 小】"]),
        ("打印 关闭\n", ["打印 关闭"]),
        ("公告公示\n", ["公告公示"]),
        ("2024-04-07\n", ["2024-04-07"]),
        ("索引号：000-1\n发布机构：甲市乙局\n", ["索引号：000-1", "发布机构：甲市乙局"]),
        ("中共甲市乙局党组关于巡察整改情况的通报\n", []),
        ("中共甲市乙局党组 来源：丙网\n", ["来源：丙网"]),
        ("2021-02-23 12:42:06来源:甲市乙局\n", ["2021-02-23 12:42:06来源:甲市乙局"]),
        ("甲市乙局关于市委第三巡察组反馈意见整改情况的通报\n来源:丙报\n", ["来源:丙报"]),
        ("中共甲区委员会关于巡视整改进展情况的通报 (2024-07-26)\n", ["(2024-07-26)"]),
        ("中共甲区委员会关于巡视整改进展情况的通报 (公开稿)\n", []),
    ],
)
def test_before_the_report(head: str, expected: list[str]) -> None:
    assert [piece for found in noise(head) for piece in found.split("\n")] == expected


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("版权所有：甲市乙局\n", ["版权所有：甲市乙局"]),
        ("主办单位：甲市乙局 备案号：0\n", ["主办单位：甲市乙局 备案号：0"]),
        ("上一篇：通知\n下一篇：公告\n", ["上一篇：通知\n下一篇：公告"]),
        ("中共甲市乙局党组\n2024年1月2日\n", []),
    ],
)
def test_after_the_report(tail: str, expected: list[str]) -> None:
    assert noise("", tail) == expected


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("发布时间:2024-04-07 08:14\n", "2024-04-07 08:14"),
        ("来源：甲 日期：2024年4月7日\n", "2024年4月7日"),
        ("2021-10-23 20:38 来源: 甲报\n", "2021-10-23 20:38"),
        ("甲区委关于巡视整改情况的通报（2024-07-26）\n来源: 甲区\n", "2024-07-26"),
        ("来源：甲\n", None),
        ("", None),
    ],
)
def test_date_of_publication(head: str, date: str | None) -> None:
    published = read(Source("r.txt", (head + BODY).encode())).published
    assert (published.exact if published else None) == date


def test_offsets_do_not_move() -> None:
    text = "首页 > 公示\n" + BODY
    document = read(Source("r.txt", text.encode()))
    assert document.text == text
    assert all(text[p.start : p.end] == p.exact for p in document.noise)
