"""The gold annotation of one report: data/gold/NAME.json, by the guideline beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

from kg.errors import UnreadableFile

__all__ = ["Gold", "read_gold", "read_names"]

Gold: TypeAlias = dict[str, Any]
_PARTS = ("report", "issues", "entities", "relations")


def read_gold(path: Path) -> Gold:
    """The gold of a report.

    Raises:
        UnreadableFile: it is missing, no JSON, or lacks a part.
    """
    return _read(path, _PARTS)


def read_names(path: Path) -> Gold:
    """The lists of names of a second reader, who need not have read anything else.

    Raises:
        UnreadableFile: it is missing, no JSON, or has no entities.
    """
    return _read(path, ("entities",))


def _read(path: Path, parts: tuple[str, ...]) -> Gold:
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"cannot be read as gold: {error}", where=str(path)) from None
    missing = [part for part in parts if not isinstance(gold, dict) or part not in gold]
    if missing:
        raise UnreadableFile(f"is no gold: it has no {missing[0]!r}", where=str(path))
    return gold  # type: ignore[no-any-return]
