"""Where a name may begin: the left edge of a noun phrase, given where its head stands.

Chinese writes no spaces, so a name's right end is told by its head (工程, 大赛, 局) and its left end by what
cannot be part of it: punctuation, prepositions, adverbs, verbs, counts, dates. The words are
those of `data/lexicon/boundary.yml`. All of a text's stops are found in one pass; a look-up is a bisection.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache

from kg.recognise.matching import alternation
from kg.recognise.punctuation import punctuated
from kg.resources import lexicon

__all__ = [
    "TitleMarks",
    "inner_verb_before",
    "left_edge",
    "stop_ends",
    "trim_leading",
    "with_year",
]

REACH = 60
"""How far left of its head a name may begin, in characters; bounds every look-back."""

# Characters that end every phrase. Quotation marks and brackets are not among them: `left_edge` steps over
# pairs of them.
_PUNCTUATION = r"[，。；：！？、,;:!?…\n\r\t\u3000 ．|]"

# Single function characters, each guarded by the words that hold it as a part: 在 but not 现在, 在线; 有 but
# not 国有, 有限; 不 but not 不动产, 不夜城. What may not stand before one is looked at after it, so that each
# begins with its character: 在(?<!现在) for (?<!现)在.
_FUNCTION_CHARACTERS = (
    r"的(?<![目]的)",
    r"了(?<![为除]了)(?!解)",
    r"在(?<![存现正潜实所旨内]在)(?![线校职建册编岗])",
    r"对(?<![针应面相反核绝派]对)(?![外口接标象联照策台俄华账])",
    r"为(?<![行作成认人分称视]为)(?![民农老期先])",
    r"以(?<![可予得所难]以)(?![上下内外来及旧案]|工代)",
    r"有(?<![国所公私民没共拥占固特具]有)(?![限色轨线机关效序奖])",
    r"由(?<![自理缘]由)",
    r"从(?<![服听]从)(?![业严医教])",
    r"向(?<![方意面导转志走风纵横定动流取]向)(?![阳日])",
    r"将(?<![小大主]将)(?![军领来])",
    r"把(?![关])",
    r"被(?![服])",
    r"已(?<![早]已)",
    r"未(?![成来央])",
    r"不(?![动孕锈忘夜正])",
    r"是(?<![但正尤特]是)(?![否])",
    r"等(?<![高中初平同对优上下均相]等)(?![级次额候待效])",
    r"拟(?=建|新建|实施|委托|于|开展)",
    r"至(?<![以]至)(?![尊诚真])",
    r"到(?<![报]到)(?![户站])",
    r"于(?<![对关属由用位]于)(?![都洪])",
    r"让(?=[^用馆])",
    r"使(?=[^用馆])",
    r"该",
    r"精神[和及与]",
    r"其(?!他)",
    r"其他",
    r"并(?<![自]并)(?![网轨购])",
    r"但",
    r"而(?<![反从]而)",
    r"均(?!衡)",
    r"每",
    r"各",
    r"即(?!墨)",
    r"如(?![东皋意])",
    r"因(?!子)",
)

# The first characters of all of the above and of the counts below.
_FIRST_CHARACTERS = (
    "，。；：！？、,;:!?…．|的了在对为以有由从向将把被已未不是等拟至到于让使该精其并但而均每各即如因"
    "一二三四五六七八九十两百千万第上下年"
)

_COUNTS_BEGIN = r"\d一二三四五六七八九十两百千万第上下年"
# Counts, money and dates before a name: 12个, 3.5万平方米, 2,000万元, 2022年3月, 第三季度.
_COUNTS = (
    r"(?:19|20)\d\d(?:[-—－至]{1,2}(?:19|20)\d\d)?年(?:度|底|初|末)?(?:\d{1,2}月(?:\d{1,2}日|份|底|初)?)?"
    r"|\d[\d.,]{0,15}(?:余|多)?[百千万亿]{0,2}(?:余|多)?"
    r"(?:个|项|处|所|家|座|条|批|名|人|次|件|部|套|台|辆|场|期|公里|千米|平方米|平米|亩|吨|米|元|户|栋|幅|册|篇|%|％)"
    r"|[一二三四五六七八九十两百千万]{1,6}(?:平方米|平米|公里|亩|万元|亿元|元|余[个项处家])"
    r"|\d{1,2}[.．](?=[\u4e00-\u9fff“《])"  # the number of a heading or measure: 2.|甲水库除险加固工程
    r"|\d{1,2}月(?:\d{1,2}日|份|底)?|第[一二三四1-4]季度|(?:上|下)半年|年(?:初|底|内)"
)


def _guarded(word: str, not_before: Iterable[str], not_after: Iterable[str]) -> str:
    """A verb that is none before some words (组织部), and none behind others (调解组织)."""
    behind = "".join(f"(?<!{re.escape(before + word)})" for before in not_after)
    return f"{re.escape(word)}{behind}(?!{'|'.join(map(re.escape, not_before))})"


@cache
def _stop_pattern() -> re.Pattern[str]:
    words = lexicon("boundary")
    guarded = {
        entry["word"]: _guarded(entry["word"], entry["not_before"], entry.get("not_after", ()))
        for entry in words["guarded_verbs"]
    }
    plain = {word: re.escape(word) for word in [*words["verbs"], *words["inner_verbs"], *words["adverbs"]]}
    longest_first = sorted({**plain, **guarded}.items(), key=lambda item: (-len(item[0]), item[0]))
    verbs = [(word[0], pattern) for word, pattern in longest_first]
    characters = [(pattern[0], pattern) for pattern in _FUNCTION_CHARACTERS]
    counts = rf"(?=[{_COUNTS_BEGIN}])(?:{_COUNTS})"
    # blanked stretches are nothing but line ends: a run of them is one stop
    alternatives = [r"\n+", _PUNCTUATION, counts, alternation([*verbs, *characters])]
    # one look at the first character spares all others the alternation: twice as fast
    first = "".join(sorted({word[0] for word, _ in longest_first} | set(_FIRST_CHARACTERS)))
    return re.compile(rf"(?=[{re.escape(first)}\d\s])(?:{'|'.join(alternatives)})")


_FAR = 32
"""How far a stop reaches with what it looks at, but for a run of line ends; the longest has 23 characters."""
_CHUNK = 32
"""Characters of two texts that are compared at once."""
_LATEST: list[tuple[str, tuple[int, ...]]] = [("", ())]
"""The text that was read last, with its ends: it spares work and changes no answer."""


@lru_cache(maxsize=4)
def stop_ends(text: str) -> tuple[int, ...]:
    """The offsets right after every stop of a text, ascending: where a name may begin. Linear.

    A report is asked about with and without its titles: what both texts have is read once.
    """
    return _ends_of(punctuated(text))  # so that both readings of a text share them


@lru_cache(maxsize=4)
def _ends_of(text: str) -> tuple[int, ...]:
    other, ends = _LATEST[0]
    if len(other) == len(text):
        found = _ends_like(text, other, ends)
    else:
        found = tuple([stop.end() for stop in _stop_pattern().finditer(text)])
    _LATEST[0] = text, found
    return found


def _ends_like(text: str, other: str, ends: tuple[int, ...]) -> tuple[int, ...]:
    """The ends of a text's stops, given those of another as long, whose stretches in common are not read.

    A stop is found again where the texts are the same as far as it reaches. Where they differ the text is
    read on until a stop ends where one of the other's does, with the same characters before it.
    """
    found: list[int] = []
    kept = at = 0
    while (at := _differs(text, other, at)) < len(text):
        far = bisect_right(ends, at - _FAR, kept)
        found += ends[kept:far]
        kept = len(ends)
        for stop in _stop_pattern().finditer(text, found[-1] if found else 0):
            end = stop.end()
            found.append(end)
            if end > at and text[max(0, end - _FAR) : end] == other[max(0, end - _FAR) : end]:
                same = bisect_left(ends, end)
                if same < len(ends) and ends[same] == end:
                    kept, at = same + 1, end
                    break
        else:
            break
    return (*found, *ends[kept:])


def _differs(text: str, other: str, at: int) -> int:
    """Where from an offset on a piece begins that is not the same in both texts, or their end."""
    while at < len(text) and text[at : at + _CHUNK] == other[at : at + _CHUNK]:
        at += _CHUNK
    return at


@cache
def _inner_verbs() -> frozenset[str]:
    return frozenset(lexicon("boundary")["inner_verbs"])


@cache
def _last_of_inner_verbs() -> frozenset[str]:
    """Their last characters: most stops end with none of them."""
    return frozenset(verb[-1] for verb in _inner_verbs())


def inner_verb_before(text: str, edge: int) -> int | None:
    """Where the stop that ends at `edge` begins, if it is a verb that may stand inside a name; else None.

    In 营商环境优化提升行动 the left edge is found behind 优化; what is left says nothing, so it goes on.
    """
    ends = stop_ends(text)
    found = bisect_left(ends, edge)
    if found == len(ends) or ends[found] != edge or text[edge - 1] not in _last_of_inner_verbs():
        return None
    stop = _stop_pattern().search(punctuated(text), ends[found - 1] if found else 0)
    return stop.start() if stop and text[stop.start() : edge] in _inner_verbs() else None


# （1）, (十二): the number of a measure or item, no second name
_MARKER = re.compile(r"[（(][\d一二三四五六七八九十]{1,3}[）)]")


# “ 》 （ ]: what stands in pairs
_PAIRED = re.compile("[“”《》（）()〈〉‘’【】]")


def left_edge(text: str, at: int, *, over: str = "“”（）()") -> int:
    """The first offset of the noun phrase that ends at `at`.

    Args:
        text: the text that the offset counts in.
        at: where the phrase's head begins; what stands before it is looked at.
        over: pairs of marks that are stepped over as a whole when they close before `at`.
            Inside an open pair the phrase begins after the opening mark.
    """
    ends = stop_ends(text)
    lowest = max(0, at - REACH)
    while True:
        found = bisect_right(ends, at)
        edge = max(ends[found - 1] if found else 0, lowest)
        # a stop inside a closed pair hides its opening mark: the closing one still tells
        closing = -1
        for mark in _PAIRED.finditer(text, edge, at):
            closing = mark.start()
        if closing < 0:
            return edge
        pair = over.find(text[closing])
        if pair % 2 == 0 or pair < 0:
            return closing + 1
        opening = text.rfind(over[pair - 1], lowest, closing)
        if opening < 0 or "\n" in text[opening:closing] or _MARKER.fullmatch(text, opening, closing + 1):
            return closing + 1
        if opening == 0:
            return 0
        at = opening


@cache
def _leading_pattern() -> re.Pattern[str]:
    words = sorted(lexicon("boundary")["leading"], key=lambda word: (-len(word), word))
    return re.compile("|".join([*map(re.escape, words), _LEADING_CHARACTERS]))


# Single characters that join or open, guarded by the names that begin with them (和田, 和平; 建德, 办公).
_LEADING_CHARACTERS = (
    r"和(?![田平县谐美顺龙静])|[与及暨或]|提升(?!改造|工程|行动|项目|计划)"
    r"|重大(?!事故|隐患|危险|金融|风险|火灾|疾病|疫情)|重点(?!领域|行业|场所|区域|人群|群体|实验室)"
    r"|抓(?!手)|搞|建(?![筑设德湖瓯阳宁水始材档])|做|后(?!勤)|谋|推(?!广)"
)


def trim_leading(text: str, start: int, end: int) -> int:
    """The start of the phrase start-end without the words that open a predicate (重点, 规划建设, 和).

    Nothing may be left of it: then it was no name.
    """
    pattern = _leading_pattern()
    while match := pattern.match(text, start, end):
        start = match.end()
    return start


# A year that belongs to the name of an event or honour: 2020年河南省…特色村, 2023“…”推广季.
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d(?:年度|年)?$")


def with_year(text: str, start: int) -> int:
    """The start moved over a year that stands right before it, for names that hold their year."""
    match = _YEAR_BEFORE.search(text, max(0, start - 6), start)
    return match.start() if match else start


# 《…》: the title of a document, which may hold names without naming their things. Bounded, so it is linear.
_TITLE = re.compile(r"《[^《》\n]{0,120}》")


class TitleMarks:
    """The stretches of a text inside 《》."""

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _TITLE.finditer(text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def hold(self, offset: int) -> bool:
        """Whether an offset lies inside title marks, the opening mark itself not counted."""
        book = bisect_left(self._starts, offset) - 1
        return book >= 0 and self._ends[book] > offset
