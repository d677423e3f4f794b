"""Relations against gold: both ends are the right node, the predicate is the right one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.evaluate.gold import Gold
from kg.evaluate.names import folded
from kg.evaluate.reading import ScoredGraph
from kg.evaluate.rows import Evaluation, Row, harmonic
from kg.evaluate.structure import Aligned

__all__ = ["RELATIONS", "judge_relations", "strict_types"]

# Name in the gold → our property.
RELATIONS = {
    "responsible_for": "responsibleFor",
    "issues_policy": "issued",
    "complies_with": "compliesWith",
    "enacts": "enacts",
    "funds": "funds",
    "amount_of": "amountOf",
    "builds": "builds",
    "located_in": "locatedIn",
    "part_of": "partOf",
    "holds_role": "memberOf",
    "cooperates_with": "cooperatesWith",
    "concerns": "concerns",
    "involves": "involves",
}
# Recall alone: nobody can list all that an issue touches, so an extra link is no error.
_RECALL_ALONE = frozenset({"concerns", "involves"})
_SYMMETRIC = frozenset({"cooperates_with"})


@dataclass(frozen=True, slots=True)
class _Wanted:
    subjects: set[str]
    objects: set[str]
    text: str

    def holds(self, link: tuple[str, str]) -> bool:
        return link[0] in self.subjects and link[1] in self.objects


class _Nodes:
    """Which nodes a name in the gold stands for."""

    def __init__(self, graph: ScoredGraph, gold: Gold, aligned: Aligned) -> None:
        self._graph, self._parts = graph, aligned.nodes
        self._named: dict[str, set[str]] = defaultdict(set)
        for entries in gold["entities"].values():
            for entry in entries if isinstance(entries, list) else ():
                for surface in entry.get("surfaces", ()):
                    self._named[folded(entry["name"])] |= graph.entities_of.get(folded(surface), set())
        inside = set(aligned.nodes.values())
        self.known = set().union(*self._named.values(), inside) if self._named else set()

    def of(self, name: str) -> set[str]:
        if name in self._parts:
            return {self._parts[name]}
        return self._named.get(folded(name)) or self._graph.entities_of.get(folded(name), set())


def judge_relations(graph: ScoredGraph, gold: Gold, aligned: Aligned) -> Evaluation:
    """The row over all relations, then one for each that occurs."""
    nodes = _Nodes(graph, gold, aligned)
    wanted: dict[str, list[_Wanted]] = defaultdict(list)
    for said in gold["relations"]:
        ends = f"{said['subject']} -> {said['object']} ({said['evidence'][:40]})"
        wanted[said["type"]].append(_Wanted(nodes.of(said["subject"]), nodes.of(said["object"]), ends))
    detail: dict[str, Row] = {}
    misses: list[str] = []
    good = judged = hit = 0
    for kind in RELATIONS:
        found = _judge(graph, kind, wanted[kind], nodes.known, misses)
        hit += found.hit
        if kind not in _RECALL_ALONE:
            judged += found.pred or 0
            good += round((found.p or 0) * (found.pred or 0))
        if wanted[kind] or found.pred:
            detail[f"  {kind}"] = found
    total = Row(good / judged if judged else None,
                hit / len(gold["relations"]) if gold["relations"] else None,
                None, hit, judged, len(gold["relations"]))  # fmt: skip
    return Evaluation({"relations": total, **detail}, {"relations": misses})


def strict_types(rows: Mapping[str, Row]) -> Row:
    """One row over all relations but concerns and involves, whose gold is meant to be complete.

    The scorer prints precision over these types but recall over all; the bar on these types has both.

    Args:
        rows: what `judge_relations` gave.
    """
    strict = [rows[f"  {kind}"] for kind in RELATIONS if kind not in _RECALL_ALONE and f"  {kind}" in rows]
    hit, gold = sum(found.hit for found in strict), sum(found.gold for found in strict)
    return Row(rows["relations"].p, hit / gold if gold else None, None, hit, rows["relations"].pred, gold)


def _judge(graph: ScoredGraph, kind: str, wanted: list[_Wanted], known: set[str], misses: list[str]) -> Row:
    """One kind of relation; only links between things that the gold knows can be judged wrong."""
    links = graph.links(RELATIONS[kind])
    if kind in _SYMMETRIC:
        links |= {(other, one) for one, other in links}
    found = [any(one.holds(link) for link in links) for one in wanted]
    misses += [f"missed {kind}: {one.text}" for one, ok in zip(wanted, found, strict=True) if not ok]
    hit, recall = sum(found), sum(found) / len(wanted) if wanted else None
    if kind in _RECALL_ALONE:
        return Row(None, recall, None, hit, None, len(wanted))
    judged = sorted(link for link in links if link[0] in known and link[1] in known)
    wrong = [link for link in judged if not any(_agrees(one, link, kind) for one in wanted)]
    misses += [f"invented {kind}: {_say(graph, s)} -> {_say(graph, o)}" for s, o in wrong]
    precision = (len(judged) - len(wrong)) / len(judged) if judged else None
    f1 = harmonic(precision, recall) if precision is not None and recall is not None else None
    return Row(precision, recall, f1, hit, len(judged), len(wanted))


def _agrees(one: _Wanted, link: tuple[str, str], kind: str) -> bool:
    return one.holds(link) or (kind in _SYMMETRIC and one.holds((link[1], link[0])))


def _say(graph: ScoredGraph, node: str) -> str:
    return graph.label(node) or graph.text(node)[:20]
