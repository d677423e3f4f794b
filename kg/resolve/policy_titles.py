"""When two titles name one document, and what kind of document a title names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.recognise.policy_named import known_policy
from kg.recognise.policy_titles import bare_title, document_head

__all__ = ["is_misprint", "kind_of", "label_of", "stem", "title_key", "within_one_character"]

# Quotation marks, title brackets and white space, which do not tell titles apart
_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉<>「」]")
# Dashes of any length and number: 2019--2021年, 2019－2021年
_DASHES = re.compile(r"[-－—–─~～]+")
# 中共甲市委 = 甲市委, 中华人民共和国监察法 = 监察法
_STATE_OR_PARTY = re.compile(r"^(?:中国共产党|中共|中华人民共和国)(?=.{3})")
# White space between Chinese characters comes from line breaks, but for the one between two issuers
_BREAK = re.compile(r"\s*\n\s*")
_BLANKS = re.compile(r"[ \t　]+")

_KINDS: tuple[tuple[str, str], ...] = (
    ("(?<!办)(?<!方)法|法典", "law"),
    ("条例", "regulation"),
    ("准则|党章", "partyRegulation"),
    ("要点", "workPoints"),
    ("方案|预案|规划|计划|纲要|安排|分工|流程|任务书", "plan"),
    ("通知|通报|公告|通告|通知书|告知书|函|提示|决定书", "notice"),
    ("意见|决定|决议|若干措施|若干政策", "opinion"),
    ("规定|办法|细则|规则|守则|章程|制度|公约|机制|体制|规章|须知|责任制", "rules"),
    ("规范|标准|规程|指南|指引|导则|定额|图则", "standard"),
    ("建议|议案|提案|请示|意见建议", "proposal"),
    ("报告|总结|报告书", "report"),
)
_KIND_PATTERNS = tuple((re.compile(f"(?:{heads})$"), kind) for heads, kind in _KINDS)
# A rule of the Party rather than of the state
_PARTY = re.compile(r"中国共产党|^党|党员|党组|党支部|党内|党务|党费")

# Characters that tell two documents apart and are never each other's misprint
_DISTINCT = frozenset(
    "0123456789一二三四五六七八九十百两省市县区乡镇村街东西南北中上下左右前后春夏秋冬男女新老大小初高甲乙丙丁党政"
)
# Words that stand for each other, and words that are dropped: 保护和发展 = 保护与发展
_JOINING = frozenset("和与及暨、的之")
_LONG_ENOUGH = 12
"""Titles shorter than this may differ in one character and be two documents (考勤制度, 考核制度)."""


@lru_cache(maxsize=512)
def title_key(title: str) -> str:
    """A title without what does not tell titles apart: width, white space, quotation marks, dashes."""
    key = _MARKS.sub("", unicodedata.normalize("NFKC", title))
    return (_DASHES.sub("-", key) if _DASHES.search(key) else key).casefold()


def stem(title: str) -> str:
    """A title's key without 中共 or 中华人民共和国 before it and additions such as （试行） behind it."""
    return _STATE_OR_PARTY.sub("", title_key(bare_title(title)))


def label_of(title: str) -> str:
    """A title on one line."""
    return _BLANKS.sub(" ", _BREAK.sub("", title)).strip()


def kind_of(title: str) -> str:
    """Local name of the kind of document: ``law``, ``partyRegulation``, ``plan``, ``notice`` …, ``other``."""
    known = known_policy(title)
    if known is not None:
        return known.kind
    bare = bare_title(title)
    for pattern, kind in _KIND_PATTERNS:
        if pattern.search(bare):
            if kind in ("regulation", "partyRegulation"):
                return (
                    "partyRegulation"
                    if _PARTY.search(bare)
                    else "regulation"
                    if kind == "regulation"
                    else "rules"
                )
            return kind
    return "other"


def within_one_character(one: str, other: str) -> tuple[str, str] | None:
    """What has to be replaced by what to make two different strings equal, if it is one character at most.

    Either part may be empty (a character left out); None where more than one character differs.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return None
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return (left, right) if len(left) <= 1 and len(right) <= 1 else None


def is_misprint(one: str, other: str) -> bool:
    """Whether two titles differ as a misprint differs from the right form, with nothing else to prove it.

    They are long, one character apart, and that character is none that tells documents apart; or one of them
    has lost the word that names the kind of document (财务支出犯法).
    """
    left_key, right_key = title_key(one), title_key(other)
    change = within_one_character(left_key, right_key)
    if change is None or min(len(left_key), len(right_key)) < _LONG_ENOUGH:
        return False
    left, right = change
    if left in _JOINING and right in _JOINING:
        return True
    if left in _DISTINCT or right in _DISTINCT:
        return False
    if bool(document_head(one)) != bool(document_head(other)):
        return True
    return min(len(left_key), len(right_key)) >= _LONG_ENOUGH + 4
