"""The rows of the ledger: what of a report stands in which cell."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.api import build_all
from kg.check import Options
from kg.errors import UnknownName
from kg.graph.store import Store
from kg.graph.to_rdf import to_rdf
from kg.ledger import COLUMNS, Entry, ledger_of
from kg.model import Source
from tests.check.planted import BODIES, clean

NOT_YET = ("全部登记入账", "登记造册，但至今未登记入账，拟于2031年6月底前完成")


@pytest.fixture(scope="module")
def store() -> Store:
    texts = (clean(BODIES[0], NOT_YET), clean(BODIES[1]))
    built = build_all([Source(f"{n}.txt", text.encode()) for n, text in enumerate(texts)], processes=1)
    return Store.of(to_rdf(built.knowledge))


def row(entry: Entry, language: str = "zh") -> dict[str, str]:
    names = [column.header(language) for column in COLUMNS]
    return dict(zip(names, entry.cells, strict=True))


def test_one_row_an_issue(store: Store) -> None:
    made = ledger_of(store)
    assert [len(part.entries) for part in made.parts] == [4, 4]
    assert {part.body for part in made.parts} == set(BODIES[:2])
    assert [part.published for part in made.parts] == ["2030-12-01"] * 2


def test_the_cells_of_an_issue(store: Store) -> None:
    water = next(part for part in ledger_of(store).parts if part.body == BODIES[0])
    found = row(water.entries[2])
    assert found["序号"] == "3"
    assert found["类别"] == "（二）财务管理不规范"
    assert found["反馈问题"].startswith("固定资产登记不及时")
    assert found["整改措施"].splitlines()[1] == "②由财务科组织盘点2次，整改完成3份台账。"
    assert "8.5万元" in found["金额"]
    assert found["时限"].startswith("2031-06-30（")
    assert found["自述状态"] == "已整改"
    assert "至今未登记入账" in found["未完成事项"]
    assert found["核查结果"].startswith("✗ 已整改而仍未完成：")
    assert water.entries[2].failed
    assert found["原文位置"].startswith("第17行")
    assert "《2030年度学习计划》" in row(water.entries[0])["整改措施"]
    assert "2030年度学习计划" in row(water.entries[0])["涉及政策"]


def test_what_passed_is_not_told(store: Store) -> None:
    police = next(part for part in ledger_of(store).parts if part.body == BODIES[1])
    assert [row(entry)["核查结果"] for entry in police.entries] == ["未发现问题"] * 4
    assert not any(entry.failed for entry in police.entries)


def test_in_english_states_and_checks_are_english(store: Store) -> None:
    water = next(part for part in ledger_of(store, language="en").parts if part.body == BODIES[0])
    found = row(water.entries[2], "en")
    assert found["Stated status"] == "rectified"
    assert found["Checks"].startswith("✗ rectified, yet open: issue 3")
    assert found["Finding"].startswith("固定资产")
    assert any("shares" in row(entry, "en")["Checks"] for entry in water.entries)
    police = next(part for part in ledger_of(store, language="en").parts if part.body == BODIES[1])
    assert row(police.entries[0], "en")["Checks"] == "nothing found"


def test_a_finding_about_several_issues_is_told_of_each() -> None:
    text = clean(BODIES[0], ("①由法规科对", "①对"), ("②由法规科严格", "②严格"))
    built = build_all([Source("a.txt", text.encode())], processes=1)
    (part,) = ledger_of(Store.of(to_rdf(built.knowledge))).parts
    assert "✗ 是否写明责任：整改情况未写明" in row(part.entries[3])["核查结果"]
    assert "是否写明责任" not in row(part.entries[0])["核查结果"]


def test_promises_are_held_against_a_day(store: Store) -> None:
    made = ledger_of(store, options=Options(dt.date(2032, 1, 1)))
    water = next(part for part in made.parts if part.body == BODIES[0])
    assert "至2032-01-01已过期" in row(water.entries[2])["核查结果"]


def test_reports_can_be_chosen(store: Store) -> None:
    key = f"{BODIES[1]}-2030-12-01"
    assert [part.key for part in ledger_of(store, reports=[key]).parts] == [key]
    with pytest.raises(UnknownName, match=BODIES[0]):
        ledger_of(store, reports=["nonsense"])
