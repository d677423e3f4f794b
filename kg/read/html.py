"""Web pages: .html, .htm, .mhtml, .mht. The report is found among navigation, related links and footers."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass
from typing import Any

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read.base import Extract, Reader
from kg.read.tables import holds_data, table_lines
from kg.read.text import decode

__all__ = ["READER"]

SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "iframe",
        "svg",
        "button",
        "select",
        "option",
        "input",
        "textarea",
        "object",
        "embed",
        "nav",
        "footer",
        "map",
        "video",
        "audio",
        "canvas",
    ]
)
"""Elements whose text nobody reads as the page's."""

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

CONTAINERS = frozenset(
    ["html", "body", "div", "article", "section", "main", "form", "center", "table", "tbody", "tr", "td"]
)
"""Elements in which a report's whole text may stand."""

SHARE = 0.85
"""Part of an element's text that a child must hold to be looked into for the report."""

HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

ASIDE = re.compile(
    r"(?:^|[-_\s])(?:nav|menu|footer|foot|sidebar|share|bdshare|related|relate|recommend|copyright|search"
    r"|toolbar|pagination|comment|hot|rank|link|links|friendlink)(?:$|[-_\s\d])",
    re.IGNORECASE,
)
"""Class or id of what stands beside a text."""

TITLE = re.compile(r"整改|巡[察视]|^中共")

INFO = re.compile(
    r"(?:发布|发文|公开|更新|成文)?(?:时间|日期)[:：\s]|来源[:：]|(?:19"
    r"|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}|浏览|点击"
)

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
    return b"<html" in head or b"<!doctype html" in head or (b"<div" in head and b"</" in head)


def _extract(source: Source) -> Extract:
    content, charset = _page(source)
    text, encoding = _decoded(content, charset, source.name)
    return _report(text, encoding, source.name)


def _page(source: Source) -> tuple[bytes, str]:
    """The page's bytes and the charset that its mail header gives; unpacks a saved archive (.mhtml)."""
    head = source.content[:4096].lower()
    if b"mime-version:" not in head and not source.name.lower().endswith((".mhtml", ".mht")):
        return source.content, ""
    message = email.message_from_bytes(source.content, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                return payload, part.get_content_charset() or ""
    raise UnreadableFile(
        "the archive holds no page", where=source.name, remedy="save the page again, as HTML"
    )


def _decoded(content: bytes, charset: str, where: str) -> tuple[str, str]:
    """Text of the page: a byte order mark, then UTF-8 where it fits, then what header or meta element says.

    What calls itself gb2312 or gbk is read as GB18030, which holds both and what people type beyond them.
    """
    declared = re.search(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", content[:8192])
    name = (charset or (declared.group(1).decode("ascii") if declared else "")).lower()
    if name in ("big5", "big5-hkscs") and not _is_utf8(content):
        return content.decode("big5hkscs", "replace"), "big5hkscs"
    try:
        return decode(content, where)
    except UnreadableFile:
        if name in ("gb2312", "gbk", "gb18030"):  # a few broken bytes in a page that says what it is
            return content.decode("gb18030", "replace"), "gb18030"
        if name in ("utf-8", "utf8"):
            return content.decode("utf-8", "replace"), "utf-8"
        raise


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


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
    _clean(root)
    body = root.find("body")
    body = root if body is None else body
    home = _container(body)
    lines: list[Line] = []
    _gather(body, home, lines)
    kept, removed = _chosen(lines)
    return Extract("\n".join(kept), encoding, tuple(removed))


def _clean(root: Any) -> None:
    """Take out what is not shown or stands beside the text; text behind a removed element stays."""
    whole = len(_squeezed(root.text_content()))
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if element.tag in SKIPPED or "hidden" in element.attrib or HIDDEN.search(element.get("style") or ""):
            element.drop_tree()
        elif ASIDE.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            inner = _squeezed(element.text_content())
            if len(inner) < whole * 0.35 and not INFO.search(inner):
                element.drop_tree()


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _own_text(element: Any) -> dict[Any, int]:
    """Characters outside links under each element, counted once from below."""
    sizes: dict[Any, int] = {}
    for _, node in _events(element):
        size = len((node.text or "").strip()) if node.tag != "a" else 0
        for child in node:
            if isinstance(child.tag, str):
                size += sizes.get(child, 0) if child.tag != "a" else 0
            size += len((child.tail or "").strip())
        sizes[node] = size if node.tag != "a" else 0
    return sizes


def _events(element: Any) -> Any:
    from lxml import etree

    return etree.iterwalk(element, events=("end",))


def _container(body: Any) -> Any:
    """The smallest element that holds most of the page's text outside links."""
    sizes = _own_text(body)
    at = body
    while True:
        children = [child for child in at if isinstance(child.tag, str) and child.tag in CONTAINERS]
        best = max(children, key=lambda child: sizes.get(child, 0), default=None)
        if best is None or sizes.get(best, 0) < SHARE * max(1, sizes.get(at, 0)):
            return at
        at = best


def _gather(body: Any, home: Any, lines: list[Line]) -> None:
    """The page's lines in order. An explicit stack, since pages nest deeper than Python calls may."""
    parts: list[tuple[str, bool]] = []
    inside = body is home

    def flush() -> None:
        text = _folded("".join(piece for piece, _ in parts))
        linked = sum(len(_squeezed(piece)) for piece, link in parts if link)
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
        linked = line.linked >= 0.8 * len(_squeezed(line.text))
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
