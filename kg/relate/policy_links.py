"""issued, enacts and compliesWith: who makes documents, which measure makes them, and which one follows them.

A verb frame decides: a document, or a row of them, stands after a verb of making (制定, 印发, 修订, 起草) or
after one of following (按照, 根据, 落实, 学习), or before words that say it came about (…方案已获批复).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Assertion, EntityType, Passage
from kg.relate.actors import actors_before, someone_else
from kg.relate.base import ORGANIZATIONS, Case, Named, Relation
from kg.relate.policy_issuers import DRAFT, MADE_BY, commissioned, issuers_of, sent_by_others, title_issuers

__all__ = ["RELATION"]

# Verbs of making, as the last before the document: 先后起草制定了《…》, 原则通过…意见, 建立健全…规则
_MAKE = (
    r"印发|制定|修订|订立|制订|出台|下发|起草|草拟|代拟|拟定|拟订|编制|编写|发布|颁布|制发|下达|建立健全|健全|建立|完善"
    r"|修改|补充|通过|形成|提交|公布|推出|研究制定|报送|汇编|编印|废止|更新|签订|签署|签发"
)
# Verbs of following: 严格按照…, 组织认真学习《…》, 结合…方案
_FOLLOW = (
    r"按照|根据|依据|依照|遵照|遵循|遵守|参照|对照|比照|落实|贯彻|执行|结合|学习|学深|研读|重温|精读|通读|传达|领会|依|按|围绕|对标"
    r"|宣传|宣讲|解读|履行|依托|转发|梳理|对接落实|衔接|(?<!不)符合|达到"
)
_VERB = re.compile(rf"(?P<make>{_MAKE})|(?P<follow>{_FOLLOW})")
# …方案已获批复, 三定方案已正式下发, …已经省文物局立项批复
_CAME_ABOUT = re.compile(
    r"^(?:[（(][^（()）]{1,30}[)）])?(?:的?(?:制定|编制|修订|起草)工作)?"
    r"(?:目前|现|均|也|都)?(?:已经?|正式|业已)[^，。；、]{0,12}?"
    r"(?:通过|印发|下发|出台|获批|批复|发布|颁布|实施|修订|制定|编制完成|施行|完成)"
)
# 将《…》印发各科室, 对《…》进行了修订
# 抓好《…》落实工作, 对《…》等法律法规的深入学习
_FOLLOWED_AFTER = re.compile(
    r"^(?:等[^，。；]{0,8})?(?:文件|精神|要求|规定)?的?(?:深入|进行|全面|认真|专题|业务)*(?:学习|宣传|实施措施|落实措施|贯彻|落实|解读|培训|执行|宣贯)"
)
# reports and notices are made by the way
_BY_THE_WAY = re.compile(r"(?:公告|报告|公示|启事|名单)$")
_OBJECT_BEFORE = re.compile(r"(?:将|把|对(?![照标比应]))[^，。；]{0,6}$")
_OBJECT_AFTER = re.compile(
    r"^[^，。；]{0,10}?(?:进行|予以|作)?了?(?:印发|下发|转发|编制|修订|修改|完善|补充|汇编|上墙|废止)"
)
# 签订《…协议》 makes a document of the body; 签订责任书 fills in a form
_SIGNS = ("签订", "签署")
_AGREEMENT = re.compile(r"(?:协议|协议书|备忘录)$")
# Papers without a title that a body sends (督办函, 整改通知书) are no rule of the measure
_SENT = re.compile(r"(?:函|通知[书单]?|[意见认定告知决定催告]{2}书|[督交提转][办示]单)$")
_JOINT = re.compile(r"^(?:[、和与及]|及其|以及|并|[（(][^（()）]{1,40}[)）]|\s){1,3}$")
# 《甲条例》|和体育总局、财政部|《乙通知》: whose the second document is
_ISSUED_BY_OTHERS = re.compile(
    r"^》?(?:[、和与及]|以及)[^，。；《》]{2,24}[局部委厅办院府会](?:联合)?(?:印发|制定|发布)?的?《?$"
)
# thoughts and spirits are studied, but no measure acts under them as under a rule
_IDEAS = re.compile(r"(?:思想|精神|讲话|论述|理论)$")
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
        if frame.makes and DRAFT.search(frame.verb):
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
        if row and (not between.strip() or _JOINT.match(between) or _ISSUED_BY_OTHERS.match(between)):
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
    attributive = MADE_BY.search(before)
    if attributive:
        before = before[: attributive.start()]
    verbs = [v for v in _VERB.finditer(before) if not attributive or v.lastgroup == "follow"]
    if attributive and verbs:
        return _Frame(row, False, "", first.start, evidence, "policy.followed")
    if not verbs or first.start - (clause.start + verbs[-1].end()) > _GAP:
        return None
    verb = verbs[-1]
    makes = verb.lastgroup == "make"
    lead = "".join(
        v.group() for v in verbs if v.start() >= verb.start() - 6 and v.lastgroup == verb.lastgroup
    )
    at = clause.start + next(
        v.start() for v in verbs if v.lastgroup == verb.lastgroup and verb.start() - v.start() <= 6
    )
    if lead.startswith(_SIGNS) and not all(_AGREEMENT.search(named.entity.label) for named in row):
        return None
    if verb.group() == "形成" and case.text[first.start] not in "《“":
        return None  # 形成风险防控手册: what is found, as often as what is written
    if commissioned(case, at) == ():
        return None  # what somebody else is to write is not written yet: 拟委托…编制
    rule = "policy.made" if makes else "policy.followed"
    return _Frame(row, makes, lead, at, evidence, rule)


def _links(case: Case, frame: _Frame) -> Iterator[Assertion]:
    measure = case.measure_of(frame.documents[0].start)
    for named in frame.documents:
        sent = frame.makes and case.text[named.start] != "《" and _SENT.search(named.entity.label)
        if measure is not None and not sent and not (frame.makes and _made_elsewhere(case, frame, named)):
            predicate = "enacts" if frame.makes else "compliesWith"
            yield Assertion(measure, predicate, named.entity.id, frame.evidence, frame.rule)
        if frame.makes and frame.verb:
            titled = case.text[frame.documents[0].start] in "《“"
            for actor in issuers_of(case, frame.at, frame.verb, named.entity, titled=titled):
                yield Assertion(actor.id, "issued", named.entity.id, frame.evidence, frame.rule)


def _made_elsewhere(case: Case, frame: _Frame, named: Named) -> bool:
    """Whether what is made is no rule of the measure: a notice by the way, or the work of other bodies."""
    by_the_way = _BY_THE_WAY.search(named.entity.label) and frame.verb != "形成"
    return bool(by_the_way or sent_by_others(case, frame.at)) or (
        bool(frame.verb) and someone_else(case, frame.at) and not actors_before(case, frame.at)
    )


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


# 甲厅|、|乙局|联合|《…》, 丙部|等七部门|《…》
_JOINED = re.compile(
    r"[、和与及\s]?(?:联合)?|等[\d一二三四五六七八九十]{0,3}个?(?:部门|部委|单位|厅局)(?:联合)?"
)


def _owners_before(case: Case, document: Named) -> Iterator[Named]:
    """省文旅厅、省财政厅《关于…的通知》, 市编办批复的机构设置方案: those right before the document."""
    clause = case.clause(document.start, document.end)
    before = case.text[clause.start : document.start]
    made = MADE_BY.search(before)
    if case.text[document.start] != "《" and made is None:
        return
    end = document.start - (len(made.group()) if made else 0)
    for named in reversed(case.within(clause.start, end, *ORGANIZATIONS)):
        if not _JOINED.fullmatch(case.text, named.end, end):
            return
        yield named
        end = named.start


RELATION = Relation(
    "policy", "links documents to who issued them and to the measures that make or follow them", find
)
