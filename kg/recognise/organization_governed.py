"""What stands before a name without a place of its own and governs it: 组织|财务科, 子公司|甲乙公司.

Each is a word that names hold, too (组织|部): what follows decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.recognise.organization_lexicon import FIELDS, PLACE_LEVELS, Kind, Word, lexicon_of_organizations

__all__ = ["VERBAL", "behind_what_governs", "implied_place", "is_governed"]

_CALLED = frozenset({"子公司", "分公司", "公司"})
"""What a company is called before its name: 子公司|甲乙水务有限公司."""


_LONG_END = 2
"""Characters of an end of a name that is less than a name: 组织|部, 组织|中心."""


_CALLS_ON = frozenset({"组织", "协调", "联合"})
"""Fields that are verbs before an office that is whole without them: 组织|财务科, 联合|党政办."""


def _is_summoned(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether 组织 before these words is what somebody does: 组织|救援队, 组织|财务|科; but 组织|人事|科."""
    verb, last = words[at - 1].text, words[end].text
    if last[-1] == "队":
        return verb == "组织"
    if at == end:
        found = lexicon_of_organizations().suffixes[last]
        return verb == "组织" and found.group == "public-institution" and len(last) > _LONG_END
    named = lexicon_of_organizations().roles["personnel" if verb == "组织" else "joint"]
    office = last[-1] in "科处股室部办" or last in ("中心", "站", "所")
    return office and words[at].kind in FIELDS and words[at].text not in named


def behind_what_governs(words: Sequence[Word], at: int, end: int) -> int:
    """The start without what a name is called or what is done: 子公司|甲乙公司, 建设|甲乙镇处理站."""
    if words[at].text in _CALLED and end - at > 1:
        at += 1
    if words[at].text in _CALLS_ON and end > at and _is_summoned(words, at + 1, end):
        at += 1
    if words[at].text == "办" and end - at > 1 and words[at + 1].kind is not Kind.SUFFIX:
        at += 1
    if words[at].text == "建设" and (words[at + 1].kind is Kind.LEVEL or implied_place(words, at + 1, end)):
        at += 1
    verbal = words[at].text in _HANDS or words[at].text in lexicon_of_organizations().roles["verbal-fields"]
    if verbal and words[at + 1].text in _SEATS:
        at += 1
    return at


VERBAL = frozenset(
    {"组织", "培训", "检查", "考核", "督导", "指导", "联合", "协调", "整治", "评估", "调整", "创建"}
)
"""Fields that are verbs before what is no office: 组织|音乐学院, 培训|党支部."""


_HANDS = frozenset("接找去回问告托盯送交转邀约催")
"""Verbs of one character that no name of a place is: 接|县公安局|移送."""
_SEATS = frozenset("省市县镇乡村")
"""Levels before which a field that is a verb elsewhere is one: 接待|县财政局; but 服务|区管理处."""


def is_governed(suffix: str) -> bool:
    """Whether a suffix ends names of bodies, which no verb is a field of, unlike those of offices."""
    found = lexicon_of_organizations().suffixes[suffix]
    return (
        found.group in _BODIES
        or found.group.startswith("office-")
        or suffix in ("工会", "工作室")
        or (found.group == "government-strong" and suffix.endswith(_GOVERNED))
        or found.group == "village"
    )


_GOVERNED = ("局", "委", "办事处", "管委会", "派出所")
_BODIES = frozenset(
    ("branch", "court", "department", "enterprise", "hospital", "museum", "school", "station", "troupe")
)


def implied_place(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether one to four unknown characters and a level stand at the start: 甲乙镇."""
    count = 0
    while at + count < end and words[at + count].kind in (Kind.CHAR, Kind.STEM, *FIELDS):
        if count and words[at + count].text == "社区":
            return all(word.kind in (Kind.CHAR, Kind.STEM) for word in words[at : at + count])
        count += 1
    return 1 <= count <= 4 and at + count < end and words[at + count].text in PLACE_LEVELS | {"村", "街道"}
