"""The files of a build, the store that opens them, and two engines that answer alike."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import NoReports, QueryError
from kg.graph import Graphs, to_rdf
from kg.graph.checks import CheckResult, Outcome, check_lines
from kg.graph.files import read_files, turtle, write_files
from kg.graph.namespaces import BASE, prefixes
from kg.graph.rdflib_backend import rdflib_store
from kg.graph.store import Store
from kg.graph.to_networkx import to_networkx
from kg.model import Knowledge
from tests.graph.miniature import KEY, OTHER, knowledge, miniature

ROOT = Path(__file__).parents[2]
PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes().items())


@pytest.fixture(scope="module")
def graphs() -> Graphs:
    return to_rdf(knowledge())


@pytest.fixture(scope="module")
def out(graphs: Graphs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build") / "out"
    write_files(folder, graphs)
    return folder


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if "store/" not in str(path)}


def test_a_build_leaves_its_files_and_nothing_else(out: Path) -> None:
    expected = {"reports", f"reports/{KEY}.nt", f"reports/{OTHER}.nt", "shared.nt", "checks.nt", "graph.ttl"}
    assert names(out) - {"store"} == expected


def test_the_files_say_what_the_graphs_say(out: Path, graphs: Graphs) -> None:
    assert read_files(out) == graphs
    data = rdflib.Graph().parse(out / "graph.ttl")
    assert len(data) == len(graphs)
    text = (out / "graph.ttl").read_text(encoding="utf-8")
    assert f"\nissue:{KEY}.1 a zg:Issue , zg:Passage ;\n" in text
    assert text.count(f"\nissue:{KEY}.1 ") == 1


def test_building_again_gives_the_same_bytes_and_takes_stale_files_away(
    graphs: Graphs, tmp_path: Path
) -> None:
    write_files(tmp_path, graphs)
    before = {name: (tmp_path / name).read_bytes() for name in names(tmp_path) if (tmp_path / name).is_file()}
    write_files(tmp_path, graphs)
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    write_files(tmp_path, to_rdf(Knowledge((miniature(),))))
    assert not (tmp_path / "reports" / f"{OTHER}.nt").exists()
    assert len(Store.open(tmp_path).reports()) == 1


def test_a_build_that_fails_leaves_the_last_good_one(
    graphs: Graphs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, graphs)
    before = names(tmp_path)

    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("kg.graph.files.fill", fail)
    with pytest.raises(OSError, match="no space"):
        write_files(tmp_path, to_rdf(Knowledge((miniature(),))))
    assert names(tmp_path) == before
    assert read_files(tmp_path) == graphs
    assert len(Store.open(tmp_path).reports()) == 2


def test_what_a_killed_build_left_is_swept_away(graphs: Graphs, tmp_path: Path) -> None:
    left = tmp_path / ".build-999999999-x"
    left.mkdir()
    mine = tmp_path / f".build-{os.getpid()}-y"
    mine.mkdir()
    write_files(tmp_path, graphs)
    assert not left.exists()
    assert mine.exists()


KILLED = """
import sys
from pathlib import Path
from kg.graph import to_rdf
from kg.graph.files import write_files
from kg.model import Knowledge
from tests.graph.miniature import knowledge, miniature
both, one = to_rdf(knowledge()), to_rdf(Knowledge((miniature(),)))
print("ready", flush=True)
while True:
    write_files(Path(sys.argv[1]), one)
    write_files(Path(sys.argv[1]), both)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_build_that_is_killed_leaves_a_store_that_answers(graphs: Graphs, tmp_path: Path) -> None:
    write_files(tmp_path, graphs)
    for pause in (0.01, 0.03, 0.047, 0.071, 0.103, 0.139, 0.2):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE, cwd=ROOT
        ) as build:
            assert build.stdout is not None
            assert build.stdout.readline() == b"ready\n"
            time.sleep(pause)
            build.kill()
        count = len(list(Store.open(tmp_path).rows(PREFIXES + "SELECT ?r { ?r a zg:Report }")))
        assert count in {1, 2}
    write_files(tmp_path, graphs)
    assert not list(tmp_path.glob(".build-*"))


def test_a_reader_keeps_its_store_while_another_is_swapped_in(graphs: Graphs, tmp_path: Path) -> None:
    write_files(tmp_path, graphs)
    reader = Store.open(tmp_path)
    write_files(tmp_path, to_rdf(Knowledge((miniature(),))))
    count = "SELECT (COUNT(?r) AS ?n) { ?r a <https://w3id.org/zhenggai/ontology#Report> }"
    assert list(reader.rows(count)) == [("2",)]
    assert list(Store.open(tmp_path).rows(count)) == [("1",)]


def test_a_missing_or_broken_store_is_made_from_the_lines(graphs: Graphs, tmp_path: Path) -> None:
    write_files(tmp_path, graphs)
    (tmp_path / "store" / "CURRENT").write_text("rubbish")
    assert len(Store.open(tmp_path).reports()) == 2
    (tmp_path / "store" / "CURRENT").unlink()
    assert len(Store.open(tmp_path).reports()) == 2


def test_another_base_is_found_again(tmp_path: Path) -> None:
    write_files(tmp_path, to_rdf(knowledge(), "https://example.org/things/"))
    assert Store.open(tmp_path).base == "https://example.org/things/"
    assert len(Store.open(tmp_path).reports()) == 2
    assert read_files(tmp_path).base == "https://example.org/things/"


def test_a_folder_without_a_graph_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoReports, match="kg build"):
        Store.open(tmp_path)


def test_there_is_a_graph_per_report_one_shared_and_one_of_the_ontology(out: Path) -> None:
    store = Store.open(out)
    expected = [
        f"{BASE}graph/ontology",
        f"{BASE}graph/shared",
        f"{BASE}report/{OTHER}",
        f"{BASE}report/{KEY}",
    ]
    assert list(store.graphs()) == sorted(expected)
    assert store.reports() == tuple(sorted(expected))[2:]
    assert len(list(store.triples(f"{BASE}report/{KEY}"))) == len(dict(to_rdf(knowledge()).reports)[KEY])


def test_terms_have_labels_in_two_languages(out: Path) -> None:
    labels = Store.open(out).labels()
    assert labels["Issue"] == {"en": "issue", "zh": "问题"}
    assert labels["rectified"]["zh"] == "已整改"


QUERIES = (
    "SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t",
    "SELECT ?i ?l { ?i a zg:Issue ; rdfs:label ?l . FILTER(CONTAINS(?l, '水磨')) }",
    "SELECT ?s (SUM(?v) AS ?total) { ?s schema:value ?v } GROUP BY ?s",
    "SELECT ?r ?i { GRAPH ?r { ?i a zg:Issue } }",
    "SELECT ?x ?d { ?x schema:startDate ?d . FILTER(?d >= '2031-01-01'^^xsd:date) }",
    "SELECT ?i ?m { ?i a zg:Issue OPTIONAL { ?i zg:hasOpenItem ?m } }",
)


@pytest.mark.parametrize("query", QUERIES)
def test_two_engines_answer_alike(graphs: Graphs, query: str) -> None:
    one, two = Store.of(graphs).select(PREFIXES + query), rdflib_store(graphs).select(PREFIXES + query)
    assert one.variables == two.variables
    rows = sorted(map(str, one))
    assert rows
    assert rows == sorted(map(str, two))


def test_two_engines_hold_the_same_quads(graphs: Graphs) -> None:
    one, two = Store.of(graphs), rdflib_store(graphs)
    assert set(one.quads()) == set(two.quads())
    assert one.graphs() == two.graphs()


@pytest.mark.parametrize("make", [Store.of, rdflib_store])
def test_the_form_of_a_query_must_fit(graphs: Graphs, make: type) -> None:
    store = make(graphs)
    assert store.ask("ASK { ?s ?p ?o }") is True
    triple = store.construct(f"CONSTRUCT {{ ?s a ?t }} WHERE {{ ?s a ?t . FILTER(?s = <{BASE}place/乙县>) }}")
    assert [type(t) for t in triple] == [ox.Triple] * 2
    for wrong, method in (
        ("SELECT * {", "select"),
        ("ASK {}", "select"),
        ("SELECT * {}", "ask"),
        ("ASK {}", "construct"),
    ):
        with pytest.raises(QueryError):
            getattr(store, method)(wrong)


def test_checks_have_a_graph_of_their_own(graphs: Graphs) -> None:
    issue = f"{BASE}issue/{KEY}.1"
    result = CheckResult("rectified-but-open", issue, Outcome.FAILED, "two items are open", (issue,))
    checked = Graphs(graphs.reports, graphs.shared, check_lines((result, result)))
    store = Store.of(checked)
    pattern = "?c a zg:CheckResult ; earl:outcome earl:failed ; dcterms:description ?d"
    query = f"SELECT ?d {{ GRAPH graph:checks {{ {pattern} }} }}"
    assert list(store.rows(PREFIXES + query)) == [("two items are open",)]


def test_turtle_of_nothing_is_prefixes_alone() -> None:
    assert len(rdflib.Graph().parse(data=turtle(()), format="turtle")) == 0


def test_networkx_has_things_as_nodes_and_relations_as_edges(graphs: Graphs) -> None:
    network = to_networkx(Store.of(graphs))
    bureau, policy, measure = (
        f"{BASE}organization/甲市风车局",
        f"{BASE}policy/风车巡检办法",
        f"{BASE}measure/{KEY}.1.1",
    )
    assert network.nodes[bureau] == {
        "type": "Organization",
        "label": "甲市风车局",
        "kind": "government",
        "mentions": 2,
    }
    assert network.nodes[measure]["label"] == "局党组印发《风车巡检办法》（甲风发〔2031〕7"
    assert network.edges[measure, policy, "enacts"] == {"relation": "enacts", "evidence": 1}
    assert network.edges[f"{BASE}issue/{KEY}.1", measure, "hasMeasure"]["evidence"] == 0
    assert list(network) == sorted(network)
    assert not [node for node in network if "/mention/" in node or "/assertion/" in node]


def test_networkx_of_some_types(graphs: Graphs) -> None:
    network = to_networkx(Store.of(graphs), ("Organization",))
    assert {facts["type"] for _, facts in network.nodes(data=True)} == {"Organization", "InspectionTeam"}
    assert {name for *_, name in network.edges(keys=True)} == {"partOf", "cooperatesWith"}


def test_an_answer_that_nobody_reads_may_be_dropped_on_any_thread(graphs: Graphs) -> None:
    """pyoxigraph's own may not: what is left of a refused question is collected wherever garbage is."""
    import gc
    import threading

    store = Store.of(graphs)
    kept: list[object] = [store.select("SELECT ?s { ?s ?p ?o }")]
    kept.append(kept)  # a cycle, so that only the garbage collector lets go of it
    del kept
    thread = threading.Thread(target=gc.collect)
    thread.start()
    thread.join()
    assert next(iter(store.select("SELECT ?s { ?s ?p ?o }")))
