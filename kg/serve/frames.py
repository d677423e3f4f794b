"""What the server and its workers say to each other over pipes: a JSON head and a body of bytes."""

from __future__ import annotations

import asyncio
import json
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO, TypeAlias

__all__ = ["Frame", "pack", "read", "receive"]

Frame: TypeAlias = tuple[dict[str, Any], bytes]

_LENGTHS = struct.Struct(">II")


def pack(head: Mapping[str, Any], body: bytes = b"") -> bytes:
    """A frame as bytes: lengths of head and body (32 bits each, big-endian), head in UTF-8, body."""
    said = json.dumps(head, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return _LENGTHS.pack(len(said), len(body)) + said + body


def read(stream: BinaryIO) -> Frame | None:
    """The next frame of a blocking stream; None at its end."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head, body = _LENGTHS.unpack(lengths)
    return json.loads(stream.read(head).decode("utf-8", "surrogatepass")), stream.read(body)


async def receive(stream: asyncio.StreamReader) -> Frame:
    """The next frame of a stream.

    Raises:
        asyncio.IncompleteReadError: the stream ends before the frame does.
    """
    head, body = _LENGTHS.unpack(await stream.readexactly(_LENGTHS.size))
    said = await stream.readexactly(head)
    return json.loads(said.decode("utf-8", "surrogatepass")), await stream.readexactly(body)
