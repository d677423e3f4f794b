"""What the page of one report shows, read from the store: its text and all that was found in it."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Check", "Claim", "Mark", "OpenWords", "Part", "Relation", "ReportSheet", "Span", "Thing"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of the text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A section, issue or measure.

    Attributes:
        iri: its identifier.
        kind: ``section``, ``issue`` or ``measure``.
        number: its number in the graph (``3``, ``3.2``).
        marker: its number as the report writes it (``（三）``, ``①``), or ``""``.
        label: heading of a section, short form of an issue, ``""`` for a measure.
        span: heading of a section, finding of an issue, words of a measure.
        state: status of an issue, progress of a measure, ``""`` for a section.
        level: depth of a section from 1; 0 for others.
        holder: IRI of the section or issue or measure that holds it, or ``""``.
        recurs: whether the report says that an issue had been raised before.
        response: the answer to an issue, if any.
        said: the words that give an issue's status, if any.
    """

    iri: str
    kind: str
    number: str
    marker: str
    label: str
    span: Span
    state: str = ""
    level: int = 0
    holder: str = ""
    recurs: bool = False
    response: Span | None = None
    said: Span | None = None

    @property
    def anchor(self) -> str:
        """Its name in the page's address: ``issue-3``, ``measure-3.2``."""
        return f"{self.kind}-{self.number}"


@dataclass(slots=True)
class Thing:
    """Something that a mention names or a relation joins.

    Attributes:
        iri: its identifier, or ``""`` for a plain value such as a date.
        type: local name of its class, or ``""``.
        label: its name.
        others: further names, sorted.
        facts: further properties as (local name, printable value), sorted.
        rules: rules by which its names were joined, sorted.
        also: other reports that name it, as (key, times, first mention).
        page: where on a page it stands (``issue-3``, ``other-report.html#issue-1``), or ``""``.
    """

    iri: str
    type: str
    label: str
    others: tuple[str, ...] = ()
    facts: list[tuple[str, str]] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    also: list[tuple[str, int, Span]] = field(default_factory=list)
    page: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention: where it stands, the thing it names (index), its type, and the rule that found it."""

    span: Span
    thing: int
    type: str
    rule: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of two things (indices), the words that say so, the rule, and its score or ``""``."""

    subject: int
    predicate: str
    object: int
    span: Span
    rule: str
    score: str


@dataclass(frozen=True, slots=True)
class OpenWords:
    """Words that say that something is not done yet: where, by which rule, of which parts (IRIs)."""

    span: Span
    rule: str
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """How many of something (``problems``) the report says that there are, and where it says so."""

    counts: str
    claimed: int
    span: Span


@dataclass(frozen=True, slots=True)
class Check:
    """A failed check: its name, what it says (zh, en), what it is about (IRI), the words it rests on."""

    test: str
    zh: str
    en: str
    subject: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """All that the page of a report shows, in a fixed order (by place in the text)."""

    iri: str
    key: str
    title: str
    source: str
    issued: str
    text: str
    noise: tuple[Span, ...]
    parts: tuple[Part, ...]
    things: tuple[Thing, ...]
    marks: tuple[Mark, ...]
    relations: tuple[Relation, ...]
    open: tuple[OpenWords, ...]
    claims: tuple[Claim, ...]
    checks: tuple[Check, ...]

    @property
    def issues(self) -> tuple[Part, ...]:
        """Its issues."""
        return tuple(part for part in self.parts if part.kind == "issue")

    def extent(self, part: Part) -> Span:
        """From the finding of an issue to the last that belongs to it; of other parts, their own words."""
        spans = [part.span, *filter(None, (part.response, part.said))]
        return Span(part.span.start, max(span.end for span in spans))
