"""Text made comparable for search: one character for one, so that every position stays where it was.

Traditional characters become simplified ones, wide letters narrow, capitals small. Texts and
questions are folded alike, so that it does no harm that 乾 becomes 干 in 乾隆 too.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from kg.read.script import simplified

__all__ = ["BREAK", "fold", "squeeze"]

BREAK = "\ua66e"
"""Stands where a sentence ends; a letter, so that an index keeps it, that no report holds."""

_STOPS = frozenset("。！？；!?;\n")


@cache
def _fold_one(character: str) -> str:
    for changed in (unicodedata.normalize("NFKC", character), character):
        small = changed.lower()
        if len(small) == 1:
            return simplified().get(small, small)
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
