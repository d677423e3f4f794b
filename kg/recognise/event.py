"""Recognise festivals, contests, shows, named meetings and courses, accidents, rounds of inspection."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.boundary import TitleMarks
from kg.recognise.event_fixed import fixed_events
from kg.recognise.event_heads import headed_events
from kg.recognise.event_quoted import activities, held_events, named_again
from kg.recognise.punctuation import punctuated

__all__ = ["RECOGNISER"]


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    seen: set[tuple[int, int]] = set()
    text = punctuated(scene.text)
    titles = TitleMarks(text)
    found = [
        span for propose in (fixed_events, activities, held_events, headed_events) for span in propose(text)
    ]
    for start, end, kind in [*found, *named_again(text, found)]:
        if (start, end) not in seen and not titles.hold(start):
            seen.add((start, end))
            yield scene.mention(start, end, EntityType.EVENT, f"event.{kind}")


RECOGNISER = Recogniser(
    "event",
    "festivals, contests, shows, meetings, courses, accidents by their head and a modifier that says which;"
    " party congresses, plenary sessions and rounds of inspection",
    find,
)
