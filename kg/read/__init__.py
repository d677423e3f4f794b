"""Bytes → Document: one reader a file format, in one tuple."""

from __future__ import annotations

from kg.model import Document, Source

__all__ = ["read"]


def read(source: Source) -> Document:
    """The document of a file.

    Raises:
        UnreadableFile: no reader takes the file's format, or it is not text.
        EmptyReport: it holds no text.
    """
    raise NotImplementedError
