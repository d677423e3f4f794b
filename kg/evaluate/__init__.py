"""A graph of one report against its gold annotation: the same figures as the specification's scorer."""

from __future__ import annotations

from pathlib import Path

from kg.evaluate.gold import read_gold
from kg.evaluate.judge import judge
from kg.evaluate.reading import read_graph
from kg.evaluate.readings import Spread, evaluate_readings, spread
from kg.evaluate.relations import strict_types
from kg.evaluate.rows import Evaluation, Row

__all__ = ["Evaluation", "Row", "Spread", "evaluate", "evaluate_readings", "spread", "strict_types"]


def evaluate(graph_path: Path, gold_path: Path) -> Evaluation:
    """The rows of a graph against gold, and what was missed and invented.

    Args:
        graph_path: an RDF file with the graph of the one report.
        gold_path: its gold annotation (``data/gold/NAME.json``).

    Raises:
        UnreadableFile: one of the two cannot be read.
    """
    return judge(read_graph(graph_path), read_gold(gold_path))
