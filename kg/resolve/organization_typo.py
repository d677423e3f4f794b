"""Names misprinted by one character, where the text itself proves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.recognise.organization_lexicon import FIELDS, Kind, lexicon_of_organizations
from kg.resolve.organization_forms import one_character_off

__all__ = ["by_remains", "corrected"]

_SHORTEST = 5
"""Shortest full name that is corrected: in shorter ones one character tells two apart (甲一中, 甲二中)."""
# Kinds of one trade that reports mix up within one name: 豫剧团 and 豫剧院.
_MIXED = (frozenset("团院"), frozenset("局委"))
_TELLING = frozenset("一二三四五六七八九十东西南北新老大小省市县区乡镇村中党纪")
"""Characters that tell two bodies apart: where one is replaced by another, nothing is corrected."""


def by_remains(counts: Mapping[str, int]) -> dict[str, list[str]]:
    """Each name and what is left of it without one character → the names it is left of, the frequent first.

    Two names are one character apart only if they leave the same behind, so that none is compared with all.
    """
    found: dict[str, list[str]] = {}
    for name in sorted(counts, key=lambda form: (-counts[form], form)):
        if len(name) >= _SHORTEST - 1:
            for left in _remains(name):
                found.setdefault(left, []).append(name)
    return found


def _remains(name: str) -> list[str]:
    """A name, and what is left of it without one of the characters behind its first three."""
    return [name, *dict.fromkeys(name[:at] + name[at + 1 :] for at in range(_KEPT, len(name)))]


_KEPT = 3
"""First characters that a misprint shares with the right form."""


def corrected(name: str, counts: Mapping[str, int], remains: Mapping[str, Sequence[str]]) -> str:
    """The name in the report that this one is a misprint of, or ``""``.

    A misprint stands once; the right form has the same first three characters, and what differs is no
    character that tells bodies apart.

    Args:
        name: a full name of the report.
        counts: how often the report has each full name.
        remains: the same names, from `by_remains`.
    """
    if counts[name] != 1 or len(name) < _SHORTEST:
        return ""
    alike = {other for left in _remains(name) for other in remains.get(left, ())}
    for other in sorted(alike, key=lambda form: (-counts[form], form)):
        if not one_character_off(name, other):
            continue
        changed = set(name) ^ set(other)
        if changed & _TELLING:
            continue
        if name[-1] != other[-1]:
            if frozenset((name[-1], other[-1])) in _MIXED and name[:-1] == other[:-1] and name < other:
                return other
            continue
        if _means(name, other):
            continue
        if counts[other] > 1:
            return other
    return ""


_TELL = frozenset({*FIELDS, Kind.SUFFIX})
"""Words that say what a body is for or of which kind it is."""


def _means(name: str, other: str) -> bool:
    """Whether what differs makes another field or kind of body: 民政局 for 财政局, 人民医院 for 人民法院."""
    if len(name) != len(other):
        return False
    at = next(i for i, (one, two) in enumerate(zip(name, other, strict=True)) if one != two)
    kinds = lexicon_of_organizations().kinds
    return any(
        kinds.get(name[start : start + 2]) in _TELL and kinds.get(other[start : start + 2]) in _TELL
        for start in (max(0, at - 1), at)
    )
