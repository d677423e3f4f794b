"""Every saved query: its header, its answer on the invented reports, the same on both engines."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError, UnknownName
from kg.query.diagnose import check_terms
from kg.query.engine import Engine, Rdflib, open_engine
from kg.query.guard import inspect
from kg.query.saved import names, saved, saved_queries
from kg.query.table import Table
from kg.resources import ontology

SMALL = Path(__file__).parent / "small.ttl"
COMPETENCY = {
    "rectified-but-open", "recurring", "money-by-role", "money-by-issue", "enacted-documents",
    "responsible-bodies", "shared-entities", "claims", "why", "unresolved",
}  # fmt: skip
GIVEN = {"organization": "局党组", "name": "张三丰", "issue": "2", "words": "学习", "check": "rectified-open",
         "of": "甲市某某局"}  # fmt: skip


@cache
def oxigraph() -> Engine:
    return open_engine(SMALL)


@cache
def rdflib() -> Engine:
    return Rdflib.load([SMALL])


def values(table: Table) -> Counter[tuple[object, ...]]:
    """Rows without their order; what GROUP_CONCAT and SAMPLE may order as they like is sorted."""
    return Counter(
        tuple(
            None if term is None
            else float(term.value) if term.datatype.endswith(("decimal", "integer"))
            else "".join(sorted(term.value))
            for term in row
        )
        for row in table.rows
    )  # fmt: skip


def test_the_competency_questions_are_among_them() -> None:
    assert set(names()) >= COMPETENCY
    assert len(names()) >= 25


@pytest.mark.parametrize("name", names())
def test_header(name: str) -> None:
    query = saved(name)
    assert query.question.endswith(("?", ")"))
    assert query.question_zh.endswith(("？", "）"))
    for parameter in query.parameters:
        assert f"VALUES ?{parameter.name} {{ UNDEF }}" in query.text
        assert parameter.help
        assert parameter.help_zh
        assert parameter.example
    assert query.text.count("UNDEF") == len(query.parameters)


@pytest.mark.parametrize("name", names())
def test_answers_alike_on_both_engines(name: str) -> None:
    query = inspect(saved(name).text)
    check_terms(query)
    ours, theirs = oxigraph().select(query), rdflib().select(query)
    assert ours.rows, "the invented reports hold an answer to every question"
    assert ours.columns == theirs.columns
    assert values(ours) == values(theirs)


@pytest.mark.parametrize("name", names())
def test_reports_are_keys_and_states_are_words(name: str) -> None:
    table = oxigraph().select(inspect(saved(name).text))
    for column in {"report", "one_report", "other_report"} & set(table.columns):
        assert set(table.column(column)) <= {"甲市某某局-2030", "乙县某某局-2031"}
    for column in {"status", "progress", "role", "kind", "counts", "type"} & set(table.columns):
        assert {term.kind for row in table.rows if (term := row[table.columns.index(column)])} <= {"literal"}


def test_states_are_named_in_chinese_where_the_ontology_is_at_hand() -> None:
    engine = open_engine(SMALL)
    engine.store.bulk_load(path=str(ontology("core.ttl")), format=ox.RdfFormat.TURTLE)
    found = {row["status"] for row in engine.select(inspect(saved("status").text))}
    assert found == {"已整改", "正在整改", "未说明"}


@pytest.mark.parametrize("name", [query.name for query in saved_queries() if query.parameters])
def test_parameters_narrow_the_answer(name: str) -> None:
    query = saved(name)
    given = {parameter.name: GIVEN[parameter.name] for parameter in query.parameters}
    every = oxigraph().select(inspect(query.text))
    some = oxigraph().select(inspect(query.bind(given)))
    # Most of the invented reports' answers are of one report, so a choice of it may take in all.
    assert 0 < len(some) < len(every) + ("of" in given)
    assert all("甲市某某局" in str(row.get("report", "甲市某某局")) for row in some if "of" in given)
    assert values(some) == values(rdflib().select(inspect(query.bind(given))))
    none = oxigraph().select(inspect(query.bind(dict.fromkeys(given, "没有这样的东西"))))
    assert len(none) == 0


@pytest.mark.parametrize("value", ['a"b', "a\\", "a\nb", '" } } INSERT', "}"])
def test_values_cannot_leave_their_literal(value: str) -> None:
    table = oxigraph().select(inspect(saved("entity").bind({"name": value})))
    assert len(table) == 0


@pytest.mark.parametrize(
    ("given", "word"), [({"nope": "x"}, "takes name"), ({"name": ""}, "1 to"), ({"name": "x" * 300}, "1 to")]
)
def test_wrong_parameters(given: dict[str, str], word: str) -> None:
    with pytest.raises(QueryError, match=word):
        saved("entity").bind(given)


def test_wrong_names_are_answered_with_near_ones() -> None:
    with pytest.raises(UnknownName, match="unresolved"):
        saved("unresolve")


def rows(name: str, **given: str) -> list[dict[str, object]]:
    return list(oxigraph().select(inspect(saved(name).bind(given))))


def test_rectified_but_open() -> None:
    (row,) = rows("rectified-but-open")
    assert row["number"] == 1
    assert str(row["open"]).startswith("拟于")


def test_failed_checks_carry_their_words() -> None:
    (row,) = rows("failed-checks", check="rectified-open")
    assert (row["report"], row["said"]) == ("甲市某某局-2030", "问题1仍有未完成事项")
    assert str(row["words"]).startswith("拟于")
    assert "numbering" not in {row["test"] for row in rows("failed-checks")}


def test_claims_are_counted() -> None:
    (row,) = rows("claims")
    assert (row["claimed"], row["counted"]) == (2, 3)


def test_money_by_role_has_bounds() -> None:
    found = {
        str(row["role"]).rpartition("#")[2]: (row["at_least"], row["at_most"])
        for row in rows("money-by-role")
    }
    assert found == {"investment": (2_000_000, 3_000_000), "None": (35_000, 35_000)}


def test_enacted_documents_have_their_higher_document() -> None:
    (row,) = rows("enacted-documents")
    assert row["document"] == "甲市某某局学习办法"
    assert row["under"] == "甲市财务管理办法"
    assert row["document_number"] == "甲某〔2030〕7号"


def test_bodies_answer_directly_and_through_their_units() -> None:
    found = {row["body"]: (row["issues"], row["with_units"]) for row in rows("responsible-bodies")}
    assert found == {"中共甲市某某局党组": (1, 1), "甲市某某局": (0, 1)}


def test_shared_entities() -> None:
    assert {row["name"] for row in rows("shared-entities")} == {"甲市某某局", "甲市财务管理办法"}
