"""Document numbers: 汴发〔2019〕8号, in all the brackets that people type, and the titles they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.recognise.matching import near

__all__ = ["DocumentNumber", "adjoins", "numbers_of"]

# The code of the issuing office before the bracket is cut after the last of these words:
# 按照|汴发〔2019〕8号   文件精神和|汴发〔2019〕8号
_LEAD = re.compile(
    r"按照|依照|遵照|参照|对照|根据|依据|印发|转发|批转|下发|出台|发布|制定|修订|起草|落实|贯彻|执行|学习|传达|违反|符合|"
    r"文件|精神|要求|规定|通知|以及|关于|收到|文号|编号|结合|通过|的|了|以|和|与|及|或|在|对|由|从|按|据|依|有|年|月|日|号"
)
# 汴发〔2019〕8号  汴发[2019]8号  汴发【2019】8号  汴发（2019）8号  汴发﹝2019﹞第8号
_YEARED = re.compile(
    r"[〔\[【（(［﹝〈]\s*(?P<year>(?:19|20)\d\d)\s*年?\s*[〕\]】）)］﹞〉]\s*(?:第\s*)?(?P<serial>\d{1,5})\s*号"
)
# 国务院令第588号  财政部令第87号  财政部87号令
_ORDER = re.compile(r"(?<=[院部委会局署办府])令?[（(]?第?\s?(?P<serial>\d{1,4})\s?号令?[）)]?")
_ORDINAL = re.compile("号")
# What may stand in the code: characters of names of offices and their abbreviations
_CODE = re.compile(r"[一-龥A-Za-z]{1,14}\Z")
# A prefix that is the title of a document rather than the code of an office: 市长办公会议纪要〔2021〕10号
_TITLE_PREFIX = re.compile(r"(?:纪要|公告|通告|决议|批复)\Z")
# A number without the code of an office is one only in brackets behind a title: 《会议纪要》（|〔2020〕3号
_BESIDE_TITLE = re.compile(r"》\s*[（(]\Z")
# Between a title and its number: 》（   》的通知（   》 文号：
_AFTER = re.compile(r"[》〉>’”\s]*(?:的通知|通知)?[》〉>’”\s]*[（(\[【〔]?\s*(?:文号[:：]?)?\s*")
# Between a number and its title: 8号《   8号文件《   8号）《   8号文印发的《
_BEFORE = re.compile(r"[）)\]】”\s]*(?:文件|文)?(?:印发)?的?\s*[《〈<“‘]*")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number and where it stands.

    Attributes:
        start, end: the number with the code of its office (``汴发〔2019〕8号``); half-open.
        outer: where the phrase that names the document by its number begins: before ``start`` only where the
            prefix is a title (``市长办公会议纪要〔2021〕10号``).
        rule: ``year`` or ``order``.
    """

    start: int
    end: int
    outer: int
    rule: str


def numbers_of(text: str) -> Iterator[DocumentNumber]:
    """All document numbers, in document order."""
    for match in _YEARED.finditer(text):
        start = _code_start(text, match.start())
        if _TITLE_PREFIX.search(text[start : match.start()]):
            yield DocumentNumber(match.start(), match.end(), start, "year")
        elif start < match.start() or _BESIDE_TITLE.search(text, max(0, start - 4), start):
            yield DocumentNumber(start, match.end(), start, "year")
    for match in near(text, _ORDER, _ORDINAL, 12):
        start = _code_start(text, match.start())
        if start < match.start() and "令" in match.group():
            end = match.end() - (match.group()[-1] in "）)" and not re.search("[（(]", match.group()))
            yield DocumentNumber(start, end, start, "order")


def _code_start(text: str, bracket: int) -> int:
    """Where the code of the office before a bracket begins."""
    low = max(0, bracket - 14)
    code = _CODE.search(text[low:bracket])
    if code is None:
        return bracket
    start = low + code.start()
    for lead in _LEAD.finditer(text, start, bracket):
        if lead.end() < bracket or lead.group() not in ("通知", "办"):
            start = lead.end()
    return start


def adjoins(text: str, title: tuple[int, int], number: tuple[int, int]) -> bool:
    """Whether a number stands beside or within a title (both half-open), nothing of weight between them."""
    if title[0] <= number[0] and number[1] <= title[1]:
        return True
    if title[1] <= number[0] <= title[1] + 12:
        return bool(_AFTER.fullmatch(text, title[1], number[0]))
    if number[1] <= title[0] <= number[1] + 12:
        return bool(_BEFORE.fullmatch(text, number[1], title[0]))
    return False
