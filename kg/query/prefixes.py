"""The prefixes that every query gets without declaring them: those of the graph."""

from __future__ import annotations

from kg.graph.namespaces import BASE, prefixes

__all__ = ["BASE", "PREFIXES", "XSD", "ZG", "expand", "prefixes_for", "shorten"]

ZG = "https://w3id.org/zhenggai/ontology#"
XSD = "http://www.w3.org/2001/XMLSchema#"


def prefixes_for(base: str) -> dict[str, str]:
    """Prefix → namespace, where things are named below this base."""
    return {**prefixes(base), "id": base}


PREFIXES = prefixes_for(BASE)

# Longest namespace first, so that organization/ wins over id/.
_BY_LENGTH = sorted(PREFIXES.items(), key=lambda item: (-len(item[1]), item[0]))


def shorten(iri: str) -> str:
    """An IRI by its prefix (``organization:开封市文化广电和旅游局``); unchanged where none fits."""
    for prefix, namespace in _BY_LENGTH:
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def expand(name: str, known: dict[str, str] = PREFIXES) -> str | None:
    """The IRI of a prefixed name, of an IRI or of an IRI in angle brackets; None where it is neither."""
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    prefix, colon, local = name.partition(":")
    if local.startswith("//"):
        return name
    return known[prefix] + local if colon and prefix in known else None
