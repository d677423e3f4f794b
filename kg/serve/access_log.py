"""The access log: one JSON object a line, on the logger ``kg.serve``."""

from __future__ import annotations

import json
import logging
import time
from datetime import UTC, datetime
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["AccessLog", "JsonLines"]

log = logging.getLogger("kg.serve.access")


class JsonLines(logging.Formatter):
    """A record as a line of JSON: time (UTC), level, message, and what its ``data`` holds."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        said: dict[str, Any] = {"time": at.replace("+00:00", "Z"), "level": record.levelname.lower()}
        if message := record.getMessage():
            said["message"] = message
        said |= getattr(record, "data", {})
        if record.exc_info:
            said["trace"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False)


class AccessLog:
    """Writes a line when a request has been answered, or its client has gone.

    Pages add to it what they like: ``request.scope.setdefault("kg.log", {})["query"] = …``.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, then log it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        told: dict[str, Any] = {"status": 0, "bytes": 0}

        async def count(message: Message) -> None:
            if message["type"] == "http.response.start":
                told["status"] = message["status"]
            elif message["type"] == "http.response.body":
                told["bytes"] += len(message.get("body", b""))
            await send(message)

        extra = scope.setdefault("kg.log", {})
        try:
            await self._app(scope, receive, count)
        finally:
            client = scope.get("client") or ("", 0)
            data = {
                "event": "request",
                "client": client[0],
                "method": scope["method"],
                "path": scope["path"],
                **told,
                "ms": round((time.perf_counter() - begun) * 1000, 1),
                **extra,
            }
            log.info("", extra={"data": data})
