"""Asking the store for the pages: the prefixes, and rows in a fixed order."""

from __future__ import annotations

from kg.graph.store import Store

__all__ = ["PREFIXES", "SPAN", "named_term", "sorted_rows"]

PREFIXES = """
PREFIX zg: <https://w3id.org/zhenggai/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX earl: <http://www.w3.org/ns/earl#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX schema: <https://schema.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""
SPAN = "oa:start ?start ; oa:end ?end"
_FOREIGN = {"dcterms": "http://purl.org/dc/terms/", "schema": "https://schema.org/"}


def sorted_rows(store: Store, query: str) -> list[tuple[str, ...]]:
    """Rows of a SELECT as strings (``""`` for what is unbound), sorted."""
    return sorted(store.rows(PREFIXES + query))


def named_term(predicate: str) -> str:
    """A property's local name, of a foreign vocabulary with its prefix: dcterms:issued is not zg:issued."""
    prefix = next((p for p, base in _FOREIGN.items() if predicate.startswith(base)), "")
    name = predicate.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    return f"{prefix}:{name}" if prefix else name
