"""Sites of one character's kind (大宋御|河, 珠江|路) and streets of everyday names.

A kind of one character ends ordinary words too (思路, 江山): both neighbours must prove the name, or a verb
that leads to a place (在珠江路). 人民路 and 建设街 are made of ordinary words, but no town is without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.boundary import left_edge
from kg.recognise.matching import near
from kg.recognise.place_chain import may_begin
from kg.recognise.place_site_name import (
    Site,
    any_of,
    bare_name,
    is_generic,
    name_starts,
    site_words,
    without_verbs,
)

__all__ = ["singles"]

# a site of one character's kind proves itself by what follows: 大宋御河|为代表, 珠江路|两侧
_AFTER_SINGLE = re.compile(
    r"[，。；：、！？（）)”’\s—]|$|等|为|畔|被评|入选|荣获|段|沿线|沿岸|两岸|两侧|附近|周边|河畔|[东西南北](?:岸|侧|面|门)|门前|流域|上游|中游|下游|景区|水系|综合治理|黑臭|围网|断面|水质|水面|水环境|生态|非法|河长|[国省市县]控|[国省]考|以[东西南北]|安防|消防|清淤|湿地|大堤|堤防|防洪|采砂|路口|交叉口|改造|修缮|一带|占道|岸线|河道|禁捕|退捕|防渗|疏浚|[东西南北中]段|边[，。的]|里的?水|岸开展|骑行|骑车|漫步|徒步|一路|巡河|巡护|放生|垂钓|捕鱼|[\u4e00-\u9fff]{2}线[东西南北]侧|商业化|管护|保护范围|水体"
)
# the same for streets and waterways, of which more is said: 人民路|与解放街交叉口, 南干渠|开展清淤
_AFTER_LINE = re.compile(
    r"的?\d{1,4}(?:[户家名处间栋幢盏座米]|公里|条|个)|重点水域|水域|沿湖|湖区|库区|总体规划|集疏运|码头|航道|吞吐|交汇|开展|进行|实施|设置|设立|存在|新[建增租设]|[与和及至]|交会|交界|道路|路面|人行|沿街|商铺|门店|市容|违[法规章建停]|拓宽|拥堵|积水|内涝|建成|通车|公厕|停车|破损|坑洼|全长|总长|宽窄|狭窄|地处|实地|又称|又名|井盖|排水|夜市|早市|菜市|小区|问题|破损|塌陷|部分"
)
_STREETS = frozenset("路街巷桥")
_LINES = frozenset("路街巷桥河渠沟港湖涌")
# 在|廖子河路|新租: a verb that leads to a street; 在致富路|上 is a figure of speech
_LEADS = frozenset("在沿至于经赴着")
# 湑水河|原公段, 汉江|柳林段: a stretch of a river, a road or a dyke
_STRETCH = re.compile(
    r"(?!部分|重点|[国省市县]控|[国省]考|考核|各|全|两|多|沿|干流|上游|下游|中游|等)(?:(?![的和与及在各等])[\u4e00-\u9fff]){2,4}?(?:段|断面)(?![时位落子改])"
)
# 青石河柳园|段, 青石河柳园|至杏村段: where a stretch begins is no part of the river's name
_ENDS_OF_STRETCH = re.compile(r"[河江渠溪水][\u4e00-\u9fff]{1,3}[段至断]$")
_FLOWS = frozenset("河江渠溪涌路堤线")
_FIGURE = re.compile(r"[上径线子况政费由的头]")
# words that end like a site of one character's kind and are none: 思路, 之路, 江山, 全城
_NOT_SINGLE = re.compile(
    r"着.$|^重走|(?:渠首|进水|退水|泄洪|冲沙)闸$|(?:共建|思|出|道|公|铁|线|老|新|之|一|半|套|电|网|(?:致富|就业|增收|找|发展)门|后|弯|活|生|正|支|干|修|筑|养|马|跑|赶|带|引|领|产业|旅游|资源|幸福|小康|光明|阳光|振兴|发展|创新|改革|强军|民心|扬尘|颠簸|水泥|沥青|柏油|砂石|泥泞|泥巴|晴雨|回乡|返乡|回家|求学|连心|通村|通组|入户|连户|环村|机耕|田间|平坦|希望|创业|富民|生产|致富|断头|农村|四好农村|双)路$|"
    r"(?:江|青|深|上|下|登|爬|矿|荒|开|封|火|大|高|群|名|护|巡|靠|绿水青|银)山$|(?:大|背|沿|临|逛|商业|步行|主|小)街$|(?:小|街|背街小|大街小)巷$|"
    r"(?:过|搭|架|危|大|天|小|路|连心|[\u4e00-\u9fff]栈)桥$|(?:进|全|老|新|古|同|满|商|县|省|本|入|出|建|倾|主|水|京|长|小宋|书|新华书|开发新)城$|"
    r"(?:[一-龥]*[这那哪手心夜家城公华千百万邻乡村校厂店院海岁]|平方公)里$|(?<![\u4e00-\u9fff]{2})运河$|(?:好山|[大各沿要]江|内|外|过|治|巡|护|界|入|排|两|河)河$|(?:入|江)湖$|"
    r"(?:长|沿|过|两)江$|(?:河|汹|泉|奔|喷|翻|上|云|潮|浪|断|继)涌$|(?:半|群|海|荒|孤)岛$|(?:港|海)湾$|^(?:干支|支斗|斗农)?(?:水|沟|干|支|斗|农|排|灌|引水|排水|灌溉|输水)渠$|(?:青少年|少年|文化|故)宫$|"
    r"(?:岗|书|凉|报刊|电话|邮)亭$|(?:内|楼|台)阁$|(?:寺|宗|神)庙$|(?:灯|铁|水|信号|高)塔$|(?:高|顶|冰|洪|登|巅)峰$|某.$|(?:山|分水)岭$|(?:温|源|清|黄)泉$|"
    r"(?:宗|家)祠$|(?:办公|教学|综合|外科|内科|制剂|康复|医技|病房|公卫|感染|行政|科研|实验|附属|裙|塔|群|危旧|筒子|单元|高层|(?:原|老).{1,3}|保交|大|[一二三四五六七八九十\d]|宿舍|门诊|住院|家属|主|小|门|阁|酒|高|危|上|下|实训|图书|号|商务|写字|居民|业务|技术|培训|茶)楼$|山陵$|"
    r"(?:校|公|家|花|果|菜|田|乐|幼儿|敬老|动物|植物|产业|工业|科技|物流|文化|生态|示范|观光|采摘|纪念|入|全)园$|"
    r"(?:水|山|鸿|代|壕|地|阴|排水|截水|边|明|暗|生产|脱氮|生态|导流|截洪|泄洪|截污|电缆|管|引水|排污|臭水|沼液|输水)沟$|(?:海|渔|商|良|沪|深|陆|空|无水|国际|到|离|进|出|靠)港$|(?:亚|欧|美|非|满|绿|沙)洲$|"
    r"(?:沙|海|荒|险|河|湖|江|滩|戈壁)滩$|围堰$|(?:大|堤|水|筑|院|大院|溃|拦水|橡胶|塘|土石)坝$|(?:河|大|江|海|湖|防洪|决|溃|护|上|巡|大)堤$|(?:水|开|关|启|拦河|节制|电|制动|道|过|分水|涵)闸$"
)


@cache
def _single_pattern() -> re.Pattern[str]:
    return re.compile(rf"[{''.join(site_words('single'))}]")


@cache
def _governing() -> re.Pattern[str]:
    verbs = [word for word in site_words("before") if len(word) > 1]
    return re.compile(rf"(?:{any_of(verbs)})$")


def _governed(text: str, at: int) -> bool:
    """Whether a verb that governs places stands right before: 每日巡查|小石河."""
    return _governing().search(text, max(0, at - 5), at) is not None


def singles(text: str) -> Iterator[Site]:
    """Sites whose kind is one character, in no order; some may overlap."""
    yield from _proven(text)
    yield from _gardens(text)
    yield from _streets(text)
    yield from _numbered(text)
    yield from _hills(text)
    yield from _counted(text)
    for campus in _CAMPUS.finditer(text):
        if may_begin(text, campus.start()):
            yield Site(campus.start(), campus.end(), "place.site-kind")
    yield from _worked_on(text)


def _followed(text: str, kind: re.Match[str]) -> bool:
    """Whether what stands behind a kind lets it close a name."""
    if _AFTER_SINGLE.match(text, kind.end()):
        return True
    return kind.group() in _LINES and _AFTER_LINE.match(text, kind.end()) is not None


def _led_to(text: str, start: int, kind: re.Match[str]) -> bool:
    """Whether a word that leads to streets stands right before a name: 在|廖子河路."""
    return (
        kind.group() in _LINES
        and text[start - 1 : start] in _LEADS
        and (text.endswith("位于", 0, start) or _FIGURE.match(text, kind.end()) is None)
    )


# 在牡丙园|内: a garden by what stands in it
_IN_GARDEN = re.compile("园(?=内[\u4e00-\u9fff])")


def _gardens(text: str) -> Iterator[Site]:
    """Gardens in which something is: 在|牡丙园|内建造, not 在校园内."""
    for kind in _IN_GARDEN.finditer(text):
        start = name_starts(text, kind.start()) if kind.start() >= 2 else None
        if start is None or text[start - 1 : start] != "在":
            continue
        name = text[start : kind.end()]
        if 3 <= len(name) <= 5 and not _NOT_SINGLE.search(name) and not is_generic(name[:-1]):
            yield Site(start, kind.end(), "place.site-single")


# 丙街道|北|街, 丁镇|东|路: what is no name without its town
_BY_SIDE = re.compile(r"[\u4e00-\u9fff]{1,5}(?:街道|镇|乡)[东西南北中前后上下正老新]$")


def _own_start(text: str, start: int, kind: re.Match[str]) -> int:
    """Where a site's own name begins, behind the town, village, zone or hills that it lies in."""
    if kind.group() in _LINES and (town := _TOWN.match(text, start, kind.start())):
        return town.end()  # 乙区丙街道|甲楼西路: the street of a town stands for itself
    for outer in (_VILLAGE, _ZONE, _HILLS):
        if held := outer.match(text, start, kind.start()):
            start = held.end()
    return start


def _is_street(name: str) -> bool:
    """Whether what follows a town may be a street's name."""
    return 3 <= len(name) <= 5 and not _NOT_SINGLE.search(name) and not is_generic(name[:-1])


def _of_town(text: str, start: int, kind: re.Match[str]) -> Iterator[Site]:
    """A street behind its town, with it and without: 丙街道|甲楼西路; 丙街道北街 only with it."""
    if _BY_SIDE.match(text, start, kind.start()):
        yield Site(start, kind.end(), "place.site-single")
    town = _TOWN.match(text, start, kind.start()) if kind.group() in _STREETS else None
    if town and _is_street(text[town.end() : kind.end()]):
        yield Site(start, kind.end(), "place.site-single")
        yield Site(town.end(), kind.end(), "place.site-bare")


def _proven(text: str) -> Iterator[Site]:
    """Sites of one character's kind, where both neighbours prove a name: ，大宋御河为代表."""
    for kind in _single_pattern().finditer(text):
        part = _STRETCH.match(text, kind.end()) if kind.group() in _FLOWS else None
        followed = part is not None or _followed(text, kind)
        if not followed and (kind.group() not in _LINES or text.startswith("道", kind.end())):
            continue  # 甲街|道: a street office
        start = name_starts(text, kind.start()) if kind.start() >= 2 else None
        if start is None or not (followed or _led_to(text, start, kind)):
            continue
        if not (may_begin(text, start) or _governed(text, start) or text[start - 1] == "沿"):
            continue
        if village := _VILLAGE.match(text, start, kind.start()):
            yield Site(start, kind.end(), "place.site-single")
            if text[village.end() - 1] == "村":
                yield Site(start, village.end(), "place.of-village")
        if streets := list(_of_town(text, start, kind)):
            yield from streets
            continue
        start = _own_start(text, start, kind)
        name = bare_name(text[start : kind.end()])
        if not 3 <= len(name) <= 5 or _ENDS_OF_STRETCH.search(text, start, kind.end() + 1):
            continue
        if _NOT_SINGLE.search(name) or is_generic(name[:-1]) or name.endswith(site_words("nature")):
            continue
        if part is not None:
            yield Site(start, part.end(), "place.stretch")
        yield Site(start, kind.end(), "place.site-single")
        if len(name) < kind.end() - start:
            yield Site(kind.end() - len(name), kind.end(), "place.site-bare")  # 乙区|南甲北路


# 人民|路, 建设|北路, 科技|大道: ordinary words that every town names streets after.
# Source: the commonest street names of Chinese towns, by hand. Figures of speech (幸福路, 产业路)
# count only with a direction.
_STREET = re.compile(
    r"(?:(?:人民|建设|文化|体育|教育|健康|科技|工业|农业|青年|公园|广场|医院|车站|火车站|民族|商贸|民主|水利|交通|环城|中心|滨河|滨江|滨湖|环湖|府前|站前)"
    r"(?:[东西南北中]|[一二三四五六])?(?:大道|大街|路|街)"
    r"|(?:幸福|平安|和谐|发展|创新|创业|开发|开放|产业|振兴|富民|旅游|生态|经济|园区)(?:(?:[东西南北中]|[一二三四五六])(?:路|街)|大道|大街)"
    r"|人民(?:公园|广场)|中心广场)"
    r"(?!(?<=街)道(?!路)|街道|社区|小学|中学|派出所|支行|支路|分行|分理|分店|校区|幼儿|卫生|法庭|税务|所|段小学|[径线子况政费由]|商业)"
)
# What every street holds, and how far from it its name may begin or end
_STREET_KIND, _STREET_REACH = re.compile("大道|大街|路|街|公园|广场"), 12
# 甲海|二十一路, 长江|八路: streets that a zone has numbered
_COUNTED_ROAD = re.compile(
    r"[\u4e00-\u9fff]{2}(?:二?十[一二三四五六七八九]?|[一二三四五六七八九])(?:路|街|大街|道)(?![径线子况政费由段教具德理军])"
)
_COUNTED_PROOF = re.compile("[一二三四五六七八九十][路街大道]")
# 北|院区, 东|校区: the parts of a hospital or school
_CAMPUS = re.compile(r"[东西南北](?:院区|校区)(?!域)")
# 溧甲|1号公路: a scenic road by its number
_NUMBERED = re.compile(r"\d(?<=[\u4e00-\u9fff]\d)号(?:旅游)?(?:公路|路)")


def _numbered(text: str) -> Iterator[Site]:
    """Scenic roads that a county has numbered: 溧甲1号公路."""
    for road in _NUMBERED.finditer(text):
        start = without_verbs(text, left_edge(text, road.start()), road.start())
        if 2 <= road.start() - start <= 5:
            yield Site(start, road.end(), "place.road")


# 在|甲镇乙龙山|开展演练: a hill of a town where something is done
_HILL = re.compile(
    r"在(?P<hill>(?:(?![的等和与及在])[\u4e00-\u9fff]){2,5}?(?:镇|乡|街道|区|县)(?:(?![的等和与及在镇乡])[\u4e00-\u9fff]){1,3}[山岭岛湾])"
    r"(?=开展|举行|举办|组织|实施|进行|设立|新建|建立|建成)"
)
_HILL_SIGN = re.compile("[山岭岛湾][开举组实进设新建]")


# 位于|甲区杏老洲|的校区: a spot of a district without a kind of its own
_SPOT = re.compile(
    r"(?:位于|坐落于|地处|选址于?|落户|迁至)(?P<spot>(?:(?![的等和与及在])[\u4e00-\u9fff]){1,6}?(?:区|县|镇|乡|街道|市)"
    r"(?!老城|新城|城[东西南北]|[东西南北中])(?:(?![的等和与及在])[\u4e00-\u9fff]){1,2}[洲坪坝湾岭坡沟塘庄屯坑埔寨岗洼坊圩畈垸墩冲垭垄坳岩营堡渡滩墟])"
    r"(?=[的，。、（])"
)
_SPOT_SIGN = re.compile("位于|坐落于|地处|选址|落户|迁至")


def _hills(text: str) -> Iterator[Site]:
    """Hills and spots of a town or district: 在|甲镇乙龙山|开展演练, 位于|甲区杏老洲|的校区."""
    for spot in near(text, _SPOT, _SPOT_SIGN, 16):
        yield Site(spot.start("spot"), spot.end("spot"), "place.site-single")
    for hill in near(text, _HILL, _HILL_SIGN, 16):
        yield Site(hill.start("hill"), hill.end("hill"), "place.site-single")


def _counted(text: str) -> Iterator[Site]:
    """Streets of a zone by a name and a number: 甲海二十一路, where a street's name may begin."""
    for road in near(text, _COUNTED_ROAD, _COUNTED_PROOF, 6):
        at = road.start()
        if (may_begin(text, at) or text[at - 1] in _AFTER_DIVISION or _governed(text, at)) and not is_generic(
            text[at : at + 2]
        ):
            yield Site(at, road.end(), "place.street")


_AFTER_DIVISION = frozenset("省市县区旗镇乡道村城")


def _streets(text: str) -> Iterator[Site]:
    """Streets of everyday names (人民路, 建设北街), and the people's park and square of a town."""
    for street in near(text, _STREET, _STREET_KIND, _STREET_REACH):
        at = street.start()
        if may_begin(text, at) or text[at - 1] in _AFTER_DIVISION or _governed(text, at):
            yield Site(at, street.end(), "place.street")


# 甲经济开发区|丁江路
_ZONE = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:开发区|高新区|工业园区?|产业园区?|新区|示范区)(?=[\u4e00-\u9fff]{2,4}$)"
)
# 甲市乙区南部山区|马丙路
_HILLS = re.compile(r"[\u4e00-\u9fff]{0,8}?[东西南北中]部山区(?=[\u4e00-\u9fff]{2,4}$)")
# 袁甲社区|铁乙巷: the lane of a community is called with it
_VILLAGE = re.compile(r"[\u4e00-\u9fff]{2,4}(?:社区|村)(?=[\u4e00-\u9fff]{2,3}$)")
# 乙区丙街道|, 丁镇|: the town before a street's name
_TOWN = re.compile(r"(?:[\u4e00-\u9fff]{1,6}[省市县区旗])?[\u4e00-\u9fff]{1,5}?(?:街道|镇|乡)(?=..)")

# 组织编制|东城门、西城门|保护展示方案, 甲街、乙街改造工程: sites of one kind joined by 、 before works
_ROW = re.compile(
    r"(?P<row>(?:[\u4e00-\u9fff]{1,4}(?P<kind>[门街巷寺庙塔])、)(?:[\u4e00-\u9fff]{1,4}(?P=kind)、){0,6}"
    r"[\u4e00-\u9fff]{1,4}(?P=kind))(?=保护|修缮|维修|改造|整治|展示|加固|提升|复建)"
)
_JOINED = re.compile(r"[门街巷寺庙塔](?<=[\u4e00-\u9fff].)、")


def _worked_on(text: str) -> Iterator[Site]:
    """Each site of a row of one kind that works are done on; 部门、 and other words make no row."""
    after = 0
    for joint in _JOINED.finditer(text):
        row = _ROW.search(text, max(after, joint.start() - 4), joint.end() + 40)
        if row is None or row.start() > joint.start():
            continue
        after = row.end()
        at = without_verbs(text, max(row.start(), left_edge(text, text.index("、", row.start()))), row.end())
        names = text[at : row.end()].split("、")
        if any(_NOT_A_SITE.search(name) or not 2 <= len(name) <= 5 for name in names):
            continue
        for name in names:
            yield Site(at, at + len(name), "place.site-kind")
            at += len(name) + 1


# 部|门, 热|门, 小|巷: words that end like a site and are none
_NOT_A_SITE = re.compile(
    r"(?:部|专|热|冷|窍|对|出|进|开|上|入|油|阀|闸|大|小|后|前|车|厂|校|房)门$|[大小老背主商]?[街巷]$(?<=^.{2})"
)
