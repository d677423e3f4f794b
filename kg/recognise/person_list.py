"""Names of persons that stand in lists: beside a name that something else proves, and in rosters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.recognise.person_name import AFTER, GIVEN, Name, is_name, name_pattern
from kg.recognise.place_chain import may_begin
from kg.resources import lexicon

__all__ = ["beside", "rosters"]

# 组  长：张三丰; 成  员：张三丰 李四光、王 五
_ROSTER = re.compile(
    r"(?:组\s{0,4}长|副\s?组\s?长|成\s{0,4}员|召\s?集\s?人|负\s?责\s?人|联\s?系\s?人|责\s?任\s?人|责任领导|包案领导|牵头领导|联系电话人|审\s?核|校\s?对)"
    r"(?:（[^）\n]{1,12}）)?[：:][ \t\u3000]{0,4}(?P<list>[^\n。；：:]{2,120})"
)


@cache
def _in_roster() -> re.Pattern[str]:
    """One name of a roster, 张 三 with its space too."""
    lists = lexicon("surnames")
    single = lists["single"].replace(" ", "")
    return re.compile(
        rf"(?:^|(?<=[、，,\s）)]))(?P<name>{name_pattern()}|[{single}][ \u3000]{{1,2}}{GIVEN})"
        r"(?=$|[、，,\s（(]|同志|电话|\d)"
    )


_CALLED = frozenset({"干部", "党员", "民警", "骨干", "人员", "同志", "任人", "教师", "医生", "职工"})
"""Last two characters of what persons are called before a list of their names: 相关责任人|张三丰、李四光."""


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{name_pattern()})、")


@cache
def _next() -> re.Pattern[str]:
    """、|李四光批评教育: a name behind another one, before what may follow a name."""
    return re.compile(rf"、(?P<name>{name_pattern()}){AFTER}")


def beside(text: str, proven: Iterable[Name]) -> Iterator[Name]:
    """The names that stand in one list with names that are proved.

    Args:
        text: the text.
        proven: names that something beside them proves; masked names and the leader prove nothing.
    """
    for name in proven:
        if name.rule in ("person.masked", "person.leader"):
            continue
        yield from _before(text, name.start)
        yield from _behind(text, name.end)


def _behind(text: str, end: int) -> Iterator[Name]:
    """The names behind one in the same list: 相关责任人张三丰|、李四光批评教育."""
    while found := _next().match(text, end):
        if not is_name(found.group("name")):
            return
        end = found.end("name")
        yield Name(found.start("name"), end, "person.list")


def _before(text: str, start: int) -> Iterator[Name]:
    """The names that stand before one in the same list: 张三丰、|李四光等人."""
    while start > 2 and text[start - 1] == "、":
        widths = (width for width in (5, 4, 3) if width <= start)
        found = next((m for width in widths if (m := _listed().fullmatch(text, start - width, start))), None)
        if found is None or not is_name(found.group("name")):
            return
        if not may_begin(text, found.start()) and text[found.start() - 2 : found.start()] not in _CALLED:
            return
        yield Name(found.start(), start - 1, "person.list")
        start = found.start()


def rosters(text: str) -> Iterator[Name]:
    """The names of rosters: 组 长：张三丰."""
    for roster in _ROSTER.finditer(text):
        at = roster.start("list")
        for found in _in_roster().finditer(roster.group("list")):
            if is_name(found.group("name")):
                yield Name(at + found.start("name"), at + found.end("name"), "person.roster")
