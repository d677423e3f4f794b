"""Entities and outline → assertions: how things hang together, each with its evidence and rule.

A family of relations is one file here and one line in `RELATIONS`.
"""

from __future__ import annotations

from kg.model import Assertion, Entity, Outline, ReportFacts
from kg.relate import (
    blame,
    building,
    cooperation,
    dates,
    funding,
    location,
    membership,
    naming,
    own_doing,
    policy_links,
    posts,
    responsibility,
    siting,
    topics,
)
from kg.relate.base import Case, Relation, unique
from kg.relate.similarity import compare

__all__ = ["RELATIONS", "Relation", "compare", "relate"]

RELATIONS: tuple[Relation, ...] = (
    responsibility.RELATION,
    blame.RELATION,
    policy_links.RELATION,
    funding.RELATION,
    building.RELATION,
    own_doing.RELATION,
    location.RELATION,
    siting.RELATION,
    membership.RELATION,
    posts.RELATION,
    cooperation.RELATION,
    dates.RELATION,
    naming.RELATION,
    topics.RELATION,
)


def relate(outline: Outline, facts: ReportFacts, entities: tuple[Entity, ...]) -> tuple[Assertion, ...]:
    """What one report asserts, sorted and without repetition."""
    case = Case(outline, facts, entities)
    return tuple(unique(assertion for relation in RELATIONS for assertion in relation.find(case)))
