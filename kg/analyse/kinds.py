"""Kinds of measures: what sort of thing was done, by the words of `data/lexicon/measure_kinds.yml`.

What an office did is told by verbs and their objects, so a kind mostly is an act and what it is about in one
clause (收回…资金), at most 20 characters apart. A measure may be of several kinds, or of none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.resources import lexicon

__all__ = ["Kind", "all_kinds", "kinds_of"]

_APART = 20
"""Characters between an act and what it is about; clauses of reports are seldom longer (figure ours)."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of measure: its name, what it is called, and the two patterns that find it."""

    name: str
    zh: str
    en: str
    found: re.Pattern[str]
    taken_out: re.Pattern[str] | None


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _kinds() -> tuple[Kind, ...]:
    found = []
    for name, entry in lexicon("measure_kinds")["kinds"].items():
        forms = [_any(entry["says"])] if entry.get("says") else []
        if entry.get("acts"):
            acts, about = _any(entry["acts"]), _any(entry["about"])
            # 修订《…》完善采购办法: no stop between the two
            forms.append(f"(?:{acts})[^，。；;！!？?\\n]{{0,{_APART}}}?(?:{about})")
            # 印发《甲市某某局某某事项决策、采购及支出办法》: a title may be long, and hold stops
            forms.append(
                f"(?:{acts})[^，。；;！!？?《\\n]{{0,6}}《[^《》\\n]{{0,80}}(?:{about})(?:（[^（）]{{1,8}}）)?》"
            )
            if entry.get("either"):
                forms.append(f"(?:{about})[^，。；;！!？?\\n]{{0,{_APART}}}?(?:{acts})")
        out = re.compile(_any(entry["not"])) if entry.get("not") else None
        found.append(Kind(name, entry["zh"], entry["en"], re.compile("|".join(forms)), out))
    return tuple(found)


def kinds_of(words: str) -> tuple[str, ...]:
    """The kinds of a measure by its words, in the order of the lexicon; none where nothing fits."""
    return tuple(
        kind.name
        for kind in _kinds()
        if kind.found.search(kind.taken_out.sub("，", words) if kind.taken_out else words)
    )


def all_kinds() -> tuple[Kind, ...]:
    """All kinds, in the order of the lexicon."""
    return _kinds()
