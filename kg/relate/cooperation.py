"""cooperatesWith: who does something together, as partner, helper or on behalf of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from kg.model import Assertion, Entity
from kg.relate.actors import actors_before
from kg.relate.base import ORGANIZATIONS, Case, Named, Relation, distinct

__all__ = ["RELATION"]

# 会同, 联合, 配合, 委托 right before an organization: the body (or who is named before) works with it
_WORKS_WITH = re.compile(r"(?:会同|联合|协同|联同|携手|配合|协助|委托|聘请|邀请|依托|联手|对接)$")
# 与…联合, 与…合作, 与…签订…协议: what follows makes the partnership
_TOGETHER = re.compile(
    r"^(?:等[^，。；]{0,8})?[^，。；]{0,6}?(?:联合|合作|共同|共建|协作|签订|签署|签约|携手|协同|联动|结对|达成|建立|(?:进行)?对接)"
)
# 积极与省厅对接: reporting to a superior is no partnership
_SUPERIOR = re.compile(r"[厅部]$|^国家|^中华|^中共中央")
_AND = re.compile(r"(?:与|和|同|跟)$")
# 由故宫博物院和凤凰卫视联合主办
_JOINTLY = re.compile(r"^(?:等[^，。；]{0,8})?(?:联合|共同|合作)")
# 甲局牵头，乙集团具体实施
_LEADS = re.compile(r"^(?:总?牵头|负责|主办)[，,、]?$")
_HELPS = re.compile(r"^(?:等[^，。；]{0,8})?(?:具体)?(?:实施|配合|协助|承办|协办|落实|参与|执行)")
_LIST = re.compile(r"[、和与及\s]|以及|并")
# what may stand between the one who acts and the verb of working together
_ADVERBS = re.compile(
    r"(?:积极|主动|分别|先后|已|正在|拟|将|计划|拟定|进一步|加强|切实|全力|认真|先后|及时|并|继续|多次|我们|也|还|同时|此外|另外)*$"
)


def find(case: Case) -> Iterator[Assertion]:
    """Partners; in findings, which say what did not work, only those between whom both ends are named."""
    for row in _rows(case):
        yield from _of_row(case, row)


def _rows(case: Case) -> Iterator[tuple[Named, ...]]:
    """Organizations that stand side by side, each row once."""
    row: list[Named] = []
    for named in case.within(0, len(case.text), *ORGANIZATIONS):
        if row and named.start < row[-1].end:
            continue
        if row and _LIST.fullmatch(case.text[row[-1].end : named.start]):
            row.append(named)
            continue
        if row:
            yield tuple(row)
        row = [named]
    if row:
        yield tuple(row)


def _of_row(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    first, last = row[0], row[-1]
    clause = case.clause(first.start, last.end)
    before, after = case.text[clause.start : first.start], case.text[last.end : max(clause.end, last.end)]
    works = _WORKS_WITH.search(before)
    joined = _AND.search(before)
    if works:
        if works.group() in {"依托", "邀请", "聘请", "对接"} and not _TOGETHER.match(after):
            return
        actors = _actors(case, clause.start + works.start())
        yield from _pairs(case, actors, row, "cooperation.works-with")
    elif joined and _TOGETHER.match(after):
        if "对接" in after[:12] and _SUPERIOR.search(first.entity.label):
            return
        yield from _pairs(case, _actors(case, clause.start + joined.start()), row, "cooperation.together")
    elif len(row) > 1 and _JOINTLY.match(after):
        entities = distinct(named.entity for named in row)
        for one, other in combinations(entities, 2):
            yield _assertion(case, one, other, row, "cooperation.jointly")
    elif (
        len(row) > 1
        and _TOGETHER.match(after)
        and re.match(r"[与和同]", case.text[row[0].end : row[1].start])
    ):
        yield from _pairs(case, (first.entity,), row[1:], "cooperation.together")
    elif len(row) > 1 and after.startswith("《"):
        for one, other in combinations(distinct(named.entity for named in row), 2):
            yield _assertion(case, one, other, row, "cooperation.issued-jointly")
    elif joined and re.match(r"[^，,。；]{0,6}[，,](?:联合|共同)", case.text[last.end : last.end + 10]):
        yield from _pairs(case, _actors(case, clause.start + joined.start()), row, "cooperation.together")
    elif _LEADS.match(case.text[last.end : max(clause.end, last.end) + 1]):
        yield from _led(case, row, clause.end)


def _actors(case: Case, at: int) -> tuple[Entity, ...]:
    """Who acts before the verb; the body where the clause begins with it; nobody for someone else's act."""
    at -= case.text[at - 1 : at] == "在"
    actors = actors_before(case, at)
    if actors:
        return actors
    before = case.text[case.clause(at, at).start : at]
    lead = before[: _ADVERBS.search(before).start()]  # type: ignore[union-attr]
    if case.in_finding(at):
        return ()
    bare = not lead or re.search(r"[:：、)）①-⑳是]$", lead.strip())
    return (case.body,) if bare and case.body is not None else ()


def _led(case: Case, row: tuple[Named, ...], clause_end: int) -> Iterator[Assertion]:
    """甲局牵头，乙集团具体实施: the helpers in the next clause."""
    reach = clause_end + 40
    helpers = [n for n in case.within(clause_end, reach, *ORGANIZATIONS) if n.start <= clause_end + 2]
    for helper in helpers:
        if _HELPS.match(case.text[helper.end : helper.end + 12]):
            yield from _pairs(case, tuple(n.entity for n in row), (helper,), "cooperation.led")


def _pairs(
    case: Case, actors: tuple[Entity, ...], partners: tuple[Named, ...], rule: str
) -> Iterator[Assertion]:
    for actor in actors:
        for partner in partners:
            if partner.entity != actor:
                yield _assertion(case, actor, partner.entity, partners, rule)


def _assertion(case: Case, one: Entity, other: Entity, row: tuple[Named, ...], rule: str) -> Assertion:
    evidence = case.clause(row[0].start, row[-1].end)
    return Assertion(one.id, "cooperatesWith", other.id, evidence, rule)


RELATION = Relation("cooperation", "links organizations that act together", find)
