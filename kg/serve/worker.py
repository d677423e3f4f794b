"""The process that answers: it opens the store once and does job after job until it is killed.

The server starts it, tells it where the store is, and then sends one frame a job (`kg.serve.frames`). It
ends when the server closes its end of the connection, so that none outlives its server.
"""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import KgError
from kg.query.engine import open_engine
from kg.serve.desk import Desk
from kg.serve.frames import pack, read
from kg.serve.jobs import JOBS

__all__ = ["work"]


def work(connection: socket.socket) -> None:
    """Open the store that the first frame names, then answer until the server closes its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which lets running queries end
    source, target = connection.makefile("rb"), connection.makefile("wb")
    told = read(source)
    if told is None:
        return
    desk = _sit_down(target, told[0])
    _limit(told[0]["megabytes"])
    with suppress(ConnectionError):
        while desk and (frame := read(source)):
            _answer(desk, frame[0], target)
    os._exit(0)  # freeing a store term by term takes longer than a query


def _sit_down(target: BinaryIO, told: Mapping[str, Any]) -> Desk | None:
    """Open the store and say so."""
    out = Path(told["out"])
    try:
        engine = open_engine(out)
    except KgError as error:
        _say(target, _trouble(error))
        return None
    graphs = engine.graphs()
    _say(target, {"graphs": graphs, "memory": _resident()})
    return Desk(engine, out, told["base"], graphs)


def _answer(desk: Desk, asked: Mapping[str, Any], target: BinaryIO) -> None:
    try:
        reply = JOBS[asked["job"]](desk, asked)
    except KgError as error:
        _say(target, {**_trouble(error), "memory": _resident()})
    except OSError as error:  # the files of a store that was taken away under it
        _say(target, {"gone": str(error)})
    except MemoryError:
        os._exit(3)
    else:
        _say(target, {"media": reply.media, "memory": _resident()}, reply.body)


def _say(target: BinaryIO, head: Mapping[str, Any], body: bytes = b"") -> None:
    target.write(pack(head, body))
    target.flush()


def _trouble(error: KgError) -> dict[str, str]:
    return {
        "error": type(error).__name__,
        "what": error.what,
        "where": error.where,
        "remedy": error.remedy,
    }


def _resident() -> float:
    """Memory that the process holds now in megabytes; 0 where the system does not tell."""
    return _pages(1) * os.sysconf("SC_PAGE_SIZE") / 1e6 if os.name == "posix" else 0.0


def _pages(which: int) -> int:
    """Pages of address space (0) or of memory (1); 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[which])
    except (OSError, ValueError, IndexError):
        return 0


def _limit(megabytes: int) -> None:
    """Let the process take so much more than it has with the store open."""
    try:
        import resource
    except ImportError:  # not a POSIX system: the time limit alone holds
        return
    most = _pages(0) * os.sysconf("SC_PAGE_SIZE") + (megabytes << 20)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
