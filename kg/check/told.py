"""Part of check 1: what the answers tell case by case, and a report adds up in its opening."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.check.corpus import Report

__all__ = ["TOLD"]

# 给予党内警告处分2人 / 批评教育3名 / 对2名责任人进行约谈
_DEALT_WITH = re.compile(
    r"(?:处分|诫勉(?:谈话)?|批评教育|约谈|谈话提醒|提醒谈话|通报批评|组织处理|问责|追责|移送)"
    r"[^，。；、\d]{0,6}(?P<n>\d{1,4})(?:人次?|名)"
    r"|对(?P<m>\d{1,4})(?:名|人)[^，。；\d]{0,16}(?:处分|诫勉|批评教育|约谈|谈话提醒|通报批评|组织处理|问责)"
)
# 追回 / 清退违规发放的补贴 — right before a sum
_GOT_BACK = re.compile(r"(?:追回|追缴|收回|挽回|清退|退缴|退还|退赔|上缴|缴回|收缴)[^，。；、\d]{0,12}$")
_BEFORE = 18


def _people(report: Report) -> list[int]:
    """How many people each passage of the answers says were dealt with."""
    answers = (issue.response for issue in report.issues if issue.response)
    found = (one for span in answers for one in _DEALT_WITH.finditer(report.text, span.start, span.end))
    return [int(one["n"] or one["m"]) for one in found]


def _yuan(report: Report) -> list[int]:
    """How much each passage of the answers says was got back, in whole yuan."""
    answers = (issue.response for issue in report.issues if issue.response)
    named = (one for span in answers for one in report.mentions_in(span.start, span.end, "amount"))
    return [
        int(one.thing.value or one.thing.minimum or 0)
        for one in named
        if _GOT_BACK.search(report.text, max(0, one.span.start - _BEFORE), one.span.start)
    ]


TOLD: dict[str, tuple[str, Callable[[Report], list[int]]]] = {
    "peopleDealtWith": ("people the answers say were dealt with", _people),
    "moneyRecovered": ("yuan the answers say were recovered", _yuan),
}
"""What is counted → what is added up, in words, and what each case comes to."""
