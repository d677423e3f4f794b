"""The ledger as one CSV table: RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import BinaryIO

from kg.ledger.base import Writer
from kg.ledger.columns import columns_of
from kg.ledger.plain import guarded
from kg.ledger.rows import Ledger

__all__ = ["WRITER"]


def _write(ledger: Ledger, target: BinaryIO, folder: Path) -> None:  # noqa: ARG001 - a table has no links
    several = len(ledger.parts) > 1
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.header(ledger.language) for column in columns_of(several))
    for part in ledger.parts:
        for entry in part.entries:
            writer.writerow(map(guarded, (*((part.body,) if several else ()), *entry.cells)))
    target.write(text.getvalue().encode("utf-8-sig"))


WRITER = Writer(".csv", "one table for programs and spreadsheets", _write)
