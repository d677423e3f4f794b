"""Resolve organizations and inspection teams: mentions → full names → entities."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from kg.model import Entity, EntityType, Mention
from kg.recognise.organization_alias import aliases_of
from kg.resolve.base import Case, Resolver
from kg.resolve.identifiers import entity_id
from kg.resolve.organization_body import Body, split_party
from kg.resolve.organization_company import companies_joined, tails_of_units
from kg.resolve.organization_context import antecedent_of, with_context
from kg.resolve.organization_forms import forms_without_place, is_short_form
from kg.resolve.organization_full import Full, full_name, kind_of
from kg.resolve.organization_own import circle_of, institution_of, own_body
from kg.resolve.organization_team import team_name
from kg.resolve.organization_typo import by_remains, corrected

__all__ = ["RESOLVER"]


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity a full name."""
    body = own_body(case)
    mentions = _with_facts(case, body)
    named: list[tuple[Mention, Full]] = []
    text = case.outline.document.text
    aliases = _aliases(mentions, text)
    for mention in mentions:
        surface = aliases.get(mention.passage.exact, mention.passage.exact)
        full = team_name(mention, case) or full_name(surface, case.home, body)
        if circle := circle_of(surface, body):
            full = Full(circle, "own-body")
        full = antecedent_of(mention, full, named, body, text) or full
        named.append((mention, full))
    named = with_context(named, case.home, body)
    joined = _joined(named, case, body)
    groups: dict[str, list[tuple[Mention, Full]]] = defaultdict(list)
    for mention, full in named:
        target = joined.get(full.name, full)
        rule = full.rule if target.name == full.name else target.rule
        groups[target.name].append((mention, Full(target.name, rule, full.local)))
    entities = [_entity(name, groups[name], body) for name in sorted(groups)]
    return (*entities, *_unnamed(entities, case))


def _unnamed(entities: list[Entity], case: Case) -> tuple[Entity, ...]:
    """The institution that was inspected, where the report never names it but with its Party organ.

    What the report says of it needs words that name it: those before the organ, 甲市乙局 of 甲市乙局党组.
    """
    inspected = case.outline.facts.inspected
    organs = [e for e in entities if inspected and any(m.passage.covers(inspected) for m in e.mentions)]
    name = institution_of(organs[0].label, case) if organs else ""
    if not inspected or not name or any(entity.label == name for entity in entities):
        return ()
    surface = split_party(inspected.exact).name
    at = inspected.start + inspected.exact.find(surface)
    passage = case.outline.document.passage(at, at + len(surface))
    rule = "organization.party-organ"
    return (
        Entity(
            entity_id("organization", name),
            EntityType.ORGANIZATION,
            name,
            () if surface == name else (surface,),
            (Mention(passage, EntityType.ORGANIZATION, rule),),
            kind=kind_of(name),
            rules=(rule,),
        ),
    )


def _aliases(mentions: tuple[Mention, ...], text: str) -> dict[str, str]:
    """Short name that the text introduces → the name before its bracket: 丙港集团 → 甲州丙港集团有限公司."""
    ends = {mention.passage.end: mention.passage.exact for mention in mentions}
    return {alias.short: ends[alias.full_end] for alias in aliases_of(text) if alias.full_end in ends}


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
    if issuer and _is_one_name(issuer.exact) and not any(m.passage.covers(issuer) for m in mentions):
        mentions = [m for m in mentions if not issuer.covers(m.passage)]
    for passage, kind in wanted:
        if passage and not any(passage.covers(m.passage) or m.passage.covers(passage) for m in mentions):
            mentions.append(Mention(passage, kind, "organization.fact"))
    return tuple(sorted(mentions, key=lambda mention: (mention.passage.start, mention.passage.end)))


# 中共甲市公安局丙港分局委员会, 甲集团有限公司党委
_ONE_NAME = re.compile(
    r"(?:中国共产党|中共)?[^、，,“”（）()\s]{4,40}(?:党组|党委|党工委|委员会|党总支|党支部|支部)"
)


def _is_one_name(exact: str) -> bool:
    """Whether an issuer is the name of one Party organ, which the grammar saw but in part."""
    return _ONE_NAME.fullmatch(re.sub(r"\s", "", exact)) is not None


_SEATS = ("办事处", "人民政府", "政府")
"""What a street or town that acts is short for: 甲街道 for 甲街道办事处, where the report has that."""


def _joined(named: list[tuple[Mention, Full]], case: Case, body: Body) -> dict[str, Full]:
    """Full name → the fuller one that it is a short form or a misprint of."""
    counts = Counter(full.name for _, full in named)
    names = sorted(counts, key=lambda name: (-len(name), name))
    if body.name and body.name not in counts:
        names.insert(0, body.name)
    found: dict[str, Full] = companies_joined(names, body.name)
    alike: dict[str, list[str]] = {}
    without: dict[str, set[str]] = {}
    for name in names:
        alike.setdefault(name[:2] + name[-1], []).append(name)
        for place in (case.home.city, case.home.county):
            for short in forms_without_place(name, place):
                without.setdefault(short, set()).add(name)
    surfaces: dict[str, str] = {}
    for mention, full in named:
        surfaces[full.name] = max(surfaces.get(full.name, ""), mention.passage.exact, key=len)
    units = tails_of_units(surfaces, below_province=bool(case.home.city))
    remains = by_remains(counts)
    for name in names:
        if name in found:
            continue
        if office := next((name + tail for tail in _SEATS if name + tail in counts), ""):
            found[name] = Full(office, "short-form")
            continue
        if name in units:
            found[name] = Full(units[name], "short-form")
            continue
        short_of = {other for other in alike[name[:2] + name[-1]] if is_short_form(name, other)}
        fuller = sorted(short_of | without.get(name, set()))
        if fuller:
            best = (
                body.name if body.name in fuller else min(fuller, key=lambda other: (-counts[other], other))
            )
            target = found.get(best, Full(best, "short-form"))
            found[name] = Full(target.name, "short-form")
        elif typo := corrected(name, counts, remains):
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
