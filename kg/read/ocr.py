"""Scanned PDF → PDF with text, through OCRmyPDF or tesseract where they are installed. Only when asked for.

What OCR reads is a guess; so it never happens by itself, and `kg read` shows what was read.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read.pdf import page_images, scanned

__all__ = ["LANGUAGE", "with_text"]

LANGUAGE = "chi_sim"
"""Name of tesseract's data for simplified Chinese."""

SECONDS = 1_800
"""Time limit for one file."""

DPI = 300
"""Resolution at which tesseract reads body text of 10 to 16 points best."""

INSTALL = "install ocrmypdf, or tesseract, with its data for chi_sim (Debian: tesseract-ocr-chi-sim)"


def with_text(source: Source) -> Source:
    """The source itself, or a PDF with text where it is a PDF that holds pictures of pages only.

    Raises:
        UnreadableFile: neither program is installed, the data for Chinese is missing, or it fails.
    """
    if source.content.lstrip()[:5] != b"%PDF-" or not scanned(source):
        return source
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        raise UnreadableFile("OCR was asked for and is not installed", where=source.name, remedy=INSTALL)
    if LANGUAGE not in _run([tesseract, "--list-langs"], source).split():
        raise UnreadableFile(
            "tesseract has no data for Chinese",
            where=source.name,
            remedy="install its chi_sim data (Debian: tesseract-ocr-chi-sim)",
        )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = folder / "read.pdf"
        if ocrmypdf := shutil.which("ocrmypdf"):
            scan = folder / "scan.pdf"
            scan.write_bytes(source.content)
            options = ["--quiet", "--language", LANGUAGE, "--output-type", "pdf", "--skip-text"]
            _run([ocrmypdf, *options, str(scan), str(made)], source)
        else:
            pages = folder / "pages.txt"
            images = []
            for number, image in enumerate(page_images(source, DPI)):
                path = folder / f"page-{number:04}.pgm"
                path.write_bytes(image)
                images.append(str(path))
            pages.write_text("\n".join(images), encoding="utf-8")
            _run([tesseract, str(pages), str(made.with_suffix("")), "-l", LANGUAGE, "pdf"], source)
        return replace(source, content=made.read_bytes())


def _run(command: list[str], source: Source) -> str:
    """What a program prints.

    Raises:
        UnreadableFile: it fails or takes too long.
    """
    try:
        done = subprocess.run(  # noqa: S603
            command,
            check=True,
            capture_output=True,
            timeout=SECONDS,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().split("\n")[-1][:200]
        raise UnreadableFile(
            f"OCR failed: {said or f'exit code {error.returncode}'}",
            where=source.name,
            remedy="run ocrmypdf by hand and give the file that it makes",
        ) from None
    except (subprocess.TimeoutExpired, OSError) as error:
        raise UnreadableFile(
            f"OCR failed: {type(error).__name__}", where=source.name, remedy="split the file"
        ) from None
    return done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")
