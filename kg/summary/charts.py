"""Bars as SVG: no script, no font of its own, the same text for the same figures."""

from __future__ import annotations

import unicodedata
from html import escape

from kg.summary.blocks import Bars

__all__ = ["svg_of"]

_WIDTH = 680
_ROW, _BAR = 26, 17
_FONT = 12
_LABEL_MOST = 252
_GAP = 8
_LEAST_INSIDE = 16
"""Width from which on a part of a bar holds its own figure."""


def svg_of(bars: Bars) -> str:
    """The chart, its legend where it has several series, and a text alternative."""
    labels = [_cut(label) for label, _, _ in bars.rows]
    left = max(map(_length, labels), default=0) + _GAP
    right = max((_length(note) for _, _, note in bars.rows), default=0) + _GAP
    room = _WIDTH - left - right
    legend, under = _legend(bars) if len(bars.series) > 1 else ([], 0)
    top = under + 4
    longest = max((sum(values) for _, values, _ in bars.rows), default=0) or 1
    height = top + _ROW * len(bars.rows) + 4
    parts = [
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(_alternative(bars))}" '
        'xmlns="http://www.w3.org/2000/svg">'
    ]
    parts += legend
    for at, ((whole, values, note), label) in enumerate(zip(bars.rows, labels, strict=True)):
        y = top + at * _ROW
        scale = room / ((sum(values) or 1) if bars.full else longest)
        parts.append(f"<g><title>{escape(_told(bars, whole, values))}</title>")
        parts.append(_text(left - _GAP, y, label, "end"))
        x = float(left)
        for series, value in zip(bars.series, values, strict=True):
            if value:
                parts += _part(x, y, value * scale, series.key, _figure(value) if len(values) > 1 else "")
                x += value * scale
        parts.append(_text(x + 6, y, note, "start", "n"))
        parts.append("</g>")
    return "".join([*parts, "</svg>"])


def _part(x: float, y: int, width: float, key: str, figure: str) -> list[str]:
    """One part of a bar, with its figure where there is room for it."""
    made = [
        f'<rect class="k-{escape(key)}" x="{x:.1f}" y="{y + 2}" width="{max(width, 1):.1f}" height="{_BAR}"/>'
    ]
    if figure and width >= max(_LEAST_INSIDE, _length(figure) + 6):
        made.append(
            f'<text class="i-{escape(key)}" x="{x + width / 2:.1f}" y="{y + 15}" text-anchor="middle">'
            f"{escape(figure)}</text>"
        )
    return made


def _legend(bars: Bars) -> tuple[list[str], int]:
    """The names of the series, on as many lines as they need, and where the last line ends."""
    made, x, y = [], 0.0, 0
    for series in bars.series:
        name = _cut(series.name)
        width = 15 + _length(name) + 16
        if x and x + width > _WIDTH:
            x, y = 0.0, y + 20
        made.append(f'<rect class="k-{escape(series.key)}" x="{x:.1f}" y="{y + 4}" width="11" height="11"/>')
        made.append(_text(x + 15, y - 1, name, "start", "n"))
        x += width
    return made, y + 20


def _text(x: float, y: int, words: str, anchor: str, kind: str = "l") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y + 15}" text-anchor="{anchor}">{escape(words)}</text>'


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"


def _told(bars: Bars, label: str, values: tuple[float, ...]) -> str:
    named = (f"{s.name} {_figure(v)}" for s, v in zip(bars.series, values, strict=True) if v)
    return f"{label}: {', '.join(named)}"


def _alternative(bars: Bars) -> str:
    return f"{bars.title}. " + "; ".join(_told(bars, label, values) for label, values, _ in bars.rows)


def _length(words: str) -> float:
    """How wide a text stands, in the unit of the chart: Chinese characters are square."""
    return sum(_FONT if unicodedata.east_asian_width(c) in "WFA" else _FONT * 0.56 for c in words)


def _cut(words: str) -> str:
    """As much of a label as there is room for."""
    if _length(words) <= _LABEL_MOST:
        return words
    while words and _length(words) > _LABEL_MOST - _FONT:
        words = words[:-1]
    return f"{words}…"
