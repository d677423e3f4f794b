"""What an engine has to do for a query: its algebra, and how many triples stand behind each pattern.

pyoxigraph does not show its plan. The algebra here is that of the SPARQL standard, from rdflib; the engine
joins in an order of its own, but the counts say which patterns are small and which are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from kg.errors import QueryError
from kg.query.engine import Oxigraph
from kg.query.guard import Inspected
from kg.query.prefixes import shorten

__all__ = ["plan"]

_COUNTED = 100_000
_IRI = re.compile(r"<([^<>]*)>")
# Operators that say nothing to a reader: they pass on what their part gives.
_SILENT = frozenset({"SelectQuery", "AskQuery", "ConstructQuery", "DescribeQuery", "ToMultiSet"})


def plan(query: Inspected, engine: Oxigraph) -> tuple[str, ...]:
    """The operators of a query from the last to the first, indented; below a BGP its patterns with counts.

    Args:
        query: the query, inspected.
        engine: the store whose triples are counted, up to 100 000 a pattern.

    Raises:
        QueryError: it cannot be read.
    """
    from pyparsing import ParseException
    from rdflib.plugins.sparql import prepareQuery

    try:
        prepared = prepareQuery(query.text, initNs=query.prefixes)
    except (ParseException, SyntaxError, ValueError) as error:
        raise QueryError(f"the query cannot be read: {' '.join(str(error).split())[:200]}") from None
    return tuple(_lines(prepared.algebra, 0, engine))


def _lines(part: Any, depth: int, engine: Oxigraph) -> Iterator[str]:
    name = part.name
    if name not in _SILENT:
        yield f"{'  ' * depth}{name}{_details(part)}"
        depth += 1
    if name == "BGP":
        for triple in part.triples:
            shown = " ".join(_show(term) for term in triple)
            yield f"{'  ' * depth}{shown}  {_count(triple, engine)}".rstrip()
        return
    if name == "values":
        return
    for key in ("p", "p1", "p2"):
        inner = part.get(key)
        if getattr(inner, "name", ""):
            yield from _lines(inner, depth, engine)


def _details(part: Any) -> str:
    """What an operator works with, in a few words."""
    if part.name == "Project":
        return " " + " ".join(_show(variable) for variable in part.PV)
    if part.name == "Slice":
        start = f"from {part.start} " if part.start else ""
        return f" {start}{part.length if part.length is not None else 'all'} rows"
    if part.name == "Extend":
        return f" {_show(part.var)}"
    if part.name == "values":
        shown = [f"{_show(name)} = {_show(term)}" for row in part.res[:3] for name, term in row.items()]
        return f" {', '.join(shown)}{' …' if len(part.res) > 3 else ''}" if shown else ""
    if part.name == "Graph":
        return f" {_show(part.term)}"
    if part.name == "Group" and part.expr:
        return " by " + " ".join(_show(one) for one in part.expr)
    if part.name in {"Filter", "LeftJoin"} and part.expr is not None and part.expr.get("_vars") is not None:
        names = sorted(_show(variable) for variable in part.expr.get("_vars") or ())
        return f" on {' '.join(names)}" if names else ""
    return ""


def _show(term: Any) -> str:
    from rdflib.term import BNode, Literal, URIRef, Variable

    if isinstance(term, Variable):
        return f"?{term}"
    if isinstance(term, BNode):
        return "[]"
    if isinstance(term, URIRef):
        return shorten(str(term))
    if isinstance(term, Literal):
        return str(term.n3())
    path = str(term.n3()) if hasattr(term, "n3") else type(term).__name__
    return _IRI.sub(lambda found: shorten(found[1]), path)


def _count(triple: tuple[Any, Any, Any], engine: Oxigraph) -> str:
    """How many triples match a pattern by its constants; ``""`` for a path."""
    import pyoxigraph as ox
    from rdflib.term import BNode, Literal, URIRef, Variable

    pattern: list[Any] = []
    for term in triple:
        if isinstance(term, URIRef):
            pattern.append(ox.NamedNode(str(term)))
        elif isinstance(term, Literal):
            datatype = ox.NamedNode(str(term.datatype)) if term.datatype else None
            tagged = ox.Literal(str(term), language=term.language) if term.language else None
            pattern.append(tagged or ox.Literal(str(term), datatype=datatype))
        elif isinstance(term, Variable | BNode):
            pattern.append(None)
        else:
            return ""
    found = sum(1 for _ in islice(engine.store.quads_for_pattern(*pattern), _COUNTED))
    return f"[{found}{'+' if found == _COUNTED else ''}]"
