"""Resolve events, works, awards and mechanisms: the same normalised name is the same thing.

Rules:
    named.form     names that differ in quotation marks, width or a last word such as 制度
    named.listed   forms of one listed system (三会一课 = “三会一课”制度)
    named.inner    what stands in the quotation marks of a longer name: 三审三校 in “三审三校”联动机制
    named.local    an event called by a level alone (市委第三轮巡察, 全县表彰大会), which every place has
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from kg.model import Entity, EntityType, Mention
from kg.recognise.mechanism import bare_name, standing_systems
from kg.resolve.base import Case, Resolver
from kg.resolve.identifiers import entity_id
from kg.resolve.project import place_of

__all__ = ["RESOLVER", "name_key"]

_TYPES = (EntityType.EVENT, EntityType.WORK, EntityType.AWARD, EntityType.MECHANISM)
INNER = frozenset({"mechanism.inner", "award.inner", "event.inner"})
"""Rules whose mentions stand within a longer mention of the same thing."""
# White space, quotation marks, commas and book brackets, which do not tell names apart
_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉<>「」『』•·、,，]")
# A last word that a system has or has not: 廉政谈话|机制, “5+N”主题党日|活动
_TAIL = re.compile(r"(?<=.{3})(?:制度|机制|活动|工作)$")
# 市|委第三轮巡察, 全县|表彰大会: of a place that the name leaves out; 市场, 区域 are words
_LEVEL = re.compile(
    r"^(?:(?:19|20)\d\d年|上(?:一)?[轮次届])?(?:[全本我]|(?=.(?:委|政府|级|直)))(?P<level>[省市县区旗州镇乡])"
)
_BREAK = re.compile(r"\s*\n\s*")


def name_key(name: str, kind: EntityType) -> str:
    """A name without what does not tell things of a kind apart."""
    key = _MARKS.sub("", unicodedata.normalize("NFKC", name)).casefold()
    return _TAIL.sub("", key) if kind is EntityType.MECHANISM else key


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity a thing, by type and then by first mention."""
    found: dict[tuple[EntityType, str], list[Mention]] = {}
    mentions = case.of(*_TYPES)
    whole = _longer_names(mentions)
    for mention in mentions:
        name = mention.passage.exact
        while name in whole:
            name = whole[name]
        if mention.type is EntityType.MECHANISM:
            name = standing_systems().get(bare_name(name), name)
        found.setdefault((mention.type, name_key(name, mention.type)), []).append(mention)
    entities = (_entity(case, kind, mentions) for (kind, _), mentions in found.items())
    return tuple({entity.id: entity for entity in entities}.values())


def _longer_names(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """A name within a longer name of the same thing → the longer one; listed systems are their own things."""
    longer: dict[str, str] = {}
    for outer, inner in pairwise(mentions):
        name, whole = inner.passage.exact, outer.passage.exact
        within = outer.passage.covers(inner.passage) and len(name) < len(whole)
        prefixed = outer.rule == "mechanism.prefixed"
        if within and (inner.rule in INNER or prefixed) and bare_name(name) not in standing_systems():
            longer.setdefault(name, whole)
    return longer


def _scope(label: str, case: Case) -> str:
    """What tells an event that is called by a level alone from other places', or ``""``."""
    found = _LEVEL.match(label)
    if found is None:
        return ""
    home = case.home
    places = {"省": home.province, "市": home.city or home.county, "镇": place_of(home), "乡": place_of(home)}
    return places.get(found["level"], f"{home.city}{home.county}" if home.county else "") or case.key


def _entity(case: Case, kind: EntityType, mentions: list[Mention]) -> Entity:
    names = sorted({mention.passage.exact for mention in mentions}, key=lambda name: (-len(name), name))
    listed = standing_systems().get(bare_name(names[0])) if kind is EntityType.MECHANISM else None
    label = listed or _BREAK.sub("", names[0])
    rules = {"named.listed"} if listed else {"named.form"} if len(names) > 1 else set()
    if any(mention.rule in INNER for mention in mentions):
        rules.add("named.inner")
    scope = _scope(label, case) if kind is EntityType.EVENT else ""
    if scope:
        rules.add("named.local")
    return Entity(
        id=entity_id(kind.name.lower(), f"{label}@{scope}" if scope else label),
        type=kind,
        label=label,
        alternatives=tuple(name for name in sorted(names) if name != label),
        mentions=tuple(mentions),
        rules=tuple(sorted(rules)),
    )


RESOLVER = Resolver(
    "named", "joins mentions by type and normalised name; listed systems by their listed forms", resolve
)
