"""Projections: what becomes a node, what a line, and what neither."""

from __future__ import annotations

import pytest

from kg.analyse import PROJECTIONS, Material, projection
from kg.errors import UnknownName
from tests.analyse.conftest import SCHOOL, WATER, material_from, text_of

A, B = "甲州市水务局-2030-12-01", "甲州市教育局-2030-12-01"


def lines(material: Material, name: str) -> dict[tuple[str, str], tuple[float, tuple[tuple[str, int], ...]]]:
    """Labels of both ends, sorted → weight and issues."""
    graph = projection(name).build(material)
    found = {}
    for one, other, data in graph.edges(data=True):
        ends = sorted((graph.nodes[one]["label"], graph.nodes[other]["label"]))
        found[ends[0], ends[1]] = (data["weight"], data["issues"])
    return found


def labels(material: Material, name: str) -> set[str]:
    return {label for _, label in projection(name).build(material).nodes(data="label")}


def test_bodies_meet_in_issues(material: Material) -> None:
    assert lines(material, "bodies") == {
        ("甲州市审计局", "甲州市财政局"): (1, ((A, 3),)),
        ("甲州市水利建设集团有限公司", "甲州市财政局"): (1, ((A, 2),)),
    }


@pytest.mark.parametrize(
    "own", ["甲州市水务局", "中共甲州市水务局党组", "甲州市教育局", "中共市委第九巡察组"]
)
def test_the_reporting_body_and_its_team_are_no_nodes(material: Material, own: str) -> None:
    assert own not in labels(material, "bodies")


def test_two_issues_weigh_twice() -> None:
    more = WATER.replace("召开党组会议2次", "市财政局、市审计局到会指导")
    weights = lines(material_from(text_of("甲州市水务局", more)), "bodies")
    assert weights["甲州市审计局", "甲州市财政局"] == (2, ((A, 1), (A, 3)))


def test_documents_serve_answers(material: Material) -> None:
    graph = projection("policies").build(material)
    places = {graph.nodes[node]["label"]: graph.nodes[node]["issues"] for node in graph}
    assert places == {"甲州市党员教育管理办法": ((B, 1), (A, 1)), "食堂采购管理办法": ((B, 2),)}
    assert graph.number_of_edges() == 0


def test_documents_of_one_answer_are_tied() -> None:
    both = SCHOOL.replace("②举办培训班2期", "②制定《值班管理办法》")
    tied = lines(material_from(text_of("甲州市教育局", both)), "policies")
    assert tied == {("值班管理办法", "甲州市党员教育管理办法"): (1, ((B, 1),))}


def test_money_hangs_on_projects(material: Material) -> None:
    tied = lines(material, "money")
    project = "青石水库除险加固工程"
    assert set(tied) == {
        ("120万元", project),
        ("甲州市财政局", project),
        ("甲州市水利建设集团有限公司", project),
    }
    assert all(issues == ((A, 2),) for _, issues in tied.values())
    assert "8.5万元" not in labels(material, "money"), "a sum of no project ties nothing"


def test_findings_are_tied_by_likeness(material: Material) -> None:
    ((weight, issues),) = lines(material, "findings").values()
    assert 0.22 <= weight <= 1
    assert sorted(issues) == sorted([(A, 1), (B, 1)])


def test_nothing_in_nothing_out() -> None:
    alone = material_from(text_of("甲州市教育局", SCHOOL))
    assert projection("findings").build(alone).number_of_nodes() == 0


def test_nodes_and_lines_come_in_a_fixed_order(material: Material) -> None:
    for one in PROJECTIONS:
        first, second = one.build(material), one.build(material)
        assert list(first) == list(second)
        assert list(first.edges) == list(second.edges)
        assert list(first) == sorted(first)


def test_an_unknown_network_is_named() -> None:
    with pytest.raises(UnknownName, match="no network is called 'people'"):
        projection("people")
