"""Resolve documents: one entity for a document under its full title, a short one, a misprinted one, its number.

Rules (they stand on the entity where they joined mentions):
    policy.known        listed names of one law or party rule (政府采购法 = 中华人民共和国政府采购法)
    policy.number       the same document number
    policy.stem         the same title but for 中共, （试行）
    policy.issuer       the same title but for the issuer before it
    policy.short-form   named without 《》 by the end of the one title that ends so
    policy.misprint     one character apart, with the number or the length of the title to prove it
    policy.own          a title that other bodies have too, kept apart by the body whose document it is
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.model import Entity, EntityType, Mention
from kg.recognise.policy_named import known_policy
from kg.recognise.policy_numbers import adjoins
from kg.resolve.base import Case, Resolver
from kg.resolve.identifiers import entity_id, slug
from kg.resolve.policy_numbers import best_number, number_key
from kg.resolve.policy_scope import Scope, scope_of
from kg.resolve.policy_titles import is_misprint, kind_of, label_of, stem, title_key, within_one_character
from kg.recognise.policy_titles import document_head

__all__ = ["RESOLVER"]


@dataclass(slots=True)
class _Group:
    """Mentions of one document while they are being brought together."""

    mentions: list[Mention] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    rules: set[str] = field(default_factory=set)

    @property
    def titles(self) -> list[str]:
        """Its distinct surfaces, the most frequent first, then the earliest."""
        counts: dict[str, int] = {}
        for mention in self.mentions:
            counts[mention.passage.exact] = counts.get(mention.passage.exact, 0) + 1
        return sorted(counts, key=lambda title: -counts[title])

    def absorb(self, other: _Group, rule: str) -> None:
        """Take over all of another group."""
        self.mentions += other.mentions
        self.numbers += other.numbers
        self.rules |= other.rules | {rule}


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity a document, in the order of their first mentions."""
    groups = _by_title(case)
    for rule, key in (("policy.number", _number), ("policy.known", _known), ("policy.stem", _stem)):
        groups = _joined(groups, key, rule)
    groups = _without_issuer(groups, case)
    groups = _misprints(groups)
    groups = _short_forms(groups)
    scope = scope_of(case)
    entities = [_entity(group, scope) for group in groups]
    return _distinct(entities)


def _by_title(case: Case) -> list[_Group]:
    groups: dict[str, _Group] = {}
    numbers = case.of(EntityType.DOCUMENT_NUMBER)
    text = case.outline.document.text
    at = 0
    for mention in case.of(EntityType.POLICY):
        span = (mention.passage.start, mention.passage.end)
        while at < len(numbers) and numbers[at].passage.end < span[0] - 200:
            at += 1
        group = groups.setdefault(title_key(mention.passage.exact), _Group())
        group.mentions.append(mention)
        for number in _near(numbers, at, span[1] + 200):
            if adjoins(text, span, (number.passage.start, number.passage.end)):
                group.numbers.append(number.passage.exact)
                break
    return list(groups.values())


def _near(numbers: tuple[Mention, ...], at: int, limit: int) -> Iterator[Mention]:
    for number in numbers[at:]:
        if number.passage.start > limit:
            return
        yield number


def _joined(groups: list[_Group], key: _Key, rule: str) -> list[_Group]:
    """Groups with a key in common made one; a group without keys stays as it is."""
    kept: list[_Group] = []
    holder: dict[str, _Group] = {}
    for group in groups:
        keys = list(key(group))
        home = next((holder[k] for k in keys if k in holder), None)
        if home is None:
            kept.append(group)
            home = group
        else:
            _absorb_by(home, group, rule)
        for k in keys:
            holder.setdefault(k, home)
    return kept


def _absorb_by(home: _Group, other: _Group, rule: str) -> None:
    """Join, and call it a misprint where the number shows that one character is wrong."""
    if rule == "policy.number" and any(
        within_one_character(title_key(a), title_key(b)) for a in home.titles for b in other.titles
    ):
        rule = "policy.misprint"
    home.absorb(other, rule)


def _number(group: _Group) -> Iterator[str]:
    yield from (number_key(number) for number in group.numbers if not number[0] in "〔[【(（［﹝")


def _known(group: _Group) -> Iterator[str]:
    for title in group.titles:
        if known := known_policy(title):
            yield known.name


def _stem(group: _Group) -> Iterator[str]:
    yield from (stem(title) for title in group.titles)


_Key = type(_stem)
