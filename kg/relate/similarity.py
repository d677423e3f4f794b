"""similarTo: findings of different reports that are of the same kind.

What is compared is the finding alone: the headings above it are much the same in all reports of a round.
Score = 0.85 · cosine of the keywords + 0.15 · overlap of the topics (Jaccard), rounded to 3 places. A pair
has a topic in common and at least 0.23; each finding keeps its five best partners in all other reports.
(Figures ours: chosen by reading all pairs of the three sample reports, where below that most share words, not
a kind of finding.)

Pairs come out of an inverted index over the keywords, so that findings without a common keyword are never
compared; a keyword of more than `COMMONEST` findings proposes no pairs, which keeps the work linear in the
number of reports. What a pair scores does not depend on the other reports.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from kg.model import Assertion, Issue, Passage, Report
from kg.relate.keywords import idf_of, keywords
from kg.relate.topics import SUBJECT

__all__ = ["COMMONEST", "LEAST", "MOST", "compare"]

LEAST = Decimal("0.23")
"""The least score of a pair that is said."""

MOST = 5
"""How many partners a finding keeps."""

COMMONEST = 400
"""A keyword of more findings than this proposes no pairs."""

_KEYWORDS, _TOPICS = 0.85, 0.15


@dataclass(frozen=True, slots=True)
class _Finding:
    """A finding with what it is compared by."""

    report: int
    issue: Issue
    words: dict[str, float]
    topics: frozenset[str]


def compare(reports: tuple[Report, ...]) -> tuple[Assertion, ...]:
    """What holds between the findings of different reports, sorted.

    Each pair is said once, from the report whose key sorts first; the evidence is the finding on that side.
    """
    if len(reports) < 2:
        return ()
    findings = _findings(reports)
    scores = {pair: score for pair in _pairs(findings) if (score := _score(findings, pair)) >= LEAST}
    kept: set[tuple[int, int]] = set()
    by_finding: dict[int, list[tuple[Decimal, tuple[int, int]]]] = defaultdict(list)
    for pair, score in scores.items():
        for end in pair:
            by_finding[end].append((-score, pair))
    for partners in by_finding.values():
        kept |= {pair for _, pair in sorted(partners)[:MOST]}
    return tuple(
        sorted(
            (_assertion(reports, findings, pair, scores[pair]) for pair in kept),
            key=lambda a: (a.subject, a.object),
        )
    )


def _findings(reports: tuple[Report, ...]) -> list[_Finding]:
    ordered = sorted(range(len(reports)), key=lambda n: (reports[n].key, reports[n].document.sha256))
    texts = {(n, issue.number): issue.passage.exact for n in ordered for issue in reports[n].outline.issues}
    idf = idf_of(texts.values())
    topics = {n: _topics(reports[n]) for n in ordered}
    return [
        _Finding(
            n,
            issue,
            keywords(texts[n, issue.number], idf),
            frozenset(topics[n].get(f"issue-{issue.number}", ())),
        )
        for n in ordered
        for issue in reports[n].outline.issues
    ]


def _topics(report: Report) -> dict[str, set[str]]:
    """The topics that the findings of a report were given."""
    found: dict[str, set[str]] = defaultdict(set)
    for assertion in report.assertions:
        if assertion.predicate == SUBJECT:
            found[assertion.subject].add(assertion.object)
    return found


def _pairs(findings: list[_Finding]) -> list[tuple[int, int]]:
    """Pairs of findings of different reports with a common keyword and a common topic."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings):
        for word in finding.words:
            index[word].append(number)
    common: set[tuple[int, int]] = set()
    for numbers in index.values():
        if len(numbers) > COMMONEST:
            continue
        for place, one in enumerate(numbers):
            for other in numbers[place + 1 :]:
                if findings[one].report != findings[other].report:
                    common.add((one, other))
    return sorted(pair for pair in common if findings[pair[0]].topics & findings[pair[1]].topics)


def _score(findings: list[_Finding], pair: tuple[int, int]) -> Decimal:
    one, other = findings[pair[0]], findings[pair[1]]
    cosine = sum(weight * other.words.get(word, 0.0) for word, weight in one.words.items())
    either = one.topics | other.topics
    overlap = len(one.topics & other.topics) / len(either) if either else 0.0
    return Decimal(str(round(_KEYWORDS * cosine + _TOPICS * overlap, 3)))


def _assertion(
    reports: tuple[Report, ...], findings: list[_Finding], pair: tuple[int, int], score: Decimal
) -> Assertion:
    one, other = findings[pair[0]], findings[pair[1]]
    evidence: Passage = one.issue.passage
    return Assertion(
        f"{reports[one.report].key}#issue-{one.issue.number}",
        "similarTo",
        f"{reports[other.report].key}#issue-{other.issue.number}",
        evidence,
        "similarity.keywords",
        score,
    )
