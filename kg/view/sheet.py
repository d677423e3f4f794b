"""What the network page shows, as records: nodes, relations, and the sentences behind both."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Edge", "Node", "Quote", "Remark", "Sentence", "Sheet", "SheetReport", "Topic"]


@dataclass(frozen=True, slots=True)
class SheetReport:
    """A report as the page names it: IRI, key, title, source file, day of publication (ISO or ``""``)."""

    iri: str
    key: str
    title: str
    source: str
    issued: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is quoted: index of its report, offset of its first character, line, text."""

    report: int
    start: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words to highlight: index of the sentence, and their half-open range inside it."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of issues: IRI, label in Chinese, label in English."""

    iri: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A failed check: its name, what it says in Chinese and English, the words that it rests on."""

    test: str
    zh: str
    en: str
    quotes: tuple[Quote, ...]


@dataclass(slots=True)
class Node:
    """Something that the page draws.

    Attributes:
        iri: its identifier.
        type: local name of its class.
        label: name, or the first words of an issue or measure.
        others: further names, sorted.
        quotes: the passages behind it.
        facts: further properties as (local name, printable value), sorted.
        open: open items of an issue or measure.
        topics: what an issue is about: index of the topic, and the words that say so (None if unknown).
        remarks: checks that failed on it.
    """

    iri: str
    type: str
    label: str
    others: tuple[str, ...] = ()
    quotes: list[Quote] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)
    open: list[Quote] = field(default_factory=list)
    topics: list[tuple[int, Quote | None]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation: indices of its ends, local name, and the words that say so (None for structure)."""

    source: int
    target: int
    relation: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the page needs of a graph, in a fixed order."""

    reports: tuple[SheetReport, ...]
    sentences: tuple[Sentence, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    topics: tuple[Topic, ...] = ()
