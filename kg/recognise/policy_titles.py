"""Which titles in book brackets are documents and which are works.

Decided by weighing: the last word of the title, the words before the title (or before the list that it stands
in) and the words behind it. The lexicon `policy_titles.yml` names the words and their sources.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from kg.recognise.titles import Title, titles_of
from kg.resources import lexicon

__all__ = ["Judged", "TitleKind", "bare_title", "document_head", "judged_titles"]

_REACH = 14
"""Characters before and behind a title that are looked at for frame words: the longest frame has seven, and a
count or adjective may stand between (制作播出黄河宣传片《…》)."""


class TitleKind(Enum):
    """What a title in book brackets names."""

    DOCUMENT = "document"
    WORK = "work"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Judged:
    """A title, what it names, and the rule that says so (``head``, ``frame``, ``list``, ``default`` …)."""

    title: Title
    kind: TitleKind
    rule: str


# Additions in brackets at the end of a title: （试行） (2019--2021年) 〔2020〕 （征求意见稿）
_ADDITION = re.compile(r"\s*[（(〔【\[][^（）()〔〕【】\[\]]{1,20}[）)〕】\]]\s*$")
# 关于…的通知 names a document whatever its last word
_ABOUT = re.compile(r"(?:^|.{0,60}?)关于.{2,150}?(?:的|之)?[^的]{0,12}$", re.DOTALL)
# White space within a title
_SPACE = re.compile(r"\s+")
# White space, quotation marks and the like between a frame and its title: 京剧 《…》, 制作了“《…》”
_GAP = re.compile(r"[\s“”\"‘’：:（(]*$")
# Between a frame and its title the name of an office or a count may stand: 印发市委办公室《…》
_FRAME_GAP = 10


@cache
def _words(group: str, key: str) -> tuple[str, ...]:
    entries: Any = lexicon("policy_titles")[group][key]
    return tuple(sorted(set(entries), key=lambda word: (-len(word), word)))


@cache
def _ending(group: str, key: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, _words(group, key))) + r")\Z")


@cache
def _behind(group: str) -> re.Pattern[str]:
    return re.compile(r"[\s”’]*(?:" + "|".join(map(re.escape, _words(group, "words"))) + ")")


@cache
def _frame(group: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, _words(group, "words"))) + ")")


@lru_cache(maxsize=1024)
def bare_title(title: str) -> str:
    """A title without white space and without additions in brackets at its end."""
    title = _SPACE.sub("", title)
    while (shorter := _ADDITION.sub("", title)) != title and shorter:
        title = shorter
    return title


def document_head(title: str) -> str:
    """The last word of a title, where it names a kind of document, else ``""``."""
    bare = bare_title(title)
    if _ending("other_heads", "words").search(bare):
        return ""
    found = _ending("document_heads", "heads").search(bare)
    return found.group() if found else ""


@cache
def _known_works() -> frozenset[str]:
    return frozenset(_SPACE.sub("", title) for title in lexicon("policy_titles")["work_titles"]["titles"])


def _weigh_title(title: str) -> tuple[int, str]:
    """Above 0 for a document, below 0 for a work, by the title alone."""
    bare = bare_title(title)
    if bare in _known_works():
        return -9, "known"
    if bare.startswith("论") and not document_head(title):
        return -4, "head"
    if bare.startswith("关于") and len(bare) > 6:
        return 6, "about"
    if _ending("work_heads", "heads").search(bare):
        return -4, "head"
    head = document_head(title)
    if head:
        return (4 if len(bare) >= len(head) + 2 else 2), "head"
    if "关于" in bare and _ABOUT.match(bare):
        return 3, "about"
    return 0, "default"


def _nearest(pattern: re.Pattern[str], before: str) -> int:
    """How many characters stand between the last match and the end of the text, or -1."""
    last = -1
    for match in pattern.finditer(before):
        last = match.end()
    return len(before) - last if last >= 0 else -1


def _weigh_frame(text: str, first: int, after: int) -> tuple[int, str]:
    """Above 0 for a document, below 0 for a work, by the words around."""
    before = re.split(r"[。；;\n]", text[max(0, first - _REACH) : first])[-1]
    before = _GAP.sub("", before)
    weight = 0
    document = _nearest(_frame("document_frames_before"), before)
    work = _nearest(_frame("work_frames_before"), before)
    if work >= 0 and (document < 0 or work <= document):
        weight -= 4 if work == 0 else 2
    elif document >= 0:
        weight += 2 if document <= _FRAME_GAP else 0
    behind = text[after : after + _REACH]
    if _behind("work_frames_after").match(behind):
        weight -= 3
    elif _behind("document_frames_after").match(behind) or _NUMBERED.match(behind):
        weight += 2
    return weight, "frame"


# A document number behind a title: （汴发〔2019〕8号）
_NUMBERED = re.compile(r"\s*[（(]?\s*[一-龥]{0,12}\s*[〔\[【（(［]\s*(?:19|20)\d\d\s*[〕\]】）)］]")


def _judge(text: str, title: Title) -> tuple[int, str]:
    exact = text[title.start : title.end]
    by_title, rule = _weigh_title(exact)
    by_frame, _ = _weigh_frame(text, title.first, title.after)
    if abs(by_title) < abs(by_frame):
        rule = "frame"
    return by_title + by_frame, rule


@lru_cache(maxsize=4)
def judged_titles(text: str) -> tuple[Judged, ...]:
    """All titles of a text with what they name; the last few texts are remembered."""
    titles = titles_of(text)
    weights = [_judge(text, title) for title in titles]
    lists: dict[int, int] = {}
    for title, (weight, _) in zip(titles, weights, strict=True):
        lists[title.first] = lists.get(title.first, 0) + weight
    found: list[Judged] = []
    for title, (own, rule) in zip(titles, weights, strict=True):
        # where nothing speaks: as its neighbours in the list, else a work (documents say what they are)
        weight = own or lists[title.first] or -1
        if not own:
            rule = "list" if lists[title.first] else "default"  # noqa: PLW2901 - the rule that decided instead
        kind = TitleKind.DOCUMENT if weight > 0 else TitleKind.WORK
        if title.weak and not (kind is TitleKind.DOCUMENT and document_head(text[title.start : title.end])):
            kind = TitleKind.NEITHER  # <…> is as often a sign of arithmetic or of mark-up
        found.append(Judged(title, kind, rule))
    return tuple(found)
