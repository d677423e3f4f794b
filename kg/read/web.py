"""Reports at http(s) addresses, fetched within bounds: nothing calls this unless the user allows the network.

What is bounded: schemes (http, https), redirects, size, time, and where a redirect may lead. An address that
the user names may lie in a private network, since offices keep reports there; one that a public site sends
us on to may not. Proxies of the environment (HTTPS_PROXY) are used as they are set.
"""

from __future__ import annotations

import gzip
import http.client
import io
import ipaddress
import re
import socket
import threading
import urllib.error
import urllib.parse
import urllib.request
import zlib
from dataclasses import dataclass
from typing import IO, Any

from kg.errors import UnreadableFile, UsageError

__all__ = ["MAX_BYTES", "MAX_REDIRECTS", "MAX_SECONDS", "Fetched", "fetched", "is_address", "refused"]

MAX_BYTES = 50_000_000
"""Bytes of one answer, unpacked."""

MAX_SECONDS = 60.0
"""Seconds from asking to the last byte."""

MAX_REDIRECTS = 5

STALL_SECONDS = 20.0
"""Seconds in which not a byte comes."""

ADDRESS = re.compile(r"https?:/{1,2}(?=[^/\s])", re.IGNORECASE)
"""http://… — with one slash too, as a path object leaves it"""

PORTS = range(1, 65_536)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer.

    Attributes:
        address: the address asked for.
        final: the address that answered, after redirects.
        type: the media type that the site gives, such as ``text/html``, or ``""``.
        content: the bytes.
    """

    address: str
    final: str
    type: str
    content: bytes


def is_address(name: str) -> bool:
    """Whether a name of an input is an http(s) address."""
    return ADDRESS.match(name) is not None


def refused(name: str) -> UsageError:
    """The error for an address that was named without leave to use the network."""
    return UsageError(
        "addresses are fetched only where the network is allowed",
        where=name,
        remedy="add --allow-network, or save the page and give the file",
    )


def fetched(name: str, *, seconds: float = MAX_SECONDS, most: int = MAX_BYTES) -> Fetched:
    """What stands at an http(s) address.

    Args:
        name: the address; without its fragment it is what is asked for.
        seconds: time limit from asking to the last byte.
        most: size limit in bytes, of what is sent as well as of what it unpacks to.

    Raises:
        UnreadableFile: the address is malformed, does not answer, answers with an error, too much or too
            late, or sends us on too often or to where it may not.
    """
    address = ADDRESS.sub(lambda found: found.group().rstrip("/") + "//", name)
    address = urllib.parse.urldefrag(address).url
    if reason := _malformed(address):
        raise UnreadableFile(reason, where=name, remedy="check the address")
    found: list[Fetched | UnreadableFile] = []
    worker = threading.Thread(target=lambda: found.append(_answer(address, most)), daemon=True)
    worker.start()
    worker.join(seconds)
    if not found:
        raise UnreadableFile(
            f"the site took longer than {seconds:g} seconds", where=name, remedy="save the page by hand"
        )
    if isinstance(found[0], UnreadableFile):
        raise found[0]
    return found[0]


def _malformed(address: str) -> str:
    """What is wrong with an address, or ``""``."""
    try:
        parts = urllib.parse.urlsplit(address)
        port = parts.port
    except ValueError:
        return "this is no address"
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return "only http and https addresses are fetched"
    if parts.username or parts.password:
        return "addresses with a name and password are not fetched"
    return "" if port is None or port in PORTS else "this is no address"


def _answer(address: str, most: int) -> Fetched | UnreadableFile:
    """The answer, or the error that says why there is none (handed over from the thread that asks)."""
    try:
        return _asked(address, most)
    except _Refused as refusal:
        why, remedy = str(refusal), "save the page by hand and give the file"
    except urllib.error.HTTPError as error:
        why, remedy = f"the site answers {error.code} {error.reason}", "open the address in a browser"
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        why, remedy = f"the site cannot be reached: {reason}", "check address and network"
    return UnreadableFile(why, where=address, remedy=remedy)


class _Refused(Exception):
    """The answer leaves the bounds."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, none from a public site into a private network."""

    max_redirections = MAX_REDIRECTS
    max_repeats = 2

    def redirect_request(  # noqa: PLR0913, PLR0917 - as the base class has it
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if reason := _malformed(newurl):
            raise _Refused(f"the site sends us on to where we may not go: {reason}")
        if _private(newurl) and not _private(req.full_url):
            raise _Refused("the site sends us on into a private network")
        return super().redirect_request(req, fp, code, msg, headers, newurl)

    def http_error_308(self, *answer: Any) -> Any:
        return self.http_error_302(*answer)


def _private(address: str) -> bool:
    """Whether any of the numbers that a host's name stands for lies in a private network."""
    host = urllib.parse.urlsplit(address).hostname or ""
    try:
        found = {str(info[4][0]) for info in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except OSError:  # the proxy knows it, or nobody does
        return host.lower() == "localhost"
    return any(not ipaddress.ip_address(number.partition("%")[0]).is_global for number in found)


def _opener() -> urllib.request.OpenerDirector:
    """Only http and https: the usual opener would read files and ftp as well."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    return opener


def _asked(address: str, most: int) -> Fetched:
    quoted = urllib.parse.quote(address, safe="%/:=&?~#+!$,;'@()*[]")
    request = urllib.request.Request(  # noqa: S310 - the opener knows http and https only
        quoted, headers={"User-Agent": "zhenggai", "Accept": "*/*", "Accept-Encoding": "identity"}
    )
    with _opener().open(request, timeout=STALL_SECONDS) as answer:
        content = _bounded(answer, most)
        if answer.headers.get("Content-Encoding", "").strip().lower() in ("gzip", "x-gzip", "deflate"):
            content = _unpacked(content, most)
        return Fetched(address, answer.geturl(), answer.headers.get_content_type(), content)


def _bounded(stream: Any, most: int) -> bytes:
    content = bytes(stream.read(most + 1))
    if len(content) > most:
        raise _Refused(f"the answer is larger than {most / 1_000_000:g} MB")
    return content


def _unpacked(content: bytes, most: int) -> bytes:
    """What a site sent packed though it was not asked to."""
    try:
        if content.startswith(b"\x1f\x8b"):
            return _bounded(gzip.GzipFile(fileobj=io.BytesIO(content)), most)
        unpacker = zlib.decompressobj()
        found = unpacker.decompress(content, most + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise _Refused(f"the answer is packed and damaged: {error}") from None
    if len(found) > most:
        raise _Refused(f"the answer is larger than {most / 1_000_000:g} MB")
    return found
