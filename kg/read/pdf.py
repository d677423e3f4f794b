"""PDF with text: lines joined where a sentence runs on, page furniture taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read.base import Extract, Reader
from kg.read.joining import BEGINS, ENDS, Row, joined

__all__ = ["READER", "page_images", "scanned"]

PAGE_NUMBER = re.compile(
    r"^[\s\-—–－_~·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*(?:/|，?\s*共)\s*\d{1,4}(?:\s*页)?)?[\s\-—–－_~·.]*$"
)
"""— 3 — / 第 3 页 共 12 页 / 3/12"""

WIDE = r"\u3000-\u9fff\uff00-\uffef“”‘’…—"

UNITS = "年月日号时分秒个名项件次家万亿元余多人岁套辆期场条"

SET_APART = re.compile(
    rf"(?<=[{WIDE}]) (?=[^A-Za-z\s])|(?<=[)）:：,，.;；]) (?=[{WIDE}])|(?<=\d) (?=[{UNITS}])"
)
"""2020 年 5 月, （一 ）: a single space beside a wide character, which Chinese does not use"""

INSIDE_WORD = re.compile(r"(?<=[A-Za-z0-9@._-]) (?=[A-Za-z0-9@._-])")

NARROW = 0.1
"""Part of a row's height that is no space between two words."""

MAX_DOTS = 6_000
"""Dots along the longer side of a page's picture."""

EDGE = 3
"""Lines at the top and bottom of a page among which headers and footers are looked for."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page; lengths in points, y from the bottom."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    page: int


def _sniff(content: bytes) -> bool:
    return content[:1024].lstrip().startswith(b"%PDF-")


def scanned(source: Source) -> bool:
    """Whether a PDF has a page without text: a picture, most likely.

    Raises:
        UnreadableFile: it is damaged or has a password.
    """
    with _opened(source) as document:
        return not all(_lines(document[at], at) for at in range(len(document)))


def page_images(source: Source, dpi: int) -> Iterator[bytes]:
    """The pages of a PDF as grey pictures (PGM, one byte a dot).

    Raises:
        UnreadableFile: it is damaged or has a password.
    """
    with _opened(source) as document:
        for page in document:
            scale = min(dpi / 72, MAX_DOTS / max(*page.get_size(), 1.0))
            bitmap = page.render(scale=scale, grayscale=True)
            dots, stride = bytes(bitmap.buffer), bitmap.stride
            rows = (dots[at * stride : at * stride + bitmap.width] for at in range(bitmap.height))
            yield b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(rows)


@contextmanager
def _opened(source: Source) -> Iterator[Any]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError:
        raise UnreadableFile(
            "the PDF is damaged or has a password", where=source.name, remedy="print it to a new PDF"
        ) from None
    try:
        yield document
    finally:
        document.close()


def _extract(source: Source) -> Extract:
    with _opened(source) as document:
        pages = [_lines(document[at], at) for at in range(len(document))]
    if not any(pages):
        raise UnreadableFile(
            "the PDF holds pictures of pages and no text: OCR is the step that is missing",
            where=source.name,
            remedy="read it with --ocr where tesseract or ocrmypdf is installed, "
            "or run: ocrmypdf -l chi_sim IN.pdf OUT.pdf",
        )
    kept, removed = _without_furniture(pages)
    if empty := [str(number) for number, page in enumerate(pages, 1) if not page]:
        removed += (f"pages without text: {', '.join(empty)}",)
    heights = sorted(line.top - line.bottom for line in kept)
    em = heights[len(heights) // 2] if heights else 10.0
    rows = [Row(line.text, line.left, line.right) for line in kept]
    return Extract("\n".join(joined(rows, em or 10.0)), "pdf", removed)


def _lines(page: Any, number: int) -> list[Line]:
    """The lines of a page in reading order, each with the box of its visible characters."""
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        found, at = [], 0
        for part in re.split(r"(\r\n|\n|\r)", text):
            shown = part.strip()
            if shown:
                first = at + part.index(shown[0])
                last = at + len(part.rstrip()) - 1
                left, bottom, _, top = textpage.get_charbox(first, loose=True)
                _, low, right, high = textpage.get_charbox(last, loose=True)
                shown = _without_gaps(textpage, shown, at + part.index(shown[0]))
                found.append(Line(_plain(shown), left, right, min(bottom, low), max(top, high), number))
            at += len(part)
    finally:
        textpage.close()
    return _rows(_ordered([line for line in found if line.text]))


def _without_gaps(textpage: Any, shown: str, first: int) -> str:
    """The row without spaces that pdfium sees between letters of one word (wl jgdw@…), where none is set."""
    kept = list(shown)
    for found in INSIDE_WORD.finditer(shown):
        at = found.start()
        _, _, ended, _ = textpage.get_charbox(first + at - 1, loose=True)
        begun, low, _, high = textpage.get_charbox(first + at + 1, loose=True)
        if begun - ended < NARROW * (high - low):
            kept[at] = ""
    return "".join(kept)


def _ordered(lines: Sequence[Line]) -> list[Line]:
    """The lines from top to bottom, pieces of one row from left to right.

    Files hold their text in any order (headers last, say).
    """
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -(line.top + line.bottom)):
        first = rows[-1][0] if rows else None
        if first is not None and line.top + line.bottom > 2 * first.bottom:  # its middle is in that row
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.left)]


def _plain(text: str) -> str:
    """The text without what fonts leave behind: hyphenation marks, private characters."""
    text = re.sub("[\ufffe\uffff\u0002\xad\ue000-\uf8ff\u200b]", "", text)
    return SET_APART.sub("", text).strip()


def _rows(lines: Sequence[Line]) -> list[Line]:
    """Lines with pieces of one row (digits set in another font, say) put together."""
    rows: list[Line] = []
    for line in lines:
        last = rows[-1] if rows else None
        if last is not None:
            middle = (line.bottom + line.top) / 2
            beside = last.bottom < middle < last.top and 0 <= line.left - last.right < 2 * (
                last.top - last.bottom
            )
            if beside:
                rows[-1] = Line(
                    last.text + line.text,
                    last.left,
                    line.right,
                    min(last.bottom, line.bottom),
                    max(last.top, line.top),
                    last.page,
                )
                continue
        rows.append(line)
    return rows


def _without_furniture(pages: Sequence[Sequence[Line]]) -> tuple[list[Line], tuple[str, ...]]:
    """The lines of all pages without page numbers and without headers and footers that come again."""
    edges = Counter(
        shape
        for page in pages
        for shape in {_shape(line.text) for line in [*page[:EDGE], *page[-EDGE:]] if len(line.text) < 60}
    )
    often = max(2, len(pages) // 2)
    pitches = sorted(one.top - two.top for page in pages for one, two in pairwise(page))
    usual = pitches[len(pitches) // 2] if pitches else 0.0
    kept: list[Line] = []
    numbers = heads = 0
    for page in pages:
        for at, line in enumerate(page):
            edge = at < EDGE or at >= len(page) - EDGE
            if edge and PAGE_NUMBER.match(line.text):
                numbers += 1
            elif edge and edges[_shape(line.text)] >= often and _is_furniture(page, at, usual):
                heads += 1
            else:
                kept.append(line)
    notes = [f"{numbers} page numbers"] if numbers else []
    notes += [f"{heads} headers and footers"] if heads else []
    return kept, tuple(notes)


def _is_furniture(page: Sequence[Line], at: int, usual: float) -> bool:
    """Whether a line that comes again stands further from the text beside it than lines usually do."""
    text = page[at].text
    if BEGINS.match(text) or text[-1] in ENDS:
        return False
    beside = at + 1 if at < EDGE else at - 1
    return not 0 <= beside < len(page) or abs(page[at].top - page[beside].top) > 1.15 * usual


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s", "", text))


READER = Reader("pdf", "PDF files that hold text; scanned ones need --ocr.", (".pdf",), _sniff, _extract)
