"""How far a measure is: done, ongoing or planned, by its verbs and their aspect."""

from __future__ import annotations

import re

from kg.model import Progress

__all__ = ["progress"]

PLANNED = re.compile(
    r"(?:^|[，,。；;：:、])(?:目前|现|后续)?(?:拟(?![定订人制]了?)|计划(?:于|在|通过|到)"
    r"|将(?=[于在对把按以会进继持尽逐]|[^，。；]{0,6}(?:开展|进行"
    r"|完成|推进))|下一步|下步|后续|预计|力争|待)"
)
"""拟于… / 计划通过… / 将于… / 下一步…"""

ONGOING = re.compile(
    r"正在|正[进与对按积]|持续(?!到)|有序推进|推进中|进行中|筹备中|继续|不断|逐步|定期|长期坚持|常态化|始终"
)
"""正在推进 / 持续加强 / 定期开展"""

DONE = re.compile(
    r"已(?!有|知|久)|完成(?!时|率|情况|后|期)|(?<=[\u4e00-\u9fff])了|先后|共[^，。]{0,12}\d|累计"
    r"|截[至止]|召开[^，。]{0,20}\d|荣获|获得"
    r"|入选|通过了|出台|印发|下发"
    r"|修订完善|成立了|20\d\d年|举办|全部|\d(?:余|多)?(?:次|场|份|人次|名|个|项|期|件|条|处|家|篇|户|轮"
    r"|万元|元|亿元)(?!以上|以内|左右)"
)
"""已制定 / 完成了 / 先后召开 / 累计…次"""


def progress(text: str) -> Progress:
    """Progress of a measure by its text.

    Something done outweighs what goes on, what goes on outweighs what is planned; a measure that begins with
    its plan (拟…, 计划…, 下一步…) is planned whatever follows.
    """
    head = text[:24]
    if PLANNED.match(head):
        return Progress.PLANNED
    done = DONE.search(text)
    if done and len(text) >= 60:
        return Progress.DONE
    ongoing = ONGOING.search(text)
    if done and not (ongoing and ongoing.start() < done.start()):
        return Progress.DONE
    if ongoing:
        return Progress.ONGOING
    if PLANNED.search(text):
        return Progress.PLANNED
    return (
        Progress.DONE
        if re.match(r"(?:[^，。；]{0,12})(?:制定|修订|建立|成立|组织|召开|开展|清退|追回)", text)
        else Progress.ONGOING
    )
