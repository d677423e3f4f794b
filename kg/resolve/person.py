"""Resolve persons: one a name and report, told from namesakes elsewhere by the body that they serve.

person/习近平                               a national leader, whatever the report
person/张三丰@甲市某某局                    the body's own 局长, or the body named before the post
person/王某@甲市某某局-2024-01-02           a masked name, or one without a body: known in this report alone
"""

from __future__ import annotations

import re
from collections import defaultdict

from kg.model import Entity, EntityType, Mention
from kg.resolve.base import Case, Resolver
from kg.resolve.identifiers import entity_id
from kg.resources import lexicon

__all__ = ["RESOLVER"]

# 某, ×, * in place of a name's own characters
_MASKED = re.compile(r"[某×xXＸ＊*○〇]")
# the day at the end of a report's key
_DAY = re.compile(r"-\d{4}(?:-\d\d){0,2}$")
# posts that only national leaders hold
_NATIONAL = frozenset({"总书记", "总理", "副总理", "国务委员", "委员长", "国家主席"})
# 局长 → 局, 副校长 → 校: the kind of body that a post belongs to
_HEAD_OF = re.compile(r"(?:副)?(?P<kind>局|部|厅|处|科|所|站|队|馆|院|校|园|台|社|团|行|厂|会)长$")
# 市长, 副县长: heads of a government, not of a body with a head word of its own
_GOVERNOR = re.compile(r"(?:副)?[省市县区州旗镇乡]长$")
_REACH = 12
"""How far from a name its post may stand, in characters."""


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity a name."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in case.of(EntityType.PERSON):
        found[re.sub(r"\s", "", mention.passage.exact)].append(mention)
    entities = []
    for name in sorted(found):
        mentions = tuple(found[name])
        scope, rule = _scope(name, mentions, case)
        surfaces = {mention.passage.exact for mention in mentions}
        entities.append(
            Entity(
                entity_id("person", f"{name}@{scope}" if scope else name),
                EntityType.PERSON,
                name,
                tuple(sorted(surfaces - {name})),
                mentions,
                rules=(rule,),
            )
        )
    return tuple(entities)


def _scope(name: str, mentions: tuple[Mention, ...], case: Case) -> tuple[str, str]:
    """What tells a person from namesakes, and by which rule."""
    if name == "习近平":
        return "", "person.leader"
    if _MASKED.search(name):
        return case.key, "person.masked"
    posts = [post for mention in mentions for post in _posts(mention, case)]
    if name in lexicon("roles")["leaders"] and any(p.passage.exact in _NATIONAL for p in posts):
        return "", "person.leader"
    for post in posts:
        body = _named_before(post, case)
        if body:
            return body, "person.named-body"
    government = next((name for post in posts if (name := _government(post.passage.exact, case))), "")
    if government:
        return government, "person.home-government"
    if any(_is_own_post(post.passage.exact, case) for post in posts):
        return _DAY.sub("", case.key), "person.own-body"
    return case.key, "person.report"


def _posts(mention: Mention, case: Case) -> list[Mention]:
    """The posts that stand beside a name, those before it first."""
    near = [
        role
        for role in case.of(EntityType.ROLE)
        if -_REACH <= role.passage.start - mention.passage.end <= 4
        and mention.passage.start - role.passage.end <= _REACH
        and not _parted(role, mention, case)
    ]
    return sorted(near, key=lambda role: role.passage.start)


def _parted(role: Mention, person: Mention, case: Case) -> bool:
    """Whether a comma, a stop or another name stands between the two."""
    first, second = sorted((role.passage, person.passage), key=lambda passage: passage.start)
    between = case.outline.document.text[first.end : second.start]
    others = any(
        other.passage.start >= first.end and other.passage.end <= second.start
        for other in case.of(EntityType.PERSON)
    )
    return others or re.search(r"[，。；：！？\n]", between) is not None


def _named_before(post: Mention, case: Case) -> str:
    """The label of the organization whose name ends where the post begins (甲市某某局|局长), or ``""``."""
    end = post.passage.start
    for organization in case.organizations:
        for mention in organization.mentions:
            if mention.passage.end == end:
                return organization.label
    return ""


def _government(post: str, case: Case) -> str:
    """The government of the report's own division that a post like 市长 or 副县长 belongs to, or ``""``."""
    if not _GOVERNOR.search(post):
        return ""
    levels = {
        "省": case.home.province,
        "市": case.home.city or case.home.county,
        "县": case.home.county,
        "区": case.home.county,
    }
    division = levels.get(post[-2], "")
    return f"{division}人民政府" if division.endswith(post[-2]) else ""


def _is_own_post(post: str, case: Case) -> bool:
    """Whether a post without a body is one of the inspected body: 党组书记, and 局长 where it is a 局."""
    body = _DAY.sub("", case.key)
    if not body or _GOVERNOR.search(post):
        return False
    head = _HEAD_OF.search(post)
    if head:
        return body.endswith(head.group("kind"))
    return post.startswith(("党组", "党委", "党总支", "党支部")) and post.endswith(("书记", "成员", "委员"))


RESOLVER = Resolver(
    "person",
    "One person a name and report; the body before the post, or the report, keeps namesakes apart.",
    resolve,
)
