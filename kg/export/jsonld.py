"""JSON-LD, compact, with the context of the ontology."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.export.base import Exporter, Selection, triples_of
from kg.graph.namespaces import PLAIN_PROPERTIES, PROPERTY_TYPES, RDF, VOCABULARIES, XSD, prefixes

__all__ = ["EXPORTER", "context", "term"]

_TERMS = {*PROPERTY_TYPES, *PLAIN_PROPERTIES}


def context(base: str) -> dict[str, Any]:
    """The JSON-LD context: a prefix per vocabulary and kind of thing, the type of each property of ours."""
    terms: dict[str, Any] = {"@version": 1.1, **prefixes(base)}
    for iri in sorted({*PROPERTY_TYPES, *PLAIN_PROPERTIES}):
        kind = PROPERTY_TYPES.get(iri)
        terms[term(iri)] = {"@id": iri, "@type": kind} if kind else iri
    return terms


def _write(selection: Selection, target: BinaryIO) -> None:
    shorten = _Shortener(selection.base)
    head = json.dumps(context(selection.base), ensure_ascii=False, indent=1)
    target.write(f'{{"@context": {head},\n"@graph": ['.encode())
    comma = "\n"
    for subject, triples in groupby(triples_of(selection), key=lambda triple: triple.subject):
        node = _node(subject, triples, shorten)
        target.write(f"{comma}{json.dumps(node, ensure_ascii=False)}".encode())
        comma = ",\n"
    target.write(b"\n]}\n")


class _Shortener:
    """Compact IRIs: ``issue:甲市某局-2031-04-05.3``."""

    def __init__(self, base: str) -> None:
        self._spaces = sorted(((iri, name) for name, iri in prefixes(base).items()), key=lambda p: -len(p[0]))

    def __call__(self, node: ox.NamedNode | ox.BlankNode) -> str:
        if isinstance(node, ox.BlankNode):  # a query can make them, the graph holds none
            return f"_:{node.value}"
        iri = node.value
        for space, name in self._spaces:
            # "//" behind a prefix would be read as an absolute IRI
            if iri.startswith(space) and not iri.startswith("//", len(space)):
                return f"{name}:{iri[len(space) :]}"
        return iri


def _node(subject: ox.NamedNode | ox.BlankNode, triples: Any, shorten: _Shortener) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": shorten(subject)}
    for triple in triples:
        predicate = triple.predicate.value
        if predicate == RDF.type:
            node.setdefault("@type", []).append(shorten(triple.object))
        else:
            key = term(predicate) if predicate in _TERMS else shorten(triple.predicate)
            node.setdefault(key, []).append(_value(predicate, triple.object, shorten))
    return {
        key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in node.items()
    }


def _value(predicate: str, value: ox.NamedNode | ox.BlankNode | ox.Literal, shorten: _Shortener) -> Any:
    expected = PROPERTY_TYPES.get(predicate)
    if not isinstance(value, ox.Literal):
        return shorten(value) if expected == "@id" else {"@id": shorten(value)}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    kind = value.datatype.value
    if kind == XSD.string:
        return value.value if expected is None else {"@value": value.value}
    if kind == XSD.integer and expected in (None, kind):
        return int(value.value)
    if kind == XSD.boolean and expected in (None, kind):
        return value.value == "true"
    return value.value if expected == kind else {"@value": value.value, "@type": kind}


def term(iri: str) -> str:
    """Name of a property in the context: the local name, with the prefix but for our own."""
    space = next(vocabulary for vocabulary in VOCABULARIES if iri.startswith(vocabulary.iri))
    local = iri.removeprefix(space.iri)
    return local if space.prefix == "zg" else f"{space.prefix}:{local}"


EXPORTER = Exporter(
    name="jsonld",
    suffix=".jsonld",
    media_type="application/ld+json",
    doc="JSON-LD, compact, with a context: good for programs that read JSON.",
    write=_write,
    returns="triples",
)
