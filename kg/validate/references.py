"""The rule that SHACL Core says too slowly: whatever is named is described."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.graph.namespaces import EARL, RDF
from kg.validate.result import Violation
from kg.validate.shacl import SHAPES

__all__ = ["check_references"]

# A triple whose object is an IRI: <s> <p> <o> .
_LINK = re.compile(r"<([^>]+)> <([^>]+)> <([^>]+)> \.$")


def check_references(
    lines: Iterable[str], around: Iterable[str], base: str, name: str = ""
) -> tuple[Violation, ...]:
    """The things that a graph names and that neither it nor what stands around it gives a class.

    Args:
        lines: the graph, as N-Triples.
        around: classes of what other graphs describe.
        base: what identifiers of things begin with.
        name: what the results call the graph.
    """
    links = [found.groups() for line in lines if (found := _LINK.match(line))]
    others = (found.groups() for line in around if (found := _LINK.match(line)))
    described = {subject for subject, predicate, _ in (*links, *others) if predicate == RDF.type}
    return tuple(
        Violation(
            "Violation", name, subject, f"{SHAPES}Reference", predicate, target,
            "whatever is named is described", "所提及的事物须有说明",
        )
        for subject, predicate, target in links
        if target.startswith(base) and target not in described and predicate != EARL.test
    )  # fmt: skip
