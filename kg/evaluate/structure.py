"""Issues, their status, their measures and open items against gold."""

from __future__ import annotations

from dataclasses import dataclass

from kg.evaluate.gold import Gold
from kg.evaluate.names import stands_near_start
from kg.evaluate.reading import ZG, ScoredGraph
from kg.evaluate.rows import Evaluation, row

__all__ = ["Aligned", "judge_structure"]

_STATUS = {
    "rectified": "rectified",
    "partlyRectified": "in_progress",
    "inProgress": "in_progress",
    "unstated": "unstated",
}


@dataclass(frozen=True, slots=True)
class Aligned:
    """Which node stands for which part of the gold: ``issue:3``, ``measure:3.2`` → node."""

    nodes: dict[str, str]


def judge_structure(graph: ScoredGraph, gold: Gold) -> tuple[Evaluation, Aligned]:
    """The rows issues, status, measures and open items, and how the parts were matched."""
    issues = graph.in_order("Issue")
    pairs = _match([issue["anchor"] for issue in gold["issues"]], [graph.text(node) for node in issues])
    matched = {gold["issues"][k]["n"]: issues[j] for k, j in pairs.items()}
    found = Evaluation()
    found.rows["issues"] = row(len(pairs), len(issues), len(gold["issues"]))
    found.misses["issues"] = [
        f"missed {issue['n']} {issue['marker']} {issue['anchor']}"
        for issue in gold["issues"]
        if issue["n"] not in matched
    ] + [f"invented {graph.text(node)[:30]}" for node in issues if node not in matched.values()]
    found.add(_judge_status(graph, gold, matched))
    measures, nodes = _judge_measures(graph, gold, matched)
    found.add(measures)
    found.add(_judge_open_items(graph, gold, matched))
    return found, Aligned({f"issue:{n}": node for n, node in matched.items()} | nodes)


def _match(anchors: list[str], texts: list[str]) -> dict[int, int]:
    """Anchor → text: the first text still free that begins with the anchor, nearly."""
    pairs: dict[int, int] = {}
    for i, anchor in enumerate(anchors):
        free = (j for j in range(len(texts)) if j not in pairs.values())
        hit = next((j for j in free if stands_near_start(anchor, texts[j])), None)
        if hit is not None:
            pairs[i] = hit
    return pairs


def _judge_status(graph: ScoredGraph, gold: Gold, matched: dict[int, str]) -> Evaluation:
    hit, misses = 0, []
    for issue in gold["issues"]:
        if issue["n"] not in matched:
            continue
        said = graph.one(matched[issue["n"]], ZG + "status").rpartition("#")[2].rpartition("/")[2]
        got = _STATUS.get(said, "none")
        hit += got == issue["status"]
        if got != issue["status"]:
            misses.append(f"{issue['n']}: {got} instead of {issue['status']}")
    return Evaluation({"status": row(hit, len(matched), len(gold["issues"]))}, {"status": misses})


def _judge_measures(
    graph: ScoredGraph, gold: Gold, matched: dict[int, str]
) -> tuple[Evaluation, dict[str, str]]:
    hit = predicted = wanted = 0
    misses: list[str] = []
    aligned: dict[str, str] = {}
    for issue in gold["issues"]:
        anchors = list(_anchors(issue))
        wanted += len(anchors)
        if issue["n"] not in matched:
            continue
        nodes = _measures_of(graph, matched[issue["n"]])
        pairs = _match([anchor for _, anchor in anchors], [graph.text(node) for node in nodes])
        hit, predicted = hit + len(pairs), predicted + len(nodes)
        aligned |= {f"measure:{anchors[i][0]}": nodes[j] for i, j in pairs.items()}
        misses += [f"missed {key} {anchor}" for i, (key, anchor) in enumerate(anchors) if i not in pairs]
        misses += [
            f"invented in {issue['n']}: {graph.text(node)[:24]}"
            for j, node in enumerate(nodes)
            if j not in pairs.values()
        ]
    return Evaluation({"measures": row(hit, predicted, wanted)}, {"measures": misses}), aligned


def _anchors(issue: Gold) -> list[tuple[str, str]]:
    """Key and anchor of every measure of a gold issue: the outer ones first, then those that they list."""
    outer = list(enumerate(issue["measures"], 1))
    found = [(f"{issue['n']}.{a}", measure["anchor"]) for a, measure in outer]
    return found + [
        (f"{issue['n']}.{a}.{b}", inner["anchor"])
        for a, measure in outer
        for b, inner in enumerate(measure.get("sub") or [], 1)
    ]


def _measures_of(graph: ScoredGraph, issue: str) -> list[str]:
    """All measures of an issue, nested ones too, as they stand in the text."""
    found: set[str] = set()
    todo = [issue]
    while todo:
        inner = [node for node in graph.objects(todo.pop(), ZG + "hasMeasure") if node not in found]
        found.update(inner)
        todo += inner
    return sorted(found, key=lambda node: (graph.start(node), node))


def _judge_open_items(graph: ScoredGraph, gold: Gold, matched: dict[int, str]) -> Evaluation:
    """Which issues hold an open item of their own, as gold says which have something pending."""
    wanted = {issue["n"] for issue in gold["issues"] if issue.get("pending")}
    said = {n for n, node in matched.items() if graph.objects(node, ZG + "hasOpenItem")}
    misses = [f"missed {n}" for n in sorted(wanted - said)] + [f"invented {n}" for n in sorted(said - wanted)]
    counts = row(len(wanted & said), len(said), len(wanted))
    return Evaluation({"open items": counts}, {"open items": misses})
