"""The response to an issue → its measures, nested where a measure lists others itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from kg.model import Document, Measure, OpenItem
from kg.structure.markers import MOST, Marker, Style, inline_markers
from kg.structure.nesting import Item, closed, nest
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


QUOTED = re.compile(
    r"(?<=[。；;，,：:、\s])(?P<name>[“\"][^“”\"\n]{1,12}[”\"])[ \t]{0,2}[:：][ \t]{0,2}(?=\S)"
)
"""A list of names: “一馆”：已完工；“一区”：…"""

BULLET = re.compile(r"(?P<sign>—{1,2}|–|-{1,2}|[●•·■◆★▲○◇□])[ \t\u3000]{0,3}(?=[^\s\d])")
"""——完善结构。 at the start of a paragraph"""

MIN_BULLETS = 2

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
    starts = [piece.start for piece in response.pieces]
    bullets = _bullets(text, response)
    if bullets and not (candidates and candidates[0].start < bullets[0].start):
        for item in bullets:
            nest(item, [m for m in candidates if item.start <= m.start < item.end], starts)
            closed(item, item.end, starts)
        return bullets
    nest(root, candidates, starts)
    closed(root, response.end, starts)
    _trailing(text, root, response)
    for item in [root, *root.items]:
        _quoted(text, item)
    return root.items


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
