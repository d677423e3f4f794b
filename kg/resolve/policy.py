"""Resolve documents: one entity for a document by its full title, a short one, a misprinted one, its number.

Rules (they stand on the entity whose mentions they joined):
    policy.known        listed names of one law or party rule (政府采购法 = 中华人民共和国政府采购法)
    policy.number       the same document number
    policy.stem         the same title but for 中共, （试行）
    policy.issuer       the same title but for the issuer before it
    policy.misprint     one character apart, with the number or the length of the title to prove it
    policy.short-form   named without 《》 by the end of the one title that ends so
    policy.own          a title that other bodies have too, kept apart by the body whose document it is
"""

from __future__ import annotations

from bisect import bisect_right

from kg.model import Entity, EntityType, Mention
from kg.recognise.policy_named import known_policy
from kg.recognise.policy_numbers import adjoins
from kg.recognise.policy_titles import document_head
from kg.resolve.base import Case, Resolver
from kg.resolve.identifiers import entity_id, slug
from kg.resolve.policy_groups import Group, join_by_key, join_issuers, join_misprints, join_short_forms
from kg.resolve.policy_numbers import best_number, number_key
from kg.resolve.policy_scope import Scope, scope_of
from kg.resolve.policy_titles import kind_of, label_of, title_key

__all__ = ["RESOLVER"]


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity a document, in the order of their first mentions."""
    groups = join_by_key(_by_title(case))
    issuers = {name for org in case.organizations for name in (org.label, *org.alternatives)}
    groups = join_short_forms(join_misprints(join_issuers(groups, sorted(issuers))))
    scope = scope_of(case)
    found: dict[str, tuple[Group, Entity]] = {}
    for group in groups:
        # titles that differ in brackets alone may come to one id after all
        entity = _entity(group, scope)
        if entity.id in found:
            both, _ = found[entity.id]
            both.absorb(group, "policy.stem")
            found[entity.id] = both, _entity(both, scope)
        else:
            found[entity.id] = group, entity
    return tuple(entity for _, entity in found.values())


def _by_title(case: Case) -> list[Group]:
    """Mentions of equal titles together, with the numbers that stand beside them."""
    groups: dict[str, Group] = {}
    numbers = _bound_numbers(case)
    for mention in case.of(EntityType.POLICY):
        group = groups.setdefault(title_key(mention.passage.exact), Group())
        group.mentions.append(mention)
        group.numbers += numbers.get(mention, [])
    return list(groups.values())


def _bound_numbers(case: Case) -> dict[Mention, list[str]]:
    """Title → numbers printed beside it; a number goes to the title that holds it, else the one before it."""
    titles = case.of(EntityType.POLICY)
    starts = [title.passage.start for title in titles]
    found: dict[Mention, list[str]] = {}
    for number in case.of(EntityType.DOCUMENT_NUMBER):
        at = bisect_right(starts, number.passage.start)
        for title in (*reversed(titles[max(0, at - 2) : at]), *titles[at : at + 1]):
            spans = [(m.passage.start, m.passage.end) for m in (title, number)]
            if adjoins(case.outline.document.text, spans[0], spans[1]):
                found.setdefault(title, []).append(number.passage.exact)
                break
    return found


def _entity(group: Group, scope: Scope) -> Entity:
    label, number = _label(group), best_number(group.numbers)
    alone = bool(number) and number_key(label) == number_key(number)  # named by its number: 财政部87号令
    own = "" if alone else scope.of(label, number, group.mentions)
    name = number_key(number) if alone else label
    mentions = tuple(sorted(group.mentions, key=lambda mention: mention.passage.start))
    return Entity(
        id=f"{entity_id('policy', name)}@{slug(own)}" if own else entity_id("policy", name),
        type=EntityType.POLICY,
        label=label,
        alternatives=tuple(sorted({mention.passage.exact for mention in mentions} - {label})),
        mentions=mentions,
        kind=kind_of(label),
        number="" if alone and "令" in number else number,  # an order's number is its name
        rules=tuple(sorted(group.rules | ({"policy.own"} if own else set()))),
    )


def _label(group: Group) -> str:
    """The full title: the listed one, else the longest that is no misprint, the most frequent first."""
    for title in group.titles:
        if known := known_policy(title):
            return known.name
    sound = [title for title in group.titles if document_head(title)] or group.titles
    return label_of(max(sound, key=lambda title: len(title_key(title))))


RESOLVER = Resolver(
    "policy",
    "joins documents by number, listed name, title without issuer or additions, misprint and short form; "
    "keeps apart by the body what every body has",
    resolve,
)
