"""What relations ask of a case: the mentions of a stretch, by type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Entity, EntityType, FactPassages, Mention, Outline, ReportFacts
from kg.relate.base import NAMED, Case
from tests.relate.conftest import document_of

TYPES = (EntityType.PLACE, EntityType.ORGANIZATION, EntityType.AMOUNT)
DOCUMENT = document_of("甲" * 40)


def case_of(spans: list[tuple[int, int, EntityType]]) -> Case:
    entities = tuple(
        Entity(
            f"{kind}/{at}", kind, "甲", (), (Mention(DOCUMENT.passage(start, start + size), kind, "case"),)
        )
        for at, (start, size, kind) in enumerate(spans)
    )
    return Case(Outline(DOCUMENT, FactPassages(), (), (), ()), ReportFacts("case"), entities)


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from(TYPES)), max_size=8),
    st.integers(0, 40),
    st.integers(0, 40),
    st.sampled_from([(), (EntityType.PLACE,), (EntityType.AMOUNT, EntityType.PLACE)]),
)
def test_mentions_of_a_stretch_are_those_wholly_in_it(
    spans: list[tuple[int, int, EntityType]], start: int, end: int, types: tuple[EntityType, ...]
) -> None:
    case = case_of(spans)
    asked = types or NAMED
    expected = [n for n in case.named if start <= n.start and n.end <= end and n.entity.type in asked]
    assert list(case.within(start, end, *types)) == (expected if start < end else [])


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3)])
def test_no_mention_is_in_an_empty_stretch(start: int, end: int) -> None:
    assert case_of([(5, 2, EntityType.PLACE)]).within(start, end) == ()
