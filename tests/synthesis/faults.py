"""Reports with one planted fault, and the same reports without it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.model import Status
from kg.structure.markers import Style
from tests.synthesis.forms import Forms, chosen
from tests.synthesis.plan import Chapter, Deed, Finding, Report, Topic, planned
from tests.synthesis.print_text import Printed, printed

__all__ = ["FAULTS", "clean", "faulty"]

OPEN = "至今未完成验收"
"""Words that leave something open, in the answer to a finding that is called rectified."""


def clean(seed: int, size: int = 9) -> Printed:
    """A report without faults: claims true, numbers in a row, nothing open where a finding is rectified."""
    report, forms = _base(seed, size)
    return printed(report, forms)


def faulty(seed: int, fault: str, size: int = 9) -> Printed:
    """The report of `clean`, with one of FAULTS planted; its gold says what is printed, fault and all."""
    report, forms = _base(seed, size)
    report, forms = FAULTS[fault](report, forms)
    return printed(replace(report, faults=(fault,)), forms)


def _base(seed: int, size: int) -> tuple[Report, Forms]:
    """A report with an opening chapter, claims, stated states and numbered findings."""
    report = planned(seed, size)
    report = replace(report, topics=tuple(_brief(topic) for topic in report.topics))
    findings = report.findings()
    done = sum(finding.status is Status.RECTIFIED for finding in findings)
    counts = [("problems", len(findings)), ("rectifiedIssues", done)]
    opening = report.opening or Chapter("整改工作组织情况", (("加强组织领导", "成立领导小组。"),))
    report = replace(report, opening=opening, claims=tuple((name, n) for name, n in counts if n))
    forms = chosen(report)
    forms = replace(
        forms,
        chapters=Style.COMMA,
        levels=(Style.PAREN, Style.NUMBER, Style.NUMBER_PAREN)[: len(forms.levels)],
        slip="none",
        status="last",
        label="line",
        signs="：",
        outcome="",
        heading="plain",
        lists=Style.CIRCLED,
        inner=Style.SHI,
    )
    return report, forms


def _brief(topic: Topic) -> Topic:
    """A topic whose findings say no more than their headings: details hold figures of their own."""
    findings = tuple(replace(finding, detail="", recurs=False) for finding in topic.findings)
    return replace(topic, topics=tuple(map(_brief, topic.topics)), findings=findings)


def _gap(report: Report, forms: Forms) -> tuple[Report, Forms]:
    """The second number left out under each heading over several findings."""
    return report, replace(forms, slip="lost", through=False)


def _count(report: Report, forms: Forms) -> tuple[Report, Forms]:
    """Two problems claimed more than there are."""
    claims = tuple((name, n + 2 if name == "problems" else n) for name, n in report.claims)
    return replace(report, claims=claims), forms


def _open(report: Report, forms: Forms) -> tuple[Report, Forms]:
    """The first finding is called rectified, and its answer says that something has not been done."""

    def left(finding: Finding) -> Finding:
        deed = Deed(f"建立台账2本，{OPEN}。", OPEN)
        return replace(finding, status=Status.RECTIFIED, deeds=(deed, *finding.deeds[1:]))

    changed = _first(report.topics, left)
    done = sum(f.status is Status.RECTIFIED for topic in changed for f in topic.all_findings())
    claims = tuple((name, done if name == "rectifiedIssues" else n) for name, n in report.claims)
    return replace(report, topics=changed, claims=claims), forms


def _first(topics: tuple[Topic, ...], change: Callable[[Finding], Finding]) -> tuple[Topic, ...]:
    """The topics, with their first finding changed."""
    top, *rest = topics
    if top.topics:
        return (replace(top, topics=_first(top.topics, change)), *rest)
    finding, *others = top.findings
    return (replace(top, findings=(change(finding), *others)), *rest)


def _percentage(report: Report, forms: Forms) -> tuple[Report, Forms]:
    """A share in the first finding that its counts do not give."""

    def share(finding: Finding) -> Finding:
        return replace(finding, detail="检查发现，应查20处，实查15处，检查率仅达到95%。", recurs=False)

    return replace(report, topics=_first(report.topics, share)), forms


FAULTS: dict[str, Callable[[Report, Forms], tuple[Report, Forms]]] = {
    "numbering": _gap,
    "claimed-count": _count,
    "rectified-open": _open,
    "arithmetic": _percentage,
}
"""Name of the check that ought to find the fault -> how it is planted."""
