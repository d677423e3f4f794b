"""Why a query found nothing: names in it that nothing in the graph bears."""

from __future__ import annotations

import re

from kg.query.diagnose import nearest
from kg.query.engine import Oxigraph
from kg.query.guard import Inspected
from kg.query.prefixes import PREFIXES, shorten

__all__ = ["absent", "names_of"]

_CHINESE = re.compile(r"[\u3400-\u9fff]{2}")
_NAME_PROPERTIES = (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel")


def names_of(engine: Oxigraph) -> set[str]:
    """Every label and surface that something in the graph bears."""
    import pyoxigraph as ox

    return {
        quad.object.value
        for iri in _NAME_PROPERTIES
        for quad in engine.store.quads_for_pattern(None, ox.NamedNode(iri), None)
        if isinstance(quad.object, ox.Literal) and not quad.object.language
    }


def absent(
    engine: Oxigraph, query: Inspected, known: tuple[str, ...] | None = None
) -> list[tuple[str, list[str]]]:
    """The names in a query that nothing bears, each with the nearest that exist.

    Args:
        engine: the store that was asked.
        query: the query, which gave no row.
        known: of a saved query, the values that it was given: all that its user wrote.
    """
    if known is not None:
        names = names_of(engine)
        return [(f"“{text}”", nearest(text, names)) for text in known if text not in names]
    iris = [*query.iris, *(iri for name in query.names if (iri := query.expand(name)))]
    declared = set(query.prefixes.values())
    found = [
        (shorten(iri), _near_iris(engine, iri))
        for iri in dict.fromkeys(iris)
        if iri not in declared and not _stands(engine, iri)
    ]
    chinese = [text for text in query.strings if _CHINESE.search(text)]
    if chinese:
        names = names_of(engine)
        found += [(f"“{text}”", nearest(text, names)) for text in chinese if text not in names]
    return found


def _stands(engine: Oxigraph, iri: str) -> bool:
    """Whether any triple holds this IRI."""
    import pyoxigraph as ox

    node, store = ox.NamedNode(iri), engine.store
    return any(
        next(iter(found), None) is not None
        for found in (
            store.quads_for_pattern(node, None, None),
            store.quads_for_pattern(None, node, None),
            store.quads_for_pattern(None, None, node),
        )
    )


def _near_iris(engine: Oxigraph, iri: str) -> list[str]:
    """The nearest subjects and predicates in the same namespace."""
    base = iri[: max(iri.rfind("/"), iri.rfind("#")) + 1]
    held = {
        value.removeprefix(base)
        for quad in engine.store.quads_for_pattern(None, None, None)
        for node in (quad.subject, quad.predicate)
        if (value := str(getattr(node, "value", ""))).startswith(base)
    }
    return [shorten(base + local) for local in nearest(iri.removeprefix(base), held)]
