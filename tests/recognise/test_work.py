"""Works: found and not found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Mention
from kg.recognise.base import Recogniser
from kg.recognise.work import RECOGNISER

FOUND = [
    ("2031年甲乙省生态环境警示片披露的问题", ["2031年甲乙省生态环境警示片"]),
    ("长江经济带生态环境警示片指出", ["长江经济带生态环境警示片"]),
    ("复排京剧《红灯之歌》、《白马渡》等剧目", ["红灯之歌", "白马渡"]),
    ("组织观看警示教育片《贪欲之害》", ["贪欲之害"]),
    ("学习《习近平谈治国理政》第三卷", ["习近平谈治国理政"]),
    ("研读《论党的自我革命》", ["论党的自我革命"]),
    ("出版《甲县志》，编纂《甲河文化丛书》", ["甲县志", "甲河文化丛书"]),
    ("《远方的灯》入选全省优秀剧目", ["远方的灯"]),
    ("在《甲市日报》刊发文章", ["甲市日报"]),
    ("完成《甲遗址考古发掘报告》出版", ["甲遗址考古发掘报告"]),
    ("编排小品“送锦旗”三场", ["送锦旗"]),
    ("《又见甲河》，《乙城四季》", ["又见甲河", "乙城四季"]),
    ("“甲师范背景下乙教师培养模式探索与实践”获特等奖", ["甲师范背景下乙教师培养模式探索与实践"]),
    ("在中国文化报、光明日报刊发，", ["中国文化报", "光明日报"]),
    ("撰写《盘活甲类资产 化解乙类风险的实践与思考》", ["盘活甲类资产 化解乙类风险的实践与思考"]),
]

NOT_FOUND = [
    "组织观看警示片3次。",
    "印发《演出管理办法》，制定《剧目创作规划》",
    "下达《监察建议书》，出具《审计报告》",
    "小品“送文化”活动，京剧“进校园”活动",
    "按照《图书馆服务规范》",
    "学习“三个代表”，落实“两个责任”",
    "1<2，a>b，<br>",
    "人民日报社记者采访，中国教育报客户端",
    "局门户网站“甲乙政策”栏目长期不更新",
    "坚持“理论学习与实践”，栏目组到甲村拍摄",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(mentions: Callable[[Recogniser, str], list[Mention]], text: str, expected: list[str]) -> None:
    assert [m.passage.exact for m in mentions(RECOGNISER, text)] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(mentions: Callable[[Recogniser, str], list[Mention]], text: str) -> None:
    assert mentions(RECOGNISER, text) == []


@pytest.mark.xfail(strict=True, reason="a newspaper without 《》 looks like an organization")
def test_newspaper_without_brackets(mentions: Callable[[Recogniser, str], list[Mention]]) -> None:
    assert [m.passage.exact for m in mentions(RECOGNISER, "甲市日报专题刊发")] == ["甲市日报"]
