"""Labels that stand before a finding (反馈问题：) or before the response (整改情况：)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kg.structure.markers import ordinal

__all__ = ["Label", "LabelKind", "heading_label", "inline_label", "leading_label", "unknown_label"]


class LabelKind(StrEnum):
    """What follows a label."""

    FINDING = "finding"
    RESPONSE = "response"
    OUTCOME = "outcome"
    STATUS = "status"
    CLAIM = "claim"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Label:
    """A label found in a text.

    Attributes:
        kind: what follows it.
        start: offset of its first character.
        end: offset of what follows it.
        name: the label without colon and brackets.
        number: the number behind it (整改措施2：), 0 where there is none.
    """

    kind: LabelKind
    start: int
    end: int
    name: str
    number: int = 0


_HEAD = r"(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)])?"
_FINDING = (
    r"(?:(?:巡[察视]|审计|督[察查])(?:组)?)?(?:反馈(?:意见|的)?|发现的?|指出的?|查出的?|存在的?|具体"
    r"|主要)?(?:主要|具体|突出)?问题(?:描述|表现|内容|清单)?"
    r"|问题(?:描述|表现|内容)|具体表现|反馈意见(?:内容)?"
    r"|(?:巡[察视]|审计|督[察查])?(?:组)?(?:反馈)?(?:指出|认为)|(?:巡[察视]|审计)(?:组)?(?:反馈|发现)"
)
_RESPONSE = (
    r"(?:(?:本条|该项|该问题|目前|主要|具体)?(?:整改|落实|工作|办理|处理))(?:任务)?(?:工作)?(?:落实|完成"
    r"|推进|开展|进展|工作)?(?:的)?"
    r"(?:情况|措施|举措|进展情况|进展|内容|过程|做法|落实)(?:(?:及|和|与|、)(?:整改|落实|工作|完成"
    r"|取得)?(?:的)?(?:成效|效果|情况|进展|结果|进度|完成情况"
    r"|落实情况))?"
    r"|(?:整改|落实)(?:任务|内容)|采取(?:的)?(?:整改)?(?:措施|举措)|(?:主要|具体)(?:整改)?(?:措施|做法|举措)|整改|措施|整改落实"
)
_OUTCOME = r"(?:整改|工作|取得|阶段)?(?:的)?(?:成效|成果|效果|结果)|整改(?:工作)?(?:完成|落实)结果"
_STATUS = (
    r"(?:整改|完成|落实|工作)?(?:完成)?(?:状态|进度)|(?:整改)?(?:是否完成|完成与否)|完成情况"
    r"|整改完成情况|整改结论"
)
_OTHER = (
    r"(?:牵头|责任|整改责任|主要责任|配合|整改)(?:领导|单位|科室|部门|人|处室)|(?:整改|完成)(?:时限|期限"
    r"|时间)|责任主体|(?:整改)?目标|整改要求|整改标准|问题(?:类型|性质|类别)|原因分析"
    r"|问题(?:产生)?(?:原因|根源)|产生原因|序号|备注|问题来源|销号(?:时间|日期)|验收(?:人|单位|时间)"
)

LEADING = re.compile(
    rf"{_HEAD}(?P<open>[【\[〔（(“]?)(?:(?P<finding>{_FINDING})|(?P<status>{_STATUS})"
    rf"|(?P<outcome>{_OUTCOME})|(?P<response>{_RESPONSE})|(?P<other>{_OTHER}))"
    r"(?:(?P<close>[】\]〕）)”])[ \t\u3000]{0,4}[:：]?"
    r"|[ \t\u3000]{0,4}(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})?[ \t\u3000]{0,4}[:：]"
    r"|[（(][^（）()\n]{0,16}(?:完成|到位|整改|推进|坚持|解决)[^（）()\n]{0,8}[）)][ \t\u3000]{0,4}[:：]"
    r"|(?P<bare>[。]?[ \t\u3000]{0,4}$)|(?P<spaced>[ \t\u3000\xa0]{1,8}(?=\S)))[ \t\u3000\xa0]{0,8}",
)
"""A label at the start of a line: 整改情况：… / 【整改落实情况】… / 整改情况（已完成）：… / 整改情况 补齐…"""

INLINE = re.compile(
    r"(?<=[。；！？”）)\s])[ \t\u3000]{0,4}(?:(?P<open>[【\[〔])|[（(])?(?:"
    r"(?P<response>(?:具体|主要)?整改(?:工作|任务)?(?:落实|完成|推进|进展)?(?:情况|措施|举措|进展)(?:及(?:成效|效果|结果))?"
    r"|(?:整改)?落实情况|整改落实|采取(?:的)?(?:整改)?措施|(?:工作|具体)措施)"
    r"|(?P<outcome>整改(?:成效|结果|效果|成果))"
    r"|(?P<status>整改状态|完成情况|完成状态)"
    r"|(?P<other>(?:责任|牵头|配合)(?:单位|领导|科室|部门|人)|(?:整改|完成)时限)"
    r")(?(open)[】\]〕][ \t\u3000]{0,4}[:：]?|[）)]?[ \t\u3000]{0,4}[:：])[ \t\u3000\xa0]{0,8}"
)
"""A label inside a line, after the end of the finding: …不够。整改情况：… / …不够。【整改情况】…"""

FULL_NAME = re.compile(
    r"(?:主要|具体|反馈|存在)(?:的)?问题(?:表现)?|问题(?:表现|描述)|(?:主要|具体)?(?:整改|落实)(?:工作)?(?:落实|完成|进展)?"
    r"(?:情况|措施|举措|任务|成效|结果|效果|成果|状态|进展|责任|时限)|(?:取得)?(?:的)?成效|完成情况"
)
"""整改措施, 整改成效, 存在问题: what can be nothing but a label, even without a colon"""

UNKNOWN = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,10})[:：]")
"""What may be a label never seen before, at the start of a line: 处置情况："""

_KINDS = (
    ("finding", LabelKind.FINDING),
    ("status", LabelKind.STATUS),
    ("outcome", LabelKind.OUTCOME),
    ("response", LabelKind.RESPONSE),
    ("other", LabelKind.OTHER),
)


def leading_label(text: str, start: int, end: int) -> Label | None:
    """The label with which text[start:end], a line, begins."""
    found = LEADING.match(text, start, end)
    if found is None or (found["open"] and not found["close"]) or (found["close"] and not found["open"]):
        return None
    if found["finding"] and found["number"]:
        return None  # 问题1： is a marker
    if found["spaced"] and (found["open"] or FULL_NAME.fullmatch(text, *found.span(_kind(found))) is None):
        return None
    return _label(found)


def heading_label(text: str, label: Label) -> bool:
    """Whether a label behind a number needs no colon: （一）整改措施 alone on its line, under a finding."""
    return FULL_NAME.fullmatch(label.name) is not None and label.name == text[label.start : label.end].strip()


def inline_label(text: str, start: int, end: int) -> Label | None:
    """The first label inside text[start:end] that follows the end of a sentence."""
    found = INLINE.search(text, start, end)
    return _label(found) if found else None


def unknown_label(text: str, start: int, end: int) -> str | None:
    """The name of what looks like a label at the start of a line but is none of the known."""
    found = UNKNOWN.match(text, start, end)
    return found["name"] if found and leading_label(text, start, end) is None else None


def _kind(found: re.Match[str]) -> str:
    """Name of the group that holds the label."""
    groups = found.groupdict()
    return next(name for name, _ in _KINDS if groups.get(name))


def _label(found: re.Match[str]) -> Label:
    groups = found.groupdict()
    name = _kind(found)
    kind = dict(_KINDS)[name]
    start = found.start()
    while found.string[start] in " \t\u3000\xa0":
        start += 1
    return Label(kind, start, found.end(), groups[name], ordinal(groups.get("number") or ""))
