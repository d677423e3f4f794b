"""What structuring gives: sections, issues, measures, claims, and where the report's own facts stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.text import Diagnostic, Document, Passage

__all__ = [
    "CountClaim",
    "FactPassages",
    "Issue",
    "Measure",
    "OpenItem",
    "Outline",
    "Progress",
    "Section",
    "Status",
]


class Status(StrEnum):
    """What a report claims about an issue. The values are local names of the ontology."""

    RECTIFIED = "rectified"
    PARTLY_RECTIFIED = "partlyRectified"
    IN_PROGRESS = "inProgress"
    UNSTATED = "unstated"


class Progress(StrEnum):
    """How far a measure is, by its verbs and their aspect. The values are local names of the ontology."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"


_LONGEST_SENTENCE = 2000
"""Characters to either side that a sentence is looked for in; real ones reach some 600."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    Attributes:
        number: 1, 2, 3 … in document order.
        level: 1 for 一、, 2 for （一）, 3 for 1. …, as deep as the report nests.
        marker: as printed (``一、``, ``(二)``).
        heading: the heading without its marker.
        passage: from the marker to the end of what stands under it.
        parent: number of the section that holds it, or None.
    """

    number: int
    level: int
    marker: str
    heading: Passage
    passage: Passage
    parent: int | None


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Words inside a response that say something is still not done (拟…, 待…审批, 至今未…).

    Attributes:
        passage: the clause that says so.
        rule: name of the rule that found it.
    """

    passage: Passage
    rule: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing done about an issue.

    Attributes:
        number: ``3.2``: second measure of issue 3; ``3.2.1``: first that this one lists itself.
        marker: as printed (``①``, ``一是``, ``第一``), or ``""`` for a response without enumeration.
        passage: its text without the marker, its sub-measures included.
        progress: done, ongoing or planned.
        measures: the measures that it lists itself.
        open_items: open items that stand in it and in none of its sub-measures.
    """

    number: str
    marker: str
    passage: Passage
    progress: Progress
    measures: tuple[Measure, ...] = ()
    open_items: tuple[OpenItem, ...] = ()

    def all(self) -> tuple[Measure, ...]:
        """This measure and all below it, in document order."""
        return (self, *(inner for measure in self.measures for inner in measure.all()))


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding that the report answers on its own.

    Attributes:
        number: 1, 2, 3 … in document order.
        marker: as printed (``（1）``, ``(23)``, ``①``).
        passage: the finding's text without marker.
        label: short heading of the finding (its first sentence or its name in the heading).
        section: number of the section that holds it, or None.
        extent: from the marker to the end of the response, status included.
        response: what was done, without its label; None where the report does not answer.
        status: what the report claims.
        status_passage: the words that claim it.
        recurs: whether the text says that the problem had been raised before or came back.
        measures: top-level measures of the response.
        open_items: open items of the response that stand in no measure.
    """

    number: int
    marker: str
    passage: Passage
    label: str
    section: int | None
    extent: Passage
    response: Passage | None
    status: Status
    status_passage: Passage | None
    recurs: bool
    measures: tuple[Measure, ...] = ()
    open_items: tuple[OpenItem, ...] = ()

    def all_measures(self) -> tuple[Measure, ...]:
        """Its measures and all below them, in document order."""
        return tuple(inner for measure in self.measures for inner in measure.all())


@dataclass(frozen=True, slots=True)
class CountClaim:
    """A count that the report makes about itself.

    Attributes:
        counts: local name of what is counted (``aspects``, ``problems``, ``manifestations``, ``measures``,
            ``rectifiedIssues`` …).
        claimed: the number.
        passage: the words that say so.
    """

    counts: str
    claimed: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class FactPassages:
    """Where the report's own facts stand; `kg.resolve` makes values and full names of them.

    Attributes:
        title: the report's title, over all the lines it takes.
        opening: the paragraph that says who inspected whom and when.
        team: the inspecting team.
        inspected: the body inspected, as the opening names it.
        period: the days of the inspection (one passage, ``2020年5月6日至6月19日``).
        feedback: the day on which the findings were handed over.
        received_by: the body that received them, as named.
        issuer: the body that publishes, from title, signature or masthead, the fullest form found.
        signed: the date under the signature.
        phone, email, address: where readers may write, without their labels.
    """

    title: Passage | None = None
    opening: Passage | None = None
    team: Passage | None = None
    inspected: Passage | None = None
    period: Passage | None = None
    feedback: Passage | None = None
    received_by: Passage | None = None
    issuer: Passage | None = None
    signed: Passage | None = None
    phone: Passage | None = None
    email: Passage | None = None
    address: Passage | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """The structure of one report."""

    document: Document
    facts: FactPassages
    sections: tuple[Section, ...]
    issues: tuple[Issue, ...]
    claims: tuple[CountClaim, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    def sentence(self, offset: int) -> Passage:
        """The sentence around an offset: up to 。！？； or a line end, white space trimmed.

        It reaches at most `_LONGEST_SENTENCE` characters to either side, so that a text without stops costs
        no more than its mentions.
        """
        text = self.document.text
        lowest, highest = max(0, offset - _LONGEST_SENTENCE), min(len(text), offset + _LONGEST_SENTENCE)
        start = max(lowest, *(text.rfind(stop, lowest, offset) + 1 for stop in "。！？；;\n"))
        ends = [found for stop in "。！？；;\n" if (found := text.find(stop, offset, highest)) >= 0]
        return self.document.trimmed(start, min(ends, default=highest - 1) + 1) or (
            self.document.passage(offset, offset + 1)
        )
