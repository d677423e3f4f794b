"""builds: who carries out a project."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType, Passage
from kg.relate.actors import actors_before, sentence_subject
from kg.relate.base import ORGANIZATIONS, REACH, Case, Named, Relation

__all__ = ["RELATION"]

# verbs of carrying out, said of a named organization: 市文投集团具体实施, 由甲公司承建
_BUILDS = re.compile(
    r"(?:具体)?(?:实施|承建|建设|承担|施工|修建|新建|兴建|打造|搭建|开发|运营|推进|开工|启动|完成|组织实施|修缮)(?!性|者|方案)"
)
# 该项目由甲公司承建, 配合乙局做好|平台|搭建
_BARE = re.compile(
    r"(?P<points>[该此])(?:项目|工程|[\u4e00-\u9fff]{2,4}(?:中心|平台))|(?<=[好责展行由])(?P<head>平台|系统|中心|场馆)(?=[建搭开实])"
)
_REACH = 80
# 配合甲局做好平台搭建: the object may stand before the verb
_DOES = re.compile(r"(?:做好|抓好|负责|承担|开展|进行)[^，。；、]{0,6}$")


def find(case: Case) -> Iterator[Assertion]:
    """Named organizations with a verb of carrying out and a project in the same clause or right before it."""
    for verb in _BUILDS.finditer(case.text):
        clause = case.clause(verb.start(), verb.end())
        finding = case.in_finding(verb.start())
        if case.text[verb.end() : verb.end() + 1] == "的":
            actors = actors_before(case, verb.start(), attributive=True)
        else:
            actors = _actors(case, verb.start(), clause.start, finding=finding)
        if not actors:
            continue
        projects = case.within(verb.start(), clause.end, EntityType.PROJECT)
        if not projects:
            if finding:
                continue
            sentence = case.sentence(verb.start())
            projects = case.within(verb.end(), min(sentence.end, verb.end() + _REACH), EntityType.PROJECT)
        if not projects:
            projects = _meant(case, clause, verb)
        if not projects and "由" in case.text[clause.start : verb.start()]:
            projects = case.within(clause.start, verb.start(), EntityType.PROJECT)[-1:]
        for project in _row(case, projects):
            evidence = case.evidence(min(clause.start, project.start), max(clause.end, project.end))
            for actor in actors:
                yield Assertion(actor.id, "builds", project.entity.id, evidence, "building.carries-out")


def _meant(case: Case, clause: Passage, verb: re.Match[str]) -> tuple[Named, ...]:
    """The project that 该项目 or a bare 平台 in a clause goes back to: the last before it that ends so."""
    bare = _BARE.search(case.text, max(clause.start, verb.start() - 8), min(clause.end, verb.end() + 8))
    if bare is None:
        return ()
    before = case.within(max(0, clause.start - REACH), clause.start, EntityType.PROJECT)
    holder = case.holders(clause.start)
    for named in reversed([n for n in before if case.holders(n.start) == holder]):
        surface = re.sub(r"(?:建设|搭建|项目|工程)$", "", case.text[named.start : named.end])
        if bare["points"] or surface.endswith(bare["head"]):
            return (named,)
    return ()


def _row(case: Case, projects: tuple[Named, ...]) -> Iterator[Named]:
    """Projects that stand side by side, from the first on."""
    end = None
    for named in projects:
        if end is not None and not re.fullmatch(r"[、和与及]", case.text[end : named.start]):
            return
        end = named.end
        yield named


def _actors(case: Case, at: int, start: int, *, finding: bool) -> tuple[Entity, ...]:
    """Who carries out what the verb says: named before it, else at the head of the sentence of a measure."""
    subject = () if finding else sentence_subject(case, at)
    if not case.within(start, at, *ORGANIZATIONS):
        return subject
    does = _DOES.search(case.text[start:at])
    if does is None:
        return actors_before(case, at) or subject
    named = case.within(start, start + does.start(), *ORGANIZATIONS)
    return (named[-1].entity,) if named and named[-1].end == start + does.start() else ()


RELATION = Relation("building", "links projects to the organizations that carry them out", find)
