"""Clients that nobody here wrote: SPARQLWrapper and rdflib's SPARQLStore."""

from __future__ import annotations

from typing import Any

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from kg.graph.identifiers import Identifiers
from kg.graph.namespaces import BASE
from tests.graph.miniature import KEY
from tests.serve.conftest import Running

ZG = rdflib.Namespace("https://w3id.org/zhenggai/ontology#")
REPORT = rdflib.URIRef(Identifiers(KEY, BASE).report)
SELECT = "SELECT ?issue ?status WHERE { ?issue a zg:Issue ; zg:status ?status } ORDER BY ?issue"
PREFIX = "PREFIX zg: <https://w3id.org/zhenggai/ontology#> "


@pytest.fixture
def wrapper(server: Running) -> SPARQLWrapper:
    return SPARQLWrapper(f"{server.url}/sparql")


def asked(wrapper: SPARQLWrapper, query: str, style: str) -> Any:
    wrapper.setQuery(query)
    wrapper.setReturnFormat(style)
    return wrapper.query().convert()


@pytest.mark.parametrize("method", ["GET", POST])
@pytest.mark.parametrize("how", ["urlencoded", POSTDIRECTLY])
def test_sparqlwrapper_selects(wrapper: SPARQLWrapper, method: str, how: str) -> None:
    wrapper.setMethod(method)
    wrapper.setRequestMethod(how)
    rows = asked(wrapper, PREFIX + SELECT, JSON)["results"]["bindings"]
    assert rows
    assert all(row["status"]["value"].startswith(str(ZG)) for row in rows)
    assert asked(wrapper, PREFIX + "ASK { ?x a zg:Issue }", JSON)["boolean"] is True
    by_xml = asked(wrapper, PREFIX + SELECT, XML)
    assert len(by_xml.getElementsByTagName("result")) == len(rows)
    assert len(asked(wrapper, PREFIX + SELECT, CSV).decode().strip().splitlines()) == len(rows) + 1
    assert len(asked(wrapper, PREFIX + SELECT, TSV).decode().strip().splitlines()) == len(rows) + 1


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # said to the client, by rdflib
@pytest.mark.parametrize("style", [TURTLE, N3, RDFXML, XML, JSONLD])
def test_sparqlwrapper_constructs_and_describes(wrapper: SPARQLWrapper, style: str) -> None:
    for query in (PREFIX + "CONSTRUCT { ?x a zg:Issue } { ?x a zg:Issue }", f"DESCRIBE <{REPORT}>"):
        got = asked(wrapper, query, style)
        graph = rdflib.Graph().parse(data=got) if isinstance(got, bytes) else got
        assert len(graph) > 1


def test_sparqlwrapper_hears_what_is_wrong(wrapper: SPARQLWrapper) -> None:
    with pytest.raises(QueryBadFormed, match=r"query line 1, column \d+: the ontology has no term zg:Isue"):
        asked(wrapper, PREFIX + "SELECT * { ?x a zg:Isue }", JSON)


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("style", ["xml", "json", "csv", "tsv"])
def test_rdflib_asks_through_its_sparql_store(server: Running, method: Any, style: str) -> None:
    store = SPARQLStore(f"{server.url}/sparql", method=method, returnFormat=style)
    graph = rdflib.Graph(store)
    rows = list(graph.query(PREFIX + SELECT))
    assert rows
    if style in {"xml", "json"}:
        assert graph.query(PREFIX + "ASK { ?x a zg:Issue }").askAnswer is True
        assert (REPORT, rdflib.RDF.type, ZG.Report) in graph
    issues = set(graph.subjects(rdflib.RDF.type, ZG.Issue))
    assert issues == {row[0] for row in rows}
    assert all(next(graph.objects(issue, rdflib.RDFS.label)) for issue in issues)
    built = graph.query(PREFIX + "CONSTRUCT { ?x a zg:Issue } { ?x a zg:Issue }").graph
    assert built is not None
    assert set(built.subjects()) == issues
    described = graph.query(f"DESCRIBE <{REPORT}>").graph
    assert described is not None
    assert (REPORT, rdflib.RDF.type, ZG.Report) in described


def test_rdflib_asks_a_named_graph(server: Running) -> None:
    store = SPARQLStore(f"{server.url}/sparql", context_aware=True)
    graph = rdflib.Graph(store, identifier=REPORT)
    assert set(graph.subjects(rdflib.RDF.type, ZG.Report)) == {REPORT}
