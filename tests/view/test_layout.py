"""Nodes stand inside the disc of what holds them; what two reports share stands in neither."""

from __future__ import annotations

import math

from kg.view.layout import place

#   0 report, 1 its issue, 2 the measure, 3 another report, 4 its issue; 5 … entities
PARENTS = (-1, 0, 1, -1, 3, -2, -2, -2)
EDGES = ((2, 5), (2, 6), (4, 6), (1, 7), (2, 7))


def discs() -> dict[int, tuple[float, float, float]]:
    return {disc.node: (disc.x, disc.y, disc.r) for disc in place(PARENTS, EDGES).discs}


def inside(node: int, holder: int) -> bool:
    x, y = place(PARENTS, EDGES).positions[node]
    cx, cy, r = discs()[holder]
    return math.hypot(x - cx, y - cy) <= r + 1e-6


def test_structure_and_its_entities_stand_inside() -> None:
    assert [inside(1, 0), inside(2, 1), inside(5, 2), inside(7, 1)] == [True] * 4


def test_what_two_reports_share_stands_between_them() -> None:
    assert not inside(6, 0)
    assert not inside(6, 3)


def test_what_another_report_names_in_passing_is_shared_too() -> None:
    placement = place(PARENTS, EDGES, frozenset({5}))
    x, y = placement.positions[5]
    reports = [disc for disc in placement.discs if disc.node in {0, 3}]
    assert len(reports) == 2
    assert all(math.hypot(x - disc.x, y - disc.y) > disc.r for disc in reports)


def test_an_entity_that_only_entities_know_still_has_a_place() -> None:
    placement = place((-1, -2, -2), ((1, 2),))
    assert len(placement.positions) == 3


def test_an_empty_graph_has_no_places() -> None:
    assert place((), ()).positions == ()
