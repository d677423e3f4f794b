"""What a reader is: one file format, from bytes to canonical text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.model import Source

__all__ = ["Extract", "Reader"]


@dataclass(frozen=True, slots=True)
class Extract:
    """What a reader takes out of a file.

    Attributes:
        text: the text, any line ends.
        encoding: encoding the bytes were decoded with.
        removed: what was left out of the text and why, one short sentence each (for ``kg read``).
    """

    text: str
    encoding: str
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """One file format.

    Attributes:
        name: short name, becomes ``Document.format``.
        doc: which files it reads, one sentence.
        endings: lower-case endings of file names, with the dot.
        sniff: whether bytes without a known ending look like this format.
        extract: the text of a file; raises UnreadableFile where there is none to be had.
    """

    name: str
    doc: str
    endings: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    extract: Callable[[Source], Extract]
