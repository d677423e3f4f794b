"""Which of two overlapping candidates stands: the longest, then the earliest, then the type listed first."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Mention

__all__ = ["settle"]


def settle(candidates: Iterable[Mention]) -> tuple[Mention, ...]:
    """The candidates that stand, in document order."""
    kept: list[Mention] = []
    for mention in sorted(candidates, key=lambda m: (-(m.passage.end - m.passage.start), m.passage.start)):
        if not any(mention.passage.overlaps(other.passage) for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.passage.start))
