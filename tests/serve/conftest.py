"""A server over the miniature build, in a thread of the tests."""

from __future__ import annotations

import asyncio
import http.client
import socket
import threading
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import uvicorn

from kg.graph.files import write_files
from kg.graph.to_rdf import to_rdf
from kg.serve.app import application
from kg.serve.configuration import Settings
from tests.graph.miniature import knowledge


@dataclass(frozen=True)
class Got:
    """An answer as it came over the wire."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Running:
    """A server at a port of its own."""

    def __init__(self, settings: Settings) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.app = application(settings)
        config = uvicorn.Config(self.app, log_config=None, access_log=False, timeout_graceful_shutdown=5)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]})

    def __enter__(self) -> Running:
        self._thread.start()
        while not self._server.started:
            assert self._thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Got:
        """One raw request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return Got(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def query(self, query: str, accept: str = "application/json", **more: Any) -> Got:
        """A query by GET."""
        fields = urlencode({"query": query, **more}, doseq=True)
        return self.ask("GET", f"/sparql?{fields}", headers={"Accept": accept})


def in_a_loop(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it in a loop of its own, in a thread: a browser under test may keep one running in this."""
    with ThreadPoolExecutor(1) as beside:
        beside.submit(asyncio.run, work()).result()


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of two invented reports."""
    folder = tmp_path_factory.mktemp("serve") / "out"
    write_files(folder, to_rdf(knowledge()))
    return folder


@pytest.fixture(scope="session")
def server(out: Path) -> Iterator[Running]:
    """A server that most tests share; queries of more than 1.5 seconds are stopped."""
    settings = Settings(out, seconds=1.5, patience=0.2, rows=2_000, megabytes=1_200, side_by_side=2, cors="*")
    with Running(settings) as running:
        yield running
