"""Resolve amounts, quantities and periods: each occurrence is a thing of its own."""

from __future__ import annotations

import re

from kg.model import Entity, EntityType, Mention
from kg.resolve.amount_role import role
from kg.resolve.base import Case, Resolver

__all__ = ["RESOLVER"]

_PREFIXES = {EntityType.AMOUNT: "amount", EntityType.QUANTITY: "quantity", EntityType.PERIOD: "period"}
_CLAUSE_END = re.compile(r"[，,；;。！？\n]")
_SENTENCE_END = re.compile(r"[。！？；;\n]")


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity an occurrence, named by the report's key and its offsets (``amount/KEY.812-820``)."""
    return tuple(
        Entity(
            id=f"{_PREFIXES[mention.type]}/{case.key}.{mention.passage.start}-{mention.passage.end}",
            type=mention.type,
            label=mention.passage.exact,
            mentions=(mention,),
            kind=_role(case, mention) if mention.type is EntityType.AMOUNT else "",
            value=mention.value,
            rules=(mention.rule,),
        )
        for mention in case.of(*_PREFIXES)
    )


def _role(case: Case, mention: Mention) -> str:
    text, passage = case.outline.document.text, mention.passage
    before = _SENTENCE_END.split(text[max(0, passage.start - 80) : passage.start])[-1]
    after = _CLAUSE_END.split(text[passage.end : passage.end + 20])[0]
    return role(before, after)


RESOLVER = Resolver("value", "joins nothing: what a figure or a date says belongs to its place", resolve)
