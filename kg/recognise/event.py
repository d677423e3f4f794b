"""Recognise festivals, contests, shows, named meetings and courses, accidents, rounds of inspection."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.boundary import (
    TitleMarks,
    inner_verb_before,
    left_edge,
    punctuated,
    trim_leading,
    with_year,
)
from kg.recognise.matching import literals, near
from kg.recognise.organization_lexicon import lexicon_of_organizations
from kg.recognise.place_chain import may_begin
from kg.resources import lexicon

__all__ = ["RECOGNISER"]

_PAIRS = "“”（）()《》"
LONGEST = 45
"""A name longer than this holds a clause, not a name."""

_NUMERAL = "一二三四五六七八九十"

# 党的二十大, 党的十九届六中全会, 二十届三中全会, 市委八届五次全会, 十一届市委四次全会, 中央经济工作会议
_STANDING = re.compile(
    rf"党的[{_NUMERAL}]{{1,3}}(?:大(?!精神文明)|届[{_NUMERAL}]中(?:、[{_NUMERAL}]中)*全会)"
    rf"|[省市县区州旗]?第[{_NUMERAL}]{{1,3}}次(?:党代会|党代表大会|党员代表大会)"
    rf"|(?<!的)[{_NUMERAL}]{{1,3}}届[{_NUMERAL}]中全会"
    rf"|(?:中央|中央纪委|中纪委|省委|市委|县委|区委|旗委|州委|省纪委|市纪委|县纪委|区纪委)?[{_NUMERAL}]{{1,3}}届(?:省委|市委|县委|区委|旗委|州委)?"
    rf"[{_NUMERAL}]{{1,3}}次(?:全会|全体会议)"
    r"|(?<!党的)(?:十[七八九]|二十[一二]?)大(?=精神|以来|报告|召开|胜利|[、，。；和])"
    r"|中央(?:经济|农村|城市|政法|民族|统战|人才|外事|全面依法治国|宗教|金融|文化)?工作会议|全国(?:两会|宣传思想(?:文化)?工作会议|教育大会|卫生与健康大会|生态环境保护大会)"
)

# 七届市委第八轮巡察, 第十二轮县委巡察, 2017年市委巡察, 省委第三轮巡视
_ROUND = re.compile(
    rf"(?:[{_NUMERAL}\d]{{1,3}}届)?(?:中央|省委|市委|县委|区委|旗委|州委|自治区党委)(?:[{_NUMERAL}\d]{{1,3}}届)?第[{_NUMERAL}\d]{{1,3}}轮(?:常规|专项|机动)?巡[察视]"
    r"|(?<=[了展行开])(?:“[^“”\n]{2,16}”)?[\u4e00-\u9fff]{4,22}专项巡[察视](?!组|办|工作|整改|反馈|意见|期间|发现|通报)"
    rf"|(?:(?:19|20)\d\d年度?|第[{_NUMERAL}]轮(?:第[{_NUMERAL}]批)?)?中央(?:生态环境|环境)保护督察(?!组|办|反馈意见整改|整改)"
    r"|上(?:一)?轮(?:省委|市委|县委|区委)?巡[察视](?!组|办)"
    r"|(?:19|20)\d\d年(?:度)?(?:中央|省委|市委|县委|区委|旗委|州委)(?:常规|专项|机动)?巡[察视](?!组|办|工作领导|反馈意见整改)"
)

# What every match of these holds, and how far from it one may begin or end
_SITTING = re.compile("党的|[届次]|[十七八九一二]大|工作会议|全国")
_VISIT = re.compile("巡[察视]|督察")
_FAR = 60

# What makes another word of a head: 会议室, 会议纪要, 大会堂, 展览馆, 比赛场, 事故隐患, 论坛网.
_GOES_ON = (
    r"(?!室|记录|纪要|议题|议程|制度|材料|通知|要求|机制|桌|费|系统|堂|馆|中心|厅|场"
    r"|隐患|应急|防范|预防|责任|网|报"
    r"|多发|频发|易发|高发|率|调查|处理|认定|报告|倒查|问责"
    r"|形式|方式|规则|议事|事规则|频次|次数|活动室|台账|签到)"
)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(f"(?:{literals(_group_of_head())}){_GOES_ON}")


@cache
def _group_of_head() -> dict[str, str]:
    """Each head with the first group that holds it."""
    words = lexicon("events")
    groups = ("festivals", "fairs", "contests", "shows", "meetings", "courses", "accidents")
    return {word: group for group in reversed(groups) for word in words[group]}


@cache
def _generic() -> tuple[frozenset[str], frozenset[str]]:
    words = lexicon("events")
    return frozenset(words["generic"]), frozenset([*words["generic"], *words["fields"]])


_AND = re.compile(r"[和及与]")
_EMPTY = re.compile(r"[\s0-9一二三四五六七八九十两几多余第“”（）()·、的等年月日]")


def _rest(modifier: str, *, fields: bool = False) -> int:
    """How many characters of a modifier are no generic words, over the cut that leaves fewest.

    Args:
        modifier: what stands before the head.
        fields: whether trades and fields are generic as well (农村庙会, but 农村电商培训班).
    """
    bare, generic = _EMPTY.sub("", modifier), _generic()[fields]
    best = [0] * (len(bare) + 1)
    for at in range(1, len(bare) + 1):
        best[at] = best[at - 1] + 1
        for length in range(1, min(8, at) + 1):
            if bare[at - length : at] in generic:
                best[at] = min(best[at], best[at - length])
    return best[-1]


_QUOTED_OR_EDITION = re.compile(rf"[“《]|第[{_NUMERAL}\d]{{1,4}}届|首届|(?:19|20)\d\d")
# 在甲馆展览三个月: these are verbs as often as names.
_ALSO_VERBS = frozenset({"展览", "展演", "评选", "比赛", "比武", "大比武", "巡演", "汇演", "嘉年华"})
_CEREMONIES = frozenset({"启动仪式", "开幕式", "闭幕式", "颁奖典礼"})
_WIDE = re.compile(r"全[国省市县区州]")
# A call to arms is held once for its matter: 整改落实工作动员会.
# 开展了|“甲乙”|中国丙、丁|大展: a quoted name at the head of a list of two that one head closes
_QUOTED_LEAD = re.compile(r"“[^“”\n]{2,20}”[\u4e00-\u9fff]{1,8}、$")
# 文旅部|甲推广季, 省厅|乙消费季: who holds it
_HOLDER = re.compile(r"(?:[省市县区][厅局委]|[\u4e00-\u9fff]{2,3}部(?=.{2}))")
# 甲市|2022年乙会议: the place before the year
_PLACE_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,3}[省市县区]$")
# 甲博览会|暨|首届乙大会: two events held as one
_SECOND = re.compile(rf"[暨、](?=首届|第[{_NUMERAL}\d]{{1,3}}届)")
_CALLS = frozenset({"动员会", "动员大会", "动员部署会"})
_REGION = re.compile(r"全(?:国|省|市|县|区|州)|[^，。；、\s]{2,6}[省市县区]")


def _start(text: str, at: int) -> int:
    """Where the event's name begins: left edge, its year, and a list that only its region holds together."""
    edge = left_edge(text, at, over=_PAIRS)
    start = trim_leading(text, edge, at)
    if _rest(text[start:at]) < 4 and (before := inner_verb_before(text, edge)) is not None:
        start = trim_leading(text, left_edge(text, before, over=_PAIRS), at)
    for match in _AND.finditer(text, start + 1, at):
        if _heads().search(text, max(start, match.start() - 3), match.start()):
            start = match.end()
    for match in _SECOND.finditer(text, start, at):
        start = match.end()
    if (holder := _HOLDER.match(text, start, at)) and _is_holder(holder.group()):
        start = holder.end()
    if start > 1 and text[start - 1] == "、":
        before = left_edge(text, start - 1, over=_PAIRS)
        alone = any(head.end() == start - 1 for head in _heads().finditer(text, before, start - 1))
        if (quoted := _QUOTED_LEAD.search(text, max(0, start - 32), start)) and not alone:
            return quoted.start()
        if _REGION.match(text, before, start - 1) and start - before <= 8 and not alone:
            start = before
    dated = with_year(text, start)
    if dated == start or text[start] == "第":
        return dated
    places = (_PLACE_BEFORE.search(text, max(0, dated - size), dated) for size in (3, 4))
    return next((place.start() for place in places if place and may_begin(text, place.start())), dated)


def _is_holder(words: str) -> bool:
    """Whether words are a body's short name: 省厅, 文旅部; not 俱乐部."""
    return words[-1] != "部" or words in lexicon_of_organizations().known


def _headed(text: str) -> Iterator[tuple[int, int, str]]:
    """Names that end with a head of the lexicon."""
    for match in _heads().finditer(text):
        kind = _group_of_head()[match.group()]
        at, end = match.span()
        start = _start(text, at)
        modifier = text[start:at]
        if not modifier or end - start > LONGEST:
            continue
        marked = _QUOTED_OR_EDITION.search(modifier) is not None
        if match.group() in _ALSO_VERBS and not marked and not _WIDE.match(modifier):
            continue
        if match.group() in _CEREMONIES and _heads().search(text, start, at):
            continue  # 甲文化节启动仪式 is part of the festival, which is named by itself
        if match.group() in _CALLS and end - start >= 8:
            yield start, end, kind
            continue
        if match.group() in _CEREMONIES and modifier.endswith("活动"):
            end = at
        needed = (
            2
            if _WIDE.match(modifier)
            else {"festivals": 1, "fairs": 2, "contests": 3, "shows": 3, "accidents": 2}.get(kind, 4)
        )
        if _rest(modifier, fields=kind not in {"meetings", "courses"}) >= (1 if marked else needed):
            yield start, end, kind


# “X”系列活动, “X”主题活动, “X”专项活动: a quoted name with an activity; the name alone where 等 follows.
_ACTIVITY = re.compile(
    r"“(?P<name>[^“”\n]{3,40})”(?P<tail>(?P<more>等)?(?:(?![的为等])[^，。；、：“”\s]){0,10}?"
    r"(?:活动|巡演|演出|展演|展览|(?<![发开拓进施扩])展(?![示开销现出期望])|讲座|大赛|比赛|竞赛|论坛|启动仪式|晚会|座谈会|研讨会|推进会|专题会|培训班|训练营))"
    r"(?!场|室|月|周|方案|的通知|品牌|中心)"
)
# Quoted activities that are ways of working, not events.
_HABIT = re.compile(r"主题党日|三会一课|六进|\+N|回头看|第一议题|主题教育|学习教育")


# “7·18”坍塌事故, “11·5”案件: the date is the name
_DATED = re.compile(
    r"“\d{1,2}[·•.．]\d{1,2}”(?:(?![的为等])[^，。；、：“”\s]){0,16}?(?:事故|事件|案件|火灾|惨案|案(?![例件情]))"
)
# 修某飞|销售侵权复制品案, 甲区|侵犯著作权案: a case by its crime
_CASE = re.compile(
    r"(?:侵犯|销售|制售|贩卖|贩运|走私|非法|虚开|电信|盗窃|诈骗|贪污|受贿|挪用|滥用|倒卖)"
    r"(?:(?![案的等及和或典])[\u4e00-\u9fff]){2,14}案(?=被|件?[，。、；）]|获|入选|件?(?:被|入选|获))"
)
# “七一”表彰大会, “三八”座谈会: the day is the name
_DAY_OF_THE_YEAR = re.compile(
    r"“(?:七一|八一|三八|五一|五四|六一|十一)”[^，。；、：“”\s]{0,8}?(?:大会|座谈会|晚会|汇演|比赛|运动会|表彰会)(?!精神)"
)


def _dated(text: str) -> Iterator[tuple[int, int, str]]:
    """Accidents and gatherings that are called by their day."""
    for kind, pattern in (("accidents", _DATED), ("meetings", _DAY_OF_THE_YEAR)):
        for match in pattern.finditer(text):
            yield *match.span(), kind
    for match in _CASE.finditer(text):
        start = left_edge(text, match.start(), over=_PAIRS)
        if 2 <= match.start() - start <= 12:
            yield start, match.end(), "case"


# 举办|“甲乙讲堂”|，: a quoted name that is the whole object of holding something
_HELD = re.compile(
    r"(?:举办|承办|主办|协办)(?:了)?(?P<names>(?:“[^“”\n]{4,24}”[、和]?){1,8})(?=[，。；]|等(?:系列|主题|文化|文艺|特色)?活动)"
)


def _held(text: str) -> Iterator[tuple[int, int, str]]:
    """Quoted names that are held: 举办“甲乙讲堂”、“丙丁之夜”等活动."""
    for match in _HELD.finditer(text):
        for held in _QUOTED.finditer(text, *match.span("names")):
            if not _HABIT.search(held[1]):
                yield *held.span(1), "held"


_ALSO = r"[^，。；、：“”]{0,6}(?:品牌|工程|项目|行动|计划|平台)"


def _again(text: str, found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Where the quoted name of an activity stands in quotation marks again, alone."""
    matches = (_QUOTED.match(text, start, end) for start, end, kind in found if kind == "activity")
    names = {match[1] for match in matches if match}
    for name in sorted(names):
        if re.search(f"“{re.escape(name)}”{_ALSO}", text):
            continue  # the brand or programme bears the name, and the event is named after it
        for repeated in re.finditer(f"“{re.escape(name)}”", text):
            yield repeated.start() + 1, repeated.end() - 1, "again"


_LIST_OF_QUOTED = re.compile(r"(?:“[^“”\n]{2,20}”[、和]?)+$")
_QUOTED = re.compile(r"“([^“”\n]{2,40})”")


def _activities(text: str) -> Iterator[tuple[int, int, str]]:
    """Quoted names with an activity: “甲乙丙丁”文艺作品征集活动."""
    for match in _ACTIVITY.finditer(text):
        if _HABIT.search(match.group()):
            continue
        if match["more"]:
            yield *match.span("name"), "activity"
        elif text[match.start() - 1] in "”、" and (
            earlier := _LIST_OF_QUOTED.search(text, max(0, match.start() - 80), match.start())
        ):
            # “甲之春”“甲之夏”研学活动: the quoted names are the events
            for name in _QUOTED.finditer(text, earlier.start(), match.end("name") + 1):
                yield *name.span(1), "activity"
        else:
            start = _start(text, match.start())
            yield start if match.start() - start <= 12 else match.start(), match.end(), "activity"


def _fixed(text: str) -> Iterator[tuple[int, int, str]]:
    """Party congresses, plenary sessions, rounds of inspection."""
    for kind, pattern, proof in (("standing", _STANDING, _SITTING), ("round", _ROUND, _VISIT)):
        for match in near(text, pattern, proof, _FAR):
            yield *match.span(), kind


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    seen: set[tuple[int, int]] = set()
    text = punctuated(scene.text)
    titles = TitleMarks(text)
    found = [span for propose in (_fixed, _dated, _activities, _held, _headed) for span in propose(text)]
    for start, end, kind in [*found, *_again(text, found)]:
        if (start, end) not in seen and not titles.hold(start):
            seen.add((start, end))
            yield scene.mention(start, end, EntityType.EVENT, f"event.{kind}")


RECOGNISER = Recogniser(
    "event",
    "festivals, contests, shows, meetings, courses, accidents by their head and a modifier that says which;"
    " party congresses, plenary sessions and rounds of inspection",
    find,
)
