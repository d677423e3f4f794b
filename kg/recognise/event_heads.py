"""Named meetings, contests, fairs, shows and courses by their last word: 大赛, 推进会, 培训班.

A head names an event where the words before it say which: a quoted name, an edition, a year, or words that
are no generic ones of official writing (lexicon `events`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.boundary import inner_verb_before, left_edge, trim_leading, with_year
from kg.recognise.event_which import is_none, own_characters, says_which
from kg.recognise.matching import alternation
from kg.recognise.organization_lexicon import lexicon_of_organizations
from kg.recognise.place_chain import may_begin
from kg.resources import lexicon

__all__ = ["PAIRS", "headed_events", "start_of"]

PAIRS = "“”（）()《》"
LONGEST = 45
"""A name longer than this holds a clause, not a name."""

_NUMERAL = "一二三四五六七八九十"

# What makes another word of a head: 会议室, 会议纪要, 大会堂, 展览馆, 比赛场, 事故隐患, 论坛网.
_GOES_ON = (
    r"(?!室|议|记录|纪要|议题|议程|制度|材料|通知|要求|机制|桌|费|系统|堂|馆|中心|厅|场|(?<=会)计"
    r"|隐患|应急|防范|预防|责任|网|报"
    r"|多发|频发|易发|高发|率|调查|处理|认定|报告|倒查|问责|仍|时有|屡有|多有|(?<=评选)中[获取夺荣]"
    r"|形式|方式|规则|议事|事规则|频次|次数|数量|规模|商(?!务)|活动室|台账|签到)"
)


# 网络舆情应对|专题培训|1期: a course, where its editions are counted; 项目管理|业务培训|，: where it is all
_TRAINING = (
    r"专题培训(?=\d{1,2}[期场])",
    *(rf"{word}培训(?=\d{{1,2}}[期场]|[，。；])" for word in ("业务", "应用", "应对")),
)


@cache
def _heads() -> re.Pattern[str]:
    words = sorted(_group_of_head(), key=lambda word: (-len(word), word))
    patterns = [
        *((word[0], re.escape(word)) for word in words),
        *((pattern[0], pattern) for pattern in _TRAINING),
    ]
    return re.compile(f"(?:{alternation(patterns)}){_GOES_ON}")


@cache
def _group_of_head() -> dict[str, str]:
    """Each head with the first group that holds it."""
    words = lexicon("events")
    groups = (
        "festivals",
        "fairs",
        "contests",
        "shows",
        "meetings",
        "courses",
        "drills",
        "exams",
        "accidents",
    )
    return {word: group for group in reversed(groups) for word in words[group]}


_AND = re.compile(r"[和及与]")


_CEREMONIES = frozenset({"启动仪式", "开幕式", "闭幕式", "颁奖典礼"})
# 业务技能练兵|比武|活动: called so with 活动 and without
_MATCHES = frozenset({"比武", "大比武", "竞赛", "比赛", "大练兵"})
# What stands before an accident and is no part of its name: 曾曝光|二中队收摊事件
_HAPPENED = re.compile(
    r"曝光|发生|引发|出现|反映|通报|报道|造成|导致|引起|关于|处置|网传|涉及|共建|联建|遏制|杜绝|防范"
)
# 学生获|全国技能大赛|一等奖: who won a prize in it
_WON = re.compile(r"荣?获得?(?=全[国省市县]|国家|第|(?:19|20)\d\d|[\u4e00-\u9fff]{2,3}[省市])")
# 集团|2024年工作会议, 全县|2023年运动会: whose it is, before the year
_WHOSE_BEFORE = re.compile(r"(?:集团|公司|全(?:系统|[省市县区局院校镇乡]))$")
# A call to arms is held once for its matter: 整改落实工作动员会.
# 开展了|“甲乙”|中国丙、丁|大展: a quoted name at the head of a list of two that one head closes
_QUOTED_LEAD = re.compile(r"“[^“”\n]{2,20}”[\u4e00-\u9fff]{1,8}(?<!讲座)(?<!活动)(?<!课)、$")
# 文旅部|甲推广季, 省厅|乙消费季: who holds it
_HOLDER = re.compile(r"(?:[省市县区](?:[厅局]|委(?!党校))|[\u4e00-\u9fff]{2,3}部(?=.{2}))")
# 甲市|2022年乙会议: the place before the year
_PLACE_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,3}[省市县区]$")
# 甲博览会|暨|首届乙大会: two events held as one
_SECOND = re.compile(rf"[暨、](?=首届|第[{_NUMERAL}\d]{{1,3}}届)")
# 数据安全宣传周|活动
_AND_ITS_ACTS = re.compile(r"活动(?!中|现场|方案|启动|期间)")
_MISHAPS = ("事故", "事件", "惨案", "火灾", "灾害")
_REGION = re.compile(r"全(?:国|省|市|县|区|州)|[^，。；、\s]{2,6}[省市县区]")


# 舆情|应对|培训班: a verb right before the head is a noun there, unless it is one of holding
_AS_A_NOUN = re.compile(
    r"(?:应对|提升|提高|防范|推进|审批|统计|普及|推广|指导|评估|审核|申报|开发|培育|转化|评审|审查|谋划|研判|分析|论证)\Z"
)


# 每月召开|一次|学位点推进会, 发生了|一起|误服药品事件
_TIMES = re.compile(rf"[{_NUMERAL}两\d]{{1,3}}(?:次(?!全)|起)")


def _phrase_start(text: str, at: int) -> int:
    """Where the noun phrase begins whose head stands at an offset."""
    edge = left_edge(text, at, over=PAIRS)
    if edge >= 3 and text.startswith("党组织", edge - 3):
        edge = left_edge(text, edge - 2, over=PAIRS)  # 村|党组织|书记培训班: no verb
    verb = _AS_A_NOUN.search(text, max(0, at - 2), at) if edge == at else None
    if verb is not None and not text.startswith(_MISHAPS, at):
        edge = left_edge(text, verb.start(), over=PAIRS)
    start = trim_leading(text, edge, at)
    if verb is not None and start == verb.start():
        start = edge  # 项目|申报|培训班: what is applied for
    if times := _TIMES.match(text, start, at):
        start = times.end()
    if text.startswith("分子", start) and text.startswith("入党积极", start - 4):
        start -= 4  # 积极 is an adverb elsewhere
    if text.startswith("反馈意见", start - 2):
        start = trim_leading(text, left_edge(text, start - 2, over=PAIRS), at)  # 巡察反馈|意见整改推进会
    if text.startswith("全面从严", max(0, start - 2)):
        start -= 2  # 全面 is an adverb elsewhere
    if own_characters(text[start:at]) < 4 and (before := inner_verb_before(text, edge)) is not None:
        start = trim_leading(text, left_edge(text, before, over=PAIRS), at)
    if start >= 2 and text.startswith("负责人", start - 2):
        chief = start - 4 if text.startswith("主要", max(0, start - 4)) else start - 2
        start = left_edge(text, chief, over=PAIRS)  # 企业主要|负责|人培训班: no verb either
    return start


def start_of(text: str, at: int) -> int:
    """Where the event's name begins: left edge, its year, and a list that only its region holds together."""
    start = _phrase_start(text, at)
    for match in _AND.finditer(text, start + 1, at):
        before = max(start, match.start() - 3)
        if text[before : match.start()].endswith(("活动", "全会", "培训")) or _heads().search(
            text, before, match.start()
        ):
            start = match.end()
    for match in _HAPPENED.finditer(text, start, at):
        start = match.end() if text.startswith(_MISHAPS, at) else start
    if won := list(_WON.finditer(text, start, at)):
        start = won[-1].end()
    for match in _SECOND.finditer(text, start, at):
        start = match.end()
    if (holder := _HOLDER.match(text, start, at)) and _is_holder(holder.group()):
        start = holder.end()
    if start > 1 and text[start - 1] == "、":
        before = left_edge(text, start - 1, over=PAIRS)
        alone = any(head.end() == start - 1 for head in _heads().finditer(text, before, start - 1))
        if (quoted := _QUOTED_LEAD.search(text, max(0, start - 32), start)) and not alone:
            return quoted.start()
        if _REGION.match(text, before, start - 1) and start - before <= 8 and not alone:
            start = before
    dated = with_year(text, start)
    if dated == start or text[start] == "第":
        return dated
    if whose := _WHOSE_BEFORE.search(text, max(0, dated - 3), dated):
        return whose.start()
    places = (_PLACE_BEFORE.search(text, max(0, dated - size), dated) for size in (3, 4))
    return next((place.start() for place in places if place and may_begin(text, place.start())), dated)


def _is_holder(words: str) -> bool:
    """Whether words are a body's short name: 省厅, 文旅部; not 俱乐部."""
    return words[-1] != "部" or words in lexicon_of_organizations().known


def headed_events(text: str) -> Iterator[tuple[int, int, str]]:
    """Names that end with a head of the lexicon."""
    for match in _heads().finditer(text):
        kind = _group_of_head().get(match.group(), "courses")
        at, end = match.span()
        start = start_of(text, at)
        modifier = text[start:at]
        if not modifier or end - start > LONGEST:
            continue
        if is_none(text, match.group(), kind, start, modifier):
            continue
        if not says_which(kind, match.group(), modifier, end - start):
            continue
        if match.group() in _CEREMONIES:
            if _heads().search(text, start, at):
                continue  # 甲文化节启动仪式 is part of the festival, which is named by itself
            if modifier.endswith("活动"):
                end = at
        elif (match.group() in _MATCHES or match.group()[-1] in "周月") and _AND_ITS_ACTS.match(text, end):
            end += 2
        yield start, end, kind
