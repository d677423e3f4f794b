"""Whose a sum is by the frame that it stands in: rent of a house, price of a contract, what came of an event.

Each frame is tried before the weaker guesses of `kg.relate.amount_owner`, in the order of `_FRAMES`; the
first that finds an owner ends the search. What no frame holds is seldom anybody's: of 380 sums without an
owner in 44 readings, what was named last before is the reader's owner for one in eight.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.model import EntityType
from kg.relate.amount_use import FUND, RUNS_ON, Use
from kg.relate.base import ORGANIZATIONS, Case, Named
from kg.relate.places import is_division

__all__ = ["framed_owner"]

# 8万元资金已由|甲公司|退回
_BY = re.compile(r"[^，。；、]{0,10}?(?:已|全部|均)?(?:于[^，。；、]{2,12})?由$")
_GIVES_BACK = re.compile(r"(?:主动|全额|全部)*(?:退回|退还|返还|缴回|归还|退缴|偿还|上缴|赔付|赔偿)")
# 涉及金额9万元，供应商均为|甲公司
_PARTY = re.compile(
    r"(?:元)?，(?:供应商|供货商|供货单位|中标单位|中标人|施工单位|承租方|承租人|收款方|收款单位)(?:均|都|全部)?(?:为|是)$"
)


def _given_back(case: Case, amount: Named) -> Use | None:
    """Who gives it back or gets it, where the words behind the sum say so."""
    clause, sentence = case.clause(amount.start, amount.end), case.sentence(amount.start)
    for named in case.within(
        amount.end, min(sentence.end, amount.end + 40), *ORGANIZATIONS, EntityType.PERSON
    )[:1]:
        back = named.end <= clause.end and _BY.fullmatch(case.text, amount.end, named.start)
        if back and _GIVES_BACK.match(case.text, named.end):
            return named, "funding.amount-given-back"
        if _PARTY.search(case.text, amount.end - 1, named.start):
            return named, "funding.amount-of-party"
    return None


_RENT = re.compile(r"租金|承包费|租赁费|出租收入|场租|门面租")
_OVERDUE = re.compile(r"欠|追缴|清缴|少收|应收未收")


def _rent(case: Case, amount: Named) -> Use | None:
    """The house or site that is let: 甲门面出租给乙公司，年租金3万元; not where rent is owed."""
    clause, sentence = case.clause(amount.start, amount.end), case.sentence(amount.start)
    words = case.text[clause.start : amount.end]
    if not _RENT.search(words) or _OVERDUE.search(words):
        return None
    found = [
        one
        for one in case.within(sentence.start, amount.start, EntityType.PLACE, EntityType.PROJECT)
        if not is_division(one.entity.label)
        and not FUND.search(one.entity.label)
        and not RUNS_ON.search(one.entity.label)
    ]
    return (found[-1], "funding.amount-rent") if found else None


# 甲公司未足额计提，|欠缴560万元
_OWES = re.compile(r"^[^，。；]{0,6}?(?:欠缴|拖欠|欠付|逾期|欠)[^，。；]{0,14}$")


def _owed(case: Case, amount: Named) -> Use | None:
    """The company that the sentence begins with, where its clause says that it owes the sum."""
    clause, sentence = case.clause(amount.start, amount.end), case.sentence(amount.start)
    if not _OWES.match(case.text[clause.start : amount.start]):
        return None
    first = case.within(sentence.start, clause.start, *ORGANIZATIONS)[:1]
    if first and first[0].start - sentence.start <= 8 and _COMPANY.search(first[0].entity.label):
        return first[0], "funding.amount-owed"
    return None


_COMPANY = re.compile(r"(?:公司|集团|厂|合作社|中心|酒店|宾馆|超市|商行|企业|事务所)$")
# 终止与|甲公司|的合作，追回3万元
_ENDED = re.compile(r"(?:终止|解除|中止)(?:了)?与$")


def _counterparty(case: Case, amount: Named) -> Use | None:
    """The company that a contract was ended with, which pays back; signing one says nothing."""
    sentence = case.sentence(amount.start)
    for named in reversed(case.within(sentence.start, amount.start, *ORGANIZATIONS)):
        if not _COMPANY.search(named.entity.label):
            continue
        before = case.text[max(sentence.start, named.start - 6) : named.start]
        if _ENDED.search(before):
            return named, "funding.amount-contract-ended"
        break
    return None


# 落实资金150万元，|甲中医馆|已于5月投入使用
_THEN = re.compile(r"(?:资金|经费)?，[“《]?")
_GOES_ON = re.compile(r"[”》]?(?:建设)?(?:目前|现)?(?:已|于|正在|主体|顺利|全面|正式|预计|计划)")


def _ready(case: Case, amount: Named) -> Use | None:
    """The undertaking that the next clause says is ready."""
    sentence = case.sentence(amount.start)
    if case.within(sentence.start, amount.start, EntityType.PROJECT, EntityType.PLACE):
        return None
    types = (EntityType.PROJECT, EntityType.PLACE)
    for named in case.within(amount.end, min(sentence.end, amount.end + 40), *types)[:1]:
        sited = named.entity.type is EntityType.PROJECT or not is_division(named.entity.label)
        if (
            sited
            and _THEN.fullmatch(case.text, amount.end, named.start)
            and _GOES_ON.match(case.text, named.end)
        ):
            return named, "funding.amount-ready"
    return None


# 举办甲文化节，带动销售收入9万元; 开展“乙”活动，募集善款3万元; 入驻丙平台，完成销售额6万元
_CAME_OF = re.compile(
    r"带动|销售|交易额|成交|营业额|营收|募集|筹集|筹得|募得|善款|捐款|签约|消费|认购|意向|订单"
)
_HELD = re.compile(
    r"(?:举办|开展|组织|承办|举行|开设|参加|参与|入驻|依托|通过|利用|推出|启动)[^，。；]{0,16}$"
)


def _came_of(case: Case, amount: Named) -> Use | None:
    """The event, campaign or platform of an earlier clause that the sum came of."""
    clause, sentence = case.clause(amount.start, amount.end), case.sentence(amount.start)
    if not _CAME_OF.search(case.text, clause.start, amount.start):
        return None
    types = (EntityType.EVENT, EntityType.PROJECT, EntityType.MECHANISM)
    for named in reversed(case.within(sentence.start, amount.start, *types)):
        if _HELD.search(case.text, max(sentence.start, named.start - 24), named.start):
            return named, "funding.amount-came-of"
    return None


# 升级甲系统，|投入|12万元; 对乙法庭监控设备进行更新，|共投入|9万元
_COST = re.compile(r"(?:共|累计|先后|合计|总)*(?:投入|投资|耗资|花费)(?:资金|经费)?(?:约|近)?$")
_BUILT = re.compile(r"(?:升级|改造|维修|建设|新建|搭建|上线|开发|修缮|扩建|建成|完善)(?:了)?[“《]?$")
_TO = re.compile(r"(?:对|为)$")
_WORKED_ON = re.compile(r"[^，。；]{0,24}?(?:维修|改造|修缮|更新|更换|升级|加固|扩建|装修|安装|配备|配齐)")


def _cost(case: Case, amount: Named) -> Use | None:
    """The system, house or site that an earlier clause builds or repairs at this cost."""
    clause, sentence = case.clause(amount.start, amount.end), case.sentence(amount.start)
    if not _COST.fullmatch(case.text, clause.start, amount.start):
        return None
    types = (EntityType.PROJECT, EntityType.MECHANISM, EntityType.PLACE, *ORGANIZATIONS)
    for named in reversed(case.within(sentence.start, clause.start, *types)):
        if named.entity.type is EntityType.PLACE and is_division(named.entity.label):
            continue
        before = case.text[max(sentence.start, named.start - 4) : named.start]
        works = named.entity.type is EntityType.PROJECT or _BUILT.search(before)
        if works or (_TO.search(before) and _WORKED_ON.match(case.text, named.end)):
            return named, "funding.amount-cost"
    return None


# 套取|2022年甲资金|20万元, 违规申领|乙补贴|3万元: whoever took it, it is the fund's
_MISUSED = re.compile(r"(?:套取|骗取|冒领|申领|虚报|挤占|挪用|截留)(?:了)?(?:(?:19|20)\d\d年度?)?$")


def _misused(case: Case, amount: Named) -> Use | None:
    """The fund beside the sum that was taken from it."""
    for named in case.within(
        max(0, amount.start - 40), amount.start, EntityType.PROJECT, EntityType.MECHANISM
    ):
        beside = named.end == amount.start and FUND.search(named.entity.label)
        if beside and _MISUSED.search(case.text, max(0, named.start - 10), named.start):
            return named, "funding.amount-misused"
    return None


_FRAMES: tuple[Callable[[Case, Named], Use | None], ...] = (
    _given_back,
    _misused,
    _rent,
    _owed,
    _counterparty,
    _came_of,
    _cost,
    _ready,
)


def framed_owner(case: Case, amount: Named) -> Use | None:
    """The owner that the first frame finds; None without any."""
    return next((use for frame in _FRAMES if (use := frame(case, amount)) is not None), None)
