"""Invented reports of seven kinds of bodies, read by hand before the extractor saw them: no row may fall.

Each ``NAME.txt`` speaks as reports of its kind do (police, schools, health, towns, state companies, water,
finance), with made-up names throughout; ``NAME.json`` is its gold in the form of ``data/gold``. The floors
are what was reached less a small margin, so that a rule for one kind of body cannot cost another what it had.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from typer.testing import CliRunner

from kg.cli.app import app
from kg.evaluate import Evaluation, evaluate

HERE = Path(__file__).parent
NAMES = ("company", "finance", "hospital", "police", "school", "town", "water")

# F1 that each report reaches at least, by row
FLOORS: dict[str, float] = {
    "issues": 1.0,
    "persons": 1.0,
    "policies": 1.0,
    "document numbers": 1.0,
    "amounts": 1.0,
    "places": 0.95,
    "projects": 0.9,
    "events": 0.95,
    "institutions": 0.95,
    "awards": 0.95,
    "organizations": 0.87,
    "projects resolved (B³)": 0.9,
    "organizations resolved (B³)": 0.88,
}

# a number without brackets or name behind a ministry (财政部87号令) is not read
FLOORS_OF = {("finance", "policies"): 0.88}


@cache
def evaluation(name: str) -> Evaluation:
    with TemporaryDirectory() as folder:
        done = CliRunner().invoke(
            app, ["build", str(HERE / f"{name}.txt"), "--out", folder, "--quiet", "--processes", "1"]
        )
        assert done.exit_code == 0, done.output
        return evaluate(Path(folder) / "graph.ttl", HERE / f"{name}.json")


@pytest.mark.parametrize("row", FLOORS)
@pytest.mark.parametrize("name", NAMES)
def test_floor(name: str, row: str) -> None:
    found = evaluation(name)
    figure = found.rows[row].f1
    assert figure is not None
    assert figure >= FLOORS_OF.get((name, row), FLOORS[row]), found.misses.get(row)


@pytest.mark.parametrize("name", NAMES)
def test_every_surface_of_the_gold_stands_in_the_text(name: str) -> None:
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    gold = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    for kind, entries in gold["entities"].items():
        for entry in entries:
            for surface in entry.get("surfaces", [entry.get("surface")]):
                assert surface in text, (kind, surface)
    for issue in gold["issues"]:
        assert issue["anchor"] in text
        assert all(surface in text for surface in issue["pending"])
