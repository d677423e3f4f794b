"""Recognise named institutions and their organs."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Mention
from kg.recognise.base import Recogniser, Scene

__all__ = ["RECOGNISER"]


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    yield from ()


RECOGNISER = Recogniser("organization", "named institutions and their organs", find)
