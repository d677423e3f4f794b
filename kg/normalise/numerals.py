"""Numerals → numbers: Arabic digits of either width, Chinese figures, and those written on cheques."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation

__all__ = ["digits", "number", "plain"]

_ONES = {c: n for n, c in enumerate("零一二三四五六七八九")} | {
    c: n for n, c in enumerate("零壹贰叁肆伍陆柒捌玖")
}
_ONES |= {"〇": 0, "○": 0, "Ｏ": 0, "两": 2, "俩": 2, "弌": 1, "弍": 2, "弎": 3, "貳": 2, "參": 3, "陸": 6}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ARABIC = re.compile(r"\d+(?:\.\d+)?")


def number(surface: str) -> Decimal | None:
    """The number that a numeral says, or None where it is none.

    Takes ``1,234.56``, ``１２``, ``一百二十``, ``二〇二四``, ``壹佰万``, ``3万2`` (32 000), ``1.2亿``. A
    spoken figure after 万, 千 or 百 counts one place below (三万二 is 32 000); 十 alone is ten.
    """
    text = unicodedata.normalize("NFKC", surface).replace(",", "").replace(" ", "")
    if not text:
        return None
    if text.isascii() and _ARABIC.fullmatch(text):  # most figures
        return Decimal(text)
    try:
        return _mixed(text)
    except InvalidOperation:
        return None


def digits(surface: str) -> int | None:
    """A year, month or day: 2024, ２０２４, 二〇二四, 十二. None where it is no whole number."""
    value = number(surface)
    return int(value) if value is not None and value == value.to_integral_value() else None


def plain(value: Decimal) -> Decimal:
    """The same number without trailing noughts or exponent, as it goes into the graph."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _mixed(text: str) -> Decimal | None:
    """Split at 亿 and 万, the larger first: each part below 万 is read on its own."""
    for sign in ("亿億", "万萬"):
        at = max(text.rfind(c) for c in sign)
        if at >= 0:
            head = _mixed(text[:at]) if at else None
            if head is None:
                return None
            scale = _MYRIADS[text[at]]
            return _tail(head * scale, text[at + 1 :], scale)
    return _below_myriad(text)


def _tail(head: Decimal, rest: str, scale: int) -> Decimal | None:
    """What follows 万 or 亿: nothing, a full figure, or one bare digit that counts a tenth (3万2)."""
    if not rest:
        return head
    if len(rest) == 1 and (rest in _ONES or rest.isdecimal()):
        digit = _ONES.get(rest, None)
        return head + Decimal(digit if digit is not None else int(rest)) * scale / 10
    value = _mixed(rest)
    return None if value is None or value >= scale else head + value


def _below_myriad(text: str) -> Decimal | None:
    if _ARABIC.fullmatch(text):
        return Decimal(text)
    if all(c in _ONES for c in text) and (len(text) in {1, 4} or "〇" in text):  # 二〇二四, but not 三五
        return Decimal("".join(str(_ONES[c]) for c in text))
    mixed = re.fullmatch(r"(\d+(?:\.\d+)?)([十百千拾佰仟])(\d?)", text)  # 3千, 3千2
    if mixed:
        scale = _TENS[mixed[2]]
        return Decimal(mixed[1]) * scale + Decimal(mixed[3] or 0) * scale / 10
    return _spoken(text)


def _spoken(text: str) -> Decimal | None:
    """一百二十, 二千零五, 十二, 一百二 (120)."""
    total, digit, last, zero = 0, None, 10_000, False
    for c in text:
        if c in _TENS:
            scale = _TENS[c]
            if scale >= last or (digit is None and (scale != 10 or (total and not zero))):
                return None
            total += (1 if digit is None else digit) * scale
            digit, last, zero = None, scale, False
        elif c in _ONES:
            if digit is not None:
                return None
            if _ONES[c] == 0:
                zero = True
            else:
                digit = _ONES[c]
        else:
            return None
    if digit is not None:
        total += digit * (last // 10 if not zero and last > 10 and last < 10_000 else 1)
    return Decimal(total)
