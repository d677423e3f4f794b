"""Titles in book brackets: 《…》 with brackets inside, brackets forgotten, and line breaks in the middle.

Documents and works share these brackets, so both recognisers read them from here and neither looks for
brackets itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["LONGEST", "Title", "titles_of"]

LONGEST = 160
"""Longest title in characters. The longest in the sample reports has 66; joint notices of several bodies with
a nested title may take twice that. What runs on for longer has lost its closing bracket."""

_DEEPEST = 4
"""Deepest nesting that is followed (《…〈…《…》…〉…》 has three): a bound that keeps reading linear."""

_OPEN = "《〈<＜"
_CLOSE = "》〉>＞"
_MOST = 12
"""Brackets within a title that are followed: as for `_DEEPEST`."""
# Any bracket of a title: 《 〉 < ＞
_BRACKET = re.compile(f"[{_OPEN}{_CLOSE}]")
# More opening brackets in a row than are ever nested
_RUN = re.compile(f"[{_OPEN}]{{{_DEEPEST + 1},}}")
# What ends a title whose closing bracket was forgotten: 。 ； ， a line end, the next title
_CLAUSE_END = re.compile(r"[。；;，,\n《]")
# A paragraph's end within brackets; a blank line alone is none, since files break titles over pages
_NO_TITLE = re.compile(
    r"[。；：:，]\s*\n\s*\n|\n\s*\n\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])"
)
# A blank line, or a sentence that ends before a bracket closes
_PARAGRAPH = re.compile(r"\n\n|。")
# What may stand before a second title of a list, as opposed to a title within a title: 、《  和《
_LIST_SIGN = re.compile(r"[、，,；;和及与]\s*$")
# Words that end the title of a document; where its closing bracket is missing, it ends at the last of them.
_HEAD_END = re.compile(
    r"(?:办法|条例|规定|细则|规则|准则|制度|通知|通报|意见|方案|规划|计划|纲要|要点|标准|规范|决定|公告|清单|责任书)"
    r"(?:[（(][^（）()]{1,12}[)）])?"
)
# A title whose opening bracket was forgotten: 制定了X管理办法》: the words that lead to it, then the title
_NO_OPENING = re.compile(
    r"(?:制定|制订|修订|印发|出台|下发|起草|转发|按照|根据|落实|完善|发布)(?:完善|了|并印发)?"
    r"(?P<title>[^。；;，,：:\n《》〈〉<>]{4,60})》"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title and how its brackets stand.

    Attributes:
        start, end: the title without its own brackets and without white space at its ends; half-open.
        outer: where its opening bracket stands (or its first character, where that is missing).
        after: the first character behind its closing bracket.
        balanced: False where a bracket had to be supplied.
        weak: in 〈〉 or <>, which may be other things than titles.
        first: start of the first title of the list that it belongs to (its own, where it stands alone): the
            words before a list go for all of it.
    """

    start: int
    end: int
    outer: int
    after: int
    balanced: bool
    weak: bool
    first: int


@lru_cache(maxsize=4)
def titles_of(text: str) -> tuple[Title, ...]:
    """All titles in book brackets, in document order, none inside another.

    The last few texts are remembered, since two recognisers ask for the same one.
    """
    found: list[Title] = []
    for low, high, outer, after, balanced in _spans(text):
        inside = text[low:high]
        start, end = low + len(inside) - len(inside.lstrip()), low + len(inside.rstrip())
        if end <= start:
            continue
        first = outer
        if found and _joins(text[found[-1].after : outer]):
            first = found[-1].first
        found.append(Title(start, end, outer, after, balanced, text[outer] != "《" and balanced, first))
    return tuple(found)


def _joins(between: str) -> bool:
    """Whether two titles with this between them are one list: nothing, 、, 和, or a number in brackets."""
    return len(between) <= 40 and bool(_BETWEEN.fullmatch(between))


# Between two titles of one list: 》《   》、《   》和《   》（汴发〔2019〕8号）、《
_BETWEEN = re.compile(r"\s*(?:[（(][^（）()]{1,30}[)）])?\s*(?:[、，,]|和|及|以及|与|或|等)?\s*")


def _spans(text: str) -> Iterator[tuple[int, int, int, int, bool]]:
    at = 0
    while (bracket := _BRACKET.search(text, at)) is not None:
        here = bracket.start()
        if bracket.group() in _OPEN:
            if run := _RUN.match(text, here):
                at = run.end() - 1  # nobody nests so deep: of a run of brackets the last one counts
                continue
            span = _opened(text, here)
        elif bracket.group() == "》":
            span = _closed(text, at, here)
        else:
            span = None
        if span is None:
            at = here + 1
        else:
            yield span
            at = span[3]


def _closed(text: str, at: int, here: int) -> tuple[int, int, int, int, bool] | None:
    """A title that has only its closing bracket, at here; nothing before at belongs to it."""
    low = max(at, here - 70)
    for lead in _NO_OPENING.finditer(text, low, here + 1):
        start, end = lead.span("title")
        if _HEAD_END.search(text, end - 2, end) or _HEAD_END.search(text, max(start, end - 14), end):
            return start, end, start, here + 1, False
    return None


def _opened(text: str, here: int) -> tuple[int, int, int, int, bool] | None:
    """The title whose opening bracket stands here."""
    limit = min(len(text), here + 1 + LONGEST)
    if text.find(_CLOSE[_OPEN.index(text[here])], here, limit) < 0:
        return _repaired(text, here, limit, -1, -1)
    return _closed_at_depth(text, here, limit)


def _closed_at_depth(text: str, here: int, limit: int) -> tuple[int, int, int, int, bool] | None:
    """The title up to the bracket that closes the one at here, inner brackets counted."""
    stack = [text[here]]
    lone_close = second = -1
    for count, bracket in enumerate(_BRACKET.finditer(text, here + 1, limit)):
        if count > _MOST:
            break
        sign = bracket.group()
        if sign in _OPEN:
            if sign == "《" and second < 0 and _LIST_SIGN.search(text, bracket.start() - 2, bracket.start()):
                second = bracket.start()
            if len(stack) >= _DEEPEST:
                break
            stack.append(sign)
            continue
        partner = _OPEN[_CLOSE.index(sign)]
        if partner not in stack:
            if partner == "《":
                lone_close = bracket.start()
                break
            continue
        while stack.pop() != partner:
            pass  # an inner bracket that was opened and never closed
        if sign == "》":
            lone_close = bracket.start()
        if not stack:
            if _NO_TITLE.search(text, here, bracket.start()):
                break
            return here + 1, bracket.start(), here, bracket.end(), True
    return _repaired(text, here, limit, second, lone_close)


def _repaired(
    text: str, here: int, limit: int, second: int, lone_close: int
) -> tuple[int, int, int, int, bool] | None:
    """A title that was opened at here and not closed, as far as its end can be told."""
    if text[here] != "《":
        return None
    if second >= 0 and (lone_close < 0 or second < lone_close):
        # 《甲办法、《乙办法》: the first ends before the sign of the list
        return _up_to_head(text, here, second)
    if lone_close > 0 and not _PARAGRAPH.search(text, here, lone_close):
        # 《关于印发《甲办法的通知》: one closing bracket for both
        return here + 1, lone_close, here, lone_close + 1, False
    stop = _CLAUSE_END.search(text, here + 1, limit)
    return _up_to_head(text, here, stop.start() if stop else limit)


def _up_to_head(text: str, here: int, limit: int) -> tuple[int, int, int, int, bool] | None:
    """The title from here to the last word before limit that ends titles of documents."""
    heads = list(_HEAD_END.finditer(text, here + 1, min(limit, here + 80)))
    if not heads:
        return None
    end = heads[-1].end()
    return here + 1, end, here, end, False
