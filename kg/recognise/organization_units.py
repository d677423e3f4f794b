"""Units that what stands around them names: a post behind them, a label before them, a place in brackets.

市住建局|房屋使用监督处|处长: the field of a unit may hold verbs and words that no list has, so the grammar of
names ends before it; the post of its own kind behind it says that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kg.recognise.gazetteer import gazetteer
from kg.recognise.matching import near
from kg.recognise.organization_lexicon import PLACE_LEVELS, Kind, lexicon_of_organizations
from kg.recognise.organization_words import words_of
from kg.recognise.person_name import surname_pattern
from kg.recognise.place_chain import may_begin

__all__ = ["campuses_in", "labelled_in", "units_in", "workshops_in"]

# 监督处|处长, 分析中心|主任, 地质队|负责人: a unit and the post of who heads it
_HEADED = re.compile(
    r"(?P<kind>[科处股司部队站所庭])(?:原|时任)?(?:党支部|党总支)?(?:常务)?副?(?:(?P=kind)长|负责人)"
    r"|(?:中心|[办站部所])(?:原|时任)?(?:党支部|党总支)?(?:常务)?副?(?:主任|负责人)"
)
_HEAD = re.compile("科长|处长|股长|司长|部长|队长|站长|所长|庭长|主任|负责人")
_REACH = 10
_LONGEST = 16
"""Most characters between the end of a body and the unit's own; 医学影像与微创介入 has ten."""
# 各科|科长, 及其科室|负责人, 科长李四光代表综合处|处长: what stands within no unit's name
_NO_UNIT = re.compile(
    r"[^\u4e00-\u9fff]|[的了在对将被由等各其该原任兼]"
    r"|^(?:[和与及、组会领机有本派下所主]|工作|相关|[科处股司部队站所庭局]长|主任|书记)"
)


def units_in(text: str, ends: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Units right behind the body that they are of, where the post of their own kind stands behind them.

    Args:
        text: the text.
        ends: where a body ends → where it begins.
    """
    for found in near(text, _HEADED, _HEAD, _REACH):
        end = found.start() + (2 if text.startswith("中心", found.start()) else 1)
        for at in range(found.start() - 1, max(0, found.start() - _LONGEST) - 1, -1):
            if at in ends:
                if found.start() - at > 1 and _is_field(text, at, found.start()):
                    yield ends[at], end
                break


def _is_field(text: str, start: int, end: int) -> bool:
    """Whether words may be what a unit is for: no mark, nothing that counts, no verb at their head."""
    if _NO_UNIT.search(text, start, end) or _NO_UNIT.match(text[start:end]):
        return False
    words = words_of(text, start, end)
    if words[0].kind is Kind.BREAK and len(words[0].text) > 1 and len(words) > 1:
        return False  # 督促|财务科; but 扶持|科 is one
    if any(word.kind is Kind.SUFFIX and word.text[0] in PLACE_LEVELS for word in words):
        return False
    return not any(word.kind in (Kind.PLURAL, Kind.OWN, Kind.STOP, Kind.KNOWN) for word in words)


# 责任科室：|数字应用科、大数据中心; 牵头部门：…
_LABEL = re.compile(
    r"(?:责任|牵头|配合|承办|协办|整改)(?:科室|股室|处室|部门|单位|部室|站所)[：:]"
    r"[ \u3000]{0,2}(?P<items>[^，。；：:\n（）()]{3,60})"
)
_LABELLED = re.compile("(?:科室|股室|处室|部室|部门|单位|站所)[：:]")
_ITEM = re.compile(r"[^、 \u3000和]+")
# 各科室, 有关单位, 机关各支部, 领导班子: classes and persons
_NO_ITEM = re.compile(r"各|有关|相关|其他|全体|所有|班子|同志|领导$|科室$|单位$|部门$|[长员记]$")
_SHORTEST = 3


def labelled_in(text: str) -> Iterator[tuple[int, int]]:
    """What a label says are offices: each item that ends as a body does, class or not."""
    for label in near(text, _LABEL, _LABELLED, 66):
        begin = label.start("items")
        for item in _ITEM.finditer(label["items"]):
            name = item.group()
            if len(name) < _SHORTEST or _NO_ITEM.search(name):
                continue
            words = words_of(name, 0, len(name))
            known = len(words) == 1 and words[0].kind is Kind.KNOWN
            if not known and words[-1].kind is not Kind.SUFFIX:
                continue
            if not any(word.kind in (Kind.STOP, Kind.PLURAL) for word in words):
                yield begin + item.start(), begin + item.end()


# |李四光|劳模创新工作室, |王重阳|名中医传承工作室: a workshop that goes by a person's name
_AFTER_PERSON = (
    r"(?:全国|省级?|市级?|县级?)?(?:劳模|劳动模范|工匠|名师|名医|名中医|名家|名校长|名班主任"
    r"|技能大师|大师|首席技师|院士|专家|人大代表|党代表|法官)"
)


@cache
def _workshop() -> re.Pattern[str]:
    return re.compile(
        rf"{surname_pattern()}[\u4e00-\u9fff]{{1,2}}{_AFTER_PERSON}[\u4e00-\u9fff]{{0,6}}?工作室(?![主负])"
    )


_A_WORKSHOP = re.compile("工作室")


def workshops_in(text: str) -> Iterator[tuple[int, int]]:
    """Workshops that go by a person's name, from the name on."""
    for found in near(text, _workshop(), _A_WORKSHOP, 20):
        if may_begin(text, found.start()) and "的" not in found.group():
            yield found.span()


# 甲大学|（威海）, 乙石油大学|（华东）: campuses that are universities of their own by law
_CAMPUS = re.compile(r"[（(](?P<place>[\u4e00-\u9fff]{2,4})(?P<campus>校区|分校)?[）)]")
_REGIONS = frozenset({"华东", "华北", "华南", "西南", "西北", "东北", "华中"})


def campuses_in(text: str, ends: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Universities whose name goes on with the place of the campus in brackets.

    Args:
        text: the text.
        ends: where a body ends → where it begins.
    """
    stems = gazetteer().stems
    provinces = lexicon_of_organizations().roles["provinces"]
    for end, start in ends.items():
        if not text.startswith("大学", end - 2):
            continue
        campus = _CAMPUS.match(text, end)
        place = campus["place"] if campus else ""
        if campus and (campus["campus"] or place in stems or place in provinces or place in _REGIONS):
            yield start, campus.end()
