"""funds where the payer is the money itself or stands behind the undertaking, by frames around both.

A frame is what stands between the two and behind the second; a sentence may name them in either order
(由甲资金支持建设的|乙基地, 乙项目|使用甲资金). They hold in findings as well: money given is no fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, EntityType
from kg.relate.amount_use import FUND
from kg.relate.base import ORGANIZATIONS, Case, Named
from kg.relate.building_parts import project_before

__all__ = ["framed"]

_SUM = r"(?:资金|经费|补助)?(?:共计|共|约|近)?[\d.]{1,9}[余多]?[万亿]?元"
# 安排|甲资金|460万元实施的|乙项目, 投入甲资金|建设的|乙基地
_SPENT_ON = re.compile(
    rf"(?:资金)?(?:{_SUM})?[，,]?(?:用于)?(?:支持)?(?:建设|实施|新建|修建|兴建|改造|建成|打造)(?:的|了)?[“《]?"
)
# 由|甲资金|支持建设的|乙基地, 由甲厅资助的乙项目
_SUPPORTS = re.compile(
    r"(?:专项)?(?:资金|经费)?(?:全额|重点|立项)?(?:支持|资助|出资|投资|拨款|补助|赞助|捐建|援建)(?:建设|实施|新建|兴建|修建)?的[“《]?"
)
# 乙项目由丙局实施，|甲资金|支持9万元
_HELPS_WITH = re.compile(rf"(?:支持|补助|资助|配套|解决){_SUM}")
# 争取|省厅|支持，落实资金9万元，用于|乙项目
_ASKED = re.compile(r"(?:争取|协调|得到|获得|取得)(?:了|到)?$")
_HELPS = re.compile(
    rf"(?:的)?(?:资金|大力)?支持[，,](?:落实|安排|到位|拨付|获得|解决|下达)?[^，。；、]{{0,16}}?{_SUM}(?:资金)?[，,]?(?:专项|主要|全部)?(?:用于|实施|支持)[“《]?"
)
# 捐建|乙项目
_GIVES = re.compile(
    r"(?:捐建|援建|捐资(?:建设|兴建|修建)|出资(?:建设|兴建|修建)|投资(?:建设|兴建|新建))(?:了|的)?[“《]?"
)
_JOINTS = frozenset("、和与及")
_FAR = 60
"""How far apart, in characters, a payer and what it pays for may stand."""
# 乙项目|使用|甲资金, 乙项目|获批|甲资金, 乙项目|已列入|甲资金
_TAKES = re.compile(
    r"[”》]?(?:建设|改造|实施)?(?:已|目前|成功|主要|全部|共|先后)*(?:(?:19|20)\d\d年)?(?:使用|利用|申请|获批|获得|争取|争取到|获|得到|纳入|列入|申报)(?:了|到)?[“《]?"
)
# 乙项目|由|甲资金|支持60万元, 乙项目|所需经费由|甲局|保障
_PAID_BY = re.compile(
    r"[”》]?(?:建设|改造)?[，,]?(?:所需|全部|建设)?(?:资金|经费|费用)?(?:[\d.]{1,9}[余多]?[万亿]?元)?(?:全部|均|全额)?由"
)
_PAYS = re.compile(
    r"(?:专项)?(?:资金|经费)?(?:立项|共同|联合|分别|统筹|全额|予以|给予|负责|重点)*(?:支持|资助|出资|投资|拨款|补助|保障|承担|解决|列支|支付|赞助|捐建|援建)"
    rf"|(?:下达|拨付|安排|投入)[^，。；、]{{0,10}}?{_SUM}(?:实施|建设)"
)
# 甲公司|在学校设立|“乙奖学金”, 县财政|新增|乙补偿金
_ENDOWS = re.compile(
    r"(?:在[^，。；、]{2,16}?)?(?:出资|捐资|捐款|每年)?(?:设立|新增|注入|充实|安排设立)(?:了)?[“《]?"
)
_PURSE = re.compile(r"(?:奖学金|助学金|奖教金|基金|补偿金|准备金|周转金|资金池|专项资金)”?$")


def framed(case: Case) -> Iterator[Assertion]:
    """Payers by the words around them and what they pay for."""
    for payer in case.within(0, len(case.text), *ORGANIZATIONS, EntityType.MECHANISM, EntityType.PROJECT):
        fund = not payer.is_organization
        if fund and not FUND.search(payer.entity.label):
            continue
        for thing in _things(case, payer, fund=fund):
            if thing.entity.id != payer.entity.id:
                evidence = case.evidence(min(payer.start, thing.start), max(payer.end, thing.end))
                yield Assertion(payer.entity.id, "funds", thing.entity.id, evidence, "funding.framed")


def _things(case: Case, payer: Named, *, fund: bool) -> Iterator[Named]:
    """What a payer pays for: behind it, before it, or the purse that a body fills."""
    first, last = _row(case, payer)
    by = case.text.startswith("由", first - 1)
    endows = None if fund else _ENDOWS.match(case.text, payer.end)
    gives = None if fund else _GIVES.match(case.text, payer.end) or _HELPS.match(case.text, payer.end)
    if not (fund or by or endows or gives):
        return
    sentence = case.sentence(payer.start)
    end = min(sentence.end, last + _FAR)
    behind = (n for n in case.within(last, end, EntityType.PROJECT) if not FUND.search(n.entity.label))
    if (thing := next(behind, None)) is not None:
        spent = fund and _SPENT_ON.fullmatch(case.text, last, thing.start)
        supports = (by or fund) and _SUPPORTS.fullmatch(case.text, last, thing.start)
        given = gives and gives.end() == thing.start and _asked(case, payer, gives)
        if spent or supports or given:
            yield thing
    before = case.within(max(sentence.start, first - _FAR), first, EntityType.PROJECT)[-1:]
    pays = _PAYS.match(case.text, last) if by else None
    for thing in before:
        takes = fund and _TAKES.fullmatch(case.text, thing.end, first)
        paid_by = pays and _PAID_BY.fullmatch(case.text, thing.end, first)
        helps = fund and _HELPS_WITH.match(case.text, last)
        if (takes or paid_by or helps) and not FUND.search(thing.entity.label):
            yield thing
    if not before and pays and (meant := project_before(case, payer)):
        yield meant
    if endows:
        yield from _purses(case, payer, end)


def _row(case: Case, payer: Named) -> tuple[int, int]:
    """Where the row of payers begins and ends that one stands in: 由|甲厅、乙局|共同出资."""
    first, last = payer.start, payer.end
    if not payer.is_organization:
        return first, last
    if case.text[first - 1 : first] in _JOINTS:
        for named in reversed(case.within(max(0, first - _FAR), first, *ORGANIZATIONS)):
            if named.end != first - 1 or case.text[named.end] not in _JOINTS:
                break
            first = named.start
    if case.text[last : last + 1] in _JOINTS:
        for named in case.within(last, last + _FAR, *ORGANIZATIONS):
            if named.start != last + 1 or case.text[last] not in _JOINTS:
                break
            last = named.end
    return first, last


def _asked(case: Case, payer: Named, gives: re.Match[str]) -> bool:
    """Whether who only helps is asked to: 争取|省厅|支持，…; whoever builds at its own cost pays anyhow."""
    helps = gives.re is _HELPS
    return not helps or _ASKED.search(case.text, max(0, payer.start - 4), payer.start) is not None


def _purses(case: Case, payer: Named, end: int) -> Iterator[Named]:
    """The prize or reserve that a body is said to set up; not 在|甲学校|设立."""
    if case.text.startswith("在", payer.start - 1):
        return
    for purse in case.within(payer.end, end, EntityType.PROJECT)[:1]:
        if _PURSE.search(purse.entity.label) and _ENDOWS.fullmatch(case.text, payer.end, purse.start):
            yield purse
