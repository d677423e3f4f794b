"""Decisions of a ledger put into the reports: identifiers that are merged or split, wherever they stand.

A report's own identifiers depend on the ledger and on the report alone, never on other reports.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

from kg.model import Assertion, Entity, Report, ReportFacts
from kg.resolve.judgements import Judgements

__all__ = ["apply"]

_RULES = {True: "judgement.split", False: "judgement.same"}


def apply(report: Report, judgements: Judgements) -> Report:
    """A report with the identifiers that a ledger gives to its things; the same one where it has no say."""
    renamed = {
        entity.id: wanted
        for entity in report.entities
        if (wanted := judgements.identifier(entity.id, report.key)) != entity.id
    }
    if not renamed:
        return report
    return replace(
        report,
        facts=_facts(report.facts, renamed),
        entities=_entities(report.entities, renamed),
        assertions=_assertions(report.assertions, renamed),
    )


def _facts(facts: ReportFacts, renamed: dict[str, str]) -> ReportFacts:
    def now(identifier: str | None) -> str | None:
        return renamed.get(identifier, identifier) if identifier else None

    return replace(
        facts,
        issuer=now(facts.issuer),
        inspected=now(facts.inspected),
        team=now(facts.team),
        team_sender=now(facts.team_sender),
    )


def _entities(entities: tuple[Entity, ...], renamed: dict[str, str]) -> tuple[Entity, ...]:
    """The entities under their new identifiers; those that are one now have all mentions of both."""
    found: dict[str, Entity] = {}
    for entity in entities:
        identifier = renamed.get(entity.id, entity.id)
        moved = _moved(entity, identifier) if identifier != entity.id else entity
        found[identifier] = _joined(found[identifier], moved) if identifier in found else moved
    return tuple(found[identifier] for identifier in sorted(found))


def _moved(entity: Entity, identifier: str) -> Entity:
    """An entity under another identifier, called by the name that this one is made of."""
    split = identifier.startswith(f"{entity.id}@")
    label = entity.label if split else _name(identifier)
    names = {*entity.alternatives, entity.label} - {label}
    rules = tuple(sorted({*entity.rules, _RULES[split]}))
    return replace(entity, id=identifier, label=label, alternatives=tuple(sorted(names)), rules=rules)


def _name(identifier: str) -> str:
    """The name in an identifier: ``project/甲桥_二期@甲市`` → ``甲桥 二期``."""
    return unquote(identifier.partition("/")[2].partition("@")[0]).replace("_", " ")


def _joined(one: Entity, other: Entity) -> Entity:
    """Two entities of one report that are the same: the one that was renamed gives way."""
    first, second = (other, one) if "judgement.same" in one.rules else (one, other)
    names = {*first.alternatives, *second.alternatives, second.label} - {first.label}
    mentions = sorted({*first.mentions, *second.mentions}, key=lambda m: (m.passage.start, m.passage.end))
    return replace(
        first,
        alternatives=tuple(sorted(names)),
        mentions=tuple(mentions),
        kind=first.kind or second.kind,
        number=first.number or second.number,
        code=first.code or second.code,
        rules=tuple(sorted({*first.rules, *second.rules})),
    )


def _assertions(assertions: tuple[Assertion, ...], renamed: dict[str, str]) -> tuple[Assertion, ...]:
    """The assertions about the things under their new names; what would tie a thing to itself falls away."""
    moved = (
        replace(a, subject=renamed.get(a.subject, a.subject), object=renamed.get(a.object, a.object))
        for a in assertions
    )
    return tuple(dict.fromkeys(a for a in moved if a.subject != a.object))
