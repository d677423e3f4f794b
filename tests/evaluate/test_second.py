"""Two readers of one report: required is what both require, and how far they agree."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.app import app
from kg.errors import UnreadableFile
from kg.evaluate import evaluate_readings
from kg.evaluate.second import AGREEMENT, agreement, settled
from tests.conftest import ROOT

INVENTED = ROOT / "tests" / "invented"


def entry(name: str, *more: str, optional: bool = False) -> dict[str, object]:
    return {"name": name, "surfaces": [name, *more], "optional": optional}


def gold(**lists: list[dict[str, object]]) -> dict[str, object]:
    return {"report": {}, "issues": [], "relations": [], "entities": lists}


def surfaces(found: dict[str, object], kind: str, *, optional: bool) -> set[str]:
    entries = found["entities"][kind]  # type: ignore[index]
    return {s for one in entries for s in one["surfaces"] if one["optional"] is optional}


FIRST = gold(
    projects=[entry("甲工程", "该工程"), entry("乙行动"), entry("丙平台", optional=True)],
    places=[entry("丁镇")],
)
SECOND = gold(projects=[entry("甲工程"), entry("丙平台"), entry("戊项目")])


def test_both_require_what_is_required() -> None:
    found = settled(FIRST, SECOND)
    assert surfaces(found, "projects", optional=False) == {"甲工程"}
    assert surfaces(found, "projects", optional=True) == {"该工程", "乙行动", "丙平台", "戊项目"}


def test_what_the_second_did_not_read_stays() -> None:
    found = settled(FIRST, SECOND)
    assert surfaces(found, "places", optional=False) == {"丁镇"}
    assert f"{AGREEMENT}: places" not in agreement(FIRST, SECOND)


def test_a_reader_agrees_with_himself() -> None:
    assert settled(FIRST, FIRST)["entities"]["places"] == FIRST["entities"]["places"]  # type: ignore[index]
    assert all(row.f1 == 1 for row in agreement(FIRST, FIRST).values())


def test_optional_with_one_counts_neither_for_nor_against_the_other() -> None:
    row = agreement(FIRST, SECOND)[f"{AGREEMENT}: projects"]
    # 丙平台 is optional with the first; 该工程 and 乙行动 are missed, 戊项目 is said besides
    assert (row.hit, row.pred, row.gold) == (1, 2, 3)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    for ending in ("txt", "json"):
        shutil.copy(INVENTED / f"town.{ending}", first)
    return first, second


def test_a_folder_is_scored_against_both(folders: tuple[Path, Path]) -> None:
    first, second = folders
    read = json.loads((first / "town.json").read_text(encoding="utf-8"))
    alone = evaluate_readings(first)["town"].rows
    lists = {"organizations": read["entities"]["organizations"], "places": []}
    (second / "town.json").write_text(json.dumps({"entities": lists}, ensure_ascii=False), encoding="utf-8")
    both = evaluate_readings(first, second)["town"].rows
    assert both["organizations"] == alone["organizations"]
    assert both[f"{AGREEMENT}: organizations"].f1 == 1
    assert alone["places"].gold > 0
    assert both["places"].gold == 0


def test_each_reading_needs_its_second(folders: tuple[Path, Path]) -> None:
    with pytest.raises(UnreadableFile, match=r"town\.json"):
        evaluate_readings(*folders)
    (folders[1] / "town.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"no 'entities'"):
        evaluate_readings(*folders)


def test_the_command_prints_how_far_they_agree(folders: tuple[Path, Path]) -> None:
    first, second = folders
    shutil.copy(first / "town.json", second)
    said = CliRunner().invoke(app, ["evaluate", str(first), "--second", str(second), "--json"])
    rows = json.loads(said.stdout)
    assert rows[f"{AGREEMENT}: organizations"]["mean"] == 1
    graph = first / "town.txt"
    assert CliRunner().invoke(app, ["evaluate", str(graph), "--second", str(second)]).exit_code != 0
