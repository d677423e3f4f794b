"""Projects by their result: schemes and platforms that are set up, facilities under way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.boundary import with_year
from kg.recognise.matching import near
from kg.recognise.project_words import ROUTE, alternatives, ends_with, modifier_start, specific, words

__all__ = [
    "completed",
    "equipment",
    "founded",
    "in_use",
    "listed",
    "schemes",
    "stages",
    "standing",
    "used_only",
]


@cache
def _scheme_pattern() -> re.Pattern[str]:
    # …文化带, …云平台; no further noun may follow (平台公司, 平台经济)
    return re.compile(
        rf"(?:{alternatives(words('schemes'))})(?!建设专项|建设资金|公司|经济|企业|运营|负责|管理|办|上|内|品牌|建设领导|化|账号|局|创建|集团|数据|投稿|动|来|头|领|回|入|走|有)"
    )


@cache
def _quality_pattern() -> re.Pattern[str]:
    return re.compile(alternatives(words("platform_qualities")))


# Kinds of scheme that are figures of speech without a quality word: 交流平台, 宣传平台, 服务网络, 知名品牌.
_FIGURES = ("平台", "系统", "网络", "大脑")
# A scheme of these kinds is named only when it is set up here, else it is a place or a body.
_SET_UP = re.compile(r"(?:打造|建设|创建|构建|建成|筹建|推进|培育|规划|搭建|建立|新建)[^，。；：]{0,60}$")


_SET_UP_AFTER = re.compile("建设|打造|创建|项目")
_ZONES = ("经济带", "文化带", "产业带", "示范带", "风光带", "旅游带", "集聚区", "先行区", "大脑")


# 选址|甲县产业集聚区, 在|乙产业园|建设厂房, 落户|乙产业园: where something else is
_SITED = re.compile("(?:在|选址|落户|位于|入驻|坐落)$")


def schemes(text: str) -> Iterator[tuple[int, int]]:
    """Schemes: 黄河文化带, “甲城文化经济带”, 智慧水务平台."""
    for match in _scheme_pattern().finditer(text):
        kind = match.group()
        start = modifier_start(text, match.start())
        name = text[start : match.start()]
        counted = _COUNTED.search(name)
        if counted:
            start, name = start + counted.start(), counted.group()
        elif (
            kind.endswith("品牌")
            or not 2 <= len(name) <= 32
            or not specific(name)
            or (_GRADE.match(name) and not kind.endswith(_FIGURES))
            or _NATIONAL.match(name)
        ):
            continue
        if kind.endswith(_FIGURES):
            if name.startswith("应用"):
                start, name = start + 2, name[2:]  # 推广应用|甲系统
            if name.startswith("运行"):
                start, name = start + 2, name[2:]  # 上线运行|甲平台
            if in_use(text, start) or used_only(text, start) or name[0].isdigit():
                continue
            if len(name) < 3 or not _quality_pattern().search(name + kind[:-2]):
                continue
        elif _SITED.search(text, max(0, start - 2), start) or not (
            kind.endswith(_ZONES)
            or _SET_UP.search(text, max(0, start - 60), start)
            or _SET_UP_AFTER.match(text, match.end())
        ):
            continue
        yield start, match.end()


# 甲指挥平台|一期|投入资金…: the stage of a platform or system is a project of its own
_STAGE = re.compile(
    r"(?:平台|系统|大脑|工程|中心|产业园)(?P<stage>[一二三四五]期)(?!工程|项目|\d{1,3}[栋幢座])"
    r"|(?<=[院校新]区|校园|医院|学院)[一二三四五]期(?:建设项目|建设工程|建设|项目|工程)?"
)


# What every one of them holds
_NTH = re.compile("[一二三四五]期")


def stages(text: str) -> Iterator[tuple[int, int]]:
    """Stages of what is set up: 甲指挥平台一期, 乙院区二期建设."""
    for match in near(text, _STAGE, _NTH, 10):
        start = modifier_start(text, match.start())
        if 3 <= match.start() - start <= 24 and specific(text[start : match.start()]):
            yield (start if match["stage"] else with_year(text, start)), match.end()


# 全部纳入|“甲管理系统”: what is only filled in or joined is not built here
_ONLY_USED = re.compile(r"(?:纳入|进入|录入|登录|记入|填报|上传|上传至|依托|通过“?|一律在|全部在|均在)$")


def used_only(text: str, start: int) -> bool:
    """Whether what begins at an offset is a platform or system that the body only uses."""
    if text.startswith("在“", start - 1):
        return True
    return _ONLY_USED.search(text, max(0, start - 3), start) is not None


# 通过|全国…平台, 用好|省…系统: a system of higher bodies that is used and not built; see `mechanism`
_IN_USE = re.compile(
    r"(?:推广|应用|使用|对接|与|和|升级|通过|依托|利用|使用|运用|用好|登录|记入|录入|上传|上传至|接入|纳入|填报|进入|在)$"
)
_HIGHER = re.compile(r"全国|国家|中国|[省部]|[\u4e00-\u9fff]{2,3}省")


def in_use(text: str, start: int) -> bool:
    """Whether a platform or system that begins at an offset is used here and run by a higher body."""
    return bool(_HIGHER.match(text, start) and _IN_USE.search(text, max(0, start - 3), start))


# 三条文化带, 八大产业集聚区: counted schemes stand for themselves whatever is listed before them.
_COUNTED = re.compile(r"[两三四五六七八九十](?:大|条|个)[^，。；、\s]{0,12}$")
# 省级…集聚区, 国家级…示范带 are grades, see `kg.recognise.award`.
_NATIONAL = re.compile("全国|国家级|现代化")
_GRADE = re.compile(r"(?:国家|省|市|县|区)级")

# (十大)(重点)民生实事: the yearly programme of a government.
_YEARLY = re.compile(
    r"(?:[十百]大|[十几]件|\d{1,2}件|[一二三四五六七八九]件)(?:重点|市级|为民|惠民)?民生实事|(?:为民|惠民|民生)办实事项目|[省市县区旗](?:委|政府)?(?:重点)?民生实事(?:项目)?"
)
# What every one of them holds
_DEEDS = re.compile("实事")


def standing(text: str) -> Iterator[tuple[int, int]]:
    """Standing programmes by their bare name: 城市书房, 十大重点民生实事."""
    for match in near(text, _YEARLY, _DEEDS, 16):
        yield match.span()
    for match in _standing_pattern().finditer(text):
        yield match.span()


@cache
def _standing_pattern() -> re.Pattern[str]:
    return re.compile(alternatives(words("standing")))


# 甲景区、乙旅游区等系列重点项目: the list before 等 names projects.
_LISTED = re.compile(
    r"[两\d等](?:(?:(?<=[楼馆院场站所校桥路厂库园区目程体线带网]两)|(?<=[楼馆院场站所校桥路厂库园区目程体线带网]\d)\d?)个(?:已|未|在)?[^，。；、“”的]{0,8}(?:项目|工程)"
    r"|(?<=等)(?:一批|多个)[^，。；、]{0,6}(?:设施|场馆)(?=建成|投入|投用|开放|开工)"
    r"|(?<=等)(?:一批|一系列|系列|多个|\d+个|[两三四五六七八九十]个|重点|重大|文旅|民生|产业|建设|工程|基础设施|城建|水利|交通){0,5}(?:项目|工程))"
)


# 等一批重大|项目: whatever their last words
_GREAT = re.compile("等(?:一批|一系列|系列)(?:重大|重点)")


def listed(text: str) -> Iterator[tuple[int, int]]:
    """The items of a list that 等…项目 sums up: 甲大桥、乙产业园等重点项目."""
    for match in _LISTED.finditer(text):
        at = match.start()
        for _ in range(12):
            start = modifier_start(text, at, over_verbs=False)
            if text.startswith("至", start - 1) and ROUTE.search(text, start, at):
                start = modifier_start(text, start - 1, over_verbs=False)
            name = text[start:at]
            if 4 <= len(name) <= 24 and specific(name) and (_item(name) or _GREAT.match(match.group())):
                yield start, at
            if start < 2 or text[start - 1] not in "、和及与" or text[start - 2] in "》”":
                break
            at = start - 1


def _item(name: str) -> bool:
    return name.endswith("项目") or bool(
        ends_with(name, "facilities") or ends_with(name, "works") or ends_with(name, "schemes")
    )


# What says that the facilities before it are being built or just have been.
_UNDER_WAY = re.compile(
    r"(?:均|都|已|已经|现已|目前)?(?:(?:完成|(?:进行|实施)(?!全面|交通))[\u4e00-\u9fff]{0,6}?改造(?!提升)|位于[^，。；]{2,12}，(?:项目)?(?:总投资|计划投资|投资|占地|建筑面积|规划面积)|建成后|完成设备调试|已于[^，。；]{2,16}(?:建成|投入使用|投用|开工|完工|竣工|启用)|正在进行[\u4e00-\u9fff]{0,4}(?:施工|装修)|(?:土建|主体(?:工程|结构)?|装修)(?:均|都|已|已经|现已)?(?:完工|完成|封顶|竣工)|正在(?:规划|抓紧|加快)?建设|完成(?:选址|立项|主体|工程量)|正在施工|正在规划|建成(?:并|投|开|启|使用)|开工建设|竣工|主体完工|封顶|投入使用|投入运营|试运营)"
)


# 投入46万元建设|雨污分流和防尘设施|，
_EQUIPMENT = re.compile(
    r"(?<=元)[，,]?(?:用于)?(?:建设|改造|安装|配备|完善)(?P<name>(?![的了])(?:(?![的了将对由]|等)[\u4e00-\u9fff]){3,14}(?:设施|设备))(?=[，。；])"
)
_EQUIPS = re.compile("设施|设备")

# What all of these hold, and how far from it they may begin or end
_BEING_BUILT = re.compile("位于|土建|主体|装修|正在|完成|建成|开工|竣工|封顶|投入|试运营|改造")
_REACH = 24


# 投资98万元|建成|涉案财物管理中心|，: a facility is set up, and the phrase says no more of it
_FOUNDED = re.compile(
    r"(?:改造(?<=元改造)|修缮(?<=元修缮)|维修(?<=元维修)|扩建(?<=元扩建)|建成|新建|改建|扩建|筹建|兴建|迁建|建设(?<=元建设)|建设(?<=元，建设)|建设(?<=推进建设)|建设(?<=启动建设)|建设(?<=用于建设)|改造为|改建为|改造成|改建成|建设为)(?:了|并?投用|并?启用|投入使用)?(?P<name>(?![的了])[\u4e00-\u9fff]{4,20})(?=[，。；、（])"
)


def founded(text: str) -> Iterator[tuple[int, int]]:
    """Facilities of a name of their own that are the object of building: 建成涉案财物管理中心."""
    for match in _FOUNDED.finditer(text):
        name = match["name"]
        facility = ends_with(name, "facilities")
        if (
            len(facility) >= 2
            and facility not in _COMMON
            and len(name) >= len(facility) + 3
            and specific(name[: -len(facility)])
            and not _GRADE.match(name)
        ):
            yield match.span("name")


# Facilities that are built by the dozen, or are put in order and not built.
_COMMON = frozenset(
    {
        "系统",
        "网络",
        "平台",
        "农田",
        "耕地",
        "大棚",
        "基地",
        "小区",
        "村庄",
        "厕所",
        "公厕",
        "户厕",
        "市场",
        "古城",
        "老城",
        "城墙",
        "遗址",
        "旧址",
        "流域",
        "河道",
        "工作室",
    }
)


def equipment(text: str) -> Iterator[tuple[int, int]]:
    """What a sum is spent on that the sentence gives: 投入46万元建设雨污分流和防尘设施."""
    for match in near(text, _EQUIPMENT, _EQUIPS, _REACH):
        if specific(match["name"]):
            yield match.span("name")


def completed(text: str) -> Iterator[tuple[int, int]]:
    """Facilities that the sentence says are being built: 甲书房、乙书房正在规划建设中."""
    for match in near(text, _UNDER_WAY, _BEING_BUILT, _REACH):
        at = match.start()
        while True:
            start = modifier_start(text, at)
            name = text[start:at]
            facility = ends_with(name, "facilities")
            if len(facility) < 2 or len(name) < len(facility) + 2 or len(name) > 24:
                break
            if specific(name[: -len(facility)]):
                yield start, at
            if start < 2 or text[start - 1] != "、":
                break
            at = start - 1
