"""Answers as text: CSV, JSON, Markdown, Turtle. One function a format, in one tuple."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass

from kg.errors import QueryError
from kg.query.prefixes import PREFIXES
from kg.query.table import Table, Term

__all__ = ["FORMATS", "Format", "write"]

# What spreadsheets run as a formula when a cell begins with it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a table: its name on the command line, what it is, and the function."""

    name: str
    doc: str
    write: Callable[[Table], str]


def _csv(table: Table) -> str:
    """RFC 4180; texts that a spreadsheet would run as a formula get an apostrophe in front."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([_cell(term) for term in row])
    return out.getvalue()


def _cell(term: Term | None) -> str:
    if term is None:
        return ""
    is_text = term.kind == "literal" and not term.datatype
    return f"'{term.value}" if is_text and term.value.startswith(_FORMULA) else term.value


def _json(table: Table) -> str:
    """SPARQL 1.1 Query Results JSON."""
    if table.kind == "ask":
        return json.dumps({"head": {}, "boolean": bool(table)}, indent=1)
    bindings = [
        {name: _binding(term) for name, term in zip(table.columns, row, strict=True) if term}
        for row in table.rows
    ]
    whole = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _binding(term: Term) -> dict[str, str]:
    found = {"type": term.kind, "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype:
        found["datatype"] = term.datatype
    return found


def _markdown(table: Table) -> str:
    def line(cells: list[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"

    rows = [line([term.show() if term else "" for term in row]) for row in table.rows]
    return "\n".join([line(list(table.columns)), line(["---"] * len(table.columns)), *rows])


def _turtle(table: Table) -> str:
    """Turtle of a CONSTRUCT or DESCRIBE, sorted by subject.

    Raises:
        QueryError: the query was of another form.
    """
    if table.kind != "construct":
        raise QueryError("Turtle is for CONSTRUCT and DESCRIBE", remedy="use --format table, csv, json or md")
    import pyoxigraph as ox

    lines = sorted({" ".join(term.n3() for term in row if term) + " ." for row in table.rows})
    triples = ox.parse("\n".join(lines).encode(), format=ox.RdfFormat.N_TRIPLES)
    used = {name: base for name, base in PREFIXES.items() if any(f"<{base}" in line for line in lines)}
    written = ox.serialize((quad.triple for quad in triples), format=ox.RdfFormat.TURTLE, prefixes=used)
    return (written or b"").decode()


FORMATS: tuple[Format, ...] = (
    Format("csv", "comma-separated values for spreadsheets", _csv),
    Format("json", "SPARQL 1.1 results in JSON", _json),
    Format("md", "a Markdown table", _markdown),
    Format("turtle", "Turtle, for CONSTRUCT and DESCRIBE", _turtle),
)


def write(table: Table, name: str) -> str:
    """A table in the format of that name, without a line end after it.

    Raises:
        QueryError: there is no such format, or it does not fit the query.
    """
    for one in FORMATS:
        if one.name == name:
            return one.write(table).rstrip("\r\n")
    raise QueryError(
        f"no format is called {name!r}", remedy=f"known: table, {', '.join(f.name for f in FORMATS)}"
    )
