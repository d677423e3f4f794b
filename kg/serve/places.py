"""Addresses: where on the server the page of an identifier is, and what is named by an address."""

from __future__ import annotations

from urllib.parse import quote

from kg.graph.namespaces import ONTOLOGY

__all__ = ["SUFFIXES", "page_of", "place_in_report", "report_page", "without_suffix"]

SUFFIXES: dict[str, str] = {".ttl": "ttl", ".nt": "nt", ".jsonld": "jsonld", ".rdf": "rdf", ".html": "html"}
"""Endings of an address that choose how a thing is told → name of the format."""
_PLAIN = "/@:,;=+!$&'()*~"


def page_of(iri: str, base: str) -> str:
    """The address of an identifier's page; ``""`` for what has none here.

    Args:
        iri: any IRI.
        base: where things are named: ``https://…/id/issue/KEY.3`` is at ``/page/issue/KEY.3``.
    """
    if iri.startswith(f"{ONTOLOGY}#"):
        return f"/ontology#{quote(iri.removeprefix(f'{ONTOLOGY}#'))}"
    local = iri.removeprefix(base)
    if local == iri or not local or local.startswith("graph/"):
        return ""
    return f"/page/{quote(local, safe=_PLAIN)}"


def report_page(key: str) -> str:
    """The address of the page on which a report is read."""
    return f"/reports/{quote(key, safe='@:,;=+')}.html"


def place_in_report(key: str, start: int, end: int) -> str:
    """The address of a passage of a report; offsets are code points, half-open."""
    return f"{report_page(key)}#at-{start}-{end}"


def without_suffix(path: str) -> tuple[str, str]:
    """A path and the name of the format that its ending chooses, ``""`` for none."""
    for ending, name in SUFFIXES.items():
        if path.endswith(ending):
            return path.removesuffix(ending), name
    return path, ""
