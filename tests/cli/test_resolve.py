"""`kg resolve`: figures, doubtful pairs, a ledger to fill in, and what the next build makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from kg.cli.app import app
from kg.graph.store import Store
from kg.graph.things import texts_of, things_in
from kg.resolve.things import things_of
from tests.resolve.across_case import reports


def run(*words: str | Path, code: int = 0) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exit_code == code, done.output
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cities")
    for number, report in enumerate(reports()):
        (folder / f"{number}.txt").write_text(report.document.text, encoding="utf-8")
    run("build", folder, "--out", folder / "out", "--quiet")
    return folder


def test_a_store_gives_the_things_back(built: Path) -> None:
    store = Store.open(built / "out")
    assert things_in(store) == things_of(reports())
    assert texts_of(store, [reports()[0].key]) == {reports()[0].key: reports()[0].document.text}


def test_figures(built: Path) -> None:
    figures = json.loads(run("resolve", "--from", built / "out", "--json"))
    assert figures["linked"] == 1
    assert figures["doubtful"] >= 1
    assert figures["shared"] == 1
    assert "柳林渠" not in run("resolve", "--from", built / "out")


def test_review_lists_pairs_with_reasons_and_words(built: Path) -> None:
    said = run("resolve", "--from", built / "out", "--review")
    assert "same-name" in said
    assert "推进【柳林渠改造工程】" in said
    assert "event/桃花文化节" in said
    assert "名称除地名" in run("--lang", "zh", "resolve", "--from", built / "out", "--review")
    listed = json.loads(run("resolve", "--from", built / "out", "--review", "--kind", "project", "--json"))
    assert [one["score"] for one in listed] == [0.95]
    run("resolve", "--kind", "nothing", "--from", built / "out", code=2)


def test_a_filled_ledger_merges_and_splits_in_the_next_build(built: Path) -> None:
    ledger, out = built / "who.yml", built / "second"
    run("resolve", "--from", built / "out", "--review", "-o", ledger)
    run("resolve", "--from", built / "out", "-o", ledger, code=3)
    other = reports()[2].key
    content = yaml.safe_load(ledger.read_text(encoding="utf-8"))
    for entry in content["judgements"]:
        entry.update({"reports": [other]} if "split" in entry else {"verdict": "same"})
    ledger.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    texts = sorted(built.glob("*.txt"))
    run("build", *texts, "--out", out, "--quiet", "--judgements", ledger)
    named = {thing.id for thing in things_in(Store.open(out)) if "柳林渠" in thing.id}
    projects = {id_ for id_ in named if id_.startswith("project/")}
    assert len(projects) == 2
    assert f"event/桃花文化节@{other}" in {thing.id for thing in things_in(Store.open(out))}
    assert json.loads(run("resolve", "--from", out, "--json", "--judgements", ledger))["linked"] == 0
    run("validate", "--from", out)


def test_a_ledger_beside_the_store_is_found(built: Path) -> None:
    out = built / "third"
    texts = sorted(built.glob("*.txt"))
    run("build", *texts, "--out", out, "--quiet")
    beside = "judgements:\n- {pair: [event/春节, event/桃花文化节], verdict: same}\n"
    (out / "judgements.yml").write_text(beside, encoding="utf-8")
    run("build", *texts, "--out", out, "--quiet")
    ids = {thing.id for thing in things_in(Store.open(out))}
    assert "event/春节" in ids
    assert "event/桃花文化节" not in ids
    run("build", *texts, "--out", out, "--quiet", "--judgements", out / "missing.yml", code=3)
