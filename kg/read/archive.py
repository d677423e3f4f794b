"""Zip containers, opened within bounds: how many members, how large, how hard packed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from kg.errors import UnreadableFile

__all__ = ["MAX_MEMBERS", "MAX_RATIO", "MAX_TOTAL", "bounded_members", "opened"]

MAX_MEMBERS = 2_000
"""Members of an archive."""

MAX_TOTAL = 400_000_000
"""Bytes of all members together, unpacked."""

MAX_RATIO = 200
"""Unpacked to packed size of one member; plain text packs to a tenth, a bomb to a thousandth."""


def opened(content: bytes, where: str) -> zipfile.ZipFile:
    """The archive.

    Raises:
        UnreadableFile: it is damaged, or past the bounds.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableFile(
            f"the archive is damaged: {error}", where=where, remedy="pack or save it again"
        ) from None
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_TOTAL:
        raise UnreadableFile(
            f"the archive unpacks to more than {MAX_MEMBERS} files or {MAX_TOTAL // 1_000_000} MB",
            where=where,
            remedy="unpack it and give the folder",
        )
    for info in infos:
        if info.file_size > 1_000_000 and info.file_size > MAX_RATIO * max(1, info.compress_size):
            raise UnreadableFile(
                f"{info.filename} in the archive is packed too hard to be a document",
                where=where,
                remedy="unpack it and give the file",
            )
    return archive


def bounded_members(content: bytes, where: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file in an archive, in order of names. Names keep no folders, so none escapes.

    Raises:
        UnreadableFile: it is damaged, encrypted, or past the bounds.
    """
    with opened(content, where) as archive:
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            name = _name(info).replace("\\", "/").rpartition("/")[2]
            if info.is_dir() or not name or name.startswith((".", "~$", "__MACOSX")):
                continue
            if "__MACOSX" in info.filename:
                continue
            try:
                with archive.open(info) as member:
                    data = member.read(info.file_size + 1)
            except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
                raise UnreadableFile(
                    f"{name} in the archive cannot be read: {error}",
                    where=where,
                    remedy="pack it again without a password",
                ) from None
            if len(data) > info.file_size:
                raise UnreadableFile(f"{name} in the archive is larger than it says", where=where)
            yield name, data


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name; what has no UTF-8 flag was packed on a Chinese Windows, that is in GBK."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename
