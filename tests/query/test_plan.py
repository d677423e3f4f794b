"""The plan of a query: operators, patterns, counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.query.engine import Oxigraph, open_engine
from kg.query.guard import inspect
from kg.query.plan import plan
from kg.query.saved import saved_queries


@pytest.fixture(scope="module")
def engine() -> Oxigraph:
    return open_engine(Path(__file__).parent / "small.ttl")


def test_operators_and_counts(engine: Oxigraph) -> None:
    query = "SELECT ?n { ?w a zg:Work ; rdfs:label ?n OPTIONAL { ?w zg:partOf+ ?p } } ORDER BY ?n LIMIT 3"
    assert plan(inspect(query), engine) == (
        "Slice 3 rows",
        "  Project ?n",
        "    OrderBy",
        "      LeftJoin",
        "        BGP",
        "          ?w rdf:type zg:Work  [1]",
        f"          ?w rdfs:label ?n  [{labels(engine)}]",
        "        BGP",
        "          ?w zg:partOf+ ?p",
    )


def labels(engine: Oxigraph) -> int:
    return len(engine.select(inspect("SELECT ?s ?o { ?s rdfs:label ?o }"), 10_000))


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ('ASK { ?x rdfs:label "山河" }', '?x rdfs:label "山河"  [1]'),
        ("ASK { ?x zg:level 1 }", "[1]"),
        ("SELECT * { GRAPH ?g { ?s ?p ?o } }", "Graph ?g"),
        ("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s", "Group by ?s"),
        ("CONSTRUCT { ?s ?p ?o } { { ?s ?p ?o } UNION { ?o ?p ?s } }", "Union"),
        ("SELECT * { VALUES ?x { 1 zg:Issue } }", "values ?x = "),
        ("SELECT * { ?s zg:number 99 }", "[0]"),
    ],
)
def test_lines(engine: Oxigraph, query: str, line: str) -> None:
    assert any(line in one for one in plan(inspect(query), engine))


@pytest.mark.parametrize("query", saved_queries(), ids=lambda one: one.name)
def test_every_saved_query_has_a_plan(engine: Oxigraph, query: object) -> None:
    assert any("[" in line for line in plan(inspect(query.text), engine))  # type: ignore[attr-defined]


def test_what_cannot_be_read(engine: Oxigraph) -> None:
    with pytest.raises(QueryError):
        plan(inspect("SELECT * { ?s ?p }"), engine)
