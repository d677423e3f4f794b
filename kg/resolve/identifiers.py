"""Readable, stable identifiers of entities: type and canonical name, Chinese as it is."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["entity_id", "slug"]

# What an IRI may not hold (RFC 3987), what would be read as structure ("/", "#", "?"), and "%" itself.
_ESCAPED = re.compile(r"[\x00-\x20\x7f<>\"{}|\\^`/#?%\[\]]")


def slug(name: str) -> str:
    """A name as the last part of an IRI: NFC, white space as ``_``, forbidden characters percent-encoded."""
    name = "_".join(unicodedata.normalize("NFC", name).split())
    return _ESCAPED.sub(lambda m: "".join(f"%{byte:02X}" for byte in m.group().encode()), name)


def entity_id(kind: str, name: str) -> str:
    """``organization/开封市文化广电和旅游局``: path below the base of things."""
    return f"{kind}/{slug(name)}"
