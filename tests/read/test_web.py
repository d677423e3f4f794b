"""Addresses: fetched from a server of the test's own, within bounds, and never without leave."""

from __future__ import annotations

import gzip
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kg.errors import UnreadableFile, UsageError
from kg.read import web
from kg.read.sources import sources
from kg.read.web import fetched, is_address

PAGE = "<html><body><p>甲市乙局</p></body></html>".encode()


class Site(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name.startswith("to/"):
            self.send_response(302)
            self.send_header("Location", self.path[4:])
            self.end_headers()
        elif name == "slow":
            self.server.release.wait(20)  # type: ignore[attr-defined]
        elif name in ("packed", "bomb"):
            content = gzip.compress(PAGE if name == "packed" else b"0" * 3_000_000)
            self.say(content, "text/html", ("Content-Encoding", "gzip"))
        elif name == "large":
            self.say(b"0" * 3_000_000, "text/plain")
        elif name == "page.html":
            self.say(PAGE, "text/html; charset=utf-8")
        else:
            self.send_error(404)

    def say(self, content: bytes, kind: str, *headers: tuple[str, str]) -> None:
        self.send_response(200)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(content))), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    server.release = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.release.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_an_answer_comes_with_where_it_came_from(site: str) -> None:
    answer = fetched(f"{site}/page.html#top")
    assert (answer.content, answer.type) == (PAGE, "text/html")
    assert answer.address == answer.final == f"{site}/page.html"


def test_redirects_are_followed_a_few_times(site: str) -> None:
    assert fetched(f"{site}/to//page.html").final == f"{site}/page.html"
    with pytest.raises(UnreadableFile):
        fetched(f"{site}/" + "to//" * (web.MAX_REDIRECTS + 2) + "page.html")


def test_a_packed_answer_is_unpacked_within_bounds(site: str) -> None:
    assert fetched(f"{site}/packed").content == PAGE
    with pytest.raises(UnreadableFile, match="larger than 1 MB"):
        fetched(f"{site}/bomb", most=1_000_000)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/none.html", "404"),
        ("/large", "larger than 1 MB"),
        ("/to/file:///etc/passwd", "not allowed"),
        ("/to/ftp://example.cn/a", "only http and https"),
        ("/to/http://user:word@example.cn/", "name and password"),
    ],
)
def test_what_leaves_the_bounds_says_so(site: str, path: str, words: str) -> None:
    with pytest.raises(UnreadableFile, match=words) as caught:
        fetched(site + path, most=1_000_000)
    assert caught.value.remedy
    assert caught.value.where


def test_a_site_that_says_nothing_is_left(site: str) -> None:
    with pytest.raises(UnreadableFile, match=r"longer than 0\.2 seconds"):
        fetched(f"{site}/slow", seconds=0.2)


def test_a_public_site_may_not_send_us_into_a_private_network(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = web._private
    monkeypatch.setattr(web, "_private", lambda address: "/to/" not in address and private(address))
    with pytest.raises(UnreadableFile, match="private network"):
        fetched(f"{site}/to//page.html")


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("http://127.0.0.1/", True),
        ("http://10.1.2.3/", True),
        ("http://192.168.0.1:8080/", True),
        ("http://169.254.169.254/", True),
        ("http://[::1]/", True),
        ("http://8.8.8.8/", False),
        ("http://[2001:4860:4860::8888]/", False),
    ],
)
def test_private_addresses(address: str, private: bool) -> None:
    assert web._private(address) is private


def test_a_name_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror("unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(UnreadableFile, match="cannot be reached"):
        fetched("http://nowhere.example/a.html")


@pytest.mark.parametrize(
    "address", ["http://", "http:///a", "http://a:99999/", "http://[1/", "http://u:p@example.cn/"]
)
def test_malformed_addresses(address: str) -> None:
    with pytest.raises(UnreadableFile):
        fetched(address)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("http://example.cn/a", True),
        ("HTTPS://example.cn", True),
        ("https:/example.cn/a", True),
        ("ftp://example.cn", False),
        ("file:///a", False),
        ("http.txt", False),
        ("-", False),
    ],
)
def test_what_an_address_is(name: str, expected: bool) -> None:
    assert is_address(name) is expected


def test_without_leave_nothing_is_fetched() -> None:
    with pytest.raises(UsageError, match="--allow-network"):
        list(sources("http://example.cn/a.html"))


def test_an_address_is_the_name_of_its_source(site: str) -> None:
    address = f"{site}/page.html"
    (source,) = sources(address, fetch=lambda name: fetched(name).content)
    assert (source.name, source.content) == (address, PAGE)
