"""The SPARQL 1.1 Protocol: the W3C's test cases that apply to a read-only service, and our own beside them.

The cases are those of https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/ by name; what they
ask of example data is asked here of two named graphs of the build. Those that update apply in one way: each
has to be refused.
"""

from __future__ import annotations

import json
from urllib.parse import quote, urlencode

import pytest
import rdflib

from kg.graph.identifiers import Identifiers, graph_iri
from kg.graph.namespaces import BASE
from tests.graph.miniature import KEY, OTHER
from tests.serve.conftest import Running

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
FIRST, SECOND = (Identifiers(key, BASE).report for key in (KEY, OTHER))
ONTOLOGY = graph_iri(BASE, "ontology")
OUTSIDE = "http://example.org/outside"

Row = tuple[str, str, str, str | bytes | None, str, int]


def get(fields: object) -> str:
    return f"/sparql?{urlencode(fields, doseq=True, quote_via=quote)}"  # type: ignore[call-overload, no-any-return]


def form(fields: object) -> str:
    return urlencode(fields, doseq=True)  # type: ignore[call-overload, no-any-return]


ASK = "ASK {}"
BOTH = f"ASK {{ <{FIRST}> a zg:Report . <{SECOND}> a zg:Report }}"
NAMED = f"ASK {{ GRAPH <{FIRST}> {{ ?s ?p ?o }} GRAPH <{SECOND}> {{ ?a ?b ?c }} }}"
FULL = f"ASK {{ <{FIRST}> a zg:Report GRAPH <{SECOND}> {{ <{SECOND}> a zg:Report }} }}"

# name of the case, method, path, body, content type, status
W3C: tuple[Row, ...] = (
    ("query_get", "GET", get({"query": ASK}), None, "", 200),
    ("query_post_form", "POST", "/sparql", form({"query": ASK}), FORM, 200),
    ("query_post_direct", "POST", "/sparql", ASK, QUERY, 200),
    ("query_dataset_default_graph", "POST", get({"default-graph-uri": FIRST}), "ASK {?s ?p ?o}", QUERY, 200),
    (
        "query_dataset_default_graphs_get",
        "GET",
        get({"query": BOTH, "default-graph-uri": [FIRST, SECOND]}),
        None,
        "",
        200,
    ),
    (
        "query_dataset_default_graphs_post",
        "POST",
        get({"default-graph-uri": [FIRST, SECOND]}),
        BOTH,
        QUERY,
        200,
    ),
    (
        "query_dataset_named_graphs_post",
        "POST",
        get({"named-graph-uri": [FIRST, SECOND]}),
        NAMED,
        QUERY,
        200,
    ),
    (
        "query_dataset_named_graphs_get",
        "GET",
        get({"query": NAMED, "named-graph-uri": [FIRST, SECOND]}),
        None,
        "",
        200,
    ),
    (
        "query_dataset_full",
        "GET",
        get({"query": FULL, "default-graph-uri": FIRST, "named-graph-uri": SECOND}),
        None,
        "",
        200,
    ),
    (
        "query_multiple_dataset",
        "GET",
        get({"query": f"ASK FROM <{ONTOLOGY}> {{ <{FIRST}> a zg:Report }}", "default-graph-uri": FIRST}),
        None,
        "",
        200,
    ),
    ("query_content_type_select", "POST", "/sparql", "SELECT (1 AS ?x) {}", QUERY, 200),
    ("query_content_type_ask", "POST", "/sparql", ASK, QUERY, 200),
    ("query_content_type_describe", "POST", "/sparql", f"DESCRIBE <{FIRST}>", QUERY, 200),
    ("query_content_type_construct", "POST", "/sparql", "CONSTRUCT {<s> <p> 1} WHERE {}", QUERY, 200),
    ("bad_query_method", "PUT", get({"query": ASK}), None, "", 405),
    ("bad_multiple_queries", "POST", "/sparql", form([("query", ASK), ("query", "ASK {}")]), FORM, 400),
    ("bad_query_wrong_media_type", "POST", "/sparql", ASK, "text/plain", 415),
    ("bad_query_missing_form_type", "POST", "/sparql", form({"query": ASK}), "", 415),
    ("bad_query_missing_direct_type", "POST", "/sparql", ASK, "", 415),
    ("bad_query_non_utf8", "POST", "/sparql", ASK.encode("utf-16"), f"{QUERY}; charset=UTF-16", 415),
    ("bad_query_syntax", "GET", get({"query": "ASK {"}), None, "", 400),
    ("update_post_form", "POST", "/sparql", form({"update": "CLEAR ALL"}), FORM, 403),
    ("update_post_direct", "POST", "/sparql", "CLEAR ALL", UPDATE, 403),
    ("update_base_uri", "POST", "/sparql", form({"update": "INSERT DATA {<s> <p> 1}"}), FORM, 403),
    ("bad_update_get", "GET", get({"update": "CLEAR ALL"}), None, "", 403),
    ("bad_update_dataset_conflict", "POST", get({"using-graph-uri": FIRST}), "CLEAR ALL", UPDATE, 403),
)
OWN: tuple[Row, ...] = (
    ("update sent as a query", "GET", get({"query": "INSERT DATA { <s> <p> 1 }"}), None, "", 403),
    ("load", "POST", "/sparql", f"LOAD <{OUTSIDE}>", QUERY, 403),
    ("service", "POST", "/sparql", f"ASK {{ SERVICE <{OUTSIDE}> {{ ?s ?p ?o }} }}", QUERY, 403),
    ("hidden service", "POST", "/sparql", "ASK { \\u0053ERVICE <http://127.0.0.1:1/> {} }", QUERY, 403),
    ("from a graph within", "GET", get({"query": f"ASK FROM <{FIRST}> {{ ?s ?p ?o }}"}), None, "", 200),
    ("from outside", "GET", get({"query": f"ASK FROM <{OUTSIDE}> {{ ?s ?p ?o }}"}), None, "", 403),
    ("from a file", "GET", get({"query": "ASK FROM <file:///etc/passwd> { ?s ?p ?o }"}), None, "", 403),
    ("data set outside", "GET", get({"query": ASK, "default-graph-uri": OUTSIDE}), None, "", 403),
    ("named graph outside", "GET", get({"query": ASK, "named-graph-uri": OUTSIDE}), None, "", 403),
    ("no iri", "GET", get({"query": ASK, "default-graph-uri": "a b"}), None, "", 400),
    ("unknown term", "GET", get({"query": "ASK { ?s a zg:Isue }"}), None, "", 400),
    ("format of another server", "GET", get({"query": ASK, "format": "auto"}), None, "", 200),
    ("empty query", "GET", get({"query": ""}), None, "", 400),
    ("post without a query", "POST", "/sparql", form({"x": "1"}), FORM, 400),
    ("two places", "POST", get({"query": ASK}), ASK, QUERY, 400),
    ("latin-1 address", "GET", "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%22%FC%22%20%7D", None, "", 400),
    ("latin-1 body", "POST", "/sparql", b'ASK { ?s ?p "\xfc" }', QUERY, 400),
    ("charset in capitals", "POST", "/sparql", ASK, f"{QUERY}; charset=UTF-8", 200),
    ("too long", "POST", "/sparql", b"#" * 1_100_000, QUERY, 413),
    ("delete", "DELETE", "/sparql", None, "", 405),
    ("head", "HEAD", get({"query": ASK}), None, "", 200),
    ("description", "GET", "/sparql", None, "", 200),
)


@pytest.mark.parametrize("row", W3C + OWN, ids=lambda row: row[0])
def test_protocol(server: Running, row: Row) -> None:
    name, method, path, said, kind, status = row
    body = said.encode() if isinstance(said, str) else said
    got = server.ask(method, path, body, {"Content-Type": kind} if kind else {})
    assert got.status == status, got.text
    if status >= 400:
        assert got.headers["content-type"].startswith("text/plain")
        if status != 405:
            assert got.text.startswith(("E120 ", "E100 ")), got.text
    elif name.startswith("query") and "content_type" not in name:
        assert json.loads(got.body)["boolean"] is True


TSV, TURTLE = "text/tab-separated-values; charset=utf-8", "text/turtle; charset=utf-8"
ACCEPTED = (
    # query, Accept, media type of the answer, or the status of a refusal
    ("SELECT (1 AS ?x) {}", "", "application/sparql-results+json"),
    ("SELECT (1 AS ?x) {}", "*/*", "application/sparql-results+json"),
    ("SELECT (1 AS ?x) {}", "application/json", "application/sparql-results+json"),
    ("SELECT (1 AS ?x) {}", "application/sparql-results+xml", "application/sparql-results+xml"),
    ("SELECT (1 AS ?x) {}", "text/csv", "text/csv; charset=utf-8"),
    ("SELECT (1 AS ?x) {}", "text/csv;q=0.5, text/tab-separated-values", TSV),
    ("SELECT (1 AS ?x) {}", "application/sparql-results+json;q=0, */*", "application/sparql-results+json"),
    ("SELECT (1 AS ?x) {}", "text/html, application/xml;q=0.9, */*;q=0.8", "application/sparql-results+xml"),
    ("SELECT (1 AS ?x) {}", "image/png", "406"),
    ("SELECT (1 AS ?x) {}", "text/turtle", "application/sparql-results+json"),
    ("ASK {}", "text/csv", "text/csv; charset=utf-8"),
    ("CONSTRUCT {<a:s> <a:p> 1} {}", "*/*", "text/turtle; charset=utf-8"),
    ("CONSTRUCT {<a:s> <a:p> 1} {}", "application/n-triples", "application/n-triples"),
    ("CONSTRUCT {<a:s> <a:p> 1} {}", "application/ld+json", "application/ld+json"),
    ("CONSTRUCT {<a:s> <a:p> 1} {}", "application/rdf+xml", "application/rdf+xml"),
    ("CONSTRUCT {<a:s> <a:p> 1} {}", "application/sparql-results+json, text/turtle;q=0.1", TURTLE),
    ("CONSTRUCT {<a:s> <a:p> 1} {}", "text/csv", "text/turtle; charset=utf-8"),
    ("CONSTRUCT {<a:s> <a:p> 1} {}", "application/vnd.ms-excel", "406"),
)  # fmt: skip


@pytest.mark.parametrize(("query", "accept", "media"), ACCEPTED)
def test_formats_by_negotiation(server: Running, query: str, accept: str, media: str) -> None:
    got = server.query(query, accept)
    assert (str(got.status) if got.status != 200 else got.headers["content-type"]) == media
    assert got.status != 200 or got.headers["vary"].startswith("Accept")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize("style", ["ttl", "nt", "jsonld", "rdf"])
def test_graphs_say_the_same_in_every_format(server: Running, style: str) -> None:
    query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s a zg:Issue ; ?p ?o }"
    names = {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld", "rdf": "xml"}
    first = rdflib.Graph().parse(data=server.query(query, format="nt").body, format="nt")
    again = rdflib.Graph().parse(data=server.query(query, format=style).body, format=names[style])
    assert len(first) > 10
    assert set(first) == set(again)


def test_the_same_question_has_the_same_bytes_and_is_not_answered_twice(server: Running) -> None:
    query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s a zg:Measure ; ?p ?o }"
    first, second = server.query(query, "text/turtle"), server.query(query, "text/turtle")
    assert first.body == second.body
    tag = first.headers["etag"]
    path = f"/sparql?{urlencode({'query': query})}"
    assert server.ask("GET", path, headers={"Accept": "text/turtle", "If-None-Match": tag}).status == 304
    assert server.ask("GET", path, headers={"Accept": "text/turtle", "If-None-Match": '"x"'}).status == 200
    assert server.query("SELECT (RAND() AS ?x) {}").headers["cache-control"] == "no-store"
    assert server.query("SELECT (RAND() AS ?x) {}").body != server.query("SELECT (RAND() AS ?x) {}").body


def test_the_service_describes_itself(server: Running) -> None:
    got = server.ask("GET", "/sparql", headers={"Accept": "application/n-triples"})
    graph = rdflib.Graph().parse(data=got.body, format="nt")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    service = next(graph.subjects(rdflib.RDF.type, sd.Service))
    assert graph.value(service, sd.endpoint) == rdflib.URIRef(f"{server.url}/sparql")
    assert set(graph.objects(service, sd.supportedLanguage)) == {sd.SPARQL11Query}
    assert len(set(graph.objects(service, sd.resultFormat))) == 8
    names = {str(name) for name in graph.objects(None, sd.name)}
    assert {FIRST, SECOND, ONTOLOGY} <= names
    assert server.ask("GET", "/sparql", headers={"Accept": "text/html"}).status == 200
    assert server.ask("GET", "/sparql", headers={"Accept": "text/csv"}).status == 406


def test_pages_of_other_origins_may_ask_where_that_is_set(server: Running) -> None:
    asked = {"Origin": "http://other.example", "Access-Control-Request-Method": "POST"}
    assert server.ask("OPTIONS", "/sparql", headers=asked).headers["access-control-allow-origin"] == "*"
    got = server.ask("GET", get({"query": ASK}), headers={"Origin": "http://other.example"})
    assert got.headers["access-control-allow-origin"] == "*"
