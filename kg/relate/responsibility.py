"""responsibleFor: who takes the lead, answers for, or is put in charge of an issue or a project.

What a finding blames (乙中心违规发放…) is said by `kg.relate.blame`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType, Passage
from kg.relate.actors import actors_before
from kg.relate.base import SENTENCE, Case, Named, Relation, distinct

__all__ = ["RELATION"]

# 市文广旅局牵头, 由市财政局负责, 乙局为责任单位; not 主要负责人, 负责同志, 牵头人, 牵头医院
_LEADS = re.compile(
    r"(?:总?牵头(?!人|单位|部门|医院|学校|企业|公司|科室|股室|处室|领导|作用|责任)"
    r"|(?<!主要)(?<!具体)负责(?!人|同志|制|任)|主抓|包保|挂牌督办"
    r"|[为是](?:第一|主要|整改|牵头|直接)?(?:责任|牵头)(?:单位|主体|部门|科室))"
)
# 局党组谋划实施…项目, 甲集团承担的…产业园
_CARRIES = re.compile(r"(?:谋划|负责|承担|牵头)(?:实施|建设|推进|的)|承担")
# an organ of the body as subject of a measure: 局财务科加强…, 机关党委做好…
_ACTS = re.compile(
    r"^(?:要|应|将|已|[，,]?按照[^，,。；]{1,8}[，,])?(?:具体|切实|认真|全面|统一|进一步|按[月季周年]|专人)?"
    r"(?:加强|做好|承担|负责|牵头|抓好|定期|制定|建立|开展|落实|组织|协调|严控|严把|逐|每[周月季年半两]|对)"
)
_INTERNAL = re.compile(
    r"(?:科|室|处|股|机关党委|机关纪委|纪检组|纪检监察组|监督科|专班|领导小组|办公室|委员会)$"
)
# 成立整改工作领导小组, 成立以党组书记为组长的整改工作领导小组
_SET_UP = re.compile(r"(?:成立|组建|设立)了?(?:(?:由|以)[^。；;]{0,60}?|[^，,。；;]{0,12})$")
_RECTIFIES = re.compile(r"整改.{0,8}领导小组$|专班$|攻坚组$")
_OF_A_CITY = re.compile(r"[\u4e00-\u9fff]{1,5}?[省市县区州旗]")
_BY = re.compile(r"由$")
# verbs by which an organ is given its task: 党组会由机关党委记录
_TASK = re.compile(
    r"^(?![^，。；]{0,2}(?:[科处股室所队组院校站局部]长|主任|书记|负责人|负责同志|人员))[^，。；]{0,16}(?:记录|汇报|落实|实施|组织|监督|检查|管理|统筹|督办|审核|把关|办理|开展|调度|通报|报送|督促"
    r"|核查|跟踪|跟进|督导|协调|汇总|审查|备案|维护|抽查|负责|牵头|监测|登记)"
)
# 由|乙所|代管, 由甲局|联合丙局开展执法: what a body that is no organ may be charged with
_CHARGE = re.compile(
    r"^(?:统一|具体|全面|专门|专人|集中|依法|全程)?(?:代管|托管|接管|管护|管理|监管|维护|运维|运营|统筹|督办|督导|调度"
    r"|跟进|跟踪|(?:联合|会同)(?![^，。；]{0,24}[主举承]办|[^，。；]{0,24}(?:印发|下发|出台|制定))|落实|抓好|办理|办结)"
)
# 压实|甲院|主体责任, 责成|乙中心|重新核算
_DUTY = re.compile(r"^的?(?:主体|整改|监管|管理|属地|直接|监督|第一)?责任(?!人|书|制|追究|清单|落实)")
_PRESSES = re.compile(r"(?:压实|压紧|夯实|落实|强化|明确|靠实|扛牢)了?$")
_CHARGES = re.compile(r"(?:责成|交由|指定|责令由|明确由|安排由)$")
# 责任单位：|甲科、乙股, 牵头部门:|丙局; not 责任人, 配合单位
_LABEL = re.compile(
    r"(?:牵头|责任|承办|主办|主责|整改)(?:责任)?(?:单位|部门|科室|股室|处室|主体|支部|党组织)(?:为|是)?"
    r"[:：][ \t\u3000]{0,2}$"
)
_PROJECT_REACH = 120


def find(case: Case) -> Iterator[Assertion]:
    """Organizations that lead a project or what is done about an issue; organs that get a task in it."""
    for verb in _LEADS.finditer(case.text):
        yield from _leads(case, verb)
    for verb in _CARRIES.finditer(case.text):
        yield from _carries(case, verb)
    yield from _named_after(case)
    yield from _labelled(case)
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION):
        if not case.in_finding(named.start):
            yield from _given_task(case, named)
            yield from _set_up(case, named)
            yield from _made_to(case, named)
            yield from _charged(case, named)


def _leads(case: Case, verb: re.Match[str]) -> Iterator[Assertion]:
    actors = actors_before(case, verb.start())
    if not actors or case.in_finding(verb.start()):
        return
    clause = case.clause(verb.start(), verb.end())
    sentence = case.sentence(verb.start())
    evidence = case.evidence(clause.start, clause.end)
    reach = min(sentence.end, verb.end() + _PROJECT_REACH)
    projects = case.within(clause.start, reach, EntityType.PROJECT)[:1]
    issue = case.issue_at(verb.start())
    for actor in actors:
        for named in projects:
            rule = "responsibility.leads-project"
            yield Assertion(actor.id, "responsibleFor", named.entity.id, evidence, rule)
        if issue is not None and not projects:
            part = f"issue-{issue.number}"
            yield Assertion(actor.id, "responsibleFor", part, evidence, "responsibility.leads")
            for project in _only_project(case, issue.passage):
                rule = "responsibility.leads-project-of-finding"
                yield Assertion(actor.id, "responsibleFor", project.id, evidence, rule)


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


def _row(case: Case, first: Named, end: int) -> Iterator[Named]:
    """Projects that stand side by side, from the first on."""
    at = first.end
    yield first
    for named in case.within(first.end, max(end, first.end), EntityType.PROJECT):
        if not re.fullmatch(r"[、和与及]", case.text[at : named.start]):
            return
        at = named.end
        yield named


def _given_task(case: Case, named: Named) -> Iterator[Assertion]:
    """局财务科加强对…的监督检查: an organ of the body, not the body itself, acts in a measure."""
    entity = named.entity
    if entity in (case.body, case.party_body) or not _INTERNAL.search(entity.label):
        return
    if not case.is_own(entity):
        return
    issue = case.issue_at(named.start)
    clause = case.clause(named.start, named.end)
    after = case.text[_row_end(case, named) : min(case.sentence(named.start).end, named.end + 60)]
    before = case.text[clause.start : _row_start(case, named, clause.start)]
    starts = not before.strip() or re.search(r"(?:[一二三四五六七八九十]是|[①-⑳:：）)\d])$", before.strip())
    if issue is None or not ((starts and _ACTS.match(after)) or (_BY.search(before) and _TASK.match(after))):
        return
    evidence = case.evidence(clause.start, max(clause.end, named.end))
    part = f"issue-{issue.number}"
    yield Assertion(entity.id, "responsibleFor", part, evidence, "responsibility.organ-acts")


# 甲大桥建设|工作专班, 乙改造项目|指挥部
_GROUP_OF = re.compile(r"(?:工作)?(?:专班|领导小组|指挥部|推进组|协调小组|领导小组办公室)$")


def _named_after(case: Case) -> Iterator[Assertion]:
    """A group that is named after a project leads it: 甲大桥建设|工作专班."""
    projects = {
        form: entity
        for entity in case.entities
        if entity.type is EntityType.PROJECT
        for form in (entity.label, *entity.alternatives)
        if len(form) >= 5
    }
    for entity in case.entities if projects else ():
        group = _GROUP_OF.search(entity.label) if entity.type is EntityType.ORGANIZATION else None
        if group is None or not entity.mentions:
            continue
        name = entity.label[: group.start()].removeprefix(case.own_names[0] if case.own_names else "")
        project = projects.get(name)
        if project is not None:
            evidence = entity.mentions[0].passage
            rule = "responsibility.named-after-project"
            yield Assertion(entity.id, "responsibleFor", project.id, evidence, rule)


def _set_up(case: Case, named: Named) -> Iterator[Assertion]:
    """成立整改工作领导小组: a group set up in an answer, to put right what the issue says."""
    issue = case.issue_at(named.start)
    if issue is None or not _RECTIFIES.search(named.entity.label):
        return
    if _OF_A_CITY.match(case.text, named.start, named.end) and not case.is_own(named.entity):
        return  # 甲市某某建设工作专班: the city's, for the city's business
    sentence = case.sentence(named.start)
    if _SET_UP.search(case.text, max(sentence.start, named.start - 70), named.start):
        evidence = case.clause(named.start, named.end)
        part = f"issue-{issue.number}"
        yield Assertion(named.entity.id, "responsibleFor", part, evidence, "responsibility.set-up")


# 督导|甲市某局、乙管委会|落实整改责任
_MAKES = re.compile(r"(?:督导|督促|责成|责令|指导|推动|要求|安排|协调)(?:了)?$")
_PUTS_RIGHT = re.compile(
    r"^(?:切实|认真|立即|限期|按时|全面|尽快|抓好|做好|及时)*(?:落实|完成|进行|抓好)?(?:问题|反馈问题)?整改|^(?:立行立改|落实主体责任)"
)


def _made_to(case: Case, named: Named) -> Iterator[Assertion]:
    """督导甲局、乙管委会落实整改责任: who is made to put right what the issue says answers for it."""
    issue = case.issue_at(named.start)
    clause = case.clause(named.start, named.end)
    if issue is None or not _PUTS_RIGHT.match(case.text[_row_end(case, named) : clause.end]):
        return
    if _MAKES.search(case.text, clause.start, _row_start(case, named, clause.start)):
        part = f"issue-{issue.number}"
        yield Assertion(named.entity.id, "responsibleFor", part, clause, "responsibility.made-to")


def _charged(case: Case, named: Named) -> Iterator[Assertion]:
    """由乙所代管, 责成丙中心核算, 压实丁院主体责任: a body is given its part in what the issue asks for."""
    issue = case.issue_at(named.start)
    if issue is None or named.entity in (case.body, case.party_body):
        return
    clause = case.clause(named.start, named.end)
    start, end = _row_start(case, named, clause.start), _row_end(case, named)
    before, after = case.text[clause.start : start], case.text[end : max(clause.end, end)]
    pressed = _PRESSES.search(before) and _DUTY.match(after)
    by = _BY.search(before) and not re.search(r"已由$", before) and _CHARGE.match(after)
    if pressed or by or _CHARGES.search(before):
        evidence = case.evidence(clause.start, max(clause.end, named.end))
        part = f"issue-{issue.number}"
        yield Assertion(named.entity.id, "responsibleFor", part, evidence, "responsibility.charged")


def _labelled(case: Case) -> Iterator[Assertion]:
    """责任单位：甲科、乙股: a line that says who answers for the issue."""
    row_end = -1
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION):
        issue = case.issue_at(named.start)
        joined = row_end >= 0 and re.fullmatch(r"[、和与及，,\s]", case.text[row_end : named.start])
        if not joined and not _LABEL.search(case.text, max(0, named.start - 16), named.start):
            row_end = -1
            continue
        row_end = named.end
        if issue is not None:
            evidence = case.clause(named.start, named.end)
            part = f"issue-{issue.number}"
            yield Assertion(named.entity.id, "responsibleFor", part, evidence, "responsibility.labelled")


def _row_end(case: Case, named: Named) -> int:
    """Where the row of organizations ends that begins here."""
    end = named.end
    for other in case.within(named.end, named.end + 60, EntityType.ORGANIZATION):
        if not re.fullmatch(r"[、和与及]", case.text[end : other.start]):
            break
        end = other.end
    return end


def _row_start(case: Case, named: Named, at: int) -> int:
    """Where the row of organizations begins that ends here."""
    start = named.start
    for other in reversed(case.within(at, named.start, EntityType.ORGANIZATION)):
        if not re.fullmatch(r"[、和与及]", case.text[other.end : start]):
            break
        start = other.start
    return start


RELATION = Relation("responsibility", "links organizations to the issues and projects that they lead", find)
