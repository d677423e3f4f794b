"""Bytes → Document: one reader a file format, in one tuple."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from kg.errors import EmptyReport, UnreadableFile
from kg.model import Document, Source
from kg.read import docx, html, markdown, pdf, text
from kg.read.base import Extract, Reader
from kg.read.noise import furniture
from kg.read.script import shadow, with_passages_of

__all__ = ["ENDINGS", "READERS", "SURE", "Extract", "Reader", "extract", "read"]

READERS: tuple[Reader, ...] = (docx.READER, pdf.READER, html.READER, markdown.READER, text.READER)
"""Readers in the order in which they are asked about a file without a known ending."""

SURE = (docx.READER, pdf.READER)
"""Readers of formats that are known by their first bytes."""

ENDINGS: tuple[str, ...] = tuple(ending for reader in READERS for ending in reader.endings)
"""Endings of file names that some reader takes."""


def read(source: Source) -> Document:
    """The document of a file.

    Raises:
        UnreadableFile: no reader takes the file's format, or it is not text.
        EmptyReport: it holds no text.
    """
    reader = _reader(source)
    extracted = reader.extract(source)
    canonical = _canonical(extracted.text)
    if not canonical.strip():
        raise EmptyReport(
            "the file holds no text", where=source.name, remedy="check that it was saved with its text"
        )
    document = Document(
        source=source.name,
        text=canonical,
        sha256=hashlib.sha256(canonical.encode()).hexdigest(),
        format=reader.name,
        encoding=extracted.encoding,
    )
    read_as = shadow(document)
    return furniture(document) if read_as is document else with_passages_of(furniture(read_as), document)


def extract(source: Source) -> Extract:
    """What the file's reader takes out of it: text (line ends as found), encoding, what was left out.

    Raises:
        UnreadableFile: no reader takes the file's format, or it is not text.
    """
    return _reader(source).extract(source)


def _reader(source: Source) -> Reader:
    """The reader of a file: by its first bytes where they leave no doubt, else by its ending.

    A .doc is as often a saved page or mere text as a Word file; an address may end in anything.
    """
    ending = PurePath(source.name).suffix.lower()
    for reader in SURE:
        if reader.sniff(source.content):
            return reader
    for reader in READERS:
        if ending in reader.endings and (reader not in SURE or source.content.startswith(b"PK")):
            return reader
    for reader in READERS:
        if reader.sniff(source.content):
            return reader
    raise UnreadableFile(
        f"no reader takes files ending in {ending or 'nothing'}",
        where=source.name,
        remedy="known are " + ", ".join(ENDINGS),
    )


def _canonical(text: str) -> str:
    r"""Text without mark, with ``\n`` for line ends; lone surrogates replaced."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return plain.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
