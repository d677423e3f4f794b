"""What a synthesised report says, before any form is chosen: bodies, dates, findings, deeds, states."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from kg.model import Status
from tests.synthesis import names
from tests.synthesis.names import Body, Place

__all__ = ["Chapter", "Day", "Deed", "Finding", "Inspection", "Report", "Topic", "planned"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done about a finding.

    Attributes:
        text: sentences, the last with its stop; of a deed that lists others, the words before its list.
        open_clause: the clause in it that says something is still open, or "".
        inner: the deeds that it lists.
    """

    text: str
    open_clause: str = ""
    inner: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding and its answer.

    Attributes:
        heading: the finding in a phrase, without a full stop.
        quoted: whether the heading is printed in quotation marks (it may hold full stops and titles).
        detail: sentences that tell more of it, or "".
        recurs: whether the detail says that it had been raised before.
        lead: prose before the list of deeds, or "".
        deeds: what was done, one or more.
        outcome: prose about what came of it, or "".
        status: what the report claims.
    """

    heading: str
    quoted: bool
    detail: str
    recurs: bool
    lead: str
    deeds: tuple[Deed, ...]
    outcome: str
    status: Status


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading over findings, or over further topics."""

    heading: str
    topics: tuple[Topic, ...] = ()
    findings: tuple[Finding, ...] = ()

    def all_findings(self) -> tuple[Finding, ...]:
        """The findings below it in order."""
        return (*(f for topic in self.topics for f in topic.all_findings()), *self.findings)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter without findings: its heading and (heading, prose) pairs."""

    heading: str
    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """Who inspected whom and when.

    Attributes:
        place: the place whose committee sent the team.
        body: the body inspected.
        team: the team as named in the opening.
        work: 巡察 or 巡视.
        round: 第三轮, or "".
        start, end: first and last day.
        feedback: the day on which the findings were handed over.
        signed: the day of the report.
    """

    place: Place
    body: Body
    team: str
    work: str
    round: str
    start: Day
    end: Day
    feedback: Day
    signed: Day

    @property
    def short(self) -> str:
        """The body's short name: 市公安局, 区子虚镇 is plain 子虚镇."""
        return self.body.name if self.body.name[-1] in "镇道" else f"{self.place.level}{self.body.name}"

    @property
    def issuer(self) -> str:
        """The full name of its leading organ: 中共甲市公安局委员会."""
        return f"中共{self.place.name}{self.body.name}{self.body.party}"


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says.

    Attributes:
        seed: the seed it was made from.
        inspection: who inspected whom and when.
        opening: the chapter about how the work was organised, or None.
        topics: headings over findings; one with an empty heading holds findings that have none.
        closing: the chapter about what comes next, or None.
        phone, email, address: where readers may write, or "".
        faults: names of the faults planted in it (`tests.synthesis.faults`).
        claims: (what is counted, number) that the opening chapter claims.
    """

    seed: int
    inspection: Inspection
    opening: Chapter | None
    topics: tuple[Topic, ...]
    closing: Chapter | None
    phone: str
    email: str
    address: str
    claims: tuple[tuple[str, int], ...] = ()
    faults: tuple[str, ...] = ()

    def findings(self) -> tuple[Finding, ...]:
        """All findings in order."""
        return tuple(f for topic in self.topics for f in topic.all_findings())


def planned(seed: int, size: int = 9) -> Report:
    """A report with about ``size`` findings; the same seed and size give the same report."""
    rng = random.Random(seed)
    inspection = _inspection(rng)
    headings = _headings(rng)
    topics = _topics(rng, inspection, headings, size)
    report = Report(
        seed=seed,
        inspection=inspection,
        opening=_chapter(rng, names.OPENING_POINTS, OPENINGS) if rng.random() < 0.75 else None,
        topics=topics,
        closing=_chapter(rng, names.CLOSING_POINTS, CLOSINGS) if rng.random() < 0.7 else None,
        phone=f"0900-{rng.randint(1000000, 9999999)}" if rng.random() < 0.7 else "",
        email=f"post{rng.randint(1, 99)}@example.cn" if rng.random() < 0.6 else "",
        address=f"{inspection.place.name}某某路{rng.randint(1, 99)}号" if rng.random() < 0.5 else "",
    )
    return replace(report, claims=_claims(rng, report))


OPENINGS = (
    "组织整改落实情况",
    "整改工作组织情况",
    "提高政治站位，切实扛起整改主体责任",
    "党组织履行整改主体责任情况",
)
CLOSINGS = ("下一步工作打算", "下一步工作安排", "持续巩固整改成果")

MANY = {
    "rectified": "rectifiedIssues",
    "inProgress": "inProgressIssues",
    "partlyRectified": "partlyRectifiedIssues",
}
"""Local name of a state -> local name of its count."""


def _inspection(rng: random.Random) -> Inspection:
    place, body = rng.choice(names.PLACES), rng.choice(names.BODIES)
    work = "巡视" if place.level == "市" and rng.random() < 0.15 else "巡察"
    nth = rng.choice("一二三四五六")
    team = rng.choice(
        (
            f"{place.level}委第{nth}{work}组",
            f"{place.level}委第{nth}{work}组",
            f"十四届{place.level}委第{nth}{work}组",
            f"{place.level}委营商环境专项{work}组",
            f"{place.level}委“作风、效能”专项{work}组",
            f"{place.level}委机动{work}组",
        )
    )
    year, month = rng.randint(2018, 2024), rng.randint(3, 6)
    late = rng.random() < 0.2  # handed over after the turn of the year
    handed = Day(year + late, rng.randint(1, 2) if late else month + rng.randint(3, 5), rng.randint(1, 28))
    return Inspection(
        place,
        body,
        team,
        work,
        f"第{rng.choice('一二三四五六')}轮" if rng.random() < 0.4 else "",
        Day(year, month, rng.randint(1, 28)),
        Day(year, month + rng.randint(1, 2), rng.randint(1, 28)),
        handed,
        Day(handed.year + (handed.month > 6), (handed.month + 5) % 12 + 1, rng.randint(1, 28)),
    )


def _headings(rng: random.Random) -> Iterator[tuple[str, bool]]:
    """Different findings, so that no two issues of a report are one: (heading, whether quoted)."""
    plain = [(fault, False) for fault in names.FAULTS]
    quoted = [(fault, True) for fault in names.QUOTED_FAULTS]
    yield from rng.sample(plain + quoted, len(plain) + len(quoted))
    for number in count(1):
        for fault, _ in plain:
            yield f"甲{number}村{fault}", False


def _topics(
    rng: random.Random, inspection: Inspection, headings: Iterator[tuple[str, bool]], size: int
) -> tuple[Topic, ...]:
    depth = rng.choices((0, 1, 2), (2, 6, 3))[0]

    def findings(number: int) -> tuple[Finding, ...]:
        return tuple(_finding(rng, inspection, *next(headings)) for _ in range(number))

    if depth == 0:
        return (Topic("", (), findings(max(3, size // 2))),)
    aspects = iter(rng.sample(names.ASPECTS, len(names.ASPECTS)))
    topics: list[Topic] = []
    left, most = size, max(4, size // 3)
    while left > 0 and len(topics) < 4:
        heading = next(aspects)
        if depth == 1:
            share = min(left, rng.randint(max(2, most // 2), most))
            topics.append(Topic(heading, (), findings(share)))
        else:
            inner = tuple(
                Topic(next(headings)[0].split("。")[0], (), findings(rng.randint(1, most - 1)))
                for _ in range(2)
            )
            topics.append(Topic(heading, inner))
            share = sum(len(topic.findings) for topic in inner)
        left -= share
    return tuple(topics)


def _finding(rng: random.Random, inspection: Inspection, heading: str, quoted: bool) -> Finding:
    recurs = rng.random() < 0.12
    detail = (
        rng.choice(names.RECURRING) if recurs else rng.choice(names.DETAILS) if rng.random() < 0.45 else ""
    )
    status = rng.choices((Status.RECTIFIED, Status.IN_PROGRESS, Status.PARTLY_RECTIFIED), (6, 2, 2))[0]
    number = rng.choices((1, 2, 3, 4, 5), (3, 4, 4, 2, 1))[0]
    drawn = rng.sample(names.DEEDS, number)
    deeds = tuple(_deed(rng, inspection, text, status, number > 1) for text in drawn)
    return Finding(
        heading,
        quoted,
        detail,
        recurs,
        rng.choice(names.LEADS) if number > 1 and rng.random() < 0.15 else "",
        deeds,
        _filled(rng, inspection, rng.choice(names.OUTCOMES)) if rng.random() < 0.2 else "",
        status,
    )


def _deed(rng: random.Random, inspection: Inspection, text: str, status: Status, nests: bool) -> Deed:
    if nests and rng.random() < 0.15:
        inner = rng.sample(names.DEEDS, rng.randint(2, 3))
        return Deed(
            rng.choice(names.NESTING), "", tuple(Deed(_filled(rng, inspection, each)) for each in inner)
        )
    said = _filled(rng, inspection, text)
    if status is not Status.RECTIFIED and rng.random() < 0.4:
        clause = _filled(rng, inspection, rng.choice(names.OPEN_CLAUSES))
        return Deed(f"{said[:-1]}，{clause}。", clause)
    return Deed(said)


def _filled(rng: random.Random, inspection: Inspection, text: str) -> str:
    money = rng.choice((f"{rng.randint(1, 900)}", f"{rng.uniform(1, 90):.2f}", f"{rng.uniform(1, 9):.4f}"))
    return text.format(
        doc=rng.choice(names.DOCUMENTS),
        n=rng.randint(2, 40),
        m=rng.randint(2, 90),
        money=money,
        pct=rng.randint(60, 99),
        year=inspection.signed.year,
        month=rng.randint(1, 12),
    )


def _chapter(rng: random.Random, points: tuple[tuple[str, str], ...], headings: tuple[str, ...]) -> Chapter:
    drawn = rng.sample(points, rng.randint(1, len(points)))
    filled = tuple((heading, prose.format(n=rng.randint(2, 9))) for heading, prose in drawn)
    return Chapter(rng.choice(headings), filled)


def _claims(rng: random.Random, report: Report) -> tuple[tuple[str, int], ...]:
    """True counts of what is said, some of them."""
    findings = report.findings()
    counts: list[tuple[str, int]] = []
    if report.topics[0].heading and rng.random() < 0.7:
        counts.append(("aspects", len(report.topics)))
    counts.append(("problems", len(findings)))
    if rng.random() < 0.5:
        counts.append(("measures", sum(len(finding.deeds) for finding in findings)))
    if rng.random() < 0.6:
        for status, name in MANY.items():
            number = sum(finding.status.value == status for finding in findings)
            if number:
                counts.append((name, number))
    return tuple(counts) if report.opening and rng.random() < 0.8 else ()
