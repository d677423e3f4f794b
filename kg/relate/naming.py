"""concerns and involves: what a finding and a measure name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType
from kg.recognise.matching import near
from kg.relate.base import NAMED, Case, Named, Relation

__all__ = ["RELATION"]


# 2017年|市委|巡察, 省委|第三轮巡视
_ROUND_OF = re.compile(
    r"(?P<who>[省市县区州旗]委|自治区党委)(?:第[一二三四五六七八九十\d]{1,3}轮)?(?:常规|专项|机动)?巡[察视]"
)


def find(case: Case) -> Iterator[Assertion]:
    """Every named entity of a finding (concerns) or a measure (involves).

    A measure that lists measures of its own names what they name, so both levels are linked. The evidence is
    the clause that holds the name.
    """
    for part, passage, _, measure in case.parts:
        predicate, rule = ("involves", "naming.measure") if measure else ("concerns", "naming.finding")
        seen: set[str] = set()
        for named in case.within(passage.start, passage.end, *NAMED):
            for entity in (named.entity, *_inspector(case, named)):
                if entity.id not in seen:
                    seen.add(entity.id)
                    evidence = case.clause(named.start, named.end)
                    yield Assertion(part, predicate, entity.id, evidence, rule)
    yield from _introduced(case)
    yield from _met(case)


def _introduced(case: Case) -> Iterator[Assertion]:
    """What an answer names before its first measure, where the finding is no more than a heading.

    Such reports print 甲工作不到位问题整改情况 and say only then what it was about.
    """
    for issue in case.outline.issues:
        if issue.response is None or not issue.measures or not _HEADING.search(issue.passage.exact):
            continue
        part = f"issue-{issue.number}"
        for named in case.within(issue.response.start, issue.measures[0].passage.start, *NAMED):
            evidence = case.clause(named.start, named.end)
            yield Assertion(part, "concerns", named.entity.id, evidence, "naming.introduction")
        for fault in _FAULT.finditer(case.text, issue.response.start, issue.response.end):
            sentence = case.sentence(fault.start())
            for named in case.within(max(sentence.start, issue.response.start), sentence.end, *NAMED):
                if not case.is_own(named.entity):
                    evidence = case.clause(named.start, named.end)
                    yield Assertion(part, "concerns", named.entity.id, evidence, "naming.fault-in-answer")


# 提报局党组会研究, 召开党委会57次: not 党组会议室, nor another body's 市委党委会
_MEETING = re.compile(
    r"(?<![省市县区委])(?:[局委厅院校馆站]|公司|集团)?(?:党组|党委)(?:会(?![计员场议])|会议(?![室纪记]))"
)


# 党组中心组|以会代学, 理论学习中心组|学习: the Party group by the circle in which it studies
_CIRCLE = re.compile(r"(?:党[组委]|理论学习|[局委厅院校]|(?<![\u4e00-\u9fff]))中心组(?:学习)?")


# What each of them holds, and how far from it one may begin or end
_MEETS, _STUDIES, _NEAR = re.compile("党[组委]会"), re.compile("中心组"), 10


def _met(case: Case) -> Iterator[Assertion]:
    """The Party group of the body, where its meeting or its circle is said to do or hear something."""
    group = case.party_body
    if group is None:
        return
    for pattern, proof, rule in (
        (_MEETING, _MEETS, "naming.meeting"),
        (_CIRCLE, _STUDIES, "naming.circle"),
    ):
        for found in near(case.text, pattern, proof, _NEAR):
            for part in case.holders(found.start()):
                predicate = "involves" if part.startswith("measure-") else "concerns"
                evidence = case.clause(found.start(), found.end())
                yield Assertion(part, predicate, group.id, evidence, rule)


# 针对|甲河保护不力问题, 责令|乙项目施工方说明情况: the answer says what was wrong where
_FAULT = re.compile(
    r"针对[^，。；\n]{2,40}(?:问题|情况)|责令|(?:督导|督促)[^，。；\n]{2,30}整改|(?:查看|核查|了解)[^，。；\n]{2,40}(?:情况|问题)|既知既改|即知即改|立行立改"
)
# 甲工作不到位问题|整改情况
_HEADING = re.compile(r"整改(?:落实)?(?:工作)?(?:进展)?情况[。：:]?$")


def _inspector(case: Case, named: Named) -> tuple[Entity, ...]:
    """Who inspected, where a round of inspection is named: 市委 in 2017年|市委|巡察."""
    if named.entity.type is not EntityType.EVENT:
        return ()
    who = _ROUND_OF.search(case.text, named.start, named.end)
    entity = case.by_name.get(who["who"]) if who else None
    return (entity,) if entity else ()


RELATION = Relation("naming", "links findings and measures to all that they name", find)
