"""The beginning of a graph and its parts: together they are the whole; a store gives the same beginning."""

from __future__ import annotations

from typing import Any

import pytest

from kg.view.asking import read_names, read_overview
from kg.view.network import read_sheet
from kg.view.overview import names_of, overview_of, relations_of
from kg.view.parts import index_columns, report_columns
from kg.view.sheet import Sheet
from tests.view.sheets import BASE, NAMES, make_sheet
from tests.view.test_report_page import FAILED, store_of

SHEET = make_sheet(topics=True)
OVERVIEW, PLACEMENT = overview_of(SHEET)
PARTS = list(report_columns(SHEET, PLACEMENT, OVERVIEW.relations, BASE))


def edges_of(part: dict[str, Any]) -> set[tuple[str, str, str]]:
    ids, edges = part["nodes"]["id"], part["edges"]
    names = [OVERVIEW.relations[r] for r in edges["relation"]]
    return {(ids[s], ids[t], r) for s, t, r in zip(edges["source"], edges["target"], names, strict=True)}


def test_parts_hold_every_node_and_every_relation() -> None:
    ids = {name for part in PARTS for name in part["nodes"]["id"]}
    assert ids == {node.iri.removeprefix(BASE) for node in SHEET.nodes}
    whole = {
        (SHEET.nodes[s].iri.removeprefix(BASE), SHEET.nodes[t].iri.removeprefix(BASE), r)
        for s, t, r in relations_of(SHEET)
    }
    assert set().union(*map(edges_of, PARTS)) == whole


def test_a_part_quotes_only_its_own_report() -> None:
    for r, part in enumerate(PARTS):
        assert set(part["sentences"]["report"]) == {r}


def test_the_beginning_holds_reports_issues_and_what_is_shared() -> None:
    types = [node.type for node in OVERVIEW.nodes]
    assert types.count("Report") == 3
    assert types.count("Issue") == 24
    assert sorted(node.label for node in OVERVIEW.nodes[27:]) == ["丙省文化和旅游厅", "丙省财务管理办法"]
    assert OVERVIEW.counts == {"nodes": len(SHEET.nodes), "edges": len(SHEET.edges)}
    assert [sum(dict(OVERVIEW.totals[name]).values()) for name in ("types", "statuses", "topics")] == [
        len(SHEET.nodes),
        24,
        24,
    ]


def test_issues_stay_out_where_there_are_many() -> None:
    many, _ = overview_of(make_sheet(reports=4, issues=160))
    assert "Issue" not in {node.type for node in many.nodes}
    assert dict(many.totals["types"])[1] == 640


def test_a_bare_issue_still_says_that_it_is_open() -> None:
    still_open = [node for node in OVERVIEW.nodes if ("openItems", "1") in node.facts]
    assert len(still_open) == 6
    assert not any(node.quotes for node in OVERVIEW.nodes)


def test_names_begin_with_what_most_hangs_on() -> None:
    names = names_of(SHEET)
    assert names[0].links >= names[-1].links
    assert names[0].speakers == (0, 1, 2)
    assert {"Measure", "Report"}.isdisjoint(name.node.type for name in names)


@pytest.fixture(scope="module")
def both() -> tuple[Sheet, Any]:
    store = store_of(FAILED)
    return read_sheet(store), read_overview(store)


def test_a_store_gives_the_same_beginning(both: tuple[Sheet, Any]) -> None:
    sheet, asked = both
    read, _ = overview_of(sheet)
    assert [report.iri for report in asked.reports] == [report.iri for report in read.reports]
    # What only a relation names, without a mention, is not counted as shared by the queries.
    assert {node.iri for node in asked.nodes} <= {node.iri for node in read.nodes}
    assert {node.type for node in asked.nodes} == {node.type for node in read.nodes}
    assert asked.relations == read.relations
    assert dict(asked.totals["types"]) == dict(read.totals["types"])
    assert dict(asked.totals["statuses"]) == dict(read.totals["statuses"])
    assert dict(asked.totals["relations"]) == dict(read.totals["relations"])
    assert asked.counts == read.counts


def test_a_store_gives_the_same_names(both: tuple[Sheet, Any]) -> None:
    sheet, _ = both
    assert {name.node.iri for name in read_names(store_of(FAILED))} == {
        name.node.iri for name in names_of(sheet)
    }


def test_discs_do_not_lie_on_one_another(both: tuple[Sheet, Any]) -> None:
    _, asked = both
    a, b = [disc for disc in asked.placement.discs if asked.nodes[disc.node].type == "Report"]
    assert (a.x - b.x) ** 2 + (a.y - b.y) ** 2 >= (a.r + b.r) ** 2


def test_columns_of_the_beginning_are_of_one_length() -> None:
    columns = index_columns(OVERVIEW, NAMES, BASE)
    assert {len(column) for column in columns["nodes"].values()} == {len(OVERVIEW.nodes)}
    assert columns["edges"]["source"] == []
