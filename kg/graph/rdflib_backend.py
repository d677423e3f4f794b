"""rdflib behind the same interface: for those who want its API, and for tests that compare two engines."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox
import rdflib
from pyparsing import ParseBaseException
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from kg.errors import QueryError
from kg.graph.load import named_graphs
from kg.graph.namespaces import XSD
from kg.graph.store import Answer, Solutions, Store, Term
from kg.graph.to_rdf import Graphs

__all__ = ["RdflibBackend", "dataset", "rdflib_store"]


def dataset(graphs: Graphs) -> rdflib.Dataset:
    """An rdflib dataset whose queries see the union of all graphs."""
    found = rdflib.Dataset(default_union=True)
    for name, lines in named_graphs(graphs):
        found.graph(rdflib.URIRef(name)).parse(data="\n".join((*lines, "")), format="nt")
    return found


def rdflib_store(graphs: Graphs) -> Store:
    """A store that rdflib answers."""
    return Store(RdflibBackend(dataset(graphs)), graphs.base)


class RdflibBackend:
    """rdflib's own engine; see `kg.graph.store.Backend`."""

    def __init__(self, data: rdflib.Dataset) -> None:
        self.data = data

    def query(self, text: str) -> Answer:
        """See `Backend.query`.

        Raises:
            QueryError: the query is malformed.
        """
        try:
            with warnings.catch_warnings():
                # rdflib's engine calls what rdflib's Dataset calls deprecated
                warnings.filterwarnings("ignore", "Dataset.", DeprecationWarning)
                result = self.data.query(text)
                rows: list[Any] = list(result)
        except (ParseBaseException, SyntaxError, ValueError, TypeError, NotImplementedError) as error:
            raise QueryError(str(error)) from error
        if result.type == "ASK":
            return bool(result.askAnswer)
        if result.type in {"CONSTRUCT", "DESCRIBE"}:
            return tuple(_triple(*triple) for triple in rows)
        names = tuple(str(variable) for variable in result.vars or ())
        return Solutions(names, (tuple(None if t is None else _term(t) for t in row) for row in rows))

    def quads(self, graph: str | None) -> Iterator[ox.Quad]:
        """See `Backend.quads`."""
        name = None if graph is None else self.data.graph(rdflib.URIRef(graph))
        for subject, predicate, target, where in self.data.quads((None, None, None, name)):
            triple = _triple(subject, predicate, target)
            yield ox.Quad(triple.subject, triple.predicate, triple.object, ox.NamedNode(str(where)))

    def graphs(self) -> Iterator[str]:
        """See `Backend.graphs`."""
        names = (str(graph.identifier) for graph in self.data.graphs() if len(graph))
        return (name for name in names if name != str(DATASET_DEFAULT_GRAPH_ID))


def _triple(subject: rdflib.term.Node, predicate: rdflib.term.Node, target: rdflib.term.Node) -> ox.Triple:
    return ox.Triple(ox.NamedNode(str(subject)), ox.NamedNode(str(predicate)), _term(target))


def _term(node: rdflib.term.Node) -> Term:
    if not isinstance(node, rdflib.Literal):
        return ox.NamedNode(str(node))
    if node.language:
        return ox.Literal(str(node), language=node.language.lower())
    return ox.Literal(str(node), datatype=ox.NamedNode(str(node.datatype or XSD.string)))
