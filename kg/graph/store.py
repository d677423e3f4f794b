"""Where the graph is asked: a small interface of our own over pyoxigraph, and rdflib behind the same one.

Queries see the union of all graphs. Terms are pyoxigraph's (`NamedNode`, `Literal`), whichever engine
answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

import pyoxigraph as ox

from kg.errors import NoReports, QueryError
from kg.graph.files import read_files
from kg.graph.identifiers import graph_iri
from kg.graph.load import fill
from kg.graph.namespaces import BASE, ONTOLOGY, RDFS
from kg.graph.to_rdf import Graphs

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["Answer", "Backend", "OxigraphBackend", "Solutions", "Store", "Term", "open_store"]

Term: TypeAlias = ox.NamedNode | ox.Literal
Answer: TypeAlias = "Solutions | bool | tuple[ox.Triple, ...]"


class Solutions:
    """The rows of a SELECT: iterate them once, each a tuple of terms in the order of `variables`.

    Attributes:
        variables: the names of the columns, without ``?``.
    """

    __slots__ = ("_rows", "variables")

    def __init__(self, variables: tuple[str, ...], rows: Iterator[tuple[Term | None, ...]]) -> None:
        self.variables = variables
        self._rows = rows

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        return self._rows


class Backend(Protocol):
    """What an engine has to offer."""

    def query(self, text: str) -> Answer:
        """The answer of a SELECT, ASK, or CONSTRUCT/DESCRIBE over the union of all graphs."""
        ...

    def quads(self, graph: str | None) -> Iterator[ox.Quad]:
        """All quads, or those of one graph, in no particular order."""
        ...

    def graphs(self) -> Iterator[str]:
        """The names of the graphs, in no particular order."""
        ...


class OxigraphBackend:
    """pyoxigraph, in memory or on disk."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store

    def query(self, text: str) -> Answer:
        """See `Backend.query`.

        Raises:
            QueryError: the query is malformed.
        """
        try:
            answer = self.store.query(text, use_default_graph_as_union=True)
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise QueryError(str(error)) from error
        if isinstance(answer, ox.QueryBoolean):
            return bool(answer)
        if isinstance(answer, ox.QueryTriples):
            return tuple(answer)
        names = tuple(variable.value for variable in answer.variables)
        # All at once: an unfinished answer of pyoxigraph must not be let go of on another thread, and a
        # traceback or a cycle may keep it until one collects garbage.
        return Solutions(names, iter([tuple(row) for row in answer]))

    def quads(self, graph: str | None) -> Iterator[ox.Quad]:
        """See `Backend.quads`."""
        name = None if graph is None else ox.NamedNode(graph)
        return self.store.quads_for_pattern(None, None, None, name)

    def graphs(self) -> Iterator[str]:
        """See `Backend.graphs`."""
        return (node.value for node in self.store.named_graphs() if isinstance(node, ox.NamedNode))


class Store:
    """The graph, ready to be asked.

    Attributes:
        backend: the engine behind it.
        base: what identifiers of things begin with.
    """

    def __init__(self, backend: Backend, base: str = BASE) -> None:
        self.backend = backend
        self.base = base

    @classmethod
    def of(cls, graphs: Graphs) -> Store:
        """A store in memory of graphs that were just made."""
        store = ox.Store()
        fill(store, graphs)
        return cls(OxigraphBackend(store), graphs.base)

    @classmethod
    def open(cls, out: str | PathLike[str]) -> Store:
        """The store of a folder that `kg build` wrote; see `open_store`."""
        return open_store(Path(out))

    def query(self, text: str) -> Answer:
        """Answer any read-only query: `Solutions` for SELECT, bool for ASK, triples for the other two.

        Raises:
            QueryError: the query is malformed.
        """
        return self.backend.query(text)

    def select(self, text: str) -> Solutions:
        """The rows of a SELECT.

        Raises:
            QueryError: the query is malformed or no SELECT.
        """
        answer = self.query(text)
        if not isinstance(answer, Solutions):
            raise QueryError("this needs a SELECT query")
        return answer

    def ask(self, text: str) -> bool:
        """The answer of an ASK.

        Raises:
            QueryError: the query is malformed or no ASK.
        """
        answer = self.query(text)
        if not isinstance(answer, bool):
            raise QueryError("this needs an ASK query")
        return answer

    def construct(self, text: str) -> tuple[ox.Triple, ...]:
        """The triples of a CONSTRUCT or DESCRIBE, sorted.

        Raises:
            QueryError: the query is malformed or of another form.
        """
        answer = self.query(text)
        if not isinstance(answer, tuple):
            raise QueryError("this needs a CONSTRUCT or DESCRIBE query")
        return tuple(sorted(set(answer), key=str))

    def rows(self, text: str) -> Iterator[tuple[str, ...]]:
        """The rows of a SELECT as strings: values of literals, IRIs in full, ``""`` for what is unbound."""
        for row in self.select(text):
            yield tuple("" if term is None else term.value for term in row)

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """All quads, or those of one graph, in no particular order."""
        return self.backend.quads(graph)

    def triples(self, graph: str | None = None) -> Iterator[ox.Triple]:
        """All triples, or those of one graph, in no particular order."""
        return (quad.triple for quad in self.backend.quads(graph))

    def graphs(self) -> tuple[str, ...]:
        """The names of the graphs, sorted: those of reports are the reports' own IRIs."""
        return tuple(sorted(self.backend.graphs()))

    def reports(self) -> tuple[str, ...]:
        """The IRIs of the reports, sorted."""
        return tuple(name for name in self.graphs() if name.startswith(f"{self.base}report/"))

    def labels(self) -> dict[str, dict[str, str]]:
        """Labels of our own terms: local name → language → label (``{"Issue": {"zh": "问题", …}}``)."""
        found: dict[str, dict[str, str]] = {}
        for quad in self.quads(graph_iri(self.base, "ontology")):
            term, label = quad.subject, quad.object
            if quad.predicate.value == RDFS.label and isinstance(label, ox.Literal) and label.language:
                names = found.setdefault(str(getattr(term, "value", "")).removeprefix(f"{ONTOLOGY}#"), {})
                names[label.language] = label.value
        return {name: dict(sorted(found[name].items())) for name in sorted(found)}


def open_store(out: Path) -> Store:
    """The store of a folder that `kg build` wrote: read-only from disk, else in memory from its N-Triples.

    Raises:
        NoReports: the folder holds no graph.
    """
    if (out / "store" / "CURRENT").is_file():
        try:
            backend = OxigraphBackend(ox.Store.read_only(str(out / "store")))
        except (OSError, ValueError, RuntimeError):
            pass  # A store that cannot be opened is made anew from the lines that are its truth.
        else:
            return Store(backend, _base_of(backend))
    graphs = read_files(out)
    if not graphs.reports:
        raise NoReports("there is no graph in this folder", where=str(out), remedy="kg build writes it")
    return Store.of(graphs)


def _base_of(backend: Backend) -> str:
    """The base in use, by the name of the graph that every store has."""
    name = next((name for name in backend.graphs() if name.endswith("/graph/ontology")), "")
    return name.removesuffix("graph/ontology") or BASE
