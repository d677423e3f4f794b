"""Faults of each kind, planted in clean reports: what is wrong, the check that ought to say so, and where.

Each kind is put in several wordings, which the seed chooses; they are made from how such faults read in
print, not from the patterns of the checks. A fault lies in one report; some need an earlier or later one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.model import Status
from tests.synthesis.fault_words import AGAIN, FIGURES, OPEN, RATES
from tests.synthesis.faults import Draft, change, text_of
from tests.synthesis.forms import numeral
from tests.synthesis.plan import Chapter, Deed, Finding, Report, Topic

__all__ = ["REPORT_FAULTS", "Fault", "Made", "Plant", "answered", "one", "some", "topics_of", "who_of"]

Made = tuple[tuple[str, ...], tuple[str, ...]]
"""Texts, the last with the fault; and words of the fault, one of which its evidence must touch."""
Plant = Callable[[Draft, random.Random], Made]


def _always(made: Draft) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault.

    Attributes:
        check: name of the check that ought to find it.
        what: what is wrong, in a few words.
        plant: plants it.
        fits: which reports it can be planted in.
    """

    check: str
    what: str
    plant: Plant
    fits: Callable[[Draft], bool] = _always


def one(made: Draft, report: Report, *words: str) -> Made:
    """One text: the draft with another report in it."""
    return (text_of(replace(made, report=report)),), words


def some(made: Draft, rng: random.Random) -> int:
    """The number of some finding, from 0."""
    return rng.randrange(len(made.report.findings()))


def who_of(finding: Finding) -> str:
    """The words of its first deed that say who did it."""
    words = finding.deeds[0].text
    end = words.find("具体落实，")
    return words[: (words.index("，") if end < 0 else end + len("具体落实")) + 1]


def answered(finding: Finding, *answers: str, detail: str = "", state: Status | None = None) -> Finding:
    """The finding with these deeds alone, the first by who did it before."""
    first, *more = answers
    deeds = (Deed(f"{who_of(finding)}{first}"), *(Deed(words) for words in more))
    return replace(finding, deeds=deeds, detail=detail or finding.detail, status=state or finding.status)


def topics_of(report: Report) -> list[Topic]:
    """The headings that hold findings."""
    inner = [below for topic in report.topics for below in (topic.topics or (topic,))]
    return [topic for topic in inner if topic.findings]


# Claimed against counted


def _claims(counted: str) -> Plant:
    """More claimed of something than there is."""
    unit = {
        "aspects": "{}个方面", "problems": "{}个问题", "rectifiedIssues": "完成整改{}个",
        "inProgressIssues": "正在整改{}个",
    }[counted]  # fmt: skip
    state = {"rectifiedIssues": Status.RECTIFIED, "inProgressIssues": Status.IN_PROGRESS}.get(counted)
    order = ("aspects", "problems", "rectifiedIssues", "partlyRectifiedIssues", "inProgressIssues")

    def plant(made: Draft, rng: random.Random) -> Made:
        report = made.report
        if state:
            report = change(report, some(made, rng), lambda f: answered(f, "补齐台账6份。", state=state))
        true = dict(report.claims)
        claims = {**true, counted: true[counted] + rng.choice((1, 2, 3))}
        spelt = made.forms.variant == 3 and counted in ("aspects", "problems")
        form = numeral(claims[counted]) if spelt else str(claims[counted])
        claimed = tuple((name, claims[name]) for name in order if name in claims)
        return one(made, replace(report, claims=claimed), unit.format(form))

    return plant


def _rate(made: Draft, rng: random.Random) -> Made:
    report = change(
        made.report, some(made, rng), lambda f: answered(f, "补齐台账6份。", state=Status.IN_PROGRESS)
    )
    said = rng.choice(RATES)
    opening = Chapter("整改工作组织情况", (("注重整改实效", f"{said}。"),))
    return one(made, replace(report, opening=opening), said)


# Numbering


def _slip(kind: str) -> Plant:
    """A number left out, or printed twice, under each heading over several findings."""

    def plant(made: Draft, rng: random.Random) -> Made:
        headings = [topic.findings[1].heading for topic in topics_of(made.report) if len(topic.findings) > 1]
        forms = replace(made.forms, slip=kind, through=False)
        return one(replace(made, forms=forms), made.report, *headings)

    return plant


def _several(made: Draft) -> bool:
    return any(len(topic.findings) > 1 for topic in topics_of(made.report))


def _headed(made: Draft) -> bool:
    return len(made.report.topics) > 2


def _heading_lost(made: Draft, rng: random.Random) -> Made:
    """A heading left out: those behind it count one more."""
    at = rng.randrange(1, len(made.report.topics))
    (text,), _ = one(made, made.report)
    for number in range(len(made.report.topics), at, -1):
        heading = re.escape(made.report.topics[number - 1].heading)
        text = re.sub(
            rf"([（(]){numeral(number)}(?=[）)]\s?(?:反馈问题：)?{heading})",
            rf"\g<1>{numeral(number + 1)}",
            text,
        )
    return (text,), (made.report.topics[at].heading,)


def _measure_lost(made: Draft, rng: random.Random) -> Made:
    """The second of three measures left out."""
    last = f"对{rng.randint(20, 90)}名干部开展培训。"
    report = change(
        made.report, some(made, rng), lambda f: answered(f, "补齐台账6份。", "修订审批流程2项。", last)
    )
    (text,), _ = one(made, report)
    lost = re.sub(r"(?:②|二是)\s?修订审批流程2项。\s*", "", text)
    return (lost,), (last,)


# Rectified, yet open


def _open(*wordings: str) -> Plant:
    """A finding called rectified, whose answer says that something is not done."""

    def plant(made: Draft, rng: random.Random) -> Made:
        at, said = some(made, rng), rng.choice(wordings)
        report = made.report
        heading = report.findings()[at].heading.split("。")[0].strip("“”")
        words = said.format(heading=heading, year=report.inspection.signed.year + 1)
        deeds = ("建立台账2本。", f"开展专项清查3次，{words}。")
        return one(made, change(report, at, lambda f: answered(f, *deeds, state=Status.RECTIFIED)), words)

    return plant


# Arithmetic


def _figures(*wordings: tuple[str, str]) -> Plant:
    """A finding with figures that do not agree, and an answer to it."""

    def plant(made: Draft, rng: random.Random) -> Made:
        said, done = rng.choice(wordings)
        report = change(made.report, some(made, rng), lambda f: answered(f, done, detail=said))
        return one(made, report, said)

    return plant


# Recurrence


def _again(made: Draft, rng: random.Random) -> Made:
    said = rng.choice(AGAIN)
    report = change(
        made.report, some(made, rng), lambda f: answered(f, "逐项对照整改，补齐资料6份。", detail=said)
    )
    return one(made, report, said)


REPORT_FAULTS: dict[str, Fault] = {
    "claimed-count: aspects": Fault(
        "claimed-count", "more aspects claimed than there are headings", _claims("aspects"), _headed
    ),
    "claimed-count: problems": Fault(
        "claimed-count", "more problems claimed than are answered", _claims("problems")
    ),
    "claimed-count: rectified": Fault(
        "claimed-count", "more issues claimed as rectified than say so", _claims("rectifiedIssues")
    ),
    "claimed-count: in progress": Fault(
        "claimed-count", "more issues claimed in progress than say so", _claims("inProgressIssues")
    ),
    "claimed-count: rate": Fault("claimed-count", "100 % claimed while an issue is in progress", _rate),
    "numbering: finding left out": Fault(
        "numbering", "the number of a finding skipped", _slip("lost"), _several
    ),
    "numbering: finding twice": Fault(
        "numbering", "the number of a finding printed twice", _slip("again"), _several
    ),
    "numbering: heading left out": Fault("numbering", "（一）（三）", _heading_lost, _headed),
    "numbering: measure left out": Fault("numbering", "①③ in one answer", _measure_lost),
    "rectified-open: not yet": Fault(
        "rectified-open", "rectified, and not yet done", _open(*OPEN["not yet"])
    ),
    "rectified-open: under way": Fault(
        "rectified-open", "rectified, and being worked on", _open(*OPEN["under way"])
    ),
    "rectified-open: awaiting": Fault(
        "rectified-open", "rectified, and waiting for somebody", _open(*OPEN["awaiting"])
    ),
    "rectified-open: plan about it": Fault(
        "rectified-open", "rectified, and a plan for the very thing", _open(*OPEN["plan"])
    ),
    "arithmetic: share": Fault(
        "arithmetic", "a share that its counts do not give", _figures(*FIGURES["share"])
    ),
    "arithmetic: rate": Fault(
        "arithmetic",
        "a rate that what ought to be and what is do not give",
        _figures(*FIGURES["rate"]),
    ),
    "arithmetic: parts": Fault("arithmetic", "parts that exceed their total", _figures(*FIGURES["parts"])),
    "arithmetic: growth": Fault(
        "arithmetic", "a growth that its figures do not give", _figures(*FIGURES["growth"])
    ),
    "arithmetic: money": Fault(
        "arithmetic", "a sum of the finding that its answer does not name", _figures(*FIGURES["money"])
    ),
    "recurrence: in words": Fault("recurrence", "the finding says that it came back", _again),
}
"""Faults that stand in the plan of one report; the others are in `planting_words`."""
