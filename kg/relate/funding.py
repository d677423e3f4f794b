"""amountOf and funds: what money is for, and who or what fund pays for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType
from kg.relate.amount_owner import owners
from kg.relate.base import ORGANIZATIONS, Case, Named, Relation
from kg.relate.payers import paid
from kg.relate.places import is_division
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]


def find(case: Case) -> Iterator[Assertion]:
    """Amounts with what they belong to, and payers with what they pay for."""
    each = list(_respectively(case))
    settled = {assertion.subject for assertion in each}
    yield from each
    for amount in case.within(0, len(case.text), EntityType.AMOUNT):
        yield from _in_part(case, amount)
    spent = list(_amounts(case, settled))
    yield from spent
    yield from paid(case, spent)


def _amounts(case: Case, settled: set[str]) -> Iterator[Assertion]:
    """What the money is spent on and whose it is; a sum that an issue repeats keeps its owners."""
    known: dict[tuple[int, str], list[str]] = {}
    for amount in case.within(0, len(case.text), EntityType.AMOUNT):
        if amount.entity.id in settled:
            continue
        clause = case.clause(amount.start, amount.end)
        issue = case.issue_at(amount.start)
        same = (issue.number if issue else 0, case.text[amount.start : amount.end])
        found = list(owners(case, amount))
        if same in known and not found:
            found = [(owner, amount.start, amount.end, "funding.amount-again") for owner in known[same]]
        elif issue is not None:
            known[same] = [owner for owner, *_ in found]
        for owner, start, end, rule in found:
            evidence = case.evidence(min(start, clause.start), max(end, clause.end))
            yield Assertion(amount.entity.id, "amountOf", owner, evidence, rule)


def _in_part(case: Case, amount: Named) -> Iterator[Assertion]:
    """The finding or measure that says it."""
    holders = case.holders(amount.start)
    if holders:
        clause = case.clause(amount.start, amount.end)
        yield Assertion(amount.entity.id, "amountOf", holders[-1], clause, "funding.amount-in-part")


# 对甲公司、乙公司|分别罚款|3万元、1万元
_EACH = re.compile(
    r"^(?:分别|各)(?:处以|给予|予以|处|拨付|补助|奖励)?(?:罚款|罚金|拨付|补助|奖励|扣除|追回|投资|支付"
    r"|退[回还缴]|上缴|缴纳|补缴|收回|清退|投入|争取|结余|欠缴|新增)?(?:资金|租金|款项|[\u4e00-\u9fff]{2}费)?(?:了)?$"
)
_MOST, _GAP = 12, 12
"""How many bodies a row may hold, and how many characters may stand between them and the first sum."""
_ROW = re.compile(r"[、和与及]")
# 施工方, 监理单位: who stands for the company that was named with the word
_PART = re.compile(r"(?:施工|监理|设计|承建|中标|建设|供货)(?:方|单位)")


def _respectively(case: Case) -> Iterator[Assertion]:
    """As many amounts as bodies before 分别: each has its own."""
    parts: dict[str, Entity] = {}
    holders: list[tuple[int, int, Entity]] = []
    named = case.within(0, len(case.text), *ORGANIZATIONS, EntityType.PLACE)
    organizations = {n.start: n for n in named if n.is_organization or is_division(n.entity.label)}
    for part in _PART.finditer(case.text):
        one = organizations.get(part.end())
        if one is not None:
            parts[part.group()] = one.entity
        elif part.group() in parts:
            holders.append((part.start(), part.end(), parts[part.group()]))
    holders += [(n.start, n.end, n.entity) for n in organizations.values()]
    holders.sort(key=lambda held: held[:2])
    starts = [start for start, _, _ in holders]
    for row in side_by_side(case.text, case.within(0, len(case.text), EntityType.AMOUNT), _ROW):
        owners: list[tuple[int, int, Entity]] = []
        at, words = row[0].start, ""
        before = bisect_left(starts, row[0].start)
        for start, end, entity in reversed(holders[max(0, before - _MOST) : before]):
            words = case.text[end:at] if at - end <= _GAP else "…"
            if not (_EACH.match(words) if not owners else re.fullmatch(r"[、和与及]", words)):
                break
            owners.append((start, end, entity))
            at = start
        each = [entity for _, _, entity in reversed(owners)] or _earlier_row(case, row)
        if len(each) == len(row) > 1:
            evidence = case.evidence(min(at, case.sentence(row[0].start).start), row[-1].end)
            for amount, entity in zip(row, each, strict=True):
                yield Assertion(amount.entity.id, "amountOf", entity.id, evidence, "funding.respectively")


# 对甲公司、乙公司排污行为立案查处，|分别处以罚款|3万元、1万元
_EACH_AFTER = re.compile(r"分别[^，。；、]{0,8}$")


def _earlier_row(case: Case, row: tuple[Named, ...]) -> list[Entity]:
    """The row of bodies of the same sentence that 分别 goes back to."""
    sentence = case.sentence(row[0].start)
    if not _EACH_AFTER.search(case.text, max(sentence.start, row[0].start - 12), row[0].start):
        return []
    bodies = side_by_side(case.text, case.within(sentence.start, row[0].start, *ORGANIZATIONS), _ROW)
    return [one.entity for one in next((r for r in bodies if len(r) == len(row)), ())]


RELATION = Relation("funding", "links amounts to what they are for, and payers to projects", find)
