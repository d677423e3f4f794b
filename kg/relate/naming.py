"""concerns and involves: what a finding and a measure name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Assertion
from kg.relate.base import NAMED, Case, Relation

__all__ = ["RELATION"]


def find(case: Case) -> Iterator[Assertion]:
    """Every named entity of a finding (concerns) or a measure (involves).

    A measure that lists measures of its own names what they name, so both levels are linked. The evidence is
    the clause that holds the name.
    """
    for part, passage, _, measure in case.parts:
        predicate, rule = ("involves", "naming.measure") if measure else ("concerns", "naming.finding")
        seen: set[str] = set()
        for named in case.within(passage.start, passage.end, *NAMED):
            if named.entity.id not in seen:
                seen.add(named.entity.id)
                evidence = case.clause(named.start, named.end)
                yield Assertion(part, predicate, named.entity.id, evidence, rule)


RELATION = Relation("naming", "links findings and measures to all that they name", find)
