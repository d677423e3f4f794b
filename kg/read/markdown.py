"""Markdown as reports are kept in it: headings, bold labels, lists, tables → the lines that a reader sees.

Read line by line and not by a Markdown library: analysts put each paragraph on a line without blank lines
between, which Markdown would fold into one, and libraries take quadratic time for a line of brackets.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from kg.model import Source
from kg.read.base import Extract, Reader
from kg.read.tables import table_lines
from kg.read.text import decode
from kg.read.wrapped import unwrapped

__all__ = ["READER", "plain"]

FRONT = re.compile(r"\A\s{0,9}---[ \t]*\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\n|\Z)")
"""--- / title: … / --- at the beginning"""

COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)

HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:[ \t\u3000]{1,9}|(?=[^#\s\d]))(?P<text>.*?)(?:[ \t]#{1,20})?[ \t]*$")
"""## 二、整改情况"""

RULE = re.compile(r"[ ]{0,3}(?:={3,200}|(?:-[ \t]?){3,100}|(?:\*[ \t]?){3,100}|(?:_[ \t]?){3,100})[ \t]*$")
"""--- or ===, under a heading or across the page"""

FENCE = re.compile(r"[ ]{0,3}(?:`{3,9}|~{3,9})[A-Za-z]{0,20}[ \t]*$")

QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?){1,8}")

BULLET = re.compile(r"(?P<indent>[ \t]{0,24})[*+][ \t]{1,4}(?=\S)")

ORDERED = re.compile(r"(?P<indent>[ \t]{0,24})(?P<number>\d{1,4})(?P<dot>[.)])[ \t]{1,4}(?=\S)")
"""1. at the beginning of a line, with the space that makes it a list: its number is the item's place"""

LINK = re.compile(r"(?P<image>!)?\[(?P<text>[^\[\]\n]{0,400})\](?:\([^()\n]{0,400}\)|\[[^\[\]\n]{0,80}\])")

STRONG = re.compile(r"(?P<sign>\*{1,3}|_{2,3}|~~)(?=[^\s*_~])(?P<text>[^*_~\n]{1,400}?)(?<=\S)(?P=sign)")

CODE = re.compile(r"`([^`\n]{1,400})`")

ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")

TAG = re.compile(r"</?(?:b|strong|i|em|u|span|font|p|div|center|br)\b[^<>\n]{0,200}>", re.IGNORECASE)

CELLS = re.compile(r"(?<!\\)\|")

UNDER_HEAD = re.compile(r"[ ]{0,3}\|?[ \t]*:?-{1,60}:?[ \t]*(?:\|[ \t]*:?-{1,60}:?[ \t]*){1,60}\|?[ \t]*$")
"""|---|:---:| under the head of a table"""

SIGN = re.compile(rb"^#{1,6} \S[^\n]{0,400}\n\r?\n", re.MULTILINE)
"""A heading before a blank line: what a file without an ending is known by"""

LONGEST = 20_000
"""Characters of a line in which marks are looked for; longer ones hold none that a writer closed."""


def plain(text: str) -> str:
    r"""The lines of a Markdown text as a reader sees them.

    Args:
        text: line ends are ``\n``.
    """
    lines = COMMENT.sub("", FRONT.sub("", text)).split("\n")
    shown: list[str] = []
    places: dict[int, int] = {}  # indent of an open list -> number of its latest item
    at = 0
    while at < len(lines):
        line = lines[at]
        if "|" in line and at + 1 < len(lines) and UNDER_HEAD.match(lines[at + 1][:LONGEST]):
            stop = at + 2
            while stop < len(lines) and "|" in lines[stop] and lines[stop].strip():
                stop += 1
            shown += table_lines(_cells([line, *lines[at + 2 : stop]]))
            at = stop
            continue
        at += 1
        if FENCE.match(line) or RULE.match(line):
            continue
        shown.append(_numbered(_line(line), places))
    return "\n".join(shown)


def _line(line: str) -> str:
    """A line without the marks of headings, quotations and emphasis."""
    if len(line) > LONGEST:
        return line
    line = QUOTE.sub("", line, count=1) if line.lstrip()[:1] == ">" else line
    if heading := HEADING.match(line):
        line = heading["text"]
    line = BULLET.sub(r"\g<indent>- ", line, count=1)
    line = LINK.sub(lambda found: "" if found["image"] else found["text"], line)
    for _ in range(2):  # bold inside italic
        line = STRONG.sub(r"\g<text>", line)
    line = TAG.sub("", CODE.sub(r"\1", line))
    return html.unescape(ESCAPED.sub(r"\1", line))


def _numbered(line: str, places: dict[int, int]) -> str:
    """The line with its place in an ordered list for a number: 1. 1. 1. is shown as 1. 2. 3."""
    item = ORDERED.match(line)
    if item is None:
        if line.strip() and not line.startswith((" ", "\t")):
            places.clear()
        return line
    indent = len(item["indent"].expandtabs(4))
    for deeper in [depth for depth in places if depth > indent]:
        del places[deeper]
    number = int(item["number"])
    if indent in places and number == 1:
        number = places[indent] + 1
    places[indent] = number
    return f"{item['indent']}{number}{item['dot']}{line[item.end() :]}"


def _cells(rows: Sequence[str]) -> list[list[str]]:
    """The cells of a table's rows; as many in each as in its head."""
    split = []
    for row in rows:
        inner = row.strip()
        inner = inner.removeprefix("|")
        inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
        split.append([_line(cell).strip() for cell in CELLS.split(re.sub(r"<br\s?/?>", "\n", inner))])
    width = len(split[0])
    return [[*cells, *[""] * width][:width] for cells in split]


def _sniff(content: bytes) -> bool:
    return SIGN.search(content[:4096]) is not None


def _extract(source: Source) -> Extract:
    text, encoding = decode(source.content, source.name)
    text = text.replace("\x00", "").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    shown, removed = unwrapped(plain(text))
    return Extract(shown, encoding, removed)


READER = Reader(
    "markdown",
    "Markdown (.md): marks of headings, emphasis, links and tables are taken off.",
    (".md", ".markdown"),
    _sniff,
    _extract,
)
