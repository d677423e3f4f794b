"""PDF with text: lines joined where a sentence runs on, page furniture taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read.base import Extract, Reader

__all__ = ["READER"]

PAGE_NUMBER = re.compile(
    r"^[\s\-—–－_~·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*(?:/|，?\s*共)\s*\d{1,4}(?:\s*页)?)?[\s\-—–－_~·.]*$"
)
"""— 3 — / 第 3 页 共 12 页 / 3/12"""

STARTS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.．、](?!\d)"
    r"|[①-⑳]|问题[一二三四五六七八九十\d]{1,3}[:：]|"
    r"[【\[]?(?:整改|反馈问题|责任|完成|落实)[\u4e00-\u9fff]{0,10}[】\]]?[:：]|中共|附件)"
)
"""A line that begins something, whatever stands before it."""

ENDS = "。！？：:；;"

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


def _extract(source: Source) -> Extract:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError:
        raise UnreadableFile(
            "the PDF is damaged or has a password", where=source.name, remedy="print it to a new PDF"
        ) from None
    try:
        pages = [_lines(document[at], at) for at in range(len(document))]
    finally:
        document.close()
    if not any(pages):
        raise UnreadableFile(
            "the PDF holds pictures of pages and no text",
            where=source.name,
            remedy="make the text readable first with OCR, for example: ocrmypdf -l chi_sim IN.pdf OUT.pdf",
        )
    kept, removed = _without_furniture(pages)
    return Extract("\n".join(_joined(kept)), "pdf", removed)


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
                found.append(Line(_plain(shown), left, right, min(bottom, low), max(top, high), number))
            at += len(part)
    finally:
        textpage.close()
    return _rows(_ordered([line for line in found if line.text]))


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
    return re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])", "", text).strip()


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
    kept: list[Line] = []
    numbers = heads = 0
    for page in pages:
        for at, line in enumerate(page):
            edge = at < EDGE or at >= len(page) - EDGE
            if edge and PAGE_NUMBER.match(line.text):
                numbers += 1
            elif edge and edges[_shape(line.text)] >= often and _is_furniture(page, at):
                heads += 1
            else:
                kept.append(line)
    notes = [f"{numbers} page numbers"] if numbers else []
    notes += [f"{heads} headers and footers"] if heads else []
    return kept, tuple(notes)


def _is_furniture(page: Sequence[Line], at: int) -> bool:
    """Whether a line that comes again stands apart from the text, above or below it."""
    text = page[at].text
    if STARTS.match(text) or text[-1] in ENDS:
        return False
    pitches = sorted(one.top - two.top for one, two in pairwise(page))
    usual = pitches[len(pitches) // 2] if pitches else 0.0
    beside = at + 1 if at < EDGE else at - 1
    return not 0 <= beside < len(page) or abs(page[at].top - page[beside].top) > 1.15 * usual


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s", "", text))


def _joined(lines: Sequence[Line]) -> list[str]:
    """The lines put together where a sentence runs on.

    A paragraph ends with a line that stops short of the right margin, and begins with one that is indented;
    where the page shows neither, after a full stop before something that looks like a beginning.
    """
    if not lines:
        return []
    em = sorted(line.top - line.bottom for line in lines)[len(lines) // 2] or 10.0
    margin = Counter(round(line.left) for line in lines).most_common(1)[0][0]
    right = sorted(line.right for line in lines)[int(len(lines) * 0.9)]
    joined = [lines[0].text]
    for before, line in pairwise(lines):
        short = before.right < right - 1.7 * em
        indented = line.left > margin + 0.8 * em
        begins = STARTS.match(line.text) is not None and before.text[-1] in ENDS
        if short or indented or begins:
            joined.append(line.text)
        else:
            words = re.search(r"(?:^|[\s\u4e00-\u9fff])[A-Za-z]+[,;]?$", before.text) and re.match(
                "[A-Za-z]", line.text
            )
            space = " " if words else ""
            joined[-1] += space + line.text
    return joined


READER = Reader("pdf", "PDF files that hold text; scanned ones need OCR first.", (".pdf",), _sniff, _extract)
