"""The rule that SHACL cannot say: the words of a passage are those of the text at its offsets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from kg.graph.namespaces import OA, ZG
from kg.validate.result import Violation
from kg.validate.shacl import SHAPES

__all__ = ["check_passages"]

_TERMS = {OA.start: "start", OA.end: "end", OA.exact: "exact", ZG.inReport: "report", ZG.text: "text"}


def check_passages(lines: Iterable[str], name: str = "") -> tuple[Violation, ...]:
    """The passages whose words are not those of the text, of a graph that holds the text of its report.

    Args:
        lines: the graph, as N-Triples.
        name: what the results call the graph.
    """
    content = "\n".join((*lines, "")).encode()
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in ox.parse(content, ox.RdfFormat.N_TRIPLES):
        term = _TERMS.get(quad.predicate.value)
        if term and isinstance(quad.subject, ox.NamedNode) and not isinstance(quad.object, ox.Triple):
            found[quad.subject.value][term] = quad.object.value
    return tuple(
        Violation(
            "Violation", name, iri, f"{SHAPES}Passage-text", OA.exact, facts["exact"],
            "the exact words are those of the text at the offsets", "原文须与正文相应位置的文字一致",
        )
        for iri, facts in sorted(found.items())
        if facts.keys() >= {"start", "end", "exact", "report"} and not _holds(facts, found)
    )  # fmt: skip


def _holds(facts: dict[str, str], found: dict[str, dict[str, str]]) -> bool:
    text = found.get(facts["report"], {}).get("text")
    if text is None or not (facts["start"].isdecimal() and facts["end"].isdecimal()):
        return False
    return text[int(facts["start"]) : int(facts["end"])] == facts["exact"]
