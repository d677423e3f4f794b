"""The figures of `kg evaluate`: by hand on a miniature, and beside the specification's own scorer."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kg.errors import UnreadableFile
from kg.evaluate import Evaluation, evaluate, strict_types
from kg.evaluate.gold import read_gold
from kg.evaluate.rows import row
from tests.conftest import ROOT, SHARED
from tests.evaluate.miniature import GOLD

SMALL = ROOT / "tests" / "query" / "small.ttl"
SCORER = SHARED / "score" / "score.py"
beside_the_specification = pytest.mark.skipif(
    not SCORER.is_file(), reason="the specification is not beside us"
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first invented report alone, as N-Triples: scores are of one report."""
    import pyoxigraph as ox

    quads = [q for q in ox.parse(path=str(SMALL)) if "乙县某某局-2031" not in str(q.subject)]
    path = tmp_path_factory.mktemp("evaluate") / "graph.nt"
    ox.serialize((quad.triple for quad in quads), str(path), ox.RdfFormat.N_TRIPLES)
    return path


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gold") / "gold.json"
    path.write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def found(graph: Path, gold: Path) -> Evaluation:
    return evaluate(graph, gold)


@pytest.mark.parametrize(
    ("name", "hit", "predicted", "wanted"),
    [
        ("report", 5, 7, 7),
        ("issues", 2, 3, 3),
        ("status", 1, 2, 3),
        ("measures", 2, 3, 5),
        ("open items", 1, 1, 2),
        ("organizations", 4, 5, 6),
        ("persons", 1, 1, 1),
        ("places", 0, 1, 1),
        ("policies", 1, 2, 2),
        ("projects", 0, 1, 1),
        ("works", 0, 0, 0),
        ("document numbers", 1, 1, 2),
        ("amounts", 2, 2, 3),
        ("  holds_role", 1, 1, 1),
        ("  enacts", 1, 1, 1),
    ],
)
def test_counts(found: Evaluation, name: str, hit: int, predicted: int, wanted: int) -> None:
    assert (found.rows[name].hit, found.rows[name].pred, found.rows[name].gold) == (hit, predicted, wanted)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("report", "inspected: '甲市某某局' instead of '甲市另一局'"),
        ("issues", "missed 3 （3） 没有的问题"),
        ("status", "2: in_progress instead of rectified"),
        ("measures", "missed 1.1.1 没有的一条"),
        ("open items", "missed 3"),
        ("organizations", "missed 丙县教育局"),
        ("organizations", "invented 甲市图书馆"),
        ("amounts", "missed 1元 = 1.0"),
    ],
)
def test_misses_are_named(found: Evaluation, name: str, line: str) -> None:
    assert line in found.misses[name]


def test_strict_types_leave_out_what_is_judged_by_recall_alone(found: Evaluation) -> None:
    row = strict_types(found.rows)
    assert (row.hit, row.gold) == (4, 7)
    assert row.p == found.rows["relations"].p
    assert found.rows["relations"].gold > row.gold


def test_resolution_counts_what_shares_a_node(found: Evaluation) -> None:
    resolved = found.rows["organizations resolved (B³)"]
    assert resolved.p == 1.0
    assert resolved.r is not None
    assert 0.5 < resolved.r < 1.0


@pytest.mark.parametrize(
    ("counts", "figures"),
    [
        ((0, 0, 0), (1.0, 1.0, 1.0)),
        ((0, 0, 3), (0.0, 0.0, 0.0)),
        ((0, 2, 0), (0.0, 1.0, 0.0)),
        ((1, 2, 1), (0.5, 1.0, 2 / 3)),
    ],
)
def test_rows_of_counts(counts: tuple[int, int, int], figures: tuple[float, float, float]) -> None:
    found = row(*counts)
    assert (found.p, found.r, found.f1) == pytest.approx(figures)


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("specified_scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def agree(scorer: ModuleType, graph: Path, gold: Path) -> None:
    """Both scorers give the same rows, in the same order, and the same misses."""
    theirs, misses = scorer.score(scorer.Graph(str(graph)), json.loads(gold.read_text(encoding="utf-8")))
    ours = evaluate(graph, gold)
    assert list(ours.rows) == list(theirs)
    for name, one in ours.rows.items():
        figures: dict[str, Any] = asdict(one)
        assert figures == pytest.approx(theirs[name], nan_ok=True), name
    assert {name: sorted(lines) for name, lines in ours.misses.items()} == {
        name: sorted(lines) for name, lines in misses.items()
    }


@beside_the_specification
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_the_two_scorers_agree(scorer: ModuleType, graph: Path, gold: Path) -> None:
    agree(scorer, graph, gold)


@beside_the_specification
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize(("name", "town"), [("kaifeng", "开封"), ("sanmenxia", "三门峡")])
def test_the_two_scorers_agree_on_real_reports(
    scorer: ModuleType, reports: Path, tmp_path: Path, name: str, town: str
) -> None:
    import kg
    from kg.graph.files import turtle
    from kg.graph.to_rdf import to_rdf

    (report,) = reports.glob(f"{town}*.txt")
    graphs = to_rdf(kg.build(report))
    path = tmp_path / "graph.ttl"
    path.write_bytes(turtle([*graphs.reports[0][1], *graphs.shared]))
    agree(scorer, path, ROOT / "data" / "gold" / f"{name}.json")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"report": {}}'])
def test_what_is_no_gold(tmp_path: Path, content: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(content)
    with pytest.raises(UnreadableFile, match=r"gold\.json"):
        read_gold(path)


def test_what_is_no_graph(tmp_path: Path, gold: Path) -> None:
    (tmp_path / "x.ttl").write_text("nonsense")
    for name in ("x.ttl", "y.ttl"):
        with pytest.raises(UnreadableFile, match=name):
            evaluate(tmp_path / name, gold)
