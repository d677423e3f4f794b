"""Things as resolving across reports compares them, read back from a store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.graph.identifiers import thing_iri
from kg.graph.namespaces import prefixes
from kg.graph.store import Store
from kg.resolve.things import TYPES, Sighting, Thing

__all__ = ["texts_of", "things_in"]

_NAMES = (
    "SELECT ?thing ?label ?number {{ VALUES ?class {{ {classes} }} ?thing a ?class ; rdfs:label ?label . "
    "OPTIONAL {{ ?thing zg:documentNumber ?number }} }}"
)
_OTHER_NAMES = "SELECT ?thing ?name { ?thing skos:altLabel ?name }"
_MENTIONS = (
    "SELECT ?thing ?report ?start ?end { ?mention zg:refersTo ?thing ; zg:inReport ?report ; "
    "oa:start ?start ; oa:end ?end }"
)
_HOMES = "SELECT ?report ?code { ?report a zg:Report ; zg:divisionCode ?code }"
_TEXT = "SELECT ?text {{ <{report}> zg:text ?text }}"


def things_in(store: Store) -> tuple[Thing, ...]:
    """The things with a name that the reports of a store mention, sorted by identifier."""
    base = store.base
    homes = {_path(base, report): code for report, code in _rows(store, _HOMES)}
    labels: dict[str, tuple[str, str]] = {}
    classes = " ".join(f"zg:{name}" for name in TYPES)
    for iri, label, number in _rows(store, _NAMES.format(classes=classes)):
        labels[_path(base, iri)] = (label, number)
    names: dict[str, set[str]] = defaultdict(set)
    for iri, name in _rows(store, _OTHER_NAMES):
        names[_path(base, iri)].add(name)
    first: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for iri, report, start, end in _rows(store, _MENTIONS):
        path, key = _path(base, iri), _path(base, report)
        if path in labels:
            span = (int(start), int(end))
            first[path][key] = min(span, first[path].get(key, span))
    return tuple(
        Thing(
            path,
            path.partition("/")[0],
            labels[path][0],
            tuple(sorted(names[path])),
            labels[path][1],
            tuple(
                Sighting(key.removeprefix("report/"), homes.get(key, ""), *first[path][key])
                for key in sorted(first[path])
            ),
        )
        for path in sorted(first)
    )


def texts_of(store: Store, reports: Iterable[str]) -> dict[str, str]:
    """The texts of reports, by key."""
    found = {}
    for key in sorted(set(reports)):
        for (text,) in _rows(store, _TEXT.format(report=thing_iri(store.base, f"report/{key}"))):
            found[key] = text
    return found


def _path(base: str, iri: str) -> str:
    return iri.removeprefix(base)


def _rows(store: Store, query: str) -> list[tuple[str, ...]]:
    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes(store.base).items())
    return list(store.rows(head + query))
