"""The engines behind one interface: pyoxigraph for answers, rdflib to compare with.

An `Engine` runs queries in this process without limits of time: for the Python interface, where the caller's
own code runs anyway. The command line goes through `kg.query.worker`, which can be killed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from kg.errors import QueryError, RefusedQuery, UnreadableFile
from kg.query.guard import Inspected
from kg.query.table import Table, Term

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib

__all__ = ["Engine", "Oxigraph", "Rdflib", "files_of", "open_engine", "refuse_others", "triples_of"]

DEFAULT_ROWS = 10_000
_STAR = re.compile(r"\bSELECT\s+(?:DISTINCT\s+|REDUCED\s+)?\*", re.IGNORECASE)
_FORMATS = {".ttl": "TURTLE", ".nt": "N_TRIPLES", ".nq": "N_QUADS", ".trig": "TRIG", ".rdf": "RDF_XML",
            ".xml": "RDF_XML", ".jsonld": "JSON_LD"}  # fmt: skip


class Engine(Protocol):
    """What the rest of the package needs of an engine."""

    def select(self, query: Inspected, rows: int = DEFAULT_ROWS) -> Table:
        """The answer to a query that was inspected.

        Raises:
            QueryError: it is malformed, or names a graph that the store does not hold.
        """
        ...

    def graphs(self) -> tuple[str, ...]:
        """IRIs of the named graphs, sorted."""
        ...


def files_of(out: Path) -> list[Path]:
    """The N-Triples files of a build, the shared one last; its Turtle where there are none."""
    found = sorted((out / "reports").glob("*.nt")) + [p for p in [out / "shared.nt"] if p.is_file()]
    return found or [p for p in [out / "graph.ttl"] if p.is_file()]


def open_engine(path: Path) -> Oxigraph:
    """The engine over a build (its store, else its files), or over a single RDF file.

    Raises:
        UnreadableFile: there is no build at that path, or it cannot be read.
    """
    import pyoxigraph as ox

    if path.is_dir():
        from kg.graph.store import OxigraphBackend, open_store

        backend = open_store(path).backend
        assert isinstance(backend, OxigraphBackend)
        return Oxigraph(backend.store)
    if not path.is_file():
        raise UnreadableFile("there is no graph here", where=str(path), remedy="make one with: kg build")
    store = ox.Store()
    _load(store, path)
    return Oxigraph(store)


def _load(store: pyoxigraph.Store, file: Path) -> None:
    import pyoxigraph as ox

    kind = _FORMATS.get(file.suffix.lower())
    if kind is None:
        raise UnreadableFile(
            f"no RDF format ends in {file.suffix or 'nothing'}",
            where=str(file),
            remedy=f"known: {', '.join(_FORMATS)}",
        )
    try:
        store.bulk_load(path=str(file), format=getattr(ox.RdfFormat, kind))
    except (OSError, SyntaxError) as error:
        raise UnreadableFile(f"cannot be read as RDF: {error}", where=str(file)) from None


class Oxigraph:
    """Queries on a pyoxigraph store; without FROM, the union of its graphs answers."""

    def __init__(self, store: pyoxigraph.Store) -> None:
        self.store = store

    def graphs(self) -> tuple[str, ...]:
        """IRIs of the named graphs, sorted."""
        import pyoxigraph as ox

        return tuple(sorted(g.value for g in self.store.named_graphs() if isinstance(g, ox.NamedNode)))

    def select(self, query: Inspected, rows: int = DEFAULT_ROWS) -> Table:
        """The answer to a query that was inspected; at most so many rows.

        Raises:
            QueryError: it is malformed, or names a graph that the store does not hold.
        """
        import pyoxigraph as ox

        from kg.query.diagnose import explain_syntax

        if query.graphs:
            refuse_others(self.graphs(), query.graphs)
        try:
            answer = self.store.query(
                query.text, prefixes=query.prefixes, use_default_graph_as_union=not query.graphs
            )
            if isinstance(answer, ox.QueryBoolean):
                return _yes_or_no(bool(answer))
            if isinstance(answer, ox.QueryTriples):
                triples = ((t.subject, t.predicate, t.object) for t in answer)
                return _table(("subject", "predicate", "object"), triples, rows, "construct")
            columns = _in_order(query, tuple(variable.value for variable in answer.variables))
            return _table(columns, ([row[name] for name in columns] for row in answer), rows, "select")
        except SyntaxError as error:
            raise explain_syntax(query, str(error)) from None
        except (OSError, RuntimeError) as error:
            raise QueryError(f"the query failed: {error}") from None


class Rdflib:
    """The same on rdflib: slow, and kept to see that answers do not depend on the engine."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self.graph = graph

    @classmethod
    def load(cls, files: Iterable[Path]) -> Rdflib:
        """An engine over RDF files, all in one graph."""
        import rdflib

        graph = rdflib.Graph()
        for file in files:
            graph.parse(file)
        return cls(graph)

    def graphs(self) -> tuple[str, ...]:
        """It has no named graphs."""
        return ()

    def select(self, query: Inspected, rows: int = DEFAULT_ROWS) -> Table:
        """The answer to a query that was inspected; at most so many rows.

        Raises:
            QueryError: it is malformed, or names a graph that the store does not hold.
        """
        from pyparsing import ParseException
        from rdflib.plugins import sparql

        if query.graphs:
            refuse_others(self.graphs(), query.graphs)
        sparql.SPARQL_LOAD_GRAPHS = False  # else FROM reads files
        try:
            answer = self.graph.query(query.text, initNs=query.prefixes)
        except (ParseException, SyntaxError, ValueError) as error:
            raise QueryError(f"the query cannot be read: {error}") from None
        if answer.type == "ASK":
            return _yes_or_no(bool(answer.askAnswer))
        if answer.type == "SELECT":
            columns = tuple(str(variable) for variable in answer.vars or ())
            return _table(columns, ([row[name] for name in columns] for row in answer), rows, "select")  # type: ignore[index, call-overload]
        return _table(("subject", "predicate", "object"), answer, rows, "construct")  # type: ignore[arg-type]


def triples_of(table: Table) -> list[pyoxigraph.Triple]:
    """The answer of a CONSTRUCT or DESCRIBE as triples of the engine.

    Raises:
        QueryError: it is the answer of another form.
    """
    import pyoxigraph as ox

    if table.kind != "construct":
        raise QueryError("this needs a CONSTRUCT or DESCRIBE query")

    def term(one: Term) -> pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal:
        if one.kind == "uri":
            return ox.NamedNode(one.value)
        if one.kind == "bnode":
            return ox.BlankNode(one.value)
        if one.language:
            return ox.Literal(one.value, language=one.language)
        return ox.Literal(one.value, datatype=ox.NamedNode(one.datatype) if one.datatype else None)

    triples = ((term(s), term(p), term(o)) for s, p, o in table.rows if s and p and o)
    return [ox.Triple(s, p, o) for s, p, o in triples]  # type: ignore[arg-type]


def refuse_others(held: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    """Refuse graphs outside the store.

    Raises:
        RefusedQuery: one that is wanted is not held.
    """
    if missing := sorted(set(wanted) - set(held)):
        raise RefusedQuery(
            f"FROM <{missing[0]}> is refused: the store holds no such graph",
            remedy="see its graphs with: kg query 'SELECT DISTINCT ?g { GRAPH ?g {} }'",
        )


def _in_order(query: Inspected, columns: tuple[str, ...]) -> tuple[str, ...]:
    """The variables as the query first names them: engines sort those of SELECT * as they like."""
    return (
        tuple(sorted(columns, key=lambda name: (query.text.find(f"?{name}"), name)))
        if _STAR.search(query.text)
        else columns
    )


def _yes_or_no(answer: bool) -> Table:
    term = Term("literal", str(answer).lower(), "http://www.w3.org/2001/XMLSchema#boolean")
    return Table(("answer",), ((term,),), "ask")


def _table(columns: tuple[str, ...], solutions: Iterable[Iterable[Any]], rows: int, kind: str) -> Table:
    found: list[tuple[Term | None, ...]] = []
    for solution in solutions:
        if len(found) == rows:
            return Table(columns, tuple(found), kind, truncated=True)
        found.append(tuple(_term(value) for value in solution))
    return Table(columns, tuple(found), kind)


def _term(value: Any) -> Term | None:
    """A term of either engine as our own; both name their classes differently and their parts alike."""
    if value is None:
        return None
    name = type(value).__name__
    if name in {"NamedNode", "URIRef"}:
        return Term("uri", getattr(value, "value", None) or str(value))
    if name in {"BlankNode", "BNode"}:
        return Term("bnode", getattr(value, "value", None) or str(value))
    if name == "Triple":
        return Term("literal", str(value))
    lexical = str(value) if hasattr(value, "toPython") else value.value
    datatype = value.datatype
    kind = "" if datatype is None else getattr(datatype, "value", None) or str(datatype)
    if kind.endswith(("#string", "#langString")):
        kind = ""
    return Term("literal", lexical, kind, value.language or "")
