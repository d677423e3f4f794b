"""Projects by a quoted name: “1+3+4”工程, “县管甲聘”改革, “甲先锋”党建品牌, “甲”“乙”等六条线路."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import near
from kg.recognise.project_schemes import used_only
from kg.recognise.project_words import alternatives, modifier_start, specific, words

__all__ = ["brands", "places_of_service", "products", "quoted"]


@cache
def _quoted_pattern() -> re.Pattern[str]:
    # “X”工程, “X”文旅品牌: a quoted name, at most four characters between, a head
    return re.compile(
        rf"“[^“”\n]{{2,24}}”(?:(?![的为等\d])[^，。；、：,;:()（）“”\s]){{0,6}}?(?:{alternatives(words('quoted_heads'))})(?!经费|资金|债|款|录|培训|讲座|讲解)"
    )


# The quoted name is the object of a verb: 提升“X”品牌, 建设“X”平台.
_GOVERNED = re.compile(
    r"(?:提升|建设|建|培育|打造|创建|创|争创|培树|选树|实施|开展|打响|擦亮|做优|做强|做|塑造|叫响|注册|开发|上线|运行|使用|运用|推|借|以|用|优|强|学|为|成|设立|立项|承担|参与|申报|完成|开展)$"
)
_JOINTS = frozenset("和与及暨、")
# “X工程”, “X计划”: the head stands inside the quotation marks.
_WHOLLY_QUOTED = re.compile(r"“(?P<name>[^“”，。；\n]{2,16}(?:工程|计划|行动|项目|品牌))”")


# “清廉医院”建设, “县管校聘”改革: what is built or reformed bears the name
_REFORM = re.compile(
    r"“(?P<name>[^“”，。；\n]{2,10})”(?P<kind>改革(?!委|办|局|开放)|建设|(?:示范)?创建(?:活动|工作)?)(?=[，。；、]|工作|工程|[管存]|推进|进度|滞后|中)"
)


# 设置|“公安综合窗口”, 开设|人才服务“一站式”窗口, 建设|“一站式”学生社区: a place where people are served
_WINDOW = re.compile(
    r"(?:设置|开设|设立|建设|增设|新设)(?:了)?(?P<name>[\u4e00-\u9fff]{0,6}“[^“”\n，。]{2,10}”(?!反映)(?:[\u4e00-\u9fff]{0,4}(?:窗口|专窗|服务中心|社区|专区))"
    r"|“[\u4e00-\u9fff]{2,8}窗口”|[\u4e00-\u9fff]{2,8}(?:综合窗口|服务专区|服务专窗))"
)
_SERVES = re.compile("窗口|专窗|服务中心|社区|专区")
# 共建|“甲工匠班”|, 开办“乙匠班”: a class with a name of its own
_CLASS = re.compile(r"(?:共建|开办|开设|组建|联办)(?:了)?“(?P<name>[\u4e00-\u9fff]{2,8}班)”")
# 甲学院“乙情怀”、丙学院|“丁匠心”|等12个项目: the quoted names of a list that ends with its number
_COUNTED = re.compile(r"”等\d{1,3}[个项](?:[\u4e00-\u9fff]{0,6}?)(?:项目|课题)")
_CLAUSE = re.compile(r"[^。；;\n]{0,80}$")
# platforms of the state that everybody uses
_PUBLIC = ("“学习强国”", "“互联网+监管”", "“12345”")
# “三基”建设, “四强”党支部建设: what the Party is made of, no undertaking
_CREED = re.compile(
    r"^[两三四五六七八九十][个基力强化好型大项严实]|思想|意识|作风|精神|纪律|队伍|班子|党|思政|(?:工程|计划|行动|项目|活动)$|^.{1,2}$"
)
_PLAN_PERIOD = re.compile(r"“十[一二三四五]五”")


# 依托|“甲事通”平台, 通过|省乙局“丙里”平台: what is a means here was built elsewhere
_MEANS = re.compile(r"(?:依托|通过|利用|运用|借助|使用|在|登录|对接|接入)$")
_USED = re.compile(r"”[\u4e00-\u9fff]{0,2}(?:平台|系统|小程序|应用)$")
# “沉睡”项目: what the marks say of them is no name
_ADJECTIVE = re.compile(
    r"“(?:半拉子|胡子|烂尾|形象|面子|政绩|豆腐渣|双报到)”.*|“[^“”]{2}”项目|“[^“”]{1,3}即[^“”]{1,3}”项目|“[一逐][户人企村校][一施][策案档]”[^“”]*"
)
_TOPIC = re.compile(r"(?:预防|防范|防治|治理|整治|打击|清理)$")
_WHOSE = re.compile(r"(?:党总支|党支部|党委|党组|[局院校厅]|集团|公司)$")
_PLACE = re.compile(r"[市县区镇乡]$")
# 须经“甲”程序并报镇|工程…: a clause, no name
_BY_RULE = re.compile(r"须经|经过|按照")


def _of_a_body(text: str, start: int, at: int, name: str) -> bool:
    """Whether what stands before a quoted name says only whose it is; for what is used see `_MEANS`."""
    if _USED.search(name):
        return False
    return bool(_WHOSE.search(text, start, at) or (name.endswith("计划") and _PLACE.search(text, start, at)))


def _quoted_start(text: str, at: int, name: str) -> int:
    """Where the name begins whose quoted part stands at an offset: with what tells which, or at the mark."""
    start = modifier_start(text, at, over_verbs=False)
    if topic := _TOPIC.search(text, max(0, start - 3), start):
        start = modifier_start(text, topic.start())  # 道路交通事故预防|“甲乙丙”专项行动
    if text[at - 1 : at] in _JOINTS:
        return at  # “甲”和|“乙”行动: what stands before 和 is another name
    if _of_a_body(text, start, at, name):
        return at  # 局机关党总支|“甲先锋”党建品牌, 甲市|“乙英才”计划: whose it is
    joined = text.startswith(("工程", "项目"), at - 2)
    return at if (at - start > 12 and not joined) or _GOVERNED.search(text, start, at) else start


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """Quoted names with a head: “1+3+4”工程, “百日攻坚”专项行动."""
    for match in _quoted_pattern().finditer(text):
        if text[match.end() - 3 : match.end()] == "”品牌" or _PLAN_PERIOD.match(match.group()):
            continue  # see `products`; “十四五”重大项目 is a class
        start = _quoted_start(text, match.start(), match.group())
        known = match.group().startswith(_PUBLIC) or _BY_RULE.search(text, start, match.start())
        known = known or (_USED.search(match.group()) and _MEANS.search(text, max(0, start - 3), start))
        known = known or _ADJECTIVE.fullmatch(match.group())
        if not known and not (used_only(text, start) and not match.group().endswith("项目")):
            yield start, match.end()
    for match in _REFORM.finditer(text):
        name = match["name"]
        if match["kind"] == "改革" or not _CREED.search(name) or name in words("programmes"):
            yield match.span()
    for match in _WHOLLY_QUOTED.finditer(text):
        if match["name"] in words("operations"):
            # 夏季治安打击整治“百日行动”: the topic stands before it
            start = modifier_start(text, match.start())
            if specific(text[start : match.start()]) and match.start() - start <= 20:
                yield start, match.end()
        elif specific(match["name"]):
            yield match.span("name")


# “甲”、“乙”品牌; “甲”“乙”等六条特色文化旅游线路; “甲调查”10万元专项经费: the quoted names
# are the undertakings.
_PRODUCTS = re.compile(
    r"“[^“”\n]{2,30}”[、，,和及]?(?:“[^“”\n]{2,30}”[、，,和及]?){0,7}"
    r"(?:(?:为)?品牌(?!创建)|(?:等)?[^，。；,;、“”\s]{0,10}(?:线路|路线)(?!设计|图)|(?:\d[\d.]{0,9}[万亿]?元)?专项(?:经费|资金|债))"
)
_QUOTED = re.compile(r"“([^“”\n]{2,30})”")


# “甲先锋”|党建品牌, “乙马甲”|环卫驿站党建品牌
_BRANDED = re.compile(
    r"“(?!一卡通|一张图|一网通)(?P<name>[^“”\n]{3,16})”"
    r"(?:[\u4e00-\u9fff]{0,6}(?:党建|服务|志愿服务|特色|工作)品牌(?!创建)|[\u4e00-\u9fff]{0,6}品牌建设工程|(?<=计划”)[\u4e00-\u9fff]{0,6}工程|[\u4e00-\u9fff]{2,6}(?:系统|平台)|试点|示范街区)"
)


def brands(text: str) -> Iterator[tuple[int, int]]:
    """The quoted names of brands that bodies make for their work, besides the whole (see `quoted`)."""
    for match in _BRANDED.finditer(text):
        yield match.span("name")


def places_of_service(text: str) -> Iterator[tuple[int, int]]:
    """Windows, classes and listed projects by their quoted names: 设置“甲综合窗口”, “乙”、“丙”等12个项目."""
    for match in near(text, _WINDOW, _SERVES, 30):
        start, end = match.span("name")
        yield (start + 1, end - 1) if text[start] == "“" and text[end - 1] == "”" else (start, end)
    for match in _CLASS.finditer(text):
        yield match.span("name")
    for match in _COUNTED.finditer(text):
        clause = _CLAUSE.search(text, max(0, match.start() - 80), match.start() + 1)
        for name in _QUOTED.finditer(text, clause.start() if clause else match.start(), match.start() + 1):
            if specific(name[1]):
                yield name.span(1)


def products(text: str) -> Iterator[tuple[int, int]]:
    """Quoted names in front of 品牌, 线路 or the money set aside for them."""
    for match in _PRODUCTS.finditer(text):
        for name in _QUOTED.finditer(text, *match.span()):
            yield name.span(1)
