"""What the checks say as a page of its own (`kg check --format html`): a section a report, every result."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kg.check import CHECKS, Check, Finding
from kg.check.corpus import Report
from kg.graph.checks import Outcome
from kg.summary.blocks import Block, Quotes, Section, Summary, Table, Text
from kg.summary.reading import View
from kg.summary.sections.checked import said_of

__all__ = ["check_page"]

_QUOTES = 12
"""Pieces of evidence of one result that are shown."""
_ORDER = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PASSED)


def check_page(view: View) -> Summary:
    """A summary of nothing but the results in the view: `kg.summary.html_of` writes it."""
    counts = Counter(finding.outcome for _, finding in view.found)
    facts = tuple((_outcome(view, one), str(counts[one])) for one in _ORDER if counts[one])
    if view.options.as_of:
        facts += ((view.say("承诺期限核至", "Promises held against"), str(view.options.as_of)),)
    overview = Section("overview", view.say("总览", "Overview"), (_table(view),))
    sections = [_section(view, at, report) for at, report in enumerate(view.reports, 1)]
    return Summary(
        view.language,
        view.say("核查结果", "What the checks say"),
        view.say("通报自述与正文的逐项核对", "What the reports claim, held against what stands in them"),
        facts,
        view.say(
            "核查只比对通报的自述与其正文；“未通过”不等于整改不实，“无法判断”指正文不足以判断。",
            "The checks know nothing beyond the text. That one failed does not prove that nothing was done.",
        ),
        (),
        (overview, *sections),
        cover=False,
    )


def _table(view: View) -> Table:
    """How often each check came out how, by check."""
    counts = Counter((check.name, finding.outcome) for check, finding in view.found)
    ran = [check for check in CHECKS if any(counts[check.name, outcome] for outcome in _ORDER)]
    rows = tuple(
        (view.say(check.title_zh, check.title), *(str(counts[check.name, one] or "–") for one in _ORDER))
        for check in ran
    )
    headers = (view.say("核查项", "Check"), *(_outcome(view, one) for one in _ORDER))
    return Table(headers, rows, frozenset({1, 2, 3}), (52, 16, 16, 16))


def _outcome(view: View, outcome: Outcome) -> str:
    return {
        Outcome.FAILED: view.say("未通过", "Failed"),
        Outcome.CANNOT_TELL: view.say("无法判断", "Cannot tell"),
        Outcome.PASSED: view.say("通过", "Passed"),
    }[outcome]


def _section(view: View, at: int, report: Report) -> Section:
    """The results of one report, by check, what failed first."""
    blocks: list[Block] = []
    for check in CHECKS:
        mine = [one for ran, one in view.found if ran.name == check.name and one.report.iri == report.iri]
        if mine:
            blocks.append(_results(view, check, mine))
    nothing = Text(view.say("没有结果。", "No results."))
    return Section(f"report-{at}", view.short(report), tuple(blocks) or (nothing,))


def _results(view: View, check: Check, mine: list[Finding]) -> Quotes:
    mine = sorted(mine, key=lambda one: _ORDER.index(one.outcome))
    # The section says which report it is.
    said = tuple(replace(said_of(view, one, _QUOTES), report="") for one in mine)
    return Quotes(view.say(check.title_zh, check.title), said)
