"""A folder of readings: each report built alone and scored, mean and lowest of every row."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kg.errors import NoReports, NotAReport, UnreadableFile
from kg.evaluate import evaluate, evaluate_readings, spread
from kg.evaluate.readings import STRICT, STRICT_PRECISION
from kg.graph.files import turtle
from kg.graph.to_rdf import to_rdf
from kg.model import Source
from kg.pipeline import build_report, combine
from tests.conftest import ROOT

INVENTED = ROOT / "tests" / "invented"
NAMES = ("school", "town")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        for ending in ("txt", "json"):
            shutil.copy(INVENTED / f"{name}.{ending}", tmp_path)
    return tmp_path


def test_each_reading_scores_as_its_graph_alone(folder: Path, tmp_path: Path) -> None:
    found = evaluate_readings(folder)
    assert list(found) == list(NAMES)
    source = folder / "town.txt"
    graphs = to_rdf(combine([build_report(Source(source.name, source.read_bytes()))]))
    graph = tmp_path / "graph.ttl"
    graph.write_bytes(turtle((*graphs.reports[0][1], *graphs.shared)))
    alone = evaluate(graph, folder / "town.json")
    rows = {name: row for name, row in found["town"].rows.items() if name != STRICT}
    assert rows == alone.rows
    assert found["town"].misses == alone.misses


def test_mean_and_lowest_are_of_those_who_have_the_row(folder: Path) -> None:
    found = evaluate_readings(folder)
    rows = spread(found)
    figures = rows["organizations"].figures
    assert list(figures) == list(NAMES)
    known = [figure for figure in figures.values() if figure is not None]
    assert rows["organizations"].mean == pytest.approx(sum(known) / len(NAMES))
    assert rows["organizations"].lowest == min(known)
    assert rows[STRICT].figures["town"] == found["town"].rows[STRICT].r
    assert rows[STRICT_PRECISION].figures["town"] == found["town"].rows["relations"].p


def test_a_gold_without_a_row_says_nothing_in_it(folder: Path) -> None:
    gold = json.loads((folder / "school.json").read_text(encoding="utf-8"))
    gold["entities"]["awards"] = []
    gold["entities"]["works"] = []
    (folder / "school.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    rows = spread(evaluate_readings(folder))
    nothing = [name for name, row in rows.items() if row.figures["school"] is None]
    assert nothing
    for name in nothing:
        assert rows[name].mean == rows[name].figures["town"]


def test_a_gold_needs_its_report_and_a_folder_its_golds(folder: Path, tmp_path: Path) -> None:
    (folder / "town.txt").unlink()
    with pytest.raises(UnreadableFile, match=r"no report of this name stands beside it"):
        evaluate_readings(folder)
    (folder / "town.txt").write_text("甲市概况\n甲市在乙省。\n", encoding="utf-8")
    with pytest.raises(NotAReport):
        evaluate_readings(folder)
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(NoReports):
        evaluate_readings(empty)
