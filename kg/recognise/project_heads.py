"""Projects by their head: programmes (雪亮工程), projects on a facility, special operations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import near
from kg.recognise.project_words import (
    BRACKETED,
    LONGEST,
    ROUTE,
    STRETCH,
    alternatives,
    ends_with,
    modifier_start,
    own_name,
    specific,
    words,
)

__all__ = ["bonds", "campaigns", "funded", "named"]

# X工程: 雪亮工程, 文化惠民工程. What follows may make another word of it: 工程师, 工程款, 工程建设.
_NAMED = re.compile(
    r"工程(?!实验室|研究中心|研究院|系(?!统|列)|学科|硕士|博士|专家|职业|价款|有限|股份|监理|质量|师|款|项目|等专业|等学科|等领域|“|量|质量|建设(?=领域|项目|管理)|施工|监理|招标|招投标|造价|结算|决算|验收|规划|进度|管理|学院|大学|领域|公司|局|处|院|车|机械|专业|技术|类|资料|审计|变更|咨询)"
    r"(?:\d\.\d)?|项目(?=（|一期|二期|三期|工程)"
    r"|(?:PPP|EPC|BOT|TOT|F\+EPC|EPC\+F|EPC\+O)(?:总承包)?(?:项目|工程)"
)
_SITE_PROJECT = re.compile(
    r"(?<!建设)项目(?!部|组|经理|库|负责|法人|资金|化|制|清单|管理|建设管理|支出|经费|审批|名录)"
)


# What is said of one undertaking, not of a class: 甲圣地项目有序推进.
_MOVES = re.compile(
    r"(?:由(?!于)|采购金额|公开招标|停工|停滞|烂尾|供地|滞后|长期|将预算|抛荒|完成\d|，争取|，投资|投资\d|中标|未按|未经|已|正在|签约|取得|投产|动工|落户|成为|竞得|于\d|有序推进|进展|进度|推进缓慢|建设缓慢|尚未|至今未|计划投资|总投资|于20|开工|竣工|完工|落地|取得|（|\()"
)


# 严禁任何单位插手干预|工程: a clause, no name
_PHRASE = re.compile(r"任何|插手|干预|承揽|严禁|禁止|发包|^(?:排查|清理|梳理|摸排|检查)")


def named(text: str) -> Iterator[tuple[int, int]]:
    """Programmes by their head: 雪亮工程; 项目 only where the modifier ends with a facility."""
    for match in _NAMED.finditer(text):
        start = modifier_start(text, match.start())
        if text.startswith("至", start - 1) and ROUTE.search(text, start, match.start()):
            start = modifier_start(text, start - 1)
        name = text[start : match.start()]
        if 2 <= len(name) <= 24 and specific(name) and not _PHRASE.search(name):
            yield start, match.end()
            stretch = STRETCH.match(text, match.end()) if match.group() == "工程" else None
            if stretch and stretch.group().endswith("段"):
                yield start, stretch.end()  # 引甲济乙工程|柳城段
    for match in _SITE_PROJECT.finditer(text):
        start = modifier_start(text, match.start())
        site = text[start : match.start()]
        if _ESTATE.fullmatch(site):
            yield start, match.end()
            continue
        moves = _MOVES.match(text, match.end()) is not None and len(site) >= 5 and specific(site)
        if len(site) <= LONGEST and (moves or _on_facility(site)):
            bracket = BRACKETED.match(text, match.end())
            yield start, bracket.end() if bracket else match.end()


# 甲畔华庭|项目, 乙东·丙湖壹号|项目: homes by the name that their builder gave them
_ESTATE = re.compile(
    r"(?!住宅|商品|安置|老旧)[\u4e00-\u9fff·]{2,8}(?:华庭|名苑|雅苑|佳苑|嘉苑|家苑|花苑|花园|家园|公馆|公寓|华府|首府|豪庭|名邸|名都|名城|新城|水岸|山庄|[一壹二]号(?:院|公馆)?|国际(?:社区)?|大厦)"
)


def _on_facility(site: str) -> bool:
    """Whether a modifier of 项目 ends with a facility or trade and says which: 甲区体育馆, 乙村光伏."""
    facility = ends_with(site, "facilities") or ends_with(site, "industries")
    modifier = site[: len(site) - len(facility)]
    return bool(facility) and (own_name(site) or (len(modifier) >= 2 and specific(modifier)))


# 甲产业园专项债, 乙医院建设项目专项债券: the bond is named after the project that it pays for.
_BOND = re.compile(r"(?:(?:建设)?项目)?专项债(?:券)?")
# What every one of them holds
_DEBT = re.compile("专项债")


def funded(text: str) -> Iterator[tuple[int, int]]:
    """Facilities that a bond is raised for: 甲产业园 in 甲产业园专项债."""
    for match in near(text, _BOND, _DEBT, 8):
        start = modifier_start(text, match.start())
        if match.start() - start <= LONGEST and own_name(text[start : match.start()]):
            yield start, match.start()


def bonds(text: str) -> Iterator[tuple[int, int]]:
    """The bonds themselves, by all that they are raised for: 甲产业园、乙中心建设项目专项债."""
    for match in near(text, _BOND, _DEBT, 8):
        end = match.start()
        start = modifier_start(text, end)
        if end - start > LONGEST or not own_name(text[start:end]):
            continue
        while start > 3 and text[start - 1] in "、和与及":
            before = modifier_start(text, start - 1)
            if start - before > LONGEST or not own_name(text[before : start - 1]):
                break
            start = before
        yield start, match.end()


@cache
def _operation_pattern() -> re.Pattern[str]:
    # 专项整治, 百日攻坚行动 …; 专项整治方案 and 专项行动领导小组 are no operations
    return re.compile(
        rf"(?:{alternatives(words('operations'))})(?:“[^“”\n]{{2,12}}行动”)?(?!领导小组|方案|工作领导|办公室|指挥部|计划|组)"
    )


# 工程建设|领域突出问题|专项整治: the field says which, though it is made of words of every field
_FIELD_OF_FAULTS = re.compile(
    r"(?:领域|行业|系统|方面)?(?:突出问题|腐败问题|腐败乱象|腐败和作风问题|腐败和不正之风|不正之风和腐败问题|作风问题|风险隐患|安全隐患|违法违规问题|乱象|不正之风)$"
)


# 亲属违规|用工专项清理, 竣工未|决算项目专项清理: what was wrong is part of the topic
# 区城管局|集中整治11次, 工作小组|集中攻坚: somebody acts, no name
_BY_BODY = re.compile(r"(?:局|委|办|队|部门|小组|专班|政府|街道|乡镇|单位|人员)$")
# 介绍|本次专项整治: which one was said before
_DEICTIC = frozenset({"本次", "此次", "这次", "该次", "上次", "首次", "本轮", "此轮"})
_INNER_FAULT = re.compile(r"(?:违规|违法|非法|未|不|欠)$")
# 全县医疗质量安全|专项整治行动: ordinary words, but enough of them to say which
_LONG_TOPIC = re.compile(r"(?!重点|突出|各|相关)[\u4e00-\u9fff]{6,30}")


def campaigns(text: str) -> Iterator[tuple[int, int]]:
    """Special operations with a topic: 扫黑除恶专项斗争, 文物“百日攻坚”专项行动."""
    for match in _operation_pattern().finditer(text):
        start = modifier_start(text, match.start())
        if text[start : match.start()] in _DEICTIC:
            continue
        if _BY_BODY.search(text, start, match.start()):
            continue
        if fault := _INNER_FAULT.search(text, max(0, start - 2), start):
            wider = modifier_start(text, fault.start())
            start = wider if wider < fault.start() and match.start() - wider <= 24 else fault.start()
        topic = text[start : match.start()]
        if field := _FIELD_OF_FAULTS.search(text, max(0, match.start() - 14), match.start()):
            start = modifier_start(text, field.start())
            named = specific(text[start : field.start()])
            if (2 if named else 4) <= field.start() - start <= 20:
                yield start, match.end()
        elif 2 <= len(topic) <= 30 and (specific(topic) or _LONG_TOPIC.fullmatch(topic)):
            yield start, match.end()
