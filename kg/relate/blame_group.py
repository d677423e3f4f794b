"""responsibleFor where a finding says what the body's own Party group, or its circle of study, did wrong.

Such a group is named as the one at fault in about a sixth of all findings (局党组对下属单位监管不够), and
readers of thirty-eight reports mark it nine times of ten. One reader of a report that says so in nearly every
second finding never does: where it is the author's manner, it tells nothing, and only what nobody but the
group can have neglected is said (docs/decisions/0023).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, EntityType, Issue, Passage
from kg.relate.base import Case, Named

__all__ = ["groups_at_fault"]

_GROUP = re.compile(r"党[组委]$|党工委$|党总支$")
# 党组|议事决策不规范: a heading about how the body decides
_DECIDES = re.compile(r"(?:党[组委]|党工委|党总支)议事")
# 局党组|落实第一议题制度不严格; not 党组|核心作用发挥不够, which is said of all that the group does
_ITS_PART = re.compile(r"(?:领导)?(?:核心)?作用|理论|会(?!同)|书记|成员|中心组|等|和|及|、(?!政府)")
# 局党组|未专题研究党风廉政建设, 集团党委|对意识形态工作分析研判不经常: what nobody but the group does
_ITS_DUTY = re.compile(
    r"(?:20\d\d年[^，。；]{0,8})?(?:未|没有|仅|落实|专题|定期|按要求|每半年|对)?[^，。；]{0,12}(?:研究|分析研判|听取|第一议题)"
)
# what is not as it should be: 指导|不够, |未研究, 研究部署|少, |缺乏谋划
_FAULT = re.compile(
    r"不|未|没有|仅|只|缺|偏|少(?!数)|模糊|滞后|薄弱|弱化|虚化|淡薄|缓慢|疏于|混[开淆]|流于|走过场|违|擅自|停留|乏力|无力|重[^，。]{1,8}轻"
)
# where a sentence or a clause begins, and what may stand before its subject: 2021年至2023年|，但
_BEGINS = re.compile(
    r"(?:^|[，,。；;：:\n]|关于“?)(?:20\d\d年(?:以来|至今|度)?|但|其中|此外|同时|(?:检查|巡察)发现)?$"
)
# 局党组|理论学习中心组, 甲镇党委|中心组: a circle that is said whose it is
_CIRCLE = re.compile(r"[一-龥](?:党[组委]|党工委)(?:理论)?(?:学习)?中心组$")
_POOR = re.compile(r"代替|为主|不|未|少|仅|只|轻效果|照[抄搬]|流于|敷衍|脱节")
_LEAD = 14
"""How many characters before the group are looked at."""


def groups_at_fault(case: Case) -> Iterator[Assertion]:
    """The Party group, or its circle, as subject of what a finding tells was wrong."""
    found = [(issue, *one) for issue in case.outline.issues for one in _of_finding(case, issue)]
    findings = {issue.number for issue, named, _ in found if named.entity == case.party_body}
    manner = len(findings) > _MANNER
    for issue, named, evidence in found:
        first = named.start == issue.passage.start
        if manner and not first and _ITS_DUTY.match(case.text, named.end) is None:
            continue
        yield Assertion(
            named.entity.id, "responsibleFor", f"issue-{issue.number}", evidence, "blame.group-at-fault"
        )


_MANNER = 10
"""A report that names the group in more findings than this does it by habit; the others in eight at most."""


def _of_finding(case: Case, issue: Issue) -> Iterator[tuple[Named, Passage]]:
    """The first place of a finding where the group, and where its circle, is said to be at fault."""
    passage = issue.passage
    seen: set[str] = set()
    for named in case.within(passage.start, passage.end, EntityType.ORGANIZATION):
        pattern = _fault_of(case, named)
        if pattern is None or named.entity.id in seen or not _begins(case, named.start, passage.start):
            continue
        end = min(case.clause(named.start, named.end).end, passage.end)
        if _DECIDES.match(case.text, named.start):
            continue
        if _ITS_PART.match(case.text, named.end) is None and pattern.search(case.text, named.end, end):
            seen.add(named.entity.id)
            yield named, case.evidence(named.start, end)


def _fault_of(case: Case, named: Named) -> re.Pattern[str] | None:
    """By which words the group or its circle is said to be at fault; None of any other body."""
    if named.entity == case.party_body:
        return _FAULT if _GROUP.search(case.text, named.start, named.end) else None
    return _POOR if case.is_own(named.entity) and _CIRCLE.search(case.text, named.start, named.end) else None


def _begins(case: Case, start: int, first: int) -> bool:
    """Whether a name heads its clause, after a mark and a date."""
    return start == first or _BEGINS.search(case.text[max(first, start - _LEAD) : start]) is not None
