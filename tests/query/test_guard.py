"""What a query may not do, however it is written, and what it may."""

from __future__ import annotations

import time

import pytest

from kg.errors import QueryError
from kg.query.guard import inspect

REFUSED = (
    ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { service <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
    (r"SELECT * { \u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
    (r"SELECT * { \U00000053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { ?s ?p 5SERVICE<http://127.0.0.1:1/>{?s ?p ?o} }", "SERVICE"),
    (
        r"PREFIX e: <http://e/> SELECT * { ?s e:a\#b ?o . SERVICE <http://127.0.0.1:1/> {?s ?p ?o} }",
        "SERVICE",
    ),
    ("SELECT * { ?s ?p 'x' # SERVICE\n }", "SERVICE"),
    ("INSERT DATA { <a:a> <a:a> <a:a> }", "INSERT"),
    ("PREFIX a: <b:c> DELETE WHERE { ?s ?p ?o }", "DELETE"),
    ("LOAD <file:///etc/hostname>", "LOAD"),
    ("CLEAR ALL", "CLEAR"),
    ("WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH"),
    ("", "empty"),
    ("  \n ", "empty"),
    ("SELECT * { ?s ?p ?o }" + " " * 100_000, "longer"),
)
ALLOWED = (
    ("SELECT * { ?s ?p ?o }", "select"),
    ("prefix insert: <a:b> select * { ?s insert:delete ?o }", "select"),
    ("# INSERT\nASK { ?s ?p 'LOAD <file:///x>' }", "ask"),
    ("PREFIX zg: <a:b#> CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "construct"),
    ("DESCRIBE organization:甲市教育局", "describe"),
    ("SELECT ?delete { ?delete ?load ?clear }", "select"),
)


@pytest.mark.parametrize(("query", "word"), REFUSED)
def test_refused(query: str, word: str) -> None:
    with pytest.raises(QueryError, match=word):
        inspect(query)


@pytest.mark.parametrize(("query", "form"), ALLOWED)
def test_allowed(query: str, form: str) -> None:
    assert inspect(query).form == form


@pytest.mark.parametrize(
    ("query", "graphs"),
    [
        ("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", ("file:///etc/hostname",)),
        ("SELECT *FROM<a:g>FROM NAMED<a:h>{ ?s ?p ?o }", ("a:g", "a:h")),
        ("SELECT (1 AS ?x)from named report:甲 { ?s ?p ?o }", ("https://w3id.org/zhenggai/id/report/甲",)),
        (r"SELECT * \u0046ROM <a:g> { ?s ?p ?o }", ("a:g",)),
        ("PREFIX e: <http://e/> ASK FROM e:g { ?s ?p ?o }", ("http://e/g",)),
        ("SELECT ?from { ?from ?p ' FROM <a:g> ' } # FROM <a:g>", ()),
        ("SELECT * { ?s <a:from> ?o }", ()),
    ],
)
def test_graphs_that_are_named(query: str, graphs: tuple[str, ...]) -> None:
    assert inspect(query).graphs == graphs


@pytest.mark.parametrize(
    "piece", ["'", '"', "'''", '"""', "<", "#", "\\", "a:", ":", "zg:a.", "FROM ", "?x", "5"]
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    query = "SELECT * { ?s ?p ?o } " + piece * (90_000 // len(piece))
    begun = time.perf_counter()
    inspect(query)
    assert time.perf_counter() - begun < 2


def test_names_and_strings_are_seen() -> None:
    found = inspect("PREFIX x: <a:b#> SELECT * { ?s x:y \"市文旅局\", '甲' ; zg:issued <c:d> }")
    assert found.names == ("x:", "x:y", "zg:issued")
    assert found.strings == ("市文旅局", "甲")
    assert found.iris == ("a:b#", "c:d")
    assert found.expand("x:y") == "a:b#y"
    assert found.expand("nope:y") is None
