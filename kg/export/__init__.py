"""Export: the graph, or a part of it, in the formats of other tools.

A format is one file here and one line in `EXPORTERS`.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from kg.errors import UnknownName
from kg.export import (
    csv_tables,
    cypher,
    gexf,
    graphml,
    jsonld,
    jsonld_issues,
    nquads,
    ntriples,
    parquet,
    rdfxml,
    trig,
    turtle,
)
from kg.export.base import Exporter, Selection, select, selection_of
from kg.graph.store import Store

__all__ = ["EXPORTERS", "Exporter", "Selection", "export", "exporter", "select", "selection_of", "write"]

EXPORTERS: tuple[Exporter, ...] = (
    turtle.EXPORTER,
    ntriples.EXPORTER,
    nquads.EXPORTER,
    trig.EXPORTER,
    jsonld.EXPORTER,
    jsonld_issues.EXPORTER,
    rdfxml.EXPORTER,
    graphml.EXPORTER,
    gexf.EXPORTER,
    csv_tables.EXPORTER,
    parquet.EXPORTER,
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
        target: a file, written beside and renamed so that it is whole or not there; a folder that is there,
            for formats of several files; or a binary stream.
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
    chosen = exporter(name)
    if not isinstance(target, Path):
        chosen.write(selection, target)
    elif chosen.is_folder and target.is_dir():
        _write_folder(chosen, selection, target)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            with beside.open("wb", buffering=1 << 20) as out:
                chosen.write(selection, out)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


def _write_folder(chosen: Exporter, selection: Selection, folder: Path) -> None:
    """The files of a zip, into a folder: each beside its place and renamed when it is whole."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=".kg-export-") as staging:
        with tempfile.TemporaryFile() as file:
            chosen.write(selection, file)
            with zipfile.ZipFile(file) as whole:
                whole.extractall(staging)
        for path in sorted(Path(staging).iterdir()):
            path.replace(folder / path.name)
