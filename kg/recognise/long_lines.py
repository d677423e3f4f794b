"""How far into one line names are looked for.

A report speaks in lines: headings, findings, measures. The longest line of the three sample reports has 1,742
characters; a "line" of twenty thousand is a file that was taken apart wrongly, or one made to keep a
server busy. What stands further in is left to the reader of the page, and the build says so (decision 0027).
"""

from __future__ import annotations

import re
from itertools import pairwise

from kg.model import Diagnostic, Document

__all__ = ["LONGEST_LINE", "unread_lines", "within_reach"]

LONGEST_LINE = 20_000
"""Characters of one line in which names are looked for: eleven times the longest seen."""
_TOO_LONG = re.compile(rf"(?<![^\n])[^\n]{{{LONGEST_LINE}}}[^\n]{{1,4294967294}}")
_PAUSES = "。；！？，、;,"
"""Where a line may be left without cutting a name in two."""
_BACK = 200
"""Characters before the limit among which a pause is looked for."""


def within_reach(text: str) -> str:
    """The text, of the same length, with all that stands too far into its line replaced by line ends."""
    stretches = _beyond(text)
    if not stretches:
        return text
    parts, at = [], 0
    for start, end in stretches:
        parts += [text[at:start], "\n" * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def unread_lines(document: Document) -> tuple[Diagnostic, ...]:
    """One note for each line of a document in which names are not looked for to its end."""
    text = document.text
    stretches = _beyond(text)
    lines, seen = [], 1
    for before, start in pairwise([0, *(start for start, _ in stretches)]):
        seen += text.count("\n", before, start)
        lines.append(seen)
    return tuple(
        Diagnostic(
            "recognise",
            "line-too-long",
            f"the last {end - start:,} characters of this line are not read for names "
            f"(a line is read to {LONGEST_LINE:,}): break it into the paragraphs of the page",
            line,
        )
        for line, (start, end) in zip(lines, stretches, strict=True)
    )


def _beyond(text: str) -> list[tuple[int, int]]:
    """Start and end of each stretch that stands too far into its line."""
    if len(text) <= LONGEST_LINE or max(map(len, text.split("\n"))) <= LONGEST_LINE:
        return []
    found = []
    for line in _TOO_LONG.finditer(text):
        limit = line.start() + LONGEST_LINE
        pause = max(text.rfind(mark, limit - _BACK, limit) for mark in _PAUSES)
        found.append((limit if pause < 0 else pause + 1, line.end()))
    return found
