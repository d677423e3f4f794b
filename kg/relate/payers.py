"""funds: the body or the named fund that pays for an undertaking."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.model import Assertion, Entity, EntityType
from kg.relate.amount_use import FUND
from kg.relate.base import ORGANIZATIONS, Case, Named
from kg.relate.building_parts import project_before
from kg.relate.payer_frames import framed
from kg.relate.places import names_in

__all__ = ["paid"]

_PAYS = (
    r"投资(?!项目|服务|环境)|出资|拨付|拨款|下达|资助|投入|安排|注资|捐赠|支付|补助|扶持|给予"
    r"|承担|筹[措集]|列支|配套"
)
# 支付甲项目农民工工资: what is paid is no project
_PAYS_NEXT = re.compile(rf"[^，。；]{{0,6}}?(?:{_PAYS})(?![^，。；]{{0,30}}?(?:工资|报酬|货款|欠款))")
_FOR = re.compile(r"用于|支持|实施|保障|投入|建设|修缮")
# 争取|甲专项资金|80万元, 17万元|乙资金|用于…: the sum stands beside the fund that it comes from
_BESIDE = re.compile(r"[（(]?(?:资金|共计|合计|约|近|共)?|的")
# 争取|省甲厅|补助资金|1.26亿元: who is asked pays
_ASKED = re.compile(r"(?:争取|申请|获得?|得到|收到)(?:了|到)?$")
_GIVES = re.compile(r"[^，。；、]{0,10}(?:资金|补助|补贴|拨款|贷款|捐赠|支持|经费)[^，。；、]{0,4}")
# 分配|17万元…用于乙工程: the body pays where the clause begins with the verb
# 区委组织部|拨付|40万元: who pays the sum that belongs to a project
_PAYS_SUM = re.compile(
    r"(?:已|再|共|各)?(?:拨付|下拨|安排|支持|补助|资助|投入|出资|配套|筹集|捐赠|划拨)了?[^，。；、]{0,8}"
)
# 项目资金3600万元由|县财政|统筹解决
_BY_WHOM = re.compile(r"(?:[，,]?(?:全部|均|全额)?由)")
_BEARS = re.compile(r"(?:统筹|负责|全额|予以|给予)*(?:解决|承担|保障|列支|拨付|安排|支付|兜底)")
# 甲专项检查: what it finds is no money spent on it
_CHECK = re.compile(r"(?:检查|督查|清理|清查|排查|核查|审计|整治)$")
# 街道|自筹|56万元
_OWN_MONEY = re.compile(r"(?:学校|医院|街道|镇|乡|[局院校]|集团|公司|本级|单位)?(?:自筹|自有)(?:资金)?$")
_BODY_PAYS = re.compile(
    r"(?:^|[，,：:是①-⑳）])(?:积极|专门|统筹|及时|先后|已|共|累计)?(?:分配|拨付|安排|下拨|划拨|自筹)(?:了|资金)?$"
)


def paid(case: Case, spent: Iterable[Assertion]) -> Iterator[Assertion]:
    """Payers with what they pay for.

    Args:
        case: the report.
        spent: what its amounts belong to (amountOf), from which is taken what a fund's sum is spent on.
    """
    yield from _payers(case)
    yield from _named_funds(case)
    yield from _investors(case)
    yield from _with_sums(case, spent)
    yield from framed(case)


def _payers(case: Case) -> Iterator[Assertion]:
    """市财政拨付…用于甲工程, 争取专项资金…实施乙工程: who pays, and the projects behind in its sentence."""
    for payer in case.within(0, len(case.text), *ORGANIZATIONS, EntityType.MECHANISM, EntityType.PROJECT):
        is_fund = not payer.is_organization and FUND.search(payer.entity.label) is not None
        pays = payer.is_organization and _PAYS_NEXT.match(case.text, payer.end)
        if (not is_fund and not pays) or case.in_finding(payer.start):
            continue
        for project in case.within(payer.end, case.sentence(payer.start).end, EntityType.PROJECT):
            if is_fund and _FOR.search(case.text, payer.end, project.start) is None:
                continue
            if FUND.search(project.entity.label) or (pays and pays.end() > project.start):
                continue
            evidence = case.evidence(payer.start, project.end)
            yield Assertion(payer.entity.id, "funds", project.entity.id, evidence, "funding.pays")


# 该项目由|甲公司|投资建设
_INVESTS = re.compile(r"(?:（[^（）\n]{2,20}）)?(?:投资|出资)(?:建设|兴建|承建|实施|运营)?(?=[，。；、])")


def _investors(case: Case) -> Iterator[Assertion]:
    """…项目…，由甲公司投资建设: the last project that the same part has named before."""
    for payer in case.within(0, len(case.text), *ORGANIZATIONS):
        if not case.text.startswith("由", payer.start - 1) or not _INVESTS.match(case.text, payer.end):
            continue
        project = project_before(case, payer)
        if project is not None:
            evidence = case.evidence(project.start, case.clause(payer.start, payer.end).end)
            yield Assertion(payer.entity.id, "funds", project.entity.id, evidence, "funding.invests")


def _named_funds(case: Case) -> Iterator[Assertion]:
    """甲产业园专项债 pays for 甲产业园: the projects that stand in the fund's name."""
    projects: dict[str, Entity] = {}
    for entity in case.entities:
        if entity.type is EntityType.PROJECT and not FUND.search(entity.label):
            projects |= dict.fromkeys((entity.label, *entity.alternatives), entity)
    for fund in case.within(0, len(case.text), EntityType.MECHANISM, EntityType.PROJECT):
        surface = case.text[fund.start : fund.end]
        if not FUND.search(surface):
            continue
        for _, _, project in names_in(surface, projects):
            evidence = case.evidence(fund.start, fund.end)
            yield Assertion(fund.entity.id, "funds", project.id, evidence, "funding.fund-named-after")


def _with_sums(case: Case, spent: Iterable[Assertion]) -> Iterator[Assertion]:
    """Who pays the sums that belong to a project: a fund or body beside the sum, or the body itself."""
    belongs: dict[str, list[Assertion]] = {}
    for assertion in spent:
        entity = case.by_id.get(assertion.object)
        if entity is None or _CHECK.search(entity.label):
            continue
        if entity.type in (EntityType.PROJECT, EntityType.WORK):
            belongs.setdefault(assertion.subject, []).append(assertion)
    for amount in case.within(0, len(case.text), EntityType.AMOUNT) if belongs else ():
        if amount.entity.id not in belongs or (case.in_finding(amount.start) and not _got(case, amount)):
            continue
        payers = [*_beside(case, amount)]
        if case.body is not None and case.body not in payers and _spends(case, amount):
            said = (
                _USED
                if case.within(case.sentence(amount.start).start, amount.start, *ORGANIZATIONS)
                else _COST
            )
            used = [a for a in belongs[amount.entity.id] if a.rule in said]
            for assertion in used:
                yield Assertion(
                    case.body.id, "funds", assertion.object, assertion.evidence, "funding.body-spends"
                )
        for payer in payers:
            for assertion in belongs[amount.entity.id]:
                yield Assertion(
                    payer.id, "funds", assertion.object, assertion.evidence, "funding.pays-the-sum"
                )


# 投入|126万元|完成甲食堂改造: with nobody before the verb, the body does
_SPENDS = re.compile(
    r"(?:^|[，,：:是）①-⑳.])(?:先后|已|共|累计|积极|多方)?(?:投入|投资|筹[措集])(?:了|(?:帮扶|自有|自筹)?资金)*$"
)
_USED = ("funding.amount-used-for", "funding.amount-spent-on")
_COST = (*_USED, "funding.amount-cost")
"""Rules by which a sum is spent on something; what works cost, where the sentence names no other body."""


def _spends(case: Case, amount: Named) -> bool:
    """Whether the clause begins with spending the sum; 投资230万元|建成 says who builds."""
    if case.text.startswith("建成", amount.end):
        return False
    clause = case.clause(amount.start, amount.end)
    return _SPENDS.search(case.text[clause.start : amount.start].strip()) is not None


# 甲项目获得|乙专项资金|1860万元: said in a finding as well
_GOT = re.compile(r"(?:获得|争取|申请|获批|到位|获)(?:了|到)?$")


def _got(case: Case, amount: Named) -> bool:
    """Whether a fund beside the sum is said to have been given."""
    clause = case.clause(amount.start, amount.end)
    funds = case.within(clause.start, amount.start, EntityType.PROJECT, EntityType.MECHANISM)
    return any(
        FUND.search(one.entity.label) and _GOT.search(case.text, clause.start, one.start) for one in funds
    )


def _beside(case: Case, amount: Named) -> Iterator[Entity]:
    """Who pays a sum: the fund beside it, the body that is asked for it, or the body that reports."""
    clause = case.clause(amount.start, amount.end)
    for fund in case.within(clause.start, clause.end, EntityType.PROJECT, EntityType.MECHANISM):
        between = (
            case.text[fund.end : amount.start]
            if fund.end <= amount.start
            else case.text[amount.end : fund.start]
        )
        if FUND.search(fund.entity.label) and _BESIDE.fullmatch(between):
            yield fund.entity
    for asked in case.within(clause.start, amount.start, *ORGANIZATIONS):
        before = case.text[max(clause.start, asked.start - 6) : asked.start]
        gives = _ASKED.search(before) and _GIVES.match(case.text, asked.end, amount.start + 1)
        if gives or _PAYS_SUM.fullmatch(case.text, asked.end, amount.start):
            yield asked.entity
    if by := _BY_WHOM.match(case.text, amount.end):
        borne = case.within(by.end(), min(clause.end, by.end() + 24), *ORGANIZATIONS)[:1]
        if borne and borne[0].start == by.end() and _BEARS.match(case.text, borne[0].end):
            yield borne[0].entity
    words = case.text[clause.start : amount.start].strip()
    if case.body is not None and (_BODY_PAYS.search(words) or _own_money(case, clause.start, amount.start)):
        yield case.body


def _own_money(case: Case, start: int, end: int) -> bool:
    """Whether the clause says 自筹 of the body; 甲县自筹 is said of the county."""
    said = _OWN_MONEY.search(case.text, start, end)
    if said is None:
        return False
    beside = case.within(start, said.end(), *ORGANIZATIONS, EntityType.PLACE)
    return not any(said.start() <= one.end <= said.end() and one.entity != case.body for one in beside)
