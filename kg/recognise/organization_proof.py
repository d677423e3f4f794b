"""Which candidates the text bears out: by a sibling in a list, a post, or what the report is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.recognise.organization_names import Name
from kg.recognise.organization_rules import PROVISIONAL
from kg.recognise.place_chain import may_begin

__all__ = ["kind_of_report", "stands"]

_LIST_SIGNS = frozenset({"、", "和", "与", "及"})
_OPENING = 400
"""Characters in which a report names its leading Party organ; one led by a 党组 has no 党委 of its own."""
# 甲遗址博物馆|建设方案: what is only to be built
_TO_BE_BUILT = re.compile(
    r"(?:新建|改造|修缮|建设|扩建|迁建|布展|改扩建)(?:方案|项目|工程|规划|工作|进度|用地|任务)"
)
# 甲城数字博物馆, 乙云展厅: a page on the web, see `kg.recognise.project_schemes`
_DIGITAL = re.compile(
    r"(?:数字|虚拟|网上|线上|云上?)(?:博物馆|图书馆|档案馆|美术馆|展览馆|纪念馆|文化馆|校史馆)$"
)
# (各级)党委（党组）: either kind of Party organ, so neither
_EITHER_ORGAN = re.compile(r".{0,3}?(?:党委[（(]党(?:组|工委|总支)[）)]|党(?:组|工委)[（(]党委[）)])")
# Offices of which two unknown names in one list prove each other: 甲乙科、丙丁科. Rooms (财务室、图书室),
# stations (加油站、充电站) and services (网上办、就近办) come in lists too and are none.
_PROVING = frozenset("科处股部厂")
# 甲乙科|科长, 丙站|站长, 丁中心|主任: a post of that kind of office behind its name
_HEADED = re.compile(
    r"(?:原|时任|副|党支部|党总支|支部){0,2}(?:(?P<kind>[科处股所站部队厂])长|主任|书记|负责人)"
)
_DIRECTED = ("室", "办", "中心", "部", "站", "所")
"""Ends of names whose head is a 主任."""
_LEADING = frozenset({"党组", "党委"})
# 党组|书记, 党委|副书记: the post of a leading Party organ does not name the organ
_POST_OF = re.compile("副?书记|成员|委员|[（(]?扩大|主要负责|理论学习|中心组|会议")
# 原|甲乙管理所: what it was called; but no 平原, 高原
_FORMER = re.compile(r"(?<![高平草中太还复])原$")


# 中共甲州水务|集团有限公司|委员会, 中共甲市第一人民|医院|党委
_KIND = re.compile(
    r"(?P<kind>集团|公司|医院|卫生院|保健院|学院|大学|学校|中学|小学|分局|街道|开发区|高新区|园区|度假区|示范区|新区)(?:股份|有限|责任|公司){0,4}"
    r"(?:工作委员会|委员会|党工委|党委|党组|党总支|党支部)"
)
_WARDS = ("内科", "外科", "骨科", "儿科", "妇科", "产科", "眼科", "药房", "手术室", "采购中心")
"""Departments that only a hospital's own report means by such short names."""
_OWN_KINDS = {
    "集团": ("集团", "集团公司"), "公司": ("公司",), "分局": ("分局",), "街道": ("办事处",),
    "医院": ("医院", "工会", *_WARDS), "保健院": ("医院", *_WARDS), "卫生院": ("医院", *_WARDS),
    "学院": ("学校", "学院", "图书馆", "工会"), "大学": ("学校", "图书馆", "工会"),
    **dict.fromkeys(("开发区", "高新区", "园区", "度假区", "示范区", "新区"), ("管委会",)),
    "学校": ("学校", "工会"), "中学": ("学校", "工会"), "小学": ("学校", "工会"),
}  # fmt: skip
"""Kind of the report's own body → the words by which its people call it: 集团 did this, 学校 did that."""
_PRESS = re.compile("媒体|报社|报业|广播|电视|出版|杂志|期刊|学报|新华")
"""What a body is called that has an editorial office of its own."""
_OFTEN = 3
_TITLE = 120
"""Characters in which the report's own body is named."""


@lru_cache(maxsize=4)
def kind_of_report(text: str) -> str:
    """The kind of body that a report is of, by its title: 集团, 医院, 学院 …; ``""`` for other bodies."""
    found = _KIND.search(text[:_TITLE])
    return found["kind"] if found else ""


def stands(text: str, names: Sequence[Name], at: int) -> bool:
    """Whether a candidate is borne out by its neighbours; only some rules need such proof.

    Args:
        text: the text.
        names: all candidates, in order.
        at: which of them.
    """
    name = names[at]
    if _EITHER_ORGAN.match(text, max(0, name.start - 3), name.end + 5) and name.end - name.start == 2:
        return False
    if name.rule == "alone":
        if text[max(0, name.start - 1) : name.start] == "的":  # 以局长为组长的领导小组 describes one
            return False
        if name.suffix in _OWN_KINDS.get(kind_of_report(text), ()):
            return True
        suffix = name.suffix.removesuffix("办公室")  # the office of a group just named
        return any(before.suffix.endswith(suffix) and before.rule != "alone" for before in names[:at])
    if name.rule == "own-kind":
        if text[name.start : name.end] == "学院" and text.count("学校") > _OFTEN:
            return False  # 学院 are its parts then
        return text[name.start : name.end] in _OWN_KINDS.get(kind_of_report(text), ())
    if name.rule == PROVISIONAL:
        return _listed(text, names, at) or _headed(text, name) or _called(text, name)
    return _fits(text, name)


def _fits(text: str, name: Name) -> bool:
    """Whether what stands around a name, and what the report is of, do not speak against it."""
    if _DIGITAL.search(text, max(0, name.end - 8), name.end):
        return False
    if name.rule == "core-suffix" and _TO_BE_BUILT.match(text, name.end):
        return False
    if name.end - name.start == 2 and name.suffix in _LEADING and _POST_OF.match(text, name.end):
        return False
    if text[name.start : name.end] == "编辑部":  # 送交编辑部: a journal's, if no press reports
        return bool(_PRESS.search(text, 0, _OPENING))
    if text.startswith("街道", name.start):
        return "街道" in text[:_OPENING]
    if text[name.start : name.end] == "党委":
        return "党委" in text[:_OPENING] or "党组" not in text[:_OPENING]
    if name.suffix in ("董事会", "监事会") and name.rule == "bare-organ":
        return any(word in text[:_OPENING] for word in ("公司", "集团"))
    return True


def _listed(text: str, names: Sequence[Name], at: int) -> bool:
    """Whether a name of the same kind stands beside it in one list."""
    name = names[at]
    for other in (names[i] for i in (at - 1, at + 1) if 0 <= i < len(names)):
        if text[min(other.end, name.end) : max(other.start, name.start)] not in _LIST_SIGNS:
            continue
        if other.suffix == name.suffix and len(name.suffix) > 1:
            return True
        alike = other.suffix[-1] == name.suffix[-1]
        if alike and (name.suffix in _PROVING or (other.rule != PROVISIONAL and name.suffix != "室")):
            return True
    return False


def _headed(text: str, name: Name) -> bool:
    """Whether a post of its kind stands right behind it."""
    post = _HEADED.match(text, name.end)
    if post is None or not (
        may_begin(text, name.start) or _FORMER.search(text, max(0, name.start - 2), name.start)
    ):
        return False
    kind = post["kind"]
    return name.suffix.endswith(kind) if kind else name.suffix.endswith(_DIRECTED)


def _called(text: str, name: Name) -> bool:
    """Whether it is said to be what a body was called before: 原|甲乙管理所."""
    return len(name.suffix) > 1 and bool(_FORMER.search(text, max(0, name.start - 2), name.start))
