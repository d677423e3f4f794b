"""Answers: terms and tables of them, the same whichever engine gave them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias

from kg.query.prefixes import XSD, shorten

__all__ = ["Kind", "Python", "Table", "Term"]

Python: TypeAlias = str | int | float | bool | Decimal | dt.date | dt.datetime
Kind: TypeAlias = str
"""``select``, ``ask`` or ``construct`` (of which DESCRIBE is one)."""

_PARSERS = {
    "integer": int, "int": int, "long": int, "nonNegativeInteger": int, "positiveInteger": int,
    "decimal": Decimal, "double": float, "float": float,
    "date": dt.date.fromisoformat, "dateTime": dt.datetime.fromisoformat,
    "boolean": lambda text: text in {"true", "1"},
}  # fmt: skip
_ROWS_IN_NOTEBOOK = 200


class Term(NamedTuple):
    """An RDF term.

    Attributes:
        kind: ``uri``, ``literal`` or ``bnode``, as SPARQL's JSON results call them.
        value: IRI, lexical form or label.
        datatype: IRI of a literal's datatype; ``""`` for plain and tagged strings.
        language: tag of a literal, or ``""``.
    """

    kind: str
    value: str
    datatype: str = ""
    language: str = ""

    def python(self) -> Python:
        """The value as Python knows it; what cannot be parsed stays a string."""
        parse = _PARSERS.get(self.datatype.removeprefix(XSD)) if self.datatype.startswith(XSD) else None
        if parse is None:
            return self.value
        try:
            return parse(self.value)  # type: ignore[no-any-return, operator]
        except (ValueError, ArithmeticError):
            return self.value

    def show(self) -> str:
        """For human eyes: IRIs shortened by prefix, literals by their lexical form."""
        return shorten(self.value) if self.kind == "uri" else self.value

    def n3(self) -> str:
        """As N-Triples write it."""
        if self.kind == "uri":
            return f"<{self.value}>"
        if self.kind == "bnode":
            return f"_:{self.value}"
        text = self.value.replace("\\", "\\\\").replace('"', '\\"')
        text = text.replace("\n", "\\n").replace("\r", "\\r")
        tail = f"@{self.language}" if self.language else f"^^<{self.datatype}>" if self.datatype else ""
        return f'"{text}"{tail}'


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a query: iterating gives one dict a row, with Python values.

    Attributes:
        columns: the variables, in the order of the query.
        rows: a term or None (unbound) for each column.
        kind: ``select``; ``ask`` (one cell); ``construct`` (subject, predicate, object).
        truncated: whether rows were left off at the row limit.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    kind: Kind = "select"
    truncated: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    def __bool__(self) -> bool:
        """Of an ASK: its answer; else whether there are rows."""
        if self.kind == "ask":
            return bool(self.rows[0][0] and self.rows[0][0].value == "true")
        return bool(self.rows)

    def __iter__(self) -> Iterator[dict[str, Python | None]]:
        for row in self.rows:
            yield {
                name: term.python() if term else None for name, term in zip(self.columns, row, strict=True)
            }

    def column(self, name: str) -> list[Python | None]:
        """One column's values, top to bottom.

        Raises:
            KeyError: no column bears that name.
        """
        if name not in self.columns:
            raise KeyError(name)
        at = self.columns.index(name)
        return [term.python() if (term := row[at]) else None for row in self.rows]

    def to_pandas(self) -> Any:
        """A pandas DataFrame of the Python values (pandas must be installed).

        Whole numbers are ``int64`` (``Int64`` where some are missing), decimals ``float64``, days
        ``datetime64``, so that they can be added up and drawn; all else is as Python has it. Sums to be
        exact to the last digit are in `column` and `to_polars`.

        Raises:
            ImportError: pandas is not installed.
        """
        pandas = import_module("pandas")
        columns: dict[str, Any] = {}
        for name in self.columns:
            values = self.column(name)
            kinds = {type(value) for value in values if value is not None}
            if kinds and kinds <= {int, Decimal} and Decimal in kinds:
                columns[name] = pandas.Series(values, dtype="object").astype("float64")
            elif kinds == {int} and None in values:
                columns[name] = pandas.Series(values, dtype="Int64")
            elif kinds == {dt.date}:
                columns[name] = pandas.to_datetime(pandas.Series(values, dtype="object"))
            else:
                columns[name] = values
        return pandas.DataFrame(columns, columns=list(self.columns))

    def to_polars(self) -> Any:
        """A polars DataFrame of the Python values (polars must be installed).

        Raises:
            ImportError: polars is not installed.
        """
        columns: dict[str, list[Any]] = {name: self.column(name) for name in self.columns}
        return import_module("polars").DataFrame(columns, strict=False)

    def _repr_html_(self) -> str:
        """A table for notebooks; the first 200 rows."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(term.show() if term else '')}</td>" for term in row) + "</tr>"
            for row in self.rows[:_ROWS_IN_NOTEBOOK]
        )
        left = len(self.rows) - _ROWS_IN_NOTEBOOK
        more = f"<caption>and {left} rows more</caption>" if left > 0 else ""
        return f"<table>{more}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
