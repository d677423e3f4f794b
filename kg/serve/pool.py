"""Warm workers over one build, and which query runs when.

A few queries run side by side at full speed. One that has taken longer than the server's patience, which is
less when others wait, is put at the lowest priority and no longer counts among them, so that ten queries that
would run for ever do not keep the short ones waiting; it is killed at its time limit. There is a limit to
such long ones too: beyond it they stay where they are.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections import deque
from collections.abc import Coroutine, Mapping
from typing import Any

from kg.errors import KgError, QueryLimit
from kg.serve.configuration import Settings
from kg.serve.desk import Reply
from kg.serve.process import Gone, Process
from kg.serve.trouble import Busy

__all__ = ["Pool"]

_REST = 0.1
_GLANCE = 0.1
"""CPU seconds after which a query counts as long where others wait for their turn."""
_BUSY = 3
"""How many wall seconds count as one CPU second: on a busy machine a query waits longer than it works."""
_LOOK = 0.5

log = logging.getLogger("kg.serve")


class Pool:
    """The workers over a store as it was at one moment.

    Attributes:
        graphs: the named graphs of the store.
        state: what tells this build from others.
        held: jobs that run or wait for their turn.
        long: those of them that run at low priority.
    """

    def __init__(self, settings: Settings, state: str) -> None:
        self._settings = settings
        self.state = state
        self.graphs: tuple[str, ...] = ()
        self.held = 0
        self.long = 0
        self._side_by_side = settings.side_by_side or max(2, os.cpu_count() or 1)
        self._turns = asyncio.Semaphore(self._side_by_side)
        self._idle: deque[Process] = deque()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._everyone: set[Process] = set()
        self._is_closed = False

    async def open(self) -> None:
        """Start the workers; return when the first is ready.

        Raises:
            UnreadableFile, NoReports: there is no graph.
            Gone: it was taken away in that moment.
        """
        first = await Process.start(self._settings)  # says what is wrong before many do
        self.graphs = first.graphs
        self._everyone.add(first)
        self._idle.append(first)
        for _ in range(self._side_by_side):
            self._begin(self._start_another())

    @property
    def idle(self) -> int:
        """Workers that wait for a job."""
        return len(self._idle)

    async def do(self, job: str, arguments: Mapping[str, Any]) -> Reply:
        """Do a job in a worker; cancelling this kills the worker.

        Raises:
            KgError: what the job raised.
            QueryLimit: it took too long, or too much memory.
            Busy: no turn came within the time that a query may take.
            Gone: the store was taken away.
        """
        self.held += 1
        try:
            return await self._do(job, arguments)
        finally:
            self.held -= 1

    async def _do(self, job: str, arguments: Mapping[str, Any]) -> Reply:
        try:
            await asyncio.wait_for(self._turns.acquire(), self._settings.seconds)
        except TimeoutError:
            raise Busy("the server is busy with other queries", remedy="ask again in a few seconds") from None
        turn = _Turn(self)
        process: Process | None = None
        try:
            process = await self._take()
            return await self._watch(process, process.do(job, arguments), turn)
        finally:
            turn.end()
            if process is not None:
                self._put_back(process, whole=turn.has_answered)

    async def _take(self) -> Process:
        """A worker that waits for work, or a new one."""
        while self._idle:
            process = self._idle.popleft()
            if process.is_sound:
                return process
            self._dismiss(process)
        process = await Process.start(self._settings)
        self._everyone.add(process)
        return process

    async def _watch(self, process: Process, work: Coroutine[Any, Any, Reply], turn: _Turn) -> Reply:
        """Wait for the answer; make way for others when it takes long; stop it at its limit."""
        answering = asyncio.ensure_future(work)
        limit, begun, before = self._settings.seconds, time.monotonic(), process.worked()
        try:
            while (left := limit - (time.monotonic() - begun)) > 0 and not answering.done():
                may_give_way = not turn.is_long and self.long < self._settings.long
                await asyncio.wait({answering}, timeout=min(left, _GLANCE if may_give_way else left, _LOOK))
                patience = _GLANCE if self._turns.locked() else self._settings.patience
                taken = max(process.worked() - before, (time.monotonic() - begun) / _BUSY)
                if may_give_way and not answering.done() and taken >= patience:
                    process.lower()
                    turn.make_way()
            turn.has_answered = answering.done()
            if not turn.has_answered:
                raise QueryLimit(
                    f"stopped after {limit:g} seconds",
                    where="query",
                    remedy="ask for less: begin with what is rare, narrow with values, add LIMIT",
                )
            return answering.result()
        finally:
            answering.cancel()

    def _put_back(self, process: Process, *, whole: bool) -> None:
        """Keep a worker that answered; end one that was interrupted, is slow or has grown."""
        if whole and process.is_sound and not self._is_closed and self.idle <= self._side_by_side:
            self._idle.append(process)
            return
        self._dismiss(process)
        if self.idle < self._side_by_side:
            self._begin(self._start_another())

    def _dismiss(self, process: Process) -> None:
        self._everyone.discard(process)
        self._begin(process.kill())

    async def _start_another(self) -> None:
        """Have a worker ready for the next who asks."""
        try:
            process = await Process.start(self._settings)
        except (KgError, Gone, OSError) as error:  # whoever asks next starts one, and hears of it
            log.warning("no worker: %s", error)
            return
        self._everyone.add(process)
        self._idle.append(process)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def retire(self) -> None:
        """Let what runs and waits come to its end, then end the workers."""
        while self.held:
            await asyncio.sleep(_REST)
        await self.close()

    async def close(self) -> None:
        """End the workers."""
        self._is_closed = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(process.kill() for process in self._everyone))
        self._everyone.clear()


class _Turn:
    """A place among the queries that run side by side, later perhaps among the long ones."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self.is_long = False
        self.has_answered = False

    def make_way(self) -> None:
        self.is_long = True
        self._pool.long += 1
        self._pool._turns.release()

    def end(self) -> None:
        if self.is_long:
            self._pool.long -= 1
        else:
            self._pool._turns.release()
