"""The service description: what the endpoint is, in RDF (https://www.w3.org/TR/sparql11-service-description/)."""

from __future__ import annotations

import pyoxigraph as ox

from kg.graph.namespaces import RDF
from kg.serve.formats import FORMATS, Format

__all__ = ["describe"]

_SD = "http://www.w3.org/ns/sparql-service-description#"


def describe(endpoint: str, graphs: tuple[str, ...], style: Format) -> bytes:
    """The description of a service.

    Args:
        endpoint: its address.
        graphs: its named graphs, of which the default graph is the union.
        style: a format of kind ``graph``.
    """
    service, data, union = (ox.NamedNode(endpoint + tail) for tail in ("#service", "#data", "#union"))
    found: list[ox.Triple] = []

    def say(subject: ox.NamedNode, predicate: str, *objects: str | ox.NamedNode) -> None:
        told = ox.NamedNode(predicate if predicate.startswith("http") else f"{_SD}{predicate}")
        found.extend(
            ox.Triple(subject, told, ox.NamedNode(one) if isinstance(one, str) else one) for one in objects
        )

    say(service, RDF.type, f"{_SD}Service")
    say(service, "endpoint", endpoint)
    say(service, "supportedLanguage", f"{_SD}SPARQL11Query")
    say(service, "resultFormat", *dict.fromkeys(one.iri for one in FORMATS))
    say(service, "feature", f"{_SD}UnionDefaultGraph")
    say(service, "defaultDataset", data)
    say(data, RDF.type, f"{_SD}Dataset")
    say(data, "defaultGraph", union)
    say(union, RDF.type, f"{_SD}Graph")
    for at, name in enumerate(graphs, 1):
        node, content = ox.NamedNode(f"{endpoint}#named-{at}"), ox.NamedNode(f"{endpoint}#graph-{at}")
        say(data, "namedGraph", node)
        say(node, RDF.type, f"{_SD}NamedGraph")
        say(node, "name", name)
        say(node, "graph", content)
        say(content, RDF.type, f"{_SD}Graph")
    prefixes = {"sd": _SD} if style.has_prefixes else None
    return ox.serialize(found, format=getattr(ox.RdfFormat, style.engine), prefixes=prefixes) or b""
