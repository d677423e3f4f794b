"""A graph of one report against its gold annotation: the same figures as the specification's scorer."""

from __future__ import annotations

from pathlib import Path

from kg.evaluate.entities import judge_entities
from kg.evaluate.facts import judge_facts
from kg.evaluate.gold import read_gold
from kg.evaluate.reading import read_graph
from kg.evaluate.relations import judge_relations, strict_types
from kg.evaluate.rows import Evaluation, Row
from kg.evaluate.structure import judge_structure

__all__ = ["Evaluation", "Row", "evaluate", "strict_types"]


def evaluate(graph_path: Path, gold_path: Path) -> Evaluation:
    """The rows of a graph against gold, and what was missed and invented.

    Args:
        graph_path: an RDF file with the graph of the one report.
        gold_path: its gold annotation (``data/gold/NAME.json``).

    Raises:
        UnreadableFile: one of the two cannot be read.
    """
    graph, gold = read_graph(graph_path), read_gold(gold_path)
    found = judge_facts(graph, gold)
    structure, aligned = judge_structure(graph, gold)
    for part in (structure, judge_entities(graph, gold), judge_relations(graph, gold, aligned)):
        found.add(part)
    return found
