"""What recognising and normalising give: mentions, and the values of amounts, quantities and dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from kg.model.text import Passage

__all__ = ["EntityType", "Mention", "Money", "Period", "Precision", "Quantity", "Value"]


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
