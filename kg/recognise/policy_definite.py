"""Documents without 《》 that their own words make one document: a year, a duty that every body has to list.

By-the-way plans of a measure (逐户制定帮扶计划, 分类制定清收方案) are none, nor are practices (建立值班制度).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from kg.recognise.matching import near
from kg.resources import lexicon

__all__ = ["definite"]


def _words(group: str) -> tuple[str, ...]:
    entries: Any = lexicon("policy_free")[group]
    return tuple(sorted(entries["words"], key=lambda word: (-len(word), word)))


@cache
def _makers() -> tuple[str, ...]:
    words = _words("definite_makers")
    return (*words, *(word + "了" for word in words))


# 2024年|全面从严治党责任清单, 2025年度|学习计划, 年度|发文计划和会议计划
_YEAR = re.compile(r"20\d\d年度?(?!\d)|年度")
_END = r"(?=[，。；、,：（(\d\n“]|并|$)"
# 逐户|制定年度计划, 督促各单位|制定: of many
_OF_MANY = re.compile(r"[逐各每]|分类|分别|一.一策|督促|指导|要求")


@cache
def _of_year() -> re.Pattern[str]:
    kinds = "|".join(_words("definite_kinds"))
    return re.compile(
        rf"(?P<what>[一-龥“”]{{1,16}}?)(?:{kinds})(?:[和与及][一-龥]{{1,8}}?(?:{kinds}))?{_END}"
    )


@cache
def _lists() -> re.Pattern[str]:
    makers, duties = "|".join(_makers()), "|".join(_words("duty_lists"))
    return re.compile(
        rf"(?:{makers})(?P<name>(?!了)[一-龥“”]{{0,16}}?(?:{duties})[一-龥“”]{{0,6}}?清单)(?=[，。；、,：（(\d\n“]|并|和|$)"
    )


_LIST = re.compile("清单")
# 《甲法》及其|实施条例
_ITS_RULES = re.compile(r"》及其(?P<name>实施(?:条例|细则|办法))")
_AND_ITS = re.compile("》及其")
# 对照县委编办批复的|机构设置方案: which document, its issuer says
_FOLLOWED = re.compile(
    r"(?:对照|按照|根据|依据|参照|落实|执行)[一-龥]{2,14}(?:批复|印发|下发|核定|下达|出台)的"
    r"(?P<name>[一-龥]{2,16}?(?:方案|办法|规定|细则|意见|规划|计划))(?=[，。；、,（(和及要精]|$)"
)
_ISSUED = re.compile("(?:批复|印发|下发|核定|下达|出台)的")
# 修订|财务管理制度, 制定公务用车管理制度
_RULES = re.compile(
    r"(?:修订|制定|制订|印发|出台|起草|修订完善|重新修订)了?"
    r"(?P<name>(?!了|完善|内部|各|相关|有关|日常|规章|工作|一系列|配套|企业|单位|系列|部分|健全)[一-龥]{2,12}管理制度)(?=[，。；、,（(\n和及并]|$)"
)
_RULE = re.compile("管理制度")
_FAR = 40
# 修订财务管理制度|、公务用车管理制度|和采购管理制度
_NEXT_RULE = re.compile(
    r"[、和及与](?P<name>(?!各|相关|有关)[一-龥]{2,12}?管理制度)(?=[，。；、,（(\n和及并]|$)"
)
_CLAUSE = 16
"""How far before a year, in characters, its clause is looked at."""


def definite(text: str) -> Iterator[tuple[int, int, str]]:
    """Such documents in a text: start, end (half-open) and the name of the rule."""
    for year in _YEAR.finditer(text):
        start = year.start()
        if not text[max(0, start - 6) : start].endswith(_makers()):
            continue
        found = _of_year().match(text, year.end())
        if found is None or found["what"].endswith(_words("households")):
            continue
        if year.group() == "年度" and found["what"] == "工作":
            continue  # 年度工作计划: which of them nothing says
        near_by = max(0, start - _CLAUSE)
        if not _OF_MANY.search(text, max(text.rfind("，", near_by, start), near_by), start):
            yield start, found.end(), "definite"
    for pattern, proof in ((_lists(), _LIST), (_ITS_RULES, _AND_ITS), (_FOLLOWED, _ISSUED), (_RULES, _RULE)):
        for match in near(text, pattern, proof, _FAR):
            yield *match.span("name"), "definite"
            following = _NEXT_RULE.match(text, match.end()) if pattern is _RULES else None
            while following is not None:
                yield *following.span("name"), "definite"
                following = _NEXT_RULE.match(text, following.end())
