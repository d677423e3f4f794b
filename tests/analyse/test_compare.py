"""Reports side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.analyse import Material, compare
from kg.analyse.compare import PROGRESSES, STATUSES, Side
from kg.errors import UsageError


@pytest.fixture(scope="module")
def sides(material: Material) -> dict[str, Side]:
    """By the name of the body."""
    found = compare(material, material.corpus.reports)
    return {side.report.key.partition("-")[0]: side for side in found.sides}


def test_counts(sides: dict[str, Side]) -> None:
    water, school = sides["甲州市水务局"], sides["甲州市教育局"]
    assert (water.issues, water.measures) == (3, 6)
    assert (school.issues, school.measures) == (2, 5)
    assert water.statuses == {"rectified": 2, "partlyRectified": 0, "inProgress": 1, "unstated": 0}
    assert water.progress == {"done": 5, "ongoing": 1, "planned": 0}
    assert (tuple(water.statuses), tuple(water.progress)) == (STATUSES, PROGRESSES)


def test_kinds_of_measures(sides: dict[str, Side]) -> None:
    kinds = sides["甲州市教育局"].kinds
    assert {name for name, count in kinds.items() if count} == {"rules", "training", "inspection", "recovery"}
    assert kinds["training"] == 2
    assert sides["甲州市水务局"].kinds["accountability"] == 1


def test_money_stands_once_an_issue_and_with_its_project(sides: dict[str, Side]) -> None:
    (role,) = sides["甲州市水务局"].roles
    assert (role.yuan, role.count) == (Decimal(1200000), 1)
    (project,) = sides["甲州市水务局"].projects
    assert (project.name, project.yuan) == ("青石水库除险加固工程", Decimal(1200000))
    assert [quote.exact for quote in project.quotes] == ["120万元"]
    assert sides["甲州市教育局"].projects == ()


def test_what_both_name_stands_with_its_issues(material: Material) -> None:
    found = compare(material, material.corpus.reports).policies
    assert {one.label for one in found} == {"甲州市党员教育管理办法", "“第一议题”制度"}
    assert all(set(one.issues.values()) == {(1,)} for one in found)


def test_like_issues_with_what_each_did(material: Material) -> None:
    water, school = sorted(material.corpus.reports, key=lambda report: len(report.issues), reverse=True)
    (pair,) = compare(material, (water, school)).alike
    assert (pair.one.report.key, pair.one.issue.number) == (water.key, 1)
    assert (pair.other.report.key, pair.other.issue.number) == (school.key, 1)
    assert [quote.exact[:6] for quote in pair.other.measures] == ["严格执行《甲", "举办培训班2"]
    for quote in (*pair.one.measures, *pair.other.measures):
        text = next(report.text for report in material.corpus.reports if report.key == quote.report)
        assert text[quote.start : quote.end] == quote.exact


def test_sides_stand_as_they_were_named(material: Material) -> None:
    reports = material.corpus.reports
    assert [side.report for side in compare(material, reports[::-1]).sides] == list(reports[::-1])


def test_one_report_is_no_comparison(material: Material) -> None:
    one = material.corpus.reports[0]
    with pytest.raises(UsageError, match="needs two reports"):
        compare(material, (one, one))
