"""The report's own facts: full names and dates of what the outline points at."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import PurePath

from kg.model import Entity, Passage, Period, ReportFacts
from kg.normalise.dates import parse_period
from kg.resolve.base import Case
from kg.resolve.identifiers import slug
from kg.resolve.organization_body import split_party
from kg.resolve.organization_own import institution_of, own_body
from kg.resolve.organization_team import sender_of
from kg.structure.speaker import is_self

__all__ = ["facts_of"]

# 2024|7|17日: a date whose 年 and 月 were lost on the way from the page
_DAMAGED = re.compile(r"(?<!\d)(?P<year>20\d\d)年?(?P<month>\d|1[0-2])(?P<day>[0-3]\d)日")
# 十四届|市委|第一轮(巡察), 十四届第五轮
_ROUND = re.compile(
    r"(?P<congress>[一二三四五六七八九十]{1,3}届)?(?P<sender>[省市县区旗州盟]委)?"
    r"(?P<round>第[一二三四五六七八九十\d]{1,3}轮)"
)
_SPACE = re.compile(r"\s+")
# 2023-05-04| 08:46:31
_HOUR = re.compile(r"[ \t\u3000T]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*$")


def facts_of(case: Case) -> ReportFacts:
    """Facts of a report whose organizations are resolved.

    The key is the inspected body without 中共 and the day of publication: 甲市乙局-2020-12-15. A report that
    names no such day gets the first 8 digits of its text's SHA-256 instead, one that names no body the stem
    of its file's name, so that a key never depends on other reports.

    Months without days count in full: an inspection 2022年7月至8月 began on 1 July and ended on 31 August. A
    feedback without a year follows the inspection; one without a day is left out, since it is no date.
    """
    outline = case.outline
    facts, document = outline.facts, outline.document
    published = _published(case)
    period = _inspection(facts.period, published)
    inspected = _inspected(case)
    team = _entity_at(case.organizations, facts.team)
    return ReportFacts(
        key=_key(case, inspected, published),
        title=_SPACE.sub("", facts.title.exact) if facts.title else "",
        issuer=_id(_issuer(case)),
        inspected=_id(inspected),
        team=_id(team),
        team_sender=_id(_labelled(case.organizations, sender_of(team.label if team else "", case.home))),
        start=period.start if period else None,
        end=period.end if period else None,
        feedback=_feedback(facts.feedback, period, published),
        published=published,
        round=_round(document.text, facts.title, facts.opening),
        home=case.home.code,
        phone=facts.phone.exact if facts.phone else "",
        email=facts.email.exact if facts.email else "",
        address=facts.address.exact if facts.address else "",
    )


def _id(entity: Entity | None) -> str | None:
    return entity.id if entity else None


def _labelled(organizations: Sequence[Entity], label: str) -> Entity | None:
    return next((entity for entity in organizations if label and entity.label == label), None)


def _entity_at(organizations: Sequence[Entity], passage: Passage | None) -> Entity | None:
    """The organization that a passage names: whose mention fills it, covers it, or is first in it."""
    if passage is None:
        return None
    spans = [(mention.passage, entity) for entity in organizations for mention in entity.mentions]
    same = [entity for span, entity in spans if (span.start, span.end) == (passage.start, passage.end)]
    around = [entity for span, entity in spans if span.covers(passage)]
    within = sorted(
        ((s.start, -s.end, e.id, e) for s, e in spans if passage.covers(s)), key=lambda found: found[:3]
    )
    return next(iter([*same, *around, *(found[3] for found in within)]), None)


def _issuer(case: Case) -> Entity | None:
    """The issuer's entity; without a signature and a title it is the leading organ of the body inspected."""
    found = _entity_at(case.organizations, case.outline.facts.issuer)
    return found or _labelled(case.organizations, own_body(case).party)


def _inspected(case: Case) -> Entity | None:
    """The body inspected, the institution where the opening names its Party organ (市教育局党组).

    Where the opening names none, the body of which the issuer is an organ.
    """
    printed = case.outline.facts.inspected
    found = None if printed and is_self(printed.exact) else _entity_at(case.organizations, printed)
    institution = institution_of(found.label, case) if found else own_body(case).name
    return _labelled(case.organizations, institution) or found or _issuer(case)


def _key(case: Case, inspected: Entity | None, published: dt.date | None) -> str:
    document = case.outline.document
    name = split_party(inspected.label).name if inspected else PurePath(document.source).stem
    return slug(f"{name}-{published.isoformat() if published else document.sha256[:8]}")


def _parsed(passage: Passage, year: int | None) -> Period | None:
    """The days of a passage, damage mended: 2024717日."""
    exact = _SPACE.sub("", _HOUR.sub("", passage.exact))
    return parse_period(_DAMAGED.sub(r"\g<year>年\g<month>月\g<day>日", exact), year=year)


def _published(case: Case) -> dt.date | None:
    """The day that the page gives, else the day under the signature, which may be some days older."""
    for passage in (case.outline.document.published, case.outline.facts.signed):
        period = _parsed(passage, None) if passage else None
        if period and period.precision == "day":
            return period.start
    return None


def _inspection(passage: Passage | None, published: dt.date | None) -> Period | None:
    """The days of the inspection; without a year, the last such days before publication."""
    if passage is None:
        return None
    period = _parsed(passage, published.year if published else None)
    if period and published and period.start and period.start > published:
        period = _parsed(passage, published.year - 1) or period
    return period


def _feedback(passage: Passage | None, period: Period | None, published: dt.date | None) -> dt.date | None:
    """The day on which the findings were handed over: after the inspection, before publication."""
    if passage is None:
        return None
    ended = period.end if period else None
    year = ended.year if ended else published.year if published else None
    day = _day(passage, year)
    if day and year and ended and day < ended:
        day = _day(passage, year + 1) or day
    elif day and year and published and day > published:
        day = _day(passage, year - 1) or day
    return day


def _day(passage: Passage, year: int | None) -> dt.date | None:
    found = _parsed(passage, year)
    return found.end if found and found.precision == "day" else None


def _round(text: str, *passages: Passage | None) -> str:
    """The round of inspections, as the title or the opening names it: 十四届市委第一轮."""
    for passage in passages:
        found = _ROUND.search(_SPACE.sub("", text[passage.start : passage.end])) if passage else None
        if found:
            return found.group()
    return ""
