"""Recognise persons and the posts beside their names.

A surname alone proves nothing in Chinese: a common tagger makes hundreds of persons of the ordinary words in
a report. So a name counts only where its surroundings prove it: a post or 同志 beside it, 由…牵头, 等人,
a case, or 某 in place of the given name.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.person_frames import framed
from kg.recognise.person_list import again, beside, rosters
from kg.recognise.person_mask import masked
from kg.recognise.person_name import names
from kg.recognise.person_role import roles

__all__ = ["RECOGNISER"]


def find(scene: Scene) -> Iterator[Mention]:
    """Persons, and as `EntityType.ROLE` the posts that stand beside them, in any order."""
    proven = [*names(scene.text), *framed(scene.text)]
    found = [*masked(scene.text), *proven, *beside(scene.text, proven), *rosters(scene.text)]
    persons = {(name.start, name.end): name.rule for name in [*again(scene.text, found), *found]}
    for (start, end), rule in sorted(persons.items()):
        yield scene.mention(start, end, EntityType.PERSON, rule)
    for start, end in roles(scene.text, sorted(persons)):
        yield scene.mention(start, end, EntityType.ROLE, "person.role")


RECOGNISER = Recogniser(
    "person",
    "Persons by surname where a post, 同志, 等人, a case or a mask proves them, and the posts beside them.",
    find,
)
