"""Who does what a verb says: the organizations named before it, or the body that reports."""

from __future__ import annotations

import re

from kg.model import Entity, EntityType
from kg.relate.base import ORGANIZATIONS, Case, Named, distinct

__all__ = [
    "actors_before",
    "default_actor",
    "fault_bearers",
    "led_by",
    "sentence_subject",
    "sentence_subject_at",
    "someone_else",
]

# words that make the organization after them no actor: 向…, 报…, 经…, 对…, 被…
_NOT_ACTOR = re.compile(
    r"(?:向|对|给|报|报请|报经|经|被|为|请|将|把|至|到|在|于|从|据|按照|根据|落实|贯彻|传达|围绕|针对)$"
)
# words that put the body beside the organization after them: 与…联合制定, 会同…印发, 配合…编制
_WITH = re.compile(r"(?:与|和|会同|联合|协同|配合|协助|协调|同|联同)$")
# words that hand the act over to the organization after them: 督促…制定, 由…印发
_BY = re.compile(r"(?:督促|指导|要求|推动|由|委托|责成|组织|督导|帮助|支持)$")
_LIST = re.compile(r"[、和与及\s]|以及|并|(?:等|有关)?(?:部门|单位)?")
# what may stand between an actor and its verb: adverbs, dates, 联合, 及时, 先后, 研究
_BETWEEN = re.compile(
    r"^(?:等(?:\d{1,3}(?!\d))?(?:家|个)?(?:部门|单位)?|(?:\d{1,3}(?!\d))?(?:家|个)?(?:部门|单位)|联合|共同|先后|及时|已经?|正在|还|也|均|分别|专门|研究|组织|进一步|认真|相继|陆续"
    r"|又|再次|牵头|专人|具体|统一|全面|专门负责|正式|积极|切实|严格|结合实际|根据实际|拟|计划|谋划|着力|大力|全力|持续|不断|\d{4}年|\d{1,2}月份?|\d{1,2}日|了|并|于|[\s、，])*$"
)
_PARTY_TITLE = re.compile(
    r"党组|党委|党支部|支部|党建|中心组|党员|党务|党风|党课|意识形态|巡察|巡视|议事规则|从严治党|三重一大|民主生活会|以案促改"
    r"|^(?:20\d\d)?年度?(?:理论)?学习计划$"  # what the Party group studies in a year
)
_DISCIPLINE_TITLE = re.compile(r"监察建议|纪律检查建议|监督执纪|问题线索")
_DISCIPLINE = re.compile(r"纪检(?:监察)?组$|纪委$|纪律检查委员会$")
# a finding says what was wrong by one of these
_FAULT = re.compile(
    r"不|未|没|缺|少|差|弱|滞后|缓慢|偏|只|仅|流于|浮|空白|混乱|违规|违反|超|虚|松|单一|脱节|有余|问题|薄弱|停留|忽视|重.轻"
    r"|畏难|两张皮|形式|失|漏|挪用|拖|递减|老化|短板|隐患"
)


def actors_before(case: Case, at: int, *, attributive: bool = False) -> tuple[Entity, ...]:
    """The organizations that do what the verb at this offset says, as far as its clause names them.

    A row of organizations right before the verb counts as a whole; with 与, 会同 and the like before the row
    the body itself acts beside them. Empty where nobody is named, or where those named only receive (向, 报);
    an attributive verb (对甲集团承担的…) has its actor all the same.
    """
    clause = case.clause(at, at)
    row: list[Named] = []
    end = at
    for named in reversed(case.within(clause.start, at, *ORGANIZATIONS)):
        between = case.text[named.end : end]
        joined = _LIST.fullmatch(between) is not None if row else _BETWEEN.match(between) is not None
        if not joined:
            break
        row.append(named)
        end = named.start
    if not row:
        return ()
    ahead = case.text[clause.start : end]
    found = [named.entity for named in reversed(row)]
    if attributive:
        return distinct(found)
    if _NOT_ACTOR.search(ahead):
        return ()
    beside = _WITH.search(ahead)
    if beside is not None:
        before = actors_before(case, end - len(beside.group()))
        found = [*(before or ((case.body,) if case.body else ())), *found]
    return distinct(found)


def default_actor(case: Case, at: int, title: str = "") -> Entity | None:
    """Who acts where the sentence names nobody: the body inspected; its Party group for Party matters.

    Args:
        case: the report.
        at: where the verb stands.
        title: title of what is made, which tells Party matters (党建工作要点) from others.
    """
    issue = case.issue_at(at)
    if _DISCIPLINE_TITLE.search(title) and issue is not None:
        for entity in fault_bearers(case, issue.passage.start, issue.passage.end):
            if _DISCIPLINE.search(entity.label):
                return entity
    if title.startswith(case.own_names) and case.own_names:
        return case.body
    by_group = _PARTY_TITLE.search(title) and "办公会" not in title  # 局长办公会议事规则
    return case.party_body if by_group else case.body


# plural and generic subjects, which are nobody in particular: 各县区…, 责任单位…
_GENERIC = re.compile(r"(?:部门|单位|机构|企业|支部|县区|乡镇|街道|旅行社|景区|学校|医院|公司|机关|市[）)])")
_GENERIC_OBJECT = re.compile(
    r"对|向|给|督促|要求|与|指导|组织|协调|把|将|为|在|联合|会同|配合|推动|按|根据|结合|针对|围绕|加强|全市|按照|各类|涉及"
)

# 督促各单位|制定: others do it
_CAUSED = re.compile(
    rf"(?:督促|要求|责成|指导|帮助)(?:(?!制定|印发)[^，。；]){{0,12}}{_GENERIC.pattern}[^，。；]{{0,6}}$"
)


def sentence_subject(case: Case, at: int) -> tuple[Entity, ...]:
    """The organizations with which the sentence begins, where its later clauses name nobody else."""
    return distinct(named.entity for named in sentence_subject_at(case, at))


def sentence_subject_at(case: Case, at: int) -> tuple[Named, ...]:
    """Where the sentence names the organizations with which it begins, up to an offset."""
    sentence = case.sentence(at)
    row: list[Named] = []
    end = sentence.start
    for named in case.within(sentence.start, at, *ORGANIZATIONS):
        between = case.text[end : named.start]
        if not (_LIST.fullmatch(between) if row else _SUBJECT_LEAD.match(between)):
            break
        row.append(named)
        end = named.end
    if not row or _NO_SUBJECT.match(case.text, end):
        return ()
    return tuple(row)


# 由甲中心|牵头，会同乙院…: who leads in an earlier clause acts in the later ones
_LED_BY = re.compile(r"^(?:[总具]体?)?(?:牵头|负责|主导|统筹|组织|联合|会同)")


def acting(case: Case, at: int) -> tuple[Entity, ...]:
    """Who does what a clause that begins with its verb tells: named in the sentence or measure before it.

    The body that an earlier clause of the sentence puts in charge (由甲中心牵头，…), else the sentence's own
    subject, else an organ of the body with which the measure begins, else the body itself.
    """
    sentence = case.sentence(at)
    led = led_by(case, at)
    if led:
        return led
    subject = sentence_subject(case, at)
    if subject:
        return subject
    holding = case.holding(at)
    if holding and holding[-1][1].start < sentence.start:
        first = case.sentence(holding[-1][1].start)
        subject = sentence_subject(case, min(first.end - 1, first.start + SUBJECT))
        if subject and all(case.is_own(one) and one != case.party_body for one in subject):
            return subject
    return (case.body,) if case.body is not None else ()


def led_by(case: Case, at: int) -> tuple[Entity, ...]:
    """The body that an earlier clause of the sentence puts in charge: 由|甲中心|牵头，修订《…》."""
    sentence = case.sentence(at)
    for named in reversed(case.within(sentence.start, at, *ORGANIZATIONS)):
        if case.text[max(sentence.start, named.start - 1) : named.start] == "由" and _LED_BY.match(
            case.text[named.end : min(at, named.end + 8)]
        ):
            return (named.entity,)
    return ()


SUBJECT = 40
"""How far into the first sentence of a measure its subject may end, in characters."""


def someone_else(case: Case, at: int) -> bool:
    """Whether the clause names a generic subject (市县行政部门和责任单位…制定了), not the body."""
    lead = case.text[case.clause(at, at).start : at]
    found = _GENERIC.search(lead)
    if found is not None and _CAUSED.search(lead):
        return True
    return found is not None and _GENERIC_OBJECT.search(lead[: found.end()]) is None


# 甲局|的干部, 甲局党组|成员, 甲局|局长: not the body itself
_NO_SUBJECT = re.compile(
    r"的|党|关于|《|[）)]|成员|书记|副|主任|主要|班子|领导|负责[人同]|干部|职工|人员|[\u4e00-\u9fff]{0,2}长(?![期效远])"
)
_SUBJECT_LEAD = re.compile(
    r"^(?:[一二三四五六七八九十]是|虽然|但是?|目前|个别|[①-⑳（()）\d.、\s“：:]|整改(?:落实|进展|完成|措施)?(?:情况)?"
    r"|该问题已整改)*$"
)


def fault_bearers(case: Case, start: int, end: int) -> tuple[Entity, ...]:
    """The body's own organs that a finding names as subject of what was wrong."""
    found: list[Entity] = []
    for named in case.within(start, end, EntityType.ORGANIZATION):
        sentence = case.sentence(named.start)
        clause = case.clause(named.start, named.end)
        lead = case.text[max(clause.start, sentence.start, start) : named.start]
        rest = case.text[named.end : min(sentence.end, end)]
        if _SUBJECT_LEAD.match(lead) and case.is_own(named.entity) and _FAULT.search(rest):
            found.append(named.entity)
    return distinct(found)
