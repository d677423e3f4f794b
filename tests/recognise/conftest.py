"""Scenes of bare sentences, for recognisers that need no outline."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from kg.model import Document, FactPassages, Mention, Outline
from kg.recognise import organization
from kg.recognise.base import Recogniser, Scene
from kg.recognise.home import Home
from kg.recognise.overlap import settle


@pytest.fixture(scope="session")
def scene() -> Callable[[str], Scene]:
    """A scene of a bare text, of no place in particular."""

    def make(text: str) -> Scene:
        document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
        return Scene(Outline(document, FactPassages(), (), (), ()), Home())

    return make


@pytest.fixture(scope="session")
def mentions(scene: Callable[[str], Scene]) -> Callable[[Recogniser, str], list[Mention]]:
    """What a recogniser finds in a text, in order; offsets and rule names are checked on the way."""

    def find(recogniser: Recogniser, text: str) -> list[Mention]:
        found = sorted(recogniser.find(scene(text)), key=lambda mention: mention.passage.start)
        for mention in found:
            assert text[mention.passage.start : mention.passage.end] == mention.passage.exact
            assert mention.rule.startswith(f"{recogniser.name}.")
        return found

    return find


@pytest.fixture(scope="session")
def organizations(scene: Callable[[str], Scene]) -> Callable[..., list[str]]:
    """The organizations of a text as they are settled among themselves, in a place where one is given."""

    def find(text: str, home: Home | None = None) -> list[str]:
        looked_at = scene(text)
        if home is not None:
            looked_at = Scene(looked_at.outline, home)
        return [m.passage.exact for m in settle(organization.RECOGNISER.find(looked_at))]

    return find
