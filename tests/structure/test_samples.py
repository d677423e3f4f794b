"""The three sample reports: what their gold says, and what the third claims about itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Outline, Source
from kg.read import read
from kg.structure import structure


@pytest.fixture(scope="module")
def outlines(reports: Path) -> dict[str, Outline]:
    found = {}
    for path in reports.glob("*.txt"):
        found[path.name[:3]] = structure(read(Source(path.name, path.read_bytes())))
    return found


@pytest.mark.parametrize(
    ("city", "issues", "measures", "sections"),
    [("开封市", 17, 57, 23), ("三门峡", 46, 144, 23), ("聊城市", 25, 84, 17)],
)
def test_counts(outlines: dict[str, Outline], city: str, issues: int, measures: int, sections: int) -> None:
    of = outlines[city]
    found = sum(len(issue.all_measures()) for issue in of.issues)
    assert (len(of.issues), found, len(of.sections)) == (issues, measures, sections)


def test_the_third_has_what_it_claims(outlines: dict[str, Outline]) -> None:
    of = outlines["聊城市"]
    claims = {claim.counts: claim.claimed for claim in of.claims}
    assert claims["manifestations"] == len(of.issues)
    under = [s for s in of.sections if s.number in {issue.section for issue in of.issues}]
    problems = {s.number for s in under if s.level == 3} | {
        i.number + 100 for i in of.issues if i.marker.endswith(".")
    }
    assert claims["problems"] == len(problems)


def test_facts_of_all_three(outlines: dict[str, Outline]) -> None:
    for of in outlines.values():
        facts = of.facts
        for passage in (
            facts.title,
            facts.opening,
            facts.team,
            facts.inspected,
            facts.period,
            facts.feedback,
        ):
            assert passage is not None
        assert facts.issuer is not None
        assert facts.signed is not None
