"""The graph that a build left, for Python: `kg.open("out")`."""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import QueryError, UnknownName
from kg.query.diagnose import check_terms, nearest
from kg.query.engine import DEFAULT_ROWS, Oxigraph, open_engine
from kg.query.explain import Evidence, Explainer, Explanation, find
from kg.query.guard import inspect
from kg.query.prefixes import ZG
from kg.query.saved import saved
from kg.query.table import Table

if TYPE_CHECKING:
    import sqlite3

    import networkx
    import rdflib

    from kg.query.search import Hit

__all__ = ["Graph", "IssueView", "Thing", "open_graph"]

_STATUS = ("rectified", "partlyRectified", "inProgress", "unstated")


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue as the graph holds it.

    Attributes:
        iri: its identifier.
        report: IRI of its report.
        number: 1, 2, 3 … in document order.
        label: short heading.
        text: the finding's text.
        status: ``rectified``, ``partlyRectified``, ``inProgress`` or ``unstated``.
        recurs: whether it had been raised before.
        open_items: words that say something is still not done.
    """

    iri: str
    report: str
    number: int
    label: str
    text: str
    status: str
    recurs: bool
    open_items: tuple[str, ...]


class Thing:
    """An entity, issue, measure or assertion of the graph."""

    def __init__(self, explainer: Explainer, iri: str) -> None:
        self.iri = iri
        self._explainer = explainer

    def explain(self) -> Explanation:
        """All that is known of it, with every passage behind it."""
        return self._explainer.explain(self.iri)

    def passages(self) -> tuple[Evidence, ...]:
        """Where it stands in the texts, in order: offsets, line, and the sentence around it."""
        return self.explain().passages

    @property
    def label(self) -> str:
        """Its name."""
        return self.explain().label

    def __repr__(self) -> str:
        return f"<Thing {self.iri}>"


class Graph:
    """A graph that can be asked. Queries run in this process, without limits of time or memory."""

    def __init__(self, engine: Oxigraph, home: Path | None = None) -> None:
        self._engine = engine
        self._explainer = Explainer(engine)
        self._home = home
        self._index: sqlite3.Connection | None = None

    def query(self, text: str, *, rows: int = DEFAULT_ROWS) -> Table:
        """The answer to a SPARQL query; prefixes are supplied.

        Args:
            text: SELECT, ASK, CONSTRUCT or DESCRIBE.
            rows: row limit; `Table.truncated` says whether it cut something off.

        Raises:
            QueryError: it is malformed or refused.
        """
        query = inspect(text)
        check_terms(query)
        return self._engine.select(query, rows)

    def ask_saved(self, name: str, **values: str) -> Table:
        """The answer to a saved query: ``graph.ask_saved("responsible", organization="市文广旅局")``.

        Raises:
            UnknownName: no saved query bears that name.
            QueryError: it has no such parameter.
        """
        return self.query(saved(name).bind(values))

    def to_dataframe(self, text: str, *, kind: str = "pandas", rows: int = DEFAULT_ROWS) -> Any:
        """The answer to a SPARQL query as a data frame, in one call.

        Args:
            text: as of `query`; the name of a saved query without parameters will do as well.
            kind: ``pandas`` or ``polars``, whichever is installed (the extra ``tables`` has both).
            rows: row limit, as of `query`.

        Raises:
            QueryError: the query is malformed or refused; there is no such kind.
            ImportError: the library is not installed.
        """
        if kind not in {"pandas", "polars"}:
            raise QueryError(f"no data frame is called {kind!r}", remedy="it is pandas or polars")
        words = text.strip()
        table = self.query(
            text if any(sign in words for sign in "{ \n") else saved(words).bind({}), rows=rows
        )
        return table.to_pandas() if kind == "pandas" else table.to_polars()

    def issues(self, status: str | None = None) -> list[IssueView]:
        """The issues, by report and number.

        Args:
            status: only those of this status: ``rectified``, ``partly_rectified``, ``in_progress``,
                ``unstated`` (or as the ontology writes them, ``inProgress``).

        Raises:
            UnknownName: there is no such status.
        """
        wanted = None if status is None else _status(status)
        table = self.query(_ISSUES, rows=1_000_000)
        open_items: dict[str, list[str]] = {}
        for row in self.query(_OPEN_ITEMS, rows=1_000_000):
            open_items.setdefault(str(row["issue"]), []).append(str(row["text"]))
        found = [
            IssueView(
                iri=str(row["issue"]),
                report=str(row["report"]),
                number=int(str(row["number"])),
                label=str(row["label"] or ""),
                text=str(row["text"]),
                status=str(row["status"]).removeprefix(ZG),
                recurs=bool(row["recurs"]),
                open_items=tuple(open_items.get(str(row["issue"]), ())),
            )
            for row in table
        ]
        return [issue for issue in found if wanted is None or issue.status == wanted]

    def entity(self, name: str) -> Thing:
        """The thing of that label, surface, prefixed name or IRI; the first where several bear it.

        Raises:
            UnknownName: nothing bears it; the message names the nearest.
        """
        return self.entities(name)[0]

    def entities(self, name: str) -> list[Thing]:
        """Every thing of that label, surface, prefixed name or IRI.

        Raises:
            UnknownName: nothing bears it; the message names the nearest.
        """
        return [Thing(self._explainer, iri) for iri in find(self._engine, name)]

    def search(
        self, words: str, kinds: Iterable[str] = ("issues", "measures", "names"), limit: int = 20
    ) -> list[Hit]:
        """Issues, measures and names that hold these words, best first; see `kg.query.search.search`.

        The index is made at the first search of a build, and kept beside the graph.

        Raises:
            QueryError: there is nothing to look for, or an unknown kind; the graph has no files.
        """
        from kg.query.search import search
        from kg.query.search_index import open_index

        if self._index is None:
            if self._home is None:
                raise QueryError("a graph without files cannot be searched", remedy="open it with kg.open")
            self._index = open_index(self._home)
            weakref.finalize(self, self._index.close)
        return search(self._index, words, kinds, limit)

    def rdflib(self) -> rdflib.Dataset:
        """A copy for rdflib: a Dataset with a named graph per report, whose union is its default graph."""
        import pyoxigraph as ox
        import rdflib

        dump = self._engine.store.dump(format=ox.RdfFormat.N_QUADS)
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=(dump or b"").decode(), format="nquads")
        return dataset

    def networkx(self) -> networkx.MultiDiGraph[str]:
        """The relations as a networkx graph; see `kg.graph.to_networkx.network_of`."""
        from kg.graph.store import OxigraphBackend, Store
        from kg.graph.to_networkx import to_networkx

        return to_networkx(Store(OxigraphBackend(self._engine.store)))


_ISSUES = """SELECT ?issue ?report ?number ?label ?text ?status ?recurs {
  ?report zg:hasIssue ?issue . ?issue zg:number ?number ; oa:exact ?text ; zg:status ?status .
  OPTIONAL { ?issue rdfs:label ?label } OPTIONAL { ?issue zg:recurs ?recurs }
} ORDER BY ?report ?number"""
_OPEN_ITEMS = """SELECT DISTINCT ?issue ?text ?start {
  ?issue a zg:Issue ; zg:hasOpenItem ?item . ?item oa:exact ?text ; oa:start ?start
} ORDER BY ?issue ?start"""


def _status(said: str) -> str:
    folded = said.replace("_", "").replace("-", "").casefold()
    for status in _STATUS:
        if status.casefold() == folded:
            return status
    raise UnknownName(f"no status is called {said!r}", remedy=f"nearest: {', '.join(nearest(said, _STATUS))}")


def open_graph(path: Path) -> Graph:
    """The graph in a folder that `kg build` wrote, or in an RDF file.

    Raises:
        UnreadableFile, NoReports: there is no graph, or it cannot be read.
    """
    return Graph(open_engine(path), path)
