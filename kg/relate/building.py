"""builds: who carries out a project."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType, Passage
from kg.relate.actors import actors_before, sentence_subject
from kg.relate.amount_use import FUND
from kg.relate.base import ORGANIZATIONS, REACH, Case, Named, Relation
from kg.relate.building_frames import by_frames, own_works
from kg.relate.building_parts import (
    ROW,
    founded_together,
    handed_over,
    of_finding,
    parts,
    project_before,
)
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]

# verbs of carrying out, said of a named organization: 市文投集团具体实施, 由甲公司承建
_DEEDS = (
    "实施|承建|建设|承担|施工|修建|新建|兴建|打造|搭建|开发|运营|推进|开工|启动|完成"
    "|组织实施|修缮|共建|共同建设|合作建设|中标(?!价|金额|通知|单位|公司|候选|结果|的)"
)
_BUILDS = re.compile(
    rf"(?:具体(?:{_DEEDS})|{_DEEDS})(?!性|者|方案|列为|纳入|滞后|缓慢|进度|进展|情况|资金|标准|领域)"
)
# 该项目由甲公司承建, 配合乙局做好|平台|搭建
_BARE = re.compile(
    r"(?P<points>[该此])(?:项目|工程|[\u4e00-\u9fff]{2,4}(?:中心|平台))|(?<=[好责展行由])(?P<head>平台|系统|中心|场馆)(?=[建搭开实])"
)
_REACH = 80
# 旧站房移交|甲镇政府|用于建设乙之家: who gets it builds
_HANDS = re.compile(r"(?:移交|划转|划拨|交付|交由|无偿提供)(?:给|至|到)?$")
_TO_USE = re.compile(r"用于|用作|用来|负责")
# 配合甲局做好平台搭建: the object may stand before the verb
_DOES = re.compile(r"(?:做好|抓好|负责|承担|开展|进行)[^，。；、]{0,6}$")


def find(case: Case) -> Iterator[Assertion]:
    """Who carries out a project, by verbs and by the part that a company has in it."""
    yield from parts(case)
    yield from _handed_to(case)
    yield from founded_together(case)
    yield from _of_company(case)
    yield from _named_after(case)
    yield from _by_verb(case)
    yield from by_frames(case, _is_built)
    yield from own_works(case, _is_built)


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
        projects = _objects(case, verb, clause, finding=finding)
        for project in next(side_by_side(case.text, projects, ROW), ()):
            if not _is_built(case, project):
                continue
            evidence = case.evidence(min(clause.start, project.start), max(clause.end, project.end))
            for actor in actors:
                yield Assertion(actor.id, "builds", project.entity.id, evidence, "building.carries-out")


def _objects(case: Case, verb: re.Match[str], clause: Passage, *, finding: bool) -> tuple[Named, ...]:
    """The projects that a verb of carrying out is said of."""
    projects = case.within(verb.start(), clause.end, EntityType.PROJECT)
    if projects:
        return projects
    if finding:
        return ()
    if case.text.startswith(("，", "：", "“"), verb.end()):  # 甲公司具体实施，|包括丙项目
        end = min(case.sentence(verb.start()).end, verb.end() + _REACH)
        projects = case.within(verb.end(), end, EntityType.PROJECT)
    projects = projects or _meant(case, clause, verb)
    if not projects and "由" in case.text[clause.start : verb.start()]:
        projects = case.within(clause.start, verb.start(), EntityType.PROJECT)[-1:]
    return projects


def _is_built(case: Case, project: Named) -> bool:
    """Whether it is no campaign, nobody else is said to build it, and more is said than of its papers."""
    return not (
        _CAMPAIGN.search(project.entity.label)
        or FUND.search(project.entity.label)
        or handed_over(case, project)
        or _ABOUT.match(case.text, project.end)
    )


# a campaign is led, not built
_CAMPAIGN = re.compile(r"(?:行动|活动|计划|整治|斗争|治理行动|攻坚|攻坚战|会战|禁渔|改革|回头看)$")
# 由|甲公司|承建, 由乙公司|负责施工, 由丙公司|中标
_BY_WHOM = re.compile(
    r"(?:负责|具体|组织|独立|中标|投资|出资|进场|正式|全面|统一)?(?:承建|施工|承包|建设|代建|承接|实施|开发|中标|承担施工)(?=[，。；、）)\n]|$)"
)
# 由|甲公司, 由乙公司代建、|甲公司施工, 由丙中心牵头，|甲公司承建
_BY = re.compile(r"由$|(?:代建|施工|承建|设计|监理)[、，]$|(?P<led>牵头)，$")
# 甲公司|（以下简称甲投）|承建
_ALIAS = re.compile(r"（[^（）\n]{2,30}）")
# 拆分为3个标段发包给|甲公司; 直接委托给|乙公司|施工
_GIVEN_TO = re.compile(r"(?:发|承|转|分)包给了?$")
_TRUSTED_TO = re.compile(r"(?:(?:委托|交)给|交由|(?:直接|指定)(?:委托|交由))$")
_WORKS_ON = re.compile(
    r"(?:负责|组织|具体)?(?:承建|施工|承包|建设|代建|承接|实施|开发|改造)(?=[，。；、）)\n]|$)"
)
# 甲公司|为项目法人
_OWNER = re.compile(r"(?:为|是|作为|担任)(?:该|此)?(?:项目|工程)?(?:法人|业主|建设单位|实施主体|代建单位)")


def _handed_to(case: Case) -> Iterator[Assertion]:
    """…改造工程总投资186万元，…由甲公司承建: the last project that the same part has named before."""
    for named in case.within(0, len(case.text), *ORGANIZATIONS):
        after = alias.end() if (alias := _ALIAS.match(case.text, named.end)) else named.end
        by = _BY.search(case.text, max(0, named.start - 16), named.start)
        whom = _BY_WHOM.match(case.text, after) if by else None
        sure = whom is not None and by is not None and (by["led"] is None or "承建" in whom.group())
        handed = sure or _OWNER.match(case.text, after)
        handed = handed or _GIVEN_TO.search(case.text, max(0, named.start - 8), named.start)
        trusted = _TRUSTED_TO.search(case.text, max(0, named.start - 6), named.start)
        handed = handed or (trusted and _WORKS_ON.match(case.text, after))
        if not handed:
            continue
        clause = case.clause(named.start, named.end)
        project = (
            project_before(case, named)
            or next(iter(case.within(named.end, clause.end, EntityType.PROJECT)), None)
            or of_finding(case, named)
        )
        if project is None:
            continue
        evidence = case.evidence(min(project.start, clause.start), max(clause.end, project.end))
        for meant in case.within(project.start, project.end, EntityType.PROJECT):  # 两个项目由甲公司承建
            if meant.end == project.end and not _CAMPAIGN.search(meant.entity.label):
                yield Assertion(named.entity.id, "builds", meant.entity.id, evidence, "building.handed-to")


# 甲公司|乙项目, 甲公司|投资的|乙项目: whose project it is
_OWNS = re.compile(r"^(?:(?:计划|拟)?(?:投资|建设|投资建设|承建|施工|实施)的)?$")
_COMPANY = re.compile(r"(?:公司|集团)$")
_PROJECT = re.compile(r"(?:项目|工程)$")


# 甲公司|年产5万吨乙项目: the company that the name begins with
_NAMED_AFTER = re.compile(
    r"(?P<company>[^，。、]{3,28}?(?:公司|集团))(?!周边|门前|老旧|宿舍).{2,}(?:项目|工程)$"
)


def _named_after(case: Case) -> Iterator[Assertion]:
    """甲公司年产…项目: the company that the project's name begins with builds it."""
    for project in case.entities:
        if project.type is not EntityType.PROJECT or not project.mentions:
            continue
        found = _NAMED_AFTER.fullmatch(project.label)
        company = case.by_name.get(found["company"]) if found else None
        if company is not None:
            evidence = project.mentions[0].passage
            yield Assertion(company.id, "builds", project.id, evidence, "building.named-after")


def _of_company(case: Case) -> Iterator[Assertion]:
    """甲公司乙项目, 甲公司投资的乙项目: the company right before a project builds it."""
    for company in case.within(0, len(case.text), EntityType.ORGANIZATION):
        if not _COMPANY.search(case.text[company.start : company.end]):
            continue
        for project in case.within(company.end, company.end + 12, EntityType.PROJECT)[:1]:
            if _OWNS.match(case.text[company.end : project.start]) and _PROJECT.search(project.entity.label):
                evidence = case.evidence(company.start, project.end)
                yield Assertion(company.entity.id, "builds", project.entity.id, evidence, "building.owns")


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


# 投资1260万元|实施甲项目: between who acts and the verb
_SPENDING = re.compile(
    r"(?:总?投资|投入|筹[措集])(?:资金)?[约近]?[\d.,，]{1,12}[余多]?[万亿]?元(?:资金)?(?:用于)?$"
)
# 完成甲工程|竣工验收资料整理: about the project, which others build
_ABOUT = re.compile(
    r"[”》]?的?(?:监理|检测|造价|招标|咨询|评估|竣工|验收|前期|资料|手续|审计|结算|决算|评审|用地|环评|立项|可研|规划|选址)"
)
# 在甲养护站、乙养护站|建设丙库, 依托丁大学|建设戊基地: where it is built, and with whose help
_THERE = re.compile(
    r"(?:在|依托)(?:(?!指导|支持|领导|帮助|推动|下|期间|过程|[之以][前后]|[，。；在])[\u4e00-\u9fff、]){2,48}$"
)
# 配合甲局|推进, 协调乙公司|建设: the body helps
_HELPS = re.compile(r"(?:协调|配合|协助|支持)(?:了|好)?$")


def _actors(case: Case, at: int, start: int, *, finding: bool) -> tuple[Entity, ...]:
    """Who carries out what the verb says: named before it, else at the head of the sentence of a measure."""
    subject = () if finding else sentence_subject(case, at)
    there = _THERE.search(case.text, start, at)
    if not case.within(start, there.start() if there else at, *ORGANIZATIONS):
        return subject
    if spending := _SPENDING.search(case.text, start, at):
        at = spending.start()
    does = _DOES.search(case.text[start:at])
    last = case.within(start, at, *ORGANIZATIONS)[-1]
    if _TO_USE.fullmatch(case.text, last.end, at) and _HANDS.search(case.text, start, last.start):
        return (last.entity,)
    if does is None:
        found = actors_before(case, at) or subject
        first = case.within(start, at, *ORGANIZATIONS)[0].start
        if _HELPS.search(case.text, start, first):
            found = tuple(one for one in found if one != case.body)
        return found
    named = case.within(start, start + does.start(), *ORGANIZATIONS)
    return (named[-1].entity,) if named and named[-1].end == start + does.start() else ()


RELATION = Relation("building", "links projects to the organizations that carry them out", find)
