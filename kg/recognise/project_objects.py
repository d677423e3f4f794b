"""Undertakings by the place, the builder or the verb that stands beside their name.

加快建设|甲路综合换乘枢纽|，      a facility is the whole object of building, whatever its kind
由乙公司承建的|丙实训大楼|        the builder is named with it
丁村辣椒育苗大棚项目|资金滞留     a village says which, though every other word is an ordinary one
江某精密机械有限公司零部件项目    so does the company whose works a government looks after
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import near
from kg.recognise.project_words import alternatives, ends_with, modifier_start, specific, words

__all__ = [
    "built",
    "contracted",
    "creations",
    "of_a_company",
    "of_a_place",
    "planned",
    "shops_on_line",
    "signed",
    "staged",
]

# 加快建设|甲路综合换乘枢纽|，, 着力打造|乙寺历史文化公园|、|丙古镇|等, 打造9.6公里|丁河生态休闲景观带|；
_BUILT = re.compile(
    r"(?:加快(?:推进)?建设|(?:着力|重点|全力|倾力|精心)打造|高(?:标准|质量|品质|水平|起点)(?:建设|打造|推进)|打造(?=[\d.]{1,6}公里)"
    r"|配套建设|启动建设|投资建设|兴建|(?<=[，。；：\n])建设)(?:一[座个所处条])?(?:[\d.]{1,6}(?:公里|亩|万?平方米)的?)?"
    r"(?P<name>(?![的了全各一相有集以])(?:(?![的了和与及为在等])[一-龥·]){4,22})(?=[，。；、（\n]|等)"
)
_BUILDS = re.compile("建设|打造|兴建")
_REACH = 40
_OWN = 3
"""Characters of its own that the name of an ordinary facility must have before its last word."""


def _bears_a_name(name: str) -> bool:
    facility = ends_with(name, "facilities")
    own = name[: len(name) - len(facility)]
    if len(facility) < 2 or _NO_NAME.match(name):
        return False
    return specific(own) and len(own) >= (_OWN if facility in words("ordinary") else 2)


# a class or a grade, no name: 现代化|…, 国家级|…, 多个…, 标准化…
_NO_NAME = re.compile(
    r"现代|国家级|[省市县区镇村]级|全[国省市县区]|多[个功]|标准化|综合性|高标准|特色|绿色|新型|一批|一流|专业|区域性|重要|智慧|数字|美丽|宜居|农村|城乡|乡镇|示范"
)


def built(text: str) -> Iterator[tuple[int, int]]:
    """Facilities that are the whole object of building, with the further ones of their list."""
    reached = 0
    for match in near(text, _BUILT, _BUILDS, _REACH):
        start, end = match.span("name")
        if start < reached:
            continue  # it stands in the list of the one before
        while _bears_a_name(text[start:end]):
            yield start, end
            following = _FURTHER.match(text, end)
            if following is None:
                break
            start, end = following.span("name")
        reached = end


# 、|丙古镇|等: the next of a list
_FURTHER = re.compile(r"、(?P<name>(?:(?![的了和与及等])[一-龥·]){4,16})(?=[，。；、]|等)")


@cache
def _of_a_builder() -> re.Pattern[str]:
    # 由甲公司承建的|乙实训大楼|超概算
    kinds = [word for word in words("facilities") if len(word) > 1]
    return re.compile(
        r"(?:承建|代建|投建|援建|投资兴建|投资建设)的(?P<name>(?:(?![的了和与及等])[一-龥]){2,16}?"
        rf"(?:{alternatives(kinds)})(?:[一二三四]期)?(?:建设)?(?:项目|工程)?)(?=[，。；、（]|超|未|已|因|于|存在|竣工|建成|正|开工|交付)"
    )


_BUILDER = re.compile("[建设]的")


def contracted(text: str) -> Iterator[tuple[int, int]]:
    """What a builder that is named with it builds: 由甲公司承建的乙实训大楼."""
    for match in near(text, _of_a_builder(), _BUILDER, _REACH):
        if specific(match["name"]) and not _NO_NAME.match(match["name"]):
            yield match.span("name")


_HEAD = re.compile(
    r"(?:项目|工程)(?!部|组|经理|库|负责|法人|化|制|清单|管理|支出|经费|审批|名录|师|款|量|质量|项目|有限|公司|局|处|类|领域|建设(?:管理|领域)|总|监理|招标|招投标)"
)
# 甲县乙镇丙村|辣椒育苗大棚|: the last place before what is done
_PLACED = re.compile(
    r"(?P<places>(?:[一-龥]{1,4}?(?:自治县|县|市|区|旗))?(?:[一-龥]{1,6}?(?:镇|乡|街道))?(?:[一-龥]{1,5}?(?:村|社区))?)(?P<what>[一-龥]{4,18})"
)
# words that make a class of a place, or another word of its last character: 乡镇, 行政村, 全县, 城区
_CLASS = re.compile(
    r"[各全本该每多]|镇村|[乡城]镇|农村|乡村|城乡|[城新老]区|行政村|自然村|示范|重点|中心村|部分|个|条|新村|市区|市场|街区|园区|校区|地区|社区服务|片区|库区|景区|山区|小区|灾区"
)
# 丙局丁股逐|项目: a body acts
_BY_A_BODY = re.compile("[局股逐]")
_TOWN = re.compile("镇|乡|街道|村|社区")


def of_a_place(text: str) -> Iterator[tuple[int, int]]:
    """Works of a town or village, whose name says which: 甲村辣椒育苗大棚项目."""
    for head in _HEAD.finditer(text):
        start = modifier_start(text, head.start())
        placed = _PLACED.fullmatch(text, start, head.start())
        if placed is None or len(placed["places"]) < 2 or not _TOWN.search(placed["places"]):
            continue
        if _BY_A_BODY.search(text, start, head.start()):
            continue
        if not (_CLASS.search(placed["places"]) or _CLASS.match(placed["what"])):
            yield start, head.end()


# 引进|江某精密机械有限公司|零部件项目|: the company is part of the name where a government
# speaks of it
_COMPANY = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司)(?P<what>(?:(?![的了由将对和与及在等其])[一-龥A-Za-z\d]){4,22}?(?:项目|生产线(?!技改|改造|建设|项目)))(?![部组库一-龥]?(?:经理|负责|管理))"
)
_COMPANIES = re.compile("有限(?:责任)?公司")
_LOOKED_AFTER = re.compile(
    r"(?:对|引进|推动|推进|帮助|协调|服务|支持|督促|加快|确保|促成|落户|[，。；、：“（])$"
)
# 甲公司|承建…项目: it acts
_ACTS = re.compile(
    r"^(?:承|投资|建设|实施|负责|中标|申报|拟|计划|引进|开展|参与|通过|利用|围标|串标|承包|违规|未|因|已|名下|所属|签订|组织|合作|联合|完成|公开|采购|代理|工程)|支付|入驻|租|委托|供应|提供|购|欠|占用|中标|承包"
)
_LONGEST_COMPANY = 24


def of_a_company(text: str) -> Iterator[tuple[int, int]]:
    """Works of a company by its name: 江某精密机械有限公司新能源汽车零部件项目."""
    for match in near(text, _COMPANY, _COMPANIES, _REACH):
        if _ACTS.search(match["what"]) or not specific(match["what"].removesuffix("项目")):
            continue
        start = modifier_start(text, match.start("what"))
        if 4 <= match.start("what") - start <= _LONGEST_COMPANY and _LOOKED_AFTER.search(
            text, max(0, start - 2), start
        ):
            yield start, match.end()


# 国家级|电子商务进农村综合示范项目, 甲县|信息进村入户工程: programmes of the state whose names hold a verb.
# Source: 财政部、商务部 on 电子商务进农村综合示范; No. 1 Document of 2014 on 信息进村入户.
_INTO_VILLAGES = re.compile(
    r"电子商务进农村(?:综合)?示范(?:县?(?:项目|工作|创建)|(?!县|区))|信息进村入户(?:工程|项目)?"
)
_INTO = re.compile("进农村|进村入户")
_WHOSE = re.compile(r"国家级?|[一-龥]{1,4}[省市县区镇乡]")


def shops_on_line(text: str) -> Iterator[tuple[int, int]]:
    """Programmes that go into the villages, with the place that carries them out."""
    for match in near(text, _INTO_VILLAGES, _INTO, 16):
        start = modifier_start(text, match.start())
        whose = _WHOSE.fullmatch(text, start, match.start())
        yield (start if whose else match.start()), match.end()


# 纳入|甲县2025年老旧小区改造计划|，: works of a year, by the plan that holds them
_PLANNED = re.compile(
    r"(?:纳入|列入)了?(?P<name>(?:[一-龥]{1,5}[省市县区])?(?:20\d\d年度?)?(?:(?![的了年])[一-龥]){2,16}(?:改造|整治|治理|保护|修缮|建设)计划)(?=[，。；、])"
)
_PLAN = re.compile("计划")


def planned(text: str) -> Iterator[tuple[int, int]]:
    """Plans of works that something is put into: 纳入甲县2025年老旧小区改造计划."""
    for match in near(text, _PLANNED, _PLAN, _REACH):
        if specific(match["name"].removesuffix("计划")):
            yield match.span("name")


# 甲创业中心|（三期）: a stage in brackets
_STAGED = re.compile(r"（(?<=[一-龥]{3}（)[一二三四五]期）(?:项目|工程)?")


def staged(text: str) -> Iterator[tuple[int, int]]:
    """Facilities with their stage in brackets, as a whole: 甲创业中心（三期）."""
    for match in _STAGED.finditer(text):
        start = modifier_start(text, match.start())
        name = text[start : match.start()]
        closed = _SUFFIX.search(name) or len(ends_with(name, "facilities")) > 1
        if 3 <= len(name) <= 24 and closed and specific(name):
            yield start, match.end()


# 创建国家环保模范城市, 省级双拥模范城市创建工作: what a whole city works for; the grade itself is an award
_CREATION = re.compile(
    r"创建(?:国家级?|全国|省级|[一-龥]{2,3}省)(?:(?![的了和与及为])[一-龥]){2,12}?(?:城市|县城)(?!创建|称号|[一-龥]{0,4}(?:会|领导|办公|指挥))"
    r"|(?:国家级?|全国|省级)(?:(?![的了和与及为])[一-龥]){2,12}?(?:城市|县城)创建(?:工作)?(?!单位|会|领导|办|指挥|方案)"
)
_CREATES = re.compile("创建")


def creations(text: str) -> Iterator[tuple[int, int]]:
    """What a city does to become of a grade: 创建国家环保模范城市."""
    for match in near(text, _CREATION, _CREATES, 24):
        yield match.span()


# 签约|甲街精品民宿集群项目|，总投资, 启动|历史档案补录工程|，: the whole object of bringing in or beginning
_SIGNED = re.compile(
    r"(?P<verb>签约|招引|引进|启动|实施)(?:了|落地)?(?P<name>[^\W\d_的了和与及等未]{4,22})(?=[，。；、（])"
)
# 储备亿元以上|项目, 谋划一批|项目: a class
_ANY_OF = re.compile(
    r"以上|以下|一批|储备|各类|多个|新的|外来|亿元|招商|民生|重点|重大|分包|后续|本级|服务|相关|有关|类(?:项目|工程)"
)


def signed(text: str) -> Iterator[tuple[int, int]]:
    """Undertakings that are signed for, brought in or begun: 签约甲街精品民宿集群项目."""
    for match in _SIGNED.finditer(text):
        name = match["name"]
        if (
            name.endswith(("项目", "工程"))
            and not _ANY_OF.search(name)
            and not _NO_NAME.match(name)
            and specific(_SUFFIX.sub("", name))
        ):
            yield match.span("name")


_SUFFIX = re.compile("(?:项目|工程|建设|改造)$")
