"""Issues claimed as rectified that hold open items: how many of gold's are found, how many are right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.api import build_all, collect
from kg.check import run_checks
from kg.check.corpus import Corpus
from kg.check.reading import read_corpus
from kg.graph.checks import Outcome
from kg.graph.store import Store
from kg.graph.to_rdf import to_rdf

GOLD = Path(__file__).parents[2] / "data" / "gold"
LEAST_FOUND, LEAST_RIGHT = 0.90, 0.85


@pytest.fixture(scope="module")
def corpus(reports: Path) -> Corpus:
    built = build_all(collect([reports]), processes=1)
    return read_corpus(Store.of(to_rdf(built.knowledge)))


def wanted() -> set[tuple[str, int]]:
    """Day of a report and number of an issue that gold calls rectified and that leaves something open."""
    return {
        (gold["report"]["published_date"], issue["n"])
        for gold in (json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json")))
        for issue in gold["issues"]
        if issue["status"] == "rectified" and issue["pending"]
    }


def flagged(corpus: Corpus, *outcomes: Outcome) -> set[tuple[str, int]]:
    """What the check names, of the reports that gold knows."""
    days = {day for day, _ in wanted()}
    numbers = {i.span.iri: (str(r.published), i.number) for r in corpus.reports for i in r.issues}
    found = run_checks(corpus, ("rectified-open",))
    named = {numbers[f.subject] for _, f in found if f.outcome in outcomes and f.subject in numbers}
    return {one for one in named if one[0] in days}


def test_open_issues_that_are_called_rectified(corpus: Corpus) -> None:
    """Both grades together: about the finding itself (failed), and further plans (cannot tell)."""
    gold, said = wanted(), flagged(corpus, Outcome.FAILED, Outcome.CANNOT_TELL)
    assert len(gold) == 15
    assert len(gold & said) / len(gold) >= LEAST_FOUND
    assert len(gold & said) / len(said) >= LEAST_RIGHT


def test_what_fails_is_right(corpus: Corpus) -> None:
    failed = flagged(corpus, Outcome.FAILED)
    assert len(failed) == 13
    assert failed <= wanted()
