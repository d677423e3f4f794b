"""Plain text: UTF-8 with or without mark, UTF-16 with mark, GB18030 (and so GBK, GB2312)."""

from __future__ import annotations

import codecs

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read.base import Extract, Reader
from kg.read.wrapped import unwrapped

__all__ = ["READER", "decode"]

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; UTF-32 is not found on sites of offices."""

CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1a")
"""Control characters that no text holds; \\x1a ends old DOS files."""

SAMPLE = 65_536
"""Characters looked at to tell text from binary."""


def decode(content: bytes, where: str) -> tuple[str, str]:
    """Text of the bytes and the encoding used.

    A mark decides; else UTF-8, which hardly anything else passes for by chance; else GB18030, which
    contains GBK and GB2312.

    Raises:
        UnreadableFile: none of them fits, or what comes out is no text.
    """
    names = [name for mark, name in MARKS if content.startswith(mark)] or ["utf-8", "gb18030"]
    for name in names:
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        sample = text[:SAMPLE]
        if sum(map(sample.count, CONTROLS)) * 200 > len(sample):
            break
        return text, name
    raise UnreadableFile(
        "this is no text: neither UTF-8, UTF-16 with a mark, nor GB18030",
        where=where,
        remedy="save it as a UTF-8 text file, or give the original document",
    )


def _extract(source: Source) -> Extract:
    text, encoding = decode(source.content, source.name)
    text = text.replace("\x00", "").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines, removed = unwrapped(text)
    return Extract(lines, encoding, removed)


READER = Reader(
    "text",
    "Plain text (.txt) in UTF-8, UTF-16 with a mark, or GB18030; lines cut at a margin are joined.",
    (".txt", ".text"),
    lambda _: True,
    _extract,
)
