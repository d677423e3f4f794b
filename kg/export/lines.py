"""Sorting lines that may be more than memory holds: runs on disk, merged while they are read."""

from __future__ import annotations

import heapq
import shutil
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

__all__ = ["SortedLines"]

_RUN = 100_000
"""Lines that are sorted at once; of a graph these are about 40 MB."""


class SortedLines:
    """Lines in the order of their bytes, to be read as often as one likes.

    Up to `_RUN` lines stay in memory; more are kept in a folder of their own that goes with this object.

    Args:
        lines: without line ends; in any order.
    """

    def __init__(self, lines: Iterable[bytes]) -> None:
        source = iter(lines)
        self._kept = sorted(islice(source, _RUN))
        self._runs: list[Path] = []
        folder: Path | None = None
        run = self._kept
        while len(run) == _RUN or (self._runs and run):
            if folder is None:
                folder = Path(tempfile.mkdtemp(prefix="kg-export-"))
                weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
            path = folder / f"{len(self._runs):06d}"
            with path.open("wb", buffering=1 << 20) as out:
                out.writelines(line + b"\n" for line in run)
            self._runs.append(path)
            self._kept = []
            run = []  # let go of one run before the next is read
            run = sorted(islice(source, _RUN))

    def __iter__(self) -> Iterator[bytes]:
        """The lines, in order."""
        if not self._runs:
            yield from self._kept
            return
        with ExitStack() as stack:
            files = [stack.enter_context(path.open("rb", buffering=1 << 16)) for path in self._runs]
            for line in heapq.merge(*files):
                yield line[:-1]
