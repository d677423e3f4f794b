"""Real files made for the tests: the smallest Word file, web page and PDF that show what is tested."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

LEVELS = (
    ("chineseCounting", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
    ("decimalEnclosedCircleChinese", "%5"),
)


def levels(forms: Sequence[tuple[str, str]] = LEVELS) -> str:
    """The levels of a list definition."""
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(forms)
    )


def numbering(*nums: str, forms: Sequence[tuple[str, str]] = LEVELS) -> str:
    """word/numbering.xml with one definition and the given w:num elements (list 1 is always there)."""
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels(forms)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{"".join(nums)}</w:numbering>'
    )


def par(text: str, level: int | None = None, num: int = 1, style: str = "", raw: str = "") -> str:
    """A paragraph, numbered where a level is given; raw runs stand behind its text."""
    numbers = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>' if level is not None else ""
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{named}{numbers}</w:pPr>{run}{raw}</w:p>"


def cell(text: str, span: int = 1, merge: str = "") -> str:
    """A table cell; merge is "restart" or "continue" for cells merged down."""
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inner = "".join(par(part) for part in text.split("|"))
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{down}</w:tcPr>{inner}</w:tc>'


def table(*rows: Sequence[str]) -> str:
    """A table; a row is a list of cells, each plain text or a ready w:tc."""
    made = ("".join(c if c.startswith("<w:tc") else cell(c) for c in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"


def docx(*blocks: str, **parts: str) -> bytes:
    """A Word file; parts are further members of its word/ folder (numbering, styles, footnotes)."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {W} {MC}><w:body>{''.join(blocks)}</w:body></w:document>"
        )
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", xml)
    return content.getvalue()


def zipped(**members: bytes) -> bytes:
    """A zip archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def pdf(text: str, size: float = 14, header: str = "甲市某局文件", indent: int = 2, latin: str = "") -> bytes:
    """A PDF of A4 pages: first lines indented, lines wrapped, header and — 1 — on each page.

    ``latin`` names the font of digits and Latin letters, which are else set as all else is.
    """
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen import canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    content = io.BytesIO()
    sheet = canvas.Canvas(content, pagesize=(595, 842))
    y, page = 770.0, 1

    def turn() -> None:
        nonlocal y, page
        sheet.setFont("STSong-Light", 10)
        sheet.drawString(80, 805, header)
        sheet.drawCentredString(297, 40, f"— {page} —")
        sheet.showPage()
        y, page = 770.0, page + 1

    def draw(left: float, line: str) -> None:
        for part in re.split(r"([0-9A-Za-z@.]+)", line) if latin else [line]:
            font = latin if re.match(r"[0-9A-Za-z@.]", part) and latin else "STSong-Light"
            sheet.setFont(font, size)
            sheet.drawString(left, y, part)
            left += pdfmetrics.stringWidth(part, font, size)

    for paragraph in filter(None, (line.strip() for line in text.split("\n"))):
        rest, first = paragraph, True
        while rest:
            left = 80 + (indent * size if first else 0)
            count = 1
            while (
                count < len(rest)
                and pdfmetrics.stringWidth(rest[: count + 1], "STSong-Light", size) <= 515 - left
            ):
                count += 1
            draw(left, rest[:count])
            rest, first = rest[count:], False
            y -= size * 1.6
            if y < 70:
                turn()
    if y < 770:
        turn()
    sheet.save()
    return content.getvalue()


def scanned() -> bytes:
    """A PDF with a page on which there is no text."""
    from reportlab.pdfgen import canvas

    content = io.BytesIO()
    sheet = canvas.Canvas(content)
    sheet.rect(100, 100, 200, 200, fill=1)
    sheet.showPage()
    sheet.save()
    return content.getvalue()
