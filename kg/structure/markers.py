"""Markers of enumeration: what 一、（一）1.（1）① 一是 第一 look like, and the numbers they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

__all__ = ["MOST", "Marker", "Style", "inline_markers", "leading_marker", "ordinal"]


class Style(StrEnum):
    """A way of numbering. Two markers of one style can follow each other in one list."""

    PART = "part"
    """第一部分、"""
    COMMA = "comma"
    """一、"""
    PAREN = "paren"
    """（一）"""
    NUMBER = "number"
    """1. 1、 1．"""
    DECIMAL = "decimal"
    """1.2"""
    NUMBER_PAREN = "number-paren"
    """（1） 1）"""
    CIRCLED = "circled"
    """① ⑴"""
    PROBLEM = "problem"
    """问题1： 问题一："""
    SHI = "shi"
    """一是"""
    NTH = "nth"
    """第一，首先，"""
    ABOUT = "about"
    """关于…问题 at the start of a line, without a number"""
    BULLET = "bullet"
    """—— or ● at the start of a paragraph"""
    TASK = "task"
    """整改措施1：, a label that counts"""
    QUOTED = "quoted"
    """“一馆”：… in a list of such names"""


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker found in a text.

    Attributes:
        style: way of numbering.
        number: the number it stands for (0 where it names instead of counting).
        start: offset of its first character.
        end: offset of the text that it introduces.
        printed: the marker as printed.
    """

    style: Style
    number: int
    start: int
    end: int
    printed: str


CN = "一二三四五六七八九十"
CN_NUMERAL = rf"[{CN}百零〇]{{1,5}}"

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


def ordinal(numeral: str) -> int:
    """The number of a numeral from 1 to 999: 十一 -> 11, ２ -> 2, 廿 is not in use here.

    Returns 0 for what is no numeral.
    """
    if numeral.isdecimal():
        return int(numeral[:6])
    if len(numeral) == 1 and (value := _circled(numeral)):
        return value
    total, digit = 0, 0
    for char in numeral:
        if char == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif char == "十":
            total, digit = total + (digit or 1) * 10, 0
        elif char in DIGITS:
            digit = DIGITS[char]
        else:
            return 0
    return total + digit


_RANGES = (
    ("①", 20, 1),
    ("㉑", 15, 21),
    ("㊱", 15, 36),
    ("⑴", 20, 1),
    ("❶", 10, 1),
    ("➀", 10, 1),
    ("⒈", 20, 1),
    ("㈠", 10, 1),
)


def _circled(char: str) -> int:
    """① -> 1, ㉑ -> 21, ⑴ -> 1, ❶ -> 1, ⒈ -> 1, ㈠ -> 1; else 0."""
    code = ord(char)
    for first, count, value in _RANGES:
        if ord(first) <= code < ord(first) + count:
            return code - ord(first) + value
    return 0


CIRCLED = "①-⑳㉑-㉟㊱-㊿⑴-⒇❶-❿➀-➉"
BLANK = r"[ \t\u3000\xa0]{0,4}"

_DATE = r"(?:\d{4}年|\d{1,2}月\d{0,2})"
"""What a number may stand before although it is a figure too: 2.3月23日, 3.2024年"""

LEADING = re.compile(
    rf"(?P<part>第{CN_NUMERAL}(?:部分|章|方面){BLANK}[、，：:]?)"  # 第一部分：
    rf"|(?P<comma>(?P<comma_n>{CN_NUMERAL}){BLANK}[、．.](?![、]))"  # 一、
    # （一）
    rf"|(?P<paren>[（(]{BLANK}(?P<paren_n>{CN_NUMERAL}){BLANK}[）)][、.．]?|(?P<paren_c>[㈠-㈩])[、.．]?)"
    r"|(?P<decimal>(?P<decimal_n>\d{1,2}(?:[.．]\d{1,2}){1,3})(?:[、.．]"
    r"|(?=[ \t\u3000]{0,3}(?:[^\d\s.．%％年月日万亿元个,，]"
    r"|年[轻度终初底均龄]|月度|日常|个别|个人)))(?=[ \t\u3000]{0,3}[^\d\s%％万亿元]))"  # 1.2
    rf"|(?P<number>(?:(?P<number_n>\d{{1,3}}){BLANK}[.．、。](?=\D|{_DATE})|(?P<number_c>[⒈-⒛])))"  # 1.
    rf"|(?P<number_paren>[（(]{BLANK}(?P<number_paren_n>\d{{1,3}}){BLANK}[）)][、.．]?"
    rf"|(?P<number_paren_m>\d{{1,3}})[）)][、.．]?)"  # （1）
    rf"|(?P<circled>(?P<circled_n>[{CIRCLED}])[、.．]?)"  # ①
    rf"|(?P<problem>(?:(?:反馈|存在|发现|指出|具体|主要|突出|整改)的?)?问题{BLANK}"
    rf"(?P<problem_n>\d{{1,3}}|{CN_NUMERAL})(?:{BLANK}[:：、.．]"
    r"|[ \t\u3000]{1,4}(?=[^\s个项条])))"  # 问题1：
    rf"|(?P<shi>(?P<shi_n>[{CN}]{{1,3}})是(?=\S))[:：，,]?"  # 一是
    rf"|(?P<nth>第(?P<nth_n>[{CN}]{{1,3}})[，,、：:]|(?P<nth_w>首先|其次|再次|最后)[，,])"  # 第一，
)
"""A marker at the start of a line (white space before it already skipped)."""

INLINE = re.compile(
    rf"(?<![^\s。；;：:，,、！!？?”’）)\]】…—.])(?:"
    rf"(?P<shi>(?P<shi_n>[{CN}]{{1,3}})是(?=[^否以\s]))[:：，,]?"
    rf"|(?P<nth>第(?P<nth_n>[{CN}]{{1,3}})[，,、：:]|(?P<nth_w>首先|其次|再次|最后)[，,])"
    rf"|(?P<number_paren>[（(]{BLANK}(?P<number_paren_n>\d{{1,2}}){BLANK}[）)][、.．]?"
    rf"|(?P<number_paren_m>\d{{1,2}})[）)](?=\S))"
    rf"|(?P<paren>[（(]{BLANK}(?P<paren_n>[{CN}]{{1,3}}){BLANK}[）)][、.．]?)"
    rf"|(?<![，,、”])(?P<comma>(?P<comma_n>[{CN}]{{1,3}})、)(?=[ \u3000]{{0,2}}[^{CN}\s])"
    rf"|(?<![，,、\d.])(?P<number>(?P<number_n>\d{{1,2}})[.．、](?=[ \u3000]{{0,2}}[^\d\s.]))"
    rf")|(?P<circled>(?P<circled_n>[{CIRCLED}])[、.．]?)"
)
"""A marker inside a paragraph: after punctuation or white space, circled numbers anywhere."""

MOST = 2_000
"""Markers in one paragraph that are looked at."""

_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 4}
_STYLES = (
    ("part", Style.PART),
    ("comma", Style.COMMA),
    ("paren", Style.PAREN),
    ("decimal", Style.DECIMAL),
    ("number", Style.NUMBER),
    ("number_paren", Style.NUMBER_PAREN),
    ("circled", Style.CIRCLED),
    ("problem", Style.PROBLEM),
    ("shi", Style.SHI),
    ("nth", Style.NTH),
)


def leading_marker(text: str, start: int, end: int) -> Marker | None:
    """The marker with which the line text[start:end] begins, if it begins with one."""
    found = LEADING.match(text, start, end)
    return _marker(found, end) if found else None


def inline_markers(text: str, start: int, end: int) -> list[Marker]:
    """What looks like a marker inside text[start:end], in order. Which of them count is for lists to say.

    At most MOST of them: a text with more is no list but a table of signs.
    """
    return [_marker(found, end) for found in islice(INLINE.finditer(text, start, end), MOST)]


def _marker(found: re.Match[str], limit: int) -> Marker:
    groups = found.groupdict()
    name, style = next(pair for pair in _STYLES if groups.get(pair[0]))
    numeral = next(
        (groups[key] for key in (f"{name}_n", f"{name}_c", f"{name}_m", f"{name}_w") if groups.get(key)), ""
    )
    number = _WORDS.get(numeral) or _last(numeral)
    end = found.end()
    while end < limit and found.string[end] in " \t\u3000\xa0":
        end += 1
    return Marker(style, number, found.start(), end, groups[name].strip())


def _last(numeral: str) -> int:
    """The number that counts: of 2.13 the 13."""
    return ordinal(re.split(r"[.．]", numeral)[-1]) if numeral else 0
