"""Where a worker writes an answer: bytes and rows are counted, and too many of either stop the query."""

from __future__ import annotations

import io
from typing import Any

from kg.errors import QueryLimit

__all__ = ["Meter"]

# What stands at the end of each row and nowhere else. JSON escapes the quotation marks of values and XML
# their <, so neither sign can stand inside one; TSV escapes line ends.
_MARKS = {"json": b'}},{"', "xml": b"</result>", "tsv": b"\n"}


class Meter(io.RawIOBase):
    """A file that is written to.

    Args:
        style: ``json``, ``xml``, ``csv`` or ``tsv``: rows are counted as well; else bytes alone.
        rows: how many rows there may be.
        size: how many bytes there may be.
    """

    def __init__(self, style: str, rows: int, size: int) -> None:
        super().__init__()
        self._style, self._most, self._size = style, rows, size
        self._parts: list[bytes] = []
        self._bytes = 0
        self._tail = b""
        self._quoted = False
        # Between n rows of JSON there are n - 1 signs; CSV and TSV begin with the line of the variables.
        self.rows = {"json": 1, "csv": -1, "tsv": -1}.get(style, 0)

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def write(self, chunk: Any, /) -> int:
        """Take bytes.

        Raises:
            QueryLimit: they are too many, or hold too many rows.
        """
        said = bytes(chunk)
        self._bytes += len(said)
        if self._bytes > self._size:
            raise QueryLimit(f"the answer is larger than {self._size / 1e6:g} MB", remedy=_LESS)
        self._count(said)
        if self.rows > self._most:
            raise QueryLimit(f"the answer has more than {self._most:,} rows", remedy=_LESS)
        self._parts.append(said)
        return len(said)

    def value(self) -> bytes:
        """All that was written."""
        return b"".join(self._parts)

    def _count(self, said: bytes) -> None:
        if self._style == "csv":
            for piece in said.split(b'"'):
                self.rows += 0 if self._quoted else piece.count(b"\n")
                self._quoted = not self._quoted
            self._quoted = not self._quoted  # a piece more than quotation marks
        elif mark := _MARKS.get(self._style):
            self.rows += (self._tail + said).count(mark)
            self._tail = (self._tail + said)[-len(mark) + 1 :] if len(mark) > 1 else b""


_LESS = "ask for it in parts, with LIMIT and OFFSET, or for fewer columns"
