"""Part of check 4: sums of money that a finding names, and whether its answer accounts for them.

A sum is accounted for where the response names it, rounded or to the last yuan; where it is split over
measures, whose sums add up to it; or where several sums of the finding are answered by their total. Planned
investments and limits are nothing that must be accounted for: about those the check cannot tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from kg.check.base import Evidence, Finding
from kg.check.corpus import Issue, Mention, Report
from kg.graph.checks import Outcome

__all__ = ["amounts"]

_NOT_OWED = frozenset({"investment", "limit"})
# 超标准列支会议费8.6万元 / 违规发放补贴: money that was spent or lost, whatever line it crossed
_SPENT = re.compile(
    r"超(?:标准|限额|预算|范围|定额|额度)|违规|擅自|套取|截留|挪用|挤占|多[付报领]|少缴|漏缴|欠缴|流失|损失"
)
_BEFORE = 16
# 10万元以上的支出: a line that is drawn
_LINES = ("以上", "以下", "以内")
_MOST = 8
"""Sums of more amounts than this are not tried."""
_SHOWN = 5
"""Sums of the answer that are shown beside those that are missing."""
_LEAST_DIGITS, _MORE_DIGITS = 2, 2
"""How many digits a rounded sum must have, and how many more the exact one (figures ours)."""


def amounts(report: Report, issue: Issue) -> Iterator[Finding]:
    """At most one result: what the finding's sums of money became in the response."""
    asked = _distinct(report.mentions_in(issue.span.start, issue.span.end, "amount"))
    if not asked or issue.response is None:
        return
    answered = _distinct(report.mentions_in(issue.response.start, issue.response.end, "amount"))
    figures = [_figure(mention) for mention in answered]
    wanted = [_figure(mention) for mention in asked]
    left = [mention for mention in asked if not _accounted(_figure(mention), wanted, figures)]
    if left:
        owed = [mention for mention in left if _is_owed(report, mention)]
        shown = owed or left
        names = [report.exact(mention.span).strip() for mention in shown]
        why, why_zh = ("", "") if owed else ("; it is an investment or a limit", "（属投资额或限额）")
        others = [report.exact(mention.span).strip() for mention in answered[:_SHOWN]]
        if others:
            why_zh += f"；整改情况中的金额为{'、'.join(others)}"
            why += f"; the response names {', '.join(others)}"
        yield Finding(
            report,
            issue.span.iri,
            Outcome.FAILED if owed else Outcome.CANNOT_TELL,
            f"问题{issue.number}提到的金额在整改情况中没有对应：{'、'.join(names)}{why_zh}",
            f"the response to issue {issue.number} does not name what the finding names: "
            f"{', '.join(names)}{why}",
            tuple(Evidence(report, mention.span) for mention in (*shown, *answered[:_SHOWN])),
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


def _is_owed(report: Report, mention: Mention) -> bool:
    """Whether the sum is one that was spent or is missing, not a plan or a line that was drawn."""
    said = report.exact(mention.span).strip()
    if _SPENT.search(report.text, max(0, mention.span.start - _BEFORE), mention.span.start):
        return True
    return mention.thing.role not in _NOT_OWED and not said.endswith(_LINES)


def _figure(mention: Mention) -> Decimal:
    thing = mention.thing
    return thing.value or thing.minimum or thing.maximum or Decimal(0)


def _accounted(figure: Decimal, asked: Sequence[Decimal], answered: Sequence[Decimal]) -> bool:
    """Whether a figure is among those of the answer, alone, split, or inside a total."""
    if any(_same(figure, other) for other in answered) or figure in _sums(answered):
        return True
    rest = list(asked)
    rest.remove(figure)
    return any(total - figure in {*rest, *_sums(rest)} for total in answered if total > figure)


def _sums(figures: Sequence[Decimal]) -> set[Decimal]:
    """What two or more of the figures come to; of many figures only what all of them come to."""
    if len(figures) > _MOST:
        return {sum(figures, Decimal(0))}
    sizes = range(2, len(figures) + 1)
    return {sum(chosen, Decimal(0)) for size in sizes for chosen in combinations(figures, size)}


def _same(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are one sum: equal, or one rounded (8.53万元) and one not (85321.5元)."""
    if one == other:
        return True
    coarse, fine = sorted((one, other), key=_digits)
    kept = _digits(coarse)
    if kept < _LEAST_DIGITS or _digits(fine) < kept + _MORE_DIGITS:
        return False
    return _rounded(fine, kept) == coarse


def _digits(figure: Decimal) -> int:
    """Digits up to the last that is not nought."""
    return len(figure.normalize().as_tuple().digits)


def _rounded(figure: Decimal, digits: int) -> Decimal:
    """A figure with no more than so many digits that are not nought."""
    return figure.quantize(Decimal(1).scaleb(figure.adjusted() - digits + 1))
