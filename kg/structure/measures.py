"""The response to an issue → its measures, nested where a measure lists others itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from kg.model import Document, Measure, OpenItem
from kg.structure.markers import Marker, Style, inline_markers
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

MIN_QUOTED = 3
"""So many names with a colon make a list; two may be chance."""

STOPS = "。；;！!？?”）)"


def measures_of(document: Document, number: int, response: Response) -> tuple[Measure, ...]:
    """The measures of a response: its top-level list items, or the whole of it as one measure."""
    response = _without_outcome(document.text, response)
    items = _lists(document.text, response)
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
    candidates = [markers[at] for at in sorted(markers)]
    root = Item(None, response.start, response.end)
    _nest(text, root, candidates, response)
    _close(root, response.end)
    _prune(root)
    _trailing(text, root, response)
    for item in [root, *root.items]:
        _quoted(text, item)
    return root.items


def _nest(text: str, root: Item, candidates: Sequence[Marker], response: Response) -> None:
    """Put each marker into the list that it continues, or let it open one inside the item before it."""
    levels: list[tuple[Item, Item]] = []  # (list, its latest item), outermost first
    starts = [piece.start for piece in response.pieces]
    for at, marker in enumerate(candidates):
        depth = _continues(levels, marker, candidates[at + 1 :])
        first = marker.number == 1 or (not levels and _opens_late(marker, candidates[at + 1 :]))
        if depth is None and first:
            depth = _restart(levels, marker, starts)
            if depth is None:
                if not _has_second(marker, candidates[at + 1 :]) and levels:
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


def _continues(levels: list[tuple[Item, Item]], marker: Marker, later: Sequence[Marker]) -> int | None:
    """Depth of the list whose next item this is; a gap of up to two numbers is allowed where no list fits."""
    fits = [
        depth
        for depth, (_, item) in enumerate(levels)
        if item.marker and item.marker.style is marker.style and _number(item) + 1 == marker.number
    ]
    if len(fits) > 1:
        return fits[-1] if _again(marker, later) else fits[0]
    if fits:
        return fits[0]
    gaps = [
        depth
        for depth, (_, item) in enumerate(levels)
        if item.marker and item.marker.style is marker.style and 1 < marker.number - _number(item) <= 3
    ]
    return gaps[-1] if gaps and marker.style is not Style.NUMBER else None


def _again(marker: Marker, later: Sequence[Marker]) -> bool:
    """Whether the same number of the same style comes once more before the list starts anew."""
    for other in later:
        if other.style is marker.style:
            if other.number == marker.number:
                return True
            if other.number == 1:
                return False
    return False


def _has_second(marker: Marker, later: Sequence[Marker]) -> bool:
    return any(other.style is marker.style and other.number == 2 for other in later)


def _opens_late(marker: Marker, later: Sequence[Marker]) -> bool:
    """A list whose first number was lost: 二是… 三是… at the start of a response."""
    return marker.number == 2 and any(o.style is marker.style and o.number == 3 for o in later)


def _restart(levels: list[tuple[Item, Item]], marker: Marker, starts: Sequence[int]) -> int | None:
    """Depth of the list that a new paragraph begins again from one, if it does.

    一是…二是… / (new paragraph) 一是…二是…: two lists side by side. Inside one paragraph, or under a
    paragraph that has a marker of its own, a new 一是 is a list inside the item before it.
    """
    for depth in reversed(range(len(levels))):
        _, item = levels[depth]
        if item.marker and item.marker.style is marker.style:
            begun = max((start for start in starts if start <= marker.start), default=0)
            return depth if begun > item.start else None
    return None


def _close(root: Item, end: int) -> None:
    """Give each item its end: the start of the next, or the end of the list it stands in."""
    root.end = end
    todo = [root]
    while todo:
        item = todo.pop()
        for this, following in zip_longest(item.items, item.items[1:]):
            this.end = following.marker.start if following and following.marker else item.end
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
    tails = [p for p in response.pieces if p.start > last.start]
    if any(item.start < p.start < item.end for item in root.items[:-1] for p in response.pieces):
        return
    heads = {marker.start for marker in response.heads}
    for piece in tails:
        before = text[max(0, piece.edge - 80) : piece.edge].rstrip()[-1:]
        if piece.start not in heads and before in STOPS:
            last.end = piece.edge
            root.items.append(Item(None, piece.start, root.end))
            return


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
        if not any(below.passage.covers(found.passage) for below in inner)
    )
    return Measure(
        number=number,
        marker=item.marker.printed if item.marker else "",
        passage=passage,
        progress=progress(passage.exact),
        measures=inner,
        open_items=mine,
    )
