"""Mentions → entities: which mentions name the same thing, and what its full name is.

A resolver is one file here and one line in `RESOLVERS`. Organizations come first, since the report's key and
facts are made of them; the other resolvers see them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.model import Diagnostic, Entity, Mention, Outline, ReportFacts
from kg.recognise import Home
from kg.resolve import named, organization, person, place, policy, project, value
from kg.resolve.base import Case, Resolver
from kg.resolve.facts import facts_of
from kg.resolve.home import completed

__all__ = ["RESOLVERS", "Case", "Resolution", "Resolver", "resolve"]

RESOLVERS: tuple[Resolver, ...] = (
    place.RESOLVER,
    person.RESOLVER,
    policy.RESOLVER,
    project.RESOLVER,
    named.RESOLVER,
    value.RESOLVER,
)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What resolving a report gives: its facts, its entities sorted by id, and what was doubtful."""

    facts: ReportFacts
    entities: tuple[Entity, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def resolve(outline: Outline, home: Home, mentions: tuple[Mention, ...]) -> Resolution:
    """Facts and entities of one report."""
    case = Case(outline, completed(home, outline), mentions)
    case = replace(case, organizations=organization.RESOLVER.resolve(case))
    facts = facts_of(case)
    case = replace(case, key=facts.key)
    entities = [*case.organizations]
    for resolver in RESOLVERS:
        entities += resolver.resolve(case)
    return Resolution(facts, tuple(sorted(entities, key=lambda entity: entity.id)))
