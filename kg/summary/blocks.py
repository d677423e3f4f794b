"""What a summary is made of, whatever it is written as: sections of texts, tables, charts and findings."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "Bars",
    "Block",
    "Cell",
    "Quote",
    "Quotes",
    "Said",
    "Section",
    "Series",
    "Summary",
    "Table",
    "Text",
    "Tile",
    "Tiles",
]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its words, and where they lead to (an address seen from the summary, or ``""``)."""

    words: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; a small one is a remark on how to read what stands above it."""

    words: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers.

    Attributes:
        headers: one a column.
        rows: as many cells as headers; a plain string is a cell without a link.
        numbers: columns that are set to the right.
        widths: shares of the width, by column; equal to what is in them where there are none.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell | str, ...], ...]
    numbers: frozenset[int] = frozenset()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """What the parts of bars stand for: a name and a colour key of the style sheet (``done``, ``open`` …)."""

    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars.

    Attributes:
        title: what they show.
        series: what the parts of a bar stand for.
        rows: label, the parts' values in the order of the series, and what stands behind the bar.
        full: whether every bar is as long as the others, its parts being shares.
    """

    title: str
    series: tuple[Series, ...]
    rows: tuple[tuple[str, tuple[float, ...], str], ...]
    full: bool = False


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure to be seen first."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tiles:
    """Figures side by side."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a report: before, marked and after, where they stand, and where that leads to."""

    before: str
    marked: str
    after: str
    where: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One finding of a check.

    Attributes:
        sentence: what was found.
        outcome: ``failed``, ``cantTell`` or ``passed``.
        report: the report, short.
        quotes: words that it rests on.
        left: how many more there are that are not shown.
        beside: whether two quotes are to be read side by side, since they are alike.
    """

    sentence: str
    outcome: str
    report: str
    quotes: tuple[Quote, ...]
    left: int = 0
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Quotes:
    """Findings under a small heading."""

    title: str
    said: tuple[Said, ...]


Block = Text | Table | Bars | Tiles | Quotes


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the summary: its name in the address, its heading, what stands in it."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """All of it.

    Attributes:
        language: ``zh`` or ``en``.
        title, subtitle: of the cover.
        facts: of the cover: what, and how much.
        note: of the cover's foot.
        leading: the sentences that a reader in a hurry reads, each with the section that says more.
        sections: in order.
        cover: whether it has a page of its own for its title, and contents behind it.
    """

    language: str
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    note: str
    leading: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    cover: bool = True
