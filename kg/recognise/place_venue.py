"""Houses as places: where people go to see or learn, and what is said to stand in or beside one.

赴甲同志纪念馆、乙教育基地参观      a verb of going, and a house that is gone to
清理丙镇文化展示馆院内杂草          what lies inside or beside a house makes a place of it

Most such houses are bodies too; `kg.recognise.overlap` lets both readings of the same characters stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.place_chain import may_begin
from kg.recognise.place_site_name import Site, bare_name, is_all_generic, is_generic, name_starts

__all__ = ["FACILITY", "venues"]

FACILITY = re.compile(
    r"(?:小学|中学|学校|幼儿园|剧团|剧院|店|托育中心|党群服务中心|服务站|文化中心|市场|养老院|敬老院|福利院|停车场|收费站|园|村|景区|基地|公园|"
    r"度假区|农庄|书房|书店|书社|书吧|民宿|庄园|剧场|广场|寺|庙|宫|文化站|文化馆|文体中心|文化礼堂|纪念馆|展示馆|陈列馆|博物馆|照料中心|养老服务站|"
    r"养老中心|托老所|超市|酒店|宾馆|饭店|药房|诊所|医院|加油站|农家乐|合作医疗点|泵站|水厂|客运站|调解中心|调解室|就业之家|之家|烘干中心|填埋场|处理厂|处理站)$"
)
"""Ends of the names of bodies that are also places to go to; their organs are none. Source: the houses among
classes A and B of GB 50137-2011 (公共管理与公共服务, 商业服务业), everyday forms added by hand."""

# what is gone to in order to see, learn or remember. Source: kinds of 爱国主义教育基地.
_SEEN = re.compile(
    r"(?:纪念馆|博物馆|展览馆|陈列馆|展示馆|纪念堂|党史馆|村史馆|校史馆|方志馆|科技馆|美术馆|规划馆|展览中心|教育基地|教育馆|廉政教育中心|警示教育中心|教育中心|培训基地|实践基地|体验馆)"
    r"(?=$|[，。；：、）)\s]|[和与及等]|进行|开展|参观|接受|学习|举办|举行|召开|展览|展出|观摩|实地|感悟|重温|上演|演出|调研|考察)"
)
_GOING = re.compile(r"(?:[赴到往在观仰访进览]|走入|组织(?:党员|干部|职工|全体)[^，。；]{0,8})$")
_AND = frozenset("、和与及")
# 来到位于甲镇乙村的|丙纪念馆: a house that is said to lie somewhere
_LYING = re.compile(r"(?:位于|坐落于|坐落在|地处)[\u4e00-\u9fff]{2,20}的$")
# 在|甲县第一中学|开展演练: a school where something is held
_HELD = re.compile(
    r"(?:中学|小学|学校|大学|学院|党校|医院|体育馆|体育场|体育中心|奥体中心|会展中心|会议中心|文化中心|活动中心|大厦|剧院|剧场|大礼堂|报告厅|报告大厅|文化广场|人民广场|市民广场|体育公园)(?=(?:隆重|成功|顺利|圆满)?(?:开展|举办|举行|召开|鸣枪|起跑|开赛|开幕|启动|上演))"
)
# 依托|区公安分局战训基地|分批轮训, 在|甲校区体育馆|举办: where a body trains or gathers
_DEPENDS = re.compile(
    r"(?:依托|在)(?P<name>(?:(?![的在了为对等])[\u4e00-\u9fff]){2,14}(?:战训基地|训练基地|培训基地|实训基地|体育馆|体育场|礼堂|报告厅))"
    r"(?=分|举办|举行|召开|开展|组织|轮训|集中)"
)
# 原五甲大楼, 原市甲厂厂房: premises by what they were
_FORMER = re.compile(
    r"原[\u4e00-\u9fff]{2,9}?(?:大楼|厂房|厂区|办公楼|办公区|校址|校区|场院|院内|地块|仓库|宿舍楼|门诊楼|住院楼|教学楼|招待所|粮站|粮库|车间|门店|门市部|商店|宾馆|饭店|大厦|影剧院|电影院|大礼堂|俱乐部|校舍|站房)(?=[，。；、：（]|等|[和与及的]|[一二三四五]楼|[已以于由]|重新|通过|长期|闲置|改|进行|出租|租|对外|移交|处置|盘活|公开)"
)
# 丙镇文化展示馆|院内, 甲中学|周边, 乙医院|门口
_HOUSE = re.compile(
    r"(?:馆|院|中学|小学|学校|大学|幼儿园|中心|大厅|大楼|市场|商场|超市|广场|酒店|宾馆)"
    r"(?=院内|周边|附近|门前|门口|对面|旁边|东侧|西侧|南侧|北侧|[东西南北]门|家属院)"
)
# 甲县|人民医院停车场: what belongs to a house of a place
_PARKING = re.compile(r"医院(?<=人民医院|中医医院)(?:地下)?(?:停车场|门诊楼|住院楼|新院区)")
# 在|市博物馆|展览: the one of the place
_OWN = re.compile(r"(?<=[在到赴往])[省市县区](?:清廉文化|廉政文化|廉政|警示|法治|党性|综合)?$")


# 地点：|甲学院体育馆|。, 主会场：乙广场
_WHERE = re.compile(
    r"(?:地点|会场|赛场|赛区)[：:](?:设在)?(?P<name>(?:(?![的和与及等在])[\u4e00-\u9fff]){3,16})(?=[。，；、（(\s]|$)"
)
# 在|市民中心|召开: the one of the place
_CIVIC = re.compile(
    r"在(?P<name>[省市县区]?(?:市民中心|市民服务中心|行政中心|人民会堂|大会堂))(?=(?:隆重|成功|顺利)?(?:开设|开展|举办|举行|召开|启动|设立|设置))"
)
# 第一学生食堂|由…承包: a school's houses go by their number
_DINING = re.compile(r"第[一二三四五六七八九十](?:学生|教工|职工)?(?:食堂|餐厅)(?!竣工)")
# 待定, 各校: what says of no place
_ANYWHERE = re.compile(
    r"待定|另行|各|指定|约定|采购人|用户|招标人|甲方|交易网|线上|线下|现场|同上|全[国省市县区校]|公众号|平台"
)


def _says_which(name: str) -> bool:
    """Whether what stands before a house's kind is more than generic words, or names its division."""
    return not is_generic(name) or bare_name(name) != name


def venues(text: str) -> Iterator[Site]:
    """Houses that a sentence takes for places, in no order."""
    ends: set[int] = set()
    for seen in _SEEN.finditer(text):
        start = name_starts(text, seen.start())
        if own := _OWN.search(text, max(0, seen.start() - 6), seen.start()):
            start = own.start()
        elif start is None or not _says_which(text[start : seen.start()]):
            continue
        before = text[max(0, start - 12) : start]
        if (
            _GOING.search(before)
            or _LYING.search(text, max(0, start - 24), start)
            or (before[-1:] in _AND and start - 1 in ends)
        ):
            ends.add(seen.end())
            yield Site(start, seen.end(), "place.venue")
    for depends in _DEPENDS.finditer(text):
        yield Site(depends.start("name"), depends.end("name"), "place.venue")
    for parking in _PARKING.finditer(text):
        start = name_starts(text, parking.start())
        if start is not None and bare_name(text[start : parking.start()]) != text[start : parking.start()]:
            yield Site(start, parking.end(), "place.venue-beside")
    yield from _held(text)
    yield from _said_to_be(text)
    for house in _HOUSE.finditer(text):
        start = name_starts(text, house.start())
        if start is not None and not is_generic(text[start : house.start()]):
            yield Site(start, house.end(), "place.venue-beside")


# 甲区|城北|市场, 乙县|丙头中心|市场: a market of a division, by its own name
_OF_DIVISION = re.compile(
    r"(?![我全各本该此示])(?:[\u4e00-\u9fff]{1,4}?(?:县|区|镇|乡))(?P<own>(?:(?![的等和与及在为对个各是镇乡县区])[\u4e00-\u9fff]){2,4})"
)
_MARKET = re.compile("(?<!大)市场(?![化主监秩准份价需供调经体潜]|监管|局|所|开发|培育|环境|营销)")
# 甲县|人才|市场, 乙区|建筑|市场: what is traded, no name of a market
_TRADED = re.compile(
    r"人才|人力|劳动力|劳务|就业|建筑|房地?产|住房|租赁|资本|要素|产权|交易|技术|电力|粮食|粮油|药品|医药|医疗|成品油|燃气|家政|培训|中介|矿产|土地|"
    r"烟草|保险|金融|信贷|演出|音像|出版|网络|旅游|文化|消费|销售|农村|城乡|城镇|县域|国内|国际|商品|农资|二手|汽车|粮|油|肉|酒|全|统一|开拓|拓展|维护|规范|整顿|走访|检查|巡查|开放|区域|生猪|种子|中药|珠宝"
)


def _markets(text: str) -> Iterator[Site]:
    """Markets that a division and a name of their own tell: 甲区|城北市场."""
    for kind in _MARKET.finditer(text):
        start = name_starts(text, kind.start())
        found = _OF_DIVISION.fullmatch(text, start, kind.start()) if start is not None else None
        if found is None or start is None or _TRADED.search(found["own"]):
            continue
        if found["own"] == "中心" or not is_all_generic(found["own"]):
            yield Site(start, kind.end(), "place.site-kind")


def _said_to_be(text: str) -> Iterator[Site]:
    """Houses by a label, a number or what they were: 地点：甲馆, 第一学生食堂, 原乙大楼."""
    yield from _markets(text)
    for civic in _CIVIC.finditer(text):
        yield Site(civic.start("name"), civic.end("name"), "place.venue")
    for dining in _DINING.finditer(text):
        yield Site(dining.start(), dining.end(), "place.venue")
    for where in _WHERE.finditer(text):
        if _ANYWHERE.search(where["name"]) is None:
            yield Site(where.start("name"), where.end("name"), "place.venue")
    for former in _FORMER.finditer(text):
        if may_begin(text, former.start()) or text[former.start() - 1] in "将对把在":
            yield Site(former.start(), former.end(), "place.former")


def _held(text: str) -> Iterator[Site]:
    """Houses where something is held: 在|甲县第一中学|开展演练, 在|县体育中心|开幕."""
    for held in _HELD.finditer(text):
        start = name_starts(text, held.start())
        if own := _OWN.search(text, max(0, held.start() - 2), held.start()):
            yield Site(own.start(), held.end(), "place.venue")
        elif start is None or text[start - 1 : start] != "在":
            continue
        elif _says_which(text[start : held.start()]):
            yield Site(start, held.end(), "place.venue")
