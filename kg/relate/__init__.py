"""Entities and outline → assertions: how things hang together, each with its evidence and rule."""

from __future__ import annotations

from kg.model import Assertion, Entity, Outline, Report, ReportFacts

__all__ = ["compare", "relate"]


def relate(outline: Outline, facts: ReportFacts, entities: tuple[Entity, ...]) -> tuple[Assertion, ...]:
    """What one report asserts, sorted and without repetition."""
    return ()


def compare(reports: tuple[Report, ...]) -> tuple[Assertion, ...]:
    """What holds between reports: similarTo."""
    return ()
