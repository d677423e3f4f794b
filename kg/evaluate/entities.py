"""Entities against gold: distinct surfaces, how they were brought together, full names, numbers, amounts."""

from __future__ import annotations

from collections import Counter

from kg.evaluate.gold import Gold
from kg.evaluate.names import folded, same_name
from kg.evaluate.reading import SCHEMA, ScoredGraph
from kg.evaluate.rows import Evaluation, Row, harmonic, row

__all__ = ["KINDS", "judge_entities"]

# Name in the gold → our class.
KINDS = {
    "organizations": "Organization",
    "persons": "Person",
    "places": "Place",
    "policies": "Policy",
    "projects": "Project",
    "events": "Event",
    "works": "Work",
    "institutions": "Mechanism",
    "awards": "Award",
}
_RESOLVED = ("organizations", "policies", "projects", "persons")


def judge_entities(graph: ScoredGraph, gold: Gold) -> Evaluation:
    """A row for each kind of entity, for their resolution, for document numbers and for amounts."""
    found = Evaluation()
    for kind, name in KINDS.items():
        found.add(_judge_kind(graph, gold["entities"].get(kind, []), kind, graph.members(name)))
    wanted = {folded(e["number"]) for e in gold["entities"].get("policies", []) if e.get("number")}
    said = {folded(number) for _, number in graph.links("documentNumber")}
    found.rows["document numbers"] = row(len(wanted & said), len(said), len(wanted))
    found.add(_judge_amounts(graph, gold["entities"].get("amounts", [])))
    return found


def _judge_kind(graph: ScoredGraph, entries: list[Gold], kind: str, members: set[str]) -> Evaluation:
    """Surfaces: what gold calls optional counts neither when found nor when missed."""
    required = {folded(s) for entry in entries if not entry.get("optional") for s in entry["surfaces"]}
    allowed = {folded(s) for entry in entries for s in entry["surfaces"]}
    said = {surface for entity in members for surface in graph.surfaces(entity)}
    hit, invented = required & said, said - allowed
    found = Evaluation(
        {kind: row(len(hit), len(hit) + len(invented), len(required))},
        {
            kind: [f"missed {s}" for s in sorted(required - said)]
            + [f"invented {s}" for s in sorted(invented)]
        },
    )
    if kind in _RESOLVED and allowed & said:
        found.rows[f"{kind} resolved (B³)"] = _b_cubed(graph, entries, members, said)
        found.rows[f"{kind} named in full"] = _named_in_full(graph, entries, members, said)
    return found


def _b_cubed(graph: ScoredGraph, entries: list[Gold], members: set[str], said: set[str]) -> Row:
    """B-cubed over the surfaces found: do the forms of one thing share one node, and with no other's?"""
    found = [(folded(s), entry["name"]) for entry in entries for s in entry["surfaces"] if folded(s) in said]
    nodes = {surface: graph.entities_of[surface] & members for surface, _ in found}
    precision = recall = 0.0
    for surface, name in found:
        together = {other for other, _ in found if nodes[other] & nodes[surface]}
        gold = {other for other, its in found if its == name}
        both = len(together & gold)
        precision += both / len(together) if together else 0
        recall += both / len(gold)
    count = len(found)
    precision, recall = precision / count, recall / count
    return Row(precision, recall, harmonic(precision, recall), count, count, count)


def _named_in_full(graph: ScoredGraph, entries: list[Gold], members: set[str], said: set[str]) -> Row:
    """Of the things found, how many have a node whose label is the full name."""
    named = [e for e in entries if not e.get("optional") and any(folded(s) in said for s in e["surfaces"])]
    good = sum(
        any(
            same_name(graph.label(node), entry["name"])
            for surface in entry["surfaces"]
            for node in graph.entities_of.get(folded(surface), set()) & members
        )
        for entry in named
    )
    return row(good, len(named), len(named))


def _judge_amounts(graph: ScoredGraph, entries: list[Gold]) -> Evaluation:
    """Amounts: one per occurrence, by value in yuan (the lower bound where the text is open)."""
    wanted = Counter((folded(entry["surface"]), round(float(entry["value"]), 2)) for entry in entries)
    said: Counter[tuple[str, float]] = Counter()
    for amount in graph.members("Amount"):
        values = (graph.one(amount, SCHEMA + name) for name in ("value", "minValue", "maxValue"))
        value = round(float(next(filter(None, values), 0)), 2)
        said.update((folded(graph.text(mention)), value) for mention in graph.mentions.get(amount, ()))
    wanted_values, said_values = (Counter(v for _, v in c.elements()) for c in (wanted, said))
    hit = (wanted_values & said_values).total()
    misses = [f"missed {s} = {v}" for s, v in wanted if v not in said_values]
    misses += [f"invented {s} = {v}" for s, v in sorted(said) if v not in wanted_values]
    return Evaluation({"amounts": row(hit, said.total(), wanted.total())}, {"amounts": misses})
