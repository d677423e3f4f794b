"""Part of check 4: sums of money that a finding names, and whether its answer accounts for them.

A sum is accounted for where the response names it, or names sums that add up to it. Planned investments and
limits are nothing that must be accounted for: about those the check cannot tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from kg.check.base import Evidence, Finding
from kg.check.corpus import Issue, Mention, Report
from kg.graph.checks import Outcome

__all__ = ["amounts"]

_NOT_OWED = frozenset({"investment", "limit"})
_MOST = 8
"""Sums of more amounts than this are not tried."""


def amounts(report: Report, issue: Issue) -> Iterator[Finding]:
    """At most one result: what the finding's sums of money became in the response."""
    asked = _distinct(report.mentions_in(issue.span.start, issue.span.end, "amount"))
    if not asked or issue.response is None:
        return
    answered = _distinct(report.mentions_in(issue.response.start, issue.response.end, "amount"))
    left = [mention for mention in asked if not _accounted(mention, answered)]
    if left:
        owed = [mention for mention in left if mention.thing.role not in _NOT_OWED]
        shown = owed or left
        names = [report.exact(mention.span).strip() for mention in shown]
        why, why_zh = ("", "") if owed else ("; it is an investment or a limit", "（属投资额或限额）")
        yield Finding(
            report,
            issue.span.iri,
            Outcome.FAILED if owed else Outcome.CANNOT_TELL,
            f"问题{issue.number}提到的金额在整改情况中没有对应：{'、'.join(names)}{why_zh}",
            f"the response to issue {issue.number} does not name what the finding names: "
            f"{', '.join(names)}{why}",
            tuple(Evidence(report, mention.span) for mention in shown),
        )
    else:
        names = [report.exact(mention.span).strip() for mention in asked]
        yield Finding(
            report,
            issue.span.iri,
            Outcome.PASSED,
            f"问题{issue.number}提到的金额在整改情况中均有对应：{'、'.join(names)}",
            f"the response to issue {issue.number} names every sum of its finding: {', '.join(names)}",
            tuple(Evidence(report, mention.span) for mention in (*asked, *answered)),
        )


def _distinct(mentions: Iterator[Mention]) -> list[Mention]:
    """Mentions of amounts, each figure once."""
    found: dict[tuple[Decimal | None, ...], Mention] = {}
    for mention in mentions:
        thing = mention.thing
        found.setdefault((thing.value, thing.minimum, thing.maximum), mention)
    return list(found.values())


def _figure(mention: Mention) -> Decimal:
    thing = mention.thing
    return thing.value or thing.minimum or thing.maximum or Decimal(0)


def _accounted(mention: Mention, answered: Sequence[Mention]) -> bool:
    """Whether the figure is among those of the answer, or some of them add up to it."""
    wanted, figures = _figure(mention), [_figure(other) for other in answered]
    if wanted in figures:
        return True
    if len(figures) > _MOST:
        return sum(figures) == wanted
    return any(
        sum(chosen) == wanted for size in range(2, len(figures) + 1) for chosen in combinations(figures, size)
    )
