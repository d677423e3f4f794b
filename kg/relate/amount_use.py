"""What an amount is spent on or comes of: the undertaking, site or document that its words name."""

from __future__ import annotations

import re

from kg.model import EntityType
from kg.relate.base import SENTENCE, Case, Named
from kg.relate.building_parts import lies_there
from kg.relate.places import is_division

__all__ = [
    "FUND",
    "IN_SENTENCE",
    "RUNS_ON",
    "Use",
    "document",
    "due",
    "earlier_project",
    "fund",
    "is_purse",
    "is_threshold",
    "uses",
]

Use = tuple[Named, str]
"""What money is for, and the rule that says so."""

FUND = re.compile(
    r"(?:专项债|资金|基金|经费|债券|贷款|预算|补贴|奖补|补助|预算内投资|国债|公益金|票据"
    r"|恢复费|补偿金|奖学金|助学金)$"
)
"""甲专项资金, 乙补助: money by its name, which pays, and owns nothing while anything else can."""

# 2022年审计指出的往来款, 召开甲工作会议: nothing is spent on what looks at money or talks of it
_NO_USE = re.compile(rf"{FUND.pattern}|(?:审计|巡[察视]|督察|会议)$")
# 甲路沿线11处工地, 乙河沿线: only says where
RUNS_ON = re.compile(r"(?:[路街巷河江溪]|大道|[国省县]道\d*|[国省县]道[\u4e00-\u9fff]{0,4}[线段]|高速)$")

IN_SENTENCE = "funding.amount-in-sentence"
"""The rule that takes an owner from an earlier clause of the sentence."""

_PROJECTS = (EntityType.PROJECT,)
_OTHERS = (EntityType.EVENT, EntityType.WORK, EntityType.MECHANISM)
_IN_CLAUSE = (_PROJECTS, _OTHERS)
_IN_SENTENCE = (_PROJECTS, (EntityType.WORK,))
_TRADED = re.compile(r"签约|成交|意向|订单|销售额|交易额")
"""What is done at a fair: only such sums belong to an event that an earlier clause names."""
"""What money may be spent on, the likeliest first."""

# 争取资金592万元，实施甲工程; 补助1.26亿元、车购税9300万元，专项用于甲工程; 分配17万元文保资金用于乙工程
_USE = re.compile(
    r"(?:[、和][^，。；、元]{0,16}元)*[^，。；]{0,8}[，,]?(?:[^，。；]{0,10}元[，,])?(?:主要|全部|专项|专门)?"
    r"(?:[与和][^，。；]{2,24}?(?:共同|联合|合作))?(?P<at>在[^，。；]{2,20}?)?(?:用于|中标(?=[“《\u4e00-\u9fff])|实施|支持|建成|建设|新建|改建|扩建|开展|保障|资助|推进|升级|改造|更新|打造|修缮|完善|购置|采购|安装|补助|帮扶|完成|维修|整修|翻修|治理|硬化|添置|补齐)"
)
# 投入300万元更新|乙检测中心|设备, 资金300万元用于|该实验室, 投入300万元，对|丁中心改造
_SPENT_ON = re.compile(
    r"，?(?:专项|主要|全部)?(?:用于|更[新换]|维修|改造|升级|完善|支持|建设|修缮|扶持|补助|(?P<to>对))"
)
_SITES = (EntityType.PROJECT, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.MECHANISM)
# 300万元|的|甲项目: what the amount is an attribute of
_OF = re.compile(r"(?:[^，。；、入至到由向给的]{0,6}的)?[“《]?")
# 戏剧《甲》|入选|乙扶持项目，给予资金60万元: the money is for what was chosen
_CHOSEN = re.compile(r"(?:入选|入围|获评|列入|纳入|获批)了?[^，。；、]{0,8}$")
# 出台|《甲清单》，…减免罚款13.2万元: money that comes of a document which the sentence makes or carries out
_CARRIED_OUT = re.compile(r"(?:出台|兑现|推行|印发|制定|修订|完善)了?[《“]?$")
_BY_RULE = ("reward", "subsidy", "limit")
"""Roles of money that a document promises or sets."""
_OWN_MONEY = ("investment", "debt", "asset", "budget")
"""Roles of money that comes of no document."""
# 印发《甲细则》，5000元以上支出须…: a threshold is the rule's
_THRESHOLD = re.compile(r"以上|以下|以内|之内|起点|封顶")
_PART_REACH = 200
"""How far before an amount, in characters, the project of the same measure may stand."""
_ROW = re.compile(r"[、和与及]|以及")


def uses(case: Case, amount: Named) -> tuple[Use, ...]:
    """What the sentence says that the money is for: one undertaking, or the row of those it is used for."""
    clause, sentence = case.clause(amount.start, amount.end), case.sentence(amount.start)
    use = _USE.match(case.text, amount.end, amount.end + 80)
    if use is not None:
        begin = use.end("at") if use["at"] else amount.end
        found = _undertakings(case, begin, min(use.end() + 40, sentence.end), _IN_CLAUSE)
        # 投资230万元建成|甲停车场, 支持|乙村|建成…: a place right behind the verb
        found = found or list(case.within(use.end(), use.end() + 30, EntityType.PLACE)[:1])
        if found and (found[0].entity.type is not EntityType.PLACE or found[0].start <= use.end() + 1):
            return tuple((named, "funding.amount-used-for") for named in _row(case, found))
    if (thing := _attribute_of(case, amount)) is not None:
        return ((thing, "funding.amount-attribute"),)
    if on := _spent_on(case, amount):
        return tuple((named, "funding.amount-spent-on") for named in on)
    if given := _equipped(case, amount):
        return tuple((named, "funding.amount-equips") for named in given)
    traded = _TRADED.search(case.text, clause.start, amount.start) is not None
    before = (*_IN_SENTENCE, (EntityType.EVENT,)) if traded else _IN_SENTENCE
    for start, kinds, rule in (
        (clause.start, _IN_CLAUSE, "funding.amount-in-clause"),
        (sentence.start, before, IN_SENTENCE),
    ):
        found = _undertakings(case, start, amount.start, kinds)
        last = found[-1] if found else _site(case, start, amount.start)
        if last is not None:
            return ((_chosen(case, last, sentence.start), rule),)
    found = list(case.within(amount.end, min(clause.end, amount.end + 40), *_PROJECTS, *_OTHERS))
    if found and _OF.fullmatch(case.text, amount.end, found[0].start):
        return ((found[0], "funding.amount-before"),)
    return ()


# 投资320万元|的|甲零工市场, 2020年投入96.5万元|建设的|乙系统, 将58万元|的|丙服务
_ATTRIBUTE = re.compile(r"(?:建设|兴建|新建|修建|建成|购置|采购|打造|购买|改造)?的[“《]?")


def _attribute_of(case: Case, amount: Named) -> Named | None:
    """What the sum is an attribute of: the name right behind 的; a body only where it is a house."""
    lead = _ATTRIBUTE.match(case.text, amount.end)
    if lead is None:
        return None
    beside = case.within(lead.end(), lead.end() + 40, *_PROJECTS, *_OTHERS, EntityType.PLACE)[:1]
    return beside[0] if beside and beside[0].start == lead.end() else None


# 6800万元|专项债券资金已全部拨付到|甲项目, 412万元|结余资金已由乙局统筹用于|丙项目
_PASSED_ON = re.compile(
    r"[^，。；、]{0,10}?(?:已|将)?(?:全部|全额|足额)?(?:由[^，。；、]{2,16}?)?(?:统筹|安排|调整|专项)?(?:拨付到|拨付至|拨付给|下达到|下达至|用于|投入到)"
)
# 对|甲广场、乙公园|进行维修
_REPAIRED = re.compile(
    r"(?:等[^，。；]{0,10})?(?:的[^，。；]{0,10}|[^，。；]{1,16}(?=进行))?(?:进行|实施|开展)?(?:了)?(?:全面|统一)?"
    r"(?:维修|改造|修缮|更新|提升|升级|修复|整修|翻新|整治|扩建|装修|绿化|加固|清淤|治理|硬化)"
)


def _spent_on(case: Case, amount: Named) -> list[Named]:
    """What stands right behind a verb of spending; behind 对 a project, or the row that is repaired."""
    if passed := _PASSED_ON.match(case.text, amount.end):
        beside = case.within(passed.end(), passed.end() + 40, *_PROJECTS)[:1]
        if beside and beside[0].start == passed.end():
            return list(beside)
    verb = _SPENT_ON.match(case.text, amount.end, amount.end + 12)
    if verb is None:
        return []
    beside = case.within(verb.end(), verb.end() + 80, *_SITES)
    if not beside or beside[0].start != verb.end():
        return []
    if not verb["to"]:
        return list(beside[:1])
    row = _row(case, list(beside))
    works = beside[0].entity.type is EntityType.PROJECT
    return row if works or _REPAIRED.match(case.text, row[-1].end) else []


# 投入18.7万元，为|甲法庭、乙法庭|配齐安检设备
_FOR_WHOM = re.compile(r"，?(?:为|给)")
_EQUIPS = re.compile(
    r"(?:等[^，。；]{0,10})?(?:统一|全部|分别)?(?:配[齐备置]|购置|购买|安装|添置|更[新换]|修[建缮]|改造)"
)


def _equipped(case: Case, amount: Named) -> list[Named]:
    """The row of bodies that something is bought for."""
    lead = _FOR_WHOM.match(case.text, amount.end)
    if lead is None:
        return []
    types = (EntityType.ORGANIZATION, EntityType.PLACE)
    row = _row(case, list(case.within(lead.end(), lead.end() + 80, *types)))
    if not row or row[0].start != lead.end() or not _EQUIPS.match(case.text, row[-1].end):
        return []
    return row


def _undertakings(case: Case, start: int, end: int, kinds: tuple[tuple[EntityType, ...], ...]) -> list[Named]:
    """The undertakings of the likeliest kind in a stretch; no funds, which pay."""
    for types in kinds:
        found = [
            n
            for n in case.within(start, max(start, end), *types)
            if not _NO_USE.search(n.entity.label) and not lies_there(case, n)
        ]
        if found:
            return found
    return []


def _row(case: Case, found: list[Named]) -> list[Named]:
    """Those that stand side by side from the first on, or are meant by the same words (上述两个项目)."""
    row = found[:1]
    for named in found[1:]:
        if named.start > row[0].start and named.end <= row[-1].end:
            continue  # 甲镇 in 甲镇法治广场
        if named.start == row[-1].start and named.end < row[-1].end and named.entity.type is EntityType.PLACE:
            continue
        if named.start != row[-1].start and not _ROW.fullmatch(case.text, row[-1].end, named.start):
            break
        row.append(named)
    return row


def _chosen(case: Case, named: Named, start: int) -> Named:
    """What was chosen for the undertaking, where the words before it say so; else the undertaking itself."""
    if _CHOSEN.search(case.text, max(start, named.start - 12), named.start) is None:
        return named
    found = case.within(start, named.start, *_PROJECTS, *_OTHERS)
    return found[-1] if found else named


def _site(case: Case, start: int, end: int) -> Named | None:
    """The last place of a stretch that is no division: 甲停车场 in 甲停车场|账面价值2130万元."""
    places = case.within(start, max(start, end), EntityType.PLACE)
    found = [
        named
        for named in places
        if not is_division(named.entity.label) and not RUNS_ON.search(named.entity.label)
    ]
    return found[-1] if found else None


def is_threshold(case: Case, amount: Named) -> bool:
    """Whether the sum only says from where on something holds (5万元以上)."""
    return _THRESHOLD.search(case.text, amount.start, amount.end + 2) is not None


def document(case: Case, amount: Named) -> Use | None:
    """The document of the sentence that a threshold stands in, or that the money comes of."""
    start = case.sentence(amount.start).start
    found: tuple[Named, ...] | list[Named] = case.within(start, amount.start, EntityType.POLICY)
    if amount.entity.kind not in _BY_RULE and not is_threshold(case, amount):
        if amount.entity.kind in _OWN_MONEY:
            return None
        found = [n for n in found if _CARRIED_OUT.search(case.text, max(start, n.start - 6), n.start)]
    return (found[-1], "funding.amount-of-document") if found else None


def earlier_project(case: Case, amount: Named) -> Use | None:
    """The project that the same finding or top-level measure named last before the amount's sentence."""
    holding = case.holding(amount.start)
    begin = holding[0][1].start if holding else case.sentence(amount.start).start
    found = _undertakings(case, max(begin, amount.start - _PART_REACH), amount.start, (_PROJECTS,))
    return (found[-1], "funding.amount-in-part") if found else None


def fund(case: Case, amount: Named) -> Named | None:
    """The last fund that the clause names (利用|市级文物资金|40余万元)."""
    clause = case.clause(amount.start, amount.end)
    found = case.within(clause.start, min(clause.end, clause.start + SENTENCE), *_PROJECTS, *_OTHERS)
    funds = [named for named in found if FUND.search(named.entity.label)]
    return funds[-1] if funds else None


# 高龄津贴, 水土保持补偿费, 临时救助: what is paid to people or collected from them
_DUE = re.compile(
    r"(?:[费金税款]|津贴|补贴|补助|救助|低保|生活保障|保险|贷款|债券?|基金|资金|经费|备用金|奖|账户|投资)(?:制度|政策)?”?$"
)


# what is done with it, in the clause of the sum: 追回资金|1.35万元, 剩余|39.2万元, 结余|512.4万元
_DEALT = re.compile(
    r"追[回缴]|发放?|[欠补收]缴|征收|[应少多]收|领取?|入库|结余|支付|兑付|剩余|涉及|清退|退回|到位|设立|安排|争取|投入"
)
_ELSE = re.compile(r"配套(?!费)|其他|自筹|以上|以下|以内")


_PURSE = re.compile(r"(?:资金|基金|债券?|投资|经费|贷款|补助)$")


def is_purse(named: Named) -> bool:
    """Whether it is money that pays for other things: 甲专项资金, but not 乙津贴."""
    return _PURSE.search(named.entity.label) is not None


def due(case: Case, amount: Named) -> Named | None:
    """The benefit, due or fund that the sentence deals with: 应收|甲费|3万元, 多发|乙津贴，追回1万元."""
    sentence, clause = case.sentence(amount.start), case.clause(amount.start, amount.end)
    words = case.text[clause.start : amount.end + 2]
    if not _DEALT.search(words) or _ELSE.search(words):
        return None
    holding = case.holding(amount.start)
    begin = max(holding[-1][1].start, amount.start - _PART_REACH) if holding else sentence.start
    found = case.within(
        min(begin, sentence.start), clause.end, *_PROJECTS, EntityType.MECHANISM, EntityType.AWARD
    )
    dues = [n for n in found if _DUE.search(n.entity.label) and "》" not in case.text[n.end : n.end + 8]]
    here = [named for named in dues if named.start >= sentence.start]
    before = [named for named in here if named.end <= amount.start]
    earlier = [named for named in dues if not is_purse(named)] if not here else []
    return next(iter((*reversed(before), *here, *reversed(earlier))), None)
