"""What a careful reader makes of a synthesised report, and how an outline differs from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import Measure, Outline, Status

__all__ = ["Gold", "GoldIssue", "GoldMeasure", "GoldSection", "differences"]


@dataclass(frozen=True, slots=True)
class GoldMeasure:
    """A measure: marker, text (of one that lists others: the words before its list), what it lists."""

    marker: str
    text: str
    inner: tuple[GoldMeasure, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldIssue:
    """An issue: marker, finding, state and the words that claim it, measures, open clauses."""

    marker: str
    finding: str
    recurs: bool
    status: Status
    words: str
    measures: tuple[GoldMeasure, ...]
    open_clauses: tuple[str, ...]
    parent: str


@dataclass(frozen=True, slots=True)
class GoldSection:
    """A heading that is no issue."""

    level: int
    marker: str
    heading: str


@dataclass(frozen=True, slots=True)
class Gold:
    """The structure of a printed report.

    Attributes:
        issues, sections: in order.
        facts: name of a field of `FactPassages` -> its text, or None where the report does not say.
        claims: (what is counted, number), in any order.
        published: the date that the page's furniture gives, or None.
    """

    issues: tuple[GoldIssue, ...]
    sections: tuple[GoldSection, ...]
    facts: dict[str, str | None] = field(default_factory=dict)
    claims: tuple[tuple[str, int], ...] = ()
    published: str | None = None


BLANK = re.compile(r"\s+")
END = "。．，,；;：: "


def _plain(text: str | None) -> str:
    """Without white space and without the stops at its end."""
    return BLANK.sub("", text or "").rstrip(END)


def _marker(text: str) -> str:
    return BLANK.sub("", text).rstrip("，,、．.：:")


def differences(gold: Gold, outline: Outline) -> list[str]:
    """What the outline has otherwise than the gold, one line each; none where they say the same."""
    found: list[str] = []
    found += _sections(gold, outline)
    found += _issues(gold, outline)
    for name, said in gold.facts.items():
        passage = getattr(outline.facts, name)
        if _plain(passage.exact if passage else None) != _plain(said):
            found.append(f"fact {name}: {passage.exact if passage else None!r} instead of {said!r}")
    claims = Counter((claim.counts, claim.claimed) for claim in outline.claims)
    if claims != Counter(gold.claims):
        found.append(f"claims: {sorted(claims)} instead of {sorted(gold.claims)}")
    published = outline.document.published
    if (published.exact if published else None) != gold.published:
        found.append(f"published: {published and published.exact!r} instead of {gold.published!r}")
    return found


def _sections(gold: Gold, outline: Outline) -> list[str]:
    said = [(s.level, _marker(s.marker), _plain(s.heading.exact)) for s in outline.sections]
    true = [(s.level, _marker(s.marker), _plain(s.heading)) for s in gold.sections]
    return _compared("section", true, said)


def _compared(what: str, true: Sequence[object], said: Sequence[object]) -> list[str]:
    if list(true) == list(said):
        return []
    missed = [each for each in true if each not in said]
    invented = [each for each in said if each not in true]
    found = [f"{what} missed: {each}" for each in missed] + [f"{what} invented: {each}" for each in invented]
    return found or [f"{what}: other order"]


def _issues(gold: Gold, outline: Outline) -> list[str]:
    true = [(_marker(i.marker), _plain(i.finding)) for i in gold.issues]
    said = [(_marker(i.marker), _plain(i.passage.exact)) for i in outline.issues]
    found = _compared("issue", true, said)
    if len(true) != len(said):
        return found
    parents = {s.number: s.heading.exact for s in outline.sections}
    for want, issue in zip(gold.issues, outline.issues, strict=True):
        name = f"issue {issue.number}"
        words = issue.status_passage.exact if issue.status_passage else ""
        if issue.status is not want.status or want.words not in words or len(words) > len(want.words) + 4:
            found.append(f"{name} status: {issue.status} {words!r} instead of {want.status} {want.words!r}")
        if issue.recurs is not want.recurs:
            found.append(f"{name} recurs: {issue.recurs}")
        if _plain(parents.get(issue.section or 0)) != _plain(want.parent):
            found.append(f"{name} under: {parents.get(issue.section or 0)!r} instead of {want.parent!r}")
        found += _measures(f"{name} measures", want.measures, issue.measures)
        items = [item for m in issue.all_measures() for item in m.open_items] + list(issue.open_items)
        said_open = sorted(_plain(item.passage.exact) for item in items)
        if said_open != sorted(map(_plain, want.open_clauses)):
            found.append(f"{name} open: {said_open} instead of {want.open_clauses}")
    return found


def _measures(name: str, true: Sequence[GoldMeasure], said: Sequence[Measure]) -> list[str]:
    if [_marker(m.marker) for m in true] != [_marker(m.marker) for m in said]:
        shown = [f"{m.marker}{m.passage.exact[:12]}" for m in said]
        return [f"{name}: {shown} instead of {[f'{m.marker}{m.text[:12]}' for m in true]}"]
    found = []
    for want, measure in zip(true, said, strict=True):
        text = _plain(measure.passage.exact)
        same = text.startswith(_plain(want.text)) if want.inner else text == _plain(want.text)
        if not same:
            found.append(f"{name}: {measure.passage.exact!r} instead of {want.text!r}")
        found += _measures(f"{name} of {measure.number}", want.inner, measure.measures)
    return found
