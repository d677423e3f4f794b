"""Parquet: the tables of `kg.export.rows` with types, for pandas, Polars, DuckDB and Spark."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import UsageError
from kg.export.base import Exporter, Selection
from kg.export.csv_tables import member
from kg.export.rows import Column, Row, Tables
from kg.graph.namespaces import PROPERTY_TYPES, XSD

__all__ = ["EXPORTER"]

_GROUP = 20_000
"""Rows of a row group: what memory holds at once."""


def _write(selection: Selection, target: BinaryIO) -> None:
    """A zip of Parquet files, one a table; they are compressed themselves.

    Raises:
        UsageError: pyarrow is not installed.
    """
    try:
        import pyarrow  # type: ignore[import-untyped, unused-ignore]  # noqa: F401 - before anything is read
    except ImportError:
        raise UsageError(
            "Parquet needs pyarrow, which is not installed", remedy="pip install zhenggai[tables]"
        ) from None
    with Tables(selection) as found, tempfile.TemporaryFile() as whole:
        with zipfile.ZipFile(whole, "w") as out, tempfile.TemporaryDirectory() as folder:
            for name in found.names:
                path = Path(folder) / "table"
                _write_table(found, name, path)
                entry = member(f"{name}.parquet")
                entry.compress_type = zipfile.ZIP_STORED
                with out.open(entry, "w", force_zip64=True) as into, path.open("rb") as source:
                    shutil.copyfileobj(source, into)
        whole.seek(0)
        shutil.copyfileobj(whole, target)


def _write_table(found: Tables, name: str, path: Path) -> None:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]
    import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]

    columns = found.columns(name)
    schema = pa.schema([pa.field(one.name, _type(one), nullable=one.name != "id") for one in columns])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        rows: Iterator[Row] = found.rows(name)
        while batch := list(islice(rows, _GROUP)):
            values = {one.name: [_value(row, one) for row in batch] for one in columns}
            writer.write_table(pa.Table.from_pydict(values, schema=schema))


def _type(column: Column) -> Any:
    """The Arrow type of a column."""
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

    kinds: dict[str, Any] = {
        XSD.integer: pa.int64(),
        XSD.decimal: pa.float64(),
        XSD.boolean: pa.bool_(),
        XSD.date: pa.date32(),
    }
    kind = kinds.get(PROPERTY_TYPES.get(column.iri, ""), pa.string())
    return pa.list_(kind) if column.is_list else kind


def _date(text: str) -> dt.date:
    return dt.date.fromisoformat(text[:10])


_READERS: dict[str, Callable[[str], Any]] = {
    XSD.integer: int,
    XSD.decimal: float,
    XSD.boolean: lambda text: text in {"true", "1"},
    XSD.date: _date,
}


def _value(row: Row, column: Column) -> Any:
    """A cell: a value of its type; null where there is none, or none of that type."""
    read = _READERS.get(PROPERTY_TYPES.get(column.iri, ""), str)
    values = []
    for text in row.get(column.name, ()):
        try:
            values.append(read(text))
        except ValueError:  # what our own graphs do not hold, and another's may
            values.append(None)
    return values if column.is_list else next(iter(values), None)


EXPORTER = Exporter(
    name="parquet",
    suffix=".zip",
    media_type="application/zip",
    doc="Parquet, the tables of csv with their types, in a zip or a folder: for pandas, Polars, DuckDB.",
    write=_write,
    is_folder=True,
)
