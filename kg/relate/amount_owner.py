"""What an amount belongs to: what it is spent on, and whose it is.

An undertaking and a body may both be named (甲局核减|乙工程|款21.9万元): each is looked for on its own, from
the words nearest to the amount outward. Where the sentence names neither, what the same measure or the
finding before it names alone owns it; where that is none either, the body that reports does, unless the sum
is a threshold or a fine, which are not its money.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import EntityType
from kg.relate.base import ORGANIZATIONS, SENTENCE, Case, Named
from kg.relate.places import is_division

__all__ = ["FUND", "owners"]

_UNDERTAKINGS = (
    (EntityType.PROJECT,),
    (EntityType.EVENT, EntityType.WORK, EntityType.MECHANISM),
)
"""What money may be spent on, the likeliest first."""

FUND = re.compile(r"(?:(?:建设)?(?:专项)?(?:债|资金)|资金|基金|经费|债券|贷款|预算|补贴|奖补|补助)$")
"""甲专项资金, 乙补助: money by its name, which pays, and owns nothing while anything else can."""

# 争取资金592万元，实施甲工程; 分配17万元文保资金用于乙工程
_USE = re.compile(
    r"[^，。；]{0,8}[，,]?(?:[^，。；]{0,10}元[，,])?(?:主要|全部|专项)?"
    r"(?:用于|实施|支持|建设|开展|保障|资助|推进)"
)
# 出台|《甲清单》，…减免罚款13.2万元: money that comes of a document which the sentence makes or carries out
_CARRIED_OUT = re.compile(r"(?:出台|落实|执行|实施|兑现|推行|印发|制定|修订|完善|根据|按照)了?[《“]?$")
# 印发《甲细则》，5000元以上支出须…: a threshold is the rule's
_THRESHOLD = re.compile(r"以上|以下|以内|之内|起点|封顶")
_ROW = re.compile(r"[、和与及]|以及")
# 拨付80万元|给|甲镇, 17万元|缴入|乙专户
_GOES_TO = re.compile(
    r"[^，。；、]{0,8}?(?:给予?|付给|拨付|拨给|缴入|上缴|缴至|缴回|退至|退还|退回|划入|转入|返还|补偿|滞留)了?"
)
# 300万元|的|甲项目: what the amount is an attribute of
_OF = re.compile(r"(?:[^，。；、入至到由向给的]{0,6}的)?[“《]?")
_BY_RULE = ("reward", "subsidy", "limit", "fee")
"""Roles of money that a document promises or sets."""
_MASKED = re.compile(r"[某×*]")
_WHERE = re.compile(r"在|到|赴|位于|前往")
# classes of others whose money it is, whom nobody names
_OTHERS = re.compile(
    r"(?:施工|监理|中标|承建|供货|建设|第三)方|(?:各|相关|有关|涉事|承建|中标)[^，。；]{0,6}(?:单位|企业|公司|镇|村|街道)"
)
_NEAR = 14
"""How many characters may stand between a place or a person and its amount (甲街道|一季度奖励|10万元)."""
_PART_REACH = 200
"""How far before an amount, in characters, the project of the same measure may stand."""

_Owner = tuple[str, int, int, str]
"""Id of the owner, the stretch that names it, and the rule; the stretch is empty where it is only meant."""


def owners(case: Case, amount: Named) -> Iterator[_Owner]:
    """What an amount belongs to: at most one undertaking, and the row of bodies nearest to it.

    Yields:
        (id of the owner, where it is named: start, end, the rule); start and end are the amount's where the
        owner is only meant.
    """
    undertaking, bodies = _undertaking(case, amount), _bodies(case, amount)
    if undertaking is not None:
        yield _owner(*undertaking)
    for named in bodies:
        yield _owner(named, "funding.amount-of-body")
    if undertaking is not None or bodies:
        return
    for further in (_document, _earlier):
        found = further(case, amount)
        if found is not None:
            yield _owner(*found)
            return
    bodies = _in_sentence(case, amount)
    for named in bodies:
        yield _owner(named, "funding.amount-in-sentence")
    if not bodies:
        yield from _left(case, amount)


def _owner(named: Named, rule: str) -> _Owner:
    return named.entity.id, named.start, named.end, rule


def _undertaking(case: Case, amount: Named) -> tuple[Named, str] | None:
    """What the sentence says that the money is for."""
    clause, sentence = case.clause(amount.start, amount.end), case.sentence(amount.start)
    use = _USE.match(case.text, amount.end, amount.end + 60)
    if use is not None:
        found = _nearest(case, amount.end, min(use.end() + 40, sentence.end), last=False)
        if found is not None:
            return found, "funding.amount-used-for"
    for start, end, rule in (
        (clause.start, amount.start, "funding.amount-in-clause"),
        (sentence.start, amount.start, "funding.amount-in-sentence"),
    ):
        found = _nearest(case, start, end, last=True) or _site(case, start, end)
        if found is not None:
            return _chosen(case, found, sentence.start), rule
    found = _nearest(case, amount.end, min(clause.end, amount.end + 40), last=False)
    if found is not None and _OF.fullmatch(case.text, amount.end, found.start):
        return found, "funding.amount-before"
    return None


def _nearest(case: Case, start: int, end: int, *, last: bool) -> Named | None:
    """The likeliest undertaking in a stretch, the one nearest to the amount; no fund, which pays."""
    for types in _UNDERTAKINGS:
        found = [n for n in case.within(start, max(start, end), *types) if not FUND.search(n.entity.label)]
        if found:
            return found[-1] if last else found[0]
    return None


# 戏剧《甲》|入选|乙扶持项目，给予资金60万元: the money is for what was chosen
_CHOSEN = re.compile(r"(?:入选|入围|获评|列入|纳入|获批)了?[^，。；、]{0,8}$")


def _chosen(case: Case, named: Named, start: int) -> Named:
    """What was chosen for the undertaking, where the words before it say so; else the undertaking itself."""
    if _CHOSEN.search(case.text, max(start, named.start - 12), named.start) is None:
        return named
    found = case.within(start, named.start, *(kind for kinds in _UNDERTAKINGS for kind in kinds))
    return found[-1] if found else named


def _site(case: Case, start: int, end: int) -> Named | None:
    """The last place of a stretch that is no division: 甲停车场 in 甲停车场|账面价值2130万元."""
    found = [
        n for n in case.within(start, max(start, end), EntityType.PLACE) if not is_division(n.entity.label)
    ]
    return found[-1] if found else None


def _document(case: Case, amount: Named) -> tuple[Named, str] | None:
    """The document of the sentence that a threshold stands in, or that the money comes of."""
    start = case.sentence(amount.start).start
    found: tuple[Named, ...] | list[Named] = case.within(start, amount.start, EntityType.POLICY)
    if amount.entity.kind not in _BY_RULE and not _is_threshold(case, amount):
        found = [n for n in found if _CARRIED_OUT.search(case.text, max(start, n.start - 6), n.start)]
    return (found[-1], "funding.amount-of-document") if found else None


def _is_threshold(case: Case, amount: Named) -> bool:
    """Whether the sum only says from where on something holds (5万元以上)."""
    return _THRESHOLD.search(case.text, amount.start, amount.end + 2) is not None


def _bodies(case: Case, amount: Named) -> tuple[Named, ...]:
    """Who the clause says has the money, gives it back or gets it: the row nearest to the amount."""
    clause = case.clause(amount.start, amount.end)
    before = [
        n
        for n in case.within(clause.start, amount.start, *ORGANIZATIONS, EntityType.PERSON, EntityType.PLACE)
        if n.is_organization or (amount.start - n.end <= _NEAR and _may_own(n) and not _at(case, n))
    ]
    if before:
        return _row(case, before)
    goes = _GOES_TO.match(case.text, amount.end, clause.end)
    if goes is not None:
        after = case.within(goes.end(), min(goes.end() + 20, clause.end), *ORGANIZATIONS, EntityType.PLACE)
        return after[:1] if after and after[0].start <= goes.end() + 2 and _may_own(after[0]) else ()
    return ()


def _at(case: Case, named: Named) -> bool:
    """Whether a place only says where (在甲镇|支出3万元)."""
    return _WHERE.search(case.text, max(0, named.start - 2), named.start) is not None


def _may_own(named: Named) -> bool:
    """Whether money may be somebody's: of places, only divisions have any."""
    return named.entity.type is not EntityType.PLACE or is_division(named.entity.label)


def _row(case: Case, found: list[Named]) -> tuple[Named, ...]:
    """The bodies that stand side by side at the end of a list of them: 甲街道、乙街道|各奖10万元."""
    row = [found[-1]]
    for named in reversed(found[:-1]):
        if not _ROW.fullmatch(case.text, named.end, row[-1].start):
            break
        row.append(named)
    return tuple(reversed(row))


def _in_sentence(case: Case, amount: Named) -> tuple[Named, ...]:
    """The body or masked person of an earlier clause of the sentence: 甲所3次接待无公函，涉及4710元."""
    sentence = case.sentence(amount.start)
    found = [
        n
        for n in case.within(sentence.start, amount.start, *ORGANIZATIONS, EntityType.PERSON)
        if n.is_organization or _MASKED.search(n.entity.label)
    ]
    return _row(case, found) if found else ()


def _earlier(case: Case, amount: Named) -> tuple[Named, str] | None:
    """The project that the same finding or measure named last before its sentence."""
    holding = case.holding(amount.start)
    begin = holding[-1][1].start if holding else case.sentence(amount.start).start
    begin = max(begin, amount.start - _PART_REACH)
    before = [
        n for n in case.within(begin, amount.start, EntityType.PROJECT) if not FUND.search(n.entity.label)
    ]
    return (before[-1], "funding.amount-in-part") if before else None


def _in_finding(case: Case, amount: Named) -> tuple[Named, ...]:
    """The one project, or else the one body, that the finding names whose answer names the amount."""
    issue = case.issue_at(amount.start)
    if issue is None or case.in_finding(amount.start):
        return ()
    start = issue.passage.start
    end = min(issue.passage.end, start + SENTENCE)
    for types in ((EntityType.PROJECT,), ORGANIZATIONS):
        found = {n.entity.id: n for n in case.within(start, end, *types) if not FUND.search(n.entity.label)}
        others = [n for n in found.values() if n.entity not in (case.body, case.party_body)]
        if len(others) == 1:
            return (others[0],)
        if others:
            return ()
    return ()


def _left(case: Case, amount: Named) -> Iterator[_Owner]:
    """What the finding names alone, else a fund that the clause names, else the body that reports.

    In an issue that is the office, outside them its Party group, which says there what it did.
    """
    found = _in_finding(case, amount)
    for one in found:
        yield one.entity.id, amount.start, amount.end, "funding.amount-of-finding"
    if found:
        return
    clause = case.clause(amount.start, amount.end)
    named = case.within(clause.start, clause.end, EntityType.PROJECT, EntityType.MECHANISM)
    funds = [fund for fund in named if FUND.search(fund.entity.label)]
    if funds:
        yield _owner(funds[-1], "funding.amount-of-fund")
        return
    body = case.body if case.issue_at(amount.start) is not None else case.party_body
    if _OTHERS.search(case.text, clause.start, amount.start) or body is None:
        return
    if amount.entity.kind in ("fine", "limit") or _is_threshold(case, amount):
        return
    yield body.id, amount.start, amount.end, "funding.amount-of-reporter"
