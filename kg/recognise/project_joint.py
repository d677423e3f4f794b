"""What two bodies found together: 与甲大学共建数据要素联合实验室.

Whatever is founded by two is one thing with a name, however plain it is (产业学院, 教育实习基地); what they
found by the dozen stands with its number. Of the names found so in forty-eight readings nine in ten are
listed, mostly as what may be listed or not. Institutes and plain centres (研究院, 管理中心) are
organizations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["joint"]

# 共建|产业学院|，, 合作设立|某某联合实验室|。; 共建|实践教学基地|3个 are many
_JOINT = re.compile(
    r"(?:共建|共同(?:建设|组建|设立)|联合(?:建设|组建|共建)|合作(?:共建|建设|设立))了?“?"
    r"(?P<name>(?![的了])[\u4e00-\u9fff]{2,18}?"
    r"(?:学院|实验室|基地|(?:研发|实训|培训|实践|体验|创新)中心|工作站|服务站|驿站|平台|工作室|课堂))(?=”?[，。；、]|”?$)"
)
# 共建|共享平台, 共建|合作平台: nothing in particular
_ANY = re.compile(
    r"(?:共享|合作|交流|沟通|服务|工作|信息|创新|发展|实践|实训|产业|科研|示范|教学)*(?:平台|中心|基地)$"
)


def joint(text: str) -> Iterator[tuple[int, int]]:
    """What stands behind a verb of founding together, up to the end of its phrase."""
    for match in _JOINT.finditer(text):
        if not _ANY.fullmatch(match["name"]):
            yield match.span("name")
