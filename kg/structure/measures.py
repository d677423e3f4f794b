"""The response to an issue → its measures, nested where a measure lists others itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from kg.model import Document, Measure, OpenItem
from kg.structure.markers import MOST, Marker, Style, inline_markers
from kg.structure.open_items import open_items
from kg.structure.progress import progress

__all__ = ["Response", "measures_of"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a response, or the part of one behind a label.

    Attributes:
        edge: offset of its first character, its label included.
        start: offset of its text.
        end: offset behind it.
        outcome: whether a label says that what follows is what came of the measures (整改成效：).
    """

    edge: int
    start: int
    end: int
    outcome: bool


@dataclass(frozen=True, slots=True)
class Response:
    """What stands in answer to an issue.

    Attributes:
        start: offset of its first character, label and status left out.
        end: offset behind its last.
        pieces: its paragraphs.
        heads: leading markers of its paragraphs.
    """

    start: int
    end: int
    pieces: tuple[Piece, ...]
    heads: tuple[Marker, ...]


@dataclass(slots=True, eq=False)
class Item:
    """A list item while the lists are made out."""

    marker: Marker | None
    start: int
    end: int = 0
    items: list[Item] = field(default_factory=list)


QUOTED = re.compile(
    r"(?<=[。；;，,：:、\s])(?P<name>[“\"][^“”\"\n]{1,12}[”\"])[ \t]{0,2}[:：][ \t]{0,2}(?=\S)"
)
"""A list of names: “一馆”：已完工；“一区”：…"""

BULLET = re.compile(r"(?P<sign>—{1,2}|–|-{1,2}|[●•·■◆★▲○◇□])[ \t\u3000]{0,3}(?=[^\s\d])")
"""——完善结构。 at the start of a paragraph"""

MIN_BULLETS = 2

MAX_DEPTH = 4
"""Lists inside lists, no deeper: reports nest two or three deep."""

MAX_GAP = 3
"""From one number to the next at most, where numbers in between were lost."""

MIN_QUOTED = 3
"""So many names with a colon make a list; two may be chance."""

STOPS = "。；;！!？?”）)"


def measures_of(document: Document, number: int, response: Response) -> tuple[Measure, ...]:
    """The measures of a response: its top-level list items, or the whole of it as one measure."""
    response = _without_outcome(document.text, response)
    items = [item for item in _lists(document.text, response) if document.trimmed(item.start, item.end)]
    if not items:
        items = [Item(None, response.start, response.end)]
    return tuple(_measure(document, f"{number}.{at}", item) for at, item in enumerate(items, 1))


def _without_outcome(text: str, response: Response) -> Response:
    """The response without closing paragraphs that tell, in prose, what came of the measures."""
    pieces = list(response.pieces)
    while len(pieces) > 1 and pieces[-1].outcome:
        last = pieces[-1]
        if any(marker.number == 1 for marker in inline_markers(text, last.start, last.end)):
            break
        pieces.pop()
    end = response.end if len(pieces) == len(response.pieces) else response.pieces[len(pieces)].edge
    return replace(response, end=end, pieces=tuple(pieces))


def _lists(text: str, response: Response) -> list[Item]:
    """The response's top-level items, their own lists inside."""
    heads = {marker.start: marker for marker in response.heads}
    markers = dict(heads)
    for piece in response.pieces:
        for marker in inline_markers(text, piece.start, piece.end):
            markers.setdefault(marker.start, marker)
    candidates = [markers[at] for at in sorted(markers)[:MOST]]
    root = Item(None, response.start, response.end)
    bullets = _bullets(text, response)
    if bullets and not (candidates and candidates[0].start < bullets[0].start):
        starts = [piece.start for piece in response.pieces]
        for item in bullets:
            _nest(item, [m for m in candidates if item.start <= m.start < item.end], response)
            _close(item, item.end, starts)
            _prune(item)
        return bullets
    _nest(root, candidates, response)
    _close(root, response.end, [piece.start for piece in response.pieces])
    _prune(root)
    _trailing(text, root, response)
    for item in [root, *root.items]:
        _quoted(text, item)
    return root.items


@dataclass(frozen=True, slots=True)
class Ahead:
    """What follows a marker among those of its style: the same number again, a one, a two, a three.

    Indices of candidates; ``NEVER`` where there is none.
    """

    same: int
    first: int
    second: int
    third: int


NEVER = 1 << 60


def _ahead(candidates: Sequence[Marker]) -> list[Ahead]:
    """What follows each candidate, found in one pass from the end."""
    latest: dict[tuple[Style, int], int] = {}
    found: list[Ahead] = []
    for at in reversed(range(len(candidates))):
        marker = candidates[at]
        next_of = [latest.get((marker.style, number), NEVER) for number in (marker.number, 1, 2, 3)]
        found.append(Ahead(*next_of))
        latest[marker.style, marker.number] = at
    return found[::-1]


def _nest(root: Item, candidates: Sequence[Marker], response: Response) -> None:
    """Put each marker into the list that it continues, or let it open one inside the item before it."""
    levels: list[tuple[Item, Item]] = []  # (list, its latest item), outermost first
    starts = [piece.start for piece in response.pieces]
    openings = frozenset(starts)
    for marker, ahead in zip(candidates, _ahead(candidates), strict=True):
        depth = _continues(levels, marker, ahead, openings)
        late = not levels and marker.number == 2 and ahead.third < NEVER  # 二是… 三是…: the first was lost
        if depth is None and (marker.number == 1 or late):
            depth = _restart(levels, marker, starts)
            if depth is None:
                if levels and (ahead.second == NEVER or len(levels) >= MAX_DEPTH):
                    continue
                depth = len(levels)
        if depth is None:
            continue
        parent = levels[depth][0] if depth < len(levels) else (levels[-1][1] if levels else root)
        del levels[depth:]
        item = Item(marker, marker.end)
        parent.items.append(item)
        levels.append((parent, item))


def _number(item: Item) -> int:
    return item.marker.number if item.marker else 0


def _continues(
    levels: list[tuple[Item, Item]], marker: Marker, ahead: Ahead, starts: frozenset[int]
) -> int | None:
    """Depth of the list whose next item this is; a gap of up to two numbers is allowed where no list fits.

    Where an inner and an outer list are both at the number before, the one goes on whose items begin
    paragraphs as this one does, or stand inside them as it does; else the inner if the same number comes once
    more before a list starts anew, which is then the outer's.
    """
    steps = [
        (depth, marker.number - _number(item))
        for depth, (_, item) in enumerate(levels)
        if item.marker and item.marker.style is marker.style
    ]
    fits = [depth for depth, step in steps if step == 1]
    begins = marker.start in starts
    alike = [
        depth
        for depth in fits
        if (item := levels[depth][1]).marker and (item.marker.start in starts) is begins
    ]
    if len(alike) == 1:
        return alike[0]
    if fits:
        return fits[-1] if ahead.same < ahead.first else fits[0]
    gaps = [depth for depth, step in steps if 1 < step <= MAX_GAP]
    return gaps[-1] if gaps and marker.style is not Style.NUMBER else None


def _restart(levels: list[tuple[Item, Item]], marker: Marker, starts: Sequence[int]) -> int | None:
    """Depth of the list that a new paragraph begins again from one, if it does.

    一是…二是… / (new paragraph) 一是…二是…: two lists side by side. Inside one paragraph, or under a
    paragraph that has a marker of its own, a new 一是 is a list inside the item before it.
    """
    for depth in reversed(range(len(levels))):
        _, item = levels[depth]
        if item.marker and item.marker.style is marker.style:
            at = bisect_right(starts, marker.start)
            begun = starts[at - 1] if at else 0
            return depth if begun > item.start else None
    return None


def _close(root: Item, end: int, starts: Sequence[int]) -> None:
    """Give each item its end: the start of the next, or the end of the list it stands in.

    Before a list that begins anew in a later paragraph, the item ends where that paragraph begins, so that
    the words that lead in the new list are no part of the old one.
    """
    root.end = end
    todo = [root]
    while todo:
        item = todo.pop()
        for this, following in zip_longest(item.items, item.items[1:]):
            this.end = following.marker.start if following and following.marker else item.end
            if following and _number(following) == 1:
                begun = starts[max(0, bisect_right(starts, this.end) - 1)]
                this.end = begun if begun > this.start else this.end
        todo += item.items


def _prune(item: Item) -> None:
    """Take out lists of one item inside others: a lone 一是 lists nothing."""
    for inner in item.items:
        _prune(inner)
        if len(inner.items) == 1:
            inner.items = inner.items[0].items
    if item.marker is None and len(item.items) == 1 and item.items[0].marker is not None:
        lone = item.items[0]
        if (
            lone.marker is not None
            and lone.marker.style is not Style.CIRCLED
            and lone.marker.start > item.start
        ):
            item.items = lone.items


def _trailing(text: str, root: Item, response: Response) -> None:
    """A paragraph after the list that is no part of its last item is a measure of its own.

    It is where no other item runs over paragraphs, it has no marker, and the paragraph before it is closed
    by a full stop (an item broken over lines goes on after a comma).
    """
    if not root.items:
        return
    last = root.items[-1]
    tails = [piece for piece in response.pieces if piece.start > last.start]
    starts = [piece.start for piece in response.pieces]
    for item in root.items[:-1]:
        at = bisect_right(starts, item.start)
        if at < len(starts) and starts[at] < item.end:
            return
    heads = {marker.start for marker in response.heads}
    for piece in tails:
        before = text[max(0, piece.edge - 80) : piece.edge].rstrip()[-1:]
        if piece.start not in heads and before in STOPS:
            last.end = piece.edge
            root.items.append(Item(None, piece.start, root.end))
            return


def _bullets(text: str, response: Response) -> list[Item]:
    """Paragraphs that each begin with a dash or a dot; none where only one does."""
    found = [match for piece in response.pieces if (match := BULLET.match(text, piece.start, piece.end))]
    if len(found) < MIN_BULLETS:
        return []
    stops = [match.start() for match in found[1:]] + [response.end]
    return [
        Item(Marker(Style.BULLET, 0, match.start(), match.end(), match["sign"]), match.end(), stop)
        for match, stop in zip(found, stops, strict=True)
    ]


def _quoted(text: str, item: Item) -> None:
    """A list of quoted names inside an item without lists."""
    if item.items:
        return
    found = list(QUOTED.finditer(text, item.start, item.end))
    if len(found) < MIN_QUOTED:
        return
    stops = [match.start() for match in found[1:]] + [item.end]
    item.items = [
        Item(Marker(Style.QUOTED, 0, m.start(), m.end(), m["name"]), m.end(), stop)
        for m, stop in zip(found, stops, strict=True)
    ]


def _measure(document: Document, number: str, item: Item) -> Measure:
    passage = document.trimmed(item.start, item.end)
    assert passage is not None
    inner = tuple(
        _measure(document, f"{number}.{at}", below)
        for at, below in enumerate((i for i in item.items if document.trimmed(i.start, i.end)), 1)
    )
    mine: tuple[OpenItem, ...] = tuple(
        found
        for found in open_items(document, passage.start, passage.end)
        if not any(below.passage.overlaps(found.passage) for below in inner)
    )
    return Measure(
        number=number,
        marker=item.marker.printed if item.marker else "",
        passage=passage,
        progress=progress(passage.exact),
        measures=inner,
        open_items=mine,
    )
