"""Reports → N-Triples: what is written, where, and that it stays the same."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import re
import subprocess
import sys
from decimal import Decimal

import pyoxigraph as ox
import pytest

from kg.errors import InternalError
from kg.graph import Graphs, report_lines, to_rdf
from kg.graph.namespaces import BASE, OA, ZG
from kg.graph.store import Store
from kg.graph.to_networkx import RELATIONS
from kg.graph.triples import Lines, decimal_text, escape
from kg.model import Assertion, EntityType, Knowledge
from tests.graph.miniature import KEY, OTHER, TEXT, at, knowledge, miniature, other

PREFIXES = """
PREFIX zg: <https://w3id.org/zhenggai/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/> PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
"""


@pytest.fixture(scope="module")
def graphs() -> Graphs:
    return to_rdf(knowledge())


@pytest.fixture(scope="module")
def store(graphs: Graphs) -> Store:
    return Store.of(graphs)


def answers(store: Store, query: str) -> list[tuple[str, ...]]:
    return sorted(store.rows(PREFIXES + query))


def test_lines_are_sorted_unique_canonical_and_without_blank_nodes(graphs: Graphs) -> None:
    for lines in (*(lines for _, lines in graphs.reports), graphs.shared):
        assert list(lines) == sorted(set(lines))
        content = "\n".join((*lines, "")).encode()
        back = [str(quad.triple) + " ." for quad in ox.parse(content, ox.RdfFormat.N_TRIPLES)]
        assert list(lines) == back, "the engine's own N-Triples are the same, so no literal is rewritten"
        assert not any("_:" in re.sub(r'"[^"]*"', "", line) for line in lines)


def test_a_triple_stands_in_one_graph_alone(graphs: Graphs, store: Store) -> None:
    sets = [set(lines) for _, lines in graphs.reports] + [set(graphs.shared)]
    assert sum(map(len, sets)) == len(set().union(*sets)) == len(graphs)
    assert int(answers(store, "SELECT (COUNT(*) AS ?n) { ?s zg:refersTo ?o }")[0][0]) == 18


def test_another_report_changes_no_other_file(graphs: Graphs) -> None:
    alone = to_rdf(Knowledge((miniature(),)))
    assert dict(alone.reports)[KEY] == dict(graphs.reports)[KEY]


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_the_hash_seed_does_not_matter(graphs: Graphs, seed: str) -> None:
    code = (
        "import hashlib; from tests.graph.miniature import knowledge; from kg.graph import to_rdf\n"
        "g = to_rdf(knowledge()); print(hashlib.sha256(repr(g).encode()).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True, text=True
    )
    import hashlib

    assert done.stdout.strip() == hashlib.sha256(repr(graphs).encode()).hexdigest()


def test_every_passage_has_the_words_of_the_text(store: Store) -> None:
    rows = answers(store, "SELECT ?p ?s ?e ?x { ?p a zg:Passage ; oa:start ?s ; oa:end ?e ; oa:exact ?x ; "
                          f"zg:inReport <{BASE}report/{KEY}> }}")  # fmt: skip
    assert len(rows) > 40
    assert all(TEXT[int(start) : int(end)] == exact for _, start, end, exact in rows)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?t ?d { ?r dcterms:title ?t ; dcterms:issued ?d }",
         [("中共甲市风车局党组关于巡察整改情况的通报", "2031-04-05")]),
        ("SELECT ?n { ?r dcterms:publisher/rdfs:label ?n }", [("中共甲市风车局党组",)]),
        ("SELECT ?a ?b ?f ?o { ?r zg:respondsTo ?i . ?i schema:startDate ?a ; schema:endDate ?b ; "
         "zg:feedbackDate ?f ; zg:inspected/rdfs:label ?o }",
         [("2031-01-05", "2031-02-06", "2031-03-01", "甲市风车局")]),
        ("SELECT ?l ?p { ?s a zg:Section ; rdfs:label ?l OPTIONAL { ?s dcterms:isPartOf/rdfs:label ?p } }",
         [("整改情况", ""), ("风车管理不严", "整改情况")]),
        ("SELECT ?x ?w { ?i zg:status zg:rectified ; oa:exact ?x ; zg:statusPassage/oa:exact ?w }",
         [("风车巡检走过场，“双随机”流于形式。", "已整改")]),
        ("SELECT ?n ?p { ?i zg:hasMeasure+ ?m . ?m zg:number ?n ; zg:progress ?p }",
         [("1.1", ZG.done), ("1.1", ZG.done), ("1.2", ZG.ongoing), ("1.2.1", ZG.planned),
          ("1.2.1", ZG.planned)]),
        ("SELECT ?x { ?i a zg:Issue ; zg:hasOpenItem/oa:exact ?x }",
         [("余款不到20万元",), ("拟于年底前报批风车长廊项目",)]),
        ("SELECT ?x { ?m a zg:Measure ; zg:hasOpenItem/oa:exact ?x }", [("拟于年底前报批风车长廊项目",)]),
        ("SELECT ?c ?n { ?r zg:hasClaim ?x . ?x zg:counts ?c ; zg:claimedCount ?n }",
         [(ZG.aspects, "3"), (ZG.problems, "1")]),
        ("SELECT ?v ?p ?r { ?a schema:value ?v ; schema:currency 'CNY' ; zg:precision ?p ;"
         " zg:amountRole ?r }",
         [("3505000", ZG.about, ZG.investment)]),
        ("SELECT ?v ?p { ?a schema:maxValue ?v ; zg:precision ?p }", [("200000", ZG.atMost)]),
        ("SELECT ?v ?u { ?q a zg:Quantity ; schema:value ?v ; schema:unitText ?u }", [("12", "座")]),
        ("SELECT ?a ?b ?p { ?x a zg:Period ; schema:startDate ?a ; schema:endDate ?b ;"
         " zg:datePrecision ?p }",
         [("2031-01-05", "2031-02-06", ZG.day)]),
        ("SELECT ?m ?o ?t ?e { ?x a zg:Membership ; org:member/rdfs:label ?m ;"
         " org:organization/rdfs:label ?o ; zg:roleTitle ?t ; zg:evidence/oa:exact ?e }",
         [("张无名", "甲市风车局", "党组书记、局长", "党组书记、局长张无名")]),
        ("SELECT ?n ?k { ?p zg:documentNumber ?n ; zg:policyKind ?k }", [("甲风发〔2031〕7号", ZG.rules)]),
        ("SELECT ?n { ?o rdfs:label '甲市风车局' ; skos:altLabel ?n }", [("风车局",)]),
        ("SELECT ?k { ?t a zg:InspectionTeam, zg:Organization ; zg:organizationKind ?k }", [(ZG.teamKind,)]),
        ("SELECT ?a ?b { ?a schema:containedInPlace ?b ; zg:partOf ?b }",
         [(f"{BASE}place/乙县", f"{BASE}place/甲市")]),
        ("SELECT ?p ?x ?r { ?a a zg:Assertion ; rdf:predicate zg:enacts ; rdf:object ?p ; zg:rule ?r ;"
         " zg:evidence/oa:exact ?x }",
         [(f"{BASE}policy/风车巡检办法", "印发《风车巡检办法》", "policy.enacts")]),
        ("SELECT ?o ?s { ?a rdf:predicate zg:similarTo ; rdf:object ?o ; zg:score ?s }",
         [(f"{BASE}issue/{OTHER}.1", "0.75")]),
        ("SELECT ?r ?x { ?a rdf:predicate dcterms:publisher ; zg:rule ?r ; zg:evidence/oa:exact ?x }",
         [("facts.publisher", "中共甲市风车局党组")]),
    ],
)  # fmt: skip
def test_what_is_known_is_found(store: Store, query: str, expected: list[tuple[str, ...]]) -> None:
    assert answers(store, query) == sorted(expected)


@pytest.mark.parametrize(
    ("surface", "kind"),
    [
        ("丙丁戊科", "measure"),
        ("市委第九巡察组", "report"),
        ("张无名", "section"),
        ("风车长廊项目", "measure"),
    ],
)
def test_a_mention_knows_what_holds_it(store: Store, surface: str, kind: str) -> None:
    query = f"SELECT ?p {{ ?m zg:refersTo ?e ; oa:exact '{surface}' ; zg:mentionedIn ?p }}"
    (row,) = answers(store, query)
    assert row[0].startswith(f"{BASE}{kind}/")


def test_every_relation_has_an_assertion_and_every_assertion_a_passage(store: Store) -> None:
    relations = set(RELATIONS) - {"hasIssue", "hasMeasure"}
    names = " ".join(f"zg:{name}" for name in sorted(relations))
    links = set(answers(store, f"SELECT ?s ?p ?o {{ VALUES ?p {{ {names} }} ?s ?p ?o }}"))
    why = "?a rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; zg:evidence/oa:exact ?words"
    said = set(answers(store, f"SELECT ?s ?p ?o {{ VALUES ?p {{ {names} }} {why} }}"))
    assert links == said
    assert {predicate for _, predicate, _ in links} == {ZG[name] for name in relations}


def test_reports_that_disagree_on_a_name_agree_on_one_label() -> None:
    first, second = miniature(), other()
    entity = second.entities[0]
    renamed = dataclasses.replace(second, entities=(dataclasses.replace(entity, label="甲市风车管理局"),))
    store = Store.of(to_rdf(Knowledge((first, renamed))))
    labels = answers(store, f"SELECT ?l {{ <{BASE}organization/甲市风车局> rdfs:label ?l }}")
    others = answers(store, f"SELECT ?l {{ <{BASE}organization/甲市风车局> skos:altLabel ?l }}")
    assert (labels, others) == ([("甲市风车管理局",)], [("甲市风车局",), ("风车局",)])


def test_the_base_of_things_is_a_setting() -> None:
    lines = report_lines(miniature(), "https://example.org/d/")
    assert any(line.startswith(f"<https://example.org/d/issue/{KEY}.1>") for line in lines)
    assert not any(BASE in line for line in lines)


@pytest.mark.parametrize(
    "wrong",
    [
        Assertion("issue-1", "conserns", "place/乙县", at("乙县"), "x"),
        Assertion("chapter-1", "concerns", "place/乙县", at("乙县"), "x"),
        Assertion("", "concerns", "place/乙县", at("乙县"), "x"),
    ],
)
def test_a_term_or_part_that_does_not_exist_raises(wrong: Assertion) -> None:
    with pytest.raises(InternalError):
        report_lines(dataclasses.replace(miniature(), assertions=(wrong,)))


def test_an_unknown_kind_raises() -> None:
    report = miniature()
    entity = next(e for e in report.entities if e.type is EntityType.POLICY)
    with pytest.raises(InternalError, match="poem"):
        to_rdf(
            Knowledge((dataclasses.replace(report, entities=(dataclasses.replace(entity, kind="poem"),)),))
        )


@pytest.mark.parametrize(
    ("value", "text"),
    [("1.50", "1.5"), ("100", "100"), ("1E+3", "1000"), ("0.00", "0"), ("-0", "0"), ("0.10", "0.1"),
     ("12345678901234567890123456789012.50", "12345678901234567890123456789012.5"), ("-2.0", "-2")],
)  # fmt: skip
def test_decimals_are_canonical(value: str, text: str) -> None:
    assert decimal_text(Decimal(value)) == text


@pytest.mark.parametrize("text", ['a"b\\c', "行\n行\r\t", "\x00\x1f\x7f", "𠮷\ufffe", "\u2028", ""])
def test_escapes_come_back(text: str) -> None:
    line = f'<http://a/s> <http://a/p> "{escape(text)}" .\n'
    (quad,) = ox.parse(line.encode(), ox.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == text
    assert f"{quad.triple} .\n" == line


def test_what_says_nothing_is_left_out() -> None:
    lines = Lines()
    lines.string("http://a/s", OA.exact, "")
    lines.decimal("http://a/s", OA.start, None)
    lines.date("http://a/s", OA.start, None)
    lines.date("http://a/s", OA.end, dt.date(31, 1, 2))
    assert lines.done() == (
        f'<http://a/s> <{OA.end}> "0031-01-02"^^<http://www.w3.org/2001/XMLSchema#date> .',
    )
