"""Rows of the comparison: precision, recall, F1, and the counts behind them."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Evaluation", "Row", "harmonic", "row"]


@dataclass(frozen=True, slots=True)
class Row:
    """One measure; None where a figure would say nothing (recall alone is judged, or there is no gold)."""

    p: float | None
    r: float | None
    f1: float | None
    hit: int
    pred: int | None
    gold: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The rows by name, in their order, and for each what was missed and what was invented."""

    rows: dict[str, Row] = field(default_factory=dict)
    misses: dict[str, list[str]] = field(default_factory=dict)

    def add(self, other: Evaluation) -> None:
        """Take over the rows and misses of another evaluation, after one's own."""
        self.rows.update(other.rows)
        self.misses.update(other.misses)


def harmonic(precision: float, recall: float) -> float:
    """F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def row(hit: int, predicted: int, gold: int) -> Row:
    """The row of three counts. Nothing predicted where nothing is wanted is perfect."""
    precision = hit / predicted if predicted else float(not gold)
    recall = hit / gold if gold else 1.0
    return Row(precision, recall, harmonic(precision, recall), hit, predicted, gold)
