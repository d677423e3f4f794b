"""Where reports are found: a file, a folder, a pattern, an archive, standard input, an address."""

from __future__ import annotations

import glob
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath

from kg.errors import InputError, NoReports, UnreadableFile
from kg.model import Source
from kg.read import ENDINGS, SURE
from kg.read.archive import bounded_members
from kg.read.web import is_address, refused

__all__ = ["MAX_BYTES", "sources"]

MAX_BYTES = 200_000_000
"""Bytes of a file; what is larger is no report."""


def sources(
    path: str | Path,
    failed: Callable[[InputError], None] | None = None,
    fetch: Callable[[str], bytes] | None = None,
) -> Iterator[Source]:
    """The files that a path names, in order of their names.

    A folder gives all files below it whose endings a reader knows (hidden ones left out); a pattern (``*``,
    ``?``, ``[…]``, ``**``) what it matches; a ``.zip`` the documents in it; ``-`` standard input.

    Args:
        path: what is named.
        failed: told of a file in a folder or pattern that cannot be read, so that the others still are;
            without it the first such file raises.
        fetch: gives what stands at an http(s) address; without it addresses are refused.

    Raises:
        UsageError: an address, and nothing to fetch it with.
        NoReports: there is not a single file to be read.
        UnreadableFile: a file that is missing, forbidden, too large or a damaged archive.
    """
    name = str(path)
    if name == "-":
        yield Source("stdin", sys.stdin.buffer.read())
        return
    if is_address(name):
        if fetch is None:
            raise refused(name)
        yield from _documents(name, fetch(name))
        return
    place = Path(path)
    if place.is_dir():
        yield from _all(_below(place), name, failed)
    elif not place.exists() and glob.has_magic(name):
        yield from _all(sorted(Path(found) for found in glob.glob(name, recursive=True)), name, failed)  # noqa: PTH207
    else:
        yield from _file(place)


def _below(folder: Path) -> list[Path]:
    return sorted(
        found
        for found in folder.rglob("*")
        if found.is_file()
        and found.suffix.lower() in (*ENDINGS, ".zip")
        and not any(part.startswith((".", "~$")) for part in found.relative_to(folder).parts)
        and found.name.upper() != "README.MD"
    )


def _all(paths: list[Path], where: str, failed: Callable[[InputError], None] | None) -> Iterator[Source]:
    files = [path for path in paths if path.is_file()]
    if not files:
        raise NoReports(
            "there is no report in it", where=where, remedy="readable are " + ", ".join((*ENDINGS, ".zip"))
        )
    for path in files:
        try:
            yield from _file(path)
        except InputError as error:
            if failed is None:
                raise
            failed(error)


def _file(path: Path) -> Iterator[Source]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableFile(
                f"the file is larger than {MAX_BYTES // 1_000_000} MB", where=str(path), remedy="split it"
            )
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(
            (error.strerror or "it cannot be read").lower(),
            where=str(path),
            remedy="check its name and permissions",
        ) from None
    yield from _documents(path.name, content)


def _documents(name: str, content: bytes) -> Iterator[Source]:
    """The file itself, or the documents in it where it is an archive."""
    packed = content.startswith(b"PK\x03\x04") and not any(reader.sniff(content) for reader in SURE)
    if PurePath(name).suffix.lower() != ".zip" and not (packed and is_address(name)):
        yield Source(name, content)
        return
    found = False
    for member, data in bounded_members(content, name):
        if PurePath(member).suffix.lower() in ENDINGS:
            found = True
            yield Source(member, data)
    if not found:
        raise NoReports("there is no report in the archive", where=name)
