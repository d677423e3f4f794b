"""Part of check 8: bodies and places under a name that had been changed before the report was published.

A former name is right where the text speaks of the time before: behind 原, 时任 …, inside the title of a
document, in a sentence with a year up to that of the change. Names of offices are those of
`data/lexicon/organization_renamed.yml`, names of places those of the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import resources
from kg.check.base import Evidence, Finding
from kg.check.corpus import Mention, Report
from kg.graph.checks import Outcome
from kg.recognise.gazetteer import gazetteer

__all__ = ["former_names"]

# 原开封县 / 时任: words that say that the old name is meant
_FORMER = re.compile(r"(?:原|前|时任|时|旧|撤销|撤|更名前的|改革前的)$")
# 更名为市场监督管理局 / 划转至 / 合并: the sentence tells of the change itself
_TELLS = re.compile(r"更名|改名|改为|组建|合并|划转|并入|撤销|机构改革")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?=年|[-—–~至])")
# 甲市(国土资源局) / 国家(税务局): what may stand before the name of an office; bureaus of a development zone
# (高新区安监局, 建设环保局) kept such names
_LEVEL = re.compile(
    r"^$|(?:[省市县州盟旗]|自治[区州县]|国家|中国|中华人民共和国|(?<!开发)(?<!高新)(?<!新)(?<!园)(?<!示范)(?<!试验)区)$"
)
_LONGEST = 12
"""Characters of a place's name that stand before the name of a body."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A name and what became of it: the new name, and the year in which that was complete."""

    was: str
    now: str
    year: int
    place: bool


def former_names(report: Report) -> Iterator[Finding]:
    """Each former name that the report uses as if it were today's, where it first does so."""
    if report.published is None:
        return
    seen: set[str] = set()
    for mention in report.mentions:
        if mention.thing.kind not in {"place", "organization"}:
            continue
        said = report.exact(mention.span)
        changes = (_place(said, mention.thing.kind), _office(said, mention.thing.kind))
        for change in changes:
            if change is None or change.was in seen or not _is_used(report, mention, change):
                continue
            seen.add(change.was)
            yield _finding(report, mention, change)


def _finding(report: Report, mention: Mention, change: _Change) -> Finding:
    said = report.exact(mention.span)
    kind, kind_en = ("旧地名", "former name") if change.place else ("机构旧名", "former name of an office,")
    return Finding(
        report,
        mention.thing.iri,
        Outcome.FAILED,
        f"“{said}”使用{kind}{change.was}，{change.year}年已改为{change.now}",
        f"“{said}” uses the {kind_en} {change.was}, which became {change.now} in {change.year}",
        (Evidence(report, mention.span),),
    )


def _is_used(report: Report, mention: Mention, change: _Change) -> bool:
    """Whether the name is used as today's, years after it was changed."""
    assert report.published is not None
    if change.year >= report.published.year:
        return False
    span = mention.span
    if _FORMER.search(report.text[max(0, span.start - 6) : span.start]) or _in_title(report, span.start):
        return False
    if change.place:
        return True
    sentence = report.exact(report.sentence(span))
    years = [int(year) for year in _YEAR.findall(sentence)]
    return not _TELLS.search(sentence) and not any(year <= change.year for year in years)


def _in_title(report: Report, start: int) -> bool:
    before = report.text[max(0, start - 60) : start]
    return before.rfind("《") > before.rfind("》")


def _place(said: str, kind: str) -> _Change | None:
    """A place, or a body named after one, that has another name today."""
    sizes = range(2, min(len(said), _LONGEST) + 1)
    was = next((said[:size] for size in sizes if said[:size] in _places()), "")
    if not was or (kind == "place" and was != said):
        return None
    now, year = _places()[was]
    return _Change(was, now, year, place=True)


def _office(said: str, kind: str) -> _Change | None:
    """A body whose name ends in one that no office bears today; the longest of such ends."""
    if kind != "organization":
        return None
    was = max((name for name in _offices() if said.endswith(name)), key=len, default="")
    if not was or not _LEVEL.search(said.removesuffix(was)):
        return None
    now, year = _offices()[was]
    return _Change(was, now, year, place=False)


@cache
def _places() -> dict[str, tuple[str, int]]:
    """Former full names that no division bears today → present name and year of the change."""
    source, found = gazetteer(), {}
    for was, divisions in source.names.items():
        years = {year for _, year in divisions}
        now = {division.name for code, _ in divisions if (division := source.division(code))}
        if None not in years and len(now) == 1 and was not in now:
            found[was] = (now.pop(), max(year for year in years if year is not None))
    return found


@cache
def _offices() -> dict[str, tuple[str, int]]:
    """Former names of offices → present name and the year in which the change was complete."""
    groups = resources.lexicon("organization_renamed")["groups"]
    return {was: (now, group["year"]) for group in groups for was, now in group["names"].items()}
