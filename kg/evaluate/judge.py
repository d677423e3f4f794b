"""What was built, row by row, against gold."""

from __future__ import annotations

from kg.evaluate.entities import judge_entities
from kg.evaluate.facts import judge_facts
from kg.evaluate.gold import Gold
from kg.evaluate.reading import ScoredGraph
from kg.evaluate.relations import judge_relations
from kg.evaluate.rows import Evaluation
from kg.evaluate.structure import judge_structure

__all__ = ["judge"]


def judge(graph: ScoredGraph, gold: Gold) -> Evaluation:
    """The rows of a graph of one report against its gold, and what was missed and invented."""
    found = judge_facts(graph, gold)
    structure, aligned = judge_structure(graph, gold)
    for part in (structure, judge_entities(graph, gold), judge_relations(graph, gold, aligned)):
        found.add(part)
    return found
