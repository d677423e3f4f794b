"""Structuring takes time in proportion to the text, whatever the text."""

from __future__ import annotations

import time

import pytest

from kg.model import Source
from kg.read import read
from kg.structure import structure

SIGNS = [
    "一是",
    "①",
    "（一）",
    "1.",
    "整改情况：",
    "。",
    "“",
    "（",
    "拟",
    "待",
    "已",
    "对",
    "关于“",
    "首页>",
    "巡察组",
    "a@",
    "3个方面",
    " ",
]

LENGTH = 250_000
"""A quarter of a megabyte of one sign on one line; what is not linear takes minutes."""


@pytest.mark.parametrize("sign", SIGNS)
def test_hostile_lines(sign: str) -> None:
    line = sign * (LENGTH // len(sign))
    text = f"根据市委统一部署，{line}\n二、整改情况\n1.学习不深。\n整改情况：{line}\n2.{line}\n"
    start = time.process_time()
    structure(read(Source("hostile.txt", text.encode())))
    assert time.process_time() - start < 6


def test_ten_times_the_text_takes_ten_times_the_time() -> None:
    issue = "1.学习不深入，研讨不充分。\n整改情况：一是完善制度{}。二是开展学习12次。\n"
    times = []
    for count in (400, 4_000):
        text = "二、整改情况\n" + "".join(issue.format(at) for at in range(count))
        start = time.process_time()
        structure(read(Source("long.txt", text.encode())))
        times.append(time.process_time() - start)
    assert times[1] < 30 * times[0] + 0.2
