"""Named meetings, contests, fairs, shows and courses by their last word: 大赛, 推进会, 培训班.

A head names an event where the words before it say which: a quoted name, an edition, a year, or words that
are no generic ones of official writing (lexicon `events`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.boundary import inner_verb_before, left_edge, trim_leading, with_year
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
# 儿童主任|业务培训: who is taught, not what
_TAUGHT = re.compile(r"(?:人员|干部|主任|书记|[员者工]|负责人|骨干|队伍|教师|会计|党员|进行|等)$")


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


_QUOTED_OR_EDITION = re.compile(rf"[“《]|第[{_NUMERAL}\d]{{1,4}}[届期]|首届|(?:19|20)\d\d")
# 在甲馆展览三个月: these are verbs as often as names.
_ALSO_VERBS = frozenset({"展览", "展演", "评选", "比赛", "巡演", "汇演", "嘉年华"})
_CEREMONIES = frozenset({"启动仪式", "开幕式", "闭幕式", "颁奖典礼"})
# 业务技能练兵|比武|活动: called so with 活动 and without
_MATCHES = frozenset({"比武", "大比武", "竞赛", "比赛", "大练兵"})
_WIDE = re.compile(r"全(?:系统|行业|集团|街道|[国省市县区州局院校镇乡委所])")
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
# 派驻组|列席|党组会议, 传签|代替|会议, 须经|村民会议, 全校性|会议: what is done with meetings, no name of one
_ATTENDED = re.compile(r"^须|^经|列席|出席|旁听|须经|精简|压减|提倡|代替|一律|性$")
# 案件发生后，未及时召开|警示教育大会: it was not held
_NOT_HELD = re.compile(r"(?:未|没有)[^，。；、\n]{0,6}(?:召开|举办|开展|组织)$")
# 全年未发生|意识形态责任事件, 有效防控|区域性事件, 提高|突发事件|应对能力, 认定|事件|性质: none in particular
_NONE_HAPPENED = re.compile(
    r"(?:未|没有|无|不)(?:再)?(?:发生|出现)[^，。；、\n]{0,4}$|(?:防控|防范|避免|杜绝|预防|防止|遏制|减少|降低|应对|确保不发生|严防(?:发生)?|防止发生)$"
)
_OF_ALL_KINDS = re.compile(
    r"(?:突发|认定|责任|性|就|这一|恶劣|[本此这该首]次|同类|类似|交通流量和交通|现场示意图)$|[。.？?！!]|^(?:防控|防范|避免|杜绝|预防|区域性|系统性)"
)
# 党组会与理事会|会议|不分
_TWO_MEETINGS = re.compile("会[与和][一-龥]{2,6}会$")
# 每月开展|隐患排查和|应急疏散演练, 现场答疑和|实操演练: what is done all the time; but 消防和水上搜救应急演练
_ONE_OF_TWO = re.compile("(?:排查|检查|答疑|授课|讲座|学习)[和与及]")
# 数据安全宣传周|活动
_AND_ITS_ACTS = re.compile(r"活动(?!中|现场|方案|启动|期间)")
_MISHAPS = ("事故", "事件", "惨案", "火灾", "灾害")
_CALLS = frozenset({"动员会", "动员大会", "动员部署会", "动员部署大会"})
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
    if _rest(text[start:at]) < 4 and (before := inner_verb_before(text, edge)) is not None:
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


def _is_none(text: str, head: str, kind: str, start: int, modifier: str) -> bool:
    """Whether what stands before a head says that no event in particular is meant."""
    if head.endswith("培训") and (_TAUGHT.search(modifier) or len(modifier) < _LEAST):
        return True
    if head == "决赛" and modifier.endswith(("比赛", "大赛", "竞赛")):
        return True  # 甲比赛|决赛: the contest is named by itself
    if modifier[-1] in "和及与、获" or _TWO_MEETINGS.search(modifier):
        return True  # 甲茶|获|博览会产品金奖
    if kind == "drills" and _ONE_OF_TWO.search(modifier):
        return True
    if kind == "accidents" and (
        modifier[-1] == "出"  # 一厂|出|事故, 万厂受教育
        or _OF_ALL_KINDS.search(modifier)
        or _NONE_HAPPENED.search(text, max(0, start - 10), start)
    ):
        return True
    return bool(_ATTENDED.search(modifier) or _NOT_HELD.search(text, max(0, start - 14), start))


def headed_events(text: str) -> Iterator[tuple[int, int, str]]:
    """Names that end with a head of the lexicon."""
    for match in _heads().finditer(text):
        kind = _group_of_head().get(match.group(), "courses")
        at, end = match.span()
        start = start_of(text, at)
        modifier = text[start:at]
        if not modifier or end - start > LONGEST:
            continue
        if _is_none(text, match.group(), kind, start, modifier):
            continue
        if not _says_which(kind, match.group(), modifier, end - start):
            continue
        if match.group() in _CEREMONIES:
            if _heads().search(text, start, at):
                continue  # 甲文化节启动仪式 is part of the festival, which is named by itself
            if modifier.endswith("活动"):
                end = at
        elif (match.group() in _MATCHES or match.group()[-1] in "周月") and _AND_ITS_ACTS.match(text, end):
            end += 2
        yield start, end, kind


_NEEDED = {
    "festivals": 1,
    "fairs": 2,
    "contests": 3,
    "shows": 3,
    "courses": 2,
    "drills": 3,
    "accidents": 2,
    "比武": 2,
    "大比武": 2,
}
"""Characters that are no generic words and that a modifier must have; meetings need four."""
_LEAST = 4
"""Characters that say what a training is about, which is no 培训班."""
_KINDS_BY_FIELD = frozenset({"meetings", "courses"})
"""Kinds that a field or trade tells apart (农村电商培训班); of the others it names a sort (农村庙会)."""
_BESIDE_TITLES = 2
"""Characters of their own that words around a title must have: 《甲办法》|专题|培训班 names nothing."""
_TITLE = re.compile(r"《[^《》]*》")
# 警示教育|大会, “以案促改”警示教育大会: held once a year and called so
_NAMED_OF_ITSELF = re.compile(r"警示教育$|^全面从严治党$")
_OF_AN_EDITION = frozenset({"festivals", "fairs", "contests", "drills", "shows"})
_SUBJECT = 4
"""Characters of generic words that name a subject where a region or body says whose it is."""
_OBJECT = 3
"""The same where a year or edition says which one of a row: 2024年全国|羽毛球|锦标赛."""
_FULL_SUBJECT = 6
"""The same for a contest that nothing else tells apart: 医疗质量安全知识|竞赛."""


def _says_which(kind: str, head: str, modifier: str, length: int) -> bool:
    """Whether the words before a head tell the event from others of its kind."""
    if "《" in modifier and _rest(_TITLE.sub("", modifier)) < _BESIDE_TITLES:
        return False
    marked = _QUOTED_OR_EDITION.search(modifier) is not None
    wide = _WIDE.search(modifier)
    if head in _ALSO_VERBS and not marked and not (wide and wide.start() == 0):
        return False
    if head in _CALLS and length >= _SUBJECT * 2:
        return True
    plain = len(_EMPTY.sub("", _WIDE.sub("", _EDITION.sub("", modifier))))
    if kind == "drills" and plain >= _SUBJECT and modifier[0] not in "各多":
        return True
    if marked and kind in _OF_AN_EDITION and (plain >= _OBJECT or (kind == "festivals" and not plain)):
        return True
    if head in lexicon("events")["gathered"] and _NAMED_OF_ITSELF.search(modifier):
        return True
    if wide and wide.start() == 0 and head in lexicon("events")["gathered"] and plain >= _SUBJECT:
        return True
    if kind == "contests" and plain >= _FULL_SUBJECT and not _AND.search(modifier):
        return True
    needed = 1 if marked else 2 if wide and wide.start() == 0 else _NEEDED.get(head) or _NEEDED.get(kind, 4)
    return _rest(_WIDE.sub("", modifier), fields=kind not in _KINDS_BY_FIELD) >= needed


# 第三届, 首届, 2024年度: of several, which one
_EDITION = re.compile(rf"第[{_NUMERAL}\d]{{1,4}}届|首届|(?:19|20)\d\d年?度?")
