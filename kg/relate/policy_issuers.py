"""Who issued a document: named before its verb or in its title, asked for it, or the body that reports."""

from __future__ import annotations

import re

from kg.model import Entity
from kg.relate.actors import actors_before, default_actor, led_by, sentence_subject, someone_else
from kg.relate.base import ORGANIZATIONS, Case, Named, distinct

__all__ = ["DRAFT", "MADE_BY", "commissioned", "issuers_of", "sent_by_others", "title_issuers"]

# Words for drafting for someone else: the title then names whom it is drafted for, not who made it
DRAFT = re.compile(r"起草|草拟|代拟|提交|报送|编制")
# 市财政局印发的《…》: who made it, while the verb before says what is done with it
MADE_BY = re.compile(r"(?:印发|制定|出台|发布|下发|颁布|制发|修订|转发|联合印发|批复|核定)的$")
# without 《》 a plan (培训计划, 建设方案) may be anybody's; a rule that a body makes is its own, and so is
# what it plans for a year (年度培训计划)
_RULE_MADE = re.compile(
    r"(?:办法|规则|意见|细则|规定|准则|制度|流程|指南|指引|标准|清单|要点|白皮书)$"
    r"|^(?:20\d\d年度?|年度).*计划$"
)
_NEGATED = re.compile(r"未|没有|没|不|应|缺|需|尚|无")


def _in_name_of(case: Case, at: int) -> tuple[Entity, ...]:
    """以市政府办公室名义印发: the organization in whose name it is issued."""
    clause = case.clause(at, at)
    found = case.within(clause.start, at, *ORGANIZATIONS)
    if found and re.match(r"的?名义", case.text[found[-1].end : found[-1].end + 3]):
        return (found[-1].entity,)
    return ()


# 提请|区政府办公室|印发《…》, 督促|甲院、乙院|修订《…》: who is asked or urged to issue it
_ASKS = re.compile(r"(?:提请|报请|商请|促请|推动|协调|建议|督促|指导|支持|责令|责成|要求)$")
# 推动市政府|常务会议审议|通过
_BETWEEN = re.compile(
    r"(?:(?:常务|常委|办公|党组|党委)会议?)?(?:研究|审议|正式|先后|及时|联合|分别|以[^，。；]{2,8}名义)?"
)
_ROW = re.compile(r"[、和与及]|以及")
# 委托|甲设计院|编制《…》: both have made it, unless it is still to be done
_COMMISSIONS = re.compile(r"(?:委托|邀请|聘请)$")
_PLANNED = re.compile(r"拟|将|计划|准备|待|正在|未")
# 市纪委监委|向|局党组下发《…》: who sends it
_TO = ("向", "给", "对")
# 代市政府|起草《…》: the body writes what another will issue
_FOR_ANOTHER = re.compile(
    r"代(?:[省市县区州旗]?(?:委|政府|人大)|[\u4e00-\u9fff]{2,8}(?:政府|委员会))(?:研究)?$"
)


def _row_before(case: Case, at: int) -> list[Named]:
    """The row of organizations right before a verb, in the order of the text."""
    clause = case.clause(at, at)
    row: list[Named] = []
    for named in reversed(case.within(clause.start, at, *ORGANIZATIONS)):
        between = case.text[named.end : row[-1].start if row else at]
        if not (_ROW if row else _BETWEEN).fullmatch(between):
            break
        row.append(named)
    return row[::-1]


def _asked(case: Case, at: int) -> tuple[Entity, ...]:
    """The bodies right before the verb that another asked to make the document."""
    row = _row_before(case, at)
    if not row or not _ASKS.search(case.text[case.clause(at, at).start : row[0].start]):
        return ()
    return distinct(named.entity for named in row)


def commissioned(case: Case, at: int) -> tuple[Entity, ...] | None:
    """Who was hired to write it (委托甲院编制); empty where it is not written yet, None where nobody was."""
    row = _row_before(case, at)
    ahead = case.text[case.clause(at, at).start : row[0].start] if row else ""
    if not _COMMISSIONS.search(ahead):
        return None
    return () if _PLANNED.search(ahead) else distinct(named.entity for named in row)


def sent_by_others(case: Case, at: int) -> tuple[Entity, ...]:
    """A body other than the one that reports which sends the document to somebody: 市纪委向局党组下发."""
    found = case.within(case.clause(at, at).start, at, *ORGANIZATIONS)
    if len(found) < 2 or not case.text.startswith(_TO, found[0].end):
        return ()
    sender = found[0].entity
    return () if case.is_own(sender) else (sender,)


# 集团|董事会议事规则, 局机关|财务制度: the body by its kind, at the head of a title
_KIND = re.compile(r"(?:集团|公司|医院|学校|学院|局机关)(?P<organ>党[组委]|纪委)?")
_ORGAN = re.compile(r"(?P<organ>党[组委]|委员会)")


def _owner(case: Case, policy: Entity) -> Entity | None:
    """Whose document it is by the head of its title: the body's, or its Party group's."""
    title = policy.label.removeprefix("中共")
    body = case.body
    if body is None:
        return None
    names = sorted({*case.own_names, body.label, *body.alternatives}, key=lambda name: (-len(name), name))
    for name in names:
        if len(name) >= _TELLING and title.startswith(name):
            return case.party_body if _ORGAN.match(title, len(name)) else body
    if kind := _KIND.match(title):
        return case.party_body if kind["organ"] in ("党组", "党委") else body
    return None


_TELLING = 3
"""Characters of a short form that a title may begin with: 局 begins many a title, 县教育局 those of one."""


def issuers_of(case: Case, at: int, verb: str, policy: Entity, *, titled: bool) -> tuple[Entity, ...]:
    """Who made a document: those named before the verb, else the body itself, where it reports what it did.

    Args:
        case: the report.
        at: where the verb of making stands.
        verb: the verb.
        policy: the document.
        titled: whether it stands in 《》 or quotation marks.
    """
    in_finding = case.in_finding(at)
    hired = commissioned(case, at)
    if hired:
        return (case.body, *hired) if case.body is not None else hired
    named = _in_name_of(case, at) or _asked(case, at) or sent_by_others(case, at)
    ahead = case.text[case.clause(at, at).start : at]
    if not named and not in_finding and _FOR_ANOTHER.search(ahead):
        return (case.body,) if case.body is not None else ()
    actors = named or actors_before(case, at)
    if in_finding:
        return () if _NEGATED.search(case.text[max(0, at - 6) : at]) else actors
    if actors:
        return actors
    if title_issuers(case, policy) and not DRAFT.search(verb):
        return ()
    if partners := _partners_before(case, at):
        return partners
    if someone_else(case, at) or not (titled or _RULE_MADE.search(policy.label)):
        return ()
    led = led_by(case, at)
    subject = () if led else sentence_subject(case, at)
    if subject:
        return subject
    actor = _owner(case, policy) or default_actor(case, at, policy.label)
    return distinct((*led, actor)) if actor is not None else led


def _partners_before(case: Case, at: int) -> tuple[Entity, ...]:
    """与市教育局积极沟通,联合出台《…》: the partner of the clause before, and the body beside it."""
    clause = case.clause(at, at)
    if not re.match(r"(?:联合|共同)$", case.text[clause.start : at].strip()):
        return ()
    before = case.clause(clause.start - 2, clause.start - 2)
    found = [
        named.entity
        for named in case.within(before.start, before.end, *ORGANIZATIONS)
        if case.text[named.start - 1 : named.start] in set("与和同")
    ]
    return (case.body, *found) if found and case.body is not None else ()


# 甲学院|党委关于…的方案, 甲局|党组落实…方案; not 甲局|党组理论学习中心组学习规则
_BY_GROUP = re.compile(r"党(?:组|委|工委)(?!理论|书记|成员|办)")
# rules about the body, which its superior makes
_ABOUT_BODY = re.compile(r"职能配置|三定|机构编制|人员编制|党组|机关党委")


def title_issuers(case: Case, policy: Entity) -> tuple[Entity, ...]:
    """The organizations that a title names before 关于."""
    title = policy.label.strip("《》")
    head, found, _ = title.partition("关于")
    names = [name for name in re.split(r"[\s、]+", head) if name] if found else []
    entities = [case.by_name.get(name) or case.by_name.get(name.removeprefix("中共")) for name in names]
    body = case.body
    if (
        not found
        and title.startswith("中共")
        and title.removeprefix("中共").startswith(case.own_names or "·")
    ):
        return (case.party_body,) if case.party_body is not None else ()
    if not found and body is not None and title.startswith(case.own_names):
        name = next(name for name in case.own_names if title.startswith(name))
        if case.party_body is not None and _BY_GROUP.match(title, len(name)):
            return (case.party_body,)
        return () if _ABOUT_BODY.search(title) else (body,)
    return tuple(e for e in entities if e is not None)
