"""Words → names of institutions: place or parent, field, suffix, and organs that hang on a name.

A *run* is a stretch of words that nothing interrupts (no verb, preposition, punctuation mark). Within a run a
name ends at a suffix and starts at its leftmost anchor (a place, 市, 我局, an institution known by itself), or,
without an anchor, at the start of the run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.recognise.organization_lexicon import Kind, Word, lexicon_of_organizations

__all__ = ["ALONE", "Name", "Run", "names_in", "runs"]

ALONE = frozenset(
    {"支队", "大队", "总队", "管委会", "指挥部", "专班", "工作专班", "领导小组", "工作领导小组"}
)
"""Suffixes that stand for a name once the name has been given (rule ``alone``: only a candidate)."""

_ANCHORS = frozenset({Kind.PLACE, Kind.OWN, Kind.KNOWN})
_FIELDS = frozenset({Kind.CORE, Kind.EITHER})
_JOINTS = frozenset("和与及")
# Levels that make a name of 局 or 厅 alone: 市局, 省厅.
_PLACE_LEVELS = frozenset("省市县区镇乡州旗盟")
_LEVEL_AND = frozenset(
    {"局", "厅", "政府", "人民政府", "管委会", "人大", "政协", "人大常委会", "法院", "检察院", "中院", "高院"}
)
# Single characters that are a parent when an organ follows them: 局(党组), 院(党委).
_PARENTS = frozenset("局厅院校所站馆社台行署校办委")
_LONGEST_UNKNOWN = 14
"""Most characters that no list has in one name; the longest seen are trade names of six."""


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


# Seats of power whose departments follow without anything between: 市政府|办公室, 市委|组织部.
_SEATS = frozenset(
    f"{level}{seat}" for level in "省市县区旗州盟镇乡" for seat in ("委", "政府", "人大", "政协")
)
# Words before a name that make a class of it wherever they stand.
_DETERMINERS = frozenset(
    "各 各级 各类 各个 有关 相关 其他 其它 所有 全体 两级 三级 四级 五级 局属 院属 校属 下属 部分 个别 某些 国内 国外 区级 县级 "
    "市级 省级 乡级 镇级 村级 乡镇级 区县 县区 市县 乡镇 镇街 街镇 镇村 上级 下级 同级".split()
)
# 运行|城市书房: a class with a verb before it; only classes that end so are looked for.
_CLASS_ENDS = frozenset("房店屋心站馆社")
# 革命类|博物馆, 市级|医院, 综合性|医院: a class, not a body.
_CLASSIFIERS = frozenset("类级性式型")
# Suffixes that are a name without anything before them.
_NAMES_ALONE = frozenset({"联合支部", "联合党支部", "指挥中心"})
# Short forms of state holding companies (城市投资 …), which make a name of 公司 where 旅游 and 物业 do not.
_TRADE = frozenset(
    {
        "邮政",
        "烟草",
        "供销",
        "电力",
        "燃气",
        "热力",
        "公交",
        "盐业",
        "石油",
        "城投",
        "文投",
        "交投",
        "水投",
        "农投",
        "产投",
        "国投",
        "建投",
        "旅投",
        "城建",
        "文旅",
        "农商",
        "村镇",
    }
)
_OWNED = frozenset({"局属", "院属", "校属", "下属", "所属", "直属", "下辖", "市属", "区属", "县属"})


def runs(words: Iterable[Word]) -> Iterator[Run]:
    """The runs of a stretch of words."""
    sequence = list(words)
    current: list[Word] = []
    plural = owned = False
    for at, word in enumerate(sequence):
        follower = sequence[at + 1] if at + 1 < len(sequence) else None
        if word.kind is Kind.EITHER and follower and _opens(follower):
            word = Word(word.start, word.end, word.text, Kind.BREAK)
        if word.kind is Kind.PLURAL and current and word.text not in _DETERMINERS and _is_anchored(current):
            word = Word(word.start, word.end, word.text, Kind.CORE)
        if word.kind is Kind.BREAK and (_joins(word, current, sequence, at) or _spared(sequence, at)):
            current.append(
                Word(word.start, word.end, word.text, Kind.CORE if word.text in _JOINTS else Kind.CHAR)
            )
        elif word.kind in (Kind.BREAK, Kind.STOP, Kind.PLURAL):
            if current:
                yield Run(tuple(current), plural, owned)
            listed = (word.text == "、" or (word.text == "的" and not current)) and owned
            current, plural, owned = [], word.kind is Kind.PLURAL, listed or word.text in _OWNED
            plural = (plural or _counts(sequence, at)) and not owned
        else:
            current.append(word)
    if current:
        yield Run(tuple(current), plural, owned)


_COUNTED = re.compile(r"[\d一二两三四五六七八九十多余几数]$")


def _counts(sequence: Sequence[Word], at: int) -> bool:
    """Whether a classifier behind a number stands here, so that what follows is counted, not named: 三|个."""
    return (
        at > 0
        and sequence[at].text in ("个", "家", "所", "支")
        and bool(_COUNTED.search(sequence[at - 1].text))
    )


def _opens(word: Word) -> bool:
    """Whether a word can only be the start of a name, so that the word before it is a verb: 联合|市甲局."""
    if word.kind in (*_ANCHORS, Kind.LEVEL):
        return True
    return word.kind is Kind.SUFFIX and len(word.text) > 1 and word.text[0] in _PLACE_LEVELS


def _is_anchored(current: Sequence[Word]) -> bool:
    """Whether a name has begun with its place and not reached a suffix yet: 市|公共…, 甲县|特色…."""
    return current[0].kind in (Kind.PLACE, Kind.STEM, Kind.LEVEL) and not any(
        w.kind is Kind.SUFFIX for w in current
    )


def _spared(sequence: Sequence[Word], at: int) -> bool:
    """Whether a function word is part of a name: less than two characters between it and the suffix (乐其|集团)."""
    lexicon = lexicon_of_organizations()
    if sequence[at].text not in lexicon.soft:
        return False
    size = 0
    for word in sequence[at + 1 : at + 3]:
        if word.kind is Kind.SUFFIX:
            strong = (
                lexicon.suffixes[word.text].strength == "strong"
                or lexicon.suffixes[word.text].group == "public-institution"
            )
            lone = at == 0 or sequence[at - 1].kind in (Kind.BREAK, Kind.STOP, Kind.PLURAL)
            return strong and len(word.text) > 1 and (size == 1 or (size == 0 and not lone))
        if word.kind is not Kind.CHAR:
            return False
        size += 1
    return False


def _joins(word: Word, current: list[Word], sequence: Sequence[Word], at: int) -> bool:
    """Whether 和 stands within a name.

    Either both sides are fields, an anchor stands before and no suffix yet (市甲乙和丙丁局), or a place stands
    before and a company's suffix follows with nothing between that ends a name (甲州和氏设计股份有限公司).
    """
    if word.text not in _JOINTS or not current or at + 1 >= len(sequence):
        return False
    if any(w.kind is Kind.SUFFIX for w in current):
        return False
    after = sequence[at + 1]
    if current[0].kind not in (Kind.PLACE, Kind.STEM, Kind.LEVEL, Kind.OWN):
        return _joins_office(current, sequence, at)
    if current[-1].kind in _FIELDS and after.kind in _FIELDS:
        return True
    if len(current) > 1 or after.kind is not Kind.CHAR:
        return False
    for follower in sequence[at + 1 : at + 9]:
        if follower.kind is Kind.SUFFIX:
            return follower.text.endswith("有限公司")
        if follower.kind in (Kind.BREAK, Kind.STOP, Kind.PLURAL):
            return False
    return False


def _joins_office(current: Sequence[Word], sequence: Sequence[Word], at: int) -> bool:
    """Whether 与 stands within the name of an office: 资源管理|与|安全|科."""
    after = sequence[at + 1 : at + 4]
    offices = [i for i, word in enumerate(after) if word.text in ("科", "处", "股", "室")]
    return (
        bool(offices)
        and offices[0] > 0
        and all(word.kind in _FIELDS for word in (*current, *after[: offices[0]]))
    )


def names_in(run: Run) -> Iterator[Name]:
    """The names of a run, each as long as the grammar carries it."""
    words = run.words
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
        for last in reversed(chain):
            name = _name(run, at, last, chain) or _name(run, last, last, chain)
            if name:
                yield name
                done = last + 1
                break
        at = max(done, chain[-1] + 1) if done > at else chain[0] + 1


def _extends(words: Sequence[Word], at: int) -> bool:
    """Whether a suffix can be reached from here by fields and unknown characters: an organ of what stands before."""
    for word in words[at:]:
        if word.kind is Kind.SUFFIX:
            return True
        if word.kind not in (*_FIELDS, Kind.CHAR, Kind.STEM, Kind.PLACE, Kind.LEVEL):
            return False
    return False


def _chain(words: Sequence[Word], at: int) -> list[int]:
    """Positions of the suffixes at which a name that starts at or after `at` may end, each an organ of the one before."""
    chain: list[int] = []
    unknown = 0
    for i in range(at, len(words)):
        word = words[i]
        if word.kind is Kind.SUFFIX:
            if chain and _starts_anew(words, chain[-1], i):
                break
            chain.append(i)
            unknown = 0
        elif word.kind is Kind.CHAR:
            unknown += 1
            if unknown > _LONGEST_UNKNOWN:
                break
        elif chain and (word.kind in _ANCHORS or word.kind in (Kind.LEVEL, Kind.WORD)):
            inner = word.kind is Kind.PLACE or (word.kind is Kind.LEVEL and words[i - 1].kind is Kind.CHAR)
            if not (inner and _is_company(words[chain[-1]].text)):
                break
    return chain


def _is_company(suffix: str) -> bool:
    """Whether branches named after places follow this suffix: 银行|甲州分行, 集团|甲州有限公司."""
    found = lexicon_of_organizations().suffixes.get(suffix)
    return found is not None and found.kind == "enterprise"


def _starts_anew(words: Sequence[Word], before: int, at: int) -> bool:
    """Whether the suffix at `at` begins a name of its own: 市委|市政府 (市委 and 市纪委 carry their place)."""
    return at == before + 1 and words[at].text[0] in _PLACE_LEVELS and len(words[at].text) > 1


def _first(words: Sequence[Word], at: int, end: int) -> tuple[int, str]:
    """Where a name that ends before `end` starts, and by what: place, level, own, known, parent or nothing."""
    anchors = [i for i in range(at, end) if words[i].kind in _ANCHORS]
    if anchors:
        first = anchors[0]
        return first, words[first].kind.name.lower()
    implied = _implied_place(words, at, end)
    while (
        at < end - 1 and words[at].kind is Kind.EITHER and words[at + 1].kind not in (*_FIELDS, Kind.SUFFIX)
    ):
        at += 1
    for i in range(at, end - 1):
        if words[i].kind not in _FIELDS:
            break
        if words[i].kind is Kind.EITHER and words[i + 1].kind in (Kind.CHAR, Kind.STEM):
            at = i + 1
            break
    for i in range(end - 1, at - 1, -1):
        if words[i].kind is Kind.WORD:
            at = i + 1
            break
    if at < end and words[at].kind is Kind.LEVEL:
        return at, "level"
    if at < end and words[at].kind is Kind.STEM:
        return at, "place"
    if at < end and words[at].kind is Kind.SUFFIX:
        return at, "parent"
    return (at, "place") if implied else (at, "")


def _implied_place(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether one to four unknown characters and a level stand at the start: 甲乙镇."""
    count = 0
    while at + count < end and words[at + count].kind in (Kind.CHAR, Kind.STEM, *_FIELDS):
        count += 1
    return 1 <= count <= 4 and at + count < end and words[at + count].text in _PLACE_LEVELS | {"村"}


def _name(run: Run, at: int, last: int, chain: Sequence[int]) -> Name | None:
    """The name that ends at the suffix `last`, if there is one."""
    lexicon = lexicon_of_organizations()
    words = run.words
    first, anchor = _first(words, at, last)
    if first == last:
        anchor = ""
    name = Name(words[first].start, words[last].end, words[last].text, bool(anchor), "")
    text = "".join(word.text for word in words[first : last + 1])
    if text in ALONE and first == last and not run.plural:
        return Name(name.start, name.end, name.suffix, anchored=False, rule="alone")
    if not anchor and any(
        text.endswith(kind)
        for kind in lexicon.generic
        if 4 <= len(kind) < len(text) and kind[-1] in _CLASS_ENDS
    ):
        return None
    if text in lexicon.generic or (run.plural and anchor not in ("place", "own", "known")):
        return None
    if first < last and words[last - 1].kind is Kind.SUFFIX and last - 1 not in chain:
        return None
    rule = _rule(words[first : last + 1], anchor, owned=run.owned)
    if not rule:
        return None
    return Name(name.start, name.end, name.suffix, name.anchored, rule)


def _rule(words: Sequence[Word], anchor: str, *, owned: bool) -> str:
    """The rule by which words are a name, or ``""``."""
    suffix = lexicon_of_organizations().suffixes[words[-1].text]
    tail = words[-1].text
    if suffix.strength == "bare" and not anchor and len(words) > 1:
        whole = (
            words[-2].kind is Kind.SUFFIX and suffix.kind == "party" and _rule(words[:-1], "", owned=False)
        )
        return "parent-organ" if whole else ""
    core = words[1:-1] if anchor in ("level", "own", "known", "parent") else words[:-1]
    size = sum(len(word.text) for word in core)
    if suffix.strength == "team":
        return "inspection-team"
    if suffix.strength in ("bare", "bare-antecedent") and len(words) == 1:
        return "bare-organ"
    if anchor == "parent" and len(words) == 2:
        return _organ(words)
    if anchor in ("level", "own"):
        if size == 0 and len(tail) == 1 and tail not in _LEVEL_AND:
            return ""
        return "place-suffix" if anchor == "level" else "own-organ"
    if anchor in ("place", "known", "parent"):
        return "place-suffix" if anchor == "place" else "parent-organ"
    return _unanchored(core, tail, suffix.strength, suffix.group, owned=owned)


def _organ(words: Sequence[Word]) -> str:
    """The rule for a short parent and its organ: 局党组, 院党委, 集团纪委; not 局办, 院部."""
    organ = lexicon_of_organizations().suffixes[words[-1].text]
    if words[0].text in _SEATS and len(words[-1].text) > 1:
        return "parent-organ"
    return (
        "parent-organ" if len(words[-1].text) > 1 and organ.kind in ("party", "team", "association") else ""
    )


def _unanchored(core: Sequence[Word], tail: str, strength: str, group: str, *, owned: bool) -> str:
    """The rule for a name without place or parent, or ``""``."""
    size = sum(len(word.text) for word in core)
    if size == 0:
        specific = group in ("government-strong", "troupe") or owned or tail in _NAMES_ALONE
        return "field-suffix" if specific and len(tail) >= 3 else ""
    fields = all(word.kind in _FIELDS or (word.kind is Kind.SUFFIX and len(word.text) > 1) for word in core)
    if fields and group == "enterprise" and not any(word.text in _TRADE for word in core):
        return ""
    if strength == "strong":
        return "core-suffix" if size >= 2 and core[-1].text[-1] not in _CLASSIFIERS else ""
    if all(word.kind is Kind.EITHER for word in core) and len(tail) == 1 and not owned:
        return ""
    if strength == "weak" and ((fields and size >= 2) or owned):
        return "field-suffix"
    if group == "public-institution" and len(tail) > 1 and 2 <= size <= 6:
        return "listed"
    return ""
