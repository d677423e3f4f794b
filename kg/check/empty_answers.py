"""Check 7: answers that say nothing of their own.

An issue without a measure; a response in which nothing can be verified (no other body, no person, document,
number, date, sum, event, work or project, and no deed that leaves a trace); a response or measure that
repeats another one, of this or another report, nearly word for word. What is compared are clauses without
white space and punctuation; the titles of documents count as one sign, so that two responses do not become
alike by citing one document. (Figures ours: at least 40 characters in common; 60 % of the shorter response or
80 % of the shorter measure fail, less is for the reader to judge.)
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kg.check.base import Check, Evidence, Finding, Options, short
from kg.check.corpus import Corpus, Issue, Report, Span
from kg.graph.checks import Outcome
from kg.structure.markers import leading_marker

__all__ = ["CHECK"]

_CONCRETE = frozenset(
    {"organization", "person", "policy", "amount", "quantity", "period", "event", "project", "work", "award"}
)
# 《…》, a figure, 每季度, 三名: things that can be looked up or counted, whoever recognised them
_SPECIFIC = re.compile(
    r"《|\d|每(?:半?年|季度?|个?月|周|日|天|次)|[二两三四五六七八九十百]{1,4}(?:人|名|个|次|项|条|家|份|处|场|期|篇|例|起)"
)
# 制定出台…制度 / 录入平台 / 在大会上进行了通报: deeds that leave a document, a list or a record
_DEED = re.compile(
    r"(?:制定|修订|修改|出台|印发|下发|签订|拟定)(?!工作|科学)|台[账帐]|清单|备案|登记|录入|平台|建议书|责任书|移交"
    r"|进行了|开展了|召开了|举办了|组织了|建立了|成立|已(?:经)?(?:全部|基本)?(?:完成|收回|退回|清退|办理|整改到位|到位)"
)
# 购买一批视频监控设备 / 完成了房屋修缮 / 召开民主生活会 / 形成调研报告: things done that could be seen,
# though without a name or number
_SEEN = re.compile(
    r"购买|购置|安装|修缮|维修|更换|拆除|涂抹|投入使用|完成了|张贴|账号|公众号|网站|现场|形成[^，。；]{0,8}报告"
    r"|进行[^，。；]{0,4}(?:处理|调整|补充)|做出整改|召开[^，。；]{0,8}(?:民主生活会|组织生活会|专题会|座谈会|推进会)"
)
# A heading-like measure: 五、“严、真、细”六个方面 is no figure of a deed
_SLOGAN_NUMBER = re.compile(r"[一二两三四五六七八九十]个(?:方面|意识|自信|维护|确立|责任|坚持)")
# 已整改。 / 该问题已整改完成: a status, and nothing else
_STATUS_ALONE = re.compile(
    r"(?:该|此)?(?:问题|项)?(?:已|正在|持续|基本|全部|阶段性){0,3}(?:经)?(?:完成)?(?:整改|完成)(?:完成|到位|完毕|落实|中)?[。.；;]?"
)
_CLAUSES = re.compile(r"[^，,。；;！？!?\n]+")
_TITLE = re.compile(r"《[^《》\n]{1,80}》")
_UNCOUNTED = re.compile(r"[\s“”\"'‘’（）()、:：—\-…·]")
_LEAST_CLAUSE = 8
_COMMONEST = 30
"""A clause of more responses than this is a set phrase and proves nothing."""
_PARTNERS = 3
"""How many responses are named that an issue's own repeats."""
_SHOWN = 12
"""Measures that a sentence names by number."""
_LEAST = 40
_RESPONSE, _MEASURE = 0.6, 0.8


@dataclass(frozen=True, slots=True)
class _Unit:
    """A response or a measure that is compared: its clauses, each with its place."""

    report: Report
    issue: Issue
    span: Span
    whole: bool
    clauses: tuple[tuple[str, int, int], ...]

    @property
    def size(self) -> int:
        """Characters that are compared."""
        return sum(len(key) for key, _, _ in self.clauses)


def _run(corpus: Corpus, options: Options) -> Iterator[Finding]:  # noqa: ARG001 - every check takes both
    alike = _alike(corpus)
    for report in corpus.reports:
        found = list(_unanswered(report))
        found += [
            one for issue in report.issues for one in (*_empty(report, issue), *_slogans(report, issue))
        ]
        found += alike.get(report.iri, ())
        yield from found
        yield from _some_slogans(report)
        if not found and report.issues:
            count = len(report.issues)
            yield Finding(
                report,
                report.iri,
                Outcome.PASSED,
                f"{count}个问题均有具体措施，未见雷同",
                f"all {count} issues have measures of their own with something in them to verify",
            )


def _unanswered(report: Report) -> Iterator[Finding]:
    """Headings that hold nothing, among headings and findings that do: a finding without any answer."""
    holding = {section.parent for section in report.sections} | {issue.section for issue in report.issues}
    answered = {issue.section for issue in report.issues} - {""}
    for section in report.sections:
        if section.span.iri in holding or section.parent not in answered:
            continue
        heading = report.heading(section)
        yield Finding(
            report,
            section.span.iri,
            Outcome.FAILED,
            f"“{short(report.exact(heading))}”没有整改情况",
            f"“{short(report.exact(heading))}” has no response",
            (Evidence(report, heading),),
        )


def _empty(report: Report, issue: Issue) -> Iterator[Finding]:
    if issue.measures and issue.response and not _STATUS_ALONE.fullmatch(report.exact(issue.response)):
        return
    why_zh, why = ("没有整改情况", "no response") if issue.response is None else ("没有措施", "no measure")
    yield Finding(
        report,
        issue.span.iri,
        Outcome.FAILED,
        f"问题{issue.number}（{short(issue.label, 30)}）{why_zh}",
        f"issue {issue.number} ({short(issue.label, 30)}) has {why}",
        (Evidence(report, issue.span), *((Evidence(report, issue.response),) if issue.response else ())),
    )


def _slogans(report: Report, issue: Issue) -> Iterator[Finding]:
    """An answer that holds nothing which could be looked up or counted."""
    if not issue.measures or issue.response is None or any(_empty(report, issue)):
        return
    if _holds_something(report, issue.response):
        return
    count = len(issue.leaves())
    yield Finding(
        report,
        issue.span.iri,
        Outcome.FAILED,
        f"问题{issue.number}（{short(issue.label, 30)}）的{count}项措施中没有其他单位、人员、文件、数量、"
        "日期、金额、活动或具体做成的事可供核实",
        f"the {count} measure{'s' if count > 1 else ''} of issue {issue.number} ({short(issue.label, 30)}) "
        "name no other body, person, document, number, date, sum, event or finished deed to verify",
        (Evidence(report, issue.response),),
    )


def _some_slogans(report: Report) -> Iterator[Finding]:
    """Measures that hold nothing to verify beside others that do, as one result: it is for the reader."""
    every = [measure for issue in report.issues for measure in issue.leaves()]
    empty = [
        measure
        for measure in every
        if not _holds_something(report, measure.span) and not _is_somewhere(report, measure.span)
    ]
    if not empty:
        return
    numbers = [measure.number for measure in empty]
    shown = numbers[:_SHOWN]
    left = len(numbers) - len(shown)
    more, more_en = (f"等{len(numbers)}项", f" and {left} more") if left else ("", "")
    yield Finding(
        report,
        report.iri,
        Outcome.CANNOT_TELL,
        f"{len(every)}项措施中有{len(empty)}项没有写明单位、人员、地点、文件、数量、日期、金额、活动或做成的事：措施{'、'.join(shown)}{more}",
        f"{len(empty)} of {len(every)} measures name no body, person, place, document, number, date, sum, "
        f"event or finished deed: measures {', '.join(shown)}{more_en}",
        tuple(Evidence(report, measure.span) for measure in empty),
    )


def _holds_something(report: Report, span: Span) -> bool:
    """Whether text[start:end] names something that could be looked up, counted, or found on record."""
    words = _SLOGAN_NUMBER.sub("", report.exact(span))
    named = any(
        mention.thing.kind in _CONCRETE and mention.thing.iri not in report.own
        for mention in report.mentions_in(span.start, span.end)
    )
    return named or _SPECIFIC.search(words) is not None or _DEED.search(words) is not None


def _is_somewhere(report: Report, span: Span) -> bool:
    """Whether the measure names a place of its own (not 我市), or something that could be seen there."""
    places = (report.exact(mention.span) for mention in report.mentions_in(span.start, span.end, "place"))
    return any(len(name) > 2 for name in places) or _SEEN.search(report.exact(span)) is not None


def _units(corpus: Corpus) -> list[_Unit]:
    """Responses, and the measures of those that have several."""
    found = []
    for report in corpus.reports:
        for issue in report.issues:
            if issue.response is None:
                continue
            found.append(_Unit(report, issue, issue.response, True, _clauses(report, issue.response)))
            leaves = issue.leaves()
            if len(leaves) > 1:
                found += [_Unit(report, issue, m.span, False, _clauses(report, m.span)) for m in leaves]
    return [unit for unit in found if unit.size >= _LEAST]


def _clauses(report: Report, span: Span) -> tuple[tuple[str, int, int], ...]:
    """The clauses of a stretch, folded, with their places; a title between brackets is one sign."""
    text = _TITLE.sub(lambda title: "《" * len(title.group()), report.exact(span))
    found = []
    for clause in _CLAUSES.finditer(text):
        start = clause.end() - len(clause.group().lstrip())
        marker = leading_marker(text, start, clause.end())
        start = marker.end if marker else start  # ② here and 二是 there make no difference
        key = _UNCOUNTED.sub("", re.sub("《+", "《", text[start : clause.end()]))
        if len(key) >= _LEAST_CLAUSE:
            found.append((key, span.start + start, span.start + clause.end()))
    return tuple(found)


def _alike(corpus: Corpus) -> dict[str, list[Finding]]:
    """Report → what its responses repeat; each pair of issues once, filed under the later one."""
    units = _units(corpus)
    index: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for key in dict.fromkeys(clause[0] for clause in unit.clauses):
            index[key].append(number)
    common: Counter[tuple[int, int]] = Counter()
    for key, numbers in index.items():
        if len(numbers) > _COMMONEST:
            continue
        for place, one in enumerate(numbers):
            for other in numbers[place + 1 :]:
                if units[one].issue is not units[other].issue and units[one].whole == units[other].whole:
                    common[one, other] += len(key)
    best: dict[tuple[str, str], tuple[float, int, int, int]] = {}
    for (one, other), size in common.items():
        a, b = units[one], units[other]
        share = size / min(a.size, b.size)
        least = _RESPONSE if a.whole else _MEASURE
        rank = (share if share >= least else 0.0, size, -one, -other)
        if size >= _LEAST:
            pair = (a.issue.span.iri, b.issue.span.iri)
            best[pair] = max(best.get(pair, rank), rank)
    return _told(units, list(best.values()))


def _told(units: list[_Unit], pairs: list[tuple[float, int, int, int]]) -> dict[str, list[Finding]]:
    """Report → its repetitions in document order; of each issue the few that share most."""
    partners: Counter[str] = Counter()
    kept = []
    for share, size, one, other in sorted(pairs, reverse=True):
        issue = units[-other].issue.span.iri
        partners[issue] += 1
        if partners[issue] <= _PARTNERS:
            kept.append((-other, -one, share, size))
    found: dict[str, list[Finding]] = defaultdict(list)
    for later, earlier, share, size in sorted(kept):
        unit = units[later]
        found[unit.report.iri].append(_repeats(unit, units[earlier], share, size))
    return found


def _repeats(later: _Unit, earlier: _Unit, share: float, size: int) -> Finding:
    keys = {key for key, _, _ in later.clauses} & {key for key, _, _ in earlier.clauses}
    where = "" if earlier.report is later.report else f"{earlier.report.key} "
    of = "整改情况" if later.whole else "措施"
    of_en = "response" if later.whole else "measure"
    grade = f"，占较短一方的{share:.0%}" if share else ""
    grade_en = f", {share:.0%} of the shorter {of_en}" if share else ""
    return Finding(
        later.report,
        later.issue.span.iri,
        Outcome.FAILED if share else Outcome.CANNOT_TELL,
        f"问题{later.issue.number}的{of}与{where}问题{earlier.issue.number}的{of}有{size}字相同{grade}",
        f"a {of_en} to issue {later.issue.number} shares {size} characters with one to {where}issue "
        f"{earlier.issue.number}{grade_en}",
        (Evidence(later.report, _longest(later, keys)), Evidence(earlier.report, _longest(earlier, keys))),
        alike=True,
    )


def _longest(unit: _Unit, keys: set[str]) -> Span:
    """The longest stretch of neighbouring clauses that both units have."""
    best, run = (0, 0), (0, 0)
    for key, start, end in unit.clauses:
        run = ((run[0] if run[1] else start), end) if key in keys else (0, 0)
        best = max(best, run, key=lambda pair: pair[1] - pair[0])
    return unit.report.trimmed(*best)


CHECK = Check("empty-answers", "empty answers", "答复是否空洞或雷同", _run)
