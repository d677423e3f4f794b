"""A printed report → the same in traditional characters, as some hosts convert pages; its gold as well."""

from __future__ import annotations

from functools import cache

from kg.read.script import simplified
from tests.synthesis.print_text import Printed, in_characters

__all__ = ["traditional"]


def traditional(printed: Printed) -> Printed:
    """The report in traditional characters, one for one."""
    return in_characters(printed, _table())


@cache
def _table() -> dict[int, str]:
    """Simplified → a traditional character that stands for it."""
    found: dict[str, str] = {}
    for old, new in simplified().items():
        if old != new:
            found.setdefault(new, old)
    return str.maketrans(found)
