"""Asking: errors in words, limits, graphs outside the store."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kg.errors import KgError, NoReports, QueryError, UnreadableFile
from kg.query.diagnose import check_terms, nearest
from kg.query.engine import Rdflib, open_engine
from kg.query.guard import inspect
from kg.query.launch import Limits, Question, dismiss, start, warm

SMALL = Path(__file__).parent / "small.ttl"
HOG = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?d LIMIT 5"

WRONG = (
    ("SELECT * { ?s foaff:name ?o }", "query line 1, column 15: the prefix foaff: is not declared", "foaf:"),
    ("SELECT * {\n  ?s ?p ?o", "query line 2", "breaks off"),
    ("SELECT * { ?s ?p ?o } GRUOP BY ?s", "query line 1", "cannot be read"),
    ("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }", "query line 1", "neither grouped nor bound"),
    ("SELECT * { ?s a zg:Isue }", "query line 1, column 20: the ontology has no term zg:Isue", "zg:Issue"),
    ("SELECT *\n{ ?s zg:responsible ?o }", "query line 2", "zg:responsibleFor"),
    ("SELECT * { ?s <https://w3id.org/zhenggai/ontology#hasMesure> ?o }", "hasMesure", "zg:hasMeasure"),
    (
        "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
        "FROM <file:///etc/hostname> is refused",
        "no such graph",
    ),
)


@pytest.mark.parametrize(("query", "where", "what"), WRONG)
def test_errors_say_where_and_what(query: str, where: str, what: str) -> None:
    engine = open_engine(SMALL)
    inspected = inspect(query)

    def ask() -> None:
        check_terms(inspected)
        engine.select(inspected)

    with pytest.raises(QueryError) as caught:
        ask()
    assert where in str(caught.value)
    assert what in str(caught.value)
    assert "\n" not in str(caught.value)


def test_rdflib_reads_no_files_either() -> None:
    engine = Rdflib.load([SMALL])
    with pytest.raises(QueryError, match="refused"):
        engine.select(inspect("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }"))


def test_chinese_does_not_shift_columns() -> None:
    said = []
    for words in ("市文旅局教育", "abcdef"):
        with pytest.raises(QueryError) as caught:
            open_engine(SMALL).select(inspect(f'SELECT * {{ ?s ?p "{words}" }} GRUOP BY ?s'))
        said.append(str(caught.value))
    assert said[0] == said[1]


def test_select_star_keeps_the_order_of_the_query() -> None:
    table = open_engine(SMALL).select(inspect("SELECT * { ?thing a ?class ; rdfs:label ?a }"))
    assert table.columns == ("thing", "class", "a")


def test_rows_are_limited() -> None:
    table = open_engine(SMALL).select(inspect("SELECT * { ?s ?p ?o }"), rows=7)
    assert (len(table), table.truncated) == (7, True)
    assert not open_engine(SMALL).select(inspect("SELECT * { ?s ?p ?o } LIMIT 7"), rows=7).truncated


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("nothing-here", UnreadableFile),
        ("empty", NoReports),
        ("a.xyz", UnreadableFile),
        ("b.ttl", UnreadableFile),
    ],
)
def test_there_is_no_graph(tmp_path: Path, path: str, kind: type[KgError]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.xyz").write_text("")
    (tmp_path / "b.ttl").write_text("this is no Turtle")
    with pytest.raises(kind, match=path):
        open_engine(tmp_path / path)


def test_a_query_is_answered_by_a_process_of_its_own() -> None:
    answer = start(SMALL, Question("SELECT ?l { ?x a zg:Work ; rdfs:label ?l }"), Limits()).result()
    assert answer.table.column("l") == ["山河"]
    assert answer.absent == ()


def test_a_runaway_query_is_stopped() -> None:
    begun = time.perf_counter()
    with pytest.raises(QueryError, match=r"stopped after 0\.5 seconds"):
        start(SMALL, Question(HOG), Limits(seconds=0.5)).result()
    assert time.perf_counter() - begun < 3


def test_a_greedy_query_is_stopped() -> None:
    with pytest.raises(QueryError, match="more than 300 MB"):
        start(SMALL, Question(HOG), Limits(seconds=20, megabytes=300)).result()


def test_errors_cross_the_border() -> None:
    with pytest.raises(QueryError, match="zg:Issue"):
        start(SMALL, Question("SELECT * { ?s a zg:Isue }"), Limits()).result()
    with pytest.raises(UnreadableFile, match="nowhere"):
        start(Path("nowhere"), Question("SELECT * { ?s ?p ?o }"), Limits()).result()


def test_a_worker_without_a_query_ends() -> None:
    worker = warm()
    dismiss(worker)
    assert worker.returncode is not None


@pytest.mark.parametrize(
    ("question", "name", "near"),
    [
        (Question('SELECT * { ?s rdfs:label "甲市图书" }'), "“甲市图书”", "甲市图书馆"),
        (
            Question("SELECT * { organization:甲市图书官 ?p ?o }"),
            "organization:甲市图书官",
            "organization:甲市图书馆",
        ),
        (Question("SELECT * { ?s foaf:nick ?o }"), "foaf:nick", ""),
        (Question("SELECT * { ?s a zg:Report ; a zg:Work }", known=("图书馆",)), "“图书馆”", "甲市图书馆"),
    ],
)
def test_an_empty_answer_names_what_is_absent(question: Question, name: str, near: str) -> None:
    found = dict(start(SMALL, question, Limits()).result().absent)
    assert name in found
    assert near in (*found[name], "")


@pytest.mark.parametrize(
    ("name", "known", "first"),
    [
        ("Isue", ("Issue", "Measure"), "Issue"),
        ("measure", ("hasMeasure", "Measure", "Issue"), "Measure"),
        ("文广局", ("市文广旅局", "教育局"), "市文广旅局"),
    ],
)
def test_nearest(name: str, known: tuple[str, ...], first: str) -> None:
    assert nearest(name, known)[0] == first


def test_nothing_is_near() -> None:
    assert nearest("xyz", ("甲", "乙")) == []
