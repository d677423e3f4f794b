"""The report's own facts against gold: title, issuer, body inspected, team, days."""

from __future__ import annotations

from kg.evaluate.gold import Gold
from kg.evaluate.names import folded
from kg.evaluate.reading import DCTERMS, SCHEMA, ZG, ScoredGraph
from kg.evaluate.rows import Evaluation, row

__all__ = ["judge_facts"]


def judge_facts(graph: ScoredGraph, gold: Gold) -> Evaluation:
    """One row, ``report``: how many of the facts that gold knows are right."""
    report = next(iter(graph.in_order("Report")), None)
    inspection = graph.one(report, ZG + "respondsTo") or None
    said = {
        "title": graph.one(report, DCTERMS + "title"),
        "issuer": graph.label(graph.one(report, DCTERMS + "publisher")),
        "inspected": graph.label(graph.one(inspection, ZG + "inspected")),
        "inspection_start": graph.one(inspection, SCHEMA + "startDate")[:10],
        "inspection_end": graph.one(inspection, SCHEMA + "endDate")[:10],
        "feedback_date": graph.one(inspection, ZG + "feedbackDate")[:10],
        "published_date": graph.one(report, DCTERMS + "issued")[:10],
    }
    wanted = {name: value for name, value in gold["report"].items() if name in said and value}
    right = [name for name, value in wanted.items() if folded(said[name]) == folded(value)]
    if team := gold["report"].get("inspection_team"):
        wanted["inspection_team"] = team
        if _is_team(graph, graph.one(inspection, ZG + "team"), folded(team)):
            right.append("inspection_team")
    misses = [
        f"{name}: {said.get(name)!r} instead of {value!r}"
        for name, value in wanted.items()
        if name not in right
    ]
    return Evaluation({"report": row(len(right), len(wanted), len(wanted))}, {"report": misses})


def _is_team(graph: ScoredGraph, team: str, wanted: str) -> bool:
    """Teams are named in full or by their number alone, so either name may hold the other."""
    names = graph.surfaces(team) | {folded(graph.label(team))}
    return any(name and (wanted in name or name in wanted) for name in names)
