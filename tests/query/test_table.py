"""Terms and tables: Python values, columns, notebooks."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from kg.query.prefixes import XSD, expand, shorten
from kg.query.table import Table, Term

BASE = "https://w3id.org/zhenggai/id/"


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (Term("literal", "7", XSD + "integer"), 7),
        (Term("literal", "3.50", XSD + "decimal"), Decimal("3.50")),
        (Term("literal", "2031-04-05", XSD + "date"), dt.date(2031, 4, 5)),
        (Term("literal", "true", XSD + "boolean"), True),
        (Term("literal", "false", XSD + "boolean"), False),
        (Term("literal", "1e3", XSD + "double"), 1000.0),
        (Term("literal", "2031-02-30", XSD + "date"), "2031-02-30"),
        (Term("literal", "many", XSD + "integer"), "many"),
        (Term("literal", "x", XSD + "decimal"), "x"),
        (Term("literal", "7"), "7"),
        (Term("uri", "a:b"), "a:b"),
    ],
)
def test_python_values(term: Term, value: object) -> None:
    assert term.python() == value
    assert type(term.python()) is type(value)


@pytest.mark.parametrize(
    ("term", "line"),
    [
        (Term("uri", "a:b"), "<a:b>"),
        (Term("literal", 'a"b\\c\n'), '"a\\"b\\\\c\\n"'),
        (Term("literal", "甲", "", "zh"), '"甲"@zh'),
        (Term("literal", "1", XSD + "integer"), f'"1"^^<{XSD}integer>'),
        (Term("bnode", "x"), "_:x"),
    ],
)
def test_n_triples(term: Term, line: str) -> None:
    assert term.n3() == line


def test_a_table_iterates_rows_and_gives_columns() -> None:
    table = Table(
        ("a", "b"),
        ((Term("literal", "1", XSD + "integer"), None), (Term("uri", "x:y"), Term("literal", "z"))),
    )
    assert list(table) == [{"a": 1, "b": None}, {"a": "x:y", "b": "z"}]
    assert table.column("b") == [None, "z"]
    assert len(table) == 2
    with pytest.raises(KeyError):
        table.column("c")


def test_yes_and_no() -> None:
    yes, no = (
        Table(("answer",), ((Term("literal", v, XSD + "boolean"),),), "ask") for v in ("true", "false")
    )
    assert yes
    assert not no
    assert not Table(("a",), ())


def test_notebooks_get_escaped_html() -> None:
    html = Table(("<b>",), ((Term("literal", "<script>&"),),))._repr_html_()
    assert "&lt;script&gt;&amp;" in html
    assert "<script" not in html


def test_notebooks_get_the_first_rows() -> None:
    assert "and 50 rows more" in Table(("a",), ((None,),) * 250)._repr_html_()


def test_pandas_where_it_is_installed() -> None:
    pytest.importorskip("pandas")
    frame = Table(("a",), ((Term("literal", "1", XSD + "integer"),),)).to_pandas()
    assert list(frame["a"]) == [1]


def _typed() -> Table:
    def row(number: str, sum_: str, day: str, some: Term | None) -> tuple[Term | None, ...]:
        return (
            Term("literal", number, XSD + "integer"),
            Term("literal", sum_, XSD + "decimal"),
            Term("literal", day, XSD + "date"),
            some,
        )

    return Table(
        ("number", "sum", "day", "some"),
        (
            row("1", "2.5", "2031-01-02", None),
            row("2", "7", "2031-02-03", Term("literal", "3", XSD + "integer")),
        ),
    )


def test_pandas_columns_can_be_added_up_and_drawn() -> None:
    pytest.importorskip("pandas")
    frame = _typed().to_pandas()
    assert [str(kind) for kind in frame.dtypes][:2] == ["int64", "float64"]
    assert frame["sum"].sum() == 9.5
    assert list(frame["day"].dt.month) == [1, 2]
    assert str(frame["some"].dtype) == "Int64"
    assert frame["some"].sum() == 3


def test_polars_keeps_decimals() -> None:
    pytest.importorskip("polars")
    frame = _typed().to_polars()
    assert list(frame["sum"]) == [Decimal("2.5"), Decimal(7)]
    assert list(frame["day"]) == [dt.date(2031, 1, 2), dt.date(2031, 2, 3)]


def test_a_frame_of_nothing_keeps_its_columns() -> None:
    pytest.importorskip("pandas")
    assert list(Table(("a", "b"), ()).to_pandas().columns) == ["a", "b"]


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        (BASE + "organization/甲市教育局", "organization:甲市教育局"),
        (BASE + "report/a/b", BASE + "report/a/b"),
        ("https://w3id.org/zhenggai/ontology#Issue", "zg:Issue"),
        ("https://example.org/x", "https://example.org/x"),
    ],
)
def test_iris_are_shortened_and_expanded(iri: str, short: str) -> None:
    assert shorten(iri) == short
    assert expand(short) == iri
    assert expand(f"<{iri}>") == iri


def test_labels_are_no_iris() -> None:
    assert expand("甲市教育局") is None
    assert expand("nope:x") is None
