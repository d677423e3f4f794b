"""Recognise administrative divisions and named sites."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.place_division import chains

__all__ = ["RECOGNISER"]


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order; of two that overlap the longer stands (`overlap.settle`)."""
    for chain in chains(scene.text, scene.home):
        yield scene.mention(
            chain.start, chain.end, EntityType.PLACE, f"place.division-{chain.parts[-1].rule}"
        )


RECOGNISER = Recogniser(
    "place",
    "Administrative divisions by name, stem or chain (祥符区罗王乡胡寨村), and named sites by their kind "
    "(遗址, 景区, 公园), by lists and by the verbs that rate them.",
    find,
)
