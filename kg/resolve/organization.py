"""Resolve organizations and inspection teams: mentions → full names → entities."""

from __future__ import annotations

from collections import Counter, defaultdict

from kg.model import Entity, EntityType, Mention
from kg.resolve.base import Case, Resolver
from kg.resolve.identifiers import entity_id
from kg.resolve.organization_body import Body, body_of
from kg.resolve.organization_context import antecedent_of, with_context
from kg.resolve.organization_forms import is_short_form, is_without_place
from kg.resolve.organization_full import Full, full_name, kind_of
from kg.resolve.organization_team import team_name
from kg.resolve.organization_typo import corrected

__all__ = ["RESOLVER"]


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity a full name."""
    body = body_of(case)
    mentions = _with_facts(case, body)
    named: list[tuple[Mention, Full]] = []
    for mention in mentions:
        full = team_name(mention, case) or full_name(mention.passage.exact, case.home, body)
        full = antecedent_of(mention, full, named, body) or full
        named.append((mention, full))
    named = with_context(named, case.home, body)
    joined = _joined(named, case, body)
    groups: dict[str, list[tuple[Mention, Full]]] = defaultdict(list)
    for mention, full in named:
        target = joined.get(full.name, full)
        rule = full.rule if target.name == full.name else target.rule
        groups[target.name].append((mention, Full(target.name, rule, full.local)))
    return tuple(_entity(name, groups[name], body) for name in sorted(groups))


def _with_facts(case: Case, body: Body) -> tuple[Mention, ...]:
    """The mentions, and one for each fact of the report that no mention names.

    A fact of the report needs an entity even where the grammar did not see a name in it.
    """
    mentions = list(case.of(EntityType.ORGANIZATION, EntityType.INSPECTION_TEAM))
    facts, document = case.outline.facts, case.outline.document
    wanted = [
        (facts.team, EntityType.INSPECTION_TEAM),
        (facts.inspected, EntityType.ORGANIZATION),
        (facts.issuer, EntityType.ORGANIZATION),
    ]
    issuer = facts.issuer
    inside = issuer.exact.find(body.name) if issuer and body.name else -1
    if issuer and facts.inspected is None and inside >= 0 and body.name != issuer.exact:
        start = issuer.start + inside
        wanted.append((document.passage(start, start + len(body.name)), EntityType.ORGANIZATION))
    for passage, kind in wanted:
        if passage and not any(passage.covers(m.passage) or m.passage.covers(passage) for m in mentions):
            mentions.append(Mention(passage, kind, "organization.fact"))
    return tuple(sorted(mentions, key=lambda mention: (mention.passage.start, mention.passage.end)))


def _joined(named: list[tuple[Mention, Full]], case: Case, body: Body) -> dict[str, Full]:
    """Full name → the fuller one that it is a short form or a misprint of."""
    counts = Counter(full.name for _, full in named)
    names = sorted(counts, key=lambda name: (-len(name), name))
    if body.name and body.name not in counts:
        names.insert(0, body.name)
    found: dict[str, Full] = {}
    for name in names:
        fuller = [
            other
            for other in names
            if is_short_form(name, other)
            or any(is_without_place(name, other, place) for place in (case.home.city, case.home.county))
        ]
        if fuller:
            best = (
                body.name if body.name in fuller else min(fuller, key=lambda other: (-counts[other], other))
            )
            target = found.get(best, Full(best, "short-form"))
            found[name] = Full(target.name, "short-form")
        elif typo := corrected(name, counts):
            found[name] = Full(typo, "misprint")
    return found


def _entity(name: str, group: list[tuple[Mention, Full]], body: Body) -> Entity:
    mentions = tuple(mention for mention, _ in group)
    team = any(mention.type is EntityType.INSPECTION_TEAM for mention in mentions)
    local = all(full.local for _, full in group)
    surfaces = sorted({mention.passage.exact for mention in mentions} - {name})
    return Entity(
        entity_id("organization", f"{body.name}-{name}" if local and body.name else name),
        EntityType.INSPECTION_TEAM if team else EntityType.ORGANIZATION,
        name,
        tuple(surfaces),
        mentions,
        kind="team" if team else kind_of(name),
        rules=tuple(sorted({f"organization.{full.rule}" for _, full in group})),
    )


RESOLVER = Resolver("organization", "joins mentions by full form and short form by construction", resolve)
