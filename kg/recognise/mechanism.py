"""Recognise named systems without a document of their own: “三会一课”, 河长制, 动态监测和绩效评价机制.

Rules:
    mechanism.standing   a listed system, with or without quotation marks
    mechanism.quoted     a name in quotation marks before 制度, 机制, 工作法, 模式 …: “先考古、后出让”制度
    mechanism.inner      what stands in those quotation marks, a name as well: 先考古、后出让
    mechanism.prefixed   the same with the words before the quotation mark: 医药代表接待“三定两有”制度
    mechanism.form       a name by its last word, behind a verb or in a list: 健全党员积分管理制度
    mechanism.numeral    “五种学习方式”
    mechanism.plus       “5+N”主题党日
    mechanism.levels     by how many levels take part, wherever it stands: 三级监管机制
    mechanism.listed     listed systems whose list closes with 等制度: 谈心谈话、首问负责等制度
    mechanism.used       a system that a higher body runs: 通过省药品招采管理系统
    mechanism.money      what is kept, collected or lent by rule: 省级福彩公益金, 森林植被恢复费
    mechanism.practised  what is carried out: 推行“胜诉即退费”; this and its kin in `mechanism_practice`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.matching import near
from kg.recognise.mechanism_form import JOINT, LEADS, TELLING, formed, generic_words, is_generic
from kg.recognise.mechanism_practice import practices
from kg.recognise.mechanism_quoted import quoted_names
from kg.recognise.mechanism_standing import bare_name, standing_names, standing_systems
from kg.recognise.money_names import dues
from kg.recognise.phrases import phrase_before

__all__ = ["RECOGNISER", "bare_name", "standing_systems"]


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    text = scene.text
    for start, end, rule in chain(standing_names(text), quoted_names(text), practices(text)):
        yield scene.mention(start, end, EntityType.MECHANISM, f"mechanism.{rule}")
    yield from _systems(scene)
    yield from _strategies(scene)
    yield from _by_form(scene)
    for start, end in dues(text):
        yield scene.mention(start, end, EntityType.MECHANISM, "mechanism.money")
    for start, end in formed(text):
        yield scene.mention(start, end, EntityType.MECHANISM, "mechanism.form")


# 推行|校长陪餐|制，: 制 alone as the last word
_SYSTEM = re.compile(
    r"制(?<![体机编控限研印抵强定复监法管压牵录绘调配遏节规建牌炼缝自改学全日同份薪立]制)(?=[，。；、）]|$)"
)
_PROVINCES = (
    "(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省"
    "|(?:北京|上海|天津|重庆)市|广西|宁夏|新疆|西藏|内蒙古"
)
# 甲省农村产权流转交易平台, 全国…信息系统: of the country or a province, wherever it stands; not 全省教育系统
_OF_A_PROVINCE = re.compile(
    rf"(?P<name>(?:全国|国家|{_PROVINCES})(?:(?![的了在和与将])[一-龥]|“[^“”\n]{{2,8}}”){{3,20}}?"
    r"(?:平台|(?:管理|信息|业务|追溯|核对|监管|监测|采购|交易|办理|申报|登记|审批|服务|预警|指挥|应用)系统))"
    r"(?![一-龥]?(?:公司|企业|建设))"
)
# 通过|省药品和耗材招采管理系统, 用好|全国…综合平台
_USED = re.compile(
    r"(?:通过|依托|利用|使用|运用|用好|登录|录入|记入|上传至?|接入|纳入|填报|进入)"
    rf"(?P<name>(?:全国|国家|中国|[省部]|{_PROVINCES})"
    r"(?:(?![的了在和与将]|(?<!核)对)[一-龥]|[和与](?=[一-龥]{2,8}(?:平台|系统|网))){4,24}?(?:平台|系统))"
    r"(?![\u4e00-\u9fff]?(?:公司|企业|建设))"
)
_PLATFORM = re.compile("平台|系统")
_FAR = 40


def _systems(scene: Scene) -> Iterator[Mention]:
    """Systems by 制 alone, and those that higher bodies run and the body uses."""
    for match in _SYSTEM.finditer(scene.text):
        phrase = phrase_before(scene.text, match.start(), reach=12)
        joints = list(JOINT.finditer(phrase.qualifier))
        name = phrase.qualifier[joints[-1].end() :] if joints else phrase.qualifier.rpartition("制和")[2]
        if phrase.lead in LEADS and 2 <= len(name) <= 8 and not is_generic(name):
            yield scene.mention(
                match.start() - len(name), match.end(), EntityType.MECHANISM, "mechanism.form"
            )
    for pattern in (_USED, _OF_A_PROVINCE):
        for match in near(scene.text, pattern, _PLATFORM, _FAR):
            yield scene.mention(*match.span("name"), EntityType.MECHANISM, "mechanism.used")


# 乡村振兴|战略|的重要性, “甲+”|战略|，: not 战略部署, 战略合作
_STRATEGY = re.compile(
    r"战略(?!部署|布局|任务|性|合作|协议|投资|目标|定位|规划|高度|思维|思想|决策|地位|意义|机遇|伙伴|储备|支撑|眼光|举措|新兴|重点|方向|资源|框架|咨询|研究|物资)"
)
_QUOTED_STRATEGY = re.compile(
    r"“(?P<inner>[^“”，。；\n]{2,12}战略)”|“[^“”，。；\n]{2,8}”战略(?!合作|部署|布局)"
)
# what alone names no strategy, and whose strategy it is
_ANY = re.compile(
    r"^(?:重大|国家|发展|总体|整体|长远|重要|全局|区域|企业|集团|公司|年度|长期|中长期|的|[，。、])*$|重大$"
)
_SERVED = re.compile(r"关于|履行|服务|融入|对接|保障|支撑|领会|体现|肩负|战略[和与、]|贯彻|衔接")
_WHOSE = re.compile(r"(?:党中央|中央|[省市县区]委|[省市县区]政府)")


def _strategies(scene: Scene) -> Iterator[Mention]:
    """Strategies by name: they govern work for years and have no document that is called so."""
    for match in _QUOTED_STRATEGY.finditer(scene.text):
        span = match.span("inner") if match["inner"] else match.span()
        yield scene.mention(*span, EntityType.MECHANISM, "mechanism.strategy")
    for match in _STRATEGY.finditer(scene.text):
        phrase = phrase_before(scene.text, match.start(), reach=18)
        start = phrase.start
        governed = [found.end() for found in _SERVED.finditer(scene.text, start, match.start())]
        start = governed[-1] if governed else start
        if whose := _WHOSE.match(scene.text, start, match.start()):
            start = whose.end()
        name = scene.text[start : match.start()]
        if phrase.lead and 4 <= len(name) <= 14 and not _ANY.search(name) and name.isalpha():
            yield scene.mention(start, match.end(), EntityType.MECHANISM, "mechanism.strategy")


# “科室自查、医保科核查”|三级监管机制, 抽查、维修的|三级管护机制: by how many levels take part
_OF_LEVELS = re.compile(
    r"[两三四五]级(?!联网|等级)[一-龥]{2,8}?(?:机制|责任制|(?<!管理)制度)(?![化性改创设])(?!不)"
)
_LEVEL = re.compile("[两三四五]级")
# 推动|黄河流域生态保护和高质量发展|重大国家战略: strategies of whole regions
_REGIONAL = re.compile(
    r"(?P<name>黄河流域生态保护和高质量发展|京津冀协同发展|长江经济带(?:高质量)?发展|粤港澳大湾区建设"
    r"|长三角一体化发展|成渝地区双城经济圈建设)(?=(?:重大国家|国家重大|国家|区域重大)战略)"
)
# 落实|谈心谈话|、|首问负责|、限时办结等制度: systems of a list that ends with the word that they share
_SHARED_HEAD = re.compile(
    r"(?:落实|执行|实行|推行|健全|完善|建立|坚持)(?P<names>(?:[^，。；、\n]{2,12}、){1,6}[^，。；、\n]{2,12}?)等(?:各项|多项)?(?:[一-龥]{0,4})(?:制度|机制)"
)
_AND_OTHERS = re.compile("等[一-龥]{0,6}制度")
_ITEM = re.compile(r"[^、]+")
_HEADLESS = re.compile("(?:制度|制)$")


@cache
def _listed_stems() -> frozenset[str]:
    """Listed systems without the word that a list of them shares: 谈心谈话, 首问负责, 限时办结."""
    stems = {_HEADLESS.sub("", name) for name in standing_systems() if _HEADLESS.search(name)}
    return frozenset(stem for stem in stems if len(stem) >= TELLING) - generic_words()


def _by_form(scene: Scene) -> Iterator[Mention]:
    """Systems by their number of levels, strategies of regions, and listed systems that share one head."""
    text = scene.text
    for match in near(text, _OF_LEVELS, _LEVEL, _FAR):
        yield scene.mention(*match.span(), EntityType.MECHANISM, "mechanism.levels")
    for match in _REGIONAL.finditer(text):
        yield scene.mention(*match.span("name"), EntityType.MECHANISM, "mechanism.strategy")
    for match in near(text, _SHARED_HEAD, _AND_OTHERS, _FAR * 2):
        for item in _ITEM.finditer(text, *match.span("names")):
            if bare_name(item.group()) in _listed_stems():
                yield scene.mention(*item.span(), EntityType.MECHANISM, "mechanism.listed")


RECOGNISER = Recogniser(
    "mechanism", "named systems: listed ones, quoted ones, and names by 制度, 机制, 责任制", find
)
