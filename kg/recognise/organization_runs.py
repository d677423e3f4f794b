"""Words → runs: stretches that nothing interrupts, in which a name may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.recognise.organization_joints import JOINTS, joins
from kg.recognise.organization_lexicon import (
    ANCHORS,
    FIELDS,
    PLACE_LEVELS,
    Kind,
    Word,
    lexicon_of_organizations,
)

__all__ = ["LONGEST_RUN", "Run", "runs"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that nothing interrupts.

    Attributes:
        words: the words.
        plural: whether 各, 有关 … stands before them: classes, not names.
        owned: whether 局属, 下属 … stands before them: even weak names are names then.
    """

    words: tuple[Word, ...]
    plural: bool
    owned: bool


LONGEST_RUN = 60
"""Most words of a run: what goes on for longer is no name, and the grammar stays linear in the text."""

_INSPECTS = frozenset({"巡察", "巡视"})
_SPECIAL = _INSPECTS | {"街道"}
"""Words of other kinds that are something else by what stands around them."""
_BY_CONTEXT = (Kind.EITHER, Kind.PLURAL, Kind.BREAK)
"""Words that may be part of a name or end a run, by what stands around them."""
_ENDS = (Kind.BREAK, Kind.STOP, Kind.PLURAL)
"""Words that no run goes across."""


def runs(words: Iterable[Word]) -> Iterator[Run]:
    """The runs of a stretch of words."""
    owners = lexicon_of_organizations().roles["owned"]
    sequence = list(words)
    current: list[Word] = []
    plural = owned = False
    for at, word in enumerate(sequence):
        _, _, text, kind = word
        if kind in _BY_CONTEXT or (len(text) == 2 and text in _SPECIAL):
            kind = _kind(sequence, at, current)
        if kind not in _ENDS:
            if len(current) >= LONGEST_RUN:
                yield Run(tuple(current), plural, owned)
                current = []
            current.append(word if kind is word.kind else Word(word.start, word.end, text, kind))
            continue
        if current:
            yield Run(tuple(current), plural, owned)
        listed = owned and (text == "、" or (text == "的" and not current))
        current, owned = [], listed or text in owners
        plural = (kind is Kind.PLURAL or (text in _CLASSIFIERS and _counts(sequence, at))) and not owned
    if current:
        yield Run(tuple(current), plural, owned)


def _kind(sequence: Sequence[Word], at: int, current: list[Word]) -> Kind:
    """What a word is where it stands, after the words of the run so far."""
    word = sequence[at]
    if word.text in _INSPECTS and at + 1 < len(sequence) and _is_inspected(sequence[at + 1]):
        return Kind.BREAK
    if word.text == "街道":
        return Kind.LEVEL if _is_street(sequence, at, current) else word.kind
    if (
        word.kind is Kind.EITHER
        and word.text in _VILLAGE_STARTS
        and not current
        and _is_village(sequence, at)
    ):
        return Kind.CHAR
    if word.kind is Kind.EITHER:
        verb = at + 1 < len(sequence) and (
            _opens(sequence[at + 1]) or _unites(sequence, at, current) or _organizes(sequence, at, current)
        )
        return Kind.BREAK if verb else Kind.EITHER
    if word.kind is Kind.PLURAL and word.text in _OF_STATE and _is_farm(sequence, at):
        return Kind.CORE
    if word.kind is Kind.PLURAL:
        determines = word.text in lexicon_of_organizations().roles["determiners"]
        return Kind.CORE if current and not determines and _is_anchored(current) else Kind.PLURAL
    if word.kind is Kind.BREAK:
        if joins(word, current, sequence, at) or _is_noun(sequence, at, current):
            return Kind.CORE
        if not (word.text in JOINTS and at and sequence[at - 1].kind is Kind.SUFFIX) and _spared(
            sequence, at
        ):
            return Kind.CORE if word.text in JOINTS else Kind.CHAR
    return word.kind


_OF_STATE = frozenset({"国有", "国营"})
_FARMS = frozenset({"林场", "农场", "牧场"})


def _is_farm(sequence: Sequence[Word], at: int) -> bool:
    """Whether the name of a farm or forest of the State stands behind 国有: 国有|柳山|林场."""
    after = sequence[at + 1 : at + 6]
    size = next((i for i, word in enumerate(after) if word.text in _FARMS), 0)
    return size > 0 and all(
        word.kind in (Kind.CHAR, Kind.STEM) or (len(word.text) == 1 and word.kind in FIELDS)
        for word in after[:size]
    )


def _is_street(sequence: Sequence[Word], at: int, current: Sequence[Word]) -> bool:
    """Whether 街道 ends the name of a subdistrict that an institution is named after: 柳下|街道|服务站."""
    if at + 1 >= len(sequence):
        return False
    after = sequence[at + 1]
    if all(word.kind is Kind.EITHER for word in current):  # 街道|党工委, 街道|城管办 of the own street
        behind = sequence[at + 1 : at + 7]
        ends = next((i for i, w in enumerate(behind) if w.kind is Kind.SUFFIX), -1)
        if ends < 0 or (not ends and len(after.text) == 1):
            return False
        return all(w.kind in FIELDS for w in behind[:ends])
    named = all(w.kind in (Kind.CHAR, Kind.STEM) for w in current[-2:])
    return named and (
        after.kind is Kind.SUFFIX or _is_office(sequence, at + 1) or _is_community(sequence, at + 1)
    )


def _is_office(sequence: Sequence[Word], at: int) -> bool:
    """Whether an office of a street stands here, one to three fields and its kind: 社会事务|办."""
    after = sequence[at : at + 4]
    size = next((i for i, word in enumerate(after) if word.kind not in FIELDS), len(after))
    return 0 < size < len(after) and after[size].kind is Kind.SUFFIX


def _is_community(sequence: Sequence[Word], at: int) -> bool:
    """Whether a community or village with an organ stands here: (柳下街道)湾里|社区|居委会."""
    after = sequence[at : at + 6]
    size = next((i for i, word in enumerate(after) if word.kind not in (Kind.CHAR, Kind.STEM)), len(after))
    if not 1 <= size <= 4 or size == len(after) or not after[size].text.startswith(("社区", "村")):
        return False
    whole = after[size].kind is Kind.SUFFIX
    return whole or (size + 1 < len(after) and after[size + 1].kind is Kind.SUFFIX)


def _is_inspected(word: Word) -> bool:
    """Whether a word behind 巡察 begins the name of the body inspected: 巡察|市甲局, 巡察|甲乙中学."""
    return word.kind in (*ANCHORS, Kind.LEVEL, Kind.CHAR, Kind.STEM)


# 三|个: the number before a classifier
_COUNTED = re.compile(r"[\d一二两三四五六七八九十多余几数]$")
_CLASSIFIERS = frozenset("个家所支")


def _counts(sequence: Sequence[Word], at: int) -> bool:
    """Whether a classifier behind a number stands here, so that what follows is counted, not named: 三|个."""
    return at > 0 and bool(_COUNTED.search(sequence[at - 1].text))


def _opens(word: Word) -> bool:
    """Whether a word can only be the start of a name, so that the word before it is a verb: 联合|市甲局."""
    if word.kind in (*ANCHORS, Kind.LEVEL):
        return True
    return word.kind is Kind.SUFFIX and len(word.text) > 1 and word.text[0] in PLACE_LEVELS


def _unites(sequence: Sequence[Word], at: int, current: Sequence[Word]) -> bool:
    """Whether 联合 joins two bodies: 市甲局|联合|规划建设|部; but 市甲局|联合|执法大队."""
    if sequence[at].text != "联合" or not current or current[-1].kind is not Kind.SUFFIX:
        return False
    after = sequence[at + 1 : at + 5]
    size = next((i for i, word in enumerate(after) if word.kind not in FIELDS), len(after))
    return 0 < size < len(after) and after[size].kind is Kind.SUFFIX and len(after[size].text) == 1


def _organizes(sequence: Sequence[Word], at: int, current: Sequence[Word]) -> bool:
    """Whether 组织 is what a body does: 政府|组织|经济发展办公室; but 党委|组织|科."""
    if sequence[at].text != "组织" or not current or current[-1].kind is not Kind.SUFFIX:
        return False
    return sequence[at + 1].kind is not Kind.SUFFIX


def _is_anchored(current: Sequence[Word]) -> bool:
    """Whether a name has begun with its place and not reached a suffix yet: 市|公共…, 甲县|特色…."""
    return current[0].kind in (Kind.PLACE, Kind.STEM, Kind.LEVEL) and not any(
        w.kind is Kind.SUFFIX for w in current
    )


def _spared(sequence: Sequence[Word], at: int) -> bool:
    """Whether a function word is part of a name: less than two characters are left behind it (甲|其|集团)."""
    lexicon = lexicon_of_organizations()
    if sequence[at].text == "家" and _is_hamlet(sequence, at):
        return True
    if sequence[at].text not in lexicon.soft or _stands_alone(sequence, at):
        return False
    placed = at > 0 and sequence[at - 1].kind in (Kind.PLACE, Kind.STEM)
    if placed and sequence[at].text not in JOINTS and _is_trade(sequence, at):
        return True
    lone = at == 0 or sequence[at - 1].kind in (Kind.BREAK, Kind.STOP, Kind.PLURAL)
    if lone and sequence[at].text in _VILLAGE_STARTS and _is_village(sequence, at):
        return True
    for size, word in enumerate(sequence[at + 1 : at + 3]):
        if word.kind is Kind.SUFFIX:
            suffix = lexicon.suffixes[word.text]
            strong = suffix.strength == "strong" or suffix.group == "public-institution"
            return strong and len(word.text) > 1 and (size == 1 or not lone)
        if word.kind is not Kind.CHAR:
            return False
    return False


def _stands_alone(sequence: Sequence[Word], at: int) -> bool:
    """Whether a function word is one where it stands: 统筹|于|公司, 九|家|公司, 工商系统|和|消协."""
    text = sequence[at].text
    if text == "家":
        return _counts(sequence, at)
    if text == "于" and at > 0 and sequence[at - 1].kind is Kind.BREAK and len(sequence[at - 1].text) > 1:
        return True  # 归属|于|母公司
    if at + 1 >= len(sequence) or sequence[at + 1].kind is not Kind.SUFFIX:
        return False
    after = sequence[at + 1].text
    alone = after == "公司" or lexicon_of_organizations().suffixes[after].group == "association"
    return text == "于" or (text in JOINTS and alone and at > 0 and sequence[at - 1].kind in FIELDS)


_VILLAGE_STARTS = frozenset("新同上下前后内外")
"""Function words that names of villages and towns begin with."""


def _is_village(sequence: Sequence[Word], at: int) -> bool:
    """Whether a village or town with an organ stands here: 新|桥|村|党支部, 下|堡|坪|派出所."""
    after = sequence[at + 1 : at + 5]
    size = next((i for i, word in enumerate(after) if word.kind not in (Kind.CHAR, Kind.STEM)), len(after))
    if not 1 <= size <= 2 or size == len(after):
        return False
    level, behind = after[size], after[size + 1 : size + 2]
    if level.kind is Kind.SUFFIX:
        named = lexicon_of_organizations().suffixes[level.text].group in ("village", "station", "hospital")
        return (named and len(level.text) > 1) or level.text == "派出所"
    return level.text in ("村", "镇", "乡", "社区", "街道") and bool(behind) and behind[0].kind is Kind.SUFFIX


def _is_trade(sequence: Sequence[Word], at: int) -> bool:
    """Whether a company's form follows, with nothing but its trade name between: 甲县|同|兴枣业|合作社."""
    for word in sequence[at + 1 : at + 9]:
        if word.kind is Kind.SUFFIX:
            return len(word.text) > 1 and lexicon_of_organizations().suffixes[word.text].group in _TRADERS
        if word.kind not in (Kind.CHAR, Kind.STEM, *FIELDS):
            return False
    return False


_TRADERS = frozenset({"enterprise", "public-institution", "village"})


def _is_noun(sequence: Sequence[Word], at: int, current: Sequence[Word]) -> bool:
    """Whether a verb is the last field of a name with a place: 县|公路|养护|中心, 市|房产|交易|中心."""
    lexicon = lexicon_of_organizations()
    if sequence[at].text not in lexicon.verbs or not current or at + 1 >= len(sequence):
        return False
    after = sequence[at + 1]
    if after.kind is not Kind.SUFFIX or len(after.text) == 1 or after.text[0] in PLACE_LEVELS:
        return False
    laboratory = after.text.endswith(("实验室", "研究中心", "研究院"))
    return (laboratory or current[-1].kind is Kind.CORE) and _is_anchored(current)


def _is_hamlet(sequence: Sequence[Word], at: int) -> bool:
    """Whether 家 stands within the name of a village or town, behind a surname: 罗|家|湾|镇."""
    if at == 0 or sequence[at - 1].kind is not Kind.CHAR:
        return False
    after = sequence[at + 1 : at + 4]
    ends = [
        i
        for i, word in enumerate(after)
        if (word.text[0] in "镇乡村庄" or word.text == "社区") and word.kind is not Kind.BREAK
    ]
    return bool(ends) and all(word.kind in (Kind.CHAR, Kind.STEM) for word in after[: ends[0]])
