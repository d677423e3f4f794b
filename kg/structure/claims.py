"""Counts that a report makes about itself: 3个方面11个问题细化分解为25个具体表现."""

from __future__ import annotations

from kg.model import CountClaim, Outline

__all__ = ["claims_of"]


def claims_of(outline: Outline) -> tuple[CountClaim, ...]:
    """The claims, in order of occurrence."""
    return ()
