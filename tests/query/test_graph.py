"""The Python interface to a graph: issues, things, explanations, copies for other libraries."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import QueryError, UnknownName
from kg.query.explain import quote

SMALL = Path(__file__).parent / "small.ttl"


@pytest.fixture(scope="module")
def graph() -> kg.query.graph.Graph:
    return kg.open(SMALL)


def test_issues(graph: kg.query.graph.Graph) -> None:
    issues = graph.issues()
    assert [(issue.number, issue.status) for issue in issues] == [
        (1, "unstated"), (1, "rectified"), (2, "inProgress"), (3, "unstated"),
    ]  # fmt: skip
    assert issues[1].recurs
    assert issues[1].open_items == ("拟于2031年12月底前由甲市图书馆建成乡镇书屋项目",)


@pytest.mark.parametrize("status", ["in_progress", "inProgress", "IN-PROGRESS"])
def test_issues_by_status(graph: kg.query.graph.Graph, status: str) -> None:
    assert [issue.label for issue in graph.issues(status=status)] == ["账目不清"]


def test_unknown_status(graph: kg.query.graph.Graph) -> None:
    with pytest.raises(UnknownName, match="rectified"):
        graph.issues(status="rectifed")


@pytest.mark.parametrize(
    "name",
    [
        "甲市某某局",
        "市某某局",
        "organization:甲市某某局",
        "https://w3id.org/zhenggai/id/organization/甲市某某局",
    ],
)
def test_passages_of_an_entity(graph: kg.query.graph.Graph, name: str) -> None:
    thing = graph.entity(name)
    assert thing.label == "甲市某某局"
    found = [(p.source, p.line, p.start, p.end, p.exact) for p in thing.passages()]
    assert found == [("乙.txt", 3, 50, 55, "甲市某某局"), ("甲.txt", 2, 43, 48, "甲市某某局")]


def test_a_passage_stands_in_its_sentence(graph: kg.query.graph.Graph) -> None:
    (passage,) = graph.entity("山河").passages()
    assert passage.before.endswith("排演话剧《")
    assert passage.after.startswith("》，获")
    assert passage.after.endswith("。")


def test_relations_have_rule_and_words(graph: kg.query.graph.Graph) -> None:
    explained = graph.entity("张三丰").explain()
    assert explained.type == "Person"
    found = {(one.predicate, one.object, one.rule, one.evidence[0].exact) for one in explained.relations}
    assert ("zg:memberOf", "甲市某某局", "role.before", "局长张三丰") in found
    assert len(found) == 2


def test_issues_and_assertions_are_explained(graph: kg.query.graph.Graph) -> None:
    issue = graph.entity("issue:甲市某某局-2030.1").explain()
    assert issue.type == "Issue"
    assert {passage.exact for passage in issue.passages} == {
        "学习流于形式。此前已指出。", "拟于2031年12月底前由甲市图书馆建成乡镇书屋项目",
    }  # fmt: skip
    relation = graph.entity("乡镇书屋项目").explain().relations[0]
    assertion = graph.entity(relation.iri).explain()
    assert assertion.type == "Assertion"
    assert assertion.passages == relation.evidence


def test_a_team_is_a_team(graph: kg.query.graph.Graph) -> None:
    assert graph.entity("市委第九巡察组").explain().type == "InspectionTeam"


@pytest.mark.parametrize("name", ["甲市图书官", "organization:甲市图书官"])
def test_unknown_names_are_answered_with_near_ones(graph: kg.query.graph.Graph, name: str) -> None:
    with pytest.raises(UnknownName, match="甲市图书馆"):
        graph.entity(name)


@pytest.mark.parametrize("name", ['"', "\\", "<x> } #", "", "organization:> } #", "a\nb"])
def test_odd_names_are_only_unknown(graph: kg.query.graph.Graph, name: str) -> None:
    with pytest.raises(UnknownName):
        graph.entity(name)


def test_saved_queries_and_sparql(graph: kg.query.graph.Graph) -> None:
    assert len(graph.ask_saved("responsible", organization="局党组")) == 1
    assert graph.query("ASK { ?x a zg:Work }")
    with pytest.raises(QueryError):
        graph.query("DELETE WHERE { ?s ?p ?o }")


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_rdflib_copy(graph: kg.query.graph.Graph) -> None:
    copy = graph.rdflib()
    count = graph.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").column("n")
    assert [len(copy)] == count


def test_networkx_copy(graph: kg.query.graph.Graph) -> None:
    copy = graph.networkx()
    base = "https://w3id.org/zhenggai/id/"
    team = copy.nodes[base + "organization/中共甲市委第九巡察组"]
    assert (team["type"], team["label"]) == ("InspectionTeam", "中共甲市委第九巡察组")
    assert copy.has_edge(base + "person/张三丰@甲市某某局", base + "organization/甲市某某局", key="memberOf")
    assert not any("mention/" in node for node in copy)


@pytest.mark.parametrize(
    ("text", "start", "end", "before", "after"),
    [
        ("甲。乙丙丁。戊", 3, 4, "乙", "丁。"),
        ("乙丙丁", 0, 1, "", "丙丁"),
        ("甲\n 乙丙\n丁", 3, 4, "", "丙"),
        ("甲。乙。丙", 0, 4, "", ""),
        ("甲。", 1, 2, "甲", ""),
    ],
)
def test_sentences(text: str, start: int, end: int, before: str, after: str) -> None:
    found = quote("r", "s", text, start, end)
    assert (found.before, found.exact, found.after) == (before, text[start:end], after)


@pytest.mark.parametrize("kind", ["pandas", "polars"])
def test_a_data_frame_in_one_call(graph: kg.query.graph.Graph, kind: str) -> None:
    pytest.importorskip(kind)
    frame = graph.to_dataframe("SELECT ?n { ?i a zg:Issue ; zg:number ?n } ORDER BY ?n", kind=kind)
    assert list(frame["n"]) == [issue.number for issue in graph.issues()]
    assert list(graph.to_dataframe("status", kind=kind).columns) == list(graph.ask_saved("status").columns)


def test_there_is_no_third_kind_of_frame(graph: kg.query.graph.Graph) -> None:
    with pytest.raises(kg.errors.QueryError, match="no data frame is called 'excel'"):
        graph.to_dataframe("status", kind="excel")
