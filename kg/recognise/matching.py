"""Ways to match long patterns over long texts without trying everything everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["alternation", "around", "beginnings", "literals", "near"]

_BUCKET = 48
"""First characters looked at together; measured: with fewer or more the patterns are slower."""


def near(text: str, pattern: re.Pattern[str], proof: re.Pattern[str], reach: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern, looked for only around what must stand in or beside each of them.

    Args:
        text: where to look.
        pattern: what to find.
        proof: a cheap pattern; every match of `pattern`, with what it looks ahead at, lies around one of its.
        reach: how far from its proof a match may begin or end, in characters.
    """
    return around(text, pattern, (found.span() for found in proof.finditer(text)), reach)


def around(
    text: str, pattern: re.Pattern[str], places: Iterable[tuple[int, int]], reach: int
) -> Iterator[re.Match[str]]:
    """The same, where the places of the proof are known: several patterns may share one.

    Args:
        text: where to look.
        pattern: what to find.
        places: where its proof begins and ends, in order.
        reach: how far from its proof a match may begin or end, in characters.
    """
    start = end = 0
    for first, last in places:
        if first - reach > end:
            yield from pattern.finditer(text, start, end)
            start = first - reach
        end = last + reach
    yield from pattern.finditer(text, start, end)


def alternation(patterns: Iterable[tuple[str, str]], seconds: Iterable[str] = ()) -> str:
    """Patterns as one that looks at the first character before it tries any; no group around it.

    `re` tries the members of an alternation one by one, which costs as much as there are words. It takes out
    by itself what all members of a group begin with.

    Args:
        patterns: (the literal character that a pattern begins with, the pattern); of those that begin alike,
            the first that matches wins.
        seconds: the characters that stand behind the first in any of them; none where one has but one.
    """
    same: dict[str, list[str]] = {}
    for first, pattern in patterns:
        same.setdefault(first, []).append(pattern)
    firsts = sorted(same)
    buckets = []
    for at in range(0, len(firsts), _BUCKET):
        part = firsts[at : at + _BUCKET]
        inside = "|".join(
            f"(?:{'|'.join(same[first])})" if len(same[first]) > 1 else same[first][0] for first in part
        )
        buckets.append(f"(?=[{''.join(map(re.escape, part))}])(?:{inside})")
    behind = "".join(map(re.escape, sorted(set(seconds))))
    ahead = f"(?=[{''.join(map(re.escape, firsts))}]{f'[{behind}]' if behind else ''})"
    return f"{ahead}(?:{'|'.join(buckets)})"


def literals(words: Iterable[str]) -> str:
    """Words as one pattern, the longest first, without a group around it; `alternation` says why."""
    ordered = sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))
    seconds = [word[1] for word in ordered] if all(len(word) > 1 for word in ordered) else ()
    return alternation(((word[0], re.escape(word)) for word in ordered), seconds)


def beginnings(words: Iterable[str]) -> re.Pattern[str]:
    """Where one of many words may begin: its first character, followed by its second, of the same or another.

    It finds few places more than there are, and is compiled and run faster than a look-up at every character.

    Args:
        words: of two characters or more; without any, nothing is found.
    """
    pairs = sorted({word[:2] for word in words})
    first, second = (
        "".join(re.escape(char) for char in sorted({pair[at] for pair in pairs})) for at in (0, 1)
    )
    return re.compile(f"[{first}](?=[{second}])" if pairs else r"(?!)")
