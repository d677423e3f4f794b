"""Web pages: .html, .htm, .mhtml, .mht. The report is found among navigation, related links and footers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read.base import Extract, Reader
from kg.read.mainpart import INFO, clean, container, squeezed
from kg.read.markup import decoded, page
from kg.read.tables import holds_data, table_lines

__all__ = ["READER"]


BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "td",
        "th",
        "ul",
        "caption",
    ]
)
"""Elements that begin and end a line."""


TITLE = re.compile(r"整改|巡[察视]|^中共")


SIGNATURE = re.compile(
    r"^(?:中共|中国共产党)|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$|联系(?:电话|方式)|邮箱|信箱|欢迎广大"
)

WIDE = "\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—"


@dataclass(slots=True)
class Line:
    """A line of the page while it is gathered.

    Attributes:
        text: its text.
        linked: characters of it that stand in links.
        inside: whether it stands in the element that holds the report.
    """

    text: str
    linked: int
    inside: bool


def _sniff(content: bytes) -> bool:
    head = content[:2048].lower()
    return (
        b"<html" in head
        or b"mime-version:" in head
        or b"<!doctype html" in head
        or (b"<div" in head and b"</" in head)
    )


def _extract(source: Source) -> Extract:
    content, charset = page(source)
    text, encoding = decoded(content, charset, source.name)
    return _report(text, encoding, source.name)


def _report(text: str, encoding: str, where: str) -> Extract:
    from lxml import etree
    from lxml import html as parser

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        root = parser.document_fromstring(
            text, parser=parser.HTMLParser(huge_tree=True, remove_comments=True)
        )
    except (etree.ParserError, ValueError):
        raise UnreadableFile("the page holds no text", where=where, remedy="save the page again") from None
    clean(root)
    body = root.find("body")
    body = root if body is None else body
    home = container(body)
    lines: list[Line] = []
    _gather(body, home, lines)
    kept, removed = _chosen(lines)
    return Extract("\n".join(kept), encoding, tuple(removed))


def _gather(body: Any, home: Any, lines: list[Line]) -> None:
    """The page's lines in order. An explicit stack, since pages nest deeper than Python calls may."""
    parts: list[tuple[str, bool]] = []
    inside = body is home

    def flush() -> None:
        if not parts:
            return
        text = _folded("".join(piece for piece, _ in parts))
        linked = sum(len(squeezed(piece)) for piece, link in parts if link)
        for line in text.split("\n"):
            if line.strip():
                lines.append(Line(line.strip(" \t\u3000"), min(linked, len(line)), inside))
        parts.clear()

    todo: list[tuple[str, Any, bool]] = [("open", body, False)]
    while todo:
        step, node, link = todo.pop()
        if step == "text":
            parts.append((node, link))
        elif step == "close":
            flush()
            inside = inside and node is not home
        elif node.tag == "br":
            parts.append(("\x00", False))
        elif isinstance(node.tag, str):
            block = node.tag in BLOCKS
            if block:
                flush()
                inside = inside or node is home
            if node.tag == "table" and (rows := _data_table(node)):
                lines += [Line(line, 0, inside) for line in table_lines(rows)]
                continue
            _push(todo, node, link or node.tag == "a", block)


def _push(todo: list[tuple[str, Any, bool]], node: Any, link: bool, block: bool) -> None:
    """Put a node's text, children and their tails on the stack, last first."""
    if block:
        todo.append(("close", node, link))
    for child in reversed(node):
        if child.tail:
            todo.append(("text", child.tail, link))
        todo.append(("open", child, link))
    if node.text:
        todo.append(("text", node.text, link))


def _folded(text: str) -> str:
    r"""White space as a browser shows it: runs are one space, none at a fold between wide characters.

    \x00 stands for <br>. A single &nbsp; inside a name or a number is dropped, several are one space.
    """
    text = re.sub(r"[\u200b\u200c\u200d\ufeff\xad]", "", text)
    text = re.sub(r"[ \t\r\n\f]+", lambda run: "\n" if "\n" in run.group() else " ", text)
    text = re.sub(rf"(?<=[{WIDE}0-9])\n(?=[{WIDE}0-9])", "", text).replace("\n", " ")
    text = re.sub(
        r"(?<=[\u4e00-\u9fff])\xa0(?=[\u4e00-\u9fff])|(?<=\d)\xa0(?=[年月日])|(?<=[年月])\xa0(?=\d)",
        "",
        text,
    )
    text = re.sub(r"[ \t\xa0\u2002\u2003\u2009]+", " ", text)
    return re.sub(r" ?\x00 ?", "\n", text)


def _data_table(table: Any) -> list[list[str]] | None:
    """The rows of a table of data, merged cells repeated; None for a table that only lays out the page."""
    cells = table.findall(".//td") + table.findall(".//th")
    if table.find(".//table") is not None or not cells:
        return None
    rows: list[list[str]] = []
    carried: dict[int, tuple[str, int]] = {}
    for tr in table.iter("tr"):
        row: list[str] = []
        for cell in [child for child in tr if child.tag in ("td", "th")]:
            _carry(row, carried)
            text = _cell_text(cell)
            for _ in range(_span(cell.get("colspan"))):
                if (down := _span(cell.get("rowspan"))) > 1:
                    carried[len(row)] = (text, down - 1)
                row.append(text)
        _carry(row, carried)
        rows.append(row)
    return rows if holds_data(rows) else None


def _carry(row: list[str], carried: dict[int, tuple[str, int]]) -> None:
    while len(row) in carried:
        text, left = carried.pop(len(row))
        if left > 1:
            carried[len(row)] = (text, left - 1)
        row.append(text)


def _span(value: str | None) -> int:
    return min(int(value), 200) if value and value.isdecimal() and int(value) > 0 else 1


def _cell_text(cell: Any) -> str:
    lines: list[Line] = []
    _gather(cell, cell, lines)
    return "\n".join(line.text for line in lines)


def _chosen(lines: list[Line]) -> tuple[list[str], list[str]]:
    """The lines of the report, and notes on what was left out."""
    first = next((at for at, line in enumerate(lines) if line.inside), 0)
    last = max((at for at, line in enumerate(lines) if line.inside), default=len(lines) - 1)
    kept: list[str] = []
    removed = 0
    for at, line in enumerate(lines):
        linked = line.linked >= 0.8 * len(squeezed(line.text))
        if line.inside:
            keep = not (linked and (len(line.text) < 60 and not TITLE.search(line.text)))
        elif at < first:
            keep = not linked and bool(
                (TITLE.search(line.text) and len(line.text) > 7) or INFO.search(line.text)
            )
        else:
            keep = at - last <= 8 and not linked and bool(SIGNATURE.search(line.text))
        if keep:
            kept.append(line.text)
        else:
            removed += 1
    return kept, [f"{removed} lines of navigation, links and footers"] if removed else []


READER = Reader(
    "html",
    "Web pages (.html, .htm) and saved web archives (.mhtml, .mht).",
    (".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht"),
    _sniff,
    _extract,
)
