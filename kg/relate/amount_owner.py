"""What an amount belongs to: what it is spent on, and whose it is.

An undertaking and a body may both be named (甲局核减|乙工程|款21.9万元): each is looked for on its own, from
the words nearest to the amount outward. Where the sentence names neither, the sum belongs to the finding or
the measure that says it, and to nothing else. On sixteen readings it was right once and wrong 84 times to say
that it is the reporting body's (群众损失4200余万元), and right 3 times and wrong 29 that it is of what the
finding is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import EntityType
from kg.relate.actors import sentence_subject_at
from kg.relate.amount_frames import framed_owner
from kg.relate.amount_use import IN_SENTENCE, document, due, earlier_project, fund, is_purse, uses
from kg.relate.base import ORGANIZATIONS, Case, Named
from kg.relate.places import is_division

__all__ = ["owners"]

_ROW = re.compile(r"[、和与及]|以及")
# 拨付80万元|给|甲镇, 17万元|缴入|乙专户, 投资1.5亿元|参股|丙公司
_GOES_TO = re.compile(
    r"[^，。；、]{0,8}?(?:给予?|付给|拨付|拨给|缴入|上缴|缴至|缴回|划转至?|移交至?|存入|汇入|退至|退还|退回|划入|转入|返还|补偿|滞留|参股|入股"
    r"|控股|收购|出借|借给|投向)了?"
)
# 争取|省厅|补助80万元: the body is asked
_ASKED = re.compile(r"(?:争取|申请|获得?|得到|报请|商|从|经)(?:了|到)?$")
# 市财政局|已拨付|补贴1.08亿元: the body pays and does not keep it
_PAID = re.compile(
    r"[^，。；]{0,6}?(?:拨付|下达|安排|下拨|批复|核拨|划拨|补助|配套|资助|捐赠|出具|指出|反馈|认定|核查|审计发现)"
)
# money that goes back or is taken, so that it is of whom the sentence deals with: 对甲公司…，罚款35万元
_TAKEN = re.compile(
    r"罚款|罚没|罚金|处罚|没收|扣减|扣除|扣发|扣回|退赔|退缴|退还|退回|收缴|追缴|追回|追偿|收回|清收|赔偿|核减|清退"
)
# 总投资9万元，其中甲县|自筹|7万元
_ADDS = re.compile(r"(?:自筹|配套)(?:资金)?$")
_FACED = re.compile(r"(?:对|给予|责令|约谈|要求|督促|针对)[^，。；、]{0,16}$")
_SPENDS = re.compile(r"(?:投资|投入|出资|捐资|捐款|捐赠|筹[措集]|以)(?:资金)?(?:约|近)?$")
_USED_FOR = "funding.amount-used-for"
# 约谈甲中心负责人张三，|按合同扣减服务费|3万元: of the firm, not of its head
_BY_CONTRACT = re.compile(r"合同|服务费|违约金|质保金|工程款|保证金")
# sums of a measure that are seldom of the body of its sentence (4 of 35): 会同甲局清查，补登资产|9万元
_OF_NOBODY = ("asset", "budget", "investment")
_TEAM = re.compile(r"(?:组|专班|小组)$")
_MASKED = re.compile(r"[某×*]")
# 联合|甲局|比对数据，追回3万元; 委托乙事务所|清查, 由丙中心|招租: who helps to find or to get it
_HELPER = re.compile(
    r"(?:联合|会同|委托|聘请|邀请|商请|提请|报请|引入|由|移送|移交|配合|协调|给予)(?:第三方)?$"
)
# 总投资约6.8亿元，|其中|申请甲债券2.5亿元: a part of the sum before it
_OF_WHICH = re.compile(r"其中|(?:目前)?已")
# 争取|甲专项资金|80万元: for what the measure is about
_GOT = re.compile(r"(?:争取|申请|申报)(?:了|到)?$")
# 与甲银行|对接，获批贷款3万元; 与乙公司|重新签订协议，金额减为2万元
_CONSULTED = re.compile(
    r"(?:等[^，。；]{0,8})?(?:的)?(?:主动|积极|多次|反复|重新|加强)?(?:协商|对接|沟通|洽谈|磋商|谈判|衔接|联系|合作|协作|联合|共同|签订|签署)"
)
_CHECKS = re.compile(
    r"(?:会计师事务所|咨询(?:有限)?公司|评估(?:有限)?公司|法院|公共资源交易中心|审计[局处厅]|财政局|纪委监?委?|监察委员会)$"
)
_WHERE = re.compile(r"在|到|赴|位于|前往")
# 甲馆未招标；|2020年至2022年少收租金|27万元: goes on about the same body
_DID_WRONG = re.compile(
    r"(?:(?:19|20)\d\d年[^，。；]{0,10}?)?(?:为|向|对|违规|少|多|超|虚|拖欠|欠|未|挪用|截留|套取|出借|挤占|重复)"
)
_NEAR = 14
"""How many characters may stand between a place or a person and its amount (甲街道|一季度奖励|10万元)."""

_WEAK = (IN_SENTENCE, "funding.amount-in-clause")
_Owner = tuple[str, int, int, str]
"""Id of the owner, the stretch that names it, and the rule; the stretch is the amount's where it is meant."""


def owners(case: Case, amount: Named) -> Iterator[_Owner]:
    """What an amount belongs to: what it is spent on, and the row of bodies nearest to it.

    Yields:
        (id of the owner, where it is named: start, end, the rule); start and end are the amount's where the
        owner is only meant.
    """
    found = list(uses(case, amount))
    if not found or found[0][1] in _WEAK:
        framed = framed_owner(case, amount)
        if framed is not None:
            yield _owner(*framed)
            return
    bodies = [
        (named, "funding.amount-of-body")
        for named in _in_clause(case, amount, spent=any(rule == _USED_FOR for _, rule in found))
        if not _CHECKS.search(named.entity.label)
    ]
    of = due(case, amount)
    if not bodies and all(rule == IN_SENTENCE for _, rule in found):
        faced = [(named, "funding.amount-of-faced") for named in _faced(case, amount, works=bool(found))]
        found = faced or found
        if of is not None and not is_purse(of) and (not found or of.start > found[0][0].start):
            found = [(of, "funding.amount-of-due")]
    found += bodies
    beside = fund(case, amount)
    if not found and beside is not None and beside.end == amount.start:
        start = case.clause(amount.start, amount.end).start
        part = _OF_WHICH.match(case.text, start) or _GOT.search(case.text, start, beside.start)
        whole = earlier_project(case, amount) if part else None
        found = [whole or (beside, "funding.amount-of-fund")]
    if not found:
        found = [use for use in (document(case, amount), earlier_project(case, amount)) if use][:1]
    if not found and of is not None:
        found = [(of, "funding.amount-of-due")]
    if not found:
        found = [(named, IN_SENTENCE) for named in _in_sentence(case, amount)]
    if not found:
        found = [(named, "funding.amount-before-semicolon") for named in _before_semicolon(case, amount)]
    if not found and (named := fund(case, amount)) is not None:
        found = [(named, "funding.amount-of-fund")]
    yield from (_owner(named, rule) for named, rule in found)


def _owner(named: Named, rule: str) -> _Owner:
    return named.entity.id, named.start, named.end, rule


def _in_clause(case: Case, amount: Named, *, spent: bool) -> tuple[Named, ...]:
    """Who the clause says has the money, gives it back or gets it: the row nearest to the amount.

    Nobody has what is spent on something named: 甲公司投资|3万元|实施乙工程.
    """
    clause = case.clause(amount.start, amount.end)
    before = [
        n
        for n in case.within(clause.start, amount.start, *ORGANIZATIONS, EntityType.PERSON, EntityType.PLACE)
        if n.is_organization or (amount.start - n.end <= _NEAR and _may_own(n) and not _at(case, n))
    ]
    row = _row(case, before)
    if paid_to := _paid_to(case, row, amount):
        return paid_to
    if row and spent and _SPENDS.search(case.text, row[-1].end, amount.start):
        return ()
    if row and not _only_pays(case, row, clause.start, amount.start):
        return row
    goes = _GOES_TO.match(case.text, amount.end, clause.end)
    if goes is None:
        return ()
    after = case.within(goes.end(), min(goes.end() + 20, clause.end), *ORGANIZATIONS, EntityType.PLACE)
    return after[:1] if after and after[0].start <= goes.end() + 2 and _may_own(after[0]) else ()


# 向|甲院、乙院|等拨付清算资金|3万元
_TO = re.compile(r"(?:向|给予?|为)$")
_PAYS_OUT = re.compile(
    r"(?:等[^，。；]{0,8})?(?:及时|足额|全额|累计|共)?(?:拨付|发放|预付|支付|返还|退还|兑付|补发|补助|下拨|划拨|奖励|提供)"
)


def _paid_to(case: Case, row: tuple[Named, ...], amount: Named) -> tuple[Named, ...]:
    """The row that the clause says is paid."""
    if not row or not _PAYS_OUT.match(case.text, row[-1].end, amount.start):
        return ()
    return row if _TO.search(case.text, max(0, row[0].start - 2), row[0].start) else ()


def _only_pays(case: Case, row: tuple[Named, ...], start: int, end: int) -> bool:
    """Whether the row is asked for the money, or pays it to others."""
    if _ASKED.search(case.text, max(start, row[0].start - 4), row[0].start):
        return True
    paid = _PAID.match(case.text, row[-1].end, end)
    if paid is None or not row[-1].is_organization:
        return is_division(row[-1].entity.label) and _ADDS.match(case.text, row[-1].end, end) is not None
    return not paid.group().endswith("捐赠")  # 甲公司捐赠|50万元: the gift is its own


def _may_own(named: Named) -> bool:
    """Whether money may be somebody's: of places, only divisions have any."""
    return named.entity.type is not EntityType.PLACE or is_division(named.entity.label)


def _at(case: Case, named: Named) -> bool:
    """Whether a place only says where (在甲镇|支出3万元)."""
    return _WHERE.search(case.text, max(0, named.start - 2), named.start) is not None


def _row(case: Case, found: list[Named]) -> tuple[Named, ...]:
    """The bodies that stand side by side at the end of a list of them: 甲街道、乙街道|各奖10万元."""
    row = found[-1:]
    for named in reversed(found[:-1]):
        if not _ROW.fullmatch(case.text, named.end, row[-1].start):
            break
        row.append(named)
    return tuple(reversed(row))


def _faced(case: Case, amount: Named, *, works: bool) -> tuple[Named, ...]:
    """Whom the sentence deals with, where the money is taken or goes back: 对|甲公司|立案查处，罚款35万元.

    A person who is named with an office (对甲公司经理|张三|诫勉，责令退赔) before the office. Where the
    sentence names works, what is cut is cut from their price (核减工程款).
    """
    clause, sentence = case.clause(amount.start, amount.end), case.sentence(amount.start)
    if not _TAKEN.search(case.text, clause.start, amount.end + 6):
        return ()
    if works and "核减" in case.text[clause.start : amount.end]:
        return ()
    people = case.within(sentence.start, amount.start, *ORGANIZATIONS, EntityType.PERSON)
    faced = [n for n in people if _FACED.search(case.text, max(sentence.start, n.start - 20), n.start)]
    persons = [n for n in faced if n.entity.type is EntityType.PERSON]
    if persons and not _BY_CONTRACT.search(case.text, clause.start, amount.start):
        return (persons[-1],)
    masked = [n for n in people if _MASKED.search(n.entity.label)]
    if masked:
        return (masked[-1],)
    row = _row(case, [n for n in faced if n.is_organization and not case.is_own(n.entity)])
    each = row and "分别" in case.text[row[-1].end : amount.start]
    return row if each else _side_by_side(case, people, row)


def _side_by_side(case: Case, people: tuple[Named, ...], begun: tuple[Named, ...]) -> tuple[Named, ...]:
    """A row with those that go on behind it: 对|甲院、乙院|的问题处理，退回8万元."""
    row = list(begun)
    for named in people:
        if row and named.start > row[-1].start and _ROW.fullmatch(case.text, row[-1].end, named.start):
            row.append(named)
    return tuple(row)


def _in_sentence(case: Case, amount: Named) -> tuple[Named, ...]:
    """The body that the sentence begins with (甲所3次接待无公函，涉及4710元), else the last that it names."""
    sentence = case.sentence(amount.start)
    subject = sentence_subject_at(case, amount.start)
    for place, named in enumerate(subject[1:], 1):
        if case.text[named.start - 1] in "与同":  # 甲公司|与乙公司|开展贸易: the first acts
            subject = subject[:place]
            break
    row = subject or _row(case, list(case.within(sentence.start, amount.start, *ORGANIZATIONS)))
    if not row or _only_pays(case, row, sentence.start, amount.start):
        return ()
    if not case.in_finding(amount.start):
        if amount.entity.kind in _OF_NOBODY:
            return ()
        row = tuple(one for one in row if not (_TEAM.search(one.entity.label) or _is_organ(case, one)))
    if not subject and row and _HELPER.search(case.text, max(sentence.start, row[0].start - 6), row[0].start):
        return ()
    if not row or _CONSULTED.match(case.text, row[-1].end):
        return ()
    return tuple(named for named in row if not _CHECKS.search(named.entity.label))


def _is_organ(case: Case, named: Named) -> bool:
    """Whether it is an organ of the body: what it counts or returns is the body's."""
    return named.entity not in (case.body, case.party_body) and case.is_own(named.entity)


def _before_semicolon(case: Case, amount: Named) -> tuple[Named, ...]:
    """The body that a finding speaks of up to a semicolon: 甲集团负债偏高；|违规担保1.2亿元."""
    start = case.sentence(amount.start).start
    if not case.in_finding(amount.start) or not case.text[max(0, start - 2) : start].rstrip().endswith("；"):
        return ()
    if case.clause(amount.start, amount.end).start > start or not _DID_WRONG.match(case.text, start):
        return ()
    return tuple(sentence_subject_at(case, start - 2)[:1])
