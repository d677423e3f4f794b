"""responsibleFor: who takes the lead, answers for, or is put in charge of an issue or a project.

What a finding blames (乙中心违规发放…) is said by `kg.relate.blame`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType, Passage
from kg.relate.actors import actors_before
from kg.relate.amount_use import FUND
from kg.relate.base import SENTENCE, Case, Named, Relation, distinct
from kg.relate.campaign import campaigns
from kg.relate.charge import CAMPAIGN, charges
from kg.relate.project_frames import project_frames
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]

# 市文广旅局牵头, 由市财政局负责, 乙局为责任单位; not 主要负责人, 负责同志, 牵头人, 牵头医院
_NO_POST = r"(?!人|单位|部门|医院|学校|企业|公司|科室|股室|处室|领导|作用|责任)"
_IN_CHARGE = (
    r"(?:(?:该)?项目(?:法人|业主|主体|建设单位|实施主体)|(?:建设|实施|业主)单位"
    r"|(?:第一|主要|整改|牵头|直接)?(?:责任|牵头)(?:单位|主体|部门|科室))"
)
# each alternative begins with a character, which `re` looks for first
_LEADS = re.compile(
    rf"总牵头{_NO_POST}|牵头{_NO_POST}|负责(?<!主要负责)(?<!具体负责)(?!人|同志|制|任)|主抓|包保|挂牌督办"
    rf"|为{_IN_CHARGE}|是{_IN_CHARGE}"
    r"|为[^，。；、为]{2,12}(?:责任|牵头)(?:科室|股室|处室|部门|单位)"
)
# 局党组谋划实施…项目, 甲集团承担的…产业园
_CARRIES = re.compile(
    r"(?:谋划|负责|承担|牵头|组织)(?:实施|建设|推进|的)|承担|(?:开发|承建|经营|运营|管理)的"
)
# 甲工程已完成86公里，由乙集团负责|实施: what is done to the project of an earlier clause
_OF_PROJECT = re.compile(
    r"(?:具体|组织|日常|后期|统一)?(?:实施|建设|承建|施工|推进|管理|运营|运维|维护|管护|运行)"
)
# 甲公司为|项目法人
_FOR_PROJECT = re.compile(r"项目|(?:建设|实施|业主)单位")
_PROJECT_REACH = 120


def find(case: Case) -> Iterator[Assertion]:
    """Organizations that lead a project or what is done about an issue; organs that get a task in it."""
    for verb in _LEADS.finditer(case.text):
        yield from _leads(case, verb)
    for verb in _CARRIES.finditer(case.text):
        yield from _carries(case, verb)
    for verb in _HANDED.finditer(case.text):
        yield from _handed(case, verb)
    yield from _made_to_carry(case)
    yield from _named_after(case)
    yield from charges(case)
    yield from campaigns(case)
    yield from project_frames(case)


def _leads(case: Case, verb: re.Match[str]) -> Iterator[Assertion]:
    if case.in_finding(verb.start()):
        return
    actors = actors_before(case, verb.start())
    if not actors:
        return
    clause = case.clause(verb.start(), verb.end())
    sentence = case.sentence(verb.start())
    evidence = case.evidence(clause.start, clause.end)
    reach = min(sentence.end, verb.end() + _PROJECT_REACH)
    projects = _undertakings(case, clause.start, reach)[:1]
    if not projects and (_OF_PROJECT.match(case.text, verb.end()) or _FOR_PROJECT.search(verb.group())):
        before = max(sentence.start, clause.start - _PROJECT_REACH)
        projects = _undertakings(case, before, clause.start)[-1:]
    projects = projects or _headline(case, verb.start())
    issue = case.issue_at(verb.start())
    projects = tuple(named for named in projects if not _of_papers(case, named, verb.start()))
    for actor in actors:
        for named in projects:
            rule = "responsibility.leads-project"
            yield Assertion(actor.id, "responsibleFor", named.entity.id, evidence, rule)
        if issue is not None and not projects:
            part = f"issue-{issue.number}"
            yield Assertion(actor.id, "responsibleFor", part, evidence, "responsibility.leads")
            for project in _only_project(case, issue.passage) if verb.group() == "负责" else ():
                rule = "responsibility.leads-project-of-finding"
                yield Assertion(actor.id, "responsibleFor", project.id, evidence, rule)


# 甲工程|监理由…负责, 甲工程|资金由…负责管理
_PAPERS = re.compile(
    r"[^，。；]{0,8}(?:资料|档案|资金|款项|账户|账目|监理|审计|检测|设计|勘察|招标|评审|造价)[^，。；]{0,4}由"
)


def _of_papers(case: Case, project: Named, verb: int) -> bool:
    """Whether the papers, the money or the supervision of a project are what somebody is in charge of."""
    return project.end < verb and _PAPERS.match(case.text, project.end, verb) is not None


def _undertakings(case: Case, start: int, end: int) -> tuple[Named, ...]:
    """The projects of a stretch that are no fund, which is given out and not carried out."""
    found = case.within(start, end, EntityType.PROJECT)
    return tuple(named for named in found if not FUND.search(named.entity.label))


def _headline(case: Case, at: int) -> tuple[Named, ...]:
    """The one project of the sentence that a measure begins with: 二是推动|甲安置房项目|复工."""
    holding = case.holding(at)
    if not holding or holding[-1][1].start >= case.sentence(at).start:
        return ()
    first = case.sentence(holding[-1][1].start)
    found = case.within(first.start, min(first.end, first.start + _HEADLINE), EntityType.PROJECT)
    return found if len(found) == 1 and first.end - first.start <= _HEADLINE else ()


_HEADLINE = 40
"""How long the sentence may be, in characters, that a measure begins with as its heading."""


def _only_project(case: Case, finding: Passage) -> tuple[Entity, ...]:
    """The project of a finding that names no other."""
    end = min(finding.end, finding.start + SENTENCE)
    named = distinct(n.entity for n in case.within(finding.start, end, EntityType.PROJECT))
    return named if len(named) == 1 else ()


def _carries(case: Case, verb: re.Match[str]) -> Iterator[Assertion]:
    clause = case.clause(verb.start(), verb.end())
    projects = [
        n for n in case.within(verb.end(), clause.end, EntityType.PROJECT) if n.start <= verb.end() + 4
    ]
    if not projects:
        return
    attributive = verb.group().endswith("的") or case.text[verb.end() : verb.end() + 1] == "的"
    for actor in actors_before(case, verb.start(), attributive=attributive):
        for named in _row(case, projects[0], clause.end):
            evidence = case.evidence(clause.start, max(clause.end, named.end))
            yield Assertion(
                actor.id, "responsibleFor", named.entity.id, evidence, "responsibility.carries-project"
            )


# 该项目由|甲集团|代建, 由|乙公司|组织实施
_HANDED = re.compile(
    r"代建|(?:组织|具体|统一)实施|(?:负责|统一|具体|日常){1,3}(?:运营|运维|管护|养护|维护|经营|管理)"
    r"|(?:运营|管护|运维|代管|托管|承租)(?=[，。；])"
)
_BY = re.compile(r"由$")
# 建成后|由: what is run stands before the clause
_NO_OTHER = re.compile(r"\s*(?:目前|现已?|已|均|并|统一|(?:建成|投用|移交|竣工|验收)后|该项目|该工程)*由")


def _handed(case: Case, verb: re.Match[str]) -> Iterator[Assertion]:
    """Who is given the project that the same finding or measure named last, to carry it out for the body."""
    clause = case.clause(verb.start(), verb.end())
    row = case.within(clause.start, verb.start(), EntityType.ORGANIZATION)
    if not row or row[-1].end != verb.start():
        return
    given = row[-1]
    holding = case.holding(given.start)
    if not holding or _BY.search(case.text, clause.start, given.start) is None:
        return
    if not verb.group().endswith(("代建", "实施")) and not _NO_OTHER.fullmatch(
        case.text, clause.start, given.start
    ):
        return  # 新建冷库由甲公司负责运营: the clause says itself what is run
    begin = max(holding[-1][1].start, given.start - _PROJECT_REACH)
    works = [
        n for n in case.within(begin, given.start, EntityType.PROJECT) if not FUND.search(n.entity.label)
    ]
    for named in works[-1:]:
        evidence = case.evidence(max(begin, named.start), verb.end())
        rule = "responsibility.handed-project"
        yield Assertion(given.entity.id, "responsibleFor", named.entity.id, evidence, rule)


def _row(case: Case, first: Named, end: int) -> Iterator[Named]:
    """Projects that stand side by side, from the first on."""
    at = first.end
    yield first
    for named in case.within(first.end, max(end, first.end), EntityType.PROJECT):
        if not re.fullmatch(r"[、和与及]", case.text[at : named.start]):
            return
        at = named.end
        yield named


# 督促|甲局|对乙工程…整改, 指导|丙镇政府|完成丁工程, 配合|甲局|推进戊行动; 会同 and 协调 say no such thing
_MADE_TO = re.compile(r"(?:督促|督导|指导|责成|责令|配合|协助)了?$")
_CARRYING = re.compile(
    r"(?:按[^，。；]{1,10})?(?:限期|尽快|抓紧|按时|全力|全面|有序|加快)?(?:完成|实施|推进|抓好|做好|开展|对|将|启动)"
)
_AND = re.compile(r"[、和与及]")
# 配合甲局开展|乙专项检查: led by whoever holds it
_CAMPAIGN_OR_CHECK = re.compile(rf"{CAMPAIGN.pattern}|(?:检查|巡查|督查|抽查|普查)$")


def _made_to_carry(case: Case) -> Iterator[Assertion]:
    """Who is urged, guided or helped in carrying out a project answers for it."""
    everybody = case.within(0, len(case.text), EntityType.ORGANIZATION)
    for row in side_by_side(case.text, everybody, _AND):
        first, last = row[0], row[-1]
        if _MADE_TO.search(case.text, max(0, first.start - 3), first.start) is None:
            continue
        clause = case.clause(first.start, last.end)
        if _CARRYING.match(case.text, last.end) is None or case.in_finding(first.start):
            continue
        evidence = case.evidence(clause.start, clause.end)
        for project in case.within(last.end, max(clause.end, last.end), EntityType.PROJECT)[:1]:
            if _CAMPAIGN_OR_CHECK.search(project.entity.label):
                continue  # 督促甲局开展乙行动: whose campaign it is nobody says
            for named in row:
                if named.entity not in (case.body, case.party_body):
                    rule = "responsibility.made-to-carry"
                    yield Assertion(named.entity.id, "responsibleFor", project.entity.id, evidence, rule)


# 甲大桥建设|工作专班, 乙改造项目|指挥部
_GROUP_OF = re.compile(r"(?:攻坚|推进|工作)*(?:专班|领导小组|指挥部|推进组|协调小组|领导小组办公室)$")
# 项目|攻坚专班: of the project that its issue is about
_THE_PROJECT = re.compile(r"(?:项目|工程)(?:建设)?")


def _named_after(case: Case) -> Iterator[Assertion]:
    """A group that is named after a project leads it: 甲大桥建设|工作专班."""
    projects = {
        form: entity
        for entity in case.entities
        if entity.type is EntityType.PROJECT
        for form in (entity.label, *entity.alternatives)
        if len(form) >= _TELLING
    }
    for entity in case.entities if projects else ():
        group = _GROUP_OF.search(entity.label) if entity.type is EntityType.ORGANIZATION else None
        if group is None or not entity.mentions:
            continue
        evidence = entity.mentions[0].passage
        said = _GROUP_OF.sub("", evidence.exact)
        full = entity.label[: group.start()].removeprefix(case.own_names[0] if case.own_names else "")
        project = next((found for name in (full, said) if (found := _begins(projects, name))), None)
        if project is None and _THE_PROJECT.fullmatch(said):
            issue = case.issue_at(evidence.start)
            project = next(iter(_only_project(case, issue.passage)), None) if issue is not None else None
        if project is not None:
            rule = "responsibility.named-after-project"
            yield Assertion(entity.id, "responsibleFor", project.id, evidence, rule)


_TELLING = 5
"""Characters of a project's name that a group may be known by."""


def _begins(projects: dict[str, Entity], name: str) -> Entity | None:
    """The project with whose name a group's begins, the longest."""
    ends = range(len(name), _TELLING - 1, -1)
    return next((projects[name[:end]] for end in ends if name[:end] in projects), None)


RELATION = Relation("responsibility", "links organizations to the issues and projects that they lead", find)
