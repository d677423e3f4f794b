"""The server's side of a worker process."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
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

    def __init__(self, process: asyncio.subprocess.Process, settings: Settings) -> None:
        self._process = process
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
        home = str(Path(__file__).parents[2])
        paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-c", "from kg.serve.worker import work; work()",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            start_new_session=True,  # Ctrl-C is for the server, which lets running queries end
        )  # fmt: skip
        found = cls(process, settings)
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
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(pack(said))
            await self._process.stdin.drain()
            return await receive(self._process.stdout)
        except (asyncio.IncompleteReadError, ConnectionError):
            raise await self._ended() from None

    async def _ended(self) -> KgError | Gone:
        assert self._process.stderr is not None
        trouble = (await self._process.stderr.read()).decode("utf-8", "replace")
        code = await self._process.wait()
        if code in _ABORTED or "memory" in trouble.lower():
            return QueryLimit(
                f"the query took more than {self._settings.megabytes} MB",
                remedy="ask for less: narrower patterns, fewer rows to sort",
            )
        return Gone(f"a worker ended with code {code}: {(trouble.strip().splitlines() or [''])[-1]}")

    @property
    def is_sound(self) -> bool:
        """Whether it can do another job: it runs, at full speed, and has not kept much memory."""
        return (
            self._process.returncode is None
            and not self.low
            and self.memory < self.base_memory + self._settings.keep_megabytes
        )

    def lower(self) -> None:
        """Let others go first from now on; where the system cannot, nothing happens."""
        self.low = True
        if hasattr(os, "setpriority"):
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, _LOW)

    async def kill(self) -> None:
        """End it, whatever it does."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await self._process.communicate()


def _error(head: Mapping[str, Any]) -> KgError:
    kind = getattr(errors, head["error"], InternalError)
    found: KgError = kind(head["what"], where=head["where"], remedy=head["remedy"])
    return found
