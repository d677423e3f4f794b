"""What stands below a report's last chapter and is no part of it: contact, signature, enclosures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Document
from kg.structure.facts import DATE, names_body
from kg.structure.paragraphs import Paragraph

__all__ = ["without_ending"]

CONTACT = re.compile(
    r"(?:欢迎(?:广大|社会|干部|各界|群众|监督)|如有(?:意见|问题|疑问|异议|任何)|如对[^，。]{0,20}(?:意见|异议)"
    r"|(?:联系|监督|举报|反映|咨询|受理|办公)(?:电话|方式|人|地址|邮箱|渠道|时间)"
    r"|(?:电子)?(?:邮箱|邮件|信箱)[:：]|邮政(?:信箱|编码)|邮编|通[讯信]地址|邮寄地址|电话[:：]|地址[:：]"
    r"|特此(?:通报|报告|公告|公示|函告|函复)|附件(?:\d{0,2}[:：]|$)|以上(?:报告|情况)[，,]?(?:特此|请))"
)
"""欢迎广大干部群众监督 / 联系电话：… / 特此报告。 / 附件：…"""

MOST = 12
"""Paragraphs that an ending has at most."""


def without_ending(document: Document, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs up to the ending, which would else be read into the last answer.

    From the last paragraph upwards as long as they are contacts, dates, or bodies that sign.
    """
    text, first = document.text, len(paragraphs)
    while first > max(0, len(paragraphs) - MOST):
        paragraph = paragraphs[first - 1]
        line = text[paragraph.start : paragraph.end]
        below = paragraphs[first] if first < len(paragraphs) else None
        signed = below is not None and DATE.match(text, below.start, below.end) is not None
        if paragraph.marker and not DATE.match(line):
            break
        if not (CONTACT.match(line) or _signs(line, signed)):
            break
        first -= 1
    return paragraphs[:first]


def _signs(line: str, before_date: bool) -> bool:
    """Whether a line is a date, a body and a date, or a body that signs."""
    begin = max(0, len(line) - 60)
    date = list(DATE.finditer(line, begin))[-1:]
    if date and not line[date[0].end() :].strip(" \t\u3000。（）()"):
        rest = line[: date[0].start()].strip()
        return not rest or names_body(rest)
    return names_body(line) and (before_date or line.startswith(("中共", "中国共产党")))
