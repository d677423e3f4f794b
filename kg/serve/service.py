"""What the pages of the server share: the workers over the build that stands, and what is derived from it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import sqlite3
import sys
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool

from kg.errors import InputError
from kg.query.completion import Completions
from kg.query.search_index import open_index
from kg.serve.cache import Answers
from kg.serve.configuration import Settings
from kg.serve.desk import Reply
from kg.serve.pool import Pool
from kg.serve.process import Gone
from kg.serve.trouble import Busy

__all__ = ["Service", "state_of"]

_TRIES = 3
_PAUSE = 0.2

log = logging.getLogger("kg.serve")
_T = TypeVar("_T")


class Service:
    """Asks workers, keeps answers, and takes over a new build when one is swapped in.

    Attributes:
        settings: what the server was told.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._pool: Pool | None = None
        self._held = 0
        self._answers = Answers(settings.cache_megabytes * 1_000_000)
        self._completions: Completions | None = None
        self._indexing = asyncio.Lock()
        self._renewing = asyncio.Lock()
        self._watch: asyncio.Task[None] | None = None
        self._retiring: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Open the build.

        Raises:
            UnreadableFile, NoReports: there is no graph.
        """
        await self._renew()
        self._watch = asyncio.create_task(self._look())

    async def stop(self) -> None:
        """End everything that runs."""
        for task in (self._watch, *self._retiring):
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        if self._pool is not None:
            await self._pool.close()

    @property
    def pool(self) -> Pool:
        """The workers over the build that stands."""
        assert self._pool is not None
        return self._pool

    @property
    def held(self) -> int:
        """Questions that run or wait."""
        return self._held

    def tag(self, job: str, arguments: Mapping[str, Any]) -> str:
        """An entity tag: the same as long as the same question has the same answer."""
        said = json.dumps([self.pool.state, job, arguments], ensure_ascii=False, sort_keys=True)
        return f'"{hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'

    async def ask(self, job: str, arguments: Mapping[str, Any], *, keep: bool = True) -> Reply:
        """Have a worker do a job of `kg.serve.jobs.JOBS`.

        Args:
            job: its name.
            arguments: what it takes; anything JSON can hold.
            keep: whether the answer depends on nothing but these and the build.

        Raises:
            KgError: what the job raised; `QueryLimit`, `Busy`.
        """
        if not keep:
            return await self._find(job, arguments)
        return await self._answers.of(self.tag(job, arguments), lambda: self._find(job, arguments))

    async def _find(self, job: str, arguments: Mapping[str, Any]) -> Reply:
        if self._held >= self.settings.at_once:
            raise Busy(
                f"the server holds {self._held} requests and takes no more",
                remedy="ask again in a few seconds",
            )
        self._held += 1
        try:
            return await self._persist(job, arguments)
        finally:
            self._held -= 1

    async def _persist(self, job: str, arguments: Mapping[str, Any]) -> Reply:
        """Ask again where the store was swapped under the worker."""
        for left in reversed(range(_TRIES)):
            try:
                return await self.pool.do(job, arguments)
            except Gone as error:
                log.warning("asked again: %s", error)
                if not left:
                    raise Busy("the graph is being replaced", remedy="ask again in a few seconds") from None
                await asyncio.sleep(_PAUSE)
                await self._renew()
        raise AssertionError  # the last try has returned or raised

    async def completions(self) -> Completions:
        """What can be completed over this build."""
        if self._completions is None:
            reply = await self.ask("names", {}, keep=False)
            self._completions = Completions(json.loads(reply.body))
        return self._completions

    async def with_index(self, use: Callable[[sqlite3.Connection], _T]) -> _T:
        """What a function makes of the search index, in a thread; the index is of the build that stands.

        Raises:
            KgError: what the function raises.
        """
        async with self._indexing:
            pass  # made at this moment: it is quicker to wait

        def work() -> _T:
            with closing(open_index(self.settings.out)) as index:
                return use(index)

        return await run_in_threadpool(work)

    async def _look(self) -> None:
        """Take over every new build; make the index of each, in a process of its own."""
        await self._index()
        while True:
            await asyncio.sleep(self.settings.watch)
            with suppress(InputError, Gone, OSError):
                if await self._renew():
                    await self._index()

    async def _renew(self) -> bool:
        """Put new workers in place where there is another build than theirs."""
        async with self._renewing:
            state = state_of(self.settings.out)
            if self._pool is not None and state in {"", self._pool.state}:
                return False
            pool = Pool(self.settings, state)
            is_open = False
            try:
                await pool.open()
                is_open = True
            finally:
                if not is_open:
                    await pool.close()
            old, self._pool = self._pool, pool
            self._answers.forget()
            self._completions = None
            if old is not None:
                log.info("a new build", extra={"data": {"event": "reload", "build": state}})
                task = asyncio.create_task(old.retire())
                self._retiring.add(task)
                task.add_done_callback(self._retiring.discard)
            return True

    async def _index(self) -> None:
        """Make the search index, if it is not there: outside, so that its memory goes with the process."""
        code = "import sys; from pathlib import Path; from kg.query.search_index import open_index; "
        async with self._indexing:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-P", "-c", code + "open_index(Path(sys.argv[1])).close()",
                str(self.settings.out),
                cwd=Path.cwd(),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                start_new_session=True,
            )  # fmt: skip
            try:
                await process.wait()
            finally:
                if process.returncode is None:
                    process.kill()
                    await process.wait()


def state_of(out: Path) -> str:
    """What tells one build from another: its store's identity; ``""`` while there is none."""
    with suppress(OSError):
        found = (out / "store" / "CURRENT" if out.is_dir() else out).stat()
        return f"{found.st_ino:x}-{found.st_mtime_ns:x}-{found.st_size:x}"
    return ""
