"""What a resolver is, and what it sees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from kg.model import Entity, EntityType, Mention, Outline
from kg.recognise import Home

__all__ = ["Case", "Resolver"]


@dataclass(frozen=True)
class Case:
    """What resolvers look at.

    Not slotted, because what was asked for is kept.

    Attributes:
        outline: the structured report.
        home: its own place.
        mentions: all mentions of the report, in document order, values included.
        key: the report's key, for entities that belong to this report alone (``amount/KEY.812-820``);
            empty while organizations are resolved, since the key is made of one of them.
        organizations: the organizations, once they are resolved, for those that name them.
    """

    outline: Outline
    home: Home
    mentions: tuple[Mention, ...]
    key: str = ""
    organizations: tuple[Entity, ...] = ()

    @cached_property
    def _of(self) -> dict[tuple[EntityType, ...], tuple[Mention, ...]]:
        """What was asked for: resolvers ask for the same types at each of their mentions."""
        return {}

    @cached_property
    def _by_type(self) -> dict[EntityType, list[int]]:
        """Which of the mentions are of a type."""
        found: dict[EntityType, list[int]] = {}
        for at, mention in enumerate(self.mentions):
            found.setdefault(mention.type, []).append(at)
        return found

    def of(self, *types: EntityType) -> tuple[Mention, ...]:
        """The mentions of these types, in document order."""
        found = self._of.get(types)
        if found is None:
            order = sorted(chain.from_iterable(self._by_type.get(kind, ()) for kind in {*types}))
            found = self._of[types] = tuple([self.mentions[at] for at in order])
        return found


@dataclass(frozen=True, slots=True)
class Resolver:
    """How mentions of some types become entities.

    Attributes:
        name: short name, first part of its rules' names.
        doc: by what it joins mentions, one or two sentences.
        resolve: the entities of a case; every mention of its types belongs to exactly one of them.
    """

    name: str
    doc: str
    resolve: Callable[[Case], tuple[Entity, ...]]
