"""Text → words for the grammar of names: the longest listed word at each place, single characters between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.recognise.organization_lexicon import Kind, Word, lexicon_of_organizations

__all__ = ["words_of"]

# 第17(中学)
_ORDINAL = re.compile(r"第\d{1,3}(?=[\u4e00-\u9fff])")

_LONGEST_NAME = 14
"""Longest word looked up, in characters (the longest field listed has 12)."""


def words_of(text: str, start: int, end: int, local: Mapping[str, Kind] | None = None) -> Iterator[Word]:
    """The words of a stretch of text, from left to right, without gaps.

    Args:
        text: the whole text.
        start: where the stretch begins.
        end: where it ends (not included).
        local: words of this report alone (townships of its own counties), which go before the lexicon's.
    """
    lexicon = lexicon_of_organizations()
    kinds, longest = lexicon.kinds, lexicon.longest
    heads: dict[str, int] = {}
    for word in local or ():
        heads[word[0]] = max(heads.get(word[0], 0), len(word))
    at = start
    while at < end:
        char = text[at]
        ordinal = _ORDINAL.match(text, at, end) if char == "第" else None
        if ordinal:
            yield Word(at, ordinal.end(), ordinal.group(), Kind.CORE)
            at = ordinal.end()
            continue
        length = max(longest.get(char, 1), heads.get(char, 1))
        kind: Kind | None = None
        word = char
        for size in range(min(length, _LONGEST_NAME, end - at), 0, -1):
            word = text[at : at + size]
            kind = (local.get(word) if local else None) or kinds.get(word)
            if kind is not None:
                break
        if kind is None:
            kind = Kind.CHAR if _is_han(char) else Kind.STOP
        yield Word(at, at + len(word), word, kind)
        at += len(word)


def _is_han(char: str) -> bool:
    """Whether a character can stand within a Chinese name (also · and the digits of a brand are not)."""
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff" or char == "〇"
