"""Loading: the lines of all graphs, and the ontology's, into an engine."""

from __future__ import annotations

import pyoxigraph as ox

from kg import resources
from kg.graph.identifiers import Identifiers, graph_iri
from kg.graph.to_rdf import Graphs

__all__ = ["fill", "named_graphs", "ontology_lines"]

_BATCH = 500_000
"""Lines that are loaded at once: some 150 MB of text."""


def ontology_lines() -> tuple[str, ...]:
    """The ontology and its alignments as sorted N-Triples lines: the content of the ontology's graph."""
    lines: set[str] = set()
    for name in ("core.ttl", "alignments.ttl"):
        text = resources.ontology(name).read_bytes()
        lines.update(f"{quad.triple} ." for quad in ox.parse(text, ox.RdfFormat.TURTLE))
    return tuple(sorted(lines))


def fill(store: ox.Store, graphs: Graphs) -> None:
    """Load all graphs, and the ontology, into an empty store.

    Many graphs go in at once: each load leaves files of its own, which every query has to look into, so that
    a thousand loads make a store of four thousand files that answers at half the speed.
    """
    batch: list[str] = []
    for name, lines in named_graphs(graphs):
        tail = f"<{name}> ."
        batch += [line[:-1] + tail for line in lines]
        if len(batch) > _BATCH:
            _load(store, batch)
            batch = []
    _load(store, batch)


def _load(store: ox.Store, lines: list[str]) -> None:
    store.bulk_load(input="\n".join((*lines, "")).encode(), format=ox.RdfFormat.N_QUADS)


def named_graphs(graphs: Graphs) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name and lines of every graph: one per report, named like the report, shared, checks, ontology."""
    base = graphs.base
    return (
        *((Identifiers(key, base).report, lines) for key, lines in graphs.reports),
        (graph_iri(base, "shared"), graphs.shared),
        (graph_iri(base, "checks"), graphs.checks),
        (graph_iri(base, "ontology"), ontology_lines()),
    )
