"""Names misprinted by one character, where the text itself proves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.recognise.organization_lexicon import FIELDS, lexicon_of_organizations
from kg.resolve.organization_forms import one_character_off

__all__ = ["by_beginning", "corrected"]

_SHORTEST = 5
"""Shortest full name that is corrected: in shorter ones one character tells two apart (甲一中, 甲二中)."""
# Kinds of one trade that reports mix up within one name: 豫剧团 and 豫剧院.
_MIXED = (frozenset("团院"), frozenset("局委"))
_TELLING = frozenset("一二三四五六七八九十东西南北新老大小省市县区乡镇村中党纪")
"""Characters that tell two bodies apart: where one is replaced by another, nothing is corrected."""


def by_beginning(counts: Mapping[str, int]) -> dict[str, list[str]]:
    """First three characters → the names that begin so, the most frequent first."""
    found: dict[str, list[str]] = {}
    for name in sorted(counts, key=lambda form: (-counts[form], form)):
        found.setdefault(name[:3], []).append(name)
    return found


def corrected(name: str, counts: Mapping[str, int], beginning: Mapping[str, Sequence[str]]) -> str:
    """The name in the report that this one is a misprint of, or ``""``.

    A misprint stands once; the right form has the same first three characters, and what differs is no
    character that tells bodies apart.

    Args:
        name: a full name of the report.
        counts: how often the report has each full name.
        beginning: the same names, from `by_beginning`.
    """
    if counts[name] != 1 or len(name) < _SHORTEST:
        return ""
    for other in beginning.get(name[:3], ()):
        if not one_character_off(name, other):
            continue
        changed = set(name) ^ set(other)
        if changed & _TELLING or _means(name, other):
            continue
        if name[-1] != other[-1]:
            if frozenset((name[-1], other[-1])) in _MIXED and name[:-1] == other[:-1] and name < other:
                return other
            continue
        if counts[other] > 1:
            return other
    return ""


def _means(name: str, other: str) -> bool:
    """Whether the character that differs makes another field of the name: 民政局 is no misprint of 财政局."""
    if len(name) != len(other):
        return False
    at = next(i for i, (one, two) in enumerate(zip(name, other, strict=True)) if one != two)
    kinds = lexicon_of_organizations().kinds
    return any(
        kinds.get(name[start : start + 2]) in FIELDS and kinds.get(other[start : start + 2]) in FIELDS
        for start in (max(0, at - 1), at)
    )
