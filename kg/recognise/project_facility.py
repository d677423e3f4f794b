"""Facilities without a name of their own that are told by where they are.

在甲镇、乙村|新建|便民书吧|3个   the sentence says where; careful readers list two of three
丙镇|肉牛养殖基地                the name does; readers list nearly all
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.matching import near
from kg.recognise.place_site_name import name_starts

__all__ = ["facilities", "town_facilities"]

# 设立|消费维权联络室, 新建|电动三轮车充电棚|9处. Source of the heads: houses of GB 50137-2011,
# classes A and B, that hold a service; signs, posts and guards (标识, 岗, 牌) and bodies (检测站) are none.
_SET_UP = re.compile(
    r"(?:设立|建立|新建|建成|开设|开办|增设|设置|打造|建设|试点)了?“?"
    r"(?P<name>(?:(?![的了和与及在为等各对将由])[\u4e00-\u9fff]){2,12}?"
    r"(?:维权服务站|志愿服务站|防疫室|辅导室|调解室|工作室|咨询室|阅览室|仓库|专区|专窗|之家|食堂|书吧|书屋|棚|示范方|示范田|哨点"
    r"|服务专柜|帮扶车间|服务网点|小屋|驿站|便民超市|爱心超市|活动室|体验馆|展示馆|展示厅"
    r"|直营店|专卖店|中转站|转运站|污水处理站|文化广场|水厂|泵站|停车场|照料中心|幸福院|敬老院|蓄水池|(?:养殖|种植|育苗|繁育|制种|实践|实训|教育|培训|示范|科普|见习|孵化|采摘|加工|产业|训练)基地|(?:展销|展示|交易|集散|加工|育苗|育秧|仓储|烘干|接待)中心|大棚|保鲜库|养殖场|加工厂|加工车间|(?<!宣传)(?<!检查)(?<!执法)(?<!采样)站点|监测站|示范点|母婴室|体验室|书房|配送中心|分拣中心|冷库|充电站))"
    r"”?(?=\d{1,4}[余多]?[个处家所座间支亩]|[，。；、（]|并|和|与|用于|$)"
)
# 在甲镇、乙村等地|, 在丙政务服务中心|
_AT = re.compile(
    r"在(?![各全每建])[^，。；：“”在]{1,56}?(?:[镇乡村区道路街园院校心馆厅站所司寓学市县]|等地|等处|等[^，。；：在]{1,16})"
    r"(?:分别|集中|统一|规划|投资|选址|先行)?$"
)
_REACH = 62
# 支持|甲村|建设乙种植基地: who helps a village to build says where
_HELPED = re.compile(
    r"(?:支持|帮助|指导|扶持|协助|帮扶|援建)(?![各全每])[^，。；：“”在]{0,24}?[镇乡村道区](?:投资|规划|率先|新)?$"
)
# 在|甲镇乙村建设的|丙育苗棚
_BUILT_THERE = re.compile(
    r"在[^，。；：“”在]{1,40}?[镇乡村区道园](?:投资|统一|集中)?(?:建设|新建|建成|实施|设立)的"
    r"(?P<name>(?:(?![的了和与及在为等各对将由])[\u4e00-\u9fff]){2,12}?(?:棚|仓库|冷库|库|基地|车间|广场|蓄水池|水厂|泵站|电站|中心|厂|桥|场|馆|楼|站|园))(?=[，。；、（]|因|未|已|由|长期|闲置|存在|至今|仍|被|不|$)"
)
# 甲镇、乙镇等7个乡镇|健身路径建设: what is done in each of a counted row
_IN_EACH = re.compile(
    r"(?<=[镇乡村区道])等[\d一二三四五六七八九十两]{1,3}个(?:重点|山区|沿江|沿河)?(?:乡镇|镇街|镇|乡|村|社区|街道|小区|片区)"
    r"(?P<name>(?!完成|开展|实施|推进|进行|启动|正在|全面|集中|环境|综合|专项|全部)(?:(?![的了和与及在为等因被将对由把均已未、])[\u4e00-\u9fff]){2,10}?(?:建设|改造|整治|硬化|治理|修复|维修|加固|绿化|亮化|清淤)(?:工程|项目)?)(?![成为了的到好力完])"
)
_COUNT_OF_PLACES = re.compile("等[\\d一二三四五六七八九十两]{1,3}个")
_OF_BUILDING = re.compile("(?:建设|新建|建成|实施|设立)的")


# 丙镇|肉牛|养殖基地, 丁村|冷链|仓库. Source of the heads: the facilities of 乡村产业 in No. 1 Documents.
_OF_TOWN = re.compile(
    r"养殖(?:基地|小区|暖棚|大棚|温室|工厂|场)|种植(?:基地|小区|暖棚|大棚|温室|工厂)|繁育基地|制种基地|产业基地|采摘基地"
    r"|育苗(?:基地|小区|暖棚|大棚|温室|工厂|棚|中心)|育秧(?:小区|暖棚|大棚|温室|工厂|棚)|蔬菜(?:小区|暖棚|大棚|温室|工厂)"
    r"|日光(?:小区|暖棚|大棚|温室|工厂)|加工(?:基地|厂|车间|点)|示范(?:园|点|基地|田|方|段)|集中区|冷库|保鲜库|气调库"
    r"|冷链仓库|仓储中心|仓储库|烘干(?:中心|房|点)|分拣中心|帮扶车间|扶贫车间|光伏(?:扶贫|帮扶)?电站|扶贫工厂|帮扶工厂"
)
_TOWN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}[县市区旗])?(?P<town>[\u4e00-\u9fff]{1,4}?)(?:镇|乡|街道|村|社区)(?![镇乡村]|振兴|民|旅游|两级)"
    r"(?:(?!建设|设立|新建|建成|打造|发展|投资|引进|流转|依托|利用|一)[\u4e00-\u9fff]){0,8}"
)
# words that make a class of a town: 乡镇, 行政村, 全村
_CLASS = re.compile(r"[各全每等个多]|乡|城|^(?:行政|重点|示范|贫困|帮扶|特色|中心|试点|建制)$")
_GOES_ON = re.compile(r"[化型级式长主]")


def town_facilities(text: str) -> Iterator[tuple[int, int]]:
    """Where farms, stores and works of trade are named that begin with their town or village."""
    for head in _OF_TOWN.finditer(text):
        start = name_starts(text, head.start())
        if start is None or _GOES_ON.match(text, head.end()):
            continue
        town = _TOWN.fullmatch(text, start, head.start())
        if town is not None and not _CLASS.search(town["town"]):
            yield start, head.end()


def facilities(text: str) -> Iterator[tuple[int, int]]:
    """Where facilities are named that are set up at a place of the same clause."""
    for found in _SET_UP.finditer(text):
        before = max(0, found.start() - _REACH)
        if _AT.search(text, before, found.start()) or _HELPED.search(text, before, found.start()):
            yield found.span("name")
    for there in near(text, _BUILT_THERE, _OF_BUILDING, _REACH):
        yield there.span("name")
    for each in near(text, _IN_EACH, _COUNT_OF_PLACES, 24):
        yield each.span("name")
