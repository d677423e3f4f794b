"""Which of two overlapping candidates stands."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Document, EntityType, FactPassages, Mention, Outline, Passage
from kg.recognise import mechanism, policy, work
from kg.recognise.base import Recogniser, Scene
from kg.recognise.home import Home
from kg.recognise.overlap import settle
from kg.recognise.precedence import BESIDE, ORDER, WITHIN

T = EntityType


def mention(start: int, end: int, kind: EntityType, rule: str = "") -> Mention:
    return Mention(Passage(start, end, "x" * (end - start)), kind, rule or f"{kind.name.lower()}.rule")


def spans(*candidates: Mention) -> list[tuple[int, int, EntityType]]:
    return [(m.passage.start, m.passage.end, m.type) for m in settle(candidates)]


@pytest.mark.parametrize(
    ("candidates", "expected"),
    [
        # the longest, then the earliest, then the type listed first
        ([mention(0, 4, T.PLACE), mention(0, 6, T.ORGANIZATION)], [(0, 6, T.ORGANIZATION)]),
        ([mention(0, 4, T.PLACE), mention(2, 6, T.ORGANIZATION)], [(0, 4, T.PLACE)]),
        ([mention(0, 4, T.PLACE), mention(0, 4, T.PERSON)], [(0, 4, T.PERSON)]),
        ([mention(0, 4, T.PLACE), mention(4, 8, T.PLACE)], [(0, 4, T.PLACE), (4, 8, T.PLACE)]),
        ([mention(0, 4, T.PLACE, "place.b"), mention(0, 4, T.PLACE, "place.a")], [(0, 4, T.PLACE)]),
        # declared pairs stand side by side
        (
            [mention(0, 4, T.PLACE), mention(0, 4, T.ORGANIZATION), mention(0, 4, T.PROJECT)],
            [(0, 4, T.PROJECT), (0, 4, T.ORGANIZATION), (0, 4, T.PLACE)],
        ),
        ([mention(0, 6, T.ORGANIZATION), mention(0, 4, T.PLACE)], [(0, 6, T.ORGANIZATION)]),
        # and so does a site within the works on it, but no shorter reading of the site
        (
            [
                mention(0, 9, T.PROJECT, "project.works"),
                mention(0, 4, T.PLACE, "place.site-kind"),
                mention(0, 2, T.PLACE, "place.division-name"),
            ],
            [(0, 9, T.PROJECT), (0, 4, T.PLACE)],
        ),
        # a title beats what crosses, fills or holds it, but for declared holders
        (
            [mention(2, 5, T.POLICY, "policy.title-head"), mention(0, 9, T.ORGANIZATION)],
            [(2, 5, T.POLICY)],
        ),
        ([mention(2, 8, T.POLICY, "policy.title-head"), mention(3, 5, T.PLACE)], [(2, 8, T.POLICY)]),
        (
            [mention(1, 5, T.WORK, "work.title-frame"), mention(0, 9, T.EVENT)],
            [(0, 9, T.EVENT), (1, 5, T.WORK)],
        ),
        ([mention(1, 5, T.WORK, "work.title-frame"), mention(3, 9, T.EVENT)], [(1, 5, T.WORK)]),
        # values compete among themselves and fall inside names, but for money
        ([mention(0, 4, T.PERIOD), mention(0, 8, T.POLICY)], [(0, 8, T.POLICY)]),
        ([mention(2, 4, T.AMOUNT), mention(0, 8, T.PROJECT)], [(0, 8, T.PROJECT), (2, 4, T.AMOUNT)]),
        ([mention(2, 4, T.AMOUNT), mention(1, 4, T.QUANTITY)], [(1, 4, T.QUANTITY)]),
        ([mention(2, 4, T.AMOUNT), mention(2, 4, T.QUANTITY)], [(2, 4, T.AMOUNT)]),
        ([mention(0, 4, T.PERIOD), mention(2, 8, T.EVENT)], [(0, 4, T.PERIOD), (2, 8, T.EVENT)]),
        # helpers
        ([mention(0, 4, T.ROLE), mention(0, 3, T.ORGANIZATION)], [(0, 4, T.ROLE), (0, 3, T.ORGANIZATION)]),
        ([mention(2, 4, T.ROLE), mention(0, 8, T.POLICY, "policy.title-head")], [(0, 8, T.POLICY)]),
        (
            [mention(2, 8, T.DOCUMENT_NUMBER), mention(0, 8, T.POLICY)],
            [(0, 8, T.POLICY), (2, 8, T.DOCUMENT_NUMBER)],
        ),
    ],
)
def test_settle(candidates: list[Mention], expected: list[tuple[int, int, EntityType]]) -> None:
    assert spans(*candidates) == expected
    assert spans(*reversed(candidates)) == expected


def test_every_type_has_a_rank_and_every_exception_a_reason() -> None:
    assert set(ORDER) == set(EntityType)
    assert all(BESIDE.values())
    assert all(WITHIN.values())


@pytest.mark.parametrize("recogniser", [policy.RECOGNISER, work.RECOGNISER, mechanism.RECOGNISER])
@given(text=st.text(alphabet="《》“”〔〕甲市局办法制度的、，。号第2021三重一大制定落实\n𠀀", max_size=80))
def test_offsets_are_true_on_any_text(recogniser: Recogniser, text: str) -> None:
    document = Document("case", text, "", "text", "utf-8")
    scene = Scene(Outline(document, FactPassages(), (), (), ()), Home())
    for found in recogniser.find(scene):
        assert text[found.passage.start : found.passage.end] == found.passage.exact


def test_nothing_to_settle() -> None:
    assert settle(()) == ()


def test_kept_names_do_not_overlap_unless_declared() -> None:
    draw = random.Random(7)
    kinds = (T.PLACE, T.PERSON, T.ORGANIZATION, T.PROJECT, T.EVENT, T.MECHANISM)
    candidates = [
        mention(start := draw.randrange(2000), start + draw.randint(2, 20), draw.choice(kinds))
        for _ in range(900)
    ]
    kept = settle(candidates)
    assert kept == settle(draw.sample(candidates, len(candidates)))
    for one, other in pairwise(kept):
        if one.passage.overlaps(other.passage):
            assert one.passage == other.passage
            assert frozenset({one.type, other.type}) in BESIDE


def test_the_time_grows_with_the_number_of_candidates() -> None:
    candidates = [mention(at, at + 6, T.PLACE) for at in range(0, 300_000, 3)]
    start = time.perf_counter()
    assert len(settle(candidates)) == 50_000
    assert time.perf_counter() - start < 4
