"""issued, enacts and compliesWith: who makes documents, which measure makes them, and which one follows them.

A verb frame decides: a document, or a row of them, stands after a verb of making (制定, 印发, 修订, 起草) or
after one of following (按照, 根据, 落实, 学习), or before words that say it came about (…方案已获批复).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Assertion, Entity, EntityType, Passage
from kg.relate.actors import actors_before, default_actor, sentence_subject, someone_else
from kg.relate.base import ORGANIZATIONS, Case, Named, Relation

__all__ = ["RELATION"]

# Verbs of making, as the last before the document: 先后起草制定了《…》, 原则通过…意见, 建立健全…规则
_MAKE = (
    r"印发|制定|修订|订立|制订|出台|下发|起草|草拟|代拟|拟定|拟订|编制|编写|发布|颁布|制发|下达|建立健全|健全|建立|完善"
    r"|修改|补充|通过|提交|公布|推出|研究制定|报送|汇编|编印|废止|更新"
)
# Verbs of following: 严格按照…, 组织认真学习《…》, 结合…方案
_FOLLOW = (
    r"按照|根据|依据|依照|遵照|遵循|遵守|参照|对照|比照|落实|贯彻|执行|结合|学习|学深|研读|传达|领会|依|按|围绕|对标"
    r"|宣传|宣讲|解读|履行|依托|转发|梳理|对接落实|衔接"
)
_VERB = re.compile(rf"(?P<make>{_MAKE})|(?P<follow>{_FOLLOW})")
# Words for drafting for someone else: the title then names whom it is drafted for, not who made it
_DRAFT = re.compile(r"起草|草拟|代拟|提交|报送|编制")
# …方案已获批复, 三定方案已正式下发, …已经省文物局立项批复
_CAME_ABOUT = re.compile(
    r"^(?:[（(][^（()）]{1,30}[)）])?(?:的?(?:制定|编制|修订|起草)工作)?"
    r"(?:目前|现|均|也|都)?(?:已经?|正式|业已)[^，。；、]{0,12}?"
    r"(?:通过|印发|下发|出台|获批|批复|发布|颁布|实施|修订|制定|编制完成|施行|完成)"
)
# 将《…》印发各科室, 对《…》进行了修订
# 抓好《…》落实工作, 对《…》等法律法规的深入学习
_FOLLOWED_AFTER = re.compile(
    r"^(?:等[^，。；]{0,8})?(?:文件|精神|要求|规定)?的?(?:深入|进行|全面|认真)*(?:学习|宣传|实施措施|落实措施|贯彻|落实|解读|培训|执行|宣贯)"
)
# 市财政局印发的《…》: who made it, while the verb before says what is done with it
_MADE_BY = re.compile(r"(?:印发|制定|出台|发布|下发|颁布|制发|修订|转发|联合印发)的$")
# reports and notices are made by the way
_BY_THE_WAY = re.compile(r"(?:公告|报告|公示|启事|名单)$")
_OBJECT_BEFORE = re.compile(r"(?:将|把|对)[^，。；]{0,6}$")
_OBJECT_AFTER = re.compile(
    r"^[^，。；]{0,10}?(?:进行|予以|作)?了?(?:印发|下发|转发|编制|修订|修改|完善|补充|汇编|上墙|废止)"
)
_JOINT = re.compile(r"^(?:[、和与及]|以及|并|[（(][^（()）]{1,40}[)）]|\s){1,3}$")
# what somebody else is asked to write is not written yet: 拟委托…编制
_COMMISSIONED = re.compile(r"委托|邀请|聘请")
# thoughts and spirits are studied, but no measure acts under them as under a rule
_IDEAS = re.compile(r"(?:思想|精神|讲话|论述|理论)$")
# without 《》 a plan (培训计划, 建设方案) may be anybody's; a rule that a body makes is its own
_RULE_MADE = re.compile(r"(?:办法|规则|意见|细则|规定|准则|制度|流程|指南|标准)$")
_NEGATED = re.compile(r"未|没有|没|不|应|缺|需|尚|无")
_GAP = 14
"""How many characters may stand between verb and document (制定了切实可行的《…》)."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """A row of documents under one verb.

    ``verb`` is the verb and ``at`` where it stands, or "" where the documents are a subject; ``makes`` tells
    verbs of making from those of following.
    """

    documents: tuple[Named, ...]
    makes: bool
    verb: str
    at: int
    evidence: Passage
    rule: str


def find(case: Case) -> Iterator[Assertion]:
    """Documents made and followed."""
    drafted: set[str] = set()
    frames = [frame for row in _rows(case) if (frame := _frame(case, row)) is not None]
    for frame in frames:
        if frame.makes and _DRAFT.search(frame.verb):
            drafted |= {named.entity.id for named in frame.documents}
    for frame in frames:
        yield from _links(case, frame)
    yield from _named_in_title(case, drafted)


def _rows(case: Case) -> Iterator[tuple[Named, ...]]:
    """Documents that stand side by side (《甲》《乙》和《丙》), each row once."""
    row: list[Named] = []
    for inner in case.within(0, len(case.text), EntityType.POLICY):
        named = _with_brackets(case, inner)
        if (row and named.start < row[-1].end) or _IDEAS.search(inner.entity.label):
            continue
        between = case.text[row[-1].end : named.start] if row else ""
        if row and (not between.strip() or _JOINT.match(between)):
            row.append(named)
            continue
        if row:
            yield tuple(row)
        row = [named]
    if row:
        yield tuple(row)


def _with_brackets(case: Case, named: Named) -> Named:
    """The document with the 《》 around it, which may stand outside the mention."""
    start = named.start - (case.text[named.start - 1 : named.start] in ("《", "“"))
    end = named.end + (case.text[named.end : named.end + 1] in ("》", "”"))
    return Named(start, end, named.entity)


def _frame(case: Case, row: tuple[Named, ...]) -> _Frame | None:
    first, last = row[0], row[-1]
    clause = case.clause(first.start, last.end)
    before = case.text[clause.start : first.start]
    after = case.text[last.end : max(clause.end, last.end)]
    evidence = case.evidence(clause.start, max(clause.end, last.end))
    if _CAME_ABOUT.search(after):
        return _Frame(row, True, "", first.start, evidence, "policy.came-about")
    if _OBJECT_BEFORE.search(before) and _OBJECT_AFTER.search(after):
        return _Frame(row, True, "", first.start, evidence, "policy.object")
    if _FOLLOWED_AFTER.search(after):
        return _Frame(row, False, "", first.start, evidence, "policy.followed-after")
    attributive = _MADE_BY.search(before)
    if attributive:
        before = before[: attributive.start()]
    verbs = [v for v in _VERB.finditer(before) if not attributive or v.lastgroup == "follow"]
    if attributive and verbs:
        return _Frame(row, False, "", first.start, evidence, "policy.followed")
    if not verbs or first.start - (clause.start + verbs[-1].end()) > _GAP:
        return None
    if _COMMISSIONED.search(before):
        return None
    verb = verbs[-1]
    makes = verb.lastgroup == "make"
    lead = "".join(
        v.group() for v in verbs if v.start() >= verb.start() - 6 and v.lastgroup == verb.lastgroup
    )
    at = clause.start + next(
        v.start() for v in verbs if v.lastgroup == verb.lastgroup and verb.start() - v.start() <= 6
    )
    rule = "policy.made" if makes else "policy.followed"
    return _Frame(row, makes, lead, at, evidence, rule)


def _links(case: Case, frame: _Frame) -> Iterator[Assertion]:
    measure = case.measure_of(frame.documents[0].start)
    in_finding = case.in_finding(frame.documents[0].start)
    for named in frame.documents:
        if measure is not None and not (frame.makes and _made_elsewhere(case, frame, named)):
            predicate = "enacts" if frame.makes else "compliesWith"
            yield Assertion(measure, predicate, named.entity.id, frame.evidence, frame.rule)
        if frame.makes and frame.verb:
            for actor in _issuers(case, frame, named.entity, in_finding):
                yield Assertion(actor.id, "issued", named.entity.id, frame.evidence, frame.rule)


def _made_elsewhere(case: Case, frame: _Frame, named: Named) -> bool:
    """Whether what is made is no rule of the measure: a notice by the way, or the work of other bodies."""
    return _BY_THE_WAY.search(named.entity.label) is not None or (
        bool(frame.verb) and someone_else(case, frame.at) and not actors_before(case, frame.at)
    )


def _in_name_of(case: Case, at: int) -> tuple[Entity, ...]:
    """以市政府办公室名义印发: the organization in whose name it is issued."""
    clause = case.clause(at, at)
    found = case.within(clause.start, at, *ORGANIZATIONS)
    if found and re.match(r"的?名义", case.text[found[-1].end : found[-1].end + 3]):
        return (found[-1].entity,)
    return ()


# 提请|区政府办公室|印发《…》: who is asked or urged to issue it
_ASKS = re.compile(r"(?:提请|报请|商请|促请|推动|协调|建议|督促|指导|支持)$")
_BETWEEN = re.compile(r"(?:研究|正式|先后|及时|联合|分别|以[^，。；]{2,8}名义)?")


def _asked(case: Case, at: int) -> tuple[Entity, ...]:
    """The body right before the verb that another asked to make the document."""
    clause = case.clause(at, at)
    found = case.within(clause.start, at, *ORGANIZATIONS)
    if not found or not _BETWEEN.fullmatch(case.text[found[-1].end : at]):
        return ()
    return (found[-1].entity,) if _ASKS.search(case.text[clause.start : found[-1].start]) else ()


def _issuers(case: Case, frame: _Frame, policy: Entity, in_finding: bool) -> tuple[Entity, ...]:
    """Who made it: those named before the verb, else the body itself, where it reports what it did."""
    actors = _in_name_of(case, frame.at) or _asked(case, frame.at) or actors_before(case, frame.at)
    if in_finding:
        ahead = case.text[max(0, frame.at - 6) : frame.at]
        return () if _NEGATED.search(ahead) else actors
    if actors:
        return actors
    if title_issuers(case, policy) and not _DRAFT.search(frame.verb):
        return ()
    partners = _partners_before(case, frame.at)
    if partners:
        return partners
    first = frame.documents[0]
    if someone_else(case, frame.at):
        return ()
    if case.text[first.start] not in "《“" and not _RULE_MADE.search(policy.label):
        return ()
    subject = sentence_subject(case, frame.at)
    if subject:
        return subject
    actor = default_actor(case, frame.at, policy.label)
    return (actor,) if actor is not None else ()


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


def _named_in_title(case: Case, drafted: set[str]) -> Iterator[Assertion]:
    """《中共甲市委 甲市人民政府关于…的意见》: those named before 关于 issued it, unless others draft it."""
    for named in case.within(0, len(case.text), EntityType.POLICY):
        if named.entity.id in drafted:
            continue
        evidence = case.evidence(named.start, named.end)
        for issuer in title_issuers(case, named.entity):
            yield Assertion(issuer.id, "issued", named.entity.id, evidence, "policy.title-names-issuer")
        for owner in _owners_before(case, _with_brackets(case, named)):
            evidence = case.evidence(owner.start, named.end)
            yield Assertion(owner.entity.id, "issued", named.entity.id, evidence, "policy.issuer-before")


def _owners_before(case: Case, document: Named) -> Iterator[Named]:
    """省文旅厅、省财政厅《关于…的通知》, 市财政局印发的《…》: organizations right before the title."""
    if case.text[document.start] != "《":
        return
    clause = case.clause(document.start, document.end)
    before = case.text[clause.start : document.start]
    made = _MADE_BY.search(before)
    end = document.start - (len(made.group()) if made else 0)
    for named in reversed(case.within(clause.start, end, *ORGANIZATIONS)):
        if not re.fullmatch(r"[、和与及\s]?(?:联合)?", case.text[named.end : end]):
            return
        yield named
        end = named.start


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
    if not found and body is not None and title.startswith(case.own_names) and not _ABOUT_BODY.search(title):
        return (body,)
    return tuple(e for e in entities if e is not None)


RELATION = Relation(
    "policy", "links documents to who issued them and to the measures that make or follow them", find
)
