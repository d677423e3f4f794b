"""Who publishes, where neither title nor signature says so: who speaks, and whom 我局 means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Document, Passage
from kg.structure.paragraphs import Paragraph

__all__ = ["is_self", "named_self", "speaker_of"]

HEAD = 2_500
"""Characters in which a report names itself and its speaker."""

SELF = re.compile(
    r"(?:我|本)们?(?:单位|局|校|院|镇|乡|街道|村|社区|部|委|办|中心|公司|集团|企业|会|馆|所|站|厅|区|县|市|省|社|行)?"
    r"(?:党组织|党[组委]|党工委|党(?:总)?支部|领导班子|班子)?"
)
"""我单位 / 我局党组 / 本中心党支部"""

LEADS = re.compile(
    r"(?:^|[。\n])[ \t\u3000]*(?P<body>[^，,。；：:、“”（）()\s]{2,24}?)(?:领导)?(?:班子)?(?:成员)?"
    r"(?:始终|坚决|全面)?"
    r"(?:高度重视|坚持|扛起|切实|严格|认真|深入学习|把(?=巡))"
)
"""。|县委宣传部|高度重视巡察反馈意见"""

INSPECTED = re.compile(
    r"巡[察视](?!组|工作)(?P<body>[^，,。；、“”《》（）()\s巡]{3,20}?)(?:情况)?反馈(?:意见|问题|会)"
)
"""市委第七巡察组巡察|县委宣传部|反馈意见"""

BODY = re.compile(
    r"(?:党[组委]|党工委|党总支|党支部|[局院校会厅部委办处站所社行团馆]|政府|公司|集团|大学|中心|镇|乡|街道|村)$"
)
"""What a body ends with."""

GENERIC = re.compile(
    r"(?:各|全|有关|相关|巡[察视]|领导|班子|党(?:总)?支部|党[组委]|局党[组委]|学校|集团|公司|医院|单位|本|我|其)"
)
"""How what is no name of one body begins: 各单位, 局党组, 学校."""

SPEAKER = re.compile(
    r"(?P<body>[^，,。；：:、“”《》（）()\s\d—-]{1,14}?(?:审计(?:局|厅|署)|财政[局厅]|人民政府))"
    r"(?:党[组委]书记、)?(?:副?[局厅市县区省]长|主任|审计长)"
)
"""市审计局|局长 张某: who speaks to the people's congress"""

PRINCIPAL = re.compile(r"受(?P<body>[^，,。；：:、\s]{1,12}?(?:人民政府|政府))(?:的)?委托")
"""受|市人民政府|委托"""


def is_self(exact: str) -> bool:
    """Whether a body is only called by 我 or 本."""
    return SELF.fullmatch(exact.strip()) is not None


def named_self(document: Document) -> Passage | None:
    """The body that a report which calls itself 我单位 names: whom the team went to, or who attends to it."""
    for pattern in (INSPECTED, LEADS):
        for found in pattern.finditer(document.text, 0, HEAD):
            body = found["body"]
            if BODY.search(body) and not GENERIC.match(body) and not is_self(body):
                return document.passage(*found.span("body"))
    return None


def speaker_of(document: Document, head: Sequence[Paragraph]) -> Passage | None:
    """The body whose head speaks to a congress, else the government in whose name he speaks."""
    end = min(head[-1].end if head else 0, HEAD)
    if not (principal := PRINCIPAL.search(document.text, 0, end)):
        return None
    found = SPEAKER.search(document.text, 0, end)
    return document.passage(*(found or principal).span("body"))
