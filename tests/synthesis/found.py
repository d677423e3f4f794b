"""Whether the checks find what was planted, and where."""

from __future__ import annotations

from collections.abc import Iterator

from kg.check.base import Check, Finding
from tests.check.planted import check
from tests.synthesis.planting_words import Planted

__all__ = ["alarms", "found", "places"]


def places(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where any of the words stand in a text."""

    def each(word: str) -> Iterator[tuple[int, int]]:
        at = text.find(word)
        while at >= 0:
            yield at, at + len(word)
            at = text.find(word, at + 1)

    return [place for word in words if word for place in each(word)]


def found(planted: Planted) -> bool:
    """Whether the check that the fault is for fails on a passage that touches it.

    Raises:
        AssertionError: the words of the fault are not in the text, so that nothing was planted.
    """
    assert places(planted.texts[-1], planted.words), planted.words
    return any(
        finding.outcome.value == "failed" and _touches(finding, planted.words)
        for _, finding in check(*planted.texts, only=(planted.check,))
    )


def _touches(finding: Finding, words: tuple[str, ...]) -> bool:
    return any(
        evidence.span.start < end and start < evidence.span.end
        for evidence in finding.evidence
        for start, end in places(evidence.report.text, words)
    )


def alarms(text: str) -> list[tuple[Check, Finding]]:
    """What fails in a clean report."""
    return [(one, finding) for one, finding in check(text) if finding.outcome.value == "failed"]
