"""Words → names of institutions: place or parent, field, suffix, and organs that hang on a name.

Within a run (`kg.recognise.organization_runs`) a name ends at a suffix and starts at its leftmost anchor (a
place, 市, 我局, an institution known by itself), or, without an anchor, at the start of the run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import itemgetter

from kg.recognise.organization_governed import VERBAL, behind_what_governs, implied_place, is_governed
from kg.recognise.organization_lexicon import (
    ANCHORS,
    FIELDS,
    PLACE_LEVELS,
    Kind,
    Word,
    lexicon_of_organizations,
)
from kg.recognise.organization_rules import BRANCHES, PROVISIONAL, rule_of
from kg.recognise.organization_runs import Run

__all__ = ["Name", "names_in"]

_LONGEST_UNKNOWN = 14
"""Most characters that no list has in one name; the longest seen are trade names of six."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the grammar found.

    Attributes:
        start, end: where it stands.
        suffix: its last suffix.
        anchored: whether it starts with a place, a level or a parent.
        rule: short name of the rule.
    """

    start: int
    end: int
    suffix: str
    anchored: bool
    rule: str


# 运行|城市书房: a class with a verb before it; only classes that end so are looked for.
_CLASS_ENDS = frozenset("房店屋心站馆社")


@cache
def _classes() -> tuple[str, ...]:
    """The classes that a name may not end with, sorted."""
    kinds = lexicon_of_organizations().generic
    return tuple(sorted(kind for kind in kinds if len(kind) >= 4 and kind[-1] in _CLASS_ENDS))


_KIND = itemgetter(3)


def names_in(run: Run) -> Iterator[Name]:
    """The names of a run, each as long as the grammar carries it."""
    words = run.words
    if min(map(_KIND, words)) > Kind.SUFFIX:
        return
    at = 0
    while at < len(words):
        if words[at].kind is Kind.KNOWN and not _extends(words, at + 1):
            yield Name(words[at].start, words[at].end, words[at].text, True, "known")
            at += 1
            continue
        chain = _chain(words, at)
        if not chain:
            if words[at].kind is Kind.OWN:
                yield Name(words[at].start, words[at].end, words[at].text, True, "own-body")
            at += 1
            continue
        done = at
        provisional: tuple[Name, int] | None = None
        for last in reversed(chain):
            name = _name(run, at, last, chain) or _name(run, last, last, chain)
            if name and name.rule == PROVISIONAL:
                provisional = provisional or (name, last)
            elif name:
                yield name
                done = last + 1
                break
        if provisional and done == at:
            yield provisional[0]
            done = provisional[1] + 1
        if done == at and words[at].kind is Kind.OWN:
            yield Name(words[at].start, words[at].end, words[at].text, True, "own-body")
        at = max(done, chain[-1] + 1) if done > at else chain[0] + 1


def _extends(words: Sequence[Word], at: int) -> bool:
    """Whether a suffix can be reached from here by fields and unknown characters: an organ follows."""
    for word in words[at:]:
        if word.kind is Kind.SUFFIX:
            return True
        if word.kind not in (*FIELDS, Kind.CHAR, Kind.STEM, Kind.PLACE, Kind.LEVEL):
            return False
    return False


def _chain(words: Sequence[Word], at: int) -> list[int]:
    """Positions of the suffixes at which a name from `at` on may end, each an organ of the one before."""
    chain: list[int] = []
    unknown = 0
    for i in range(at, len(words)):
        word = words[i]
        if word.kind is Kind.SUFFIX:
            if chain and (_starts_anew(words, chain[-1], i) or _heads(words, chain[-1], i)):
                break
            chain.append(i)
            unknown = 0
        elif word.kind is Kind.CHAR:
            unknown += 1
            if unknown > _LONGEST_UNKNOWN:
                break
        elif chain and (word.kind in ANCHORS or word.kind in (Kind.LEVEL, Kind.WORD)):
            inner = word.kind is Kind.PLACE or (word.kind is Kind.LEVEL and words[i - 1].kind is Kind.CHAR)
            if not (inner and (_is_company(words[chain[-1]].text) or _is_branch_of_bureau(words, i))):
                break
    return chain


def _is_company(suffix: str) -> bool:
    """Whether branches named after places follow this suffix: 银行|甲州分行, 集团|甲州有限公司."""
    found = lexicon_of_organizations().suffixes.get(suffix)
    return found is not None and found.kind == "enterprise"


_BRANCHES_OF_CENTRES = ("管理部", "分中心")
"""Branches of the centres for housing funds, named after counties: 市公积金中心|甲县|管理部."""


def _is_branch_of_bureau(words: Sequence[Word], at: int) -> bool:
    """Whether a place right behind a bureau names its branch: 市甲局|乙区|分局."""
    if not 0 < at < len(words) - 1:
        return False
    if words[at - 1].text[-1] == "局":
        return words[at + 1].text in BRANCHES
    behind = "".join(word.text for word in words[at + 1 : at + 3])
    return words[at - 1].text.endswith("中心") and behind.startswith(_BRANCHES_OF_CENTRES)


def _starts_anew(words: Sequence[Word], before: int, at: int) -> bool:
    """Whether the suffix at `at` begins a name of its own, with its own level: 市委|市政府."""
    text = words[at].text
    if text.endswith(_OF_COMMITTEES):
        return False
    return at == before + 1 and text[0] in PLACE_LEVELS and len(text) > 1


def _heads(words: Sequence[Word], before: int, at: int) -> bool:
    """Whether the suffix at `at` begins the post of who heads the one before: 执法大队|大队|长."""
    follows = at == before + 1 and at + 1 < len(words) and words[at + 1].text[0] == "长"
    return follows and words[before].text.endswith(words[at].text)


_OF_COMMITTEES = ("直机关工委", "直工委", "直机关党工委")
"""Organs of a committee that say its level again: 市委|市直机关工委."""


def _first(words: Sequence[Word], at: int, end: int) -> tuple[int, str]:
    """Where a name that ends at `end` starts, and by what: place, level, own, known, parent or nothing."""
    anchors = [i for i in range(at, end) if words[i].kind in ANCHORS and not _is_branch_of_bureau(words, i)]
    if anchors:
        first = anchors[0]
        return first - _in_province(words, at, first), words[first].kind.name.lower()
    at = behind_what_governs(words, at, end)
    if end - at > 0 and words[at].text in VERBAL and is_governed(words[end].text):
        at += 1
    implied = implied_place(words, at, end)
    while at < end - 1 and words[at].kind is Kind.EITHER and words[at + 1].kind not in (*FIELDS, Kind.SUFFIX):
        at += 1
    verbal = lexicon_of_organizations().roles["verbal-fields"]
    for i in range(at, end - 1):
        if words[i].kind not in FIELDS:
            break
        does = words[i].kind is Kind.EITHER or words[i].text in verbal
        if does and words[i + 1].kind in (Kind.CHAR, Kind.STEM):
            at = i + 1
            break
    for i in range(end - 1, at - 1, -1):
        if words[i].kind is Kind.WORD:
            at = i + 1 + int(i + 1 < end and words[i + 1].text == "联合" and is_governed(words[end].text))
            break
    if at < end and words[at].kind is Kind.LEVEL:
        return at, "level"
    if at < end and words[at].kind is Kind.STEM:
        return at, "place"
    if at < end and words[at].kind is Kind.SUFFIX:
        return at, "parent"
    return (at, "place") if implied else (at, "")


def _in_province(words: Sequence[Word], at: int, first: int) -> int:
    """1 where a province in short stands before the place that a name begins with, else 0: 江苏|金湖县."""
    inside = first > at and words[first].kind is Kind.PLACE and words[first - 1].kind is Kind.STEM
    return int(inside and words[first - 1].text in lexicon_of_organizations().roles["provinces"])


_NO_BODIES = ("中小学", "犯罪集团", "利益集团", "恶势力集团")
"""Ends of what is a class or no body, whatever stands before them."""
_BUILT = frozenset({"中心", "馆", "站", "厂", "服务中心", "活动中心", "交易中心", "文化中心", "卫生室"})
"""What a village builds."""
_HAVE_MIDDLES = frozenset({"村", "镇", "乡", "市", "县", "城市"})
"""What has a middle, which is no institution: 甲庄村|中心, 城市|中心."""

_KIND_SAID = 5
"""Most characters of a name that begins with 建设 and is the name of a body all the same: 建设委员会."""


def _is_site(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words name a class, the middle of a place, or what a village builds: 甲溪村|建设|展销中心."""
    if first < last and words[last - 1].text == "基层":
        return True
    if words[last].text == "中心" and first < last and words[last - 1].text in _HAVE_MIDDLES:
        return True
    return words[last].text in _BUILT and any(
        before.text[-1] == "村" and word.text == "建设" for before, word in pairwise(words[first:last])
    )


def _name(run: Run, at: int, last: int, chain: Sequence[int]) -> Name | None:
    """The name that ends at the suffix `last`, if there is one."""
    lexicon = lexicon_of_organizations()
    words = run.words
    first, anchor = _first(words, at, last)
    if first == last:
        anchor = ""
    name = Name(words[first].start, words[last].end, words[last].text, bool(anchor), "")
    text = "".join(word.text for word in words[first : last + 1])
    if text in lexicon.roles["alone"] and first == last and not run.plural:
        return Name(name.start, name.end, name.suffix, anchored=False, rule="alone")
    if first == last == 0 and text in lexicon.roles["own-kinds"] and not run.plural:
        return Name(name.start, name.end, name.suffix, anchored=False, rule="own-kind")
    office = lexicon.suffixes[words[last].text].group.startswith(
        "office-"
    )  # 农业服务中心 is no mere 服务中心
    if (not anchor and not office and text.endswith(_classes())) or text.endswith(_NO_BODIES):
        return None
    if _is_site(words, first, last):
        return None
    village = lexicon.suffixes[words[last].text].group == "village"  # 与|建设社区党支部|共建
    if words[first].text == "建设" and len(text) > _KIND_SAID and text[2:] in lexicon.generic and not village:
        return None  # 建设|养老服务站
    if text in lexicon.generic or (run.plural and anchor not in ("place", "own", "known")):
        return None
    if first < last and words[last - 1].kind is Kind.SUFFIX and last - 1 not in chain:
        return None
    before = words[first - 1].text if first and not anchor else ""
    if before == "基层" or (first == last and before in lexicon.roles["praise"]):
        return None  # 基层|自然资源所, 标准化|司法所: a class
    if words[last].text == "店" and chain[0] < last and words[last - 1].kind is Kind.CHAR:
        return None  # 县国有林场|曹店: a village
    rule = rule_of(words[first : last + 1], anchor, owned=run.owned)
    if not rule:
        return None
    return Name(name.start, name.end, name.suffix, name.anchored, rule)
