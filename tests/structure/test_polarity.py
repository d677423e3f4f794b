"""Headings that find fault, headings that tell what was done, and headings of chapters."""

from __future__ import annotations

import pytest

from kg.structure.polarity import closing_heading, finding_heading, first_sentence, opening_heading

FINDINGS = [
    "学习贯彻上级精神不深入",
    "落实主体责任不到位",
    "推动改革工作不力",
    "履行监管职责有差距",
    "执行财经纪律不严格",
    "关于“重业务轻党建”问题的整改",
    "关于服务群众不够问题",
    "在“队伍建设”方面",
    "理论学习敷衍应付整改情况。",
    "固定资产底数不清",
    "违规发放补贴",
    "未按规定招标",
    "项目推进缓慢",
    "“三会一课”流于形式",
    "文化建设有短板",
    "解决群众诉求不及时",
]

ACTIONS = [
    "加强理论学习",
    "修订完善制度",
    "开展专项检查，杜绝形式主义",
    "针对招投标不严，修订办法",
    "解决学习不深入问题，制定计划",
    "压实责任，形成合力",
    "建立长效机制，巩固整改成果",
    "统一思想，提高站位",
    "坚持问题导向，狠抓落实",
    "进一步规范流程",
]


@pytest.mark.parametrize("heading", FINDINGS)
def test_findings(heading: str) -> None:
    assert finding_heading(heading)


@pytest.mark.parametrize("heading", ACTIONS)
def test_actions(heading: str) -> None:
    assert not finding_heading(heading)


@pytest.mark.parametrize(
    ("heading", "opening", "closing"),
    [
        ("整改工作组织情况", True, False),
        ("党委履行巡察整改主体责任情况", True, False),
        ("提高政治站位，强化组织领导", True, False),
        ("反馈问题整改落实情况", False, False),
        ("下一步工作打算", False, True),
        ("巩固成果，建立长效机制", False, True),
    ],
)
def test_chapters(heading: str, opening: bool, closing: bool) -> None:
    assert (opening_heading(heading), closing_heading(heading)) == (opening, closing)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("甲。乙。", "甲。"),
        ("“甲。乙。”问题。丙", "“甲。乙。”问题。"),
        ("《甲。乙》丙。丁", "《甲。乙》丙。"),
        ("（甲。乙）丙。丁", "（甲。乙）丙。"),
        ("“甲。没有收尾。乙", "“甲。"),
        ("甲乙", "甲乙"),
        ("甲！乙", "甲！"),
    ],
)
def test_first_sentence(text: str, sentence: str) -> None:
    assert text[: first_sentence(text, 0, len(text))] == sentence
