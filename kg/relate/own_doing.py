"""builds and responsibleFor where a measure names nobody: the body that reports did it.

实施甲街改造项目, 搭建丙平台 say builds; 打造“乙”品牌 says what is wished for and nothing;
开展丁专项行动, 调度戊工程 say responsibleFor, since a campaign is led and what others build is only watched
over. A clause that names another organization before the verb, or a class of others (督促各县区实施…), says
nothing of the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Assertion, Entity, EntityType
from kg.relate.actors import led_by, sentence_subject, someone_else
from kg.relate.amount_use import FUND
from kg.relate.base import ORGANIZATIONS, Case, Named, Relation
from kg.relate.building_parts import handed_over
from kg.relate.charge import CAMPAIGN
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]

# 创新实施|“甲·乙”工程, 重点实施|甲馆改造提升、乙塔布展等项目
_BUILDS = re.compile(
    r"(?:实施|搭建|建设|新建|改建|扩建|兴建|配建|修建|建起|构建|建成|建立|启动|完成|设立|开办|开发|上线|引入|部署|改造为|改造成)(?:了|好|首个|全[市省县区]首个)*$"
)
# 开展|甲专项行动, 调度|甲工程、乙工程
_LEADS = re.compile(r"(?:开展|组织|调度|推进|推动|深化|实施|深入实施|部署|启动)(?:了|好)*$")
# 深入实施|甲惠民工程 is said of programmes that run for years
_WATCHES = re.compile(r"(?:调度|督导|统筹|深入实施|持续实施)(?:了|好)?$")
# 加快推进|甲酒店改造工程: works are pushed by whom they belong to; others' works stand with their builder
_PUSHES = re.compile(r"推进(?:了|好)?$")
_WORKS = re.compile(
    r"(?:改造|建设|扩建|修缮|维修|加固|治理|提升|新建|改建|安装|升级|提质|[园馆站厂]|中心|基地)[^，。；]{0,4}(?:工程|项目)$"
)
# what may stand before the verb in its clause: marks of a list, adverbs, times, purposes
_BARE = re.compile(
    r"^(?:[一二三四五六七八九十]是|[①-⑳（()）\d.、\s：:“”]|整改(?:落实)?情况|该问题已整改|已整改|同时|此外|另外|目前|现已?|已经?|拟|将"
    r"|(?:总)?(?:投资|投入|自筹|筹[集措]|争取|申请|落实|安排)(?:[\u4e00-\u9fff]{0,8}(?:资金|经费|补助))?(?:约|近)?[\d.,]{1,10}(?:余|多)?[万亿]?元|\d{4}年(?:\d{1,2}月)?|我局|我们|积极|创新|重点|深入|大力|全力|持续|扎实|有序|统筹|全面|加快|着力|率先|牵头|联合|组织|谋划|正在|先后|进一步|集中|专门|用于|并|相继"
    r"|自[^，。；]{1,10}?起|[今去本]年(?:以来)?|近年来|率先|在全[省市县区州镇乡校院局](?:范围内?|系统)?|(?:联合|会同)&"
    r"|在[^，。；]{2,10}(?:基础上|引领下|指导下)|以[^，。；]{2,16}为(?:抓手|契机|引领|主题))*$"
)
_LIST = re.compile(r"[、和与及]|以及")
# 在甲镇、乙镇建成|丙食堂|36处: a class of them, all over the place
_COUNTED = re.compile(r"”?\d{1,5}[个处家座所条间套]")
# 在甲院、乙院|设立丙哨点: what is named is set up there, and seldom by the body
_SETS_UP = re.compile(r"(?:设立|建立)(?:了|好)*$")
# 在甲社区、乙村|开办丙食堂, 将旧厂房|改造为丁园, 租用闲置场院|改建戊点: where it is, or what it is made of
_WHERE = re.compile(r"(?:在(?!建|线|职|编|校生)|为|沿|将|把|利用|租用|盘活|依托)[^，。；在将把]{2,24}$")


def find(case: Case) -> Iterator[Assertion]:
    """Projects right behind a verb of carrying out or leading, in a measure whose clause names no actor."""
    body = case.body
    if body is None:
        return
    for row in side_by_side(case.text, case.within(0, len(case.text), EntityType.PROJECT), _LIST):
        first = row[0]
        if case.issue_at(first.start) is None or case.in_finding(first.start):
            continue
        clause = case.clause(first.start, first.end)
        before = case.text[clause.start : first.start].rstrip("“")
        for named in row:
            predicate = _predicate(before, named)
            if predicate == "builds" and handed_over(case, named):
                continue
            if predicate and _names_nobody(case, clause.start, row, before):
                evidence = case.evidence(clause.start, max(clause.end, named.end))
                rule = "own.carries-out" if predicate == "builds" else "own.leads"
                for actor in _doers(case, first.start, body):
                    yield Assertion(actor.id, predicate, named.entity.id, evidence, rule)


def _doers(case: Case, at: int, body: Entity) -> tuple[Entity, ...]:
    """The body, or its organs with which the sentence begins: 资产处会同乙处改造库房，建成|丙平台.

    Nobody where the sentence begins with another body (丁大学完成检测，建立丙平台), or puts one in charge
    (由丁大队牵头，推进丙行动), which is said to lead by `kg.relate.responsibility`.
    """
    if led_by(case, at):
        return ()
    if brought := _brought_in(case, at):
        return (brought,)
    subject = sentence_subject(case, at)
    if not subject or case.party_body in subject:
        return (body,)
    return subject if all(case.is_own(one) for one in subject) else ()


# 引进|甲公司|，建设乙项目: whoever is brought in builds
_BRINGS_IN = re.compile(r"(?:引进|招引|引入|引导|鼓励)(?:了)?$")


def _brought_in(case: Case, at: int) -> Entity | None:
    """The company that the clause right before was said to bring in."""
    start = case.clause(at, at + 1).start
    before = case.within(max(case.sentence(at).start, start - 60), start, *ORGANIZATIONS)[-1:]
    if not before or not re.fullmatch(r"[，,]", case.text[before[0].end : start].strip()):
        return None
    lead = case.text[max(0, before[0].start - 4) : before[0].start]
    return before[0].entity if _BRINGS_IN.search(lead) else None


# people are trained, not built: “甲蓝工程”, 青年博士提升计划, 双带头人培育工程
_GROOMS = re.compile(r"(?:计划|(?:培养|培育|人才|名师|品牌建设)工程)$|^“?.{1,4}工程”?$")


# 农村生产路提升工程, 送戏下乡工程: a programme that others carry out all over a county
_EVERYWHERE = re.compile(
    r"(?:下乡工程|^(?!.{2,8}[镇乡村区].)[^“”]{2,8}提升工程|^农村(?!.*[镇乡]).{2,10}提升工程)$"
)


# 固定资产清查, 涉企积案清理, 隐患排查: looked through once, as part of the measure, and led by nobody
_LISTS = re.compile(r"(?:清理|清查|排查|盘点)$")


def _predicate(before: str, named: Named) -> str:
    """What the verb right before a row of projects says of each: builds, responsibleFor, or nothing."""
    label = named.entity.label
    if _WATCHES.search(before) or (
        not _LISTS.search(label) and CAMPAIGN.search(label) and _LEADS.search(before)
    ):
        return "responsibleFor"
    patterns = (CAMPAIGN, _GROOMS, _EVERYWHERE, FUND)
    built = not any(pattern.search(label) for pattern in patterns)
    if not built:
        return ""
    return "builds" if _BUILDS.search(before) or (_PUSHES.search(before) and _WORKS.search(label)) else ""


def _names_nobody(case: Case, start: int, things: Sequence[Named], before: str) -> bool:
    """Whether the clause says nobody before its verb, neither by name nor as a class."""
    said = (_BUILDS, _LEADS, _WATCHES, _PUSHES)
    verb = next((found for pattern in said if (found := pattern.search(before))), None)
    lead, end = before[: verb.start()] if verb else before, things[0].start
    where = _WHERE.search(lead)
    if where is not None:
        if where.group()[0] == "在" and (
            _COUNTED.match(case.text, things[-1].end) or _SETS_UP.search(before)
        ):
            return False
        lead, end = lead[: where.start()], start + where.start()
    if named := case.within(start, end, *ORGANIZATIONS):
        # 联合甲局、乙局|开展丙行动: the body all the same, with others
        row = case.text[named[0].start : named[-1].end]
        if not lead.endswith(row) or re.search(r"[，。；的]", row):
            return False
        lead = lead.removesuffix(row)
        if not lead.endswith(("联合", "会同")):
            return False
        lead += "&"
    return _BARE.match(lead) is not None and not someone_else(case, things[0].start)


RELATION = Relation("own", "links the body to the projects that its measures carry out or lead", find)
