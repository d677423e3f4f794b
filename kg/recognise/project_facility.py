"""Facilities without a name of their own that are told by where they are.

在甲镇、乙村|新建|便民书吧|3个   the sentence says where; careful readers list two of three
丙镇|肉牛养殖基地                the name does; readers list nearly all
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.place_site_name import name_starts

__all__ = ["facilities", "town_facilities"]

# 设立|消费维权联络室, 新建|电动三轮车充电棚|9处. Source of the heads: houses of GB 50137-2011,
# classes A and B, that hold a service; signs, posts and guards (标识, 岗, 牌) and bodies (检测站) are none.
_SET_UP = re.compile(
    r"(?:设立|建立|新建|建成|开设|开办|增设|设置|打造|建设|试点)了?“?"
    r"(?P<name>(?:(?![的了和与及在为等各对将由])[\u4e00-\u9fff]){2,12}?"
    r"(?:维权服务站|志愿服务站|防疫室|辅导室|调解室|工作室|咨询室|阅览室|仓库|专区|专窗|之家|食堂|书吧|书屋|棚|示范方|示范田|哨点"
    r"|服务专柜|帮扶车间|服务网点|小屋|驿站|便民超市|爱心超市|活动室|体验馆|展示馆|展示厅"
    r"|直营店|专卖店|(?<!宣传)(?<!检查)(?<!执法)(?<!采样)站点|监测站|示范点|母婴室|体验室|书房|配送中心|分拣中心|冷库|充电站))"
    r"”?(?=\d{1,4}[余多]?[个处家所座间支亩]|[，。；、（]|并|和|与|用于|$)"
)
# 在甲镇、乙村等地|, 在丙政务服务中心|
_AT = re.compile(
    r"在(?![各全每建])[^，。；：“”在]{1,56}?(?:[镇乡村区道路街园院校心馆厅站所司寓学市县]|等地|等处|等[^，。；：在]{1,16})"
    r"(?:分别|集中|统一|规划|投资|选址|先行)?$"
)
_REACH = 62


# 丙镇|肉牛|养殖基地, 丁村|冷链|仓库. Source of the heads: the facilities of 乡村产业 in No. 1 Documents.
_OF_TOWN = re.compile(
    r"(?:养殖|种植|育苗|繁育|制种|产业|加工|采摘)基地|示范(?:园|点|基地)|集中区|冷库|冷链仓库|仓储中心|烘干(?:中心|房|点)|加工(?:厂|车间|点)"
    r"|分拣中心|育苗中心|帮扶车间|扶贫车间|养殖场|光伏电站"
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
        if _AT.search(text, max(0, found.start() - _REACH), found.start()):
            yield found.span("name")
