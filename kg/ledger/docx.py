"""The ledger as a document to print and sign: a heading and a table a report, on A3 across."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from os.path import relpath
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import quote

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from kg.export.xml_text import clean
from kg.ledger.base import Writer
from kg.ledger.columns import COLUMNS
from kg.ledger.rows import Entry, Ledger, Part

__all__ = ["WRITER"]

_CREATED = dt.datetime(2000, 1, 1)
_PAPER, _MARGIN = (420, 297), 15
_FONT, _HEADING_FONT = "仿宋", "黑体"
_SIZE = 8
_ZERO = (1980, 1, 1, 0, 0, 0)
"""The day of a zip's zero, since its entries must have one."""


def _write(ledger: Ledger, target: BinaryIO, folder: Path) -> None:
    document = docx.Document()
    _set_up(document, ledger)
    title = document.add_heading(clean(ledger.title), level=0)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for part in ledger.parts:
        document.add_heading(clean(part.body), level=1)
        document.add_paragraph(clean(f"{part.title}  {part.published}".rstrip()))
        _table(document, ledger, part, folder)
    made = io.BytesIO()
    document.save(made)
    _pack_again(made, target)


def _set_up(document: Any, ledger: Ledger) -> None:
    """Paper, fonts and properties."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (Mm(side) for side in _PAPER)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    for name, font, size in (
        ("Normal", _FONT, _SIZE),
        ("Title", _HEADING_FONT, 20),
        ("Heading 1", _HEADING_FONT, 14),
    ):
        style = document.styles[name]
        style.font.name, style.font.size = font, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "eastAsiaTheme", "hAnsiTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)  # a theme's font would win over ours
        fonts.set(qn("w:eastAsia"), font)
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = clean(ledger.title), "zhenggai", ""
    properties.created = properties.modified = _CREATED
    properties.language = "zh-CN" if ledger.language == "zh" else "en"


def _table(document: Any, ledger: Ledger, part: Part, folder: Path) -> None:
    table = document.add_table(rows=1, cols=len(COLUMNS))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    room = _PAPER[0] - 2 * _MARGIN
    whole = sum(column.width for column in COLUMNS)
    widths = [Mm(int(room * 10 * column.width / whole) / 10) for column in COLUMNS]
    for grid, width in zip(table.columns, widths, strict=True):
        grid.width = width
    head = table.rows[0]
    _repeat(head)
    for cell, column in zip(head.cells, COLUMNS, strict=True):
        _fill(cell, column.header(ledger.language), centred=True, bold=True)
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), "DCE6F1")
        cell._tc.get_or_add_tcPr().append(shade)
    page = ledger.page_of(part)
    address = quote(Path(relpath(page, folder)).as_posix()) if page else ""
    for entry in part.entries:
        _row(table, entry, widths, address)
    for cell, width in zip(head.cells, widths, strict=True):
        cell.width = width


def _row(table: Any, entry: Entry, widths: list[Any], address: str) -> None:
    cells = table.add_row().cells
    for cell, width, column, text in zip(cells, widths, COLUMNS, entry.cells, strict=True):
        cell.width = width
        _fill(cell, text, centred=column.centred)
    if address:
        _link(cells[-1].paragraphs[0], f"{address}#{entry.page}")


def _fill(cell: Any, text: str, *, centred: bool = False, bold: bool = False) -> None:
    """The text of a cell, a paragraph a line."""
    for at, line in enumerate(clean(text).split("\n")):
        paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
        run = paragraph.add_run(line)
        run.bold = bold or None
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _link(paragraph: Any, address: str) -> None:
    """Make all words of a paragraph lead to an address."""
    to = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), to)
    for run in list(paragraph.runs):
        run.font.underline, run.font.color.rgb = True, RGBColor(0x0B, 0x5C, 0xAD)
        link.append(run._r)
    paragraph._p.append(link)


def _repeat(row: Any) -> None:
    """Print the row again at the head of every page."""
    properties = row._tr.get_or_add_trPr()
    for name in ("w:cantSplit", "w:tblHeader"):
        mark = OxmlElement(name)
        mark.set(qn("w:val"), "true")
        properties.append(mark)


def _pack_again(made: BinaryIO, target: BinaryIO) -> None:
    """The same parts without the time at which they were packed."""
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZERO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            new.writestr(entry, old.read(name))


WRITER = Writer(".docx", "a document to print and sign, a table a report, header on every page", _write)
