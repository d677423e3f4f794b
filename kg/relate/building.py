"""builds: who carries out a project."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType, Passage
from kg.relate.actors import actors_before, sentence_subject
from kg.relate.base import ORGANIZATIONS, REACH, Case, Named, Relation

__all__ = ["RELATION"]

# verbs of carrying out, said of a named organization: 市文投集团具体实施, 由甲公司承建
_DEEDS = (
    "实施|承建|建设|承担|施工|修建|新建|兴建|打造|搭建|开发|运营|推进|开工|启动|完成"
    "|组织实施|修缮|共建|共同建设|合作建设"
)
_BUILDS = re.compile(rf"(?:具体(?:{_DEEDS})|{_DEEDS})(?!性|者|方案)")
# 该项目由甲公司承建, 配合乙局做好|平台|搭建
_BARE = re.compile(
    r"(?P<points>[该此])(?:项目|工程|[\u4e00-\u9fff]{2,4}(?:中心|平台))|(?<=[好责展行由])(?P<head>平台|系统|中心|场馆)(?=[建搭开实])"
)
_REACH = 80
# 配合甲局做好平台搭建: the object may stand before the verb
_DOES = re.compile(r"(?:做好|抓好|负责|承担|开展|进行)[^，。；、]{0,6}$")


def find(case: Case) -> Iterator[Assertion]:
    """Who carries out a project, by verbs and by the part that a company has in it."""
    yield from _parts(case)
    yield from _handed_to(case)
    yield from _respectively(case)
    yield from _of_company(case)
    yield from _by_verb(case)


def _by_verb(case: Case) -> Iterator[Assertion]:
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
            if _CAMPAIGN.search(project.entity.label):
                continue
            evidence = case.evidence(min(clause.start, project.start), max(clause.end, project.end))
            for actor in actors:
                yield Assertion(actor.id, "builds", project.entity.id, evidence, "building.carries-out")


# a campaign is led, not built
_CAMPAIGN = re.compile(r"(?:行动|活动|计划|整治|斗争|治理行动|攻坚|攻坚战|会战|禁渔|改革|回头看)$")
# 由|甲公司|承建, 由乙公司|负责施工, 由丙公司|中标
_BY_WHOM = re.compile(
    r"(?:负责|具体|组织|独立|中标)?(?:承建|施工|承包|建设|代建|承接|实施|开发|中标|承担施工)(?=[，。；、）)\n]|$)"
)
# 甲公司|为项目法人
_OWNER = re.compile(r"(?:为|是|作为|担任)(?:该|此)?(?:项目|工程)?(?:法人|业主|建设单位|实施主体|代建单位)")
_BACK = 160
# 省级补助资金: what is spent is not built
_NEVER_BUILT = re.compile(r"(?:资金|基金|经费|债券?|投资|贷款|补贴|补助|计划|活动|改革)$")


def _handed_to(case: Case) -> Iterator[Assertion]:
    """…改造工程总投资186万元，…由甲公司承建: the last project that the same part has named before."""
    for named in case.within(0, len(case.text), *ORGANIZATIONS):
        handed = case.text.startswith("由", named.start - 1) and _BY_WHOM.match(case.text, named.end)
        handed = handed or _OWNER.match(case.text, named.end)
        if not handed:
            continue
        clause = case.clause(named.start, named.end)
        project = _before(case, named) or next(
            iter(case.within(named.end, clause.end, EntityType.PROJECT)), None
        )
        if project is not None and not _CAMPAIGN.search(project.entity.label):
            evidence = case.evidence(min(project.start, clause.start), max(clause.end, project.end))
            yield Assertion(named.entity.id, "builds", project.entity.id, evidence, "building.handed-to")


# 甲公司|乙项目, 甲公司|投资的|乙项目: whose project it is
_OWNS = re.compile(r"^(?:(?:计划|拟)?(?:投资|建设|投资建设|承建|施工|实施)的)?$")
_COMPANY = re.compile(r"(?:公司|集团)$")
_PROJECT = re.compile(r"(?:项目|工程)$")


def _of_company(case: Case) -> Iterator[Assertion]:
    """甲公司乙项目, 甲公司投资的乙项目: the company right before a project builds it."""
    for company in case.within(0, len(case.text), EntityType.ORGANIZATION):
        if not _COMPANY.search(case.text[company.start : company.end]):
            continue
        for project in case.within(company.end, company.end + 12, EntityType.PROJECT)[:1]:
            if _OWNS.match(case.text[company.end : project.start]) and _PROJECT.search(project.entity.label):
                evidence = case.evidence(company.start, project.end)
                yield Assertion(company.entity.id, "builds", project.entity.id, evidence, "building.owns")


def _before(case: Case, named: Named) -> Named | None:
    """The last project named before in the same finding or measure."""
    holder = case.holders(named.start)
    before = case.within(max(0, named.start - _BACK), named.start, EntityType.PROJECT)
    same = (one for one in reversed(before) if case.holders(one.start) == holder)
    return next((one for one in same if not _NEVER_BUILT.search(one.entity.label)), None)


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


# 甲项目施工方|乙公司|、监理方|丙公司|: the part that a company has in the project named before
_PART = re.compile(
    r"(?P<builds>施工|承建|承包|中标|建设|实施|代建|改造|设计)?(?P<leads>监理|主管|责任|牵头|管理|业主|项目)?(?:方|单位|主体)(?:为|是|：)?$"
)
_ROLE_REACH = 60


def _parts(case: Case) -> Iterator[Assertion]:
    """Companies that a sentence gives a part in a project: its builder, its supervisor."""
    project: Named | None = None
    for named in case.within(0, len(case.text), EntityType.PROJECT, *ORGANIZATIONS):
        if named.entity.type is EntityType.PROJECT:
            project = named
            continue
        part = _PART.search(case.text, max(0, named.start - 8), named.start)
        if part is None or not (part["builds"] or part["leads"]):
            continue
        far = project is None or named.start - project.end > _ROLE_REACH
        if project is None or far or re.search(r"[。；;\n]", case.text[project.end : named.start]):
            clause = case.clause(named.start, named.end)
            after = case.within(named.end, clause.end, EntityType.PROJECT)
            back = _before(case, named) if part.group().endswith("单位") else None
            meant = after[0] if after else back
        else:
            meant = project
        if meant is None:
            continue
        predicate = "builds" if part["builds"] else "responsibleFor"
        evidence = case.evidence(min(meant.start, named.start), max(meant.end, named.end))
        yield Assertion(named.entity.id, predicate, meant.entity.id, evidence, "building.part")


# 分别与甲、乙|签约共建了|丙中心、丁中心
_FOUND = re.compile(r"^[^，。；、]{0,6}(?:共建|共同建设|成立|设立|组建|建立|建设)了?“?$")


def _respectively(case: Case) -> Iterator[Assertion]:
    """As many partners as things set up with them: each has its own, and the body has all."""
    orgs = case.within(0, len(case.text), *ORGANIZATIONS)
    starts = [named.start for named in orgs]
    for mark in re.finditer(r"分别[与和同]", case.text):
        first = bisect_left(starts, mark.end())
        partners = list(_row(case, orgs[first : first + 12]))
        if not partners or partners[0].start != mark.end():
            continue
        clause = case.clause(mark.start(), partners[-1].end)
        things = case.within(partners[-1].end, clause.end, EntityType.PROJECT)
        if not things or not _FOUND.match(case.text[partners[-1].end : things[0].start]):
            continue
        things = tuple(_row(case, things))
        actors = [case.body.id] * len(things) if case.body is not None else []
        pairs = list(zip(actors, things, strict=False))
        if len(things) == len(partners):
            pairs += [(p.entity.id, t) for p, t in zip(partners, things, strict=True)]
        for actor, thing in pairs:
            yield Assertion(actor, "builds", thing.entity.id, clause, "building.respectively")


RELATION = Relation("building", "links projects to the organizations that carry them out", find)
