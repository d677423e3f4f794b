"""Scanned PDF: OCR only when asked for, by whatever is installed; stand-ins show how it is called."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read import read
from kg.read.ocr import LANGUAGE, with_text
from kg.read.pdf import page_images
from tests.read.containers import pdf, scanned

LINES = "一、整改情况\n1.学习不深入，研讨不充分。\n整改情况：已学习12次。"
SCAN = Source("scan.pdf", scanned())


def program(folder: Path, name: str, script: str) -> None:
    """Put a program on the search path that is the only folder on it."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    (tmp_path / "made.pdf").write_bytes(pdf(LINES, header=""))
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_what_holds_text_needs_no_ocr(path: Path) -> None:
    source = Source("a.pdf", pdf(LINES))
    assert with_text(source) is source
    text = Source("a.txt", LINES.encode())
    assert with_text(text) is text


def test_without_a_program_ocr_is_named_as_missing(path: Path) -> None:
    with pytest.raises(UnreadableFile, match="OCR") as caught:
        with_text(SCAN)
    assert "tesseract-ocr-chi-sim" in caught.value.remedy


def test_without_the_data_for_chinese(path: Path) -> None:
    program(path, "tesseract", "echo eng")
    with pytest.raises(UnreadableFile, match="no data for Chinese"):
        with_text(SCAN)


def test_ocrmypdf_is_taken_where_it_is(path: Path, tmp_path: Path) -> None:
    program(path, "tesseract", f"echo {LANGUAGE}")
    program(path, "ocrmypdf", f'for last; do :; done; /bin/cp "{tmp_path}/made.pdf" "$last"')
    assert read(with_text(SCAN)).text.split("\n")[:2] == ["一、整改情况", "1.学习不深入，研讨不充分。"]


def test_tesseract_alone_gets_pictures_of_the_pages(path: Path, tmp_path: Path) -> None:
    listed = f'if [ "$1" = --list-langs ]; then echo {LANGUAGE}; exit; fi'
    program(path, "tesseract", f'{listed}; read page < "$1"; /bin/cp "{tmp_path}/made.pdf" "$2.pdf"')
    assert read(with_text(SCAN)).text.startswith("一、整改情况")


def test_a_program_that_fails_says_why(path: Path) -> None:
    program(path, "tesseract", f"echo {LANGUAGE}")
    program(path, "ocrmypdf", "echo page 3 is upside down >&2; exit 7")
    with pytest.raises(UnreadableFile, match="page 3 is upside down"):
        with_text(SCAN)


def test_pages_are_grey_pictures() -> None:
    (image,) = page_images(SCAN, 30)
    head, dots = image.split(b"\n", 1)
    kind, width, height, most = head.split()
    assert (kind, most) == (b"P5", b"255")
    assert len(dots) == int(width) * int(height) > 80_000
    assert {0, 255} <= set(dots)


def drawn() -> bytes:
    """A scan: the picture of a page that says LINES in large letters."""
    import io

    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen import canvas

    (image, *_) = page_images(Source("a.pdf", pdf(LINES, size=20)), 200)
    content = io.BytesIO()
    sheet = canvas.Canvas(content, pagesize=(595, 842))
    sheet.drawImage(ImageReader(io.BytesIO(image)), 0, 0, 595, 842)
    sheet.save()
    return content.getvalue()


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_the_real_one_reads_a_page() -> None:
    source = Source("scan.pdf", drawn())
    with pytest.raises(UnreadableFile, match="OCR"):
        read(source)
    try:
        found = read(with_text(source)).text
    except UnreadableFile as error:
        assert "no data for Chinese" in str(error)  # noqa: PT017 - installed without it
        return
    assert "一、整改情况" in found
    assert "学习不深入" in found
