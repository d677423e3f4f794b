"""Check 9: who answers for it.

An issue names nobody where neither it nor its measures have a responsible body (zg:responsibleFor) and its
response mentions no body, unit (由监督科) or person but the reporting one. A body answers for most of what is
open where at least three issues are open, and more than half of those that name somebody name that body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.check.base import Check, Evidence, Finding, Options, listed
from kg.check.corpus import Corpus, Issue, Report
from kg.graph.checks import Outcome

__all__ = ["CHECK"]

_LEAST_OPEN = 3
# 由监督科 / 由局党组书记牵头 / 党组书记抓 / 明确监督科为责任科室 / 监督科牵头 / ① 办公室会同监督科 /
# 责成监督科， / 责任科室：监督科: a unit or office, whoever recognised it; 由专人, 督促各科室 name nobody
_BY = re.compile(
    r"由[\u4e00-\u9fff]{1,10}?(?:科|室|处|股|办公室|大队|支队|中队|中心|党委|总支|支部|纪委)(?![一二三四五六七八九十]?[人名])"
    r"|由[\u4e00-\u9fff、]{0,12}?(?:书记|局长|院长|校长|主任|科长|队长|经理|董事长|厂长)"
    r"|(?:书记|局长|院长|校长|主任|科长|队长|经理|董事长|厂长)(?:亲自)?(?:抓|牵头|负责|带队|挂帅|任[^，。；\n]{0,8}组长)"
    r"|明确[^，。；\n]{1,20}为[^，。；\n]{0,16}(?:责任|牵头|承办)(?:人|单位|部门|科室|处室)"
    r"|(?:责任|牵头|承办)(?:人|单位|部门|科室|处室)[:：]\s{0,2}[\u4e00-\u9fff]{2}"
    r"|(?:[，。；、：:\n经①-⑳)）]|是)[ \u3000]{0,2}(?!各|相关|有关|责任|牵头|主管)[\u4e00-\u9fff]{0,8}"
    r"(?<!各)(?<!相关)(?<!有关)(?:(?<=[\u4e00-\u9fff])(?:科|股|处)|办公室|大队|支队|中队|中心)"
    r"(?:牵头|负责|承办|审核|督办|经办|具体|会同|联合|配合)"
    r"|(?:责成|安排|指定|督促|委托|抽调)(?!各|相关|有关|全体|专)[\u4e00-\u9fff]{1,8}?"
    r"(?<!各)(?<!相关)(?<!有关)(?:科|股|处|室|大队|支队|中队|中心)(?:负责人|[逐专具牵负会对开抓跟]|(?=[，,。；、]))"
    r"|由[\u4e00-\u9fff]{0,6}(?:分管|主要|主管)(?:局|院|校|党组)?(?:领导|负责人|负责同志)"
)
_ACTORS = ("organization", "person")


def _run(corpus: Corpus, options: Options) -> Iterator[Finding]:  # noqa: ARG001 - every check takes both
    for report in corpus.reports:
        if report.issues:
            yield _nobody(report)
            yield from _most(corpus, report)


def _nobody(report: Report) -> Finding:
    """Issues and measures of a report that name nobody, as one result."""
    issues = [issue for issue in report.issues if not _names_somebody(report, issue)]
    measures = [measure for issue in report.issues for measure in issue.leaves()]
    silent = sum(not _is_named(report, m.span.start, m.span.end) for m in measures)
    total = len(report.issues)
    numbers = [issue.number for issue in issues]
    if not issues:
        return Finding(
            report,
            report.iri,
            Outcome.PASSED,
            f"{total}个问题的整改情况均写明了责任单位或人员",
            f"the responses to all {total} issues name a body or person beside the reporting one",
        )
    return Finding(
        report,
        report.iri,
        Outcome.FAILED,
        f"{total}个问题中有{len(issues)}个的整改情况未写明本单位以外的责任单位、科室或人员"
        f"（{len(measures)}项措施中有{silent}项）：问题{'、'.join(map(str, numbers))}",
        f"{len(issues)} of {total} issues ({silent} of {len(measures)} measures) name nobody but the "
        f"reporting body: issues {listed(numbers)}",
        tuple(Evidence(report, issue.span) for issue in issues),
        "整改情况未写明本单位以外的责任单位、科室或人员",
        "the response names nobody but the reporting body",
    )


def _names_somebody(report: Report, issue: Issue) -> bool:
    if issue.responsible - report.own:
        return True
    return issue.response is not None and _is_named(report, issue.response.start, issue.response.end)


def _is_named(report: Report, start: int, end: int) -> bool:
    """Whether text[start:end] names a body, unit or person but the report's own."""
    return any(_others(report, start, end)) or _BY.search(report.text, start, end) is not None


def _others(report: Report, start: int, end: int) -> Iterator[str]:
    """Bodies and persons but the report's own in text[start:end]."""
    for mention in report.mentions_in(start, end, *_ACTORS):
        if mention.thing.iri not in report.own:
            yield mention.thing.iri


def _most(corpus: Corpus, report: Report) -> Iterator[Finding]:
    """Bodies that answer for more than half of what is open."""
    unresolved = [i for i in report.issues if i.open_items or i.status in {"inProgress", "partlyRectified"}]
    named = [issue for issue in unresolved if issue.responsible]
    if len(named) < _LEAST_OPEN:
        return
    counts = Counter(who for issue in named for who in issue.responsible)
    for who, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count * 2 <= len(named) or count < _LEAST_OPEN:
            break
        label = corpus.things[who].label if who in corpus.things else who
        mine = [issue for issue in named if who in issue.responsible]
        numbers = [issue.number for issue in mine]
        yield Finding(
            report,
            who,
            Outcome.FAILED,
            f"{label}负责{len(named)}个未完成且写明责任单位的问题中的{count}个："
            f"问题{'、'.join(map(str, numbers))}",
            f"{label} answers for {count} of {len(named)} open issues that name somebody: {listed(numbers)}",
            tuple(Evidence(report, issue.span) for issue in mine),
        )


CHECK = Check("responsibility", "responsibility", "是否写明责任", _run)
