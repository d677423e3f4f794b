"""Across reports: pairs of identifiers that stand for one thing, and pairs that a person should look at.

The same thing mostly has the same identifier in every report, since identifiers are made of full names
(`docs/decisions/0022-resolution-across-reports.md`). What is left is found here: blocking, then features. A
pair of at least `SAME` is linked (zg:likelySame), one of at least `DOUBTFUL` is for a person, and so is one
identifier that reports of different places share. Nothing is merged but by a judgement, since a merge by rule
would change identifiers with every report that is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.model import Assertion, Report
from kg.recognise.organization_lexicon import lexicon_of_organizations
from kg.recognise.policy_named import known_policy
from kg.resolve.blocking import candidates
from kg.resolve.features import Feature, held
from kg.resolve.judgements import Judgements
from kg.resolve.merge import apply
from kg.resolve.things import Thing, divided, plain, things_of

__all__ = ["DOUBTFUL", "LIKELY", "SAME", "Pair", "Shared", "judged", "likely_same", "pairs", "shared"]

LIKELY = "likelySame"
"""The property of a pair that the rules hold for one thing."""

SAME = Decimal("0.8")
DOUBTFUL = Decimal("0.5")
_MOST = Decimal(1)

# 全国…, 国家…, 党的二十大, 中国…: of the whole country
_NATIONAL = re.compile(
    r"^(?:全国|国家|中国|中华|中央|国务院|国际|世界|党的|[一二]?十[一二三四五六七八九]?大|新时代|党政)"
)
_LOCAL_KINDS = ("organization", "event", "work", "policy")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two identifiers, and what speaks for and against their being one thing.

    Attributes:
        one, other: the things, by identifier.
        features: what holds, for before against.
        score: the sum of their weights, between 0 and 1.
    """

    one: Thing
    other: Thing
    features: tuple[Feature, ...]
    score: Decimal


@dataclass(frozen=True, slots=True)
class Shared:
    """One identifier that reports of different places share, where nothing says that it is one thing."""

    thing: Thing


def judged(reports: Sequence[Report], judgements: Judgements) -> tuple[Report, ...]:
    """The reports with the identifiers that the ledger gives."""
    if not judgements.canonical and not judgements.splits:
        return tuple(reports)
    return tuple(apply(report, judgements) for report in reports)


def pairs(things: Sequence[Thing], judgements: Judgements) -> tuple[Pair, ...]:
    """All pairs of at least `DOUBTFUL` that nobody has judged, the likeliest first."""
    found = []
    for one, other in candidates(things):
        features = held(one, other, DOUBTFUL)
        score = min(_MOST, sum((feature.weight for feature in features), Decimal(0)))
        if score >= DOUBTFUL and judgements.of(one.id, other.id) is None:
            found.append(Pair(one, other, features, score))
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.one.id, pair.other.id)))


def shared(things: Iterable[Thing], judgements: Judgements) -> tuple[Shared, ...]:
    """Identifiers of local things that reports of different cities share, and that nobody has split."""
    split = {entry.pair[0] for entry in judgements.entries if entry.verdict is None}
    return tuple(
        Shared(thing)
        for thing in things
        if len(thing.regions) > 1
        and thing.kind in _LOCAL_KINDS
        and thing.id not in split
        and _is_local(thing)
    )


def _is_local(thing: Thing) -> bool:
    """Whether nothing in a name says that it means the same everywhere."""
    name = plain(thing.label)
    if thing.scope or thing.number or divided(name)[0] or _NATIONAL.match(name):
        return False
    if thing.kind == "policy":
        return known_policy(thing.label) is None
    return all(full != thing.label for full, _ in lexicon_of_organizations().known.values())


def likely_same(reports: Sequence[Report], judgements: Judgements) -> tuple[Assertion, ...]:
    """What the rules hold for one thing in different reports, as links between identifiers."""
    if len(reports) < 2:
        return ()
    texts = {report.key: report.document for report in reports}
    found = []
    for pair in pairs(things_of(reports), judgements):
        if pair.score < SAME:
            break
        here = pair.one.sightings[0]
        there = next((s for s in pair.other.sightings if s.report != here.report), pair.other.sightings[0])
        strongest = max(pair.features, key=lambda feature: feature.weight)
        found.append(
            Assertion(
                f"{here.report}#{pair.one.id}",
                LIKELY,
                f"{there.report}#{pair.other.id}",
                texts[here.report].passage(here.start, here.end),
                f"across.{strongest.name}",
                pair.score,
            )
        )
    return tuple(sorted(found, key=lambda a: (a.subject, a.object)))
