"""The jobs of a worker that come with the server: a SPARQL query, and the names in the data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import islice
from typing import IO, Any, cast

import pyoxigraph as ox

from kg.errors import QueryError, QueryLimit
from kg.query.diagnose import check_terms, explain_syntax
from kg.query.engine import refuse_others
from kg.query.guard import Inspected, inspect
from kg.query.prefixes import PREFIXES
from kg.serve.desk import Desk, Reply
from kg.serve.formats import Format, by_name
from kg.serve.meter import Meter

__all__ = ["names", "sparql"]


def sparql(desk: Desk, asked: Mapping[str, Any]) -> Reply:
    """Answer a query.

    Args:
        desk: the store.
        asked: ``query``; ``default`` and ``named`` (lists of graph IRIs, or None where the request names no
            data set); ``table`` and ``graph`` (names of the formats for the two kinds of answers);
            ``rows`` and ``size`` (limits).

    Raises:
        QueryError: it is malformed, refused or over a limit.
    """
    query = inspect(asked["query"], desk.base)
    check_terms(query)
    try:
        answer = _run(desk, query, asked)
        if isinstance(answer, ox.QueryTriples):
            return _graph(answer, query, _format(asked, "graph"), asked)
        return _table(answer, _format(asked, "table"), asked)
    except SyntaxError as error:
        raise explain_syntax(query, str(error)) from None
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"the query failed: {error}") from None


def names(desk: Desk, asked: Mapping[str, Any]) -> Reply:  # noqa: ARG001 - every job takes both
    """The IRIs of all things that have a label, as a JSON list."""
    label = ox.NamedNode(f"{PREFIXES['rdfs']}label")
    found = {
        quad.subject.value
        for quad in desk.engine.store.quads_for_pattern(None, label, None)
        if isinstance(quad.subject, ox.NamedNode)
    }
    return Reply("application/json", json.dumps(sorted(found), ensure_ascii=False).encode())


def _run(desk: Desk, query: Inspected, asked: Mapping[str, Any]) -> Any:
    """What the engine says; the data set of the request goes before that of the query."""
    default, named = asked["default"], asked["named"]
    if default is None and named is None:
        if query.graphs:
            refuse_others(desk.graphs, query.graphs)
        return desk.engine.store.query(
            query.text,
            base_iri=desk.base,
            prefixes=query.prefixes,
            use_default_graph_as_union=not query.graphs,
        )
    refuse_others(desk.graphs, (*(default or ()), *(named or ())))
    return desk.engine.store.query(
        query.text,
        base_iri=desk.base,
        prefixes=query.prefixes,
        default_graph=[ox.NamedNode(one) for one in default or ()],
        named_graphs=[ox.NamedNode(one) for one in named or ()],
    )


def _format(asked: Mapping[str, Any], kind: str) -> Format:
    found = by_name(asked[kind])
    assert found is not None, "the server chose it"
    return found


def _table(answer: Any, style: Format, asked: Mapping[str, Any]) -> Reply:
    target = Meter(style.name, asked["rows"], asked["size"])
    answer.serialize(target, format=getattr(ox.QueryResultsFormat, style.engine))
    return Reply(style.sent, target.value())


def _graph(answer: ox.QueryTriples, query: Inspected, style: Format, asked: Mapping[str, Any]) -> Reply:
    """A set of triples, in order, so that the same query gives the same bytes."""
    most = asked["rows"]
    triples = list(islice(answer, most + 1))
    if len(triples) > most:
        raise QueryLimit(
            f"the answer has more than {most:,} triples", remedy="ask for it in parts, with LIMIT"
        )
    by_line = {str(triple): triple for triple in triples}
    lines = sorted(by_line)
    target = Meter("", most, asked["size"])
    used = {name: base for name, base in query.prefixes.items() if any(f"<{base}" in line for line in lines)}
    ox.serialize(
        (by_line[line] for line in lines),
        cast("IO[bytes]", target),
        format=getattr(ox.RdfFormat, style.engine),
        prefixes=used if style.has_prefixes else None,
    )
    return Reply(style.sent, target.value())
