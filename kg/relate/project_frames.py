"""responsibleFor: the forms of language in which an organization has a project in its hands.

Each form says whether the organization or the project stands first, which words lead to the first, which join
the two, and which follow. Words are of `data/lexicon/project_frames.yml`; what pays for, approves, inspects
or designs a project is in none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.model import Assertion, EntityType
from kg.relate.amount_use import FUND
from kg.relate.base import Case, Named
from kg.relate.charge import CAMPAIGN
from kg.relate.rows import side_by_side
from kg.resources import lexicon

__all__ = ["project_frames"]

_ROW = re.compile(r"[、和与及]|以及")
_GAP = 40
"""How many characters may stand between an organization and a project."""
_BEFORE = 12
"""How many characters before the first of the two are looked at."""
_AFTER = 24
"""How many characters behind the second of the two are looked at."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """One form: what stands before the first, between the two, and behind the second."""

    name: str
    organization_first: bool
    before: re.Pattern[str]
    between: re.Pattern[str]
    after: re.Pattern[str]
    answers_only: bool
    of: str


def _patterns() -> dict[str, str]:
    """The lists and parts of the lexicon by name, each as a pattern."""
    entries: Any = lexicon("project_frames")
    found = {
        name: "(?:" + "|".join(sorted(group["words"], key=lambda word: (-len(word), word))) + ")"
        for name, group in entries.items()
        if "words" in group
    }
    for name, part in entries["parts"].items():
        if name != "source":
            found[name] = _filled(part, found)
    return found


def _filled(pattern: str, parts: dict[str, str]) -> str:
    """A pattern with the lists and parts that it names in it."""
    return _NAMED.sub(lambda found: parts[found[1]], pattern)


# <runs>, <how>
_NAMED = re.compile(r"<([a-z]+)>")


@cache
def _frames() -> tuple[_Frame, ...]:
    entries: Any = lexicon("project_frames")
    parts = _patterns()
    return tuple(_frame(form, parts) for form in entries["frames"]["forms"])


def _frame(form: dict[str, Any], parts: dict[str, str]) -> _Frame:
    before, between, after = (
        re.compile(_filled(form.get(place, ""), parts)) for place in ("before", "between", "after")
    )
    first = form["first"] == "organization"
    return _Frame(
        form["says"], first, before, between, after, form.get("answers_only", False), form.get("of", "works")
    )


def project_frames(case: Case) -> Iterator[Assertion]:
    """Organizations that a form of language puts in charge of a project of the same sentence."""
    projects = case.within(0, len(case.text), EntityType.PROJECT)
    for row in side_by_side(case.text, projects, _ROW):
        sentence = case.sentence(row[0].start)
        near = case.within(
            max(sentence.start, row[0].start - _GAP - 60),
            max(sentence.start, min(sentence.end, row[-1].end + _GAP + 60)),
            EntityType.ORGANIZATION,
        )
        if not near:
            continue
        outside = [one for one in near if one.end <= row[0].start or one.start >= row[-1].end]
        rows = tuple(side_by_side(case.text, outside, _ROW))
        before = next((one for one in reversed(rows) if one[-1].end <= row[0].start), ())
        behind = next((one for one in rows if one[0].start >= row[-1].end), ())
        if before:
            yield from _said(case, before, row, True)
        if behind:
            yield from _said(case, row, behind, False)


_GROUP = re.compile(r"(?:专班|小组|指挥部|推进组|工作组|攻坚组)$")


# 甲公司|（以下简称乙）|负责运营
_ALIAS = re.compile(r"^（[^（）]{2,20}）(?=.)")


def _said(
    case: Case, first: tuple[Named, ...], second: tuple[Named, ...], organization_first: bool
) -> Iterator[Assertion]:
    """What the forms say of an organization and a project next to each other."""
    start, end = first[-1].end, second[0].start
    if not 0 <= end - start <= _GAP:
        return
    organizations, projects = (first, second) if organization_first else (second, first)
    between = case.text[start:end]
    sentence = case.sentence(first[0].start)
    before = case.text[max(sentence.start, first[0].start - _BEFORE) : first[0].start]
    after = case.text[second[-1].end : max(second[-1].end, min(sentence.end, second[-1].end + _AFTER))]
    after = _ALIAS.sub("", after, count=1)
    finding = case.in_finding(first[0].start)
    for frame in _frames():
        if frame.organization_first is not organization_first or (finding and frame.answers_only):
            continue
        if not (
            frame.before.search(before) and frame.between.fullmatch(between) and frame.after.match(after)
        ):
            continue
        pairs = [
            (one, project)
            for one in organizations
            for project in projects
            if _suits(case, frame, one, project)
        ]
        evidence = case.evidence(first[0].start, second[-1].end)
        for one, project in pairs:
            rule = f"responsibility.{frame.name}"
            yield Assertion(one.entity.id, "responsibleFor", project.entity.id, evidence, rule)
        if pairs:
            return


def _suits(case: Case, frame: _Frame, one: Named, project: Named) -> bool:
    """Whether a form is of such an organization and project; the body's own doings are told elsewhere."""
    if one.entity in (case.body, case.party_body) or FUND.search(project.entity.label):
        return False
    if frame.of == "group":
        return _GROUP.search(one.entity.label) is not None
    if frame.of == "own campaign" and not case.is_own(one.entity):
        return False
    campaign = CAMPAIGN.search(project.entity.label) is not None
    return campaign is (frame.of != "works") and not _GROUP.search(one.entity.label)
