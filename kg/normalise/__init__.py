"""Surface → value: what amounts, quantities and dates say."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from kg.model import EntityType, Mention, Money, Outline, Period, Quantity
from kg.normalise.context import explicit_years, publication_day, year_for
from kg.normalise.dates import parse_period
from kg.normalise.money import parse_money
from kg.normalise.quantities import parse_quantity

__all__ = ["normalise", "parse_money", "parse_period", "parse_quantity", "publication_day"]

# what follows a figure of a list up to the unit that the list states once: 3、1万元
_LIST_UNIT = re.compile(r"(?:[^\d。；]{0,3}[\d.]{1,12}(?:余|多)?){1,12}?\s?((?:万|亿|千|百)?元)")


def normalise(outline: Outline, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The same mentions in the same order; amounts, quantities and periods now carry their values.

    Those whose surface says nothing that can be reckoned with (2月30日, a damaged figure) are left out, since
    a value that nobody knows is none.
    """
    published = publication_day(outline)
    years = explicit_years(mentions)
    read = _Reader(published)
    valued = (EntityType.AMOUNT, EntityType.QUANTITY, EntityType.PERIOD)
    done: list[Mention] = []
    for mention in mentions:
        if mention.type not in valued:
            done.append(mention)
            continue
        value = _value(outline, mention, published, years, read)
        if value is not None:
            done.append(Mention(mention.passage, mention.type, mention.rule, value))
    return tuple(done)


class _Reader:
    """Reads each surface of a report once: 2023年3月 and 3次 stand in it again and again."""

    def __init__(self, published: dt.date | None) -> None:
        self._published = published.year if published else None
        self.money = cache(parse_money)
        self.quantity = cache(parse_quantity)
        self.period = cache(self._period)

    def _period(self, surface: str, year: int | None = None) -> Period | None:
        return parse_period(surface, year=year, published=self._published)


def _value(
    outline: Outline,
    mention: Mention,
    published: dt.date | None,
    years: tuple[tuple[int, int], ...],
    read: _Reader,
) -> Money | Quantity | Period | None:
    text, passage = outline.document.text, mention.passage
    if mention.type is EntityType.AMOUNT:
        unit = ""
        if mention.rule == "amount.listed":
            found = _LIST_UNIT.match(text, passage.end)
            unit = found[1] if found else ""
        return read.money(passage.exact, unit=unit)
    if mention.type is EntityType.QUANTITY:
        return read.quantity(
            passage.exact,
            before=text[max(0, passage.start - 4) : passage.start],
            after=text[passage.end : passage.end + 2],
        )
    period = read.period(passage.exact)
    if period is not None:
        return period
    return read.period(passage.exact, year_for(outline, mention, published, years))
