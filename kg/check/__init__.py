"""Audit checks: what the reports claim, held against what stands in them.

Each check is one file and one entry of `CHECKS`. It reads the records of `kg.check.corpus`, which come out of
a graph, and says of reports, issues and documents whether they passed, failed, or cannot be judged.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.check import (
    arithmetic,
    claimed_count,
    deadlines,
    empty_answers,
    names,
    numbering,
    rectified_open,
    recurrence,
    responsibility,
)
from kg.check.base import Check, Evidence, Finding, Options
from kg.check.corpus import Corpus
from kg.check.reading import read_corpus
from kg.check.results import lines_of, result_of
from kg.errors import UnknownName
from kg.graph.store import Store

__all__ = [
    "CHECKS",
    "Check",
    "Evidence",
    "Finding",
    "Options",
    "check",
    "lines_of",
    "result_of",
    "run_checks",
]

_DEFAULT = Options()

CHECKS: tuple[Check, ...] = (
    claimed_count.CHECK,
    numbering.CHECK,
    rectified_open.CHECK,
    arithmetic.CHECK,
    recurrence.CHECK,
    deadlines.CHECK,
    empty_answers.CHECK,
    names.CHECK,
    responsibility.CHECK,
)
"""All checks, in the order in which their results are shown."""


def run_checks(
    corpus: Corpus, only: Sequence[str] = (), options: Options = _DEFAULT
) -> tuple[tuple[Check, Finding], ...]:
    """What the checks say, by check, report and place.

    Args:
        corpus: the reports.
        only: names of the checks to run; all if there are none.
        options: what the person who runs them chose.

    Raises:
        UnknownName: no check is called so.
    """
    known = {check.name for check in CHECKS}
    for name in only:
        if name not in known:
            raise UnknownName(
                f"no check is called {name!r}", remedy=f"checks: {', '.join(c.name for c in CHECKS)}"
            )
    return tuple(
        (check, finding)
        for check in CHECKS
        if not only or check.name in only
        for finding in check.run(corpus, options)
    )


def check(
    store: Store, only: Sequence[str] = (), options: Options = _DEFAULT
) -> tuple[tuple[Check, Finding], ...]:
    """Run the checks over a graph; see `run_checks`."""
    return run_checks(read_corpus(store), only, options)
