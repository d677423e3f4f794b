"""Pronouns with a head: what they go back to."""

from __future__ import annotations

import pytest

ISSUE = "measure-1.2"

POINTED = [
    ("该项目已完工。", {"某某大桥项目"}),
    ("上述工程已完工。", {"某某大桥项目"}),
    ("该停车场已启用。", {"旧停车场"}),
    ("已完成该同志的免职手续。", {"张三丰"}),
    ("该项工作已完成。", set()),
    ("该公园已开放。", set()),
    ("应该项目化推进。", set()),
    ("该路径不通。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POINTED)
def test_pointing(links, text, expected):
    before = "实施某某大桥项目，租用旧停车场，约谈张三丰。"
    names = {"PROJECT": ["某某大桥项目"], "PLACE": ["旧停车场"], "PERSON": ["张三丰"]}
    said = links(f"{before}\n{text}", "involves", **names)
    assert {name for part, name in said if part == ISSUE} == expected


SOME = [
    ("上述两个项目已完工。", {"某某大桥项目", "古塔修缮工程"}),
    ("以上2项工程已完工。", {"某某大桥项目", "古塔修缮工程"}),
    ("已督办，两个项目均已完工。", {"某某大桥项目", "古塔修缮工程"}),
    ("已督办，两个项目负责人被约谈。", set()),
    ("已督办，三个项目均已完工。", set()),
    ("全年两个项目均已完工。", set()),
    ("上述三个项目已完工。", set()),
    ("上述两个问题已整改。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SOME)
def test_pointing_at_some(links, text, expected):
    before = "实施某某大桥项目、古塔修缮工程。"
    said = links(f"{before}\n{text}", "involves", PROJECT=["某某大桥项目", "古塔修缮工程"])
    assert {name for part, name in said if part == ISSUE} == expected


def test_a_fund_named_last_is_meant_by_no_undertaking_that_is_pointed_at(links):
    names = {"PROJECT": ["某某大桥项目", "省级桥梁补助资金"]}
    said = links("实施某某大桥项目，争取省级桥梁补助资金。\n该项目已完工。", "involves", **names)
    assert {name for part, name in said if part == ISSUE} == {"某某大桥项目"}
