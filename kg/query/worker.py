"""A query in a process of its own, which can be killed: no engine stops a query by itself.

The parent writes one JSON request to the worker's standard input and reads one JSON answer. A second Python
process costs some 60 ms, and it works alike on every system; a forked child would inherit the threads of
whatever the parent had opened.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError, InternalError, KgError, NoReports, QueryError, UnreadableFile
from kg.query.guard import inspect
from kg.query.prefixes import BASE
from kg.query.table import Table, Term

__all__ = ["Answer", "Limits", "Running", "serve", "start"]

_ERRORS: dict[str, type[KgError]] = {kind.__name__: kind for kind in (NoReports, QueryError, UnreadableFile)}


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

    def __init__(self, process: subprocess.Popen[str], request: str, limits: Limits) -> None:
        self._process = process
        self._request = request
        self._limits = limits

    def result(self) -> Answer:
        """The answer.

        Raises:
            QueryError: malformed, refused, over its time or memory.
            UnreadableFile: there is no graph.
            InternalError: the worker died for another reason.
        """
        try:
            said, trouble = self._process.communicate(self._request, timeout=self._limits.seconds)
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


def start(graph: Path, text: str, limits: Limits, base: str = BASE) -> Running:
    """Start a query on what `kg build` wrote, or on an RDF file.

    Args:
        graph: the output folder or file.
        text: the query.
        limits: what it may take.
        base: where things are named, for the prefixes.

    Raises:
        QueryError: the guard refuses it.
    """
    inspect(text)
    request = {
        "graph": str(graph),
        "query": text,
        "base": base,
        "rows": limits.rows,
        "megabytes": limits.megabytes,
    }
    home = str(Path(__file__).parents[2])
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", "from kg.query.worker import serve; serve()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
    )
    return Running(process, json.dumps(request), limits)


def serve() -> None:
    """The worker's side: read a request, limit the memory, answer."""
    request = json.loads(sys.stdin.buffer.read())
    _limit(request["megabytes"])
    try:
        answer = _answer(request)
    except KgError as error:
        answer = {
            "error": type(error).__name__,
            "what": error.what,
            "where": error.where,
            "remedy": error.remedy,
        }
    except MemoryError:
        return
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    os._exit(0)  # freeing a store term by term takes longer than the query


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    from kg.query.absent import absent
    from kg.query.diagnose import check_terms
    from kg.query.engine import open_engine

    query = inspect(request["query"], request["base"])
    check_terms(query)
    engine = open_engine(Path(request["graph"]))
    table = engine.select(query, request["rows"])
    empty = not table.rows and table.kind == "select"
    return {
        "columns": table.columns,
        "rows": table.rows,
        "kind": table.kind,
        "truncated": table.truncated,
        "absent": absent(engine, query) if empty else [],
    }


def _limit(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # not a POSIX system: the time limit alone holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _decode(said: dict[str, Any]) -> Answer:
    if "error" in said:
        kind = _ERRORS.get(said["error"], InputError)
        raise kind(said["what"], where=said["where"], remedy=said["remedy"])
    rows = tuple(tuple(Term(*term) if term else None for term in row) for row in said["rows"])
    table = Table(tuple(said["columns"]), rows, said["kind"], said["truncated"])
    return Answer(table, tuple((name, tuple(near)) for name, near in said["absent"]))


def _died(code: int, trouble: str, limits: Limits) -> KgError:
    """Running out of memory shows as an abort of the engine or as a worker without an answer."""
    if code in {0, -6, -9, -11} or "memory" in trouble.lower():
        return QueryError(
            f"the query took more than {limits.megabytes} MB",
            remedy="ask for less, or allow more with --memory",
        )
    last = (trouble.strip().splitlines() or ["no message"])[-1]
    return InternalError(f"the query process died with code {code}: {last}")
