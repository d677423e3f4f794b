"""The description of the data set: its counts are those of the data."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.export.description import VOID, describe, description
from kg.graph import to_rdf
from kg.graph.namespaces import RDF, RDFS, ZG
from kg.graph.store import Store
from tests.graph.miniature import KEY, knowledge


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.of(to_rdf(knowledge()))


@pytest.fixture(scope="module")
def described(store: Store) -> ox.Store:
    found = ox.Store()
    found.load(describe(store), format=ox.RdfFormat.TURTLE)
    return found


def number(described: ox.Store, query: str) -> int:
    rows = [int(row[0].value) for row in described.query(query, prefixes={"void": VOID.iri, "zg": ZG.iri})]
    assert len(rows) == 1
    return rows[0]


def test_the_whole(store: Store, described: ox.Store) -> None:
    data = {quad.triple for quad in store.quads() if not str(quad.graph_name.value).endswith("/ontology")}
    whole = f"<{store.base}dataset>"
    assert number(described, f"SELECT ?n {{ {whole} void:triples ?n }}") == len(data)
    assert number(described, f"SELECT ?n {{ {whole} void:distinctSubjects ?n }}") == len(
        {t.subject for t in data}
    )
    assert number(described, f"SELECT ?n {{ {whole} void:properties ?n }}") == len(
        {t.predicate for t in data}
    )
    assert number(
        described, f"SELECT (SUM(?n) AS ?all) {{ {whole} void:propertyPartition/void:triples ?n }}"
    ) == len(data)


@pytest.mark.parametrize("name", ["Issue", "Measure", "Organization", "Entity", "Mention"])
def test_classes(store: Store, described: ox.Store, name: str) -> None:
    members = {
        t.subject for t in store.triples() if t.predicate.value == RDF.type and t.object.value == ZG[name]
    }
    part = f"<{store.base}dataset> void:classPartition ?p . ?p void:class zg:{name}"
    query = f"SELECT ?n {{ {part} ; void:entities ?n }}"
    assert number(described, query) == len(members) > 0


def test_properties(store: Store, described: ox.Store) -> None:
    ontology = f"{store.base}graph/ontology"
    objects = {
        q.object for q in store.quads() if q.predicate.value == RDFS.label and q.graph_name.value != ontology
    }
    query = f"SELECT ?n {{ ?p void:property <{RDFS.label}> ; void:distinctObjects ?n }}"
    assert number(described, query) == len(objects)


def test_reports(store: Store, described: ox.Store) -> None:
    part = f"<{store.base}dataset#report-{KEY}>"
    triples = set(store.triples(f"{store.base}report/{KEY}"))
    assert number(described, f"SELECT ?n {{ {part} void:triples ?n }}") == len(triples)
    assert described.query(
        f"ASK {{ {part} <http://xmlns.com/foaf/0.1/primaryTopic> <{store.base}report/{KEY}> ; "
        "<http://purl.org/dc/terms/title> ?title }"
    )


def test_nothing_is_without_a_name_and_the_bytes_are_stable(store: Store) -> None:
    found = description(store)
    assert not [t for t in found if isinstance(t.subject, ox.BlankNode) or isinstance(t.object, ox.BlankNode)]
    assert len(set(found)) == len(found)
    assert describe(store) == describe(Store.of(to_rdf(knowledge())))


def test_an_empty_graph_has_a_description_too() -> None:
    from kg.graph import Graphs

    assert b"void:triples 0" in describe(Store.of(Graphs((), ())))
