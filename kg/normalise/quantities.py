"""Counts and measures → numbers with their unit."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from kg.model import Precision, Quantity
from kg.normalise.money import parse_figure
from kg.normalise.numerals import number, plain
from kg.recognise.figures import OPEN, RANGE

__all__ = ["parse_quantity"]

_PARTS = re.compile(
    rf"第?(?:(?P<low>\d[\d.]*)(?P<lowscale>[万%])?(?:{RANGE}))?"
    rf"(?P<figure>\d[\d.]*(?:{OPEN})?(?:[万亿千百](?:{OPEN})?)?)(?P<unit>\D+)"
)
_SHARE = re.compile(r"百分之(.+)")
_CLOCK = re.compile(r"(\d+)分(\d+)秒")
_DIGIT = re.compile(r"\d")
_TAIL = re.compile(rf"(?:{OPEN})$")
# words before and after, which the surface leaves out
_ABOUT = re.compile(r"(?:约为?|大约|(?<![最附])近|接近|将近)$")
_AT_LEAST = re.compile(r"(?:超过?|逾|不少于|不低于|至少|突破)$")
_AT_MOST = re.compile(r"(?:不到|不足|不超过?|不多于|不高于|至多|最多)$")
_AFTER = {
    "以上": Precision.AT_LEAST,
    "以下": Precision.AT_MOST,
    "以内": Precision.AT_MOST,
    "左右": Precision.ABOUT,
}


def parse_quantity(surface: str, *, before: str = "", after: str = "") -> Quantity | None:
    """What a count or measure says, or None where the surface is none.

    Args:
        surface: figure and unit as printed: ``1900多万人次``, ``1-2次``, ``63%``, ``第38届``, ``3A级``.
        before: the few characters before it, which may say how exact it is (近, 不到).
        after: the two characters after it (以上, 左右).

    Returns:
        The number and its unit; bounds instead where the text is open (余, 多, ranges, 以上). The unit of
        百分之六十 is ``%``; 8分04秒 is given in seconds (``秒``).
    """
    text = "".join(unicodedata.normalize("NFKC", surface).split()).replace(",", "")
    share = _SHARE.fullmatch(text)
    clock = _CLOCK.fullmatch(text) if text.endswith("秒") else None
    if share:
        value = number(share[1])
        return None if value is None else Quantity(plain(value), "%")
    if clock:
        return Quantity(Decimal(int(clock[1]) * 60 + int(clock[2])), "秒")
    digit = _DIGIT.search(text)
    if digit and not text.startswith("第"):
        before, text = before + text[: digit.start()], text[digit.start() :]
    found = _PARTS.fullmatch(text)
    if found is None:
        return None
    figure, unit = parse_figure(found["figure"]), _TAIL.sub("", found["unit"])
    if figure is None or not unit:
        return None
    if found["low"]:
        low = parse_figure(found["low"] + (found["lowscale"] or "").replace("%", ""))
        if low is None or low.low > figure.low:
            return None
        return Quantity(None, unit, plain(low.low), plain(figure.high or figure.low))
    if figure.high is not None:
        return Quantity(None, unit, plain(figure.low), plain(figure.high), Precision.AT_LEAST)
    return _bounded(plain(figure.low), unit, _precision(before, after))


def _precision(before: str, after: str) -> Precision:
    if _AT_MOST.search(before):
        return Precision.AT_MOST
    if _ABOUT.search(before):
        return Precision.ABOUT
    if _AT_LEAST.search(before):
        return Precision.AT_LEAST
    return _AFTER.get(after[:2], Precision.EXACT)


def _bounded(value: Decimal, unit: str, precision: Precision) -> Quantity:
    if precision is Precision.AT_LEAST:
        return Quantity(None, unit, value, None, precision)
    if precision is Precision.AT_MOST:
        return Quantity(None, unit, None, value, precision)
    return Quantity(value, unit, precision=precision)
