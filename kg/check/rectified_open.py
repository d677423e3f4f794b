"""Check 3: said to be rectified, and yet something is open.

The open words concern the finding itself where they say that something has not happened yet, is under way,
or waits for somebody's decision; a plan or hope (将, 拟, 力争, 下一步) does so where its sentence shares at
least four characters in a row with the finding, else it is a further plan, about which the check cannot tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.check.base import Check, Evidence, Finding, Options, short
from kg.check.corpus import Corpus, Issue, OpenItem, Report
from kg.graph.checks import Outcome

__all__ = ["CHECK", "open_items"]

_DONE = "rectified"
_STILL_OPEN = frozenset({"not-yet", "awaiting", "submitted", "under-way"})
"""Rules of open items that speak of something begun or due, not of something added."""
_RUN = 4
"""Characters in a row that a plan must share with the finding to be about it (figure ours)."""
# 方案已经省某厅立项批复: what was submitted has been granted.
_GRANTED = re.compile(r"(?:已|获)[^，。；待]{0,14}(?:批复|批准|核准|同意|通过)$")
# 重大事项一律提交党组会研究: a rule about what is to be submitted, nothing that waits.
_RULED = re.compile(
    r"(?:一律|均须|必须|事项|凡|以上|所有)[^，。；]{0,8}(?:提交|提报|报|上)[^，。；]{0,12}(?:研究|审议|讨论|决定)"
)
_HAN = re.compile(r"[\u4e00-\u9fffA-Za-z]{4,}")
# Words that stand in every report and say nothing about what a plan is about.
_COMMON = re.compile(
    r"习近平|新时代|中国特色社会主义(?:思想)?|党的二十大(?:精神)?|党组书记|党员干部|领导班子|领导干部"
    r"|局党组|工作人员|相关工作|有关部门|相关部门|各项工作|高质量发展|进一步|文化广电和旅游局|市委市政府"
    r"|下一步|巡察反馈|反馈问题|整改工作|整改落实"
)


def _run(corpus: Corpus, options: Options) -> Iterator[Finding]:  # noqa: ARG001 - every check takes both
    for report in corpus.reports:
        stated = [issue for issue in report.issues if issue.status != "unstated"]
        done = [issue for issue in stated if issue.status == _DONE]
        found = [finding for issue in done if (finding := _check(report, issue))]
        yield from found
        if not stated and report.issues:
            left = sum(1 for issue in report.issues if open_items(report, issue))
            count = len(report.issues)
            yield Finding(
                report,
                report.iri,
                Outcome.CANNOT_TELL,
                f"{count}个问题均未说明整改状态，其中{left}个的整改情况含有未完成事项",
                f"none of {count} issues states its status; the responses to {left} hold open items",
            )
        elif done and not found:
            yield Finding(
                report,
                report.iri,
                Outcome.PASSED,
                f"{len(done)}个已整改问题的整改情况中未见未完成事项",
                f"nothing is open in the responses to the {len(done)} issues that are said to be rectified",
            )


def _check(report: Report, issue: Issue) -> Finding | None:
    """What is open about an issue that is said to be rectified, or None where nothing is."""
    items = open_items(report, issue)
    if not items:
        return None
    about = _runs(report.exact(issue.span))
    own = [
        item
        for item in items
        if item.rule in _STILL_OPEN or _runs(report.exact(report.sentence(item.span))) & about
    ]
    shown = own or items
    words = [report.exact(item.span) for item in shown]
    more = len(items) - len(shown)
    status = issue.status_span
    said = report.exact(status) if status else "rectified"
    grade_zh, grade = ("涉及问题本身", "about the finding itself") if own else ("属后续打算", "further plans")
    quoted = "”“".join(map(short, words))
    return Finding(
        report,
        issue.span.iri,
        Outcome.FAILED if own else Outcome.CANNOT_TELL,
        f"问题{issue.number}（{short(issue.label)}）自述“{said}”，但仍有未完成事项，{grade_zh}：“{quoted}”"
        + (f"，另有后续打算{more}项" if more else ""),
        f"issue {issue.number} ({short(issue.label)}) says “{said}”, yet holds open items, {grade}: "
        + ", ".join(f"“{short(w)}”" for w in words)
        + (f"; and {more} further plan{'s' if more > 1 else ''}" if more else ""),
        tuple(Evidence(report, span) for span in (*((status,) if status else ()), *(i.span for i in shown))),
    )


def open_items(report: Report, issue: Issue) -> list[OpenItem]:
    """The open items that hold: each once, without what was granted and what is a rule."""
    return [
        item
        for item in _innermost(issue.open_items)
        if not _GRANTED.search(report.exact(item.span)) and not _RULED.search(report.exact(item.span))
    ]


def _innermost(items: tuple[OpenItem, ...]) -> list[OpenItem]:
    """Open items without those that hold another one, in order."""
    kept: list[OpenItem] = []
    least: int | None = None
    for item in sorted(items, key=lambda item: (item.span.start, -item.span.end), reverse=True):
        if least is None or least > item.span.end:
            kept.append(item)
        least = item.span.end if least is None else min(least, item.span.end)
    return kept[::-1]


def _runs(words: str) -> set[str]:
    """All runs of characters that could tell what a text is about."""
    left = _HAN.findall(_COMMON.sub("，", words))
    return {run[at : at + _RUN] for run in left for at in range(len(run) - _RUN + 1)}


CHECK = Check("rectified-open", "rectified, yet open", "已整改而仍未完成", _run)
