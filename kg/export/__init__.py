"""Export: the graph, or a part of it, in the formats of other tools.

A format is one file here and one line in `EXPORTERS`.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from kg.errors import UnknownName
from kg.export import csv_tables, cypher, gexf, graphml, jsonld, nquads, ntriples, rdfxml, trig, turtle
from kg.export.base import Exporter, Selection, select, selection_of
from kg.graph.store import Store

__all__ = ["EXPORTERS", "Exporter", "Selection", "export", "exporter", "select", "selection_of", "write"]

EXPORTERS: tuple[Exporter, ...] = (
    turtle.EXPORTER,
    ntriples.EXPORTER,
    nquads.EXPORTER,
    trig.EXPORTER,
    jsonld.EXPORTER,
    rdfxml.EXPORTER,
    graphml.EXPORTER,
    gexf.EXPORTER,
    csv_tables.EXPORTER,
    cypher.EXPORTER,
)


def exporter(name: str) -> Exporter:
    """The format of that name.

    Raises:
        UnknownName: there is none.
    """
    for found in EXPORTERS:
        if found.name == name:
            return found
    raise UnknownName(
        f"there is no format {name}", remedy=f"there are {', '.join(e.name for e in EXPORTERS)}"
    )


def export(
    store: Store,
    name: str,
    target: Path | BinaryIO,
    *,
    reports: Iterable[str] = (),
    types: Iterable[str] = (),
) -> None:
    """Write a graph, or a part of it, in a format.

    Args:
        store: the graph.
        name: of the format.
        target: a file, written beside and renamed so that it is whole or not there, or a binary stream.
        reports: keys of reports to keep, with what they name of the shared graph; all where there are none.
        types: local names of classes (``Issue``) whose members to keep; all where there are none.

    Raises:
        UnknownName: there is no such format, report or class.
        UsageError: the format cannot hold what the graph holds.
    """
    exporter(name)  # so that a mistyped format is named before anything is read
    write(select(store, reports, types), name, target)


def write(selection: Selection, name: str, target: Path | BinaryIO) -> None:
    """Write what was selected, by `select` or as the answer of a query by `selection_of`; see `export`.

    Raises:
        UnknownName: there is no such format.
        UsageError: the format cannot hold what was selected.
    """
    content = io.BytesIO()
    exporter(name).write(selection, content)
    if isinstance(target, Path):
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        beside.write_bytes(content.getvalue())
        beside.replace(target)
    else:
        target.write(content.getbuffer())
