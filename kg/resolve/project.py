"""Resolve projects."""

from __future__ import annotations

from kg.model import Entity, EntityType, Mention
from kg.resolve.base import Case, Resolver
from kg.resolve.identifiers import entity_id

__all__ = ["RESOLVER"]


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity a distinct surface."""
    found: dict[str, list[Mention]] = {}
    for mention in case.of(EntityType.PROJECT):
        found.setdefault(mention.passage.exact, []).append(mention)
    return tuple(
        Entity(entity_id(mentions[0].type.name.lower(), name), mentions[0].type, name, (), tuple(mentions))
        for name, mentions in found.items()
    )


RESOLVER = Resolver("project", "joins mentions by name", resolve)
