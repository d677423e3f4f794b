"""Short names that a fuller name in the same report explains: of companies, and of units by their tail."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.recognise.organization_company import MOST_COMPANIES, shortens, trade_names
from kg.recognise.organization_words import vocabulary
from kg.resolve.organization_full import Full

__all__ = ["companies_joined", "tails_of_units"]

_COMPANY = re.compile(r"(?:公司|集团)$")
_REGISTERED = re.compile(r"(?:有限|责任|股份|集团)公司$")
# 综合执法支队, 第三党支部, 戏曲中心: units that are called by the end of their name; offices are everybody's
_UNIT = re.compile(
    r"(?:支队|大队|中队|中心|学院|医院|林场|剧团|分局|水库|管理所|管理处|管理站|[一二三四五六七八九十]党?支部)$"
)
_LONGEST_UNIT = 12
_SHORTEST = 4
"""Fewest characters of a unit's short name: 执法支队, 第三支部."""


def companies_joined(names: Sequence[str], body: str) -> dict[str, Full]:
    """Short name of a company → the one registered name in the report that it is short for.

    供应链公司 → 甲州供应链管理有限公司; 宏达置业 → 甲州市宏达置业有限公司. A short name that two registered
    names explain is left alone; what a company calls its own bears its own name, 甲州丙港置业有限公司.

    Args:
        names: the full names found so far.
        body: name of the report's own body.
    """
    registered = [name for name in names if _REGISTERED.search(name)]
    few = len(registered) <= MOST_COMPANIES
    words = vocabulary()
    found: dict[str, Full] = {}
    trades: dict[str, set[str]] = {}
    for full in registered:
        for trade in trade_names(full, words):
            trades.setdefault(trade, set()).add(full)
    for name in names:
        fulls = trades.get(name, set())
        if few and _COMPANY.search(name) and not _REGISTERED.search(name):
            fulls = {
                full
                for full in registered
                if shortens(name, full) and _is_kin(full, body) and not _is_subsidiary(full, name)
            }
        if len(fulls) == 1 and name not in fulls:
            found[name] = Full(next(iter(fulls)), "short-form")
    plain = [name for name in names if _COMPANY.search(name) and name not in found and name not in registered]
    ends: dict[str, set[str]] = {}
    for name in plain:
        for size in range(4, min(len(name), _LONGEST_PLAIN + 1)):
            ends.setdefault(name[-size:], set()).add(name)
    for name in plain:  # 运营公司 of 丙港运营公司
        longer = ends.get(name, set())
        if len(longer) == 1:
            found[name] = Full(next(iter(longer)), "short-form")
    return found


def _is_subsidiary(full: str, group: str) -> bool:
    """Whether a registered company is one of a group's, not the group: 甲州交投集团|信息科技有限公司."""
    return group.endswith("集团") and full.startswith(group) and len(full) - len(group) > len("股份有限公司")


def _is_kin(full: str, body: str) -> bool:
    """Whether a registered company may be meant by its trade alone: in a company's report only its own."""
    if not _COMPANY.search(body):
        return True
    core = next(iter(trade_names(full, vocabulary())), "")
    return core[:2] in body


_LONGEST_PLAIN = 5
"""Most characters of 运营公司 and its like."""


_ABOVE = ("省", "自治区", "国家", "全国")
"""What the names of bodies begin with that a city's report has not in mind where it says no place."""


def tails_of_units(surfaces: Mapping[str, str], *, below_province: bool = False) -> dict[str, str]:
    """Full name made of a unit's tail → the one longer name in the report that ends with that tail.

    Args:
        surfaces: full name → its longest surface.
        below_province: whether the report is of a city or county, where 甲中心 is not the 省甲中心.
    """
    units = {surface for surface in surfaces.values() if len(surface) >= _SHORTEST and _UNIT.search(surface)}
    longer: dict[str, set[str]] = {}
    heads: dict[str, set[str]] = {}
    for other, whole in surfaces.items():
        if below_province and whole.startswith(_ABOVE):
            continue
        for size in range(_SHORTEST, len(whole) - 1):
            if whole[-size:] in units:
                longer.setdefault(whole[-size:], set()).add(other)
        for start in range(2, len(other) - _SHORTEST):
            for end in range(start + _SHORTEST, min(len(other), start + _LONGEST_UNIT) + 1):
                if other[start:end] in units and not whole.startswith(other[start:end]):
                    # 县甲中心, where the report has 中共丙县甲中心|党组
                    heads.setdefault(other[start:end], set()).add(other[:end].removeprefix("中共"))
    found: dict[str, str] = {}
    for name, surface in surfaces.items():
        if surface not in units:
            continue
        fuller = longer.get(surface, set()) - {name}
        if len(fuller) == 1:
            found[name] = next(iter(fuller))
        elif not fuller and len(heads.get(surface, set()) - {name}) == 1:
            # 执法支队, where the report has 市甲乙执法支队第三党支部
            found[name] = next(iter(heads[surface] - {name}))
    return found
