"""The text of a report with stretches marked: cut at every boundary, each piece inside all that covers it.

Stretches may overlap in any way and HTML elements may not, so a stretch that another one cuts becomes two
elements; so does one that runs over a line end, for each line is an element of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from kg.view.report_sheet import Span

__all__ = ["Layer", "marked_lines"]


@dataclass(frozen=True, slots=True)
class Layer:
    """A stretch and the element that marks it.

    Attributes:
        span: where it stands.
        classes: classes of each of its elements.
        name: ``id`` of its first element, or ``""``.
        data: ``data-`` attributes of each of its elements.
        rank: of two layers over the same stretch, the lower one is outside.
    """

    span: Span
    classes: str
    name: str = ""
    data: Mapping[str, object] = field(default_factory=dict)
    rank: int = 0

    def tag(self, first: bool) -> Markup:
        """The start tag of its first or of a further element."""
        words = "".join(
            f' {key}="{escape(str(value))}"' for key, value in self._attributes(first) if value != ""
        )
        return Markup(f"<span{words}>")  # noqa: S704 - every value is escaped

    def _attributes(self, first: bool) -> Iterable[tuple[str, object]]:
        yield "class", f"{self.classes} first".strip() if first and self.name else self.classes
        yield "id", self.name if first else ""
        for key, value in self.data.items():
            yield f"data-{key}", value


def marked_lines(text: str, layers: Iterable[Layer]) -> list[Markup]:
    """HTML of each line, its line end included; the text inside the tags is the text given.

    A character that HTML cannot hold (U+0000) is shown as U+2400, a carriage return by reference.
    """
    writer = _Writer(text)
    ordered = sorted(layers, key=lambda layer: (layer.span.start, -layer.span.end, layer.rank))
    for layer in ordered:
        if layer.span.start < layer.span.end:
            writer.upto(layer.span.start)
            writer.open(layer)
    writer.upto(len(text))
    return writer.done()


class _Writer:
    """Writes the text from left to right and keeps the layers that are open, outermost first."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.stack: list[Layer] = []
        self.line: list[str] = []
        self.lines: list[Markup] = []

    def open(self, layer: Layer) -> None:
        self.stack.append(layer)
        self.line.append(layer.tag(first=True))

    def upto(self, stop: int) -> None:
        """Write the text to an offset, closing what ends on the way."""
        while True:
            end = min((layer.span.end for layer in self.stack), default=len(self.text) + 1)
            self._write(min(end, stop))
            if end > stop:
                return
            self._close(end)

    def _close(self, end: int) -> None:
        """Close what ends here; what began later and goes on is closed and opened again."""
        ending = [k for k, layer in enumerate(self.stack) if layer.span.end == end]
        if not ending:
            return  # It ended with its line.
        first = ending[0]
        again = [layer for layer in self.stack[first:] if layer.span.end > end]
        self.line.append("</span>" * (len(self.stack) - first))
        self.stack = self.stack[:first]
        self._reopen(again)

    def _reopen(self, layers: list[Layer]) -> None:
        for layer in layers:
            self.stack.append(layer)
            self.line.append(layer.tag(first=False))

    def _write(self, stop: int) -> None:
        while self.at < stop:
            end = self.text.find("\n", self.at, stop) + 1
            piece = self.text[self.at : end or stop]
            self.line.append(str(escape(piece)).replace("\0", "\u2400").replace("\r", "&#13;"))
            self.at = end or stop
            if end and end < len(self.text):
                self._break()

    def _break(self) -> None:
        """End the line; what goes on past it, is opened again in the next."""
        going, self.stack = [layer for layer in self.stack if layer.span.end > self.at], self.stack
        self.line.append("</span>" * len(self.stack))
        self.lines.append(Markup("".join(self.line)))  # noqa: S704 - tags and escaped text
        self.line, self.stack = [], []
        self._reopen(going)

    def done(self) -> list[Markup]:
        """All lines; an empty text has none."""
        if self.line:
            self.lines.append(Markup("".join(self.line) + "</span>" * len(self.stack)))  # noqa: S704
        return self.lines
