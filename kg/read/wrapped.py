"""Text whose lines were cut at a margin (copied out of a PDF, mailed, printed) → a line a paragraph.

Told by its shape: many lines end at the same column, hardly any goes beyond it, and they stop inside
sentences. A text with a line a paragraph is left as it is, to the letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from kg.read.joining import ENDS, Row, joined, margin_of

__all__ = ["unwrapped"]

MIN_FULL = 4
"""So many lines must end at the margin."""

SHARE_OPEN = 0.6
"""Part of the lines at the margin that stop inside a sentence."""

SHARE_BEYOND = 0.01
"""Part of the lines that may go beyond the margin."""

NARROWEST, WIDEST = 18, 120
"""Wide characters between which a margin may stand."""

PAGE_NUMBER = re.compile(
    r"[ \t\u3000]{0,80}(?:[-—–－]{1,2}[ \t]{0,3}\d{1,4}[ \t]{0,3}[-—–－]{1,2}"
    r"|第[ \t]{0,3}\d{1,4}[ \t]{0,3}页(?:[ \t,，]{0,3}共[ \t]{0,3}\d{1,4}[ \t]{0,3}页)?)[ \t\u3000]{0,80}"
)
"""— 3 — / 第 3 页 共 12 页, on a line of its own"""

_ASCII = re.compile(r"[\x00-\x7e]")
# neither ASCII nor of the wide characters that next to all of a Chinese text is made of
_NEITHER = re.compile(r"[^\x00-\x7e\u3000-\u303e\u4e00-\u9fff\uff01-\uff60“”‘’—…·]")


def unwrapped(text: str) -> tuple[str, tuple[str, ...]]:
    r"""The text with a line a paragraph, and what was changed; unchanged where its lines are not cut.

    Args:
        text: line ends are ``\n``.
    """
    lines = text.split("\n")
    shown = [line for line in lines if line.strip()]
    measure, em = max(
        ((_columns, 2.0), (len, 1.0)), key=lambda way: _full(list(map(way[0], map(_right, shown))), way[1])
    )
    if len(shown) < MIN_FULL or not _is_wrapped(shown, measure, em):
        return text, ()
    numbers = [at for at, line in enumerate(lines) if PAGE_NUMBER.fullmatch(line)]
    rows = _rows(lines, set(numbers), measure)
    paragraphs = joined(rows, em)
    notes = [f"{len(rows) - len(paragraphs)} line ends inside paragraphs"]
    notes += [f"{len(numbers)} page numbers"] if numbers else []
    return "\n".join(paragraphs) + "\n", tuple(notes)


def _right(line: str) -> str:
    """The line up to its last visible character."""
    return line.rstrip()


def _columns(line: str) -> int:
    """Width of a line in columns of half a wide character; signs of ambiguous width count as wide."""
    rare = sum(unicodedata.east_asian_width(char) not in "WFA" for char in _NEITHER.findall(line))
    return 2 * len(line) - len(_ASCII.findall(line)) - rare


def _full(widths: Sequence[int], em: float) -> int:
    """How many lines end at the margin."""
    right = margin_of(widths, em)
    return sum(abs(width - right) <= 1.7 * em for width in widths)


def _is_wrapped(shown: Sequence[str], measure: Callable[[str], int], em: float) -> bool:
    widths = [measure(_right(line)) for line in shown]
    right = margin_of(widths, em)
    if not NARROWEST * em <= right <= WIDEST * em:
        return False
    full = [line for line, width in zip(shown, widths, strict=True) if abs(width - right) <= 1.7 * em]
    beyond = sum(width > right + 3 * em for width in widths)
    inside = sum(_right(line)[-1] not in ENDS for line in full)
    return len(full) >= MIN_FULL and inside >= SHARE_OPEN * len(full) and beyond <= SHARE_BEYOND * len(shown)


def _rows(lines: Sequence[str], numbers: set[int], measure: Callable[[str], int]) -> list[Row]:
    """The lines as rows. Blank ones set apart, unless they stand behind every line or by a page number."""
    spaced = _spaced(lines)
    rows: list[Row] = []
    apart = False
    for at, line in enumerate(lines):
        if at in numbers:
            apart = False
            continue
        text = line.strip()
        if not text:
            beside = at - 1 in numbers or at + 1 in numbers
            apart = apart or not (spaced or beside)
            continue
        indent = len(line) - len(line.lstrip())
        rows.append(Row(text, measure(line[:indent]), measure(_right(line)), apart))
        apart = False
    return rows


def _spaced(lines: Sequence[str]) -> bool:
    """Whether blank lines stand behind most lines that stop inside a sentence."""
    blank = open_ = 0
    for at, line in enumerate(lines[:-1]):
        if line.strip() and line.rstrip()[-1] not in ENDS:
            open_ += 1
            blank += not lines[at + 1].strip()
    return blank * 2 > open_
