"""A plan → an audit speech to a people's congress, in which nothing is numbered, and its gold."""

from __future__ import annotations

import random

from kg.model import Status
from tests.synthesis.forms import STATES, numeral
from tests.synthesis.frame import Line
from tests.synthesis.gold import Gold, GoldIssue, GoldMeasure, GoldSection
from tests.synthesis.plan import Day, Finding, planned

__all__ = ["Spoken", "spoken"]

CHAPTERS = (
    "财政管理审计查出问题的整改情况",
    "重点专项审计查出问题的整改情况",
    "国有资产审计查出问题的整改情况",
)


class Spoken:
    """A speech: its lines and what a careful reader makes of it."""

    def __init__(self, lines: list[Line], gold: Gold) -> None:
        self.lines = lines
        self.gold = gold

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(line.text for line in self.lines) + "\n"


def spoken(seed: int, size: int = 9) -> Spoken:
    """The speech of a seed; the same seed gives the same."""
    rng = random.Random(seed * 7 + 5)
    report = planned(seed, size)
    place, signed = report.inspection.place, report.inspection.signed
    title = f"关于{signed.year}年度{place.level}本级预算执行和其他财政收支审计查出问题整改情况的报告"
    opening = f"受{place.name}人民政府委托，现将{signed.year}年度审计查出问题的整改情况报告如下，请予审议。"
    lines = [
        Line("title", title),
        Line("place", f"——{_day(signed)}在{place.name}第十届人民代表大会常务委员会第八次会议上"),
        Line("speaker", f"{place.name}审计局局长　赵某某"),
        Line("address", "主任、各位副主任、秘书长、各位委员："),
        Line("opening", opening),
    ]
    variant, chapters, own = rng.randrange(4), rng.random() < 0.6, rng.random() < 0.5
    quoted, last = rng.random() < 0.3, rng.random() < 0.5
    issues: list[GoldIssue] = []
    sections: list[GoldSection] = []
    findings = report.findings()
    share = -(-len(findings) // len(CHAPTERS))
    for at, finding in enumerate(findings):
        if chapters and at % share == 0 and len(findings) - at >= 2:
            sections.append(GoldSection(1, f"{numeral(len(sections) + 1)}、", CHAPTERS[at // share]))
            lines.append(Line("chapter", sections[-1].marker + sections[-1].heading))
        words = _about(finding, quoted)
        claim = STATES["sentence"][finding.status][variant] if last else ""
        answer = "".join(deed.text if not deed.inner else deed.inner[0].text for deed in finding.deeds)
        said = f"{answer}{claim}。" if claim else answer
        lines += [Line("finding", words), Line("response", said)] if own else [Line("finding", words + said)]
        issues.append(
            GoldIssue(
                "",
                words,
                False,
                finding.status if claim else Status.UNSTATED,
                claim,
                (GoldMeasure("", answer),),
                tuple(deed.open_clause for deed in finding.deeds if deed.open_clause),
                sections[-1].heading if sections else "",
            )
        )
    facts = {"title": title, "issuer": f"{place.name}审计局"}
    return Spoken(lines, Gold(tuple(issues), tuple(sections), facts))


def _about(finding: Finding, quoted: bool) -> str:
    """关于…的问题。 with the finding in quotation marks or without."""
    inside = finding.heading.replace("“", "‘").replace("”", "’")
    return f"关于“{inside}”的问题。" if quoted or finding.quoted else f"关于{finding.heading}的问题。"


def _day(of: Day) -> str:
    return f"{of.year}年{of.month}月{of.day}日"
