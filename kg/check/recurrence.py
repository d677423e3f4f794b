"""Check 5: findings that came back, in the words of the report or by likeness to an earlier report's issue.

Likeness counts between reports of the same body, the earlier one published before the later: from a score of
0.35 on (zg:similarTo; figure ours) it fails, below that the check cannot tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kg.check.base import Check, Evidence, Finding, Options, short
from kg.check.corpus import Corpus, Issue, Report, Span
from kg.graph.checks import Outcome
from kg.structure.issues import RECURS

__all__ = ["CHECK"]

_ALIKE = Decimal("0.35")


def _run(corpus: Corpus, options: Options) -> Iterator[Finding]:  # noqa: ARG001 - every check takes both
    likeness = _likeness(corpus)
    for report in corpus.reports:
        found = [_in_words(report, issue) for issue in report.issues if issue.recurs]
        found += [
            _by_likeness(report, issue, *earlier)
            for issue in report.issues
            for earlier in likeness.get(issue.span.iri, ())
        ]
        yield from found
        if not found and report.issues:
            count = len(report.issues)
            yield Finding(
                report,
                report.iri,
                Outcome.PASSED,
                f"{count}个问题中未见此前已提出或再次出现的",
                f"none of {count} issues is said, or seen, to have come back",
            )


def _in_words(report: Report, issue: Issue) -> Finding:
    """An issue that says itself that it had come up before, with all the words that say so."""
    found = [Span(*words.span()) for words in RECURS.finditer(report.text, issue.span.start, issue.span.end)]
    spans = found or [issue.span]
    words = dict.fromkeys(short(report.exact(span)) for span in spans)
    label = short(issue.label, 30)
    return Finding(
        report,
        issue.span.iri,
        Outcome.FAILED,
        f"问题{issue.number}（{label}）原文表明此前已提出或反复出现："
        + "".join(f"“{said}”" for said in words),
        f"issue {issue.number} ({label}) had been raised before or keeps occurring, by its own words: "
        + ", ".join(f"“{said}”" for said in words),
        tuple(Evidence(report, span) for span in dict.fromkeys(map(report.sentence, spans))),
    )


def _likeness(corpus: Corpus) -> dict[str, list[tuple[Report, Issue, Decimal]]]:
    """Issue → like issues of earlier reports of the same body."""
    where = {issue.span.iri: (report, issue) for report in corpus.reports for issue in report.issues}
    found: dict[str, list[tuple[Report, Issue, Decimal]]] = {}
    for one, other, score in corpus.similar:
        if one not in where or other not in where:
            continue
        ends = [where[one], where[other]]
        days = [report.published for report, _ in ends]
        if ends[0][0].body != ends[1][0].body or not ends[0][0].body:
            continue
        if days[0] is None or days[1] is None or days[0] == days[1]:
            continue
        earlier, later = ends if days[0] < days[1] else ends[::-1]
        found.setdefault(later[1].span.iri, []).append((*earlier, score))
    return found


def _by_likeness(report: Report, issue: Issue, before: Report, earlier: Issue, score: Decimal) -> Finding:
    label, before_label = short(issue.label, 30), short(earlier.label, 30)
    return Finding(
        report,
        issue.span.iri,
        Outcome.FAILED if score >= _ALIKE else Outcome.CANNOT_TELL,
        f"问题{issue.number}（{label}）与{before.key}的问题{earlier.number}（{before_label}）相似，"
        f"相似度{score}",
        f"issue {issue.number} ({label}) is like issue {earlier.number} ({before_label}) of "
        f"{before.key}, score {score}",
        (Evidence(report, issue.span), Evidence(before, earlier.span)),
        alike=True,
    )


CHECK = Check("recurrence", "recurrence", "问题是否反复出现", _run)
