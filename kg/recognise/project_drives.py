"""Undertakings that a verb and their last word name, whatever words stand between the two.

开展招标投标领域突出问题专项治理     the topic is the whole object of the verb, words of every field included
推进农业水价综合改革                 a reform is an undertaking of years
开展“进百村、访千户”活动             a slogan that a body goes by for a year
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import literals, near
from kg.recognise.phrases import phrase_before
from kg.recognise.project_words import modifier_start, specific, words

__all__ = ["capacities", "checks", "reforms", "slogans", "town_works", "whole_objects"]

_UNTIL = r"(?!方案|领导小组|工作领导|工作方案|工作组|报告|通知|办公室|计划|行动方案|活动方案|指挥部|组)"
# 开展|竣工未决算项目|, 启动|招标投标领域突出问题|: the object begins right behind its verb, and holds no
# particle, count or mark but 、 before the last of several faults (违规饮酒、酒驾醉驾问题)
_OBJECT = re.compile(
    r"(?:开展|启动|部署|实施|组织(?!开展|实施))(?:了|全[县市区省镇局院校])?"
    r"(?P<topic>(?:20\d\d年度?)?(?!联合|全面(?!从严)|集中|专项|[一多]次|多轮|常态|为期|全[县市区省镇]|相关|有关|各类|各项|本)"
    r"(?:[^，。；、：“”《》（）的了对将由被等其\s\d]|“[^“”\n]{2,12}”"
    r"|(?<!”)、(?=[^，。；、\s“”]{2,6}(?:问题|乱象|行为|隐患))){1,26})\Z"
)
_LOOK_BACK = 36


@cache
def _drive() -> re.Pattern[str]:
    # |专项清理|, |集中清理专项行动|
    ends = literals([*words("checks"), *words("operations")])
    return re.compile(f"(?:{ends})(?:专项行动|行动)?{_UNTIL}")


# 开展|食品安全监督检查和隐患排查|…: two acts, no name; 联合…开展
_PHRASE = re.compile(
    r"(?:工程|项目|改造|修缮)、|相关|有关|某|[万亿]元|(?:开展|进行|督促|联合|会同|通过|组织|落实|制定|建立|根据|按照)|(?:工作|情况|活动|行动|整治|[检排]查|治理|清理)[和与、]"
)
_LONG_TOPIC, _TOPIC = 6, 3
# 实施|畜禽粪污资源化利用整县推进项目|，: works that a verb inside their name would cut
_DIRECT = re.compile(
    r"(?:(?:实施|申报|启动|承接|承担|引进|新上)(?:了)?|(?:申报|承担|主持)的)(?P<name>(?!项目|年产)(?:[^，。；、：“”《》（）的了对将由被等其和与及\s\d]){5,24}?项目)(?=[，。；、和（获]|\d|建设)"
)
# 承接了甲项目|、乙省某厅丙服务项目|和丁平台项目: the further ones of the list
_FURTHER = re.compile(
    r"[、和](?P<name>(?!项目)(?:(?![的了对将由被等其和与及])[一-龥]){6,24}?项目)(?=[，。；、和（]|等)"
)
# 实施|甲安置点住房维修和管网改造项目|，: two works of one project
_TWO_WORKS = re.compile(
    r"(?:实施|启动|承接|承担)(?:了)?(?P<name>(?!项目)(?:[^，。；、：“”《》（）的了对将由被等其和与及\s]){6,20}"
    r"(?:维修|修缮|改造|硬化|绿化|亮化|加固|提升|治理|建设|铺设|安装|更换)[和及](?:[^，。；、：“”《》（）的了对将由被等其和与及\s]){2,14}"
    r"(?:维修|修缮|改造|硬化|绿化|亮化|加固|提升|治理|整治|建设|铺设|安装|更换)(?:项目|工程))(?=[，。；])"
)
_PROJECT = re.compile("项目|工程")
# 实施|路口渠化改造|，, 推动|甲小区8台老旧电梯更新改造|，: works that are the whole object
_WORKS = re.compile(
    r"(?:实施|用于|推动|启动|完成(?=[一-龥]{1,4}[镇乡村])(?![^，。；\n]{0,26}(?:、|加固和|改造和|建设和)))(?:了)?(?P<name>(?!全面|相关|各类|进行)(?:[^，。；：“”《》（）的了对将由被等其\s]){4,26}(?:改造|修复|综合整治|综合治理|提档升级|除险加固|修缮))(?=[，。；、])"
)
_REPAIR = re.compile("改造|修复|综合[整治]|提档升级|除险加固|修缮")
# 建立|非遗项目库, 组建由86名专家组成的|环评评审专家库
_POOL = re.compile(
    r"(?:建立|组建|建成|设立)(?:了)?(?:由[^，。；\n]{2,14}组成的)?(?P<name>(?![的了])[一-龥]{2,12}(?:专家库|项目库))(?=[，。；、\d])"
)
_POOLS = re.compile("专家库|项目库")


def checks(text: str) -> Iterator[tuple[int, int]]:
    """Checks and special operations that are the whole object of a verb: 开展涉企积案专项清理."""
    for head in _drive().finditer(text):
        governed = _OBJECT.search(text, max(0, head.start() - _LOOK_BACK), head.start())
        if governed is None or _PHRASE.search(governed["topic"]):
            continue
        topic = governed["topic"]
        if len(topic) >= _LONG_TOPIC or (len(topic) >= _TOPIC and specific(topic)):
            yield governed.start("topic"), head.end()


def whole_objects(text: str) -> Iterator[tuple[int, int]]:
    """Works and pools that are the whole object of a verb, digits and verbs in their names or not."""
    for pattern, proof in ((_DIRECT, _PROJECT), (_TWO_WORKS, _PROJECT), (_WORKS, _REPAIR), (_POOL, _POOLS)):
        reached = 0
        for match in near(text, pattern, proof, _REACH):
            name = match["name"]
            if match.start("name") < reached or not specific(name) or _PHRASE.search(name):
                continue
            yield match.span("name")
            reached = match.end("name") if pattern is _DIRECT else 0
            while reached and (further := _FURTHER.match(text, reached)) and specific(further["name"]):
                yield further.span("name")
                reached = further.end("name")


_REACH = 48

# 推进|农业水价综合改革, |经营性事业单位改革进展缓慢, |交通运输综合执法改革后…: which reform is said
_REFORM = re.compile(
    r"改革(?<=[一-龥]{4}改革)(?![委办局开领方意实措政创发与]|任务|试点|工作|力度|红利|精神|攻坚|示范)"
)
# 体制机制, 企业 alone: no reform of its own, or the reform of everything
_ANY = re.compile(
    r"^(?:全[国省市县区镇]|[国省市县]家?级|国家第|第[一-龥]{1,2}[批次轮])(?![一-龥]{6})|^(?:全面|深入|持续|不断|各项|相关|有关|重点|系列|机构|体制|机制|体制机制|制度|重大|国有|企业|国企|医院|学校|教育|单位|内部|管理|[省市县区]级)*(?:机制|工作|领域|学习)?$"
    r"|[与和及、]|(?:关于|理论|重要|学习|推动|推进|深化|围绕|结合|巡察整改|课堂)"
)
_TELLING = 4
_WHOSE = re.compile(r"[一-龥]{2,12}(?:剧团|有限公司|集团|学院|医院|学校)(?=[一-龥]{4})")
_OF_MECHANISMS = re.compile("(?:机制|体系)$")


def reforms(text: str) -> Iterator[tuple[int, int]]:
    """Reforms with a subject: 国有文艺院团改革, 农业水价综合改革."""
    for match in _REFORM.finditer(text):
        start = max(modifier_start(text, match.start()), phrase_before(text, match.start(), reach=16).start)
        if whose := _WHOSE.match(text, start, match.start()):
            start = whose.end()  # 甲县乙剧团|文艺院团改革
        name = text[start : match.start()]
        if (
            _TELLING <= len(name) <= 14
            and name.isalpha()
            and not (_ANY.search(name) or _OF_MECHANISMS.search(name))
        ):
            yield start, match.end()


# 开展|“进百村、访千户、解民忧”活动, 通过国家|“优质服务基层行”活动: ways of working for a year, no event
_SLOGAN = re.compile(
    r"“(?P<name>[^“”，。；\n]{0,8}、[^“”，。；\n]{2,16}|(?:[一二三四五六七八九十两][一-龥]{1,3}){2,4}|[走访进][一-龥]{2,3}[促帮解办]?"
    r"|[一-龥]{2,8}基层行|[一-龥]{3,8}(?:提升|建设|攻坚|服务|整治|改进|转变)年)”(?:主题|专项|大)?活动"
)
_ACTIVITY = re.compile("活动")
_HABIT = re.compile("三会一课|一岗双责|党日|六进|五进")


def slogans(text: str) -> Iterator[tuple[int, int]]:
    """Slogans that a body goes by for a year: “走访解促”活动; the slogan alone is a name as well."""
    for match in near(text, _SLOGAN, _ACTIVITY, 32):
        if not _HABIT.search(match["name"]):
            yield match.span()


# 甲镇2022年以工代赈道路工程, 乙镇2021年度土地整治项目: a town's works of a year
_OF_A_TOWN = re.compile(
    r"(?<![一-龥])(?:对|实施|推进|申报|完成|启动|承接|验收|审计)?(?P<name>[一-龥]{1,4}(?:镇|乡|街道|村)(?:19|20)\d\d年度?(?!度)(?:(?![的了和与等])[一-龥]){2,16}?(?:项目|工程))"
    r"(?![部库款师量]|资金|建设管理)"
)
_YEAR = re.compile(r"(?:19|20)\d\d年")


def town_works(text: str) -> Iterator[tuple[int, int]]:
    """Works of a town that are told by their year."""
    for match in near(text, _OF_A_TOWN, _YEAR, 26):
        yield match.span("name")


# 甲公司|年产200万套制动器总成项目, 年产5GW组件项目: what a factory will make
_CAPACITY = re.compile(
    r"年(?:产|处理|加工|屠宰|出栏)[\d.]{1,8}[万亿]?(?:[一-龥]{1,3}|[GMK]?Wh?)[一-龥A-Za-z（）()]{2,20}?(?:项目|生产线)"
)
_MAKER = re.compile(r"[一-龥（）()]{4,24}?(?:有限责任公司|有限公司|集团)(?:的)?$")
_YEARLY = re.compile("年(?:产|处理|加工|屠宰|出栏)")


def capacities(text: str) -> Iterator[tuple[int, int]]:
    """Projects by what they will make in a year, with and without the company that builds them."""
    for match in near(text, _CAPACITY, _YEARLY, _REACH):
        yield match.span()
        start = modifier_start(text, match.start())
        if _MAKER.search(text, max(0, match.start() - 28), match.start()) and start < match.start():
            yield start, match.end()
