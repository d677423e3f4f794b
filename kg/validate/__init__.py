"""Validation: does the graph keep to the shapes of the ontology, and do its words stand in the text?"""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from kg.graph.files import read_files
from kg.graph.to_rdf import Graphs
from kg.validate.result import Violation

__all__ = ["Violation", "validate"]


def validate(source: Graphs | Path, reports: tuple[str, ...] = ()) -> tuple[Violation, ...]:
    """Everything that does not hold in a graph, sorted: violations first, then warnings.

    Args:
        source: graphs, or a folder that `kg build` wrote.
        reports: keys of the reports to look at; all, and what they share, where there are none.
    """
    from kg.validate.passages import check_passages
    from kg.validate.references import check_references
    from kg.validate.shacl import check_shapes, context, described

    graphs = read_files(source) if isinstance(source, Path) else source
    shared = described(graphs.shared)
    found: list[Violation] = []
    for key, lines in graphs.reports:
        if not reports or key in reports:
            around = context(lines, shared)
            found += check_shapes(lines, around, key)
            found += check_passages(lines, key)
            found += check_references(lines, around, graphs.base, key)
    if not reports:
        parts = described(chain.from_iterable(own for _, own in graphs.reports))
        for name, lines, others in (
            ("shared", graphs.shared, (parts,)),
            ("checks", graphs.checks, (parts, shared)),
        ):
            around = context(lines, *others)
            found += check_shapes(lines, around, name)
            found += check_references(lines, around, graphs.base, name)
    return tuple(sorted(found))
