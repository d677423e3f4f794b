"""builds by the part that a body has: as 施工单位 of a project, as a partner in what is set up together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType
from kg.relate.actors import sentence_subject
from kg.relate.base import ORGANIZATIONS, Case, Named, distinct
from kg.relate.places import is_division
from kg.relate.rows import side_by_side

__all__ = ["ROW", "founded_together", "handed_over", "lies_there", "of_finding", "parts", "project_before"]

ROW = re.compile(r"[、和与及]")
"""What stands between the members of a row."""

# 甲项目施工方|乙公司|、监理方|丙公司|: the part that a company has in the project named before
_PART = re.compile(
    r"(?P<builds>施工|承建|承包|中标|建设|实施|代建|改造|设计)?(?P<leads>监理|主管|责任|牵头|管理|业主|项目)?(?:方|单位|主体)(?:为|是|：)?$"
    r"|(?P<owner>(?:项目|工程|建设|投资)业主)(?:为|是|：)?$"
)
_ROLE_REACH = 60
_BACK = 160
# 省级补助资金: what is spent is not built
_NEVER_BUILT = re.compile(r"(?:资金|基金|经费|债券?|投资|贷款|补贴|补助|计划|活动|改革)$")
# 甲防洪工程, 乙大楼改造: what a builder is needed for
_BUILT = re.compile(r"(?:工程|项目|改造|修缮|建设)$")
# 安全大检查: looks at bodies that have parts elsewhere
_CHECK = re.compile(r"(?:检查|督查|清查|排查|核查|评查|审计|调查|普查)$")
_CONTRACTOR = re.compile(r"施工|承建|承包|中标|代建")
# 实施甲改造工程，…，由乙公司承建: the builder is named
_BY_OTHERS = re.compile(
    r"由[^，。；]{2,30}?(?:（[^（）\n]{2,20}）)?(?:承建|施工|代建|(?:投资)?建设|实施)(?=[，、。；])"
)


# 实施甲工程。|该工程|由乙公司承建
_GOES_ON = re.compile(r"(?:该(?:项目|工程))?由|该(?:项目|工程)")


def parts(case: Case) -> Iterator[Assertion]:
    """Companies that a sentence gives a part in a project: its builder, its supervisor."""
    project: Named | None = None
    for named in case.within(0, len(case.text), EntityType.PROJECT, *ORGANIZATIONS):
        if named.entity.type is EntityType.PROJECT:
            project = named
            continue
        part = _PART.search(case.text, max(0, named.start - 8), named.start)
        if part is None or not (part["builds"] or part["leads"] or part["owner"]):
            continue
        far = project is None or named.start - project.end > _ROLE_REACH
        if project is None or far or re.search(r"[。；;\n]", case.text[project.end : named.start]):
            clause = case.clause(named.start, named.end)
            end = case.sentence(named.end).end if "业主" in part.group() else clause.end
            after = case.within(named.end, min(end, named.end + _ROLE_REACH), EntityType.PROJECT)
            meant = after[0] if after else project_before(case, named)
        else:
            meant = project
        if meant is None and _CONTRACTOR.search(part.group()):
            meant = of_finding(case, named)
        if meant is None or _CHECK.search(meant.entity.label):
            continue
        owner = "业主" in part.group()  # has it built, and answers for it
        predicate = "builds" if part["builds"] or owner else "responsibleFor"
        evidence = case.evidence(min(meant.start, named.start), max(meant.end, named.end))
        if evidence.end - evidence.start > _BACK:
            evidence = case.clause(named.start, named.end)
        yield Assertion(named.entity.id, predicate, meant.entity.id, evidence, "building.part")
        if owner:
            yield Assertion(named.entity.id, "responsibleFor", meant.entity.id, evidence, "building.part")


def project_before(case: Case, named: Named) -> Named | None:
    """The last project named before in the same finding or measure."""
    holder = case.holders(named.start)
    before = case.within(max(0, named.start - _BACK), named.start, EntityType.PROJECT)
    same = (one for one in reversed(before) if case.holders(one.start) == holder)
    built = (one for one in same if not _NEVER_BUILT.search(one.entity.label))
    return next((one for one in built if not lies_there(case, one)), None)


# 选址|甲集聚区, 位于|乙产业园
_LIES = re.compile(r"(?:选址|位于|落户|落地|地处|坐落于|坐落在|入驻|建在|选在)(?:于|在)?$")


def lies_there(case: Case, named: Named) -> bool:
    """Whether what is named says where something else lies: 项目选址|甲集聚区."""
    return _LIES.search(case.text, max(0, named.start - 5), named.start) is not None


def of_finding(case: Case, named: Named) -> Named | None:
    """The one thing built that the finding names behind its heading, where an answer tells its builder."""
    issue = case.issue_at(named.start)
    if issue is None or case.in_finding(named.start):
        return None
    found = case.within(issue.passage.start, issue.passage.end, EntityType.PROJECT)
    built = [one for one in found if _BUILT.search(one.entity.label)]
    heading = case.sentence(issue.passage.start).end
    built = [one for one in built if one.start >= heading] or built
    return built[0] if len({one.entity.id for one in built}) == 1 else None


def handed_over(case: Case, named: Named) -> bool:
    """Whether the sentence goes on to say by whom the project is built."""
    end = case.sentence(named.start).end
    if _BY_OTHERS.search(case.text, named.end, min(end, named.end + 160)):
        return True
    follows = case.sentence(min(end + 1, len(case.text) - 1))  # 实施甲工程。由|乙公司|承建
    goes_on = _GOES_ON.match(case.text, follows.start)
    return goes_on is not None and bool(
        _BY_OTHERS.search(case.text, follows.start, min(follows.end, follows.start + 60))
    )


# 与甲公司、乙开发区|共建|丙学院
_TOGETHER = re.compile(r"[共合](?:(?<=共)(?:建|同(?:建设|打造|设立))|(?<=合)作建设)了?“?")
_SIGNED = ("签约", "合作", "联合")
_WITH = re.compile(r"(?:与|和|同|联合|会同|携手)$")
# 指导|甲社|与乙社共建丙: the body only helps
_ONLY_HELPS = re.compile(
    r"(?:指导|支持|推动|促成|帮助|协助|引导|督促|协调)(?!(?:组|员|小组|意见)[，。；])[^，。；、]{2,30}[与和同]$"
)
# 分别与甲、乙|签约共建了|丙中心、丁中心
_FOUND = re.compile(r"^[^，。；、]{0,6}(?:共建|共同建设|成立|设立|组建|建立|建设)了?“?$")
_MOST = 12
"""How many members of a row of partners are looked at."""


def founded_together(case: Case) -> Iterator[Assertion]:
    """What the body founds with others: 与甲、乙共建丙, or each with its own: 分别与甲、乙共建丙、丁."""
    yield from _respectively(case)
    for verb in _TOGETHER.finditer(case.text):
        at = verb.start() - 2 if case.text.endswith(_SIGNED, 0, verb.start()) else verb.start()
        things = _row_at(case, verb.end(), EntityType.PROJECT)
        row = _row_to(case, at)
        if not things or not row or things[0].start != verb.end() or case.in_finding(verb.start()):
            continue
        before = case.text[max(0, row[0].start - 6) : row[0].start]
        if not _WITH.search(before) or "分别" in before:
            continue
        subject = sentence_subject(case, verb.start())[:1] or ((case.body,) if case.body is not None else ())
        if _ONLY_HELPS.search(case.text, case.sentence(row[0].start).start, row[0].start):
            subject = ()
        evidence = case.evidence(row[0].start, things[-1].end)
        for actor in distinct([*subject, *(named.entity for named in row)]):
            for thing in things:
                yield Assertion(actor.id, "builds", thing.entity.id, evidence, "building.together")


def _row_at(case: Case, start: int, *types: EntityType) -> tuple[Named, ...]:
    """The row that begins at an offset, or the first one behind it."""
    found = case.within(start, min(len(case.text), start + 160), *types)[:_MOST]
    return next(side_by_side(case.text, found, ROW), ())


def _row_to(case: Case, end: int) -> tuple[Named, ...]:
    """The row of bodies, zones among them, that ends at an offset."""
    found = case.within(max(0, end - 160), end, *ORGANIZATIONS, EntityType.PLACE)
    found = tuple(one for one in found if one.is_organization or is_division(one.entity.label))
    rows = list(side_by_side(case.text, found[-_MOST:], ROW))
    return rows[-1] if rows and rows[-1][-1].end == end else ()


def _respectively(case: Case) -> Iterator[Assertion]:
    """As many partners as things set up with them: each has its own, and the body has all."""
    orgs = case.within(0, len(case.text), *ORGANIZATIONS)
    starts = [named.start for named in orgs]
    for mark in re.finditer(r"分别[与和同]", case.text):
        first = bisect_left(starts, mark.end())
        partners = next(side_by_side(case.text, orgs[first : first + _MOST], ROW), ())
        if not partners or partners[0].start != mark.end():
            continue
        clause = case.clause(mark.start(), partners[-1].end)
        things = _row_at(case, partners[-1].end, EntityType.PROJECT)
        if not things or not _FOUND.match(case.text[partners[-1].end : things[0].start]):
            continue
        actors: list[Entity] = [case.body] * len(things) if case.body is not None else []
        pairs = list(zip(actors, things, strict=False))
        if len(things) == len(partners):
            pairs += [(p.entity, t) for p, t in zip(partners, things, strict=True)]
        for actor, thing in pairs:
            yield Assertion(actor.id, "builds", thing.entity.id, clause, "building.respectively")
