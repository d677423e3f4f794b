"""The server's side of a worker process.

Workers are forked from a helper that has imported what they need and opened nothing: a new one is there in
some 30 milliseconds, so that one that was killed is not missed. Where a system cannot fork, they are started
anew, which takes longer.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import socket
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from kg import errors
from kg.errors import InternalError, KgError, QueryLimit
from kg.serve.configuration import Settings
from kg.serve.desk import Reply
from kg.serve.frames import Frame, pack, receive

__all__ = ["Gone", "Process"]

_LOW = 19
_ABORTED = {3, -6, -9, -11}
"""How a process ends whose memory has run out: by itself, by the engine's abort, by the system's hand."""
_LAST_WAIT = 5.0


class Gone(Exception):
    """The files of the store were taken away, or the process ended on its own: asking again may help."""


class Process:
    """A worker process.

    Attributes:
        graphs: the named graphs of its store.
        base_memory: megabytes that it held when the store was open.
        memory: megabytes that it held after its last answer.
        low: whether its priority was lowered, which cannot be undone.
    """

    def __init__(
        self,
        process: BaseProcess,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        settings: Settings,
    ) -> None:
        self._process = process
        self._reader = reader
        self._writer = writer
        self._settings = settings
        self.graphs: tuple[str, ...] = ()
        self.base_memory = 0.0
        self.memory = 0.0
        self.low = False

    @classmethod
    async def start(cls, settings: Settings) -> Process:
        """A worker with its store open.

        Raises:
            UnreadableFile, NoReports: there is no graph.
            Gone: it ended before it was ready.
        """
        ours, theirs = socket.socketpair()
        try:
            process = await asyncio.to_thread(_begin, theirs)
        finally:
            theirs.close()
        reader, writer = await asyncio.open_connection(sock=ours)
        found = cls(process, reader, writer, settings)
        told = {"out": str(settings.out), "base": settings.base, "megabytes": settings.megabytes}
        is_ready = False
        try:
            head, _ = await found._exchange(told)
            if "error" in head:
                raise _error(head)
            is_ready = True
        finally:
            if not is_ready:
                await found.kill()
        found.graphs = tuple(head["graphs"])
        found.base_memory = found.memory = float(head["memory"])
        return found

    async def do(self, job: str, arguments: Mapping[str, Any]) -> Reply:
        """Do a job.

        Raises:
            KgError: what the job raised; `QueryLimit` where the memory ran out.
            Gone: the store's files are gone, or the process ended for no reason that is known.
        """
        head, body = await self._exchange({"job": job, **arguments})
        self.memory = float(head.get("memory", self.memory))
        if "gone" in head:
            raise Gone(head["gone"])
        if "error" in head:
            raise _error(head)
        return Reply(head["media"], body)

    async def _exchange(self, said: Mapping[str, Any]) -> Frame:
        try:
            self._writer.write(pack(said))
            await self._writer.drain()
            return await receive(self._reader)
        except (asyncio.IncompleteReadError, ConnectionError):
            raise await self._ended() from None

    async def _ended(self) -> KgError | Gone:
        await asyncio.to_thread(self._process.join, _LAST_WAIT)
        code = self._process.exitcode
        if code in _ABORTED:
            return QueryLimit(
                f"the query took more than {self._settings.megabytes} MB",
                remedy="ask for less: narrower patterns, fewer rows to sort",
            )
        return Gone(f"a worker ended with code {code}")

    @property
    def is_sound(self) -> bool:
        """Whether it can do another job: it runs, at full speed, and has not kept much memory."""
        return (
            self._process.is_alive()
            and not self.low
            and self.memory < self.base_memory + self._settings.keep_megabytes
        )

    def worked(self) -> float:
        """CPU seconds since it was started: on a busy machine a short query waits longer than it works.

        Wall seconds where the system does not tell.
        """
        try:
            stat = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii", errors="replace")
            user, system = stat.rpartition(")")[2].split()[11:13]
        except (OSError, ValueError):
            return time.monotonic()
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def lower(self) -> None:
        """Let others go first from now on; where the system cannot, nothing happens."""
        self.low = True
        if hasattr(os, "setpriority"):
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid or 0, _LOW)

    async def kill(self) -> None:
        """End it, whatever it does."""
        with suppress(OSError):
            self._process.kill()
        self._writer.close()
        with suppress(OSError):
            await self._writer.wait_closed()
        await asyncio.to_thread(self._process.join, _LAST_WAIT)
        if self._process.exitcode is not None:
            self._process.close()


def _begin(theirs: socket.socket) -> BaseProcess:
    """Start a process that works at that end of a pair of sockets."""
    from kg.serve.worker import work  # the pages, which ask for jobs, are among what it imports

    if sys.platform == "win32":
        process: BaseProcess = multiprocessing.get_context("spawn").Process(
            target=work, args=(theirs,), daemon=True
        )
    else:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["__main__", "kg.serve.worker"])
        process = context.Process(target=work, args=(theirs,), daemon=True)
    process.start()
    return process


def _error(head: Mapping[str, Any]) -> KgError:
    kind = getattr(errors, head["error"], InternalError)
    found: KgError = kind(head["what"], where=head["where"], remedy=head["remedy"])
    return found
