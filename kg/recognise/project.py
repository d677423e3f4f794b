"""Recognise named undertakings: works on a site, programmes, special operations, schemes that are set up.

The head noun tells the right end, `kg.recognise.boundary` the left one, and the modifier must say which
undertaking is meant: 甲河治理工程 names one, 重点工程 a class.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.boundary import TitleMarks
from kg.recognise.money_names import programmes
from kg.recognise.project_action import actions, plans, surveys, systems
from kg.recognise.project_built import erected
from kg.recognise.project_drives import capacities, checks, reforms, slogans, town_works, whole_objects
from kg.recognise.project_edges import settled
from kg.recognise.project_facility import facilities, town_facilities
from kg.recognise.project_funds import funds, paid_works
from kg.recognise.project_heads import bonds, campaigns, funded, named
from kg.recognise.project_joint import joint
from kg.recognise.project_named import parks, research, reused, sponsored, years
from kg.recognise.project_objects import (
    built,
    contracted,
    creations,
    of_a_company,
    of_a_place,
    planned,
    shops_on_line,
    signed,
    staged,
)
from kg.recognise.project_quoted import brands, places_of_service, products, quoted
from kg.recognise.project_schemes import completed, equipment, founded, listed, schemes, stages, standing
from kg.recognise.project_works import works
from kg.recognise.punctuation import punctuated

__all__ = ["RECOGNISER"]

_RULES = (
    ("works", works),
    ("named", named),
    ("campaign", campaigns),
    ("funded", funded),
    ("bond", bonds),
    ("fund", funds),
    ("money", programmes),
    ("paid", paid_works),
    ("quoted", quoted),
    ("brand", brands),
    ("product", products),
    ("window", places_of_service),
    ("listed", listed),
    ("standing", standing),
    ("scheme", schemes),
    ("stage", stages),
    ("completed", completed),
    ("founded", founded),
    ("joint", joint),
    ("equipment", equipment),
    ("year", years),
    ("sponsored", sponsored),
    ("research", research),
    ("park", parks),
    ("system", systems),
    ("action", actions),
    ("plan", plans),
    ("survey", surveys),
    ("check", checks),
    ("whole", whole_objects),
    ("reform", reforms),
    ("slogan", slogans),
    ("town-works", town_works),
    ("capacity", capacities),
    ("facility", facilities),
    ("town", town_facilities),
    ("built", built),
    ("contracted", contracted),
    ("placed", of_a_place),
    ("company", of_a_company),
    ("into", shops_on_line),
    ("signed", signed),
    ("staged", staged),
    ("planned", planned),
    ("creation", creations),
    ("erected", erected),
)


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order, at most one a stretch; none inside title marks."""
    text = punctuated(scene.text)
    titles = TitleMarks(text)
    seen: set[tuple[int, int]] = set()
    proposals = [(rule, span) for rule, propose in _RULES for span in propose(text)]
    proposals += [("reused", span) for span in reused(text, [span for _, span in proposals])]
    for rule, span in proposals:
        stretch = settled(text, *span, scene.home)
        if stretch is None:
            continue
        start, end = stretch
        if (start, end) not in seen and not titles.hold(start):
            seen.add((start, end))
            yield scene.mention(start, end, EntityType.PROJECT, f"project.{rule}")


RECOGNISER = Recogniser(
    "project",
    "named undertakings by head noun (工程, 项目, 专项行动, 平台) or works on a site (遗址保护, 书屋建设),"
    " with a modifier that says which",
    find,
)
