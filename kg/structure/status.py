"""What a report claims about an issue (已整改, 正在整改, 阶段性完成 …)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Status

__all__ = [
    "StatusFound",
    "closing_status",
    "deadline_status",
    "leading_status",
    "said_status",
    "stated_status",
]


@dataclass(frozen=True, slots=True)
class StatusFound:
    """A claim found in a text.

    Attributes:
        status: what it claims.
        start: offset of its first character.
        end: offset behind its last.
        follows: offset of what follows it (behind colon or brackets).
    """

    status: Status
    start: int
    end: int
    follows: int


_AIM = (
    r"(?:(?:该|此|上述|本|以上|这一|这个|所有)(?:项|个|条|类)?(?:问题|事项|任务|工作|整改任务|整改事项"
    r"|整改工作|整改|项)?(?:的?整改(?:工作)?(?!到|中))?(?:目前|均|都|全部)?[，,]?)?"
)
_WHEN = r"(?:(?:截至|截止)?(?:目前|现在|当前)[，,]?)?"
_PARTLY = (
    r"(?:已|均已)?(?:阶段性|基本|部分|初步|大部分|大体)(?:得到|取得|上)?(?:已)?(?:完成|整改|解决|到位"
    r"|落实|办结)(?:整改)?(?:到位|完成|落实|任务|完毕"
    r"|成效)?(?:并?[，,、]?(?:长期坚持|持续(?:整改|推进|坚持)))?"
    r"|(?:已)?取得(?:了)?阶段性(?:成果|成效|进展)(?:[，,]?并?长期坚持)?|长期(?:坚持|整改"
    r"|任务)(?:并?持续推进)?|立行立改(?:并|[，,])?长期坚持"
    r"|需(?:要)?长期坚持"
)
_PROGRESS = (
    r"正在(?:持续|抓紧|有序|积极|加快)?(?:整改|推进|落实|办理|进行|实施)(?:中|之中|当中)?(?:整改)?|(?:持续|继续|抓紧|加快"
    r"|有序)(?:整改|推进|落实)(?:整改)?(?:中|落实)?|整改(?:推进"
    r"|进行)?(?:之)?中|(?:推进|进行|办理|落实|实施)中"
    r"|(?:尚|还|暂)?未(?:完成|整改)(?:整改)?(?:到位|完成)?|正整改|未销号"
)
_DONE = (
    r"(?:已|均已|已经|已全部|全部|均)(?:经)?(?:按[^，。；]{0,8})?(?:立行立改|整改|完成|落实|解决|办结"
    r"|销号|到位|办理|清理)(?:了)?(?:整改|销号|到位|完成"
    r"|落实|完毕|办结|解决|任务|目标|工作){0,3}(?:[（(](?:并)?(?:长期坚持|持续(?:推进|坚持))[）)]"
    r"|(?:并?[，,、]?)(?:长期坚持|持续(?:推进|坚持|巩固"
    r"|深化)(?:整改)?))?"
    r"|已(?:经)?于[^，。；\n]{2,14}(?:完成(?:整改)?|整改(?:到位|完成))|(?:已)?(?:整改)?完成(?:率)?(?:为"
    r"|达)?100[%％]|完成整改|整改(?:已"
    r"|已经|全部)?(?:完成|到位|完毕|办结)|完成(?:整改)?(?:并|[，,、；;])?(?:长期坚持|持续(?:推进|坚持|巩固))|完成|办结|销号|整改到位|立行立改(?:[，,]?(?:已)?完成)?"
)
_LATER = (
    r"[，,](?:并|今后|将|下一步)?(?:将|继续)?(?:长期坚持|持续(?:推进|坚持|巩固|整改)"
    r"|(?:预计|计划|力争|拟|将|确保)?(?:于|在)?[^，。；：:\n]{0,12}[日月年底前][^，。；：:\n]{0,4}完成(?:整改)?)"
)
"""…，长期坚持 / …，预计12月底前完成: what may follow a claim in its sentence"""

VALUE = rf"(?:(?P<partly>{_PARTLY})|(?P<progress>{_PROGRESS})|(?P<done>{_DONE}))"

VALUE_2, VALUE_3 = (re.sub(r"\?P<(\w+)>", rf"?P<\g<1>{n}>", VALUE) for n in "23")
"""The same with other names of groups, since one pattern may hold a name but once."""

STATED = re.compile(
    rf"[“【\[（(]?(?P<claim>{_AIM}{_WHEN}{VALUE})(?P<tail>(?:[（(][^（）()\n]{{0,24}}[）)])?(?:[，,、；;]"
    rf"[^。\n]{{0,24}})?)[”】\]）)]?[。．；;]?(?=\s"
    rf"|$|。)"
)
"""A claim that stands alone, behind its label: 已完成。 / 阶段性完成 / 正在整改（2024年6月底前完成）"""

LEADING = re.compile(
    rf"[【\[（(]?(?P<claim>(?:(?:该|此|本|上述)(?:项|条|类)?(?:问题|事项|任务|整改任务|整改事项"
    rf"|工作)){_WHEN}(?:目前)?{VALUE})[】\]）)]?[ \t]{{0,3}}(?P<stop>[:：。，,；;])"
    rf"|[【\[（(](?P<claim2>{VALUE_2})[】\]）)][ \t]{{0,3}}[:：。]?"
    rf"|(?P<claim3>{VALUE_3}(?:{_LATER})?)(?P<stop3>[:：。])"
)
"""A claim before the response: 该问题已整改: / （已完成）"""

CLAUSE = re.compile(
    r"[，,](?P<claim>(?:目前|现)?(?:该问题|此问题|问题|均|现)?(?:(?P<done>(?:已"
    r"|已经)(?:全部)?(?:完成整改|整改到位|整改完成|整改完毕"
    r"|整改(?=[。；;]|$)))|(?P<progress>正在(?:抓紧|持续)?整改中?|(?:持续|仍在)整改中?)"
    r"|(?P<partly>(?:已)?基本(?:完成)?整改(?:到位"
    r"|完成)?)))[。．；;]?$"
)
"""A claim as the last clause: …，已整改到位。"""

CLOSING = re.compile(
    rf"(?:^"
    rf"|(?<=[。；;！\n\s]))[（(【\[]?(?P<claim>{_WHEN}(?:{_AIM.removesuffix('?')}){_WHEN}{VALUE}(?:[^，。"
    rf"；：:\n]{{0,6}})?(?:{_LATER})?"
    rf"|{_WHEN}(?:整改(?:任务|工作|事项|问题)|问题"
    rf"|任务){VALUE_2}"
    rf"|{_WHEN}{VALUE_3}(?:{_LATER})?)[）)】\]]?[。．；;]?$"
)
"""A claim as the last sentence: …。该问题已完成整改。"""

SAID = re.compile(
    rf"(?:^|(?<=[，,。；;：:\n]))(?P<claim>(?:该|此|本)(?:项|个|条)?问题(?:的?整改(?:工作)?(?!到|中))?{_WHEN}(?:均|都)?{VALUE})(?=[，,。；;]|$)"
)
"""A claim in so many words before the end: …，该问题正在整改中，将在换届中优化。 / 该问题已整改。下一步，…"""

TASK = re.compile(
    r"(?<=[。；;！\n，,])(?P<claim>(?!各|有关|相关)[^，。；：:\n]{2,18}?(?:"
    r"(?P<done>(?:问题|隐患)(?:均|都)?(?:已|已经|全部|已全部)(?:整改(?:到位|完成|完毕)|完成整改|销号)"
    r"|(?:工作|任务|事项)(?:均|都)?(?:已|已经)全部完成|(?<=个)问题全部(?:销号|整改到位|完成整改))"
    r"|(?P<progress>(?:任务|工作|整改)(?:仍在|正在)(?:有序|持续|积极|加快)?(?:推进|整改|落实|进行)(?:中|之中)?"
    r"|(?:任务|工作|整改)(?:尚|还)?未(?:全部)?完成)))[。．；;]?$"
)
"""A claim about a task as the last sentence: 上轮反馈问题已整改到位。 / 清查工作已全部完成。"""

DEADLINE = re.compile(
    r"(?:[^，,；;（(\n]{0,24}[，,；;（(][ \t\u3000]{0,3})?"
    rf"(?P<claim>{_WHEN}(?=已|均|正|基本|阶段|尚|未|整改中|推进中|全部){VALUE})[）)]?[。．；;]?$"
)
"""A claim beside a deadline: 9月底，已完成并长期坚持 / 2025年底（正在推进）; 长期坚持 alone is a deadline"""


def stated_status(text: str, start: int, end: int) -> StatusFound | None:
    """The claim that text[start:end], the value of a label, consists of."""
    found = STATED.match(text, start, end)
    if found is None or end - start > 40:
        return None
    return _found(found, "claim", "")


def deadline_status(text: str, start: int, end: int) -> StatusFound | None:
    """The claim that text[start:end], the value of a label of time (整改时限：…), holds beside the time."""
    found = DEADLINE.match(text, start, end) if end - start <= 60 else None
    return _found(found, "claim", "") if found else None


def leading_status(text: str, start: int, end: int) -> StatusFound | None:
    """The claim with which a response begins."""
    found = LEADING.match(text, start, min(end, start + 60))
    if found is None:
        return None
    for name, suffix in (("claim", ""), ("claim2", "2"), ("claim3", "3")):
        if found[name]:
            return _found(found, name, suffix)
    return None


def closing_status(text: str, start: int, end: int) -> StatusFound | None:
    """The claim that is the last sentence of a response."""
    begin = max(start, end - 45)
    for found in CLOSING.finditer(text, begin, end):
        if begin > start and found.start() == begin and text[begin - 1] not in "。；;！\n ":
            continue
        for suffix in ("", "2", "3"):
            if any(found[f"{key}{suffix}"] for key in ("partly", "progress", "done")):
                return _found(found, "claim", suffix)
    for pattern in (CLAUSE, TASK):
        if clause := pattern.search(text, begin, end):
            return _found(clause, "claim", "")
    return None


def said_status(text: str, start: int, end: int) -> StatusFound | None:
    """The last claim of a response that names the issue (该问题已整改), wherever it stands."""
    found = None
    for found in SAID.finditer(text, start, end):  # noqa: B007 - the last one is what is wanted
        pass
    return _found(found, "claim", "") if found else None


def _found(found: re.Match[str], name: str, suffix: str) -> StatusFound:
    for key, status in (
        ("partly", Status.PARTLY_RECTIFIED),
        ("progress", Status.IN_PROGRESS),
        ("done", Status.RECTIFIED),
    ):
        if found.groupdict().get(f"{key}{suffix}"):
            return StatusFound(status, *found.span(name), found.end())
    raise AssertionError(found)
