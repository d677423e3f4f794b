"""What dates without a year count from: the day of publication, and the years named around them."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right

from kg.model import EntityType, Mention, Outline, Passage, Period
from kg.normalise.dates import parse_period

__all__ = ["explicit_years", "publication_day", "year_for"]

_FUTURE = re.compile(r"拟|预计|计划|力争|争取|确保|定于|预定|承诺|打算|将[于在]|下一步")
_MONTH = re.compile(r"(\d{1,2})月(?:(\d{1,2})[日号])?")
_EXPLICIT = re.compile(r"(?:19|20)\d{2}(?=年\s?\d{1,2}\s?月|年(?:度|底|初)?)")
_FULL_DAY = re.compile(r"20\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|20\d{2}-\d{1,2}-\d{1,2}")
_NEAR = 12
"""Characters before a date in which a year or a word of planning bears on it."""


def publication_day(outline: Outline) -> dt.date | None:
    """The day on which the report appeared, as far as the outline knows.

    The date under the signature first, then that of the page (发布时间), then the last full date of the text.
    """
    for passage in (outline.facts.signed, outline.document.published):
        period = _parse(passage)
        if period is not None and period.end is not None:
            return period.end
    for surface in reversed(_FULL_DAY.findall(outline.document.text)):
        period = parse_period(surface)
        if period is not None and period.end is not None:
            return period.end
    return None


def _parse(passage: Passage | None) -> Period | None:
    if passage is None:
        return None
    found = _FULL_DAY.search(passage.exact)
    return parse_period(found.group() if found else passage.exact)


def year_for(
    outline: Outline, mention: Mention, published: dt.date | None, explicit: tuple[tuple[int, int], ...]
) -> int | None:
    """The year of a month or day that names none.

    In this order (rules ours, found by reading reports): the year named just before it in the same sentence
    together with a month (2022年2月、6月); else the last such month or day that is not after publication or,
    where the clause plans (拟于…, 预计…), the first that is not before it; without a day of publication the
    nearest year named before it.

    Args:
        outline: the report.
        mention: a period whose surface names no year.
        published: the day of publication.
        explicit: (offset, year) of every period that names its year and a month, in document order.
    """
    start = mention.passage.start
    at = bisect_right(explicit, (start, 0)) - 1
    before = explicit[at] if at >= 0 else None
    if before is not None and start - before[0] <= _NEAR and outline.sentence(start).start <= before[0]:
        return before[1]
    named = _MONTH.search(mention.passage.exact)
    if published is None or named is None:
        return before[1] if before is not None else (published.year if published else None)
    month = int(named[1])
    ahead = outline.document.text[max(0, start - _NEAR) : start]
    if _FUTURE.search(re.split(r"[，,。！？；;\n]", ahead)[-1]):
        return published.year if month >= published.month else published.year + 1
    day = int(named[2]) if named[2] else 1
    return published.year if (month, day) <= (published.month, published.day) else published.year - 1


def explicit_years(mentions: tuple[Mention, ...]) -> tuple[tuple[int, int], ...]:
    """(offset, year) of the periods that name a year and a month."""
    return tuple(
        (mention.passage.start, int(year.group()))
        for mention in mentions
        if mention.type is EntityType.PERIOD
        and "月" in mention.passage.exact
        and (year := _EXPLICIT.search(mention.passage.exact))
    )
