"""Funds and benefits with a name of their own, which pay for undertakings: 省级文物保护专项资金.

Readers list them with the undertakings, mostly as what may be listed or not; a fund is told from money in
general by what its name says of whom it is from or what it is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.matching import near
from kg.recognise.project_words import modifier_start, specific

__all__ = ["funds", "paid_works"]

# 争取|国家文物保护专项资金|592万元，实施…; 分配17万元|文保资金|用于…; 利用|市级文物资金|40余万元
_FUND = re.compile(
    r"(?:争取|申请|申报|获批|获得|落实|利用|使用|整合|分配|下达|拨付|投入|安排|设立|套取|挤占|结余)(?:到|了)?(?:[\d.余多近约]{1,9}[万亿]?元)?"
    r"(?P<name>(?:(?:19|20)\d\d年度?)?[\u4e00-\u9fff]{2,18}?(?:资金|基金))"
    r"(?=(?:共计|共|约|近)?[\d.余多]{1,9}[万亿]?元|用于|[，,]?(?:主要)?用于|(?<=专项资金)[，。；,])"
)
_NO_FUND = re.compile(
    r"[的和与及、]|[局厅委办]落实|^(?:各类|各项|专项|财政专项|项目|相关)|级以[上下]|公司|合作社|(?:惠企|惠农|惠民)(?:资金)?$"
)
_OF_A_PLAN = re.compile(r"[\u4e00-\u9fff]{6,}?计划")
# 其中|中央水污染防治资金120万元, 省级文物保护专项资金|结余512万元: the money opens the clause
_MONEY = re.compile(
    r"(?:(?<=其中)|(?<=[，。；、：\n])|(?<=20\d\d年)|(?<=20\d\d年度))"
    r"(?P<name>(?:国家|中央|[省市]级|自然灾害)(?![财配])[\u4e00-\u9fff]{0,16}?(?:专项资金|补助资金|救灾资金|防治资金|修复资金|奖补资金|发展资金))"
    r"(?=(?:共计|共|约|近)?[\d.余多]{1,9}[万亿]?元|结余|滞留|滞拨|闲置|沉淀|未)"
)
_SUM = re.compile("资金")
# which money it is must be said: 国家, 省级, 文物 …, but no 专项资金, 项目资金, 各类资金
_WHOSE = re.compile(
    r"[\u4e00-\u9fff]{2}专项(?:资金|经费)|衔接资金|国家|中央|[省市县区]级|[省市县]财政|文物|文保|教育|水利|农业|卫生|体育|旅游|文化|科技|扶贫|振兴|救灾|环保|社保"
)


# 中央预算内投资|1200万元, 到位|地方政府专项债券|资金4000万元: money of the state that has a name of its own
_STATE = re.compile(
    r"(?P<name>中央预算内投资|地方政府(?:专项|一般|再融资)债券?|超长期特别国债|特别国债|增发国债|车购税资金|车辆购置税资金)"
    r"(?=(?:资金)?(?:共计|共|约|近)?[\d.余多]{1,9}[万亿]?元)"
)


# What every match of these holds, and how far from it one may begin or end
_PAID = re.compile("资金|基金|专项经费|一次性补贴")
_OF_THE_STATE = re.compile("投资|债|车购税|购置税")
_FAR, _SHORT = 48, 8


def funds(text: str) -> Iterator[tuple[int, int]]:
    """Programmes that pay, by the sum or the purpose that a sentence gives with them."""
    for match in near(text, _FUND, _PAID, _FAR):
        if _WHOSE.search(match["name"]) and not _NO_FUND.search(match["name"]):
            start, end = match.span("name")
            plan = _OF_A_PLAN.match(match["name"])
            yield start, start + plan.end() if plan else end  # 甲质量提升计划|中央资金
    for match in near(text, _MONEY, _SUM, 30):
        yield match.span("name")
    for match in near(text, _STATE, _OF_THE_STATE, _FAR):
        yield match.span("name")
    yield from _kinds(text)


# what funds are called by: 甲事业发展|补助资金, 乙扶持|资金
_KIND = re.compile(
    r"(?:专项(?:补助|扶持|奖补|补贴)?|补助|扶持|救助|奖补|奖励|转移支付|救灾|防治|修复|帮扶|引导|发展|补贴)资金|专项经费|一次性补贴(?:资金)?"
)
# |有286.4万元未兑现, |18.5万元, |已拨付到位, |审核把关不严, |到账后: one fund is dealt with
_DEALT_WITH = re.compile(
    r"(?:共计|共|约|近|有|余额)?[\d.余多]{1,9}[万亿]?元|(?:已|至今|尚)?(?:全部|全额)?(?:拨付|兑现|到位|到账|下达|滞留|滞拨|闲置|沉淀|结余|结存)"
    r"|审核|审批|申报|分配|使用不|监管不|管理不|发放不|未|被(?:挪用|套取|挤占|截留)|用于"
)
# 挤占|甲资金, 违规申领2021年|甲资金
_TAKES = re.compile(
    r"(?:挤占|挪用|套取|骗取|截留|滞留|申领|申报|虚报|兑现|拨付|发放|使用|争取|申请|获得|整合|统筹)(?:了)?(?:(?:19|20)\d\d年度?)?$"
)
# money in general, by what it is used for or who holds it: 惠民惠农|补贴资金, 上级|补助资金, 项目|专项资金
_ANY_MONEY = re.compile(
    r"(?:惠民|惠农|惠企|政策|财政|上级|本级|配套|各级|各类|各项|有关|相关|部分|大额|项目|建设|维修|重大|涉农|涉企|专项|资金|结余|结转|存量|违规|该项?|多|笔|的|年|个|年度)+$"
)
# 补助资金 is what any work is helped with (造林补助资金); without the level that it is from only what the
# central budget calls so is a fund. Source: catalogue of 中央对地方转移支付, entries that end with 补助资金.
_OF_THE_BUDGET = re.compile(
    r"(?:就业|衔接推进乡村振兴|困难群众救助|残疾人事业发展|优抚对象|退役安置|养老服务|保障性安居工程|农村危房改造|免费开放"
    r"|公共文化服务体系建设|基本公共卫生服务|医疗服务与保障能力提升|医疗救助|计划生育|学生资助|城乡义务教育|校舍安全保障"
    r"|义务教育薄弱环节改善与能力提升|城市管网及污水处理|农田建设|水利救灾|政法纪检监察|文物保护)$"
)
# 落实|扶持村级集体经济发展资金, 2021年|电商扶持资金, 51万元|文保专项资金
_CUT = re.compile(
    r"(?:19|20)\d\d年度?|[\d.余多]+[万亿]?元|[的了]|兑现|设立|落实|挤占|挪用|套取|骗取|截留|滞留|申领|申报|虚报|拨付|发放|使用|争取|申请|获得|整合|统筹|安排"
)
# 省总工会|补助资金: the money of a body, no fund; 甲工程|第三次补助资金: part of its price
_PAYER = re.compile(r"(?:[局厅会委院]|集团|公司|中心)$|工程|项目|[县市]$|政府")
_GRADE = re.compile("[省市县区]级财政")
_FROM_ABOVE = re.compile("国家|中央|[省市]级|自治区|[\u4e00-\u9fff]{2,3}省")
_FROM = re.compile(r"(?:国家|中央|[省市县区]级?|自治区)(?:财政)?$")


def _kinds(text: str) -> Iterator[tuple[int, int]]:
    """Funds by what they are for, where the sentence deals with one: 挤占|残疾人事业发展补助资金|4.6万元."""
    for kind in near(text, _KIND, _PAID, _SHORT):
        start = modifier_start(text, kind.start())
        for cut in _CUT.finditer(text, start, kind.start()):
            start = cut.end()
        of = text[start : kind.start()]
        if not 2 <= len(of) <= 18 or _ANY_MONEY.fullmatch(of) or not (specific(of) or _FROM.match(of)):
            continue
        if kind.group() == "补助资金" and not (_FROM_ABOVE.match(of) or _OF_THE_BUDGET.search(of)):
            continue
        if _GRADE.fullmatch(of) or _PAYER.search(of) or (_NO_FUND.search(of) and not _FROM.fullmatch(of)):
            continue
        if _DEALT_WITH.match(text, kind.end()) or _TAKES.search(text, max(0, start - 10), start):
            yield start, kind.end()


# 协调资金15万元，用于|甲村文化广场建设|，: works that a sum is spent on, up to the end of the phrase
_WORKS = re.compile(
    r"元(?:资金|经费)?[，,]?(?:全部|主要|专项|专门)?(?:用于|实施|完成)"
    r"(?P<name>(?P<what>(?:(?![的了和与及、由对将把该等各])[\u4e00-\u9fff]){4,20}?)"
    r"(?:(?:升级|提升|智能化|信息化|标准化)?改造|建设|维修|修缮|扩建|加固|延伸))(?=[，。；])"
)
# 用于基础设施建设, 用于上述项目建设, 用于信息化建设: of any kind
_ANY_WORKS = re.compile(
    r"^(?:上述|这|本|其他|有关|相关|支持|补充|改善|日常)|(?:项目|工程|队伍|能力|作风|制度|体系|环境|设施|产业|党|化)$"
)


def paid_works(text: str) -> Iterator[tuple[int, int]]:
    """Works by what a sum is spent on: 15万元用于甲村文化广场建设."""
    for match in _WORKS.finditer(text):
        if specific(match["what"]) and not _ANY_WORKS.search(match["what"]):
            yield match.span("name")
