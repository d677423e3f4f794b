"""Projects that a verb proves: systems that are set up, actions under a name of their own.

开发移动执法系统, 医保智能监控系统上线    a system is a sector (教育系统) unless somebody builds or starts it
实施乡村建设行动                        an action is what anybody does unless it has a name and is carried out
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.project_schemes import in_use
from kg.recognise.project_words import alternatives, modifier_start, specific, words

__all__ = ["actions", "plans", "surveys", "systems"]

_SYSTEM = re.compile(
    r"系统(?![内外性上下干人各队党单部机会中]|工程|治理|集成|思维|观念|学习|谋划|梳理)(?:[一二三四]期)?"
)
# 开发|…系统, 升级改造|…系统
_SETS_UP = re.compile(
    r"(?:开发|建设|建成|搭建|启用|上线|部署|研发|升级|升级改造|推广|推行|应用|推广应用|引进|引入|自建|新建|运行|采购|购置|安装|构建|建立)(?:了|好|并使用)?$"
)
# 开发|移动执法系统: verbs that open names too, so that no left edge stops at them
_LEADING = re.compile(r"应用|开发|研发|自建|购置|采购|安装|部署")
# …系统|上线, …系统|已投入使用
_IS_SET_UP = re.compile(
    r"(?:已|正式|全面|成功|于[^，。；]{2,10}|现已|均已)?(?:上线|投入使用|投用|启用|建成|试运行|开发|升级|建设(?!性))"
)


# 甲云平台中|“乙厅”|功能操作系统: a phrase, not a name; “码上监督”系统 is one
_PHRASE = re.compile(r"[中内的]“|”[^“”]{7,}$|[、，]")


_LEAST = 4
"""Characters that the name of a system must have before 系统."""


@cache
def _quality() -> re.Pattern[str]:
    return re.compile(alternatives([*words("platform_qualities"), *words("system_qualities")]))


def systems(text: str) -> Iterator[tuple[int, int]]:
    """Software that is built or put into use here: 开发移动执法系统."""
    for system in _SYSTEM.finditer(text):
        start = modifier_start(text, system.start())
        verb = _LEADING.match(text, start, system.start())
        if verb and system.start() - verb.end() >= _LEAST:
            start = verb.end()  # but 推行|采购管理系统
        name = text[start : system.start()]
        if not _LEAST <= len(name) <= 20 or in_use(text, start) or _PHRASE.search(name):
            continue
        if not (_SETS_UP.search(text, max(0, start - 6), start) or _IS_SET_UP.match(text, system.end())):
            continue
        if (specific(name) or name.endswith("管理")) and _quality().search(name):
            yield start, system.end()


_ACTION = re.compile(r"行动(?=[，。；、）)和及与]|$)")
# 实施|…行动: what carries out an action
_CARRIES_OUT = re.compile(r"(?:开展|实施|启动|推进|深化|参与|打响|推动|部署)(?:了|好)?$")
_JOINT = frozenset("、和及与")
# what anybody does: 联合|行动, 志愿服务|行动
_PLAIN = re.compile(
    r"(?:执法|联合|统一|集中|集体|实际|具体|有力|自觉|思想|政治|专项|现场|救援|抓捕|夜查|巡查|检查|整治|清查|宣传|志愿服务|打击|攻坚|系列|清理|排查|治理|整改|服务|应急|后续|务实|积极|一致|落实|学习|督查|巡逻|清障|公益|慰问|帮扶|一线|带头|文明|节约|植树|消杀|防控|创建|抽查|暗访|突击|错时|各类|此次|相关|多项|重大)$"
)


def actions(text: str) -> Iterator[tuple[int, int]]:
    """Actions with a name of their own that a verb says are carried out: 实施乡村建设行动、人才强校行动."""
    last = -1
    for action in _ACTION.finditer(text):
        start = modifier_start(text, action.start())
        name = text[start : action.start()]
        if not 4 <= len(name) <= 20 or "”" in name or _PLAIN.search(name) or not specific(name):
            continue
        follows = text[start - 1 : start] in _JOINT and last == start - 1
        if follows or _CARRIES_OUT.search(text, max(0, start - 4), start):
            last = action.end()
            yield start, last


# 实施|高新技术企业倍增计划, 启动青年博士提升计划: a plan that is carried out and is no document
_PLAN = re.compile(
    r"(?:提升|倍增|培育|培养|引领|提质|振兴|支持|资助|成长|领航|攀登|支教|特岗|协同提质)计划(?=[，。；、）和及与，]|$|取得|以来|成效)"
)


def plans(text: str) -> Iterator[tuple[int, int]]:
    """Programmes called plans that a verb says are carried out: 实施高新技术企业倍增计划."""
    for plan in _PLAN.finditer(text):
        start = modifier_start(text, plan.start())
        if text[start - 1 : start] == "”" and (mark := _FIGURES.search(text, max(0, start - 8), start)):
            start = mark.start()  # 实施|“1369”乡村产业提升计划
        name = text[start : plan.start()].rpartition("”")[2]
        if 4 <= len(name) <= 16 and specific(name) and _CARRIES_OUT.search(text, max(0, start - 4), start):
            yield start, plan.end()


_FIGURES = re.compile(r"“[\d+]{2,6}”$")
# 第三次|全国国土调查, 第四次全国文物普查: what the State counts every ten years
_SURVEY = re.compile(
    r"(?:第[一二三四五六七八九]次全国|全国第[一二三四五六七八九]次)[\u4e00-\u9fff]{2,8}?(?:普查|调查)(?!员|办|领导|工作|组|对象|数据|成果|报告|表)"
)


def surveys(text: str) -> Iterator[tuple[int, int]]:
    """Censuses of the whole country by their number: 第四次全国文物普查."""
    for survey in _SURVEY.finditer(text):
        yield survey.span()
