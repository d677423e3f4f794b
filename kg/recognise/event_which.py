"""Whether the words before an event's head say which event is meant: 柳河|文化节, but 本次|会议, 交通|事故.

An edition, a year or a quoted name tells, and so do words that are no generic ones of official writing
(lexicon `events`); what is attended, forbidden or did not happen is no event.
"""

from __future__ import annotations

import re
from functools import cache

from kg.resources import lexicon

__all__ = ["is_none", "own_characters", "says_which"]

_NUMERAL = "一二三四五六七八九十"
_AND = re.compile(r"[和及与]")


@cache
def _generic() -> tuple[frozenset[str], frozenset[str]]:
    words = lexicon("events")
    return frozenset(words["generic"]), frozenset([*words["generic"], *words["fields"]])


_EMPTY = re.compile(r"[\s0-9一二三四五六七八九十两几多余第“”（）()·、的等年月日]")


def own_characters(modifier: str, *, fields: bool = False) -> int:
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
_WIDE = re.compile(r"全(?:系统|行业|集团|街道|[国省市县区州局院校镇乡委所])")
# 儿童主任|业务培训: who is taught, not what
_TAUGHT = re.compile(r"(?:人员|干部|主任|书记|[员者工]|负责人|骨干|队伍|教师|会计|党员|进行|等)$")
# 派驻组|列席|党组会议, 传签|代替|会议, 须经|村民会议, 全校性|会议: what is done with meetings, no name of one
_ATTENDED = re.compile(r"^须|^经|列席|出席|旁听|须经|精简|压减|提倡|代替|一律|性$")
# 案件发生后，未及时召开|警示教育大会: it was not held
_NOT_HELD = re.compile(r"(?:未|没有)[^，。；、\n]{0,6}(?:召开|举办|开展|组织)$")
# 全年未发生|意识形态责任事件, 有效防控|区域性事件, 提高|突发事件|应对能力, 认定|事件|性质: none in particular
_NONE_HAPPENED = re.compile(
    r"(?:未|没有|无|不)(?:再)?(?:发生|出现)[^，。；、\n]{0,4}$|(?:防控|防范|避免|杜绝|预防|防止|遏制|减少|降低|应对|确保不发生|严防(?:发生)?|防止发生)$"
)
_OF_ALL_KINDS = re.compile(
    r"(?:突发|认定|责任|性|就|这一|恶劣|[本此这该首]次|同类|类似|毕竟|证明|要负|指挥|领导|什么)$|[。.？?！!]|^(?:多起|防控|防范|避免|杜绝|预防|区域性|系统性)"
)
# 交通|事故, 严重交通|事故, 这起伤人|事件: what kind it was and how grave, but no place, day or body
_KIND_OF_ACCIDENT = re.compile(
    r"(?:[这那此本该首][起案次场]?)?(?:重大|较大|特大|特别重大|严重|一般|平常|意外|突发|致人|伤亡|死伤|死亡|故意|制造|冲突|矿难|人为|责任|亡人|伤人|恶性"
    r"|道路|高速公路|公路|交通|治安|灾害|自然|森林|草原|林草|工伤|触电|溺水|坍塌|倒塌|爆燃|爆炸|打架|斗殴|初起|违法|暴力|案件|应急"
    r"|安全|生产|医疗|食品|药品|火灾|行为|处理|交警|民警|[和与及、])+"
)
# 车流量和|交通|事故: the kind alone stands behind the last joint
_JOINT = re.compile("[和与及]")
# 西安与省厅|沟通会议: whom one meets, not what for
_TALKS = re.compile("沟通$")
# 党组会与理事会|会议|不分
_TWO_MEETINGS = re.compile("会[与和][一-龥]{2,6}会$")
# 每月开展|隐患排查和|应急疏散演练, 现场答疑和|实操演练: what is done all the time; but 消防和水上搜救应急演练
_ONE_OF_TWO = re.compile("(?:排查|检查|答疑|授课|讲座|学习)[和与及]")
_CALLS = frozenset({"动员会", "动员大会", "动员部署会", "动员部署大会"})
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
# 第三届, 首届, 2024年度: of several, which one
_EDITION = re.compile(rf"第[{_NUMERAL}\d]{{1,4}}届|首届|(?:19|20)\d\d年?度?")


def is_none(text: str, head: str, kind: str, start: int, modifier: str) -> bool:
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
        or _KIND_OF_ACCIDENT.fullmatch(_JOINT.split(modifier)[-1])
        or _NONE_HAPPENED.search(text, max(0, start - 10), start)
    ):
        return True
    if kind == "meetings" and _TALKS.search(modifier):
        return True
    return bool(_ATTENDED.search(modifier) or _NOT_HELD.search(text, max(0, start - 14), start))


def says_which(kind: str, head: str, modifier: str, length: int) -> bool:
    """Whether the words before a head tell the event from others of its kind."""
    if "《" in modifier and own_characters(_TITLE.sub("", modifier)) < _BESIDE_TITLES:
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
    return own_characters(_WIDE.sub("", modifier), fields=kind not in _KINDS_BY_FIELD) >= needed
