"""Names of persons that stand in lists and rosters, and those proved once wherever else they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.recognise.matching import beginnings
from kg.recognise.person_likely import is_name, likely
from kg.recognise.person_name import AFTER, GIVEN, Name, name_pattern
from kg.recognise.place_chain import may_begin
from kg.resources import lexicon

__all__ = ["again", "beside", "rosters"]

# 组  长：|张三丰; 成  员：|张三丰 李四光、王 五; 配合责任人：|张三丰
_ROSTER = re.compile(  # every word begins with a character, not a class: `re` looks for these first
    r"(?:组\s{0,4}长|成\s{0,4}员|召\s?集\s?人|负\s?责\s?人|联\s?[系络]\s?[人员]|责\s?任\s?人|责任领导|包案领导|包保领导|牵头领导|分管领导|挂联领导|挂钩领导|联系领导|主管领导|配合领导|整改领导|协管领导|联系电话人"
    r"|经办人|承办人|主办人|填办人|审[批核]人?|填报人|记录人|主讲人|主持人|授课人|包[保案]人|校\s?对|主\s{0,4}任|秘书长|总指挥|指挥长|会\s{0,4}计|出\s{0,4}纳|书\s{0,4}记"
    r"|镇\s{0,4}长|乡\s{0,4}长|区\s{0,4}长|局\s{0,4}长|院\s{0,4}长|校\s{0,4}长|所\s{0,4}长|站\s{0,4}长|处\s{0,4}长|科\s{0,4}长|委员|文书)"
    r"(?:（[^）\n]{1,12}）)?[：:][ \t\u3000]{0,4}(?=(?P<list>[^\n。；：:]{2,120}))"
)


@cache
def _in_roster() -> re.Pattern[str]:
    """One name of a roster, 张 三 with its space too."""
    lists = lexicon("surnames")
    single = lists["single"].replace(" ", "")
    return re.compile(
        rf"(?:^|(?<=[、，,\s）)]))(?P<name>{name_pattern()}|[{single}][ \u3000]{{1,2}}{GIVEN})"
        r"(?=$|[、，,\s（(）)]|同志|电话|\d)"
    )


_CALLED = frozenset({"干部", "党员", "民警", "骨干", "人员", "同志", "任人", "教师", "医生", "职工"})
"""Last two characters of what persons are called before a list of their names: 相关责任人|张三丰、李四光."""


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{name_pattern()})、")


@cache
def _next() -> re.Pattern[str]:
    """、|李四光批评教育: a name behind another one, before what may follow a name."""
    return re.compile(rf"、(?P<name>{name_pattern()})(?:等|{AFTER})")


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
            name = found.group("name")
            if is_name(name) or likely(name, whole=True):
                yield Name(at + found.start("name"), at + found.end("name"), "person.roster")


def again(text: str, found: Iterable[Name]) -> Iterator[Name]:
    """Names of three characters or more that something proves once, wherever else they stand.

    Args:
        text: the text.
        found: names that are proved; what a mask hides may be another's name elsewhere.
    """
    names = {text[n.start : n.end] for n in found if n.rule not in ("person.masked", "person.leader")}
    whole = {name for name in names if len(name) > 2 and name.isalpha()}
    if not whole:
        return
    sizes = sorted({len(name) for name in whole}, reverse=True)
    for beginning in beginnings(whole).finditer(text):
        at = beginning.start()
        size = next((size for size in sizes if text[at : at + size] in whole), 0)
        if size:
            yield Name(at, at + size, "person.again")
