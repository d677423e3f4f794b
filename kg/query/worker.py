"""The worker's side of `kg.query.launch`: read a request, limit the memory, answer, end."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.query.absent import absent
from kg.query.diagnose import check_terms
from kg.query.engine import open_engine
from kg.query.guard import inspect

__all__ = ["serve"]


def serve() -> None:
    """Answer one request from standard input on standard output."""
    _load()
    said = sys.stdin.buffer.read()
    if not said:  # the parent had no query after all
        return
    request = json.loads(said)
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


def _load() -> None:
    """Import what the answer will need, while the parent is still busy."""
    import kg.graph.store  # noqa: F401


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    query = inspect(request["query"], request["base"])
    check_terms(query)
    engine = open_engine(Path(request["graph"]))
    table = engine.select(query, request["rows"])
    known = request["known"]
    empty = not table.rows and table.kind != "ask"
    return {
        "columns": table.columns,
        "rows": table.rows,
        "kind": table.kind,
        "truncated": table.truncated,
        "absent": absent(engine, query, None if known is None else tuple(known)) if empty else [],
    }


def _limit(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # not a POSIX system: the time limit alone holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
