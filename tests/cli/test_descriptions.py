"""`kg describe` and `kg ontology`."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from tests.cli.conftest import Ask


def test_describe(kg: Ask, built: Path, tmp_path: Path) -> None:
    code, out, err = kg("describe", "--from", built)
    assert (code, err) == (0, "")
    assert len(list(ox.parse(out, ox.RdfFormat.TURTLE))) > 300
    code, nothing, err = kg("describe", "--from", built, "-o", "new/about.ttl")
    assert (code, nothing) == (0, "")
    assert "about.ttl" in err
    assert (tmp_path / "new" / "about.ttl").read_text(encoding="utf-8") == out
    assert kg("describe", "--from", built, "-o", "-")[1] == out


def test_describe_without_a_build(kg: Ask) -> None:
    assert kg("describe")[0] == 3


def test_the_terms(kg: Ask) -> None:
    code, out, _ = kg("ontology")
    assert code == 0
    assert "zg:Issue" in out
    assert "finding" in out
    assert "报告" in kg("ontology", "--lang", "zh")[1]


def test_the_page(kg: Ask, tmp_path: Path) -> None:
    code, out, err = kg("ontology", "--html", "-o", "pages/terms.html", "--page-lang", "en")
    assert (code, out) == (0, "")
    assert "terms.html" in err
    written = (tmp_path / "pages" / "terms.html").read_bytes()
    assert written.startswith(b"<!doctype html>")
    assert kg("ontology", "--html", "-o", "-", "--page-lang", "en")[1].encode() == written


@pytest.mark.parametrize(
    "words", [["--html"], ["-o", "x.html"], ["--html", "-o", "x.html", "--page-lang", "fr"]]
)
def test_wrong_usage(kg: Ask, words: list[str]) -> None:
    assert kg("ontology", *words)[0] == 2
    assert not Path("x.html").exists()


def test_a_place_that_cannot_be_written(kg: Ask, built: Path) -> None:
    Path("folder").mkdir()
    assert kg("ontology", "--html", "-o", "folder")[0] == 3
    assert kg("describe", "--from", built, "-o", "folder")[0] == 3
