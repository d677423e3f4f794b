"""Traditional characters: read through a shadow, told in the document's own words."""

from __future__ import annotations

import pytest

from kg.model import Source
from kg.pipeline import build_report
from kg.read import read
from kg.read.script import shadow

TEXT = """發佈時間：2031-01-09 來源：甲臺縣衛生健康局
中共甲臺縣衛生健康局黨組關於巡察整改情況的通報
根據縣委統一部署，2030年4月2日至5月30日，縣委第四巡察組對縣衛生健康局黨組進行了巡察。
一、反饋問題整改落實情況
1.關於「藥品採購監管不嚴」的問題。
整改情況：已完成整改。一是修訂《藥品採購管理辦法》。二是約談負責人3名。
2.家庭醫生簽約服務流於形式。
整改情況：正在整改。重新簽約3200戶。
"""


def test_places_stay_where_they_are() -> None:
    document = read(Source("r.txt", TEXT.encode()))
    read_as = shadow(document)
    assert len(read_as.text) == len(document.text)
    assert "1.关于“药品采购监管不严”的问题。" in read_as.text
    assert document.text == TEXT
    assert document.published is not None
    assert document.published.exact == "2031-01-09"


@pytest.mark.parametrize(
    "text",
    ["一、整改情况\n学习乾隆年间的著作。\n", "於某某、後某某同志\n一、整改情况\n", "abc\n", "一二三\n"],
)
def test_simplified_documents_have_no_shadow(text: str) -> None:
    document = read(Source("r.txt", text.encode()))
    assert shadow(document) is document


def test_a_report_is_told_in_its_own_words() -> None:
    report = build_report(Source("r.txt", TEXT.encode()))
    assert report.outline.document.text == TEXT
    first, second = report.outline.issues
    assert first.passage.exact == "關於「藥品採購監管不嚴」的問題。"
    assert [str(issue.status) for issue in (first, second)] == ["rectified", "inProgress"]
    for entity in report.entities:
        for mention in entity.mentions:
            passage = mention.passage
            assert TEXT[passage.start : passage.end] == passage.exact
    assert "中共甲台县卫生健康局党组" in {entity.label for entity in report.entities}
