"""Dates and periods → days.

`parse_period` reads one surface; `year_of` finds the year that a month without one belongs to.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

from kg.model import Period
from kg.normalise.numerals import digits
from kg.recognise.figures import RANGE
from kg.recognise.period import RELATIVE_YEARS

__all__ = ["parse_period"]

_N = r"[\d〇○零一二三四五六七八九十]"
# 2020年5月6日 · 8月底 · 28日 · 2023年第一季度 · 2019: each part may be missing, but not all
_POINT = re.compile(
    rf"(?:(?P<year>{_N}{{4}})(?:年度?|$)|(?P<relative>{'|'.join(RELATIVE_YEARS)}))?"
    rf"(?:(?P<month>{_N}{{1,3}})月份?)?"
    rf"(?:(?P<day>{_N}{{1,3}})[日号]?)?"
    r"(?P<part>上旬|中旬|下旬|[年月]?[初底末中]|上半年|下半年|前三季度|第?[一二三四1-4]季度)?"
)
_NUMERIC = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})")
_OPEN = re.compile(r"份?(?:以来|至今|到现在|起至今|起)$")
_SPAN = re.compile(rf"{RANGE}|、")
_RECENT = re.compile(r"(?:最?近|过去)([一二两三四五六七八九十2-9])个?年(?:来|以来)?")

_TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True, slots=True)
class _Point:
    """One end of a span, as far as the text names it."""

    year: int | None
    month: int | None = None
    day: int | None = None
    part: str = ""

    @property
    def precision(self) -> str:
        return "day" if self.day else "month" if self.month or self.part in _HALVES else "year"


def parse_period(surface: str, *, year: int | None = None, published: int | None = None) -> Period | None:
    """The days that a date or period covers, both ends included.

    Args:
        surface: as printed: ``2020年5月6日至6月19日``, ``8月底``, ``二〇二四年四月七日``, ``2019年5月以来``.
        year: the year of a month or day that names none (from context, see `year_of`).
        published: the year in which the report appeared, from which 去年 and 近三年 count; ``year`` where
            it is not given.

    Returns:
        The period; None where the surface is no date, names a day that does not exist, or lacks a year that
        the context does not give either. 初, 底 and 末 count as the whole month or year; 近三年 as the years
        up to and including the one of publication.
    """
    text = "".join(unicodedata.normalize("NFKC", surface).split())
    published = year if published is None else published
    recent = _RECENT.fullmatch(text)
    if recent:
        count = digits(recent[1])
        if published is None or not count:
            return None
        return Period(dt.date(published - count + 1, 1, 1), dt.date(published, 12, 31), "year")
    is_open = _OPEN.search(text)
    text = _NUMERIC.sub(r"\g<year>年\g<month>月\g<day>日", _OPEN.sub("", text))
    ends = [end for end in _SPAN.split(text) if end]
    if not ends:
        return None
    points = _complete([_point(end, published) for end in ends], year)
    if points is None:
        return None
    first, last = _days(points[0]), _days(points[-1])
    if first is None or last is None or first[0] > last[1]:
        return None
    precision = min((p.precision for p in points), key=("day", "month", "year").index)
    return Period(first[0], None if is_open else last[1], precision)


def _point(text: str, published: int | None) -> _Point | None:
    found = _POINT.fullmatch(text)
    if found is None or not text:
        return None
    part = found["part"] or ""
    year = digits(found["year"]) if found["year"] else None
    relative = found["relative"]
    if relative:
        if published is None:
            return None
        year = published + RELATIVE_YEARS[relative]
    elif not (found["year"] or found["month"] or found["day"]):
        return None  # 月底, 上半年: of which month or year nobody says
    month = digits(found["month"]) if found["month"] else None
    day = digits(found["day"]) if found["day"] else None
    return _Point(year, month, day, part)


def _complete(points: list[_Point | None], year: int | None) -> list[_Point] | None:
    """Give each end what it shares with the one before: 2020年5月6日至6月19日, 10月27日、28日, 12月至次年."""
    done: list[_Point] = []
    for point in points:
        if point is None:
            return None
        before = done[-1] if done else None
        month = point.month
        if month is None and point.day is not None and point.year is None:
            month = before.month if before else None
            if month is None:
                return None
        own = point.year
        if own is None and before is not None:
            own = before.year
            if own is not None and month is not None and before.month is not None and month < before.month:
                own += 1  # 2022年11月至2月
        own = own if own is not None else year
        if own is None:
            return None
        done.append(_Point(own, month, point.day, point.part))
    return done


def _days(point: _Point) -> tuple[dt.date, dt.date] | None:
    """First and last day of a point."""
    year, month, day = point.year, point.month, point.day
    if year is None or not 1 <= year <= 9998 or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        first, last = _HALVES.get(point.part, (1, 12))
        return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
    length = calendar.monthrange(year, month)[1]
    if day is not None:
        return (dt.date(year, month, day),) * 2 if 1 <= day <= length else None
    first, last = _TEN_DAYS.get(point.part, (1, length))
    return dt.date(year, month, first), dt.date(year, month, min(last, length))


def _halves() -> dict[str, tuple[int, int]]:
    """Parts of a year as its first and last month."""
    found = {"上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9)}
    for figure, quarter in _QUARTERS.items():
        months = (3 * quarter - 2, 3 * quarter)
        found |= {f"{figure}季度": months, f"第{figure}季度": months}
    return found


_HALVES = _halves()
