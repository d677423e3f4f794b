"""The commands that ask what was built."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.conftest import ROOT

SMALL = ROOT / "tests" / "query" / "small.ttl"


def test_a_query_as_a_table(kg: Ask) -> None:
    code, out, err = kg("query", "SELECT ?n { ?w a zg:Work ; rdfs:label ?n }", "--from", SMALL)
    assert code == 0
    assert "山河" in out
    assert err == "1 row\n"


def test_tables_align_chinese(kg: Ask) -> None:
    from rich.cells import cell_len

    _, out, _ = kg("query", "SELECT ?n ?t { ?x rdfs:label ?n ; a ?t } LIMIT 9", "--from", SMALL)
    lines = [line for line in out.splitlines() if "zg:" in line]
    assert len(lines) == 9
    assert len({cell_len(line[: line.index("zg:")]) for line in lines}) == 1


@pytest.mark.parametrize("style", ["csv", "json", "md", "turtle"])
def test_formats(kg: Ask, style: str) -> None:
    query = "CONSTRUCT { ?w rdfs:label ?n } { ?w a zg:Work ; rdfs:label ?n }"
    code, out, err = kg("query", query, "--from", SMALL, "--format", style)
    assert (code, err) == (0, "")
    assert "山河" in out


def test_yes_or_no(kg: Ask) -> None:
    assert kg("query", "ASK { ?x a zg:Work }", "--from", SMALL)[1] == "yes\n"
    assert kg("query", "ASK { ?x a zg:Measure ; a zg:Work }", "--from", SMALL, "--lang", "zh")[1] == "否\n"


def test_a_query_from_a_file(kg: Ask, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text("# 作品\nSELECT ?n { ?w a zg:Work ; rdfs:label ?n }", encoding="utf-8")
    code, out, _ = kg("query", "--file", "q.rq", "--from", SMALL, "-f", "csv")
    assert (code, out.splitlines()) == (0, ["n", "山河"])


def test_a_saved_query_with_a_parameter(kg: Ask) -> None:
    code, out, _ = kg("query", "--name", "entity", "--set", "name=局党组", "--from", SMALL, "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert [row["surface"] for row in rows] == ["局党组"]


def test_an_empty_answer_names_near_names(kg: Ask) -> None:
    _, _, err = kg("query", "--name", "entity", "--set", "name=图书馆", "--from", SMALL)
    assert "“图书馆”" in err
    assert "甲市图书馆" in err


def test_a_saved_query_finds_nothing_without_remarks(kg: Ask) -> None:
    _, _, err = kg("query", "--name", "rectified-but-open", "--from", ROOT / "ontology" / "core.ttl")
    assert err == "no rows\n"


def test_rows_left_off_are_said(kg: Ask) -> None:
    _, out, err = kg("query", "SELECT * { ?s ?p ?o }", "--rows", 3, "-f", "csv", "--from", SMALL)
    assert len(out.splitlines()) == 4
    assert "stopped at 3 rows" in err


def test_the_query_can_be_shown(kg: Ask) -> None:
    out = kg("query", "--name", "entity", "--set", "name=甲", "--show")[1]
    assert 'VALUES ?name { "甲" }' in out


def test_saved_queries_are_listed(kg: Ask) -> None:
    said = json.loads(kg("query", "--list", "--format", "json")[1])
    assert len(said) >= 25
    assert "尚未整改到位的问题" in kg("query", "--list", "--lang", "zh")[1]
    assert "organization=" in kg("query", "--list")[1]


def test_settings_of_a_folder_hold(kg: Ask, tmp_path: Path) -> None:
    (tmp_path / "kg.toml").write_text('format = "csv"\nrows = 2\n', encoding="utf-8")
    _, out, err = kg("query", "SELECT ?s { ?s a zg:Mention }", "--from", SMALL)
    assert out.splitlines()[0] == "s"
    assert len(out.splitlines()) == 3
    assert "stopped" in err


@pytest.mark.parametrize("name", ["甲市图书馆", "organization:甲市图书馆"])
def test_explain(kg: Ask, name: str) -> None:
    code, out, _ = kg("explain", name, "--from", SMALL)
    assert code == 0
    for words in ("Passages (1)", "line 5", "由【甲市图书馆】建成", "zg:builds 乡镇书屋项目", "[builds.by]"):
        assert words in out


def test_explain_as_json(kg: Ask) -> None:
    (said,) = json.loads(kg("explain", "市某某局", "--from", SMALL, "--json")[1])
    assert said["label"] == "甲市某某局"
    assert [passage["start"] for passage in said["passages"]] == [50, 43]


def test_explain_unknown(kg: Ask) -> None:
    code, _, err = kg("explain", "甲市图书官", "--from", SMALL)
    assert code == 2
    assert "nearest: 甲市图书馆" in err


def test_read_marks_what_is_taken_out(kg: Ask, tmp_path: Path) -> None:
    from tests.cli.test_build import GOOD

    (tmp_path / "r.txt").write_text("首页 > 通知公告\n发布时间：2030-12-01\n" + GOOD, encoding="utf-8")
    code, out, _ = kg("read", "r.txt")
    assert code == 0
    lines = out.splitlines()
    assert lines[0].startswith("# r.txt: text, utf-8")
    assert any(line.startswith("-") and "发布时间" in line for line in lines)
    assert any(line.startswith(" ") and line.endswith("整改情况的通报") for line in lines)
    assert json.loads(kg("read", "r.txt", "--json")[1])["noise"]


def test_doctor_finds_what_was_not_parsed(kg: Ask, tmp_path: Path) -> None:
    from tests.cli.test_build import GOOD

    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    said = json.loads(kg("doctor", "good.txt", "--json")[1])
    assert said["text"] == said["frame"] + said["chapters"] + said["issues"] + said["left"]
    assert said["issues"] >= said["findings"] + said["responses"] > said["measures"] > 0
    odd = "另有一段无人能识的文字，" * 40 + "\n"
    (tmp_path / "odd.txt").write_text(odd + GOOD, encoding="utf-8")
    code, out, _ = kg("doctor", "odd.txt")
    assert code == 1
    assert "另有一段" in out


def test_doctor_looks_at_what_is_no_report_too(kg: Ask, tmp_path: Path) -> None:
    (tmp_path / "else.txt").write_text("甲市概况\n甲市在乙省。\n", encoding="utf-8")
    code, out, err = kg("doctor", "else.txt", "--json")
    assert (code, json.loads(out)["left"]) == (1, 10)
    assert "E230" in err


def test_evaluate(kg: Ask, tmp_path: Path) -> None:
    from tests.evaluate.miniature import GOLD

    (tmp_path / "gold.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    code, out, _ = kg("evaluate", SMALL, "gold.json", "--misses", "organizations")
    assert code == 0
    assert "organizations resolved (B³)" in out
    assert "missed 丙县教育局" in out
    assert json.loads(kg("evaluate", SMALL, "gold.json", "--json")[1])["persons"]["hit"] == 1
    code, _, err = kg("evaluate", SMALL, "gold.json", "--misses", "nonsense")
    assert code == 2
    assert "organizations" in err
    code, _, err = kg("evaluate", SMALL)
    assert code == 2
    assert "GOLD" in err


def test_evaluate_a_folder_of_readings(kg: Ask, tmp_path: Path) -> None:
    import shutil

    readings = tmp_path / "readings"
    readings.mkdir()
    for ending in ("txt", "json"):
        shutil.copy(ROOT / "tests" / "invented" / f"town.{ending}", readings)
    code, out, _ = kg("evaluate", "readings", "--misses", "projects")
    assert code == 0
    assert "relations, strict types" in out
    assert "town: " in out
    rows = json.loads(kg("evaluate", "readings", "--json")[1])
    assert rows["issues"] == {"figures": {"town": 1.0}, "mean": 1.0, "lowest": 1.0}
    code, _, err = kg("evaluate", "readings", "gold.json")
    assert code == 2
    assert "inside" in err
    assert kg("evaluate", "readings", "--misses", "nonsense")[0] == 2


def test_settings_say_where_values_come_from(
    kg: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_OUT", "graphs")
    (tmp_path / "kg.toml").write_text("rows = 5", encoding="utf-8")
    said = json.loads(kg("settings", "--json")[1])
    assert (said["out"]["value"], said["out"]["from"]) == ("graphs", "KG_OUT")
    assert (said["rows"]["value"], said["rows"]["from"]) == (5, "kg.toml")
    assert said["format"]["from"] == "default"


def test_validate(kg: Ask, tmp_path: Path) -> None:
    from tests.cli.test_build import GOOD

    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    assert kg("build", "good.txt", "-q")[0] == 0
    code, out, err = kg("validate", "--quiet")
    assert (code, out) == (0, "")
    assert "1 reports conform" in err
    assert kg("validate", "nonsense")[0] == 2
    (key,) = (path.stem for path in (tmp_path / "out" / "reports").glob("*.nt"))
    truth = tmp_path / "out" / "reports" / f"{key}.nt"
    truth.write_text(
        "".join(line for line in truth.read_text().splitlines(True) if "ontology#progress>" not in line)
    )
    code, out, _ = kg("validate", key)
    assert code == 1
    assert "Violation" in out
    assert "zg:progress" in out
    found = json.loads(kg("validate", "--json")[1])
    assert {one["severity"] for one in found} >= {"Violation"}


def test_view_writes_one_page(kg: Ask, built: Path, tmp_path: Path) -> None:
    code, _, err = kg("view", "--from", built, "-o", "pages/network.html")
    assert code == 0
    assert "network.html" in err
    assert (tmp_path / "pages" / "network.html").read_text(encoding="utf-8").startswith("<!")
    assert not (tmp_path / "pages" / "pages").exists()
    assert kg("view", "--from", built, "--page-lang", "fr")[0] == 2


def test_view_writes_a_folder_for_large_graphs(kg: Ask, built: Path, tmp_path: Path) -> None:
    code, _, err = kg("view", "--from", built, "-o", "network", "--folder")
    assert (code, "index.html" in err) == (0, True)
    assert (tmp_path / "network" / "index.html").is_file()
    assert len(list((tmp_path / "network" / "data").glob("*.js"))) == 4  # a report each, and the names


def test_view_writes_a_page_for_each_report(kg: Ask, built: Path, tmp_path: Path) -> None:
    code, _, err = kg("view", "--from", built, "-o", "network.html", "--pages")
    assert code == 0
    assert "3 report pages" in err
    pages = sorted((tmp_path / "pages").glob("*.html"))
    assert [page.stem for page in pages] == sorted(path.stem for path in (built / "reports").glob("*.nt"))
    assert max(page.stat().st_size for page in pages) < 600_000
    assert "../network.html#node=" in pages[0].read_text(encoding="utf-8")


def test_export(kg: Ask, built: Path, tmp_path: Path) -> None:
    import rdflib

    code, out, _ = kg("export", "--list", "--json")
    assert {one["name"] for one in json.loads(out)} >= {
        "turtle",
        "nt",
        "nq",
        "trig",
        "jsonld",
        "graphml",
        "csv",
    }
    code, out, err = kg("export", "-f", "turtle", "-o", "part/issues.ttl", "--type", "Issue", "--from", built)
    assert (code, out) == (0, "")
    assert "issues.ttl" in err
    part = rdflib.Graph().parse(tmp_path / "part" / "issues.ttl")
    count = kg("query", "SELECT (COUNT(*) AS ?n) { ?i a zg:Issue }", "--from", built, "-f", "csv")[1].split()[
        1
    ]
    assert len(
        list(part.subjects(rdflib.RDF.type, rdflib.URIRef("https://w3id.org/zhenggai/ontology#Issue")))
    ) == int(count)
    code, out, err = kg("export", "-f", "nt", "-o", "-", "--type", "Inspection", "--from", built)
    assert (code, err) == (0, "")
    assert len(rdflib.Graph().parse(data=out, format="nt")) > 3


@pytest.mark.parametrize(
    "words",
    [
        ["-f", "nonsense", "-o", "x"],
        ["-f", "nt"],
        ["-o", "x", "--report", "nope"],
        ["-o", "x", "--type", "Nope"],
    ],
)
def test_wrong_exports(kg: Ask, built: Path, words: list[str]) -> None:
    code, _, err = kg("export", *words, "--from", built)
    assert code == 2
    assert err.count("\n") == 1


def test_the_graph_of_the_samples_is_explained(kg: Ask, built: Path) -> None:
    code, out, _ = kg("explain", "开封市文化广电和旅游局", "--from", built)
    assert code == 0
    assert "【" in out


_WORKS = "CONSTRUCT { ?w a zg:Organization ; rdfs:label ?n } { ?w a zg:Organization ; rdfs:label ?n }"


@pytest.mark.parametrize("style", ["N_TRIPLES nt", "TURTLE turtle", "JSON_LD jsonld", "RDF_XML rdfxml"])
def test_the_answer_of_a_query_goes_down_a_pipe(kg: Ask, built: Path, style: str) -> None:
    import pyoxigraph as ox

    kind, name = style.split()
    asked = kg("query", _WORKS, "--from", built, "-f", "turtle")[1]
    code, out, err = kg("export", "-f", name, "-o", "-", "--query", _WORKS, "--from", built)
    assert (code, err) == (0, "")
    triples = {quad.triple for quad in ox.parse(asked, ox.RdfFormat.TURTLE)}
    assert {quad.triple for quad in ox.parse(out, getattr(ox.RdfFormat, kind))} == triples
    assert len(triples) > 20


@pytest.mark.parametrize("style", ["TURTLE turtle", "JSON_LD jsonld", "RDF_XML rdfxml", "N_QUADS nq"])
def test_blank_nodes_that_a_query_makes(kg: Ask, built: Path, style: str) -> None:
    import pyoxigraph as ox

    kind, name = style.split()
    query = 'CONSTRUCT { [] rdfs:label "甲" ; dcterms:relation [ rdfs:label "乙"@zh ] ; rdf:value 007 } {}'
    code, out, _ = kg("export", "-f", name, "-o", "-", "-q", query, "--from", built)
    assert code == 0
    read = [quad.triple for quad in ox.parse(out, getattr(ox.RdfFormat, kind))]
    assert {'"甲"', '"乙"@zh'} < {str(triple.object) for triple in read}
    assert len({t.subject for t in read}) == 2


def test_a_saved_query_is_exported_as_a_network(kg: Ask, built: Path, tmp_path: Path) -> None:
    import networkx as nx

    words = ["export", "--name", "neighbourhood", "--set", "name=开封市博物馆", "--from", built, "-f", "gexf"]
    assert kg(*words, "-o", "near.gexf")[0] == 0
    network = nx.read_gexf(tmp_path / "near.gexf")
    assert "开封市博物馆" in {facts["label"] for _, facts in network.nodes(data=True)}
    assert network.number_of_edges() >= 1
    assert kg(*words, "-o", "-")[1] == (tmp_path / "near.gexf").read_text(encoding="utf-8")


def test_a_query_is_exported_from_a_file(kg: Ask, built: Path) -> None:
    Path("q.rq").write_text(_WORKS, encoding="utf-8")
    given = kg("export", "--query", _WORKS, "-o", "-", "--from", built)
    assert kg("export", "--file", "q.rq", "-o", "-", "--from", built) == given


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--query", "SELECT * { ?s ?p ?o }"], "CONSTRUCT or DESCRIBE"),
        (["--query", "ASK { ?s ?p ?o }"], "CONSTRUCT or DESCRIBE"),
        (["--query", "CONSTRUCT { ?s ?p ?o } {"], "breaks off"),
        (["--query", "CONSTRUCT { ?s ?p ?o } { SERVICE <x:y> { ?s ?p ?o } }"], "SERVICE"),
        (["--query", _WORKS, "--type", "Issue"], "--report and --type"),
        (["--query", _WORKS, "--name", "neighbourhood"], "or --file, or --name"),
        (["--set", "name=甲"], "--name"),
    ],
)
def test_wrong_queries_to_export(kg: Ask, built: Path, words: list[str], said: str) -> None:
    code, out, err = kg("export", "-o", "-", *words, "--from", built)
    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    "words", [["nope"], ["query", "--nope"], ["explain"], ["evaluate", "a"]], ids=" ".join
)
def test_wrong_usage_is_one_line_like_any_other_error(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    from kg.cli.app import run

    assert run(words) == 2
    said = capsys.readouterr().err
    assert said.startswith("kg: E100 ")
    assert said.count("\n") == 1
