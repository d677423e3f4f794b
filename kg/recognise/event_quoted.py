"""Events that quotation marks name: “X”系列活动, 举办“X”, and the same name again alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.event_heads import start_of

__all__ = ["activities", "held_events", "named_again"]

# “X”系列活动, “X”主题活动, “X”专项活动: a quoted name with an activity; the name alone where 等 follows.
_ACTIVITY = re.compile(
    r"“(?P<name>[^“”\n]{3,40})”(?P<tail>(?P<more>等)?(?:(?![的为等])[^，。；、：“”\s]){0,10}?"
    r"(?:活动|巡演|演出|展演|展览|(?<![发开拓进施扩])展(?![示开销现出期望播板厅馆架区位品])|讲座|大赛|比赛|竞赛|论坛|启动仪式|晚会|座谈会|研讨会|推进会|专题会|培训班|训练营))"
    r"(?!场|室|月|周|方案|的通知|品牌|中心)"
)
# Quoted activities that are ways of working, not events.
_HABIT = re.compile(
    r"优质服务基层行|送温暖|送清凉|金秋助学|春送岗位|主题党日|三会一课|双报到|六进|\+N|回头看|第一议题|主题教育|学习教育"
)


# “为民服务、党员先行”主题党日活动: one of them, held under a motto; but no “5+N”主题党日
_PARTY_DAY = re.compile(r"“[\u4e00-\u9fff、·，]{6,}”主题党日活动")

# 举办|“甲乙讲堂”|，, 举办|“丙课堂”|26期: a quoted name that is the whole object of holding something
_HELD = re.compile(
    r"(?:举办|承办|主办|协办)(?:了)?(?P<names>(?:“[^“”\n]{4,24}”[、和]?){1,8})(?=[，。；]|等|\d{1,3}[期场])"
)


def held_events(text: str) -> Iterator[tuple[int, int, str]]:
    """Quoted names that are held: 举办“甲乙讲堂”、“丙丁之夜”等活动."""
    for match in _HELD.finditer(text):
        for held in _QUOTED.finditer(text, *match.span("names")):
            if not _HABIT.search(held[1]):
                yield *held.span(1), "held"


# 2024年甲省高校教师|“大练兵”活动: whose activity it is, behind its year or edition
_MARKED = re.compile(r"(?:19|20)\d\d年|第[一二三四五六七八九十\d]{1,3}届|全[国省市县区]")
# 结合|“安全生产月”活动: by what it is done
_LED = re.compile("结合|依托|围绕|借助|利用|通过|按照|聚焦|抓住|借力")
# “甲风华”摄影展|活动: the show is the event
_SHOW_ACTIVITY = re.compile(r"[展赛]活动$")
# What a quoted name must be to be called so without 活动 as well: no short word (“大练兵”), no day that it is
# held on (“清洁日”, “邻里节”), no formula (“甲+乙”)
_NAME_OF_ITS_OWN = re.compile(r"[^+＋]{4,}(?<![日节])")
# “改陋习”作风整治活动: a campaign is an undertaking, not an event
_CAMPAIGN = re.compile(r"期间|开展|行动|(?:创建|整治|攻坚|治理|清理|清查|排查|整顿)活动$")
# “进百村、访千户”活动, “两改善两提升”活动, “作风提升年”活动: ways of working, undertakings
_SLOGAN = re.compile(
    r"、|(?:提升|建设|落实|整治|攻坚|突破|服务|优化|强化|深化)年$"
    r"|^(?:[一二三四五六七八九十两][一-龥]{1,3}){2,}$|^[走访进][一-龥][^，。]{0,2}[促帮解办]?$"
)
_PLAIN = frozenset({"活动", "专题活动", "大走访活动", "走访活动", "实践活动"})
# “安全生产月”“安全宣传咨询日”期间: a month, week or day with a purpose
_SPELL = re.compile(
    r"“(?P<name>(?![每本上下一二三四])[一-龥]{2,10}[月周]|[^“”，。；、\n]{0,12}(?:宣传|安全|服务|活动|文化|教育|阅读|咨询|健康|志愿|法治)[日季])”"
)
_ALSO = r"[^，。；、：“”]{0,6}(?:品牌|工程|项目|行动|计划|平台)"


def named_again(text: str, found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
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


def activities(text: str) -> Iterator[tuple[int, int, str]]:
    """Quoted names with an activity, “甲乙丙丁”文艺作品征集活动, and quoted months and days."""
    for spell in _SPELL.finditer(text):
        if not _HABIT.search(spell["name"]):
            yield *spell.span("name"), "spell"
    for match in _ACTIVITY.finditer(text):
        if (
            (match["tail"] in _PLAIN and _SLOGAN.search(match["name"]))
            or (_HABIT.search(match.group()) and not _PARTY_DAY.fullmatch(match.group()))
            or _CAMPAIGN.search(match["tail"])
            or match["name"][-1] in "？?！!。"  # what somebody said
        ):
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
            start = match.start() if text[match.start() - 1] in "、和与及" else start_of(text, match.start())
            if led := _LED.match(text, start, match.start()):
                start = led.end()
            end = match.end() - (2 if _SHOW_ACTIVITY.search(match.group()) else 0)
            close = match.start() - start <= 12 or _MARKED.match(text, start)
            yield start if close else match.start(), end, "activity"
            if match["tail"] == "活动" and _NAME_OF_ITS_OWN.fullmatch(match["name"]):
                yield *match.span("name"), "inner"
