"""Which of two overlapping candidates stands.

Candidates stand in three circles that do not compete with each other:

* names: a title in 《》 beats whatever crosses or fills it; otherwise the longest, then the earliest, then
  the type listed first in `ORDER`. What `BESIDE` and `WITHIN` declare stands beside its rival all the same.
* values (amounts, quantities, periods): among themselves by the same order. A count or date inside a name is
  part of the name (文旅30条, 2020年机关党建工作要点) and falls; money is counted wherever it stands.
* helpers: posts fall inside a title alone; document numbers never.

The work is a sort and a sweep: n log n in the number of candidates, linear in the length of the text.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

from kg.model import EntityType, Mention

__all__ = ["BESIDE", "FREE_INSIDE", "ORDER", "WITHIN", "settle"]

ORDER: tuple[EntityType, ...] = (
    EntityType.POLICY,
    EntityType.WORK,
    EntityType.AWARD,
    EntityType.EVENT,
    EntityType.PROJECT,
    EntityType.INSPECTION_TEAM,
    EntityType.ORGANIZATION,
    EntityType.MECHANISM,
    EntityType.PERSON,
    EntityType.PLACE,
    EntityType.ROLE,
    EntityType.DOCUMENT_NUMBER,
    EntityType.AMOUNT,
    EntityType.PERIOD,
    EntityType.QUANTITY,
)
"""Of two candidates over the same characters the type that stands first here wins: the narrower reading (a
policy, an award) before the wider one (a place)."""

BESIDE: dict[frozenset[EntityType], str] = {
    frozenset(
        {EntityType.ORGANIZATION, EntityType.PLACE}
    ): "a scenic area acts and is visited: 清明上河园荣获…, 依托清明上河园",
    frozenset(
        {EntityType.ORGANIZATION, EntityType.PROJECT}
    ): "a museum or school that is being built is both",
    frozenset({EntityType.PLACE, EntityType.PROJECT}): "a park or site that is being built is both",
}
"""Pairs of types that may name the same characters, with the reason."""

WITHIN: dict[tuple[EntityType, EntityType], str] = {
    (
        EntityType.WORK,
        EntityType.EVENT,
    ): "an exhibition or première names the work: 《清明上河图3.0》数码艺术香港展",
    (EntityType.WORK, EntityType.PROJECT): "the making of a work names it: 《…》创排项目",
    (EntityType.WORK, EntityType.AWARD): "an honour names the work that it went to",
    (EntityType.POLICY, EntityType.PROJECT): "the writing of a plan names it: 《…规划》编制项目",
    (EntityType.POLICY, EntityType.EVENT): "a meeting or contest about a rule names it: 《民法典》知识竞赛",
    (EntityType.POLICY, EntityType.MECHANISM): "a system set up by a rule names it",
}
"""(inner, outer): a title of the inner type is free although a longer name of the outer type holds it."""

FREE_INSIDE: dict[tuple[str, str], str] = {
    (
        "place.site-kind",
        "project.works",
    ): "works on a site name the site: 甲遗址|考古发掘工作, 乙古城|保护与修缮",
    **{
        (f"place.{inner}", f"place.{outer}"): "a car park or market names its street: 甲路|地下停车场"
        for inner in ("site-street", "street")
        for outer in ("site-kind", "site-works", "stretch")
    },
    **{
        ("place.of-village", outer): "a market, square or farm names its village: 甲村|文化广场"
        for outer in (
            *(
                f"place.{rule}"
                for rule in ("site-kind", "site-single", "site-works", "venue", "venue-beside")
            ),
            *(f"project.{rule}" for rule in ("completed", "founded", "town", "works")),
        )
    },
    (
        "place.of-village",
        "organization.place-suffix",
    ): "what trades in a village names it: 甲镇乙村|丙专业合作社",
    ("place.road", "place.stretch"): "a stretch of a road names the road: 国道G12线|甲镇段",
    ("place.site-bare", "place.site-single"): "a street is called without its district, too: 乙区|甲北路",
    **{
        (f"place.{rule}", "place.route"): "a road names the places between which it runs"
        for rule in (
            "division-name",
            "division-stem",
            "division-village",
            "division-township",
            "form",
            "form-proven",
        )
    },
    **{
        (f"place.{rule}", "place.stretch"): "a stretch of a river names the river: 甲河|乙段"
        for rule in ("site-single", "nature")
    },
    ("project.quoted", "project.standing"): "an action goes by its quoted name, too: 甲服务“乙行动”",
    ("project.brand", "project.system"): "a system goes by its quoted name alone: “甲房”识别系统",
    ("project.brand", "project.scheme"): "a platform goes by its quoted name alone: “甲通”管理平台",
    ("project.brand", "project.quoted"): "a brand goes by its quoted name alone: “甲先锋”党建品牌",
    **{
        (
            "project.capacity",
            f"project.{rule}",
        ): "a project is called without its company, too: 甲公司|年产1万吨乙项目"
        for rule in ("capacity", "listed", "named")
    },
    ("project.scheme", "project.stage"): "the stage of a platform names the platform: 甲平台|一期",
    ("project.system", "project.stage"): "the stage of a system names the system: 甲系统|二期",
    **{
        (
            f"place.{inner}",
            f"project.{outer}",
        ): "works on a road, in a village or a zone name where they are: 甲大道|改造工程"
        for inner in (
            "road",
            "street",
            "site-single",
            "zone",
            "division-village",
            "division-township",
            "division-township-form",
            "site-street",
            "site-kind",
            "nature",
        )
        for outer in ("works", "named", "founded", "completed", "listed", "park", "placed", "town")
    },
    **{
        (f"project.{rule}", "project.bond"): "a bond names the projects that it is raised for"
        for rule in ("funded", "works", "named", "listed", "founded", "scheme")
    },
    **{
        (f"event.{kind}", "award.framed"): "a prize names the contest or show that it was won in"
        for kind in ("contests", "shows", "festivals", "fairs")
    },
    **{
        (f"person.{rule}", "event.case"): "a case names who did it: 赵某飞|销售侵权复制品案"
        for rule in (
            "masked",
            "case",
            "and-others",
            "after-post",
            "comrade",
            "list",
            "example",
            "again",
            "sanctioned",
            "called",
            "after-calling",
        )
    },
    **{
        (f"organization.{rule}", "event.case"): "a case names where who did it served: 甲所|副所长孙某违纪案"
        for rule in ("place-suffix", "parent-organ", "core-suffix", "own-organ", "company")
    },
    ("organization.place-suffix", "organization.standing"): "a window names the hall: 市政务服务中心|乙窗口",
    **{
        (f"place.{rule}", "place.stretch"): "a stretch names where it is, and what it is a stretch of"
        for rule in ("division-stem", "division-name")
    },
    **{
        (
            "mechanism.inner",
            f"mechanism.{rule}",
        ): "a system is called by its quoted name alone, too: “三审三校”制度"
        for rule in ("quoted", "standing", "form", "prefixed", "practised")
    },
    **{
        (
            "mechanism.levels",
            f"mechanism.{rule}",
        ): "what a system quotes is how its levels work: “甲查、乙查”三级监管机制"
        for rule in ("quoted", "prefixed")
    },
    (
        "mechanism.quoted",
        "mechanism.account",
    ): "a desk names the service that it is part of: “甲事通”乙县分厅",
    (
        "organization.company",
        "project.capacity",
    ): "a factory's project names its company: 甲公司|年产1万吨乙项目",
    ("mechanism.standing", "project.check"): "a check names the system that it is about: “三会一课”专项检查",
    (
        "mechanism.standing",
        "policy.free-letter",
    ): "a list or set of measures names the system that it is about: “三会一课”提升措施",
    ("mechanism.quoted", "mechanism.prefixed"): "a system is called without what it is for, too: 甲“乙”制度",
    ("policy.known", "mechanism.spirit"): "the spirit of a rule names the rule: 中央八项规定|精神",
    ("event.spell", "event.activity"): "an activity in a month or week names it: “甲月”宣传活动",
    (
        "mechanism.standing",
        "policy.free-by-number",
    ): "a list that is made under a system names it: “三重一大”事项清单",
    ("event.inner", "event.activity"): "an activity is called by its quoted name alone, too: “甲乙”活动",
    ("event.inner", "event.day"): "a day is called without its date, too: “6·25”全国土地日",
    ("award.inner", "award.framed"): "an honour is called by its quoted name alone, too: 甲市“最美护士”",
    ("place.site-kind", "event.accidents"): "an accident names where it was: 甲景区|火灾事故",
    ("place.division-stem", "event.accidents"): "an accident names where it was: 甲省|重大车辆事故",
    ("place.division-name", "event.accidents"): "an accident names where it was: 甲省|重大车辆事故",
}
"""(rule of the inner, rule of the outer) name: the inner one is free although the longer one holds it."""

_VALUES = frozenset({EntityType.AMOUNT, EntityType.QUANTITY, EntityType.PERIOD})
_HELPERS = frozenset({EntityType.ROLE, EntityType.DOCUMENT_NUMBER})
_RANK = {kind: rank for rank, kind in enumerate(ORDER)}


def settle(candidates: Iterable[Mention]) -> tuple[Mention, ...]:
    """The candidates that stand, in document order.

    The order in which they come does not matter, but that of two with the same characters and type the rule
    whose name sorts first stands.
    """
    ordered = sorted(candidates, key=_priority)
    size = max((mention.passage.end for mention in ordered), default=0)
    titles = _Sweep(size)
    for mention in ordered:
        if _is_title(mention):
            titles.offer(mention)
    names = _Sweep(size)
    values = _Sweep(size)
    helpers = {kind: _Sweep(size) for kind in sorted(_HELPERS)}
    held = sorted(titles.kept, key=lambda mention: mention.passage.start)
    starts = [mention.passage.start for mention in held]
    for mention in ordered:
        if mention.type in _VALUES:
            values.offer(mention)
        elif mention.type in _HELPERS:
            if mention.type is EntityType.DOCUMENT_NUMBER or not titles.touches(mention):
                helpers[mention.type].offer(mention)
        elif not _is_title(mention) and _agrees(mention, held, starts):
            names.offer(mention)
    kept = [*titles.kept, *names.kept, *(kept for sweep in helpers.values() for kept in sweep.kept)]
    kept += [
        value
        for value in values.kept
        if value.type is EntityType.AMOUNT or not (titles.covers(value) or names.covers(value))
    ]
    return tuple(sorted(kept, key=_place))


def _is_title(mention: Mention) -> bool:
    """Whether brackets in the print say where it begins and ends."""
    return mention.rule.startswith(("policy.title", "work.title"))


def _priority(mention: Mention) -> tuple[int, int, int, str]:
    passage = mention.passage
    return (passage.start - passage.end, passage.start, _RANK[mention.type], mention.rule)


def _place(mention: Mention) -> tuple[int, int, int]:
    return (mention.passage.start, -mention.passage.end, _RANK[mention.type])


def _agrees(mention: Mention, titles: list[Mention], starts: list[int]) -> bool:
    """Whether a name touches no title, or holds whole titles of types that may stand within its own."""
    passage = mention.passage
    at = bisect_left(starts, passage.start)
    if at and titles[at - 1].passage.end > passage.start:
        return False
    while at < len(titles) and starts[at] < passage.end:
        title = titles[at]
        if title.passage.end > passage.end or (title.type, mention.type) not in WITHIN:
            return False
        if title.passage.start == passage.start and title.passage.end == passage.end:
            return False
        at += 1
    return True


class _Sweep:
    """Mentions kept so far, and for each character which of them holds it.

    Candidates must be offered longest first: then one that overlaps a kept one has its first or last
    character in it, so two look-ups decide.
    """

    def __init__(self, size: int) -> None:
        self.kept: list[Mention] = []
        self._owner = array("l", bytes(array("l").itemsize * size))

    def offer(self, mention: Mention) -> None:
        """Keep a mention, unless one that is kept is in its way."""
        start, end = mention.passage.start, mention.passage.end
        first, last = self._owner[start], self._owner[end - 1]
        taken = first or last
        if taken and (first != last or not self._stands_beside(mention, self.kept[first - 1])):
            return
        # taken characters pass to the newcomer, so that a third reading of them has to agree with it
        self.kept.append(mention)
        self._owner[start:end] = array("l", [len(self.kept)]) * (end - start)

    @staticmethod
    def _stands_beside(mention: Mention, other: Mention) -> bool:
        if mention.passage == other.passage:
            return frozenset({mention.type, other.type}) in BESIDE
        return (mention.rule, other.rule) in FREE_INSIDE and other.passage.covers(mention.passage)

    def touches(self, mention: Mention) -> bool:
        """Whether its first or last character is held."""
        return bool(self._owner[mention.passage.start] or self._owner[mention.passage.end - 1])

    def covers(self, mention: Mention) -> bool:
        """Whether one kept mention holds it from end to end."""
        owner = self._owner[mention.passage.start]
        return owner > 0 and self.kept[owner - 1].passage.covers(mention.passage)
