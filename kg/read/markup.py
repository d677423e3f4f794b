"""A saved page, or an archive of one (.mhtml), → its markup as text."""

from __future__ import annotations

import email
import email.policy
import re

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read.text import decode

__all__ = ["decoded", "page"]


def page(source: Source) -> tuple[bytes, str]:
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


def decoded(content: bytes, charset: str, where: str) -> tuple[str, str]:
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
