"""What several reports speak of, as resolving across reports sees it: names, places, sightings."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.model import Entity, EntityType, Report
from kg.recognise.gazetteer import gazetteer
from kg.resolve.identifiers import slug

__all__ = ["TYPES", "Sighting", "Thing", "divided", "plain", "things_of"]

TYPES: dict[str, str] = {
    EntityType.ORGANIZATION.value: "organization",
    EntityType.INSPECTION_TEAM.value: "organization",
    **{
        kind.value: kind.name.lower()
        for kind in (
            EntityType.PERSON,
            EntityType.PLACE,
            EntityType.POLICY,
            EntityType.PROJECT,
            EntityType.EVENT,
            EntityType.WORK,
            EntityType.AWARD,
            EntityType.MECHANISM,
        )
    },
}
"""Class → the kind within which things are compared: first part of their identifiers."""

# White space and quotation marks do not tell names apart, nor does 中共 before an organ's name
_MARKS = re.compile(r"[\s“”\"'‘’「」『』《》〈〉()（）•·・,，、]")
_PARTY = re.compile(r"^(?:中国共产党|中共)")
# 甲河市|…, 乙湖区|…: a division that no table holds; 城市, 社区, 开发区 are words
_UNLISTED = re.compile(
    r"^[\u4e00-\u9fff]{2,4}?(?:(?<![城都超])市|(?<![社园校景厂小片辖地灌发新])区|县|旗)"
    r"(?=[\u4e00-\u9fff]{2})(?![场区长民级域])"
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a report first names a thing.

    Attributes:
        report: the report's key.
        home: GB/T 2260 code of the report's own division, or ``""``.
        start, end: the words, code points of the report's text.
    """

    report: str
    home: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Thing:
    """One identifier and what is known of what it stands for.

    Attributes:
        id: path below the base (``organization/甲市乙局``).
        kind: first part of it.
        label: the full name.
        names: every other surface.
        number: document number, or ``""``.
        sightings: the first mention in each report that names it, by report.
    """

    id: str
    kind: str
    label: str
    names: tuple[str, ...] = ()
    number: str = ""
    sightings: tuple[Sighting, ...] = ()

    @property
    def scope(self) -> str:
        """What its identifier adds to its name to keep it from namesakes (a place, a body), or ``""``.

        It stands behind ``@``; of an organ that means something inside one body alone, before ``-``.
        """
        owner = self.id.removesuffix(f"-{slug(self.label)}") if self.kind == "organization" else self.id
        return self.id.partition("@")[2] or (owner.partition("/")[2] if owner != self.id else "")

    @property
    def reports(self) -> frozenset[str]:
        """The keys of the reports that name it."""
        return frozenset(sighting.report for sighting in self.sightings)

    @property
    def regions(self) -> frozenset[str]:
        """The cities of prefecture level (four digits) that the reports that name it are of, where known."""
        found = (s.home[:4] for s in self.sightings if s.home and not s.home.endswith("0000"))
        return frozenset(found)


def things_of(reports: Iterable[Report]) -> tuple[Thing, ...]:
    """The things with a name that reports mention, sorted by identifier."""
    versions: dict[str, list[tuple[Report, Entity]]] = defaultdict(list)
    for report in reports:
        for entity in report.entities:
            if entity.type.value in TYPES and entity.mentions:
                versions[entity.id].append((report, entity))
    return tuple(_thing(identifier, versions[identifier]) for identifier in sorted(versions))


def _thing(identifier: str, versions: list[tuple[Report, Entity]]) -> Thing:
    first = versions[0][1]
    names = {name for _, entity in versions for name in (entity.label, *entity.alternatives)}
    sightings = sorted(
        (
            Sighting(report.key, report.facts.home, passage.start, passage.end)
            for report, entity in versions
            for passage in (entity.mentions[0].passage,)
        ),
        key=lambda sighting: (sighting.report, sighting.start),
    )
    number = next((entity.number for _, entity in versions if entity.number), "")
    return Thing(
        identifier,
        identifier.partition("/")[0],
        first.label,
        tuple(sorted(names - {first.label})),
        number,
        tuple(sightings),
    )


@cache
def plain(name: str) -> str:
    """A name without what does not tell names apart: width, white space, quotation marks, brackets, 中共."""
    return _PARTY.sub("", _MARKS.sub("", unicodedata.normalize("NFKC", name)))


@cache
def divided(name: str) -> tuple[str, str]:
    """A plain name as place and rest: ``甲省甲市|乙局``; the place is ``""`` where it begins with none.

    Divisions are those of the gazetteer by their full names, and what is called like one.
    """
    at = 0
    while at < len(name):
        size = next((n for n in range(min(11, len(name) - at), 2, -1) if _is_division(name[at : at + n])), 0)
        if not size:
            found = _UNLISTED.match(name[at:])
            size = found.end() if found and len(name) - at - found.end() >= 2 else 0
        if not size or at + size >= len(name):
            break
        at += size
    return name[:at], name[at:]


def _is_division(name: str) -> bool:
    return name in gazetteer().names
