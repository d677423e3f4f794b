"""Part of check 4: totals against the parts that are listed with them.

Three forms: parts behind their total (共29个，其中东片14个、西片8个), parts named first and counted
afterwards (其中东片、西片分别为14个、8个), parts before their total (东片14个、西片8个，合计22个). Sums of
money count in yuan, whatever unit they are printed in. Parts behind a total that come to less need not be all
of them; parts before it, with nothing else in their sentence, are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kg.check.base import Evidence, Finding
from kg.check.corpus import Report, Span
from kg.graph.checks import Outcome

__all__ = ["UNITS", "totals"]

UNITS = "件起宗例个家所处座项条次人名户份篇种册部场台辆套间村批本笔期"
"""Words behind counts that can be added up."""
_FIGURE = rf"(?P<n>\d{{1,9}}(?:\.\d{{1,4}})?)(?P<unit>(?:万|亿)?元|[{UNITS}])"
# 共29个，其中 / 共计350万元。其中：
_TOTAL = re.compile(rf"{_FIGURE}[^，。；,;\d]{{0,16}}[，,（(]\s{{0,2}}其中[:：]?")
# 湖滨区14个、
_PART = re.compile(
    rf"(?P<label>[^，。；,;、\d（）()]{{0,24}}){_FIGURE}(?:（[^（）\d]{{0,20}}）)?(?P<stop>[、，,。；;和及]|$)"
)
# 其中东片、西片、南片分别为
_RESPECTIVELY = re.compile(r"[^。；;\d]{1,60}?分别(?:为|是|有|达)?")
# 东片14个、西片8个，合计22个
_SUM = re.compile(
    rf"(?<=[，,、])\s{{0,2}}(?P<word>合计|总计|共计|总共|一共|共)(?:为|有|计|达)?\s{{0,2}}{_FIGURE}"
)
# Kinds that one thing may be at once, so that their counts may exceed the total: 女性15人、党员20人
_OVERLAP = re.compile(r"女|男|党员|学历|本科|硕士|博士|岁|以上|以下|民族|职称|优秀|还|又|同时|兼")
_SCALES = {"元": Decimal(1), "万元": Decimal(10) ** 4, "亿元": Decimal(10) ** 8}
_MOST = 40
"""Parts of one total that are added up; a longer list is no sentence."""
_REACH = 400
"""How far before a sum its parts may begin, in characters."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """A total, its parts, the stretch that holds them all, and whether nothing else stands in the list."""

    total: re.Match[str]
    parts: tuple[re.Match[str], ...]
    span: Span
    whole: bool = False


def totals(report: Report) -> Iterator[Finding]:
    """One result a total with at least two parts."""
    at = 0
    for total in _TOTAL.finditer(report.text):
        if total.start() < at:
            continue  # a total inside the list of another one
        found = _behind(report.text, total)
        at = total.end()
        if found:
            at = found.span.end
            yield _judge(report, found)
    for total in _SUM.finditer(report.text):
        if found := _before(report.text, total):
            yield _judge(report, found)


def _behind(text: str, total: re.Match[str]) -> _Sum | None:
    """The parts listed behind a total."""
    parts = _list(text, total.end(), total["unit"])
    if len(parts) < 2 and (named := _RESPECTIVELY.match(text, total.end())):
        parts = _list(text, named.end(), total["unit"])
    if not 1 < len(parts) < _MOST:
        return None
    return _Sum(total, parts, Span(total.start(), parts[-1].end() - len(parts[-1]["stop"])))


def _list(text: str, at: int, unit: str) -> tuple[re.Match[str], ...]:
    """The parts that follow each other from text[at] on, as far as they count the same thing."""
    parts: list[re.Match[str]] = []
    while len(parts) < _MOST and (part := _PART.match(text, at)):
        if not _alike(part["unit"], unit):
            break
        parts.append(part)
        at = part.end()
        if part["stop"] in {"。", "；", ";", ""}:
            break
    return tuple(parts)


def _before(text: str, total: re.Match[str]) -> _Sum | None:
    """The parts listed right before a sum."""
    lowest = max(0, total.start() - _REACH)
    start = max(lowest, *(text.rfind(stop, lowest, total.start()) + 1 for stop in "。！？：:\n"))
    parts = [
        part for part in _PART.finditer(text, start, total.start()) if _alike(part["unit"], total["unit"])
    ]
    chain = parts[-1:]
    for earlier, later in pairwise(reversed(parts)):
        if later.end() != earlier.start():
            break
        chain.insert(0, later)
    if not 1 < len(chain) < _MOST or chain[-1].end() != total.start() or "其中" in chain[0]["label"]:
        return None
    return _Sum(total, tuple(chain), Span(chain[0].start(), total.end()), whole=chain[0].start() == start)


def _alike(one: str, other: str) -> bool:
    return one == other or (one in _SCALES and other in _SCALES)


def _value(found: re.Match[str]) -> Decimal:
    return Decimal(found["n"]) * _SCALES.get(found["unit"], Decimal(1))


def _judge(report: Report, found: _Sum) -> Finding:
    whole = _value(found.total)
    added = sum((_value(part) for part in found.parts), Decimal(0))
    overlapping = any(_OVERLAP.search(part["label"]) for part in found.parts)
    if added == whole:
        outcome, zh, en = Outcome.PASSED, "相符", "it holds"
    elif added > whole and not overlapping:
        outcome, zh, en = Outcome.FAILED, "分项之和大于总数", "the parts exceed the total"
    elif added < whole and found.whole and not overlapping:
        outcome, zh, en = Outcome.FAILED, "分项之和小于总数", "the parts fall short of the total"
    else:
        zh, en = "所列分项未必完整或互斥", "the parts may be incomplete or overlap"
        outcome = Outcome.CANNOT_TELL
    unit = found.total["unit"]
    sums = "+".join(part["n"] + (part["unit"] if part["unit"] != unit else "") for part in found.parts)
    shown = f"{(added / _SCALES.get(unit, Decimal(1))).normalize():f}{unit}"
    return Finding(
        report,
        report.iri,
        outcome,
        f"总数{found.total['n']}{unit}，分项{sums}={shown}：{zh}",
        f"total {found.total['n']}{unit}, parts {sums} = {shown}: {en}",
        (Evidence(report, found.span),),
    )
