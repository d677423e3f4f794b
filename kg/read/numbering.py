"""Automatic numbering of Word files: the markers that a reader sees.

Source of the rules: ECMA-376 Part 1, 17.9 (numbering) and 17.18.59 (ST_NumberFormat).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Numbering", "W", "numbering_of", "printed"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int
    format: str
    text: str
    restart: int | None
    legal: bool


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted.

    Attributes:
        levels: (list, level) -> how it counts, overrides applied.
        abstract: list -> the definition that it shares counters with.
        overrides: list -> levels that it starts anew when it is first used.
        counters: definition -> level -> number reached.
        seen: lists used so far.
    """

    levels: dict[tuple[str, int], Level] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def marker(self, number: str, level: int) -> str:
        """The marker of the next paragraph of a list at a level, or ``""`` where there is none to see."""
        how = self.levels.get((number, level))
        if how is None:
            return ""
        count = self.counters.setdefault(self.abstract.get(number, number), {})
        if number not in self.seen:
            self.seen.add(number)
            for depth, start in self.overrides.get(number, {}).items():
                count[depth] = start - 1
        count[level] = count.get(level, how.start - 1) + 1
        for depth in [d for d in count if d > level]:
            below = self.levels.get((number, depth))
            if below is None or below.restart is None or 0 < below.restart > level:
                del count[depth]
        if how.format == "bullet":
            return ""

        def shown(found: re.Match[str]) -> str:
            depth = int(found.group(1)) - 1
            other = self.levels.get((number, depth), how)
            return printed(count.get(depth, other.start), "decimal" if how.legal else other.format)

        return re.sub(r"%(\d)", shown, how.text)


def numbering_of(root: Any | None) -> Numbering:
    """The lists that word/numbering.xml defines."""
    found = Numbering()
    if root is None:
        return found
    abstracts = {a.get(f"{W}abstractNumId"): a for a in root.findall(f"{W}abstractNum")}
    for num in root.findall(f"{W}num"):
        number = num.get(f"{W}numId") or ""
        reference = num.find(f"{W}abstractNumId")
        abstract = (reference.get(f"{W}val") if reference is not None else "") or ""
        found.abstract[number] = abstract
        for level in abstracts[abstract].findall(f"{W}lvl") if abstract in abstracts else []:
            found.levels[number, int(level.get(f"{W}ilvl") or 0)] = _level(level)
        for override in num.findall(f"{W}lvlOverride"):
            depth = int(override.get(f"{W}ilvl") or 0)
            if (level := override.find(f"{W}lvl")) is not None:
                found.levels[number, depth] = _level(level)
            if (start := override.find(f"{W}startOverride")) is not None:
                found.overrides.setdefault(number, {})[depth] = _number(start, 1)
    return found


def _level(level: Any) -> Level:
    restart = level.find(f"{W}lvlRestart")
    return Level(
        start=_number(level.find(f"{W}start"), 1),
        format=_value(level.find(f"{W}numFmt"), "decimal"),
        text=_value(level.find(f"{W}lvlText"), ""),
        restart=_number(restart, 0) if restart is not None else None,
        legal=level.find(f"{W}isLgl") is not None,
    )


def _value(element: Any | None, otherwise: str) -> str:
    return str(element.get(f"{W}val") or "") if element is not None else otherwise


def _number(element: Any | None, otherwise: int) -> int:
    value = _value(element, "")
    return int(value) if re.fullmatch(r"-?\d{1,6}", value) else otherwise


def printed(number: int, form: str) -> str:
    """A number in one of Word's number formats: 12, chineseCounting -> 十二."""
    if form in (
        "chineseCounting",
        "chineseCountingThousand",
        "ideographDigital",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "japaneseDigitalTenThousand",
    ):
        return _chinese(number)
    if form.startswith("decimalEnclosedCircle") and 1 <= number <= 50:
        first, offset = (0x2460, 1) if number <= 20 else (0x3251, 21) if number <= 35 else (0x32B1, 36)
        return chr(first + number - offset)
    if form == "decimalEnclosedParen" and 1 <= number <= 20:
        return chr(0x2474 + number - 1)
    if form == "decimalEnclosedFullstop" and 1 <= number <= 20:
        return chr(0x2488 + number - 1)
    if form == "ideographTraditional" and 1 <= number <= 10:
        return "甲乙丙丁戊己庚辛壬癸"[number - 1]
    if form == "decimalFullWidth":
        return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))
    if form == "decimalZero":
        return f"{number:02d}"
    if form in ("lowerLetter", "upperLetter") and number >= 1:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    return "" if form == "none" else str(number)


def _chinese(number: int) -> str:
    """1 to 99 as Word prints them: 十, 十二, 二十, 二十三; above by digits of hundreds."""
    if not 0 <= number < 1000:
        return str(number)
    if number >= 100:
        rest = number % 100
        tail = (
            ""
            if not rest
            else ("零" if rest < 10 else "") + ("一" if 10 <= rest < 20 else "") + _chinese(rest)
        )
        return DIGITS[number // 100] + "百" + tail
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS[ones]
    return (DIGITS[tens] if tens > 1 else "") + "十" + (DIGITS[ones] if ones else "")


def _roman(number: int) -> str:
    parts = []
    for value, sign in (
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        count, number = divmod(number, value)
        parts.append(sign * count)
    return "".join(parts)
