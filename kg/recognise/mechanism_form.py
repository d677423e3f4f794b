"""Names of systems by their last word, behind a verb that sets them up or in a list: 健全党员积分管理制度.

What stands before 制度, 机制, 责任制 must say which system it is (lexicon `mechanisms`: `generic` does not),
and a verb or the sign of a list must stand before that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import literals
from kg.recognise.mechanism_standing import standing_systems
from kg.recognise.phrases import phrase_before
from kg.resources import lexicon

__all__ = ["JOINT", "LEADS", "TELLING", "formed", "generic_words", "is_generic"]


@cache
def generic_words() -> frozenset[str]:
    """Words that name no system before its head: 工作|制度, 管理|制度."""
    return frozenset(lexicon("mechanisms")["generic"]["words"])


@cache
def _heads() -> re.Pattern[str]:
    words: list[str] = lexicon("mechanisms")["form_heads"]["words"]
    return re.compile(f"(?:{literals(words)})(?![化性改创设])")


_PERIODS = "日周旬月季年"
# 建立|项目进度周报告、|月通报制度: of what, before the first of two periods
_BY_PERIODS = re.compile("[一-龥]{3,8}[日周旬月季][一-龥]{2}")
_SETS_UP = frozenset({"建立", "健全", "完善", "建立健全", "建立完善", "构建", "形成", "推行", "实行"})
# What is a thing of its own in the list and no activity that the system is for: 问题|清单|、销号机制
_A_THING = re.compile(
    r"(?:清单|台账|档案|方案|体系|平台|队伍|专班|网络|规则|办法|细则|规定|标准|制度|机制|制|法|库|组|会|小组|渠道|责任|目标)$|[^一-龥]"
)
# 健全了|涉案财物管理机制, 建立与省某厅的|汇报沟通机制
_SET_UP = re.compile(
    r"(?:建立健全|建立|健全|完善|制定|修订|形成|构建|推行|实行|出台|探索|创新)(?:[了起]|(?:了|起)?与[^，。；\n]{2,40}的)\Z"
)
_WITH_WHOM = re.compile(
    r"[与同][^，。；]{2,30}(?:[局委厅部院办]|部门|单位|中心|政府|公司|街道)(?:的|间|之间)?(?=[一-龥]{4})"
)
_LEVELS = re.compile(r"[两三四五]级(?=.{2})")
TELLING = 4
"""Characters that a qualifier must have: shorter ones (财务, 奖惩, 工作) name no system."""
_TELLING_OFFICE = 2
"""The same before 负责制, which says much by itself: 首诉|负责制."""
# Words that add nothing to a qualifier: 整改|工作|制度
_TAIL = re.compile("(?:工作长效|工作|管理|方面|长效|相关|责任|体制|各项)$")
# The system of a document is the document: 干部选拔任用工作条例|学习制度
_OTHER_HEAD = re.compile("条例|条件|办法|细则|规则|方案|措施|标准|规定|清单(?!$)|台账|[0-9]")
# 3.|动态监测和帮扶机制|落实不严格: a heading says how a system is kept, which is there then
_KEPT_BADLY = re.compile("(?:落实|执行|运行|运转)(?:不|未|还不|仍|缺|打折|流于|得不)")
# 3.|防汛值守机制: the number of a heading
_NUMBER = re.compile(r"\d{1,3}[.．](?!\d)")
_A_STOP = re.compile("[^一-龥、]+")
# Digits that stand in names: 24小时|值班, 12345|工单
_DIGITS = re.compile(r"24小时|1[0-9]{4}(?![0-9])")
# No name can stand right before a head: punctuation, or another head (制度|机制)
_NO_NAME = re.compile(r"制度|机制|.?[^一-龥+”）)]")
# Two names joined: 党组中心组学习制度和|党员干部理论学习制度
JOINT = re.compile(r"(?:制度|机制|[任集责]制|中制|台账|档案|清单|名录|流程)(?:和|与|及|以及)")
# What stands before the name of a system: a verb that sets it up or keeps it, or the sign of a list
LEADS = frozenset(
    {
        "建立健全",
        "建立完善",
        "修订完善",
        "健全完善",
        "制定完善",
        "制定出台",
        "研究制定",
        "落实",
        "执行",
        "完善",
        "健全",
        "建立",
        "制定",
        "制订",
        "形成",
        "实行",
        "实施",
        "推行",
        "修订",
        "严格落实",
        "严格执行",
        "贯彻落实",
        "坚持",
        "探索",
        "创新",
        "构建",
        "按照",
        "出台",
        "严格",
        "细化",
        "、",
        "优化",
        "采取",
        "推广",
        "纳入",
        "恢复",
        "引入",
        "引进",
        "推出",
        "启用",
        "重启",
        "补充",
        "建好",
        "用好",
        "改进",
        "强化",
        "深化",
        "规范",
    }
)


def _form(text: str, head: int, end: int) -> Iterator[tuple[int, int]]:
    if _NO_NAME.match(text, max(0, head - 2)):
        return
    phrase = phrase_before(text, head)
    joint = JOINT.search(text, phrase.start, head)
    start = joint.end() if joint else phrase.start
    if phrase.lead == "、" and not joint and (first := _first_of_two(text, start)) is not None:
        if with_whom := _WITH_WHOM.match(text, first, head):
            first = with_whom.end()
        yield first, end
        return
    if phrase.lead == "、" and not joint and _last_of_steps(text, start):
        return
    if number := _NUMBER.match(text, start, head):
        start = number.end()
    qualifier = text[start:head]
    if phrase.lead == "、" and (levels := _LEVELS.search(qualifier)):
        start += levels.start()  # 镇、村、组|三级田长巡查机制
        qualifier = qualifier[levels.start() :]
    if (
        len(qualifier) < (_TELLING_OFFICE if text.startswith("负责制", head) else TELLING)
        or _OTHER_HEAD.search(_DIGITS.sub("", qualifier))
        or is_generic(qualifier)
    ):
        return
    if with_whom := _WITH_WHOM.match(text, start, head):
        start = with_whom.end()  # 建立与某局、某院|信息共享和线索移送机制
    if text[start:head].startswith("起"):
        start += 1  # 建立起|警务督察回访机制
    governed = (
        (phrase.lead in LEADS)
        or (joint is not None and phrase.lead in {"”", "’"})
        or (_KEPT_BADLY.match(text, end) and (not phrase.lead or _A_STOP.fullmatch(phrase.lead)))
        or (phrase.lead in {"了", "的", "起"} and _SET_UP.search(text, max(0, start - 60), start))
    )
    if governed:
        yield start, end


def _first_of_two(text: str, second: int) -> int | None:
    """Where 定期调度、|对账销号|机制 begins: two activities of one system; None for a list of systems."""
    phrase = phrase_before(text, second - 1, reach=16)
    words = phrase.qualifier
    if (
        phrase.lead not in _SETS_UP
        or (text[second] in _PERIODS and not _BY_PERIODS.fullmatch(words))
        or not 2 <= len(words) <= 12
        or _A_THING.search(words)
    ):
        return None
    return None if words in standing_systems() else phrase.start


def _last_of_steps(text: str, last: int) -> bool:
    """Whether three steps or more share one system: 健全接诉、派单、|回访闭环机制; the last names none."""
    before = phrase_before(text, last - 1, reach=12)
    return before.lead == "、" and 2 <= len(before.qualifier) <= 4 and not _A_THING.search(before.qualifier)


def is_generic(qualifier: str) -> bool:
    """Whether words name no system: listed as generic, alone or with a word that adds nothing behind them."""
    return qualifier in generic_words() or _TAIL.sub("", qualifier) in generic_words()


def formed(text: str) -> Iterator[tuple[int, int]]:
    """The names of systems that end with a head of the lexicon."""
    for match in _heads().finditer(text):
        yield from _form(text, match.start(), match.end())
