"""What flows between the stages: frozen records, each tied to the characters that say it.

    Source ─read→ Document ─structure→ Outline ─recognise→ Mention ─normalise→ Mention with a value
           ─resolve→ Entity, ReportFacts ─relate→ Assertion ─pipeline→ Report, Knowledge

Offsets are Unicode code points from 0, half-open, and count in ``Document.text``, which never changes.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from kg.errors import InternalError

__all__ = [
    "Assertion",
    "CountClaim",
    "Diagnostic",
    "Document",
    "Entity",
    "EntityType",
    "FactPassages",
    "Issue",
    "Knowledge",
    "Measure",
    "Mention",
    "Money",
    "OpenItem",
    "Outline",
    "Passage",
    "Period",
    "Precision",
    "Progress",
    "Quantity",
    "Report",
    "ReportFacts",
    "Section",
    "Source",
    "Status",
    "Value",
]


# --- read --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was found.

    Attributes:
        name: what messages and ``dcterms:source`` call it: the file's name, without its folder.
        content: its bytes, untouched.
    """

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Passage:
    """Something that stands in a report's text: ``text[start:end] == exact``, code points, half-open.

    Made by `Document.passage`, which guarantees the equation.
    """

    start: int
    end: int
    exact: str

    def covers(self, other: Passage) -> bool:
        """Whether the other passage lies inside this one (or is the same)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Passage) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    r"""The canonical text of one report, in which all offsets count.

    Attributes:
        source: name of the file it came from.
        text: the canonical text; line ends are ``\n``. Never changed after reading.
        sha256: hexadecimal digest of the text in UTF-8.
        format: name of the reader that made it (``text``, ``html`` …).
        encoding: encoding the bytes were decoded with.
        noise: stretches that are page furniture (navigation, 来源, 发布时间 …), sorted, not overlapping;
            they keep their place in the text and are not analysed.
        published: date of publication that the page furniture gives (发布时间), if any.
    """

    source: str
    text: str
    sha256: str
    format: str
    encoding: str
    noise: tuple[Passage, ...] = ()
    published: Passage | None = None

    def passage(self, start: int, end: int) -> Passage:
        """The passage from start (included) to end (excluded).

        Raises:
            InternalError: the stretch is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise InternalError(
                f"no passage {start}-{end} in a text of {len(self.text)} characters", where=self.source
            )
        return Passage(start, end, self.text[start:end])

    def trimmed(self, start: int, end: int) -> Passage | None:
        """The passage without white space at its ends, or None where nothing is left."""
        exact = self.text[start:end]
        start += len(exact) - len(exact.lstrip())
        end = start + len(exact.strip())
        return self.passage(start, end) if end > start else None

    def line_of(self, offset: int) -> int:
        """The line (from 1) in which the character at this offset stands."""
        return self.text.count("\n", 0, offset) + 1

    def is_noise(self, offset: int) -> bool:
        """Whether the character at this offset is page furniture."""
        return any(n.start <= offset < n.end for n in self.noise)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something that a stage noticed and did not hide.

    Attributes:
        stage: ``read``, ``structure`` …
        code: short stable name (``label-unknown``, ``numbering-gap`` …).
        message: one sentence for the person who runs the build.
        line: line of the text (from 1), or 0 where it is about the whole report.
    """

    stage: str
    code: str
    message: str
    line: int = 0


# --- structure ---------------------------------------------------------------------------------


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
        """The sentence around an offset: up to 。！？； or a line end, white space trimmed."""
        text = self.document.text
        start = max(text.rfind(stop, 0, offset) for stop in "。！？；;\n") + 1
        ends = [found for stop in "。！？；;\n" if (found := text.find(stop, offset)) >= 0]
        return self.document.trimmed(start, min(ends, default=len(text) - 1) + 1) or (
            self.document.passage(offset, offset + 1)
        )


# --- recognise, normalise ----------------------------------------------------------------------


class EntityType(StrEnum):
    """What a mention names. The values are local names of the ontology, but for two helpers at the end."""

    ORGANIZATION = "Organization"
    INSPECTION_TEAM = "InspectionTeam"
    PERSON = "Person"
    PLACE = "Place"
    POLICY = "Policy"
    PROJECT = "Project"
    EVENT = "Event"
    WORK = "Work"
    AWARD = "Award"
    MECHANISM = "Mechanism"
    AMOUNT = "Amount"
    QUANTITY = "Quantity"
    PERIOD = "Period"
    DOCUMENT_NUMBER = "documentNumber"
    """汴发〔2019〕8号: helps to resolve a policy, becomes no entity."""
    ROLE = "role"
    """党组书记: helps to relate a person, becomes no entity."""


class Precision(StrEnum):
    """How exact an amount or count is. The values are local names of the ontology."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "atLeast"
    AT_MOST = "atMost"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in yuan (CNY): ``value`` where the text gives one figure, else bounds (both inclusive)."""

    value: Decimal | None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    precision: Precision = Precision.EXACT


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count or measure: value or bounds as for `Money`, and the unit as printed (``%`` for percent)."""

    value: Decimal | None
    unit: str
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    precision: Precision = Precision.EXACT


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends included; an end that the text leaves open (以来, 至今) is None.

    ``precision`` is ``day``, ``month`` or ``year``: the finest unit that the text names.
    """

    start: dt.date | None
    end: dt.date | None
    precision: str


Value: TypeAlias = Money | Quantity | Period


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a thing in the text.

    Attributes:
        passage: where it stands; ``passage.exact`` is the surface.
        type: what it names.
        rule: dotted name of the rule that found it (``organization.place-suffix``).
        value: what the surface says, for amounts, quantities and periods, once normalised.
    """

    passage: Passage
    type: EntityType
    rule: str
    value: Value | None = None


# --- resolve -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that the report is about.

    Attributes:
        id: path below the base of things: ``organization/开封市文化广电和旅游局``; what belongs to one
            report alone (amounts, quantities, periods, masked persons) carry the report's key:
            ``amount/KEY.812-820``.
        type: its class.
        label: the full canonical name.
        alternatives: every other surface, sorted.
        mentions: its occurrences in this report, in document order.
        kind: ``organizationKind`` or ``policyKind`` or ``amountRole`` as a local name, or ``""``.
        number: document number of a policy as printed with 〔〕, or ``""``.
        code: GB/T 2260 code of a place, or ``""``.
        value: of amounts, quantities and periods.
        rules: how its mentions were brought together, sorted rule names (``organization.short-form``).
    """

    id: str
    type: EntityType
    label: str
    alternatives: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    kind: str = ""
    number: str = ""
    code: str = ""
    value: Value | None = None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """The report's own facts, resolved.

    Attributes:
        key: readable name of the report: inspected body and date of publication.
        title: on one line.
        issuer, inspected, team, team_sender: ids of entities (``organization/…``) or None. The sender is the
            body that sent the team (市委).
        start, end: first and last day of the inspection.
        feedback, published: days.
        round: ``十四届市委第一轮``, or ``""``.
        home: GB/T 2260 code of the report's own division (its city or county), or ``""``.
        phone, email, address: as printed, or ``""``.
    """

    key: str
    title: str = ""
    issuer: str | None = None
    inspected: str | None = None
    team: str | None = None
    team_sender: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    feedback: dt.date | None = None
    published: dt.date | None = None
    round: str = ""
    home: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


# --- relate ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Assertion:
    """How two things hang together, and which words say so.

    Attributes:
        subject, object: id of an entity (``organization/…``), or of a part of the report: ``issue-3``,
            ``measure-3.2``. For similarTo between reports: ``KEY#issue-3``.
        predicate: local name of the property (``responsibleFor``).
        evidence: the words that say so.
        rule: dotted name of the rule (``responsibility.led-by``).
        score: similarity, for similarTo alone.
    """

    subject: str
    predicate: str
    object: str
    evidence: Passage
    rule: str
    score: Decimal | None = None


# --- pipeline ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Report:
    """All that one report says: the unit that is cached, stored and taken out."""

    outline: Outline
    facts: ReportFacts
    entities: tuple[Entity, ...]
    assertions: tuple[Assertion, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def key(self) -> str:
        """Readable, stable name of the report."""
        return self.facts.key

    @property
    def document(self) -> Document:
        """The text that all its offsets count in."""
        return self.outline.document


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a build knows: the reports, sorted by key, and what holds between them."""

    reports: tuple[Report, ...]
    assertions: tuple[Assertion, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
