"""Outline → mentions: where organizations, persons, places, documents, money … are named.

A recogniser is one file here and one line in `RECOGNISERS`; it proposes, `overlap.settle` decides.
"""

from __future__ import annotations

from kg.model import Mention, Outline
from kg.recognise import (
    amount,
    award,
    event,
    mechanism,
    organization,
    period,
    person,
    place,
    policy,
    project,
    quantity,
    work,
)
from kg.recognise.again import with_repeats
from kg.recognise.base import Recogniser, Scene
from kg.recognise.home import Home, locate
from kg.recognise.long_lines import unread_lines
from kg.recognise.overlap import settle

__all__ = ["RECOGNISERS", "Home", "Recogniser", "Scene", "locate", "recognise", "unread_lines"]

RECOGNISERS: tuple[Recogniser, ...] = (
    policy.RECOGNISER,
    work.RECOGNISER,
    organization.RECOGNISER,
    person.RECOGNISER,
    project.RECOGNISER,
    event.RECOGNISER,
    award.RECOGNISER,
    mechanism.RECOGNISER,
    place.RECOGNISER,
    amount.RECOGNISER,
    quantity.RECOGNISER,
    period.RECOGNISER,
)


def recognise(outline: Outline, home: Home) -> tuple[Mention, ...]:
    """All mentions of a report, in document order, overlaps settled.

    Args:
        outline: the structured report.
        home: its own place, from `locate`.
    """
    scene = Scene(outline, home)
    found = settle(mention for recogniser in RECOGNISERS for mention in recogniser.find(scene))
    return with_repeats(scene, found)
