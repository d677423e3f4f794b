"""memberOf of persons without a post: named behind a body, by a calling of its staff, as who heads it.

甲医院|张三丰 and 甲党校讲师|张三丰 serve the body that stands before them. Where the clause names nobody, a
calling that the report's own body has on its staff is the body's (数学教师 of a school, 民警 of the police);
so is the leader in charge (时任分管领导) and who headed it (中心原负责人).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import Assertion
from kg.relate.base import ORGANIZATIONS, Case, Named
from kg.relate.posts_own import headed_own, is_staff
from kg.resources import lexicon

__all__ = ["by_calling"]

_REACH = 40
"""How far before a name the body may begin, in characters."""
_NEAR = 14
"""How far before a name its calling, and what stands before that, may begin."""


def by_calling(case: Case, person: Named) -> Iterator[Assertion]:
    """Where a person without a post serves."""
    yield from _calling(case, person)
    if case.body is not None:
        yield from _staff(case, person)
        yield from _leader(case, person)


def _calling(case: Case, person: Named) -> Iterator[Assertion]:
    """Whoever is named right behind a body, or behind a calling in it: 甲医院|张三丰, 甲党校讲师|张三丰."""
    before = case.within(max(0, person.start - _REACH), person.start, *ORGANIZATIONS)
    if before and _callings().fullmatch(case.text, before[-1].end, person.start):
        named = before[-1]
        title = case.text[named.end : person.start].removeprefix("的").removeprefix("原")
        evidence = case.evidence(named.start, person.end)
        yield Assertion(person.entity.id, "memberOf", named.entity.id, evidence, "post.calling", role=title)


@cache
def _callings() -> re.Pattern[str]:
    """A calling between a body and a name, or nothing."""
    words = [*lexicon("roles")["callings"], *lexicon("roles")["staff"]]
    return re.compile(rf"的?原?(?:{'|'.join(map(re.escape, words))})?")


# ，其中|数学教师|张三丰, 对|民警|李四光: nothing that says where else stands before it in the clause
_ITS_CALLING = re.compile(
    r"(?:[，。；：、\n（）“”①-⑳对与由将给向和]|其中|聘用制|在编|原|时任|[本我][院校局])"
    r"(?P<calling>[\u4e00-\u9fff]{2,5})$"
)


_CLAUSE_END = re.compile(r"[，。；]")


def _staff(case: Case, person: Named) -> Iterator[Assertion]:
    """Who is named by a calling of the body's own staff, where the sentence names no other body near."""
    body = case.body
    found = _ITS_CALLING.search(case.text, max(0, person.start - _NEAR), person.start)
    if body is None or found is None or not is_staff(found["calling"], body.label):
        return
    if not found["calling"].endswith(tuple(lexicon("roles")["callings"])):
        return
    begin = max(case.sentence(person.start).start, person.start - _REACH)
    others = [
        named
        for named in case.within(begin, person.start, *ORGANIZATIONS)
        if not case.is_own(named.entity)
        and (
            is_staff(found["calling"], named.entity.label)
            or not _CLAUSE_END.search(case.text, named.end, person.start)
        )
    ]
    if not others:
        evidence = case.evidence(found.start("calling"), person.end)
        yield Assertion(person.entity.id, "memberOf", body.id, evidence, "post.staff", role=found["calling"])


# 分管领导|张三丰, 时任主要负责人|张三丰: of whom, where nobody else is named, the body itself
_LEADER = re.compile(
    r"(?<![\u4e00-\u9fff]县)(?:分管|主要|联系|包案|责任)(?:领导|负责人|负责同志)$"
    r"|时任(?:出纳|会计|财务人员)$"
)


def _leader(case: Case, person: Named) -> Iterator[Assertion]:
    """The leader in charge, who is the body's own where no other stands right before, and who headed it."""
    body = case.body
    if body is None:
        return
    begin = max(0, person.start - _NEAR)
    if headed_own(case.text[begin : person.start], body.label):
        evidence = case.evidence(max(begin, person.start - len("中心原负责人")), person.end)
        yield Assertion(person.entity.id, "memberOf", body.id, evidence, "post.headed", role="负责人")
        return
    found = _LEADER.search(case.text, max(0, person.start - 8), person.start)
    if found is None:
        return
    named = case.within(max(0, found.start() - 8), found.start(), *ORGANIZATIONS)
    if not named or re.fullmatch(r"[的原]?(?:时任)?", case.text[named[-1].end : found.start()]) is None:
        evidence = case.evidence(found.start(), person.end)
        yield Assertion(person.entity.id, "memberOf", body.id, evidence, "post.leader", role=found.group())
