"""Faults in answers, names and duties, and those that show between two reports."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from kg.model import Status
from tests.synthesis.fault_words import (
    FORMER,
    LIKE,
    LONG,
    MISPRINTS,
    NOBODY,
    NUMBERS,
    PROMISES,
    SLOGANS,
    TITLES,
)
from tests.synthesis.faults import Draft, change, draft, text_of
from tests.synthesis.plan import Day, Deed, Finding
from tests.synthesis.planting import REPORT_FAULTS, Fault, Made, Plant, answered, one, some

__all__ = ["FAULTS", "Planted", "faulty"]


@dataclass(frozen=True, slots=True)
class Planted:
    """Texts of which the last holds the fault.

    Attributes:
        texts: what is built together.
        check: name of the check that ought to find it.
        words: words of the fault; a result that finds it rests on a passage that touches one of them.
    """

    texts: tuple[str, ...]
    check: str
    words: tuple[str, ...]


def faulty(seed: int, name: str, size: int = 9) -> Planted:
    """The clean report of a seed with a fault of FAULTS planted; the same seed gives the same."""
    fault = FAULTS[name]
    made = draft(seed, size)
    tries = 1
    while not fault.fits(made):
        made = draft(seed + 1000 * tries, size)
        tries += 1
    texts, words = fault.plant(made, random.Random(f"{name} {seed}"))
    return Planted(texts, fault.check, words)


# Two reports of one body


def _earlier(made: Draft, years: int = 2) -> Draft:
    """Another report of the same body and round of inspection, so many years before."""
    other = draft(made.report.seed + 500)
    of = made.report.inspection
    days = {
        name: Day(day.year - years, day.month, day.day)
        for name in ("start", "end", "feedback", "signed")
        if (day := getattr(of, name))
    }
    report = replace(other.report, inspection=replace(of, **days))
    return Draft(report, replace(other.forms, noise="none"))


def _likeness(made: Draft, rng: random.Random) -> Made:
    """The same finding, in other words, in an earlier report of the same body."""
    now, before = rng.choice(LIKE)
    first = _earlier(made)
    old = change(first.report, some(first, rng), lambda f: replace(f, heading=before, quoted=False))
    new = change(made.report, some(made, rng), lambda f: replace(f, heading=now, quoted=False))
    return (text_of(replace(first, report=old)), text_of(replace(made, report=new))), (now,)


def _copied_report(made: Draft, rng: random.Random) -> Made:
    """An answer that stands word for word in an earlier report."""
    words = LONG[rng.randrange(len(LONG))]
    first = _earlier(made)
    old = change(first.report, some(first, rng), lambda f: answered(f, *words))
    new = change(made.report, some(made, rng), lambda f: answered(f, *words))
    return (text_of(replace(first, report=old)), text_of(replace(made, report=new))), words


# Deadlines


def _promised(made: Draft, rng: random.Random, year: int, month: int) -> tuple[Draft, str]:
    said = rng.choice(PROMISES).format(year=year, month=month)
    report = change(
        made.report,
        some(made, rng),
        lambda f: answered(f, "开展清查2次。", f"对遗留事项逐项督办，{said}。", state=Status.IN_PROGRESS),
    )
    return replace(made, report=report), said


def _overdue(made: Draft, rng: random.Random) -> Made:
    """A promise for a day before the report."""
    signed = made.report.inspection.signed
    changed, said = _promised(made, rng, signed.year - 1, rng.randint(9, 12) if signed.month > 2 else 6)
    return (text_of(changed),), (said,)


def _overtaken(made: Draft, rng: random.Random) -> Made:
    """A promise of an earlier report, due before this one."""
    first = _earlier(made)
    signed = first.report.inspection.signed
    changed, said = _promised(first, rng, signed.year + 1, rng.choice((3, 6)))
    return (text_of(made), text_of(changed)), (said,)


# Empty answers


def _unanswered(made: Draft, rng: random.Random) -> Made:
    """A finding whose answer is its state alone."""
    at = some(made, rng)
    said = rng.choice(("已完成整改。", "该问题已整改到位。", "已整改。"))
    forms = replace(made.forms, status="none")
    heading = made.report.findings()[at].heading
    report = change(made.report, at, lambda f: replace(f, deeds=(Deed(said),), status=Status.RECTIFIED))
    return one(replace(made, forms=forms), report, heading, said)


def _slogans(made: Draft, rng: random.Random) -> Made:
    at, said = some(made, rng), rng.sample(SLOGANS, 2)
    report = change(made.report, at, lambda f: replace(f, deeds=tuple(map(Deed, said)), detail=""))
    return one(made, report, *said)


def _copied(made: Draft, rng: random.Random) -> Made:
    """Two findings of one report with the same answer."""
    words = rng.choice(LONG)
    first, second = rng.sample(range(len(made.report.findings())), 2)
    report = made.report
    for at in (first, second):
        report = change(report, at, lambda f: answered(f, *words, detail="个别环节管理不到位。"))
    return one(made, report, *words)


# Names


def _cites(*pairs: tuple[str, str]) -> Plant:
    """Two findings whose answers cite what ought to be one thing."""

    def plant(made: Draft, rng: random.Random) -> Made:
        right, wrong = rng.choice(pairs)
        first, second = sorted(rng.sample(range(len(made.report.findings())), 2))
        report = change(made.report, first, lambda f: answered(f, f"严格执行{right}，逐项对照检查2次。"))
        report = change(report, second, lambda f: answered(f, f"依据{wrong}开展自查，整改问题3个。"))
        return one(made, report, wrong)

    return plant


def _renamed(made: Draft, rng: random.Random) -> Made:
    said = rng.choice(FORMER)
    report = change(made.report, some(made, rng), lambda f: answered(f, f"会同{said}核对账目2次。"))
    return one(made, report, said)


# Responsibility


def _nobody(made: Draft, rng: random.Random) -> Made:
    at = some(made, rng)
    deeds = rng.choice(NOBODY)
    report = change(made.report, at, lambda f: replace(f, deeds=tuple(map(Deed, deeds)), detail=""))
    return one(made, report, made.report.findings()[at].heading)


def _all_on_one(made: Draft, rng: random.Random) -> Made:
    """One body that answers for what is open."""
    who = rng.choice(("市财政局", "市审计局", "市住房和城乡建设局", "县自然资源局"))
    said = f"由{who}负责办理"
    report = made.report
    for at in range(len(report.findings())):
        open_ = at < 4

        def act(finding: Finding, left: bool = open_, number: int = at) -> Finding:
            if left:
                words = f"{said}，目前正在推进第{number + 1}批清理。"
                return replace(finding, deeds=(Deed(words),), status=Status.IN_PROGRESS, detail="")
            return answered(finding, "补齐台账6份。", state=Status.RECTIFIED)

        report = change(report, at, act)
    return one(made, report, *(finding.heading for finding in report.findings()[:4]))


def _four(made: Draft) -> bool:
    return len(made.report.findings()) > 4


FAULTS: dict[str, Fault] = {
    **REPORT_FAULTS,
    "recurrence: by likeness": Fault(
        "recurrence", "the same finding in an earlier report of the body", _likeness
    ),
    "deadlines: before publication": Fault("deadlines", "promised for a day before the report", _overdue),
    "deadlines: before the next report": Fault("deadlines", "due before the body's next report", _overtaken),
    "empty-answers: no measure": Fault("empty-answers", "a state and nothing else", _unanswered),
    "empty-answers: slogans": Fault("empty-answers", "nothing that can be verified", _slogans),
    "empty-answers: copied inside": Fault("empty-answers", "one answer to two findings", _copied),
    "empty-answers: copied from before": Fault(
        "empty-answers", "the answer of an earlier report", _copied_report
    ),
    "names: one character": Fault("names", "a document under two titles a character apart", _cites(*TITLES)),
    "names: misprint": Fault("names", "a title whose last word is misspelt", _cites(*MISPRINTS)),
    "names: two numbers": Fault("names", "two numbers of a document, or two of a number", _cites(*NUMBERS)),
    "names: former name": Fault("names", "a place under a name given up years before", _renamed),
    "responsibility: nobody": Fault("responsibility", "an answer that names nobody", _nobody),
    "responsibility: all on one": Fault(
        "responsibility", "one body answers for what is open", _all_on_one, _four
    ),
}
"""Name of a fault → the check it is for, and how it is planted; all nine checks have one or more."""
