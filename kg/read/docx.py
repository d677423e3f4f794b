"""Word files: .docx read as it is (ECMA-376); .doc, .wps, .rtf, .odt through LibreOffice, if installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read.archive import opened
from kg.read.base import Extract, Reader
from kg.read.numbering import Numbering, W, numbering_of
from kg.read.tables import holds_data, table_lines

__all__ = ["READER"]

OLD = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "doc",  # .wps as well
    b"{\\rtf": "rtf",
}
"""First bytes of files that LibreOffice converts -> the ending that tells it so."""

ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""At byte 30 of an .odt."""

CONVERSION_SECONDS = 120

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

UNSEEN = frozenset(
    {
        f"{W}delText",
        f"{W}instrText",
        f"{W}del",
        f"{W}moveFrom",
        f"{MC}Fallback",
        f"{W}rPr",
        f"{W}pPr",
        f"{W}sdtPr",
    }
)
"""Elements whose text a reader does not see, or sees elsewhere."""


@dataclass(frozen=True, slots=True)
class Word:
    """What the paragraphs of a document need to be printed.

    Attributes:
        numbering: its lists.
        styles: style -> (list, level) that it numbers with, if any.
        default: the style of paragraphs that name none.
    """

    numbering: Numbering
    styles: dict[str, tuple[str, int]]
    default: str


def _sniff(content: bytes) -> bool:
    if _old(content):
        return True
    directory = content[-65_536:]
    return content.startswith(b"PK\x03\x04") and (
        b"word/" in content[:4096] or b"word/document.xml" in directory
    )


def _old(content: bytes) -> str:
    """The ending of a kind of file that LibreOffice converts, or ``""``."""
    if content[30 : 30 + len(ODT)] == ODT:
        return "odt"
    return next((ending for sign, ending in OLD.items() if content.startswith(sign)), "")


def _extract(source: Source) -> Extract:
    content, encoding = source.content, "utf-8"
    if ending := _old(content):
        content = _converted(source, ending)
    with opened(content, source.name) as archive:
        document = _part(archive, "word/document.xml", source.name)
        if document is None:
            raise UnreadableFile(
                "this is no Word document", where=source.name, remedy="open it in Word and save it as .docx"
            )
        styles = _part(archive, "word/styles.xml", source.name)
        word = Word(numbering_of(_part(archive, "word/numbering.xml", source.name)), *_styles(styles))
        notes = _part(archive, "word/footnotes.xml", source.name)
        shown = [name for name in archive.namelist() if name.startswith(("word/header", "word/footer"))]
    body = document.find(f"{W}body")
    lines = _blocks(body if body is not None else document, word)
    lines += _footnotes(notes, word)
    removed = (f"{len(shown)} page headers and footers",) if shown else ()
    return Extract("\n".join(lines), encoding, removed)


def _converted(source: Source, ending: str) -> bytes:
    """The .docx that LibreOffice makes of an older file."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise UnreadableFile(
            f"files of this kind (.{ending}) are read through LibreOffice, which is not installed",
            where=source.name,
            remedy="install LibreOffice, or save the file as .docx",
        )
    with tempfile.TemporaryDirectory() as folder:
        old = Path(folder, f"report.{ending}")
        old.write_bytes(source.content)
        command = [
            office,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            folder,
            str(old),
        ]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=CONVERSION_SECONDS)  # noqa: S603
            return Path(folder, "report.docx").read_bytes()
        except (subprocess.SubprocessError, OSError):
            raise UnreadableFile(
                "LibreOffice could not convert the file", where=source.name, remedy="save it as .docx"
            ) from None


def _part(archive: zipfile.ZipFile, name: str, where: str) -> Any | None:
    """The root element of a part, or None where the archive has no such part."""
    from lxml import etree

    try:
        content = archive.read(name)
    except KeyError:
        return None
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError):
        raise UnreadableFile(
            "the file is damaged or has a password", where=where, remedy="open it in Word and save it again"
        ) from None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise UnreadableFile(
            f"{name} in the file is damaged", where=where, remedy="open it in Word and save it again"
        ) from None


def _styles(root: Any | None) -> tuple[dict[str, tuple[str, int]], str]:
    """Numbering of each paragraph style, what it is based on taken into account; and the default style."""
    if root is None:
        return {}, ""
    own: dict[str, tuple[str | None, int | None]] = {}
    based: dict[str, str] = {}
    default = ""
    for style in root.findall(f"{W}style"):
        name = style.get(f"{W}styleId") or ""
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
            default = name
        own[name] = _numbers(style.find(f"{W}pPr"))
        if (parent := style.find(f"{W}basedOn")) is not None:
            based[name] = parent.get(f"{W}val") or ""
    found = {}
    for name in own:
        number, level, at, seen = None, None, name, set[str]()
        while at in own and at not in seen:
            seen.add(at)
            number = own[at][0] if number is None else number
            level = own[at][1] if level is None else level
            at = based.get(at, "")
        if number is not None:
            found[name] = (number, level or 0)
    return found, default


def _numbers(properties: Any | None) -> tuple[str | None, int | None]:
    """List and level that paragraph properties name."""
    if properties is None or (numbers := properties.find(f"{W}numPr")) is None:
        return None, None
    number, level = numbers.find(f"{W}numId"), numbers.find(f"{W}ilvl")
    return (
        number.get(f"{W}val") if number is not None else None,
        int(level.get(f"{W}val") or 0) if level is not None else None,
    )


def _blocks(parent: Any, word: Word) -> list[str]:
    """The lines of what stands in a body, a cell, a content control or a text box."""
    lines: list[str] = []
    todo = list(reversed(parent))
    while todo:
        element = todo.pop()
        if element.tag == f"{W}p":
            lines += _paragraph(element, word)
        elif element.tag == f"{W}tbl":
            lines += _table(element, word)
        elif element.tag not in UNSEEN and isinstance(element.tag, str):
            todo += reversed(element)
    return lines


def _paragraph(paragraph: Any, word: Word) -> list[str]:
    """The paragraph's lines behind its marker, then those of text boxes anchored in it."""
    boxes: list[Any] = []
    text = _text(paragraph, boxes)
    marker = _marker(paragraph, word) if text.strip() else ""
    lines = [line for line in (marker + text.strip()).split("\n") if line.strip()]
    for box in boxes:
        lines += _blocks(box, word)
    return lines


def _marker(paragraph: Any, word: Word) -> str:
    properties = paragraph.find(f"{W}pPr")
    number, level = _numbers(properties)
    style = word.default
    if properties is not None and (named := properties.find(f"{W}pStyle")) is not None:
        style = named.get(f"{W}val") or style
    inherited = word.styles.get(style)
    if number is None and inherited:
        number, level = inherited[0], inherited[1] if level is None else level
    if number is None or number == "0":
        return ""
    return word.numbering.marker(number, level or 0)


def _text(paragraph: Any, boxes: list[Any]) -> str:
    """The text of a paragraph as a reader sees it; text boxes are put aside."""
    parts: list[str] = []
    todo = list(reversed(paragraph))
    while todo:
        element = todo.pop()
        tag = element.tag
        if tag in UNSEEN or not isinstance(tag, str):
            continue
        if tag == f"{W}txbxContent":
            boxes.append(element)
        elif tag == f"{W}t":
            parts.append(element.text or "")
        elif tag in (f"{W}br", f"{W}cr"):
            parts.append("" if element.get(f"{W}type") in ("page", "column") else "\n")
        elif tag in (f"{W}tab", f"{W}ptab"):
            parts.append(" ")
        elif tag == f"{W}noBreakHyphen":
            parts.append("-")
        elif tag == f"{W}r" and _vanishes(element):
            continue
        else:
            todo += reversed(element)
    return "".join(parts)


def _vanishes(run: Any) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false")


def _table(table: Any, word: Word) -> list[str]:
    """The lines of a table; one that only lays out the page is read cell by cell."""
    rows: list[list[str]] = []
    above: dict[int, str] = {}
    for row in table.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is not table:
            continue
        cells: list[str] = []
        for cell in [c for c in row.iter(f"{W}tc") if next(c.iterancestors(f"{W}tr")) is row]:
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            text = "\n".join(_blocks(cell, word))
            if merge is not None and merge.get(f"{W}val") != "restart":
                text = above.get(len(cells), text)
            value = (span.get(f"{W}val") or "1") if span is not None else "1"
            for _ in range(min(int(value), 100) if value.isdecimal() else 1):
                above[len(cells)] = text
                cells.append(text)
        rows.append(cells)
    if holds_data(rows):
        return table_lines(rows)
    lines = []
    for row_cells in rows:
        for at, cell in enumerate(row_cells):
            if at == 0 or cell != row_cells[at - 1]:
                lines += [line for line in cell.split("\n") if line.strip()]
    return lines


def _footnotes(root: Any | None, word: Word) -> list[str]:
    """The footnotes, each on its line behind the text."""
    lines: list[str] = []
    for note in root.findall(f"{W}footnote") if root is not None else []:
        if note.get(f"{W}type") in ("separator", "continuationSeparator", "continuationNotice"):
            continue
        text = "".join(_blocks(note, word)).strip()
        if text:
            lines.append(f"注：{text}")
    return lines


READER = Reader(
    "docx",
    "Word files (.docx); .doc, .wps, .rtf and .odt where LibreOffice is installed.",
    (".docx", ".docm", ".doc", ".wps", ".rtf", ".odt"),
    _sniff,
    _extract,
)
