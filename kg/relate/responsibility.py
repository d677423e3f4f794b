"""responsibleFor: whose fault a finding names, and who takes the lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, EntityType
from kg.relate.actors import actors_before, fault_bearers
from kg.relate.base import Case, Relation

__all__ = ["RELATION"]

# 市文广旅局牵头, 由纪检组牵头, 由市文旅集团负责; not 主要负责人, 负责同志, 牵头人
_LEADS = re.compile(
    r"(?:总?牵头(?!人|单位|部门)|(?<!主要)(?<!具体)负责(?!人|同志|制)|主抓|包保|主办|承办|为责任单位)"
)
_PROJECT_REACH = 120


def find(case: Case) -> Iterator[Assertion]:
    """Organs of the body as subject of a finding; organizations that lead a project or a measure."""
    for issue in case.outline.issues:
        for entity, named in fault_bearers(case, issue.passage.start, issue.passage.end).items():
            evidence = case.clause(named.start, named.end)
            yield Assertion(
                entity.id,
                "responsibleFor",
                f"issue-{issue.number}",
                evidence,
                "responsibility.finding-subject",
            )
    for verb in _LEADS.finditer(case.text):
        yield from _leads(case, verb)


def _leads(case: Case, verb: re.Match[str]) -> Iterator[Assertion]:
    actors = actors_before(case, verb.start())
    if not actors or case.in_finding(verb.start()):
        return
    clause = case.clause(verb.start(), verb.end())
    sentence = case.sentence(verb.start())
    evidence = case.evidence(clause.start, clause.end)
    after = case.within(clause.start, min(sentence.end, verb.end() + _PROJECT_REACH), EntityType.PROJECT)
    for actor in actors:
        for named in after[:1]:
            yield Assertion(
                actor.id, "responsibleFor", named.entity.id, evidence, "responsibility.leads-project"
            )


RELATION = Relation(
    "responsibility", "links organs to the findings that blame them and to what they lead", find
)
