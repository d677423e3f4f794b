"""Issues that a report prints twice, in its text and in a table: one issue, with what either says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Issue, Measure, Status

__all__ = ["merged"]

ENOUGH = 8
"""Characters that two findings must share at least, from the first on, to be one."""

PLAIN = re.compile(r"[^\w]|关于|针对|反馈问题|(?:的)?问题(?:的)?整改(?:落实|进展)?(?:情况)?$|(?:的)?问题$")


def merged(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """The issues without those that repeat the finding of an earlier one, numbered anew.

    The earlier keeps its place and words; where it claims no status it takes the later one's.
    """
    kept: list[Issue] = []
    by_start: dict[str, list[int]] = {}
    for issue in issues:
        words = PLAIN.sub("", issue.passage.exact)
        same = next(
            (
                at
                for at in by_start.get(words[:ENOUGH], [])
                if _same(words, PLAIN.sub("", kept[at].passage.exact))
            ),
            None,
        )
        if same is None or len(words) < ENOUGH:
            by_start.setdefault(words[:ENOUGH], []).append(len(kept))
            kept.append(issue)
        elif kept[same].status is Status.UNSTATED and issue.status is not Status.UNSTATED:
            kept[same] = replace(kept[same], status=issue.status, status_passage=issue.status_passage)
    if len(kept) == len(issues):
        return tuple(kept)
    return tuple(_numbered(issue, at) for at, issue in enumerate(kept, 1))


def _same(one: str, other: str) -> bool:
    """Whether one finding is the other, or its beginning."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short)


def _numbered(issue: Issue, number: int) -> Issue:
    return replace(
        issue,
        number=number,
        measures=tuple(_renumbered(m, f"{number}.{at}") for at, m in enumerate(issue.measures, 1)),
    )


def _renumbered(measure: Measure, number: str) -> Measure:
    return replace(
        measure,
        number=number,
        measures=tuple(_renumbered(m, f"{number}.{at}") for at, m in enumerate(measure.measures, 1)),
    )
