"""Text → words for the grammar of names: the longest listed word at each place, single characters between."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.recognise.organization_lexicon import LEVELS, Kind, Word, lexicon_of_organizations

__all__ = ["Vocabulary", "vocabulary", "words_of"]

# 第17(中学)
_ORDINAL = re.compile(r"第\d{1,3}(?=[\u4e00-\u9fff])")


class _Characters(dict[str, Kind]):
    """What each character is on its own, listed or not; told once a character."""

    def __missing__(self, char: str) -> Kind:
        kind = self[char] = Kind.CHAR if _is_han(char) else Kind.STOP
        return kind


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words and how to look them up without trying every length.

    Attributes:
        kinds: word → what it is.
        sizes: first two characters → the lengths of the words that begin with them, the longest first.
        characters: any character → what it is on its own.
        goes_on: word → what it is none before.
    """

    kinds: Mapping[str, Kind]
    sizes: Mapping[str, tuple[int, ...]]
    characters: Mapping[str, Kind]
    goes_on: Mapping[str, re.Pattern[str]]

    def with_local(self, local: Mapping[str, Kind]) -> Vocabulary:
        """This vocabulary with a report's own words, which go before its own."""
        added = _sizes(local)
        sizes = {
            pair: tuple(sorted({*more, *self.sizes.get(pair, ())}, reverse=True))
            for pair, more in added.items()
        }
        characters = _characters({**self.characters, **local}) if any(len(w) == 1 for w in local) else None
        return Vocabulary(
            {**self.kinds, **local}, {**self.sizes, **sizes}, characters or self.characters, self.goes_on
        )


@cache
def vocabulary() -> Vocabulary:
    """The lexicon's words."""
    lexicon = lexicon_of_organizations()
    kinds = lexicon.kinds
    offices = {
        word: _OFFICE_GOES_ON[word[-1]]
        for word, suffix in lexicon.suffixes.items()
        if word[-1] in _OFFICE_GOES_ON and (suffix.group.startswith("office-") or word in _OF_COURTS)
    }
    return Vocabulary(kinds, _sizes(kinds), _characters(kinds), {**_GOES_ON, **offices})


def _characters(words: Mapping[str, Kind]) -> Mapping[str, Kind]:
    return _Characters((word, kind) for word, kind in words.items() if len(word) == 1)


def _sizes(words: Mapping[str, Kind]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in words:
        if len(word) > 1:
            found.setdefault(word[:2], set()).add(len(word))
    return {pair: tuple(sorted(lengths, reverse=True)) for pair, lengths in found.items()}


def words_of(text: str, start: int, end: int, words: Vocabulary | None = None) -> list[Word]:
    """The words of a stretch of text, from left to right, without gaps.

    Args:
        text: the whole text.
        start: where the stretch begins.
        end: where it ends (not included).
        words: the words that are known, or None for those of the lexicon.
    """
    known = words or vocabulary()
    kinds, sizes, characters, goes_on = known.kinds, known.sizes, known.characters, known.goes_on
    made = tuple.__new__  # a third of the time of Word(…), and this is the inner loop of the grammar
    place, noun = Kind.PLACE, Kind.WORD
    found: list[Word] = []
    at = start
    while at < end:
        for size in sizes.get(text[at : at + 2], ()):
            word = text[at : at + size]
            kind = kinds.get(word)
            if kind is not None and at + size <= end:
                if word in goes_on and goes_on[word].match(text, at + size):
                    continue
                if kind is place and text.startswith(_NO_COUNTY, at + size - 1):
                    continue
                if kind is noun and word[0] in LEVELS and _crosses(text, at, at + size, end, known):
                    found.append(Word(at, at + 1, word[0], kinds[word[0]]))
                    at += 1
                    break
                if kind is noun and size == _PAIR and found and _splits(text, at, found[-1], kinds):
                    found.append(Word(at, at + 1, word[0], Kind.SUFFIX))
                    at += 1
                    break
                found.append(made(Word, (at, at + size, word, kind)))
                at += size
                break
        else:
            char = text[at]
            ordinal = _ORDINAL.match(text, at, end) if char == "第" else None
            if ordinal:
                found.append(Word(at, ordinal.end(), ordinal.group(), Kind.CORE))
                at = ordinal.end()
                continue
            found.append(made(Word, (at, at + 1, char, characters[char])))
            at += 1
    return found


def _crosses(text: str, at: int, stop: int, end: int, words: Vocabulary) -> bool:
    """Whether a field or suffix begins behind the level at `at` and reaches over `stop`: 市|民政局."""
    for size in words.sizes.get(text[at + 1 : at + 3], ()):
        if at + 1 + size <= stop:
            return False
        if at + 1 + size <= end and words.kinds.get(text[at + 1 : at + 1 + size]) in _BEHIND_LEVEL:
            return True
    return False


_PAIR = 2
_NO_COUNTY = ("县域", "县级")
"""What is no county though a name of one ends there: (鲁东)南|县域."""


def _splits(text: str, at: int, before: Word, kinds: Mapping[str, Kind]) -> bool:
    """Whether a word is a suffix and what a verb begins with: 设计|院|落实 is no 院落, nor 站|位于 站位."""
    if before.kind not in _FIELDS or kinds.get(text[at]) is not Kind.SUFFIX:
        return False
    return kinds.get(text[at + 1 : at + 3]) is Kind.BREAK and not text.startswith("部分", at)


_FIELDS = frozenset({Kind.CORE, Kind.EITHER})
_BEHIND_LEVEL = frozenset({Kind.CORE, Kind.SUFFIX})

_PART = re.compile(r"分(?![别管工包析类解头批成为布数局期级赴配享支队公流置散层])")
# 县甲局|办理, 市乙委|办好; but 局办公室
_DONE_THERE = re.compile("[理结好成妥证案学事班了]")
_SCHOOL = re.compile("[队心小旬]|全会|学(?!生)")
_SMALL = re.compile("[时步部区撮块组型微件片段时队事半批学]")
_GOES_ON = {
    **{
        number + "中": _SCHOOL
        for number in (*"一二三四五六七八九十", *("十" + one for one in "一二三四五六"))
    },
    **{number + "小": _SMALL for number in "一二三四五六"},
    "山林": re.compile("场"),
    "分会": re.compile("[场议上]"),
    "到校": re.compile("[党长]"),
    "汇集": re.compile("团"),
    "县城": re.compile("关[镇街一二三]|乡"),
    "中心组": re.compile("[织建成]"),
    "中心工作": re.compile("[人专]"),
    "局部": _PART,
    **dict.fromkeys(("局办", "厅办", "委办", "部办"), _DONE_THERE),
    **dict.fromkeys(("局内", "院内", "校内"), re.compile("[部设]")),
    "从中": re.compile("国"),
    "村民": re.compile("营"),
    "项目部": _PART,
    "组织部": _PART,
    "批评": re.compile("[定为选审估]"),
    "科学": re.compile("习"),
    "科目": re.compile("标"),
    "处处": re.compile("[理罚置分]"),
    **dict.fromkeys(("院属", "局属", "校属", "所属"), re.compile("于")),
    "办公": re.compile("[布示]|开(?!会)"),
    "社会": re.compile("同[省市县区镇乡]"),
    "办法": re.compile("治(?!理)"),
    "经济": re.compile("[南源宁]市"),
    **dict.fromkeys(("省委", "市委", "县委", "区委", "州委", "旗委", "盟委"), re.compile("托")),
}
"""Words that are none before these: 甲中心|组织…, 甲中心|工作人员, 甲局|部分事项, 到|校党委, 交警一|中队;
首批|评定, 经|济南市, 区|委托."""

# 采购部|门, 提取科|目, 采购办|法, 行政庭|审: words that begin with the end of an office's name
_OFFICE_GOES_ON = {
    "部": re.compile(rf"[门署队位件落委属长级头]|{_PART.pattern}"),
    "科": re.compile("[学级目技普研室员考长]"),
    "股": re.compile("[权份东金民票市长级]"),
    "室": re.compile("[内外友温]"),
    "办": re.compile("[法理公结好成妥证学案事班了]"),
    "站": re.compile("[点位长台]"),
    "处": re.compile("[长级理置罚分于事]"),
    "所": re.compile("[有属以长在需]"),
    "庭": re.compile("[院审]"),
    "心": re.compile("[组城]"),
}

_OF_COURTS = frozenset({"行政庭", "少年庭", "审监庭", "刑庭"})
"""Divisions of a court by a short name: 加强行政|庭审."""


def _is_han(char: str) -> bool:
    """Whether a character can stand within a Chinese name (also · and the digits of a brand are not)."""
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff" or char == "〇"
