"""A query in a process of its own, which can be killed: no engine stops a query by itself.

The parent writes one JSON request to the worker's standard input and reads one JSON answer. A second Python
process costs some 60 ms, and it works alike on every system; a forked child would inherit the threads of
whatever the parent had opened. It can be started before the query is known, while the parent still reads its
command line.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.query.table import Table

__all__ = ["Answer", "Limits", "Question", "Running", "Worker", "dismiss", "start", "warm"]

Worker: TypeAlias = "subprocess.Popen[str]"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take.

    Attributes:
        seconds: wall time, start of the process included.
        rows: rows of the answer; more are left off and the table says so.
        megabytes: address space of the worker.
    """

    seconds: float = 10.0
    rows: int = 10_000
    megabytes: int = 2_000


@dataclass(frozen=True, slots=True)
class Question:
    """A query.

    Attributes:
        text: SPARQL.
        base: where things are named, for the prefixes; ``""`` for the default.
        known: of a saved query, the values that were given: only these are looked up if it finds nothing.
    """

    text: str
    base: str = ""
    known: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A table and what was noticed about an empty one.

    Attributes:
        table: the answer.
        absent: names in the query that nothing in the graph bears, each with the nearest that exist.
    """

    table: Table
    absent: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Running:
    """A query that runs; `result` waits for it."""

    def __init__(self, process: Worker, limits: Limits) -> None:
        self._process = process
        self._limits = limits

    def result(self) -> Answer:
        """The answer.

        Raises:
            QueryError: malformed, refused, over its time or memory.
            UnreadableFile, NoReports: there is no graph.
            InternalError: the worker died for another reason.
        """
        from kg.errors import QueryError

        try:
            said, trouble = self._process.communicate(timeout=self._limits.seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()
            raise QueryError(
                f"stopped after {self._limits.seconds:g} seconds",
                remedy="ask for less, or allow more with --seconds",
            ) from None
        except KeyboardInterrupt:
            self._process.kill()
            raise
        if not said:
            raise _died(self._process.returncode, trouble, self._limits)
        return _decode(json.loads(said))


def warm() -> Worker:
    """A worker that waits for its query; it ends by itself when its parent does."""
    home = str(Path(__file__).parents[2])
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        [sys.executable, "-P", "-c", "from kg.query.worker import serve; serve()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
    )


def dismiss(worker: Worker) -> None:
    """End a worker and let go of it; one that has answered is left alone."""
    if worker.poll() is None:
        worker.kill()
    for stream in (worker.stdin, worker.stdout, worker.stderr):
        if stream is not None:
            stream.close()
    worker.wait()


def start(graph: Path, question: Question, limits: Limits, worker: Worker | None = None) -> Running:
    """Start a query on what `kg build` wrote, or on an RDF file.

    Args:
        graph: the output folder or file.
        question: the query.
        limits: what it may take.
        worker: one that was warmed; else a new one is started.

    Raises:
        QueryError: the guard refuses it.
    """
    from kg.query.guard import inspect
    from kg.query.prefixes import BASE

    inspect(question.text)
    process = worker or warm()
    request = {
        "graph": str(graph),
        "query": question.text,
        "base": question.base or BASE,
        "rows": limits.rows,
        "megabytes": limits.megabytes,
        "known": question.known,
    }
    assert process.stdin is not None
    try:
        process.stdin.write(json.dumps(request))
        process.stdin.close()
    except BrokenPipeError:  # it died; `result` says of what
        pass
    process.stdin = None
    return Running(process, limits)


def _decode(said: dict[str, Any]) -> Answer:
    from kg import errors
    from kg.query.table import Table, Term

    if "error" in said:
        kind = getattr(errors, said["error"])
        raise kind(said["what"], where=said["where"], remedy=said["remedy"])
    rows = tuple(tuple(Term(*term) if term else None for term in row) for row in said["rows"])
    table = Table(tuple(said["columns"]), rows, said["kind"], said["truncated"])
    return Answer(table, tuple((name, tuple(near)) for name, near in said["absent"]))


def _died(code: int, trouble: str, limits: Limits) -> KgError:
    """Running out of memory shows as an abort of the engine or as a worker without an answer."""
    from kg.errors import InternalError, QueryError

    if code in {0, -6, -9, -11} or "memory" in trouble.lower():
        return QueryError(
            f"the query took more than {limits.megabytes} MB",
            remedy="ask for less, or allow more with --memory",
        )
    last = (trouble.strip().splitlines() or ["no message"])[-1]
    return InternalError(f"the query process died with code {code}: {last}")
