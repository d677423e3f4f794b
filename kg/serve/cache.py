"""Answers kept as long as the build stands, and questions that several ask at once answered once."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable

from kg.serve.desk import Reply

__all__ = ["Answers"]

_SHARE = 8
"""No answer takes more than this part of the room."""


class Answers:
    """Replies by question, the least recently given let go of first.

    Args:
        size: bytes that the bodies may have together; 0 keeps none.
    """

    def __init__(self, size: int) -> None:
        self._room = size
        self._used = 0
        self._kept: OrderedDict[Hashable, Reply] = OrderedDict()
        self._asked: dict[Hashable, _Shared] = {}

    def forget(self) -> None:
        """Let go of all: another build is there."""
        self._kept.clear()
        self._used = 0

    def get(self, key: Hashable) -> Reply | None:
        """The answer that is kept, or None."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    async def of(self, key: Hashable, find: Callable[[], Awaitable[Reply]]) -> Reply:
        """The answer to a question: kept, or on its way for another, or found now.

        Cancelling this gives up the search once nobody else waits for it.
        """
        if (kept := self.get(key)) is not None:
            return kept
        shared = self._asked.get(key)
        if shared is None:
            shared = self._asked[key] = _Shared(asyncio.ensure_future(self._find(key, find)))
        shared.waiting += 1
        try:
            return await asyncio.shield(shared.task)
        finally:
            shared.waiting -= 1
            if not shared.waiting:
                shared.task.cancel()
                if self._asked.get(key) is shared:
                    del self._asked[key]

    async def _find(self, key: Hashable, find: Callable[[], Awaitable[Reply]]) -> Reply:
        reply = await find()
        self._keep(key, reply)
        return reply

    def _keep(self, key: Hashable, reply: Reply) -> None:
        if len(reply.body) * _SHARE > self._room:
            return
        self._kept[key] = reply
        self._used += len(reply.body)
        while self._used > self._room:
            _, dropped = self._kept.popitem(last=False)
            self._used -= len(dropped.body)


class _Shared:
    """A search and how many wait for it."""

    def __init__(self, task: asyncio.Future[Reply]) -> None:
        self.task = task
        self.waiting = 0
