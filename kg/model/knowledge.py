"""What resolving, relating and building give: entities, facts, assertions, reports."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from kg.model.mention import EntityType, Mention, Value
from kg.model.outline import Outline
from kg.model.text import Diagnostic, Document, Passage

__all__ = ["Assertion", "Entity", "Knowledge", "Report", "ReportFacts"]


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


@dataclass(frozen=True, slots=True)
class Assertion:
    """How two things hang together, and which words say so.

    Attributes:
        subject, object: id of an entity (``organization/…``), or of a part of the report: ``issue-3``,
            ``measure-3.2``. For similarTo between reports: ``KEY#issue-3``. The topic of an issue is a
            concept of the ontology: ``zg:finance``.
        predicate: local name of the property (``responsibleFor``); ``subject`` is that of dcterms.
        evidence: the words that say so.
        rule: dotted name of the rule (``responsibility.led-by``).
        score: similarity, for similarTo alone.
        role: title under which a person belongs to an organization, for memberOf alone (``党组书记、局长``).
    """

    subject: str
    predicate: str
    object: str
    evidence: Passage
    rule: str
    score: Decimal | None = None
    role: str = ""


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
