"""What flows between the stages: frozen records, each tied to the characters that say it.

    Source ─read→ Document ─structure→ Outline ─recognise→ Mention ─normalise→ Mention with a value
           ─resolve→ Entity, ReportFacts ─relate→ Assertion ─pipeline→ Report, Knowledge

Offsets are Unicode code points from 0, half-open, and count in ``Document.text``, which never changes.
"""

from __future__ import annotations

from kg.model.knowledge import Assertion, Entity, Knowledge, Report, ReportFacts
from kg.model.mention import EntityType, Mention, Money, Period, Precision, Quantity, Value
from kg.model.outline import (
    CountClaim,
    FactPassages,
    Issue,
    Measure,
    OpenItem,
    Outline,
    Progress,
    Section,
    Status,
)
from kg.model.text import Diagnostic, Document, Passage, Source

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
