"""Store → sheet: nodes with their facts, topics, failed checks; relations with their words."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.graph.store import OxigraphBackend, Store
from kg.view.network import read_sheet
from kg.view.overview import NO_TOPIC, relations_of, totals_of
from kg.view.sheet import Node, Sheet
from tests.graph.miniature import KEY
from tests.view.test_report_page import FAILED, IDS, store_of

ZG = "https://w3id.org/zhenggai/ontology#"
SUBJECT = ox.NamedNode("http://purl.org/dc/terms/subject")


def with_topic() -> Store:
    """The miniature, where the issue of the first report has a topic of its own."""
    store = store_of(FAILED)
    assert isinstance(store.backend, OxigraphBackend)
    graph, topic = ox.NamedNode("urn:graph"), ox.NamedNode(f"{ZG}windmills")
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    for triple in (
        (ox.NamedNode(IDS.issue(1)), SUBJECT, topic),
        (topic, label, ox.Literal("风车管理", language="zh")),
        (topic, label, ox.Literal("windmills", language="en")),
    ):
        store.backend.store.add(ox.Quad(*triple, graph))
    return store


def node(sheet: Sheet, iri: str) -> Node:
    return next(one for one in sheet.nodes if one.iri == iri)


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return read_sheet(with_topic())


def test_every_relation_of_the_graph_is_there_once(sheet: Sheet) -> None:
    store = with_topic()
    drawn = {one.iri for one in sheet.nodes}
    told = {
        (s, p, o)
        for s, p, o in store.rows(
            "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> SELECT ?s ?p ?o WHERE {"
            f" ?a a <{ZG}Assertion> ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }}"
        )
        if s in drawn and o in drawn
    }
    parts = store.rows(
        f"SELECT ?s ?p ?o WHERE {{ VALUES ?p {{ <{ZG}hasIssue> <{ZG}hasMeasure> }} ?s ?p ?o }}"
    )
    assert len(relations_of(sheet)) == len(told) + len(set(parts))


def test_an_issue_has_its_topics_and_failed_checks(sheet: Sheet) -> None:
    issue = node(sheet, IDS.issue(1))
    names = [sheet.topics[topic].zh for topic, _ in issue.topics]
    assert "风车管理" in names
    assert [(one.test, one.zh, one.en) for one in issue.remarks] == [
        ("claimed-count", "一个问题，三个方面", "one issue, three aspects")
    ]
    assert [sheet.sentences[q.sentence].text[q.start : q.end] for q in issue.remarks[0].quotes] == [
        "三个方面1个问题"
    ]


def test_a_check_that_passed_is_no_remark() -> None:
    from tests.view.test_report_page import PASSED

    assert not any(one.remarks for one in read_sheet(store_of(PASSED)).nodes)


def test_a_graph_without_topics_has_none() -> None:
    store = store_of()
    assert isinstance(store.backend, OxigraphBackend)
    for quad in list(store.backend.store.quads_for_pattern(None, SUBJECT, None)):
        store.backend.store.remove(quad)
    bare = read_sheet(store)
    assert bare.topics == ()
    assert totals_of(bare)["topics"] == [(NO_TOPIC, 2)]


def test_a_measure_names_its_amounts_and_a_report_its_inspection(sheet: Sheet) -> None:
    assert ("amounts", "约350.5万元、不到20万元") in node(sheet, IDS.measure("1.2")).facts
    report = dict(node(sheet, f"https://w3id.org/zhenggai/id/report/{KEY}").facts)
    assert report["schema:startDate"] == "2031-01-05"
    assert report["feedbackDate"] == "2031-03-01"


def test_names_stand_on_one_line(sheet: Sheet) -> None:
    assert not any("\n" in one.label for one in sheet.nodes)
