"""Where readers may write: telephone, e-mail and address at the end of a report."""

from __future__ import annotations

import re

from kg.model import Document, Passage

__all__ = ["address_of", "email_of", "phone_of"]

TAIL = 3_000
"""Characters at the end in which they stand."""

PHONE = re.compile(
    r"(?:电\s{0,4}话|联系方式|联系人|热线|手机|座机)(?:号码)?[^\d\n；;]{0,24}?"
    r"(?P<number>(?:[（(]0\d{2,3}[）)]|0\d{2,3})?[ \t]?[-—－–―‐]{0,2}[ \t]?\d{7,8}(?:[-—－转]\d{1,5})?(?!\d)"
    r"|1[3-9]\d{9}(?!\d)|(?:400|800)-?\d{3,4}-?\d{3,4}|12\d{3}(?!\d))"
)
"""联系方式：0371-00000000 / 电话0398—0000000 / 监督电话：（0635）0000000"""

EMAIL = re.compile(
    r"(?P<mail>[A-Za-z0-9_][A-Za-z0-9_.+-]{0,60}[ \t]?[@＠][ \t]?[A-Za-z0-9][A-Za-z0-9-]{0,60}(?:[.．][A-"
    r"Za-z0-9-]{1,30}){1,4})"
)
"""邮箱：someone@example.cn"""

ADDRESS = re.compile(
    r"(?:(?:通[讯信]|邮[政寄]|联系|办公|信函邮寄|来[信访]|信[件函]|单位)(?:邮寄)?(?:地址|信箱)"
    r"|(?<!邮箱)(?<!网)地址"
    r"|邮政信箱)[ \t\u3000]{0,4}[:：为]?[ \t\u3000]{0,4}(?P<place>[\u4e00-\u9fff][^；;。\n@]{3,90})"
)
"""邮政信箱：甲市乙区丙路1号某局收"""


def _tail(document: Document) -> int:
    return max(0, len(document.text) - TAIL)


def phone_of(document: Document) -> Passage | None:
    """The first telephone number behind a label."""
    found = PHONE.search(document.text, _tail(document))
    return document.passage(*found.span("number")) if found else None


def email_of(document: Document) -> Passage | None:
    """The last e-mail address."""
    found = None
    for found in EMAIL.finditer(document.text, _tail(document)):
        if not document.is_noise(found.start()):
            break
    return document.passage(*found.span("mail")) if found else None


def address_of(document: Document) -> Passage | None:
    """The postal address behind a label, without what follows it (邮编, 电话, 邮箱)."""
    found = ADDRESS.search(document.text, _tail(document))
    if not found:
        return None
    place = re.split(
        r"[，,、 \t\u3000]{0,4}(?:邮政编码|邮编|联系电话|电话|电子邮箱|电子信箱|邮箱|联系人|收件人)",
        found["place"],
    )[0]
    place = place.rstrip(" ，,、（(")
    return document.trimmed(found.start("place"), found.start("place") + len(place))
