"""Loading: the lines of all graphs, and the ontology's, into an engine."""

from __future__ import annotations

import pyoxigraph as ox

from kg import resources
from kg.graph.identifiers import Identifiers, graph_iri
from kg.graph.to_rdf import Graphs

__all__ = ["fill", "named_graphs", "ontology_lines"]


def ontology_lines() -> tuple[str, ...]:
    """The ontology and its alignments as sorted N-Triples lines: the content of the ontology's graph."""
    lines: set[str] = set()
    for name in ("core.ttl", "alignments.ttl"):
        text = resources.ontology(name).read_bytes()
        lines.update(f"{quad.triple} ." for quad in ox.parse(text, ox.RdfFormat.TURTLE))
    return tuple(sorted(lines))


def fill(store: ox.Store, graphs: Graphs) -> None:
    """Load all graphs, and the ontology, into an empty store."""
    for name, lines in named_graphs(graphs):
        content = "\n".join((*lines, "")).encode()
        store.bulk_load(input=content, format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(name))


def named_graphs(graphs: Graphs) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name and lines of every graph: one per report, named like the report, shared, checks, ontology."""
    base = graphs.base
    return (
        *((Identifiers(key, base).report, lines) for key, lines in graphs.reports),
        (graph_iri(base, "shared"), graphs.shared),
        (graph_iri(base, "checks"), graphs.checks),
        (graph_iri(base, "ontology"), ontology_lines()),
    )
