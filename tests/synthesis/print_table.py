"""A plan → a Word file whose findings stand in one table, and its gold."""

from __future__ import annotations

import random
from dataclasses import dataclass

from kg.model import Status
from kg.structure.markers import Style
from tests.read.containers import cell, docx, par, table
from tests.synthesis.forms import STATES, numeral
from tests.synthesis.gold import Gold, GoldIssue, GoldMeasure, GoldSection
from tests.synthesis.plan import Deed, Finding, planned

__all__ = ["Tabled", "tabled"]

HEADS = {
    "number": ("序号", "编号"),
    "aspect": ("类别", "方面", "问题类别"),
    "finding": ("反馈问题", "存在问题", "问题表现", "巡察反馈问题"),
    "measures": ("整改措施", "整改情况", "整改落实情况", "具体整改举措"),
    "office": ("责任单位", "牵头科室", "责任人"),
    "deadline": ("整改时限", "完成时限"),
    "status": ("整改状态", "完成情况", "是否完成"),
}
"""What a column holds -> heads that name it."""

STYLES = (Style.SHI, Style.CIRCLED, Style.NTH)


@dataclass(frozen=True, slots=True)
class Tabled:
    """The file and what a careful reader makes of it."""

    content: bytes
    gold: Gold


def tabled(seed: int, size: int = 9) -> Tabled:
    """The report of a seed with its findings in a table; the same seed gives the same file."""
    rng = random.Random(seed * 5 + 7)
    report = planned(seed, size)
    columns = [kind for kind in HEADS if kind in ("number", "finding", "measures") or rng.random() < 0.75]
    if not all(topic.heading for topic in report.topics):
        columns = [kind for kind in columns if kind != "aspect"]
    heads = [rng.choice(HEADS[kind]) for kind in columns]
    style, apart, variant = rng.choice(STYLES), rng.random() < 0.5, rng.randrange(4)
    merged = rng.random() < 0.5
    rows: list[list[str]] = []
    issues: list[GoldIssue] = []
    sections = [GoldSection(1, "一、", "反馈问题整改落实情况")]
    for at, topic in enumerate(report.topics, 1):
        if "aspect" in columns:
            sections.append(GoldSection(2, f"（{numeral(at)}）", topic.heading))
        for place, finding in enumerate(topic.all_findings()):
            words = f"{finding.heading}。{finding.detail}"
            lines, measures = _answer(finding, style, apart)
            state = STATES["label"][finding.status][variant] if "status" in columns else ""
            aspect = cell(topic.heading if not place else "", 1, "continue" if place else "restart")
            said = {
                "number": str(len(rows) + 1),
                "aspect": aspect if merged else topic.heading,
                "finding": words,
                "measures": "|".join(lines),
                "office": "办公室",
                "deadline": "2031年6月底前",
                "status": state,
            }
            rows.append([said[kind] for kind in columns])
            issues.append(
                GoldIssue(
                    f"{len(rows)}.",
                    words,
                    finding.recurs,
                    finding.status if state else Status.UNSTATED,
                    state,
                    measures,
                    tuple(deed.open_clause for deed in finding.deeds if deed.open_clause),
                    sections[-1].heading,
                )
            )
    title = f"{report.inspection.issuer}关于巡察整改情况的通报"
    blocks = [par(title), par("一、反馈问题整改落实情况"), table(heads, *rows)]
    return Tabled(docx(*blocks), Gold(tuple(issues), tuple(sections), {"title": title}))


def _answer(finding: Finding, style: Style, apart: bool) -> tuple[list[str], tuple[GoldMeasure, ...]]:
    """The lines of a cell of measures, and the measures."""
    deeds = [_flat(deed) for deed in finding.deeds]
    if len(deeds) == 1:
        return [deeds[0]], (GoldMeasure("", deeds[0]),)
    marks = [_mark(style, number) for number in range(1, len(deeds) + 1)]
    lines = [f"{mark}{text}" for mark, text in zip(marks, deeds, strict=True)]
    measures = tuple(GoldMeasure(mark, text) for mark, text in zip(marks, deeds, strict=True))
    return (lines if apart else ["".join(lines)]), measures


def _flat(deed: Deed) -> str:
    return deed.text if not deed.inner else f"{deed.text.rstrip('：。')}。{deed.inner[0].text}"


def _mark(style: Style, number: int) -> str:
    if style is Style.CIRCLED:
        return chr(ord("①") + number - 1)
    return f"{numeral(number)}是" if style is Style.SHI else f"第{numeral(number)}，"
