"""Recognise named institutions and their organs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.gazetteer import gazetteer
from kg.recognise.home import Home
from kg.recognise.organization_lexicon import Kind, lexicon_of_organizations
from kg.recognise.organization_names import Name, names_in, runs
from kg.recognise.organization_words import words_of
from kg.recognise.titles import titles_of

__all__ = ["RECOGNISER"]

# What follows a would-be name and makes another word of it: 党组|织, 文旅局|长, 人大|代表, 政协|委员
_NOT_BEFORE = re.compile(r"织|代表(?!团|大会)|委员(?!会)|长(?![期效远沙治春三])|年会|论坛|大赛|杯|旧址")


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    text = scene.text
    local = _local_places(scene.home)
    for start, end in _stretches(text):
        for run in runs(words_of(text, start, end, local)):
            for name in names_in(run):
                if not _NOT_BEFORE.match(text, name.end):
                    yield scene.mention(name.start, name.end, _type(name), f"organization.{name.rule}")


def _type(name: Name) -> EntityType:
    suffix = lexicon_of_organizations().suffixes.get(name.suffix)
    team = suffix is not None and suffix.strength == "team"
    return EntityType.INSPECTION_TEAM if team else EntityType.ORGANIZATION


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text without what stands in 《》: names in titles are not free."""
    at = 0
    for title in titles_of(text):
        if title.weak or title.outer < at:
            continue
        yield at, title.outer
        at = title.after
    yield at, len(text)


def _local_places(home: Home) -> dict[str, Kind]:
    """Townships of the report's own city, and the report's own divisions."""
    names = [name for name in (home.province, home.city, home.county, home.township) if name]
    code = home.code[:6] if home.code else ""
    if code and not code.endswith("0000"):
        table = gazetteer()
        names += [below.name for county in table.counties(code) for below in table.townships(county)]
    return dict.fromkeys(names, Kind.PLACE)


RECOGNISER = Recogniser(
    "organization",
    "named institutions and their organs: place or parent, field and suffix; short forms; institutions known alone",
    find,
)
