"""JSON-LD framed by issue: a tree an issue, with its measures and what is asserted of them.

Framing is pyld's (https://www.w3.org/TR/json-ld11-framing/); an issue is framed by itself, with what belongs
to it, so that memory and time grow with the number of issues and not faster.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.errors import InternalError
from kg.export.base import Exporter, Selection, triple_lines
from kg.export.jsonld import context, term
from kg.graph.namespaces import DCTERMS, PROPERTY_TYPES, RDF, RDFS, XSD, ZG

__all__ = ["EXPORTER", "frame"]

_IN_MEMORY = 200_000
"""Triples that are looked up in memory; more go into a store on disk meanwhile."""
_PARTS = (ZG.hasMeasure, ZG.hasOpenItem, ZG.response, ZG.statusPassage)
_NAMES = (RDF.type, RDFS.label, DCTERMS.title)
_KINDS = {term(iri): kind for iri, kind in PROPERTY_TYPES.items()}
_ALSO: dict[str, Any] = {
    "said": {"@reverse": RDF.subject, "@container": "@set"},
    **{
        name: {"@id": ZG[name], "@type": "@id", "@container": "@set"}
        for name in ("hasMeasure", "hasOpenItem", "evidence")
    },
}
"""What is asserted of an issue or measure: each assertion with its object and its words. What there can be
several of is a list, however many there are."""


def frame(base: str) -> dict[str, Any]:
    """The frame of an issue, with its context."""
    anything: dict[str, Any] = {"@type": {}}
    said = {**anything, "evidence": anything}
    measure = {**anything, "said": said, "hasMeasure": {**anything, "said": said}}
    return {"@context": context(base) | _ALSO, "said": said, "hasMeasure": measure}


def _write(selection: Selection, target: BinaryIO) -> None:
    from pyld import jsonld  # type: ignore[import-untyped, unused-ignore]

    whole = frame(selection.base)
    head = json.dumps(whole["@context"], ensure_ascii=False, indent=1)
    target.write(f'{{"@context": {head},\n"@graph": ['.encode())
    options = {"embed": "@always", "omitGraph": True, "documentLoader": _no_loading}
    with _opened(selection) as store:
        comma = "\n"
        for issue in _issues(store):
            framed = jsonld.frame(_expanded(_tree(store, issue)), {**whole, "@id": issue.value}, options)
            framed.pop("@context", None)
            target.write(f"{comma}{json.dumps(_tidy(framed), ensure_ascii=False)}".encode())
            comma = ",\n"
    target.write(b"\n]}\n")


def _no_loading(url: str, _: Any) -> Any:
    raise InternalError(f"{url} would be fetched")


@contextmanager
def _opened(selection: Selection) -> Iterator[ox.Store]:
    """The triples of a selection, to be looked up."""
    with tempfile.TemporaryFile() as file, tempfile.TemporaryDirectory(prefix="kg-export-") as folder:
        count = 0
        for line in triple_lines(selection):
            file.write(line + b"\n")
            count += 1
        file.seek(0)
        store = ox.Store() if count <= _IN_MEMORY else ox.Store(folder)
        store.bulk_load(input=file, format=ox.RdfFormat.N_TRIPLES)
        yield store
        del store


def _issues(store: ox.Store) -> list[ox.NamedNode]:
    found = {q.subject for q in store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(ZG.Issue))}
    return sorted((one for one in found if isinstance(one, ox.NamedNode)), key=lambda one: one.value)


def _tree(store: ox.Store, issue: ox.NamedNode) -> list[ox.Triple]:
    """What belongs to an issue: its parts with theirs, assertions about them, names of what they lead to."""
    found: set[ox.Triple] = set()
    named: set[object] = set()
    parts, waiting = set(), [issue]
    while waiting:
        node = waiting.pop()
        if node in parts:
            continue
        parts.add(node)
        for quad in store.quads_for_pattern(node, None, None):
            found.add(quad.triple)
            if isinstance(quad.object, ox.NamedNode):
                named.add(quad.object)
                if quad.predicate.value in _PARTS:
                    waiting.append(quad.object)
        for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.subject), node):
            for told in store.quads_for_pattern(quad.subject, None, None):
                found.add(told.triple)
                named.add(told.object)
                if told.predicate.value == ZG.evidence and isinstance(told.object, ox.NamedNode):
                    found |= {q.triple for q in store.quads_for_pattern(told.object, None, None)}
    for other in named - parts:
        if isinstance(other, ox.NamedNode):
            for predicate in _NAMES:
                found |= {q.triple for q in store.quads_for_pattern(other, ox.NamedNode(predicate), None)}
    return sorted(found, key=str)


def _expanded(triples: Iterable[ox.Triple]) -> list[dict[str, Any]]:
    """Triples as expanded JSON-LD."""
    nodes: list[dict[str, Any]] = json.loads(ox.serialize(triples, format=ox.RdfFormat.JSON_LD) or b"[]")
    for node in nodes:
        if types := node.pop(RDF.type, None):
            node["@type"] = [*node.get("@type", ()), *(one["@id"] for one in types)]
    return nodes


def _tidy(value: Any, kind: str = "") -> Any:
    """A tree whose lists, which stand for sets, are in order, with numbers and truth as JSON has them."""
    if isinstance(value, dict):
        if value.get("@type") == "xsd:integer" and "@value" in value:
            return int(value["@value"])
        return {key: _tidy(inner, _KINDS.get(key, "")) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        told = [_tidy(one, kind) for one in value]
        return sorted(told, key=lambda one: json.dumps(one, ensure_ascii=False, sort_keys=True))
    if isinstance(value, str) and kind == XSD.integer:
        return int(value)
    return value == "true" if isinstance(value, str) and kind == XSD.boolean else value


EXPORTER = Exporter(
    name="jsonld-issues",
    suffix=".jsonld",
    media_type="application/ld+json",
    doc="JSON-LD framed by issue: a tree an issue with its measures, relations and their words.",
    write=_write,
)
