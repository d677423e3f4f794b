"""`kg stats`, `kg rank`, `kg path`, `kg compare`, over the sample reports."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kg.cli.sheets import Sheet, emit
from kg.errors import UsageError
from tests.cli.conftest import Ask

COMMANDS = (
    ("stats", "bodies"),
    ("rank", "policies", "--by", "pagerank"),
    ("path", "三门峡市财政局", "仰韶酒庄"),
    ("compare", "三门峡", "开封"),
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_format_says_the_same(kg: Ask, built: Path, words: tuple[str, ...]) -> None:
    said = {style: kg(*words, "--from", built, "-f", style) for style in ("table", "md", "json", "csv")}
    assert [code for code, _, _ in said.values()] == [0] * 4
    assert json.loads(said["json"][1])
    assert "| --- |" in said["md"][1]
    assert len(list(csv.reader(io.StringIO(said["csv"][1])))) > 1


@pytest.mark.parametrize(
    ("words", "needle"),
    [
        (("stats", "people"), "networks: bodies, policies, money, findings"),
        (("rank", "bodies", "--by", "power"), "measures: degree"),
        (("rank", "--format", "xml"), "formats: table, md, json, csv"),
        (("compare", "三门峡"), "needs two reports"),
        (("compare", "三门峡", "甲乙丙丁市"), "no report is called"),
        (("path", "三门峡市财政局", "甲乙丙丁局"), "nothing in the graph is called"),
    ],
)
def test_wrong_usage_is_said_in_a_line(kg: Ask, built: Path, words: tuple[str, ...], needle: str) -> None:
    code, out, err = kg(*words, "--from", built)
    assert (code, out) == (2, "")
    assert needle in err
    assert len(err.splitlines()) == 1


def test_rank_says_what_its_measure_means(kg: Ask, built: Path) -> None:
    _, out, _ = kg("rank", "bodies", "--by", "betweenness", "--limit", 3, "--from", built, "--lang", "zh")
    assert "中介中心性: 该单位位于其他单位之间最短路径上的比例" in "".join(out.split("\n"))
    _, out, _ = kg("rank", "bodies", "--limit", 3, "--from", built, "-f", "json")
    record = json.loads(out)
    assert len(record["rows"]) == 3
    assert set(record["meanings"]["core"]) == {"en", "zh"}
    assert record["rows"][0]["in"][0].keys() == {"report", "issue"}


@pytest.mark.parametrize("name", ["kfsbwg", "开封市博物馆"])
def test_a_path_takes_readings_and_surfaces(kg: Ask, built: Path, name: str) -> None:
    code, out, _ = kg("path", "河南省文物局", name, "--from", built, "-f", "json")
    assert code == 0
    (chain,) = json.loads(out)
    assert chain["end"].endswith("博物馆")
    assert all(step["quote"]["exact"] and step["zh"] and step["en"] for step in chain["steps"])


def test_a_path_to_itself_leads_nowhere(kg: Ask, built: Path) -> None:
    code, _, err = kg("path", "河南省文物局", "河南省文物局", "--from", built)
    assert code == 1
    assert "nothing in the reports ties" in err


@pytest.mark.parametrize(
    "name", ["三门峡市文化广电和旅游局-2024-04-07", "三门峡市文化广电和旅游局", "三门峡"]
)
def test_reports_are_named_by_key_or_body(kg: Ask, built: Path, name: str) -> None:
    _, out, _ = kg("compare", name, "开封", "--from", built, "-f", "json")
    found = json.loads(out)
    assert [side["report"][:3] for side in found["reports"]] == ["三门峡", "开封市"]


def test_all_are_compared_where_none_is_named(kg: Ask, built: Path) -> None:
    _, out, _ = kg("compare", "--from", built, "-f", "json")
    found = json.loads(out)
    assert len(found["reports"]) == 3
    assert [side["issues"] for side in found["reports"]] == [46, 17, 25]
    for side in found["reports"]:
        assert sum(side["statuses"].values()) == side["issues"]
        assert sum(side["progress"].values()) == side["measures"]
        assert sum(side["kinds"].values()) >= side["measures"]
    listed = kg("compare", "--list", "--from", built)[1]
    assert all(side["report"] in listed.replace("\n", "") for side in found["reports"])


def test_no_graph_is_said(kg: Ask, tmp_path: Path) -> None:
    for words in (("stats",), ("compare",), ("rank",), ("path", "a", "b")):
        code, _, err = kg(*words, "--from", tmp_path / "nothing")
        assert (code, "there is no graph" in err) == (3, True)


def test_cells_that_a_spreadsheet_would_run_become_text(capfd: pytest.CaptureFixture[str]) -> None:
    sheet = Sheet("t", ("a", "b"), (("=1+1", "-5"), ("@x", "-a")))
    emit([sheet], "csv", None)
    assert capfd.readouterr().out.splitlines() == ["a,b", "'=1+1,-5", "'@x,'-a"]


def test_an_unknown_format_is_refused() -> None:
    from kg.cli.sheets import chosen

    with pytest.raises(UsageError, match="no format is called 'yaml'"):
        chosen("yaml")
