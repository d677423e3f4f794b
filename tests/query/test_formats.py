"""Answers as text, read back by others."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import rdflib

from kg.errors import QueryError
from kg.query.engine import open_engine
from kg.query.formats import write
from kg.query.guard import inspect
from kg.query.table import Table, Term

SMALL = Path(__file__).parent / "small.ttl"


def ask(query: str) -> Table:
    return open_engine(SMALL).select(inspect(query))


def test_csv_is_read_back() -> None:
    table = Table(("a", "b"), ((Term("literal", '甲,"乙"\n丙'), None),))
    assert list(csv.reader(io.StringIO(write(table, "csv")))) == [["a", "b"], ['甲,"乙"\n丙', ""]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_csv_runs_no_formula(text: str) -> None:
    assert write(Table(("a",), ((Term("literal", text),),)), "csv").splitlines()[1].strip('"').startswith("'")


def test_csv_leaves_numbers_alone() -> None:
    number = Term("literal", "-1", "http://www.w3.org/2001/XMLSchema#integer")
    assert write(Table(("a",), ((number,),)), "csv").splitlines()[1] == "-1"


def test_json_is_sparql_results_json() -> None:
    said = json.loads(
        write(
            ask(
                "SELECT ?n ?x { ?o a zg:Work ; rdfs:label ?n OPTIONAL { ?o zg:nothing ?x } }".replace(
                    "zg:nothing", "zg:number"
                )
            ),
            "json",
        )
    )
    assert said["head"]["vars"] == ["n", "x"]
    assert said["results"]["bindings"] == [{"n": {"type": "literal", "value": "山河"}}]
    assert json.loads(write(ask("ASK { ?s a zg:Work }"), "json")) == {"head": {}, "boolean": True}


def test_markdown_keeps_its_columns() -> None:
    table = Table(
        ("a", "b"), ((Term("literal", "x|y\nz"), Term("uri", "https://w3id.org/zhenggai/ontology#Issue")),)
    )
    assert write(table, "md").splitlines() == ["| a | b |", "| --- | --- |", "| x\\|y z | zg:Issue |"]


def test_turtle_is_read_back_whatever_the_order() -> None:
    table = ask(
        "CONSTRUCT { ?o rdfs:label ?n ; zg:number ?k } { ?o rdfs:label ?n OPTIONAL { ?o zg:number ?k } }"
    )
    turned = Table(table.columns, tuple(reversed(table.rows)), table.kind)
    text = write(table, "turtle")
    assert text == write(turned, "turtle")
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == len(set(table.rows))


def test_turtle_is_for_graphs() -> None:
    with pytest.raises(QueryError, match="CONSTRUCT"):
        write(ask("SELECT * { ?s ?p ?o } LIMIT 1"), "turtle")


def test_unknown_formats_name_the_known() -> None:
    with pytest.raises(QueryError, match="csv, json, md, turtle"):
        write(Table((), ()), "xls")
