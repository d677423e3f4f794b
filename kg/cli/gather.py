"""What a command is to read, the network and OCR included where the user allows them.

What is fetched is kept: the bytes as they came, under their hash, and a record in ``index.json`` that says
whence and when. The time stands there and nowhere else, so that the same bytes give the same graph.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from kg.cli.output import note
from kg.errors import InputError, UnreadableFile

if TYPE_CHECKING:
    from kg.model import Source
    from kg.read.web import Fetched

__all__ = ["FOLDER", "INDEX", "AllowNetwork", "Ocr", "gather", "kept_in"]

FOLDER = "fetched"
"""Folder beside the graph in which fetched files are kept."""

INDEX = "index.json"

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    WORD: ".docx",
    "application/zip": ".zip",
    "text/markdown": ".md",
    "text/plain": ".txt",
}
"""Media type -> ending of the file in which such an answer is kept."""

AllowNetwork = Annotated[
    bool,
    typer.Option(
        "--allow-network", help="Fetch addresses, keep what came in OUT/fetched. 允许联网获取网址。"
    ),
]

Ocr = Annotated[
    bool, typer.Option("--ocr", help="Read scanned PDF with OCR, if installed. 对扫描版 PDF 进行文字识别。")
]


def kept_in() -> Path:
    """The folder of the settings: that of the graph."""
    from kg.settings import load

    return Path(load().text("out"))


def gather(
    paths: Sequence[str],
    out: Path,
    allow_network: bool,
    ocr: bool,
    failed: Callable[[InputError], None] | None = None,
) -> list[Source]:
    """The sources that paths and addresses name.

    Args:
        paths: files, folders, patterns, archives, ``-``, addresses.
        out: the folder of the graph, in which what is fetched is kept.
        allow_network: whether addresses are fetched; without it they are refused.
        ocr: whether scanned PDF is read through OCR.
        failed: told of everything that cannot be read; without it the first such thing raises.

    Raises:
        UsageError: an address, and no leave to fetch it.
        InputError: what cannot be read, where nobody is told.
    """
    from kg.api import collect

    def fetch(address: str) -> bytes:
        from kg.read.web import fetched

        answer = fetched(address)
        note(f"kg: {address} -> {_kept(answer, out)}")
        return answer.content

    return collect(paths, failed, fetch=fetch if allow_network else None, ocr=ocr)


def _kept(answer: Fetched, out: Path) -> Path:
    """Keep an answer under its hash; the file."""
    digest = hashlib.sha256(answer.content).hexdigest()
    folder = out / FOLDER
    path = folder / f"{digest[:16]}{_ending(answer)}"
    index = folder / INDEX
    record = {
        "address": answer.address,
        "answered": answer.final,
        "file": path.name,
        "type": answer.type,
        "bytes": len(answer.content),
        "sha256": digest,
        "time": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        before = json.loads(index.read_text(encoding="utf-8")) if index.exists() else []
        _write(path, answer.content)
        _write(index, (json.dumps([*before, record], ensure_ascii=False, indent=1) + "\n").encode())
    except (OSError, ValueError, TypeError) as error:
        raise UnreadableFile(
            f"what was fetched cannot be kept: {error}",
            where=str(index),
            remedy="check the folder and its index",
        ) from None
    return path


def _write(path: Path, content: bytes) -> None:
    """Write a file beside its place and rename it, so that it is there whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(path)


def _ending(answer: Fetched) -> str:
    """The ending of the address, else the usual one of the media type."""
    ending = PurePosixPath(urlsplit(answer.final).path).suffix.lower()
    usual = ENDINGS.get(answer.type, ".bin")
    return ending if 1 < len(ending) <= 6 and ending[1:].isalnum() and ending.isascii() else usual
