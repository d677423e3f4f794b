"""Text that no spreadsheet takes for anything but text."""

from __future__ import annotations

__all__ = ["guarded", "is_formula"]

# What spreadsheets run as a formula when a cell begins with it; with Chinese settings the wide signs, too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet could run the text, which it finds in a file without types, as a formula."""
    return text.startswith(_FORMULA)


def guarded(text: str) -> str:
    """The text with ``'`` before it where a spreadsheet could run it as a formula."""
    return f"'{text}" if is_formula(text) else text
