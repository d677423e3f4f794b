"""Villages, communities, townships and roads that no table holds, by their form.

张庄村党支部 … 张庄村      the organ of a village proves its name, then wherever it stands
在甲家村、乙营村开展        a form that begins where a name may and ends where one does
国道G999线甲镇段           a numbered road, with its stretch

The division table stops at the townships of the report's own city; reports of towns and counties are full of
villages, and a copy of the table ages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import literals, near
from kg.recognise.place_chain import may_begin
from kg.recognise.place_premises import has_premises
from kg.recognise.place_site_name import Site, without_verbs
from kg.resources import lexicon

__all__ = ["formed"]

_KIND = re.compile(
    r"(?:村(?<![农新乡行]村)(?![入串访]户)|新村(?<=[\u4e00-\u9fff]{4})|社区|镇(?<![城乡集小古名]镇)|乡(?<![城下返回家故之他异梦同老]乡)|街道|新区)(?!(?:村(?![委支民口道干主文会党集]))|官(?![庄坪渡塘田桥山湾坡营])|[民干务级容庄头寨振镇乡居]|社区|街道|卫生室(?!建)|办(?!事处)|工作者|矫正|服务|书屋)"
)
_LONGEST = 4
"""Characters before the kind: 高家, 王家坪, 柳树营盘."""
_SHORTEST = 2
"""Characters before the kind at least."""
_VERBS = 4
"""Characters of verbs before the name that are no stops: 延伸巡察|王家坪村."""

# 张庄村|党支部, 乙镇|人民政府: only a place has these
_ORGAN = re.compile(
    r"党支部|党总支|党组织|支委(?!会)|支书|老支书|会计|文书|党群|村[委支民口]|党委|党工委|村委会|村民委员会|居委会|居民委员会|两委|“两委”|人民政府|政府|卫生院|卫生室|派出所|司法所|财政所|"
    r"中心小学|中心校|党群服务中心|村民小组|股份经济合作社|经济合作社|第一书记"
)
# where a name ends: 在甲家村|、 乙镇|等
_ENDS = re.compile(
    r"[，。；：、）)\s]|（(?!社区|居)|$|等|和|及|与|两|[二三四五六七八九\d]|一[处户名家个座条位起期]|存在|落实|推进|完成|未|均|违规|违反|网格|部分|个别|多数|少数|农村(?!信用|商业)|居民|群众|道路|周边|门口|老旧|试点|率先|先行|非法|违法|违规|占用|擅自|的|内|境内|辖区|开展|召开|举办|举行|建立|成立|设立|设置|增设|新增|增加|改造|整治|提升|新建|实施|建成|建设|境|获评|荣获|荣膺|入选|被评|位于|地处|坐落|认真|积极|紧紧|坚持|立足|依托|聚焦|按照|通过|因地制宜"
)
# words that make a class of a village: 贫困|村, 城|乡, 智慧|社区
_CLASS = re.compile(
    r"^(?:培训|轮训|约谈|审计|选派|调整|配强|选优|配齐|规范|指导|督促|动员|考核|提醒|包保|排查|明确|安排|轮换|新任|少数|若干|有的|一些|许多|不少|大多)$|^(?:土家|蒙古|朝鲜|布依|[回满苗壮侗瑶彝藏畲傣黎白羌])族$|城带$|[村社镇][两二三四五六七八九十]$|^(?:小?山|信访|上访|难点|偏僻|深山|高山|矿区|库区|直播|网红|冠军|空心|富裕|贫穷|落后|偏远|如今|兄弟|道通)$|(?:复杂|富裕|落后)$|[们咱俺]|自己|[亿万]元|变成|成为|[回返]$|[看邻座几]$|[配做建带][强弱]$|八$|[有这那]一$|[在至到逐]$|[以与年月各每全个两些多等级类型性的了该本此某所进到驻包涉抵由之为将被把对]|(?<!石)化|成立|移交|划转|交由|上报|覆盖|引导|开发|高新|住宅|优秀|空白|插花|近郊|远郊|书香|无诈|无毒|无邪|下沉|法治|健康|清廉|廉洁|同心|模范|星级|达标|标杆|样板|精品|创建|整治|整顿|共建|结对|国家|省级|市级|自贸|航空|临空|^(?:[一二三四五六七八九十\d]|乡|村|镇|城|农|古|新|老|名|强|重|小|集|街|家|故|下|返|回|整|建制)$|"
    r"农村|乡镇|城镇|城乡|行政|自然|贫困|脱贫|示范|重点|特色|试点|美丽|文明|城中|城郊|薄弱|空壳|后进|先进|中心|传统|民俗|旅游|度假|移民|搬迁|"
    r"安置|帮扶|联系|智慧|未来|完整|和谐|平安|老旧|民族|易地|产业|城市|边境|集体|数字|卫生|幸福|长寿|经济|网络|虚拟|绿色|宜居|和美|红色|"
    r"主要|背街|周边|部分|基层|街道|社区|地方|涣散|振兴|党建|小康|淘宝|光棍|明星|软弱|问题|所在|学生|职工|戒毒|康复|矫正|国际|智能|所辖|下辖|生态|工业|农业|商贸|历史|文化|名村|扩权|试验|国有"
)
# 甲镇警务室与|村委会: no name of a village
_JOINT = re.compile("[与及室]")
# 山甲镇|重点村, 丙镇|每个村: what a town has of its kind
_OF_TOWN = re.compile(
    r"[每各多全](?!.$)|(?:重点|示范|贫困|脱贫|试点|薄弱|空壳|后进|先进|文明|行政|自然|所有|部分|城郊|城中|中心|移民|搬迁|安置)村"
)
_UPPER = re.compile(r"[省市县区旗镇乡]|街道|(?<=[\u4e00-\u9fff]{2})局")
# 甲村|三组, 乙社区|5组, 丙村|二社: a group of a village
_GROUP = re.compile(r"第?[一二三四五六七八九十\d]{1,3}(?:村民)?(?:小组|组|社(?!会|区|员))")
# 国道G12线甲镇段, 国道105甲乙线, 105国道, 省道S3, 县道018线, G4高速
_ROAD = re.compile(
    r"(?P<road>[国省县乡]道\s?[A-Z]?\d{1,4}(?:[\u4e00-\u9fff]{2,3}线|线|公路)?|(?<![A-Za-z\d])\d{2,3}[国省县乡]道|(?<![A-Za-z\d])[GSXY]\d{1,4}(?:线|国道|省道|县道|乡道|高速公路|高速|公路)|(?<![A-Za-z\d])[GS]\d{1,4}[\u4e00-\u9fff]{2,4}?(?:高速公路|高速))"
    r"(?:(?![的在与和及等、]|塌方|水毁|破损|重点|部分|沿线|全线|事故|[^段]{0,4}路段)[\u4e00-\u9fff]{2,6}?段)?"
)
# What every road holds, and how far from it its name may begin or end
_ROAD_SIGN, _ROAD_REACH = re.compile(r"[国省县乡GSXY](?:道|\d)"), 40


_LEADS = ("位于", "落户", "落户于", "迁至", "搬迁至", "走进", "入驻", "前往", "来到", "坐落于")


@cache
def _verbs_here() -> tuple[str, ...]:
    """What leads to a village and may stand inside other names, so that it stops none of them."""
    return tuple(lexicon("place_words")["verbs_before_villages"])


@cache
def _verb_pattern() -> re.Pattern[str]:
    words = lexicon("boundary")
    verbs = [*words["verbs"], *words["adverbs"], *(entry["word"] for entry in words["guarded_verbs"])]
    return re.compile(literals([word for word in verbs if len(word) > 1] + [*_verbs_here()]))


def _past_verb(text: str, start: int, at: int) -> int:
    """The start moved over words that govern what follows: 解决|大岭村, 三是组织|甲街道."""
    ends = [verb.end() for verb in _verb_pattern().finditer(text, start, at)]
    return ends[-1] if ends else start


# ，后|甲家山村: the village behind a hill; 后 governs nothing where a sentence begins
_BEHIND = re.compile(r"(?<=[。；\n])[前后上下东西][\u4e00-\u9fff]家[\u4e00-\u9fff]?$")


def _past_behind(text: str, start: int, at: int) -> int:
    """The start moved over words that govern the name, none of which is the first word of 后甲家山村."""
    if _BEHIND.match(text[max(0, start - 1) : at], min(start, 1)):
        return start
    return without_verbs(text, _past_verb(text, start, at), at)


_IN_OFFICE = re.compile("[在，。]任(?!家)(?=..)")


def _name_start(text: str, at: int) -> int | None:
    """Where the name begins whose kind stands at an offset: the farthest point where one may begin."""
    for size in range(min(_LONGEST + _VERBS, at), 1, -1):
        start = at - size
        if text[start:at].isalpha() and may_begin(text, start):
            start = _past_behind(text, start, at)
            upper = [found.end() for found in _UPPER.finditer(text, start, at)]
            start = upper[-1] if upper else start
            led = max(text.rfind(to, start, at - 1) for to in "到在至是")
            start = led + 1 if led > start and may_begin(text, led + 1) else start  # 走到|阳甲乡
            start += text[start] == "在" and at - start > _SHORTEST  # 甲局|在|小河镇
            start += text[start] in "和与及是"  # 柳林乡和|北关街道
            start += text[start] in "了并因" and at - start > _SHORTEST  # 因|丙家村紧邻青河
            start += _IN_OFFICE.match(text, start - 1, at) is not None  # 在|任|柳口村党支部书记期间
            start += text[start] in "对向将把被由从" and at - start > _SHORTEST  # 反馈了对|籍山镇
            if at - start > _LONGEST:
                continue
            named = bool(upper) and text[start - 1] in "镇乡道"  # 乙街道|幸福社区: no class of communities
            sure = named and not _OF_TOWN.match(text, start, at + 1) and not _JOINT.search(text, start, at)
            return start if at - start >= 2 and (sure or not _CLASS.search(text[start:at])) else None
    for size in range(_LONGEST, 1, -1):
        if text.endswith(_LEADS, 0, at - size):  # 县医院位于|城南|新区
            return at - size if not _CLASS.search(text, at - size, at) else None
    return None


# 退缴至|村, 部门和|村, 丙某在|村: what stands before the common noun
_NO_VILLAGE = re.compile(r"[在至到逐和与及向对入进驻离回于给是让使令里同名位个户从经如按属报交]$")
# 现在|村里, 预计|村集体, 挂钩|村（社区）, 每月到|村要求
_OF_ANY = re.compile(r"[路里上外内中集逐级组史企规镇街两情貌道要工作财资落卫医小校账部]|（社区")


@cache
def _everyday() -> frozenset[str]:
    words = lexicon("boundary")
    return frozenset((*words["verbs"], *words["inner_verbs"], *words["adverbs"], *_verbs_here(), *_NO_NAMES))


_NO_NAMES = (
    "听说",
    "现在",
    "当时",
    "兑付",
    "挂钩",
    "预计",
    "全体",
    "就在",
    "还是",
    "这里",
    "那里",
    "这座",
    "那座",
    "城乡",
    "偏远",
    "边远",
    "深度",
    "临近",
    "邻近",
    "原先",
)


def _stands_anywhere(text: str, start: int, end: int) -> bool:
    """Whether a village's form is a name whatever follows: 在上甲村担任, 东乙村荣获, 丙家村紧邻青河."""
    name = text[start : end - 1]
    return (
        text[end - 1] == "村"
        and _NO_VILLAGE.search(name) is None
        and name not in _everyday()
        and _OF_ANY.match(text, end) is None
        and without_verbs(text, start, end - 1) == start
    )


# 归丙镇柳庄坪|五组: a group of a village that goes without 村
_TOWN_GROUP = re.compile(
    r"(?P<name>(?:(?![省市县区镇乡村社第党委工作专督考检核巡指帮评小各全等的和与及在分编成])[\u4e00-\u9fff]){2,4}?)"
    r"(?:[一二三四五六七八九]|十[一二三四五六七八九]?|\d{1,2})组(?=[的，。、；）]|村民|居民|农户|群众|低保|贫困)"
)


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    for kind in _KIND.finditer(text):
        start = _name_start(text, kind.start())
        if start is not None and not text.endswith("村村", start, kind.end()):
            yield start, kind.end()


def formed(text: str) -> Iterator[Site]:
    """Villages, communities, townships by form, and numbered roads, in any order.

    A name counts where an organ of it stands somewhere in the text, where it stands twice, or where it ends
    as a name does. A proven name is then found wherever a name may begin.
    """
    found = list(_candidates(text))
    count = Counter(text[start:end] for start, end in found)
    known = frozenset(lexicon("place_words")["common_divisions"])
    proven = {
        text[start:end] for start, end in found if _ORGAN.match(text, end) or count[text[start:end]] > 1
    } - known
    if proven:
        for again in re.finditer(literals(proven), text):
            yield Site(again.start(), again.end(), "place.form-proven")
    towns = {end: start for start, end in found if text[end - 1] in "乡镇道"}
    sure: set[int] = set()
    for start, end in found:
        if text.endswith("新村", start, end):
            continue  # 甲河新村: only where the text names it twice, or an organ of it
        if start in towns and text[end - 1] in "村区":
            yield Site(towns[start], end, "place.form")  # 柏树乡|松林村
        if text[end - 1] in "村区" and (group := _GROUP.match(text, end)):
            yield Site(towns.get(start, start), group.end(), "place.form-group")
        if text[end - 1] in "镇乡" and (group := _TOWN_GROUP.match(text, end)):
            yield Site(start, group.end(), "place.form-group")
        further = text[start - 1 : start] == "、" and start - 1 in sure  # 甲镇、|乙镇|投放
        if text[start:end] in proven:
            sure.add(end)
        elif (
            further
            or _ENDS.match(text, end)
            or has_premises(text, end)
            or text.startswith("新区", end - 2)
            or _stands_anywhere(text, start, end)
        ):
            sure.add(end)
            yield Site(start, end, "place.form")
    for road in near(text, _ROAD, _ROAD_SIGN, _ROAD_REACH):
        yield Site(road.start(), road.end("road"), "place.road")
        if road.end() > road.end("road"):
            yield Site(road.start(), road.end(), "place.stretch")
