"""What is offered at the cursor, and when Enter runs what was written."""

from __future__ import annotations

import pytest

from kg.query.completion import COMMANDS, Completions, is_whole, local_name
from kg.query.guard import inspect
from kg.query.prefixes import BASE

THINGS = [
    f"{BASE}{path}"
    for path in ("organization/甲市某某局", "organization/甲市图书馆", "organization/乙县文化馆",
                 "project/书屋@甲市", "mechanism/“双签”制度", "place/甲市")
]  # fmt: skip


@pytest.fixture(scope="module")
def completions() -> Completions:
    return Completions(THINGS)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("SEL", ["SELECT"]),
        ("sel", ["SELECT"]),
        ("SELECT * { ?i a zg:InspectionT", ["zg:InspectionTeam"]),
        ("SELECT * { ?i a zg:inspectiont", ["zg:InspectionTeam"]),
        ("DESCRIBE organization:甲", ["organization:甲市图书馆", "organization:甲市某某局"]),
        ("DESCRIBE organization:文化", ["organization:乙县文化馆"]),  # in its middle
        ("DESCRIBE project:", [r"project:书屋\@甲市"]),
        ("DESCRIBE mechanism:", []),  # only an IRI in full can name it
        ("SELECT ?issue ?is", ["?issue"]),
        ("SELECT ?issue ?text { ?", ["?issue", "?text"]),
        ("SELECT ?x", []),
        ("DESCRIBE organ", ["organization:"]),
        (r"\ex", [r"\explain"]),
        (r"\q", [r"\q"]),
        (r"\run resp", ["responsible", "responsible-bodies"]),
        (r"\run responsible org", ["organization="]),
        (r"\run responsible organization=x", []),
        (r"\run nosuch ", []),
        (r"\explain SELECT * { ?x a zg:InspectionT", ["zg:InspectionTeam"]),
        (r"\format c", []),
        ("nosuch:x", []),
        ("", []),
        ("SELECT * { ", []),
    ],
)
def test_what_is_offered(completions: Completions, text: str, offered: list[str]) -> None:
    assert [one.text for one in completions.at(text)] == offered


def test_what_is_offered_takes_the_place_of_the_word(completions: Completions) -> None:
    (one,) = completions.at("DESCRIBE organization:文化")
    assert one.length == len("organization:文化")
    assert {one.text for one in completions.at("\\")} == {f"\\{name}" for name in COMMANDS}


def test_there_are_never_too_many() -> None:
    many = Completions([f"{BASE}place/甲{number}村" for number in range(500)])
    assert len(many.at("place:甲")) == 50


@pytest.mark.parametrize("local", ["甲市某某局", "书屋@甲市", "3.5万元", "a~b!c$d&e'f(g)h*i+j,k;l=m", "5+1"])
def test_names_can_be_read_back(local: str) -> None:
    query = inspect(f"DESCRIBE project:{local_name(local)}")
    (name,) = query.names
    assert (query.expand(name) or "").replace("\\", "") == f"{BASE}project/{local}"


@pytest.mark.parametrize("local", ["“双签”", "a b", "", ".", "a.", "-a", "a\\b"])
def test_names_that_only_an_iri_can_give(local: str) -> None:
    assert local_name(local) == ""


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("", True),
        (r"\list", True),
        ("SELECT * { ?s ?p ?o }", True),
        ("SELECT * { ?s ?p ?o } LIMIT 3", True),
        ("SELECT * {", False),
        ("SELECT * { ?s ?p '}' ", False),
        ("SELECT * { ?s ?p '{' }", True),
        ("SELECT * { ?s ?p <x{> # }", False),
        ("SELECT (COUNT(?s) { }", False),
        ("SELECT *", False),
        ("DESCRIBE organization:甲", False),
        ("DESCRIBE organization:甲;", True),
        ("DESCRIBE organization:甲\n", True),
        ("SELECT * {\n ?s ?p ?o ;", False),
        ("SELECT * {\n ?s ?p ?o\n}", False),  # ORDER BY may follow
        ("SELECT * {\n ?s ?p ?o\n}\n", True),
        ("SELECT * {\n ?s ?p ?o\n} ;", True),
        ("SELECT * {\n\n", False),
    ],
)
def test_when_enter_runs_it(text: str, whole: bool) -> None:
    assert is_whole(text) is whole
