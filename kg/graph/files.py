"""The files of a build: N-Triples per report, the shared ones, Turtle of all, and a store that opens at once.

Everything is written beside its place and renamed in whole, so that a build that dies leaves the last good
one: ``OUT/reports/KEY.nt``, ``OUT/shared.nt``, ``OUT/checks.nt``, ``OUT/graph.ttl``, ``OUT/store/``.
"""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from kg.graph.load import fill
from kg.graph.namespaces import BASE, RDF, prefixes
from kg.graph.to_rdf import Graphs

__all__ = ["read_files", "replace_checks", "turtle", "write_files"]

_STAGING = ".build-"
_TYPE = f"<{RDF.type}>"
_IS_A = f"> {_TYPE} "


def write_files(out: Path, graphs: Graphs) -> tuple[Path, ...]:
    """Write all files of a build into a folder, which is made where it is missing.

    Files of reports that are no longer among the graphs are taken away.

    Returns:
        The files and folders that now stand there, sorted.
    """
    out.mkdir(parents=True, exist_ok=True)
    _sweep(out)
    staging = Path(tempfile.mkdtemp(prefix=f"{_STAGING}{os.getpid()}-", dir=out))
    try:
        _write_all(staging, graphs)
        return _swap(staging, out)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def turtle(lines: Iterable[str], base: str = BASE) -> bytes:
    """Turtle of N-Triples lines: by subject, classes first, a prefix per kind of thing, stable bytes."""
    ordered = sorted(set(lines), key=_classes_first)
    content = "\n".join((*ordered, "")).encode()
    triples = (quad.triple for quad in ox.parse(content, ox.RdfFormat.N_TRIPLES))
    target = io.BytesIO()
    ox.serialize(triples, target, ox.RdfFormat.TURTLE, prefixes=prefixes(base))
    return target.getvalue()


def read_files(out: Path) -> Graphs:
    """The graphs that a build left as N-Triples; without reports if the folder holds none."""
    reports = tuple((path.stem, _lines(path)) for path in sorted((out / "reports").glob("*.nt")))
    base = _base_of(line for _, lines in reports for line in lines)
    return Graphs(reports, _lines(out / "shared.nt"), _lines(out / "checks.nt"), base)


def replace_checks(out: Path, checks: tuple[str, ...]) -> None:
    """Put the outcomes of checks into a folder that `write_files` wrote, in place of those that it held.

    All files are written anew, so that N-Triples, Turtle and store say the same.
    """
    write_files(out, replace(read_files(out), checks=checks))


def _base_of(lines: Iterable[str]) -> str:
    """The base in use, by the first triple about a report's class."""
    mark = f" {_TYPE} <{prefixes()['zg']}Report>"
    subject = next((line.partition(" ")[0] for line in lines if mark in line), "")
    return subject.removeprefix("<").rpartition("report/")[0] or BASE


def _lines(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8").split("\n")[:-1]) if path.is_file() else ()


def _classes_first(line: str) -> str:
    """By subject, and of each subject its classes before all else: "!" comes before "<"."""
    return line.replace(_IS_A, "> ! ", 1)


def _write_all(folder: Path, graphs: Graphs) -> None:
    (folder / "reports").mkdir()
    for key, lines in graphs.reports:
        _write_lines(folder / "reports" / f"{key}.nt", lines)
    _write_lines(folder / "shared.nt", graphs.shared)
    _write_lines(folder / "checks.nt", graphs.checks)
    everything = chain(
        chain.from_iterable(lines for _, lines in graphs.reports), graphs.shared, graphs.checks
    )
    with ThreadPoolExecutor(1) as beside:
        # The engine does its work outside Python's lock, so the store is filled while Turtle is written.
        filled = beside.submit(_write_store, folder / "store", graphs)
        (folder / "graph.ttl").write_bytes(turtle(everything, graphs.base))
        filled.result()


def _write_store(folder: Path, graphs: Graphs) -> None:
    store = ox.Store(str(folder))
    fill(store, graphs)
    store.optimize()  # halves the time of queries over many reports
    store.flush()


def _write_lines(path: Path, lines: tuple[str, ...]) -> None:
    path.write_bytes("\n".join((*lines, "")).encode() if lines else b"")


def _sweep(out: Path) -> None:
    """Take away what builds that were killed have left beside their place."""
    for folder in out.glob(f"{_STAGING}*"):
        process = folder.name.removeprefix(_STAGING).partition("-")[0]
        if process.isdecimal() and not _runs(int(process)):
            shutil.rmtree(folder, ignore_errors=True)


def _runs(process: int) -> bool:
    """Whether a process of that number runs; where the system cannot be asked, it is taken to run."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _swap(staging: Path, out: Path) -> tuple[Path, ...]:
    """Move what was written to its place: the store as a whole, then file by file.

    The store goes first: whoever opens the folder in the moment without one finds the files of the last build
    still together.
    """
    current = out / "store"
    if current.exists():
        current.rename(staging / "old-store")
    (staging / "store").rename(current)
    (out / "reports").mkdir(exist_ok=True)
    written = []
    for source in sorted(path for path in staging.rglob("*") if path.is_file()):
        relative = source.relative_to(staging)
        if relative.parts[0] != "old-store":
            written.append(source.replace(out / relative))
    for stale in set((out / "reports").glob("*.nt")) - set(written):
        stale.unlink()
    return tuple(sorted([*written, current]))
