"""SHACL Core by pySHACL: one graph at a time, shapes parsed once, no inference, nothing fetched."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache

import pyoxigraph as ox
import rdflib
from rdflib.namespace import RDF, SH

from kg import resources
from kg.graph.namespaces import RDF as RDF_TERMS
from kg.graph.namespaces import RDFS as RDFS_TERMS
from kg.validate.result import Violation

__all__ = ["SHAPES", "check_shapes", "context", "described", "shapes"]

SHAPES = "https://w3id.org/zhenggai/shapes#"

# IRIs in a line of N-Triples: <https://…/issue/甲市某局-2031-04-05.3>
_IRI = re.compile(r"<([^<>\"]+)>")
_DESCRIBING = (f"> <{RDF_TERMS.type}> ", f"> <{RDFS_TERMS.label}> ")


@cache
def shapes() -> rdflib.Graph:
    """`ontology/shapes.ttl`, parsed once."""
    return rdflib.Graph().parse(data=resources.ontology("shapes.ttl").read_bytes(), format="turtle")


@cache
def _flat_shapes() -> rdflib.Graph:
    """The same shapes, each property shape with the target of its node shape.

    pySHACL judges a property shape below a node shape once per node, and one with a target of its own once
    for all nodes together, which halves the time of a report.
    """
    flat = rdflib.Graph()
    flat += shapes()
    for node_shape, property_shape in shapes().subject_objects(SH.property):
        targets = tuple(shapes().objects(node_shape, SH.targetClass))
        if targets:
            flat.remove((node_shape, SH.property, property_shape))
            flat.add((property_shape, RDF.type, SH.PropertyShape))
        for target in targets:
            flat.add((property_shape, SH.targetClass, target))
    return flat


def check_shapes(lines: Iterable[str], around: Iterable[str] = (), name: str = "") -> tuple[Violation, ...]:
    """What in a graph does not keep to the shapes.

    Args:
        lines: the graph, as N-Triples.
        around: triples of other graphs that it needs to be understood (see `context`); they are not judged.
        name: what the results call the graph.
    """
    import pyshacl

    lines = tuple(lines)
    data = rdflib.Graph()
    with _quiet():
        _fill(data, (*lines, *around))
        _, results, _ = pyshacl.validate(data, shacl_graph=_flat_shapes(), inference=None, inplace=True)
    assert isinstance(results, rdflib.Graph)
    kind = f"> <{RDF_TERMS.type}> "
    judged = {rdflib.URIRef(line[1 : line.index(">")]) for line in lines if kind in line}
    nodes = results.subjects(RDF.type, SH.ValidationResult)
    found = (_violation(results, node, name) for node in nodes if results.value(node, SH.focusNode) in judged)
    return tuple(sorted(set(found)))


def described(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Subject → the lines that give its classes and label, of a graph that others name things of."""
    found: dict[str, list[str]] = {}
    for line in lines:
        if any(part in line for part in _DESCRIBING):
            found.setdefault(line[1 : line.index(">")], []).append(line)
    return {subject: tuple(own) for subject, own in found.items()}


def context(lines: Iterable[str], *others: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The classes and labels, from what other graphs describe, of all that the lines name."""
    named = sorted({iri for line in lines for iri in _IRI.findall(line)})
    return tuple(line for iri in named for other in others for line in other.get(iri, ()))


@contextmanager
def _quiet() -> Iterator[None]:
    """Without what rdflib logs and warns of when a literal is no day or number: the shapes report it."""
    log = logging.getLogger("rdflib.term")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "NotImplemented should not be used", DeprecationWarning)
            yield
    finally:
        log.setLevel(level)


def _violation(results: rdflib.Graph, node: rdflib.term.Node, name: str) -> Violation:
    messages = {
        message.language: str(message)
        for message in results.objects(node, SH.resultMessage)
        if isinstance(message, rdflib.Literal)
    }

    def value(term: rdflib.URIRef) -> str:
        found = results.value(node, term)
        return "" if found is None or isinstance(found, rdflib.BNode) else str(found)

    return Violation(
        severity=value(SH.resultSeverity).rpartition("#")[2],
        graph=name,
        focus=value(SH.focusNode),
        shape=value(SH.sourceShape),
        path=value(SH.resultPath),
        value=value(SH.value),
        message=messages.get("en", "") or messages.get(None, ""),
        message_zh=messages.get("zh", ""),
    )


def _fill(graph: rdflib.Graph, lines: Iterable[str]) -> None:
    """Triples by pyoxigraph's parser, ten times as fast as rdflib's; each IRI is made once."""
    content = "\n".join((*lines, "")).encode()
    nodes: dict[str, rdflib.URIRef] = {}

    def node(iri: str) -> rdflib.URIRef:
        found = nodes.get(iri)
        if found is None:
            found = nodes[iri] = rdflib.URIRef(iri)
        return found

    for quad in ox.parse(content, ox.RdfFormat.N_TRIPLES):
        subject, target = quad.subject, quad.object
        assert isinstance(subject, ox.NamedNode)
        if isinstance(target, ox.Literal):
            plain = target.language or target.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
            datatype = None if plain else node(target.datatype.value)
            literal = rdflib.Literal(target.value, lang=target.language, datatype=datatype)
            graph.add((node(subject.value), node(quad.predicate.value), literal))
        else:
            assert isinstance(target, ox.NamedNode)
            graph.add((node(subject.value), node(quad.predicate.value), node(target.value)))
