"""Triples of entities: what several reports may share, what belongs to one, and their mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from kg.graph.identifiers import Identifiers, thing_iri
from kg.graph.namespaces import RDFS, SCHEMA, SKOS, ZG, kind_term
from kg.graph.structure import Holders, write_span
from kg.graph.triples import Lines
from kg.model import Entity, EntityType, Money, Period, Quantity

__all__ = ["belongs_to", "write_local_entities", "write_mentions", "write_shared_entities"]

_SUPERCLASSES = {EntityType.INSPECTION_TEAM: (ZG.Organization,)}
_KINDS = {
    EntityType.ORGANIZATION: "organizationKind",
    EntityType.INSPECTION_TEAM: "organizationKind",
    EntityType.POLICY: "policyKind",
    EntityType.AMOUNT: "amountRole",
}
_OWN = frozenset({EntityType.AMOUNT, EntityType.QUANTITY, EntityType.PERIOD})


def belongs_to(entity: Entity, key: str) -> bool:
    """Whether an entity belongs to that one report: values do, and what its id ties to the report's key."""
    local = entity.id.partition("/")[2]
    return entity.type in _OWN or local.startswith(f"{key}.") or local.endswith(f"@{key}")


def write_mentions(lines: Lines, ids: Identifiers, holders: Holders, entities: Iterable[Entity]) -> None:
    """Every occurrence of the entities in the report's text."""
    for entity in entities:
        target = thing_iri(ids.base, entity.id)
        for mention in entity.mentions:
            node = ids.mention(mention)
            lines.types(node, ZG.Mention, ZG.Passage)
            write_span(lines, ids, node, mention.passage)
            lines.link(node, ZG.refersTo, target)
            lines.link(node, ZG.mentionedIn, holders.at(mention.passage.start))
            lines.string(node, ZG.rule, mention.rule)


def write_local_entities(lines: Lines, ids: Identifiers, entities: Iterable[Entity]) -> None:
    """The entities that belong to this report alone."""
    for entity in entities:
        if belongs_to(entity, ids.key):
            _write_entity(lines, ids.base, (entity,))


def write_shared_entities(lines: Lines, base: str, reports: Iterable[tuple[str, Iterable[Entity]]]) -> None:
    """The entities that belong to no report, brought together over all reports (key, entities)."""
    versions: dict[str, list[Entity]] = defaultdict(list)
    for key, entities in reports:
        for entity in entities:
            if not belongs_to(entity, key):
                versions[entity.id].append(entity)
    for identifier in sorted(versions):
        _write_entity(lines, base, tuple(versions[identifier]))


def _write_entity(lines: Lines, base: str, versions: tuple[Entity, ...]) -> None:
    """One entity as its reports know it: one label, kind, number and code, and every other name."""
    first = min(versions, key=lambda entity: entity.type.value)
    node = thing_iri(base, first.id)
    lines.types(node, ZG[first.type.value], *_SUPERCLASSES.get(first.type, ()), ZG.Entity)
    label = _agreed(entity.label for entity in versions)
    names = {name for entity in versions for name in (entity.label, *entity.alternatives)}
    lines.string(node, RDFS.label, label)
    for name in sorted(names - {label}):
        lines.string(node, SKOS.altLabel, name)
    if kind := _agreed(entity.kind for entity in versions):
        scheme = _KINDS[first.type]
        lines.link(node, ZG[scheme], kind_term(scheme, kind))
    lines.string(node, ZG.documentNumber, _agreed(entity.number for entity in versions))
    lines.string(node, SKOS.notation, _agreed(entity.code for entity in versions))
    for rule in sorted({rule for entity in versions for rule in entity.rules}):
        lines.string(node, ZG.rule, rule)
    for value in (entity.value for entity in versions):
        _write_value(lines, node, value)


def _agreed(values: Iterable[str]) -> str:
    """The value that most reports give; among equals the longest, then the first by code point."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default="")


_Value: TypeAlias = Money | Quantity | Period | None


def _write_value(lines: Lines, node: str, value: _Value) -> None:
    match value:
        case Money():
            _write_bounds(lines, node, value)
            lines.string(node, SCHEMA.currency, "CNY")
        case Quantity():
            _write_bounds(lines, node, value)
            lines.string(node, SCHEMA.unitText, value.unit)
        case Period():
            lines.date(node, SCHEMA.startDate, value.start)
            lines.date(node, SCHEMA.endDate, value.end)
            lines.link(node, ZG.datePrecision, ZG[value.precision])
        case None:
            pass


def _write_bounds(lines: Lines, node: str, value: Money | Quantity) -> None:
    lines.decimal(node, SCHEMA.value, value.value)
    lines.decimal(node, SCHEMA.minValue, value.minimum)
    lines.decimal(node, SCHEMA.maxValue, value.maximum)
    lines.link(node, ZG.precision, ZG[value.precision.value])
