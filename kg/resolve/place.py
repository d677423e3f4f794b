"""Resolve places: divisions by their codes, sites by their names inside the report's own city.

渑池, 渑池县                    place/河南省三门峡市渑池县      code 411221
祥符区罗王乡胡寨村              place/河南省开封市祥符区罗王镇胡寨村   the township bears its present name
州桥, 州桥遗址                  place/州桥遗址@河南省开封市      a site is told from namesakes by its city
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace

from kg.model import Entity, EntityType, Mention
from kg.recognise import Home
from kg.recognise.gazetteer import gazetteer
from kg.recognise.place_venue import FACILITY
from kg.resolve.base import Case, Resolver
from kg.resolve.identifiers import entity_id
from kg.resolve.place_division import Component, components, own_division
from kg.resolve.place_site import site_names

__all__ = ["RESOLVER", "components", "parent_code"]


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention and what it names."""

    mention: Mention
    id: str
    label: str
    code: str = ""
    rules: tuple[str, ...] = ()


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity a division or site; divisions named inside the names of others get a mention there too."""
    mentions = case.of(EntityType.PLACE)
    named: list[_Named] = []
    sites: list[Mention] = []
    for mention in mentions:
        found = _division(mention, case)
        if found:
            named += found
        else:
            sites.append(mention)
    named = _free_towns(case, [*named, *_in_names(case)])
    named += _sites(case, sites, [one for one in named if one.label.endswith(("村", "社区", "镇", "乡"))])
    return _entities(named)


def _division(mention: Mention, case: Case) -> list[_Named]:
    """What a mention names if it is a division: it, and the divisions named inside its name."""
    surface = mention.passage.exact
    if mention.rule == "place.own":
        own = own_division(surface, case.home)
        return [_of_component(mention, own)] if own else []
    parts = components(surface, case.home)
    if not parts or parts[-1].end != len(surface):
        return _inside(mention, parts, case) if len(parts) > 1 and mention.rule == "place.rated" else []
    whole = parts[-1]
    if (
        not whole.full
        and len(parts) == 1
        and not mention.rule.startswith(("place.division", "place.address"))
    ):
        return []  # 鼓楼—书店街: the drum tower, not the district that is named after it
    if whole.ambiguous:
        scoped = f"{whole.label}@{case.key}"
        return [_Named(mention, entity_id("place", scoped), whole.label, "", ("place.ambiguous",))]
    return [_of_component(mention, whole), *_inside(mention, parts[:-1], case)]


def _of_component(mention: Mention, part: Component) -> _Named:
    return _Named(mention, entity_id("place", part.path), part.label, part.code, part.rules)


def _inside(mention: Mention, parts: tuple[Component, ...], case: Case) -> list[_Named]:
    """The divisions that a longer name begins with, each with a mention of its own: 祥符区|罗王乡|胡寨村.

    Only full names: a bare stem (卢氏 in 卢氏岭东村) would be a mention that no reader sees there.
    """
    found = []
    for part in parts:
        if part.full and not part.ambiguous:
            start = mention.passage.start
            passage = case.outline.document.passage(start + part.start, start + part.end)
            found.append(_of_component(Mention(passage, EntityType.PLACE, "place.component"), part))
    return found


def _in_names(case: Case) -> list[_Named]:
    """The divisions that works and facilities begin with: 甲镇|供水工程, 丙县|人民医院.

    Readers list these; not the towns of facilities (丁镇|卫生院), of which a report names many, nor a town
    behind its county (甲县|乙镇供水工程), nor what the report's own body is named after.
    """
    found = []
    for mention in case.of(EntityType.PROJECT, EntityType.ORGANIZATION):
        surface = mention.passage.exact
        works = mention.type is EntityType.PROJECT
        if not works and FACILITY.search(surface) is None:
            continue
        parts = components(surface, case.home)
        if not parts or parts[-1].end == len(surface) or _is_above(parts[0].code, case.home):
            continue
        if works or len(parts[0].code) == _COUNTY_DIGITS:
            found += _inside(mention, parts[:1], case)
    return found


def _free_towns(case: Case, named: list[_Named]) -> list[_Named]:
    """All but the towns that stand in the names of works alone: 丁镇 in 丁镇|敬老院改造.

    Of fifteen such towns that no sentence names by themselves, careful readers list three.
    """
    works = sorted((m.passage.start, m.passage.end) for m in case.of(EntityType.PROJECT))
    starts = [start for start, _ in works]

    def bare_town_in_works(one: _Named) -> bool:
        passage = one.mention.passage
        if not passage.exact.endswith(("镇", "乡", "街道")):
            return False
        at = bisect_right(starts, passage.start) - 1
        inside = at >= 0 and passage.end <= works[at][1]
        return inside and len(components(passage.exact, case.home)) == 1

    bare = [bare_town_in_works(one) for one in named]
    free = {one.id for one, in_works in zip(named, bare, strict=True) if not in_works}
    return [one for one, in_works in zip(named, bare, strict=True) if not in_works or one.id in free]


def _is_above(code: str, home: Home) -> bool:
    """Whether a division is the report's own or holds it; one that no table holds may be."""
    return code == "" or home.code.startswith(code.rstrip("0") if len(code) == _COUNTY_DIGITS else code)


_COUNTY_DIGITS = 6
"""Length of the code of a county, a prefecture or a province; a township's is longer."""


def _sites(case: Case, mentions: list[Mention], below: list[_Named]) -> list[_Named]:
    """What the mentions of sites name; a bare village is the one that the report names in full, if any."""
    tails = defaultdict(set)
    for one in below:
        for mention in mentions:
            if one.mention.passage.exact.endswith(mention.passage.exact):
                tails[mention.passage.exact].add(one.id)
    by_id = {one.id: one for one in below}
    scope = _scope(case.home)
    names = site_names(mentions, case.home)
    found: list[_Named] = []
    for mention in mentions:
        surface = mention.passage.exact
        ids = tails.get(surface, set())
        if len(ids) == 1:
            full = by_id[min(ids)]
            found.append(replace(full, mention=mention, rules=(*full.rules, "place.short-form")))
            continue
        name = names[surface]
        where = name.scope or ("" if name.everywhere else scope)
        identity = f"{name.label}@{where}" if where else name.label
        found.append(_Named(mention, entity_id("place", identity), name.label, "", name.rules))
        found += _inside(mention, name.prefix, case)
    return found


def _scope(home: Home) -> str:
    """What tells the report's own sites from namesakes: its city, or its province, or nothing."""
    return home.province + (home.city or home.county)


def _entities(named: list[_Named]) -> tuple[Entity, ...]:
    """The entities, each with its mentions in document order and all other names."""
    groups: dict[str, list[_Named]] = defaultdict(list)
    for one in named:
        groups[one.id].append(one)
    entities = []
    for identity in sorted(groups):
        group = groups[identity]
        ordered = sorted(
            {(one.mention.passage.start, one.mention.passage.end): one.mention for one in group}.items()
        )
        mentions = tuple(mention for _, mention in ordered)
        label = group[0].label
        entities.append(
            Entity(
                identity,
                EntityType.PLACE,
                label,
                tuple(sorted({mention.passage.exact for mention in mentions} - {label})),
                mentions,
                code=next((one.code for one in group if one.code), ""),
                rules=tuple(sorted({rule for one in group for rule in one.rules})),
            )
        )
    return tuple(entities)


def parent_code(code: str) -> str:
    """The code of the division right above a code of 6 or 9 digits, or ``""`` above a province.

    A county of a municipality, or one that a province governs itself, has the province above it.
    """
    if len(code) == 9:
        return code[:6]
    if code.endswith("0000") or not code:
        return ""
    above = code[:2] + "0000" if code.endswith("00") else code[:4] + "00"
    return above if gazetteer().division(above) else code[:2] + "0000"


RESOLVER = Resolver(
    "place",
    "Joins divisions by their codes (a stem, a former name and the present one are the same), and sites by "
    "their names inside the report's own city.",
    resolve,
)
