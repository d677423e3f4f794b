"""Text that XML 1.0 can hold."""

from __future__ import annotations

import re

__all__ = ["FORBIDDEN", "clean"]

# What XML 1.0 cannot hold, not even escaped (§2.2 Char): most control characters, surrogates, U+FFFE, U+FFFF
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text with what XML cannot hold replaced by U+FFFD."""
    return FORBIDDEN.sub("\ufffd", text)
