"""Mentions → entities: which mentions name the same thing, and what its full name is."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Diagnostic, Entity, Mention, Outline, ReportFacts
from kg.recognise import Home

__all__ = ["Resolution", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What resolving a report gives: its facts, its entities sorted by id, and what was doubtful."""

    facts: ReportFacts
    entities: tuple[Entity, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def resolve(outline: Outline, home: Home, mentions: tuple[Mention, ...]) -> Resolution:
    """Facts and entities of one report."""
    raise NotImplementedError
