"""Check 1: what the report says it counts, against what stands in its text.

A count is compared only where the published structure allows to count the same thing: headings and findings,
statuses, documents. How many measures an internal plan lists the text need not repeat; there the check cannot
tell unless the numbers agree. People dealt with and money got back are what the answers name
(`kg.check.told`); where one answer alone comes to more than is claimed in all, the claim fails.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from kg.check.base import Check, Evidence, Finding, Options
from kg.check.corpus import Claim, Corpus, Report, Span
from kg.check.told import TOLD
from kg.graph.checks import Outcome

__all__ = ["CHECK"]

_EN = {
    "aspects": "aspects", "problems": "problems", "manifestations": "manifestations", "measures": "measures",
    "rectifiedIssues": "issues rectified", "partlyRectifiedIssues": "issues partly rectified",
    "inProgressIssues": "issues in progress", "newRules": "rules made", "suggestions": "suggestions",
    "peopleDealtWith": "people dealt with", "moneyRecovered": "yuan recovered",
}  # fmt: skip
_ZH = {
    "aspects": "方面", "problems": "问题", "manifestations": "具体表现", "measures": "整改措施",
    "rectifiedIssues": "已整改问题", "partlyRectifiedIssues": "部分整改问题",
    "inProgressIssues": "正在整改问题", "newRules": "新建制度", "suggestions": "意见建议",
    "peopleDealtWith": "处理人数", "moneyRecovered": "挽回资金（元）",
}  # fmt: skip
_STATUS = {
    "rectifiedIssues": "rectified",
    "partlyRectifiedIssues": "partlyRectified",
    "inProgressIssues": "inProgress",
}
# Words of a claim that count tasks of a plan, not findings: 已完成整改任务40项
_TASKS = re.compile(r"任务|措施|举措|事项")
# 整改完成率达到96.2% / 整改率100％
_RATE = re.compile(
    r"(?:整改|办结|完成)(?:任务)?(?:完成|办结|到位)?率(?:已)?(?:达到?|为|是)?(?:了)?"
    r"[ \t]{0,2}(?P<rate>\d{1,3}(?:\.\d{1,2})?)[%％]"
)


def _run(corpus: Corpus, options: Options) -> Iterator[Finding]:  # noqa: ARG001 - every check takes both
    for report in corpus.reports:
        for claim in report.claims:
            yield _check(report, claim)
        yield from _rates(report)


def _check(report: Report, claim: Claim) -> Finding:
    """One claim against the count of the same thing, or why it cannot be counted."""
    counts, why = _counted(report, claim)
    said, said_zh = _EN.get(claim.counts, claim.counts), _ZH.get(claim.counts, claim.counts)
    words = report.exact(claim.span)
    if not counts:
        return Finding(
            report,
            claim.span.iri,
            Outcome.CANNOT_TELL,
            f"自述“{words}”（{said_zh}{claim.claimed}），{_WHY_ZH[why]}",
            f"claims {claim.claimed} {said} (“{words}”); {why}",
            (Evidence(report, claim.span),),
        )
    match = next((name for name, count in counts.items() if count == claim.claimed), None)
    shown = counts if match is None else {match: counts[match]}
    return Finding(
        report,
        claim.span.iri,
        _outcome(report, claim, match is not None, counts),
        f"自述“{words}”（{said_zh}{claim.claimed}），正文计得："
        + "、".join(_UNIT_ZH[name].format(count) for name, count in shown.items()),
        f"claims {claim.claimed} {said} (“{words}”); counted in the text: "
        + ", ".join(f"{count} {name}" for name, count in shown.items()),
        (Evidence(report, claim.span), *_counted_parts(report, claim)),
    )


_NO_STATUS = "the issues state no status"
_NOT_ISSUES = "it counts tasks of a plan, which the text does not number"
_NOT_LISTED = "the text need not list them one by one"
_NO_HEADINGS = "the findings stand under no common headings"
_WHY_ZH = {
    _NO_STATUS: "但各问题未说明整改状态，无法核对",
    _NOT_ISSUES: "但所计为方案中的任务，正文未逐一编号，无法核对",
    _NOT_LISTED: "但正文不一定逐一列出，无法核对",
    _NO_HEADINGS: "但问题未归入同级标题，无法核对",
}
_UNIT_ZH = {
    "headings over the findings": "问题上级标题{}个",
    "numbered problems": "编号问题{}个",
    "findings": "逐条答复的问题{}个",
    "measures": "措施{}个",
    "measures and sub-measures": "措施及分项{}个",
    "issues of that status": "该状态的问题{}个",
    "documents made": "制定的文件{}个",
    "people the answers say were dealt with": "整改情况中处理{}人",
    "yuan the answers say were recovered": "整改情况中追回、收缴{}元",
}


def _outcome(report: Report, claim: Claim, agrees: bool, counts: dict[str, int]) -> Outcome:
    if agrees:
        return Outcome.PASSED
    if claim.counts in TOLD:
        # One person may be dealt with twice, and not every case is told; a single answer about more than
        # there is in all is wrong in any case.
        largest = max(TOLD[claim.counts][1](report))
        return Outcome.FAILED if largest > claim.claimed else Outcome.CANNOT_TELL
    if claim.counts in {"measures", "newRules"}:
        return Outcome.CANNOT_TELL
    return Outcome.FAILED if any(counts.values()) else Outcome.CANNOT_TELL


def _counted(report: Report, claim: Claim) -> tuple[dict[str, int], str]:
    """What can be counted in the text, by unit; where nothing can, the reason."""
    match claim.counts:
        case "aspects":
            aspects = _aspects(report)
            return ({"headings over the findings": len(aspects)}, "") if aspects else ({}, _NO_HEADINGS)
        case "problems":
            return {"findings": len(report.issues), "numbered problems": _problems(report)}, ""
        case "manifestations":
            return {"findings": len(report.issues)}, ""
        case "measures":
            top = sum(len(issue.measures) for issue in report.issues)
            leaves = sum(len(issue.all_measures()) for issue in report.issues)
            return {"measures": top, "measures and sub-measures": leaves}, ""
        case "rectifiedIssues" | "partlyRectifiedIssues" | "inProgressIssues":
            stated = Counter(issue.status for issue in report.issues if issue.status != "unstated")
            if _TASKS.search(report.exact(claim.span)):
                return {}, _NOT_ISSUES
            if stated.total() < len(report.issues):
                return {}, _NO_STATUS
            return {"issues of that status": stated[_STATUS[claim.counts]]}, ""
        case "peopleDealtWith" | "moneyRecovered":
            name, told = TOLD[claim.counts]
            cases = told(report)
            return ({name: sum(cases)}, "") if cases else ({}, _NOT_LISTED)
        case "newRules":
            return ({"documents made": len(report.enacted)}, "") if report.enacted else ({}, _NOT_LISTED)
    return {}, _NOT_LISTED


def _ancestors(report: Report) -> dict[str, tuple[str, ...]]:
    """Section → the sections from the outermost down to itself."""
    parents = {section.span.iri: section.parent for section in report.sections}
    found: dict[str, tuple[str, ...]] = {"": ()}
    for section in report.sections:  # parents come before what they hold
        found[section.span.iri] = (*found.get(parents[section.span.iri], ()), section.span.iri)
    return found


def _chains(report: Report) -> list[tuple[str, ...]]:
    """For each issue the headings over it and itself, without those that stand over all issues."""
    ancestors = _ancestors(report)
    chains = [(*ancestors.get(issue.section, ()), issue.span.iri) for issue in report.issues]
    depth = 0
    while len(chains) > 1 and len({chain[depth : depth + 1] for chain in chains}) == 1:
        depth += 1
    return [chain[depth:] for chain in chains]


def _aspects(report: Report) -> list[str]:
    """The outermost headings that divide the findings, in order."""
    return list(dict.fromkeys(chain[0] for chain in _chains(report) if len(chain) > 1))


def _problems(report: Report) -> int:
    """What stands one level below the aspects: headings over findings, or findings themselves."""
    return len({chain[: min(2, len(chain))] for chain in _chains(report)})


def _counted_parts(report: Report, claim: Claim) -> tuple[Evidence, ...]:
    """The headings that were counted, where they are few enough to be read; else nothing beside the claim."""
    if claim.counts != "aspects":
        return ()
    sections = {section.span.iri: section for section in report.sections}
    return tuple(
        Evidence(report, report.heading(sections[iri])) for iri in _aspects(report) if iri in sections
    )


def _rates(report: Report) -> Iterator[Finding]:
    """Claimed rates of completion against the share of issues that are said to be rectified."""
    inside = [(issue.span.start, issue.response.end) for issue in report.issues if issue.response]
    for found in _RATE.finditer(report.text):
        if any(start <= found.start() < end for start, end in inside):
            continue
        span = Span(found.start(), found.end())
        stated = [issue.status for issue in report.issues if issue.status != "unstated"]
        words, rate = found.group(), Decimal(found["rate"])
        if not stated or len(stated) < len(report.issues):
            yield Finding(
                report,
                report.iri,
                Outcome.CANNOT_TELL,
                f"自述“{words}”，{_WHY_ZH[_NO_STATUS]}",
                f"claims “{words}”; {_NO_STATUS}",
                (Evidence(report, span),),
            )
            continue
        done = stated.count("rectified")
        share = Decimal(done * 100) / len(stated)
        places = Decimal(1).scaleb(-len(found["rate"].partition(".")[2]))
        yield Finding(
            report,
            report.iri,
            Outcome.PASSED if abs(share - rate) < places else Outcome.FAILED,
            f"自述“{words}”，正文{len(stated)}个问题中已整改{done}个，为{share:.1f}%",
            f"claims “{words}”; {done} of {len(stated)} issues are said to be rectified, {share:.1f} %",
            (Evidence(report, span),),
        )


CHECK = Check("claimed-count", "claimed against counted", "自述数量与正文计数", _run)
