"""What the checks look at: the reports of a graph as records, each part with its place in the text."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

__all__ = ["Claim", "Corpus", "Issue", "Measure", "Mention", "OpenItem", "Report", "Section", "Span", "Thing"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a report's text, code points, half-open.

    Attributes:
        start, end: where it stands.
        iri: the passage of the graph that stands there, or ``""`` where the graph has none yet.
    """

    start: int
    end: int
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity as the graph holds it.

    Attributes:
        iri: its identifier.
        kind: first part of its path below the base (``organization``, ``policy``, ``amount`` …).
        label: its full name.
        value, minimum, maximum: of amounts (yuan) and quantities.
        unit: of quantities, as printed.
        precision: ``exact``, ``about``, ``atLeast``, ``atMost`` or ``""``.
        role: of amounts (``investment`` …).
        start, finish: of periods.
    """

    iri: str
    kind: str
    label: str = ""
    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: str = ""
    precision: str = ""
    role: str = ""
    start: dt.date | None = None
    finish: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a thing."""

    span: Span
    thing: Thing


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Words that say something is still not done, and the rule that found them."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A count that the report makes about itself; ``counts`` is a local name (``problems``)."""

    span: Span
    counts: str
    claimed: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; ``parent`` is the IRI of the section that holds it, or ``""``."""

    span: Span
    number: int
    level: int
    marker: str
    label: str
    parent: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing done about an issue, with the measures that it lists itself."""

    span: Span
    number: str
    marker: str
    progress: str
    measures: tuple[Measure, ...] = ()

    def all(self) -> tuple[Measure, ...]:
        """This measure and all below it, in document order."""
        return (self, *(inner for measure in self.measures for inner in measure.all()))


@dataclass(frozen=True, slots=True)
class Issue:
    """A finding and its answer; ``section`` is an IRI or ``""``, ``status`` a local name.

    ``responsible`` are the IRIs of those who answer for it or for one of its measures.
    """

    span: Span
    number: int
    marker: str
    label: str
    section: str
    status: str
    recurs: bool
    response: Span | None
    status_span: Span | None
    measures: tuple[Measure, ...]
    open_items: tuple[OpenItem, ...]
    responsible: frozenset[str] = frozenset()

    def all_measures(self) -> tuple[Measure, ...]:
        """Its measures and all below them, in document order."""
        return tuple(inner for measure in self.measures for inner in measure.all())

    def leaves(self) -> tuple[Measure, ...]:
        """The measures that list no measures themselves."""
        return tuple(measure for measure in self.all_measures() if not measure.measures)


@dataclass(frozen=True, slots=True)
class Report:
    """One report with all its parts, in document order.

    Attributes:
        iri, key, title, text: the report's own.
        published: day of publication, if known.
        body: IRI of the body that was inspected, or ``""``.
        own: IRIs of the body, of its party group and of the inspecting team.
        enacted: IRIs of the documents that its measures enact.
        name: name of the inspected body; the key where the graph does not know it.
    """

    iri: str
    key: str
    title: str
    text: str
    published: dt.date | None
    body: str
    own: frozenset[str]
    sections: tuple[Section, ...]
    issues: tuple[Issue, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    enacted: frozenset[str] = frozenset()
    name: str = ""
    _starts: tuple[int, ...] = field(default=(), repr=False)

    def exact(self, span: Span) -> str:
        """The words of a stretch."""
        return self.text[span.start : span.end]

    def mentions_in(self, start: int, end: int, *kinds: str) -> Iterator[Mention]:
        """What is mentioned inside text[start:end], in order; of these kinds, or of all."""
        for at in range(bisect_left(self._starts, start), len(self.mentions)):
            mention = self.mentions[at]
            if mention.span.start >= end:
                return
            if mention.span.end <= end and (not kinds or mention.thing.kind in kinds):
                yield mention

    def sentence(self, span: Span, limit: int = 300) -> Span:
        """The sentence around a stretch: up to 。！？；, a line end, or ``limit`` characters away."""
        lowest, highest = max(0, span.start - limit), min(len(self.text), span.end + limit)
        start = max(self.text.rfind(stop, lowest, span.start) for stop in "。！？；;\n") + 1
        ends = [at for stop in "。！？；;\n" if (at := self.text.find(stop, span.end - 1, highest)) >= 0]
        return self.trimmed(max(start, lowest), min(ends, default=highest - 1) + 1)

    def trimmed(self, start: int, end: int) -> Span:
        """The stretch without white space at its ends."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        return Span(start, max(start + 1, start + len(words.strip())))

    def heading(self, part: Section | Issue) -> Span:
        """The line with which a section begins; of an issue its first sentence."""
        start, end = part.span.start, part.span.end
        if isinstance(part, Issue):
            stops = [at for stop in "。\n" if (at := self.text.find(stop, start, end)) >= 0]
            return self.trimmed(start, min(stops, default=end))
        line = self.text.find("\n", start, end)
        return self.trimmed(start, min(line if line >= 0 else end, start + 120))


@dataclass(frozen=True, slots=True)
class Corpus:
    """All reports of a graph, sorted by key.

    Attributes:
        base: what identifiers of things begin with.
        reports: the reports.
        similar: pairs of alike issues of different reports, with the score of the pair.
        things: every entity by its IRI.
        names: IRI of an entity → every other surface of it.
        rules: IRI of an entity → the rules by which its mentions were joined.
        passages: IRIs of everything in the graph that has a place in a text.
    """

    base: str
    reports: tuple[Report, ...]
    similar: tuple[tuple[str, str, Decimal], ...]
    things: dict[str, Thing]
    names: dict[str, tuple[str, ...]]
    rules: dict[str, tuple[str, ...]]
    passages: frozenset[str]
