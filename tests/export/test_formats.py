"""Every format: the same bytes for the same graph, and the RDF ones read back as the same triples."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import json
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import networkx as nx
import pyarrow.parquet as pq
import pyoxigraph as ox
import pytest
import rdflib

from kg import resources
from kg.errors import UnknownName, UsageError
from kg.export import EXPORTERS, Exporter, export, exporter, select, selection_of, write
from kg.export.base import split
from kg.export.csv_tables import tables
from kg.export.jsonld import context
from kg.export.lines import SortedLines
from kg.graph import Graphs, to_rdf
from kg.graph.namespaces import BASE, RDF, ZG
from kg.graph.store import Store
from tests.graph.miniature import KEY, OTHER, knowledge

RDFLIB_NAMES = {
    "turtle": "turtle",
    "nt": "nt",
    "nq": "nquads",
    "trig": "trig",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}
OXIGRAPH_FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
HOSTILE = "a<b>&\"'\\ \u2028 𠮷 =1+1 ]]> \ufeff"


@pytest.fixture(scope="module")
def graphs() -> Graphs:
    graphs = to_rdf(knowledge())
    odd = (
        f'<{BASE}event/odd> <http://www.w3.org/2000/01/rdf-schema#label> {ox.Literal(HOSTILE)} .',
        f"<{BASE}event/odd> <{RDF.type}> <{ZG.Event}> .",
        f'<{BASE}event/odd> <http://www.w3.org/2000/01/rdf-schema#comment> "odd"@en .',
        f'<{BASE}event/odd> <{ZG.level}> "not a number" .',
        f'<{BASE}event/odd> <{ZG.round}> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .',
        f"<{BASE}event/odd> <{ZG.text}> <{BASE}event//odd> .",
    )  # fmt: skip
    return dataclasses.replace(graphs, shared=tuple(sorted({*graphs.shared, *odd})))


@pytest.fixture(scope="module")
def store(graphs: Graphs) -> Store:
    return Store.of(graphs)


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Parquet, a file a table."""
    folder = tmp_path_factory.mktemp("tables")
    export(store, "parquet", folder)
    return folder


@pytest.fixture(scope="module")
def trees(store: Store) -> bytes:
    """JSON-LD framed by issue."""
    return written(store, "jsonld-issues")


def written(store: Store, name: str, **part: tuple[str, ...]) -> bytes:
    target = io.BytesIO()
    export(store, name, target, **part)
    return target.getvalue()


@pytest.mark.parametrize("chosen", EXPORTERS, ids=lambda e: e.name)
def test_the_same_graph_gives_the_same_bytes(graphs: Graphs, chosen: Exporter) -> None:
    first = written(Store.of(graphs), chosen.name)
    assert first == written(Store.of(graphs), chosen.name)
    assert len(first) > 1000


@pytest.mark.parametrize("name", OXIGRAPH_FORMATS)
def test_oxigraph_reads_back_what_was_written(store: Store, name: str) -> None:
    back = set(ox.parse(written(store, name), OXIGRAPH_FORMATS[name]))
    quads = select(store).quads
    if exporter(name).returns == "quads":
        assert back == set(quads)
    else:
        assert {quad.triple for quad in back} == {quad.triple for quad in quads}


# rdflib's parsers use what rdflib calls deprecated
@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph).*:DeprecationWarning")
@pytest.mark.parametrize("name", RDFLIB_NAMES)
def test_rdflib_reads_back_what_was_written(store: Store, name: str) -> None:
    back = rdflib.Dataset(default_union=True)
    back.parse(data=written(store, name), format=RDFLIB_NAMES[name])
    expected = rdflib.Graph().parse(data=written(store, "nt"), format="nt")
    assert {quad[:3] for quad in back.quads()} == set(expected)
    if exporter(name).returns == "quads":
        assert len({quad[3] for quad in back.quads()}) == 3


def test_every_rdf_format_is_in_the_matrix() -> None:
    assert {e.name for e in EXPORTERS if e.returns} == set(OXIGRAPH_FORMATS) == set(RDFLIB_NAMES)
    assert len({e.name for e in EXPORTERS}) == len(EXPORTERS)


def test_xml_refuses_what_it_cannot_hold_and_views_replace_it(graphs: Graphs) -> None:
    line = f'<{BASE}event/odd> <http://www.w3.org/2000/01/rdf-schema#label> "bell \\u0007" .'
    shared = tuple(
        line for line in graphs.shared if "event/odd> <http://www.w3.org/2000/01/rdf-schema#label" not in line
    )
    store = Store.of(dataclasses.replace(graphs, shared=tuple(sorted({*shared, line}))))
    with pytest.raises(UsageError, match="control character"):
        written(store, "rdfxml")
    for name in ("graphml", "gexf"):
        assert "bell \ufffd" in written(store, name).decode()
        ET.fromstring(written(store, name))


def test_graphml_opens_in_networkx(store: Store) -> None:
    network = nx.read_graphml(io.BytesIO(written(store, "graphml")), force_multigraph=True)
    assert network.is_directed()
    assert network.nodes[f"{BASE}organization/甲市风车局"]["label"] == "甲市风车局"
    relations = sorted(facts["relation"] for *_, facts in network.edges(data=True))
    assert relations.count("hasIssue") == 2
    assert "enacts" in relations


def test_gexf_has_labels_types_sizes_and_positions(store: Store) -> None:
    root = ET.fromstring(written(store, "gexf"))
    space = {"g": "http://gexf.net/1.3", "v": "http://gexf.net/1.3/viz"}
    nodes = root.findall(".//g:node", space)
    assert (
        len(nodes) == len(root.findall(".//v:position", space)) == len(root.findall(".//v:size", space)) > 20
    )
    places = [(p.get("x"), p.get("y")) for p in root.findall(".//v:position", space)]
    assert len(set(places)) == len(places)
    labels = {node.get("label") for node in nodes}
    assert {"甲市风车局", "风车长廊项目", HOSTILE} <= labels
    assert {edge.get("label") for edge in root.findall(".//g:edge", space)} >= {
        "hasIssue",
        "memberOf",
        "similarTo",
    }


def test_csv_has_a_table_per_class_safe_for_spreadsheets(store: Store) -> None:
    archive = zipfile.ZipFile(io.BytesIO(written(store, "csv")))
    assert {"Issue.csv", "Organization.csv", "Amount.csv", "Assertion.csv"} <= set(archive.namelist())
    issues = list(csv.DictReader(io.StringIO(archive.read("Issue.csv").decode("utf-8-sig"))))
    assert [row["status"] for row in issues] == ["unstated", "rectified"]
    assert issues[1]["id"] == f"issue/{KEY}.1"
    said = list(csv.DictReader(io.StringIO(archive.read("Assertion.csv").decode("utf-8-sig"))))
    enacted = next(row for row in said if row["predicate"] == "enacts")
    assert (enacted["object"], enacted["words"]) == ("policy/风车巡检办法", "印发《风车巡检办法》")


@pytest.mark.parametrize(
    ("cell", "shown"), [("=1+1", "'=1+1"), ("@a", "'@a"), ("1-2", "1-2"), ("风车", "风车")]
)
def test_a_cell_that_looks_like_a_formula_is_quoted(cell: str, shown: str) -> None:
    from kg.export.csv_tables import archive

    target = io.BytesIO()
    archive([("t", ((cell,),))], target)
    assert zipfile.ZipFile(target).read("t.csv").decode("utf-8-sig") == f"{shown}\r\n"


def test_an_inspection_team_stands_in_one_table(store: Store) -> None:
    found = tables(select(store))
    assert len(found["InspectionTeam"]) == 2
    assert not any("巡察组" in row[1] for row in found["Organization"])


def test_neo4j_gets_nodes_and_relationships_that_fit(store: Store) -> None:
    archive = zipfile.ZipFile(io.BytesIO(written(store, "cypher-csv")))
    nodes = list(csv.DictReader(io.StringIO(archive.read("nodes.csv").decode())))
    edges = list(csv.DictReader(io.StringIO(archive.read("relationships.csv").decode())))
    known = {row["id:ID"] for row in nodes}
    assert {row[":START_ID"] for row in edges} | {row[":END_ID"] for row in edges} <= known
    assert {row[":LABEL"] for row in nodes} >= {"Issue", "Organization", "Amount"}


def test_one_report_and_what_it_names(store: Store) -> None:
    text = written(store, "nt", reports=(OTHER,)).decode()
    assert f"issue/{OTHER}.1>" in text
    assert KEY not in text
    assert (
        f'<{BASE}organization/甲市风车局> <http://www.w3.org/2000/01/rdf-schema#label> "甲市风车局"' in text
    )
    assert "风车长廊项目" not in text


def test_some_classes_alone(store: Store) -> None:
    found = select(store, types=("Amount", "Place"))
    subjects = {quad.subject.value.removeprefix(BASE).partition("/")[0] for quad in found.quads}  # type: ignore[union-attr]
    assert subjects == {"amount", "place"}


@pytest.mark.parametrize("chosen", EXPORTERS, ids=lambda e: e.name)
def test_the_answer_of_a_query_can_be_written(store: Store, chosen: Exporter) -> None:
    answer = store.construct(f"CONSTRUCT {{ ?s a ?t }} WHERE {{ ?s a ?t . ?s a <{ZG.Organization}> }}")
    target = io.BytesIO()
    write(selection_of(answer, store.base), chosen.name, target)
    assert target.getvalue()
    if chosen.returns:
        back = {quad.triple for quad in ox.parse(target.getvalue(), OXIGRAPH_FORMATS[chosen.name])}
        assert back == set(answer)


def test_what_does_not_exist_is_named(store: Store) -> None:
    for part in ({"reports": ("nowhere",)}, {"types": ("Isue",)}):
        with pytest.raises(UnknownName, match=r"nowhere|Isue"):
            written(store, "nt", **part)
    with pytest.raises(UnknownName, match="turtle"):
        exporter("docx")


def test_the_ontology_is_not_exported_with_the_data(store: Store) -> None:
    assert "owl:Class" not in written(store, "turtle").decode()


def test_a_file_is_written_whole_or_not_at_all(store: Store, tmp_path: Path) -> None:
    export(store, "nt", tmp_path / "deep" / "g.nt")
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["g.nt"]
    assert (tmp_path / "deep" / "g.nt").read_bytes() == written(store, "nt")


def test_the_context_file_is_the_one_in_use() -> None:
    content = json.loads(resources.ontology("context.jsonld").read_bytes())
    assert content == {"@context": context(BASE)}


class TestBigGraphs:
    """Sorting on disk gives what sorting in memory gives."""

    @pytest.mark.parametrize("name", [e.name for e in EXPORTERS])
    def test_runs_on_disk_change_nothing(
        self, store: Store, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        whole = written(store, name)
        monkeypatch.setattr("kg.export.lines._RUN", 50)
        monkeypatch.setattr("kg.export.base._BATCH", 7)
        monkeypatch.setattr("kg.export.base._SPOOL", 100)
        monkeypatch.setattr("kg.export.jsonld_issues._IN_MEMORY", 10)
        assert written(store, name) == whole

    @pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 100, 149, 150, 151])
    def test_lines_are_sorted_and_all_there(self, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("kg.export.lines._RUN", 50)
        lines = [f"{(n * 7919) % 1009:04d} 行".encode() for n in range(count)]
        held = SortedLines(iter(lines))
        assert list(held) == sorted(lines)
        assert list(held) == sorted(lines)

    def test_equal_lines_are_kept(self) -> None:
        assert list(SortedLines([b"b", b"a", b"b"])) == [b"a", b"b", b"b"]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (b"<s> <p> <o> <g> .", (b"<s>", b"<p>", b"<o>", b"<g>")),
        (b"<s> <p> <o> .", (b"<s>", b"<p>", b"<o>", b"")),
        (b'<s> <p> "a b" .', (b"<s>", b"<p>", b'"a b"', b"")),
        (b'<s> <p> "a b" <g> .', (b"<s>", b"<p>", b'"a b"', b"<g>")),
        (b'<s> <p> "a <b>" .', (b"<s>", b"<p>", b'"a <b>"', b"")),
        (b'<s> <p> "a\\" <b>" .', (b"<s>", b"<p>", b'"a\\" <b>"', b"")),
        (b'<s> <p> "a\\\\" <g> .', (b"<s>", b"<p>", b'"a\\\\"', b"<g>")),
        (b'<s> <p> "a"@zh <g> .', (b"<s>", b"<p>", b'"a"@zh', b"<g>")),
        (b'<s> <p> "1"^^<t> .', (b"<s>", b"<p>", b'"1"^^<t>', b"")),
        (b'<s> <p> "1"^^<t> <g> .', (b"<s>", b"<p>", b'"1"^^<t>', b"<g>")),
        (b'_:s <p> "" .', (b"_:s", b"<p>", b'""', b"")),
        (b"<s> <p> _:o _:g .", (b"<s>", b"<p>", b"_:o", b"_:g")),
    ],
)
def test_a_line_falls_into_its_terms(line: bytes, parts: tuple[bytes, ...]) -> None:
    assert split(line) == parts


class TestParquet:
    def test_a_folder_that_is_there_gets_a_file_a_table(self, folder: Path) -> None:
        names = {path.name for path in folder.iterdir()}
        assert {"Issue.parquet", "Amount.parquet", "Relation.parquet", "Assertion.parquet"} <= names
        assert all(name.endswith(".parquet") for name in names)

    def test_values_have_their_types(self, folder: Path) -> None:
        amounts = pq.read_table(folder / "Amount.parquet")
        assert str(amounts.schema.field("value").type) == "double"
        assert 3_505_000.0 in amounts["value"].to_pylist()
        periods = pq.read_table(folder / "Period.parquet")
        assert dt.date(2031, 1, 5) in periods["startDate"].to_pylist()
        issues = pq.read_table(folder / "Issue.parquet")
        assert str(issues.schema.field("start").type) == "int64"
        assert set(issues["recurs"].to_pylist()) == {True, False}

    def test_they_hold_what_csv_holds(self, folder: Path, store: Store) -> None:
        for name, table in tables(select(store)).items():
            found = pq.read_table(folder / f"{name}.parquet")
            assert found.column_names == list(table[0])
            if "id" in table[0]:
                assert found["id"].to_pylist() == [row[table[0].index("id")] for row in table[1:]]
            else:
                assert found.num_rows == len(table) - 1

    def test_relations_lead_from_issues_to_measures(self, folder: Path) -> None:
        rows = pq.read_table(folder / "Relation.parquet").to_pylist()
        assert {
            "subject": f"issue/{KEY}.1",
            "predicate": "hasMeasure",
            "object": f"measure/{KEY}.1.1",
        } in rows

    def test_where_pyarrow_is_missing_one_is_told_what_to_install(
        self, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(UsageError, match=r"pip install zhenggai\[tables\]"):
            written(store, "parquet")


class TestIssuesAsTrees:
    def test_a_tree_an_issue_with_its_measures_and_words(self, trees: bytes) -> None:
        issues = {one["@id"]: one for one in json.loads(trees)["@graph"]}
        assert set(issues) == {f"issue:{KEY}.1", f"issue:{OTHER}.1"}
        issue = issues[f"issue:{KEY}.1"]
        assert (issue["number"], issue["recurs"], issue["status"]) == (1, True, "zg:rectified")
        first = next(one for one in issue["hasMeasure"] if one["@id"] == f"measure:{KEY}.1.1")
        enacted = next(one for one in first["said"] if one["rdf:predicate"] == "zg:enacts")
        assert enacted["rdf:object"]["rdfs:label"] == "风车巡检办法"
        assert enacted["evidence"][0]["oa:exact"] == "印发《风车巡检办法》"

    def test_it_reads_back_as_a_part_of_the_graph(self, trees: bytes, store: Store) -> None:
        back = {quad.triple for quad in ox.parse(trees, ox.RdfFormat.JSON_LD)}
        whole = {quad.triple for quad in select(store).quads}
        assert back <= whole
        issue = ox.NamedNode(f"{BASE}issue/{KEY}.1")
        assert {t for t in back if t.subject == issue} == {t for t in whole if t.subject == issue}


def test_a_pipe_gets_the_same_bytes_as_a_file(store: Store, tmp_path: Path) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    for chosen in EXPORTERS:
        pipe = Pipe()
        export(store, chosen.name, pipe)
        export(store, chosen.name, tmp_path / "file")
        assert pipe.getvalue() == (tmp_path / "file").read_bytes()


def test_nothing_is_left_where_writing_fails(store: Store, tmp_path: Path, graphs: Graphs) -> None:
    line = f'<{BASE}event/odd> <http://www.w3.org/2000/01/rdf-schema#comment> "bell \\u0007" .'
    broken = Store.of(dataclasses.replace(graphs, shared=tuple(sorted({*graphs.shared, line}))))
    export(store, "rdfxml", tmp_path / "g.rdf")
    before = (tmp_path / "g.rdf").read_bytes()
    with pytest.raises(UsageError, match="control character"):
        export(broken, "rdfxml", tmp_path / "g.rdf")
    assert [path.name for path in tmp_path.iterdir()] == ["g.rdf"]
    assert (tmp_path / "g.rdf").read_bytes() == before


def test_gexf_gives_each_node_a_size_by_its_relations_and_a_colour_by_its_type(store: Store) -> None:
    space = {"g": "http://gexf.net/1.3", "v": "http://gexf.net/1.3/viz"}
    root = ET.fromstring(written(store, "gexf"))
    nodes = {node.get("id"): node for node in root.findall(".//g:node", space)}
    bureau = nodes[f"{BASE}organization/甲市风车局"]
    size = {iri: float(node.find("v:size", space).get("value")) for iri, node in nodes.items()}  # type: ignore[union-attr, arg-type]
    degree = dict.fromkeys(nodes, 0)
    for edge in root.findall(".//g:edge", space):
        for end in ("source", "target"):
            degree[edge.get(end)] += 1  # type: ignore[index]
    assert sorted(size, key=lambda iri: (size[iri], iri)) == sorted(
        degree, key=lambda iri: (degree[iri], iri)
    )
    colour = bureau.find("v:color", space)
    assert colour is not None
    assert (colour.get("r"), colour.get("g"), colour.get("b")) == ("0", "114", "178")
