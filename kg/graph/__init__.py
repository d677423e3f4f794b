"""Reports → RDF: terms, identifiers, N-Triples lines, files, and the store that answers queries."""

from __future__ import annotations

from kg.graph.namespaces import BASE, prefixes
from kg.graph.to_rdf import Graphs, report_lines, shared_lines, to_rdf

__all__ = ["BASE", "Graphs", "prefixes", "report_lines", "shared_lines", "to_rdf"]
