"""What a relation is, and what its rules see: a report's sentences, and who is named in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import attrgetter

from kg.model import Assertion, Entity, EntityType, Issue, Measure, Passage, ReportFacts
from kg.relate.clauses import REACH, SENTENCE, Clauses
from kg.relate.pointing import pointed
from kg.resolve.organization_own import is_place

__all__ = ["NAMED", "ORGANIZATIONS", "REACH", "SENTENCE", "Case", "Named", "Relation", "distinct", "unique"]

ORGANIZATIONS = (EntityType.ORGANIZATION, EntityType.INSPECTION_TEAM)
"""Types that act."""

NAMED = (
    *ORGANIZATIONS,
    EntityType.PERSON,
    EntityType.PLACE,
    EntityType.POLICY,
    EntityType.PROJECT,
    EntityType.EVENT,
    EntityType.WORK,
    EntityType.AWARD,
    EntityType.MECHANISM,
)
"""Types with a name of their own."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity at one place of the text."""

    start: int
    end: int
    entity: Entity

    @property
    def is_organization(self) -> bool:
        """Whether it can act."""
        return self.entity.type in ORGANIZATIONS


# 甲市乙镇|委员会, 丙区丁街道|工作委员会
_COMMITTEE = re.compile(r"(?:工作)?委员会$|(?:党委|党工委|人民政府|政府|办事处)$")


def _place(named: tuple[int, int, Entity]) -> tuple[int, int, str]:
    """Sorts by where a name begins, the longer first."""
    return named[0], -named[1], named[2].id


@dataclass(frozen=True)
class Case(Clauses):
    """What relations look at: the sentences of a report and who is named in them.

    Attributes:
        outline: the structured report.
        facts: the report's own facts.
        entities: its entities.
    """

    facts: ReportFacts
    entities: tuple[Entity, ...]

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """Entities by their id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def by_name(self) -> dict[str, Entity]:
        """Organizations by their full name, and by every form that only one of them bears."""
        forms: dict[str, set[str]] = {}
        for entity in self.entities:
            if entity.type in ORGANIZATIONS:
                for form in (entity.label, entity.label.removeprefix("中共"), *entity.alternatives):
                    forms.setdefault(form, set()).add(entity.id)
        return {form: self.by_id[min(ids)] for form, ids in forms.items() if len(ids) == 1}

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """All mentions with their entity, by where they begin, the longer first; 该项目 counts as one."""
        found = [
            (mention.passage.start, mention.passage.end, entity)
            for entity in self.entities
            for mention in entity.mentions
        ]
        found.sort(key=_place)
        issues = [(issue.extent.start, issue.extent.end) for issue in self.outline.issues]
        taken = {start for start, _, _ in found}
        meant = [one for one in pointed(self.text, found, issues) if one[0] not in taken]
        return tuple(Named(*one) for one in sorted([*found, *meant], key=_place))

    @cached_property
    def _rows(self) -> dict[tuple[EntityType, ...], tuple[list[int], tuple[Named, ...]]]:
        """The mentions of the types that were asked for, and where each begins."""
        return {}

    @cached_property
    def _of_type(self) -> dict[EntityType, list[int]]:
        """Which of the mentions are of a type: most rows are of few of them."""
        found: dict[EntityType, list[int]] = {}
        for at, named in enumerate(self.named):
            found.setdefault(named.entity.type, []).append(at)
        return found

    def _row(self, types: tuple[EntityType, ...]) -> tuple[list[int], tuple[Named, ...]]:
        order = sorted(chain.from_iterable(self._of_type.get(kind, ()) for kind in {*(types or NAMED)}))
        row = tuple([self.named[at] for at in order])
        found = self._rows[types] = [named.start for named in row], row
        return found

    def within(self, start: int, end: int, *types: EntityType) -> tuple[Named, ...]:
        """The mentions that lie wholly in a stretch, in order; of these types, or all named ones."""
        starts, row = self._rows.get(types) or self._row(types)
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return ()
        return tuple([named for named in row[first : bisect_left(starts, end, first)] if named.end <= end])

    @cached_property
    def parts(self) -> tuple[tuple[str, Passage, Issue, Measure | None], ...]:
        """The findings (``issue-3``) and measures (``measure-3.2``) with their passages, outer ones first."""
        found: list[tuple[str, Passage, Issue, Measure | None]] = []
        for issue in self.outline.issues:
            found.append((f"issue-{issue.number}", issue.passage, issue, None))
            found += [(f"measure-{m.number}", m.passage, issue, m) for m in issue.all_measures()]
        return tuple(found)

    @cached_property
    def _tops(self) -> tuple[list[int], list[list[tuple[str, Passage]]]]:
        """Findings and top-level measures by where they begin, each with the parts inside it, outer first."""
        tops: list[list[tuple[str, Passage]]] = []
        for part, passage, _, _ in sorted(self.parts, key=lambda p: (p[1].start, -p[1].end)):
            if tops and passage.end <= tops[-1][0][1].end:
                tops[-1].append((part, passage))
            else:
                tops.append([(part, passage)])
        return [top[0][1].start for top in tops], tops

    def holders(self, offset: int) -> tuple[str, ...]:
        """The finding or the measures that hold an offset, the innermost last."""
        return tuple([part for part, _ in self.holding(offset)])

    def holding(self, offset: int) -> tuple[tuple[str, Passage], ...]:
        """The finding or the measures that hold an offset with their passages, the innermost last."""
        starts, tops = self._tops
        at = bisect_right(starts, offset) - 1
        inside = tops[at] if at >= 0 else []
        return tuple([part for part in inside if part[1].start <= offset < part[1].end])

    def measure_of(self, offset: int) -> str | None:
        """The top-level measure that holds an offset, as ``measure-3.2``.

        What a measure produces or follows is said of the whole measure, also where one of its own items says
        it, as readers of the gold do.
        """
        found = [part for part in self.holders(offset) if part.startswith("measure-")]
        return found[0] if found else None

    def issue_at(self, offset: int) -> Issue | None:
        """The issue whose finding or response holds an offset."""
        starts, ends, issues = self._extents
        at = bisect_right(starts, offset) - 1
        return issues[at] if at >= 0 and offset < ends[at] else None

    @cached_property
    def _extents(self) -> tuple[list[int], list[int], list[Issue]]:
        """Where the issues begin and end, in this order; none reaches into another."""
        issues = sorted(self.outline.issues, key=lambda issue: issue.extent.start)
        extents = [issue.extent for issue in issues]
        return [extent.start for extent in extents], [extent.end for extent in extents], issues

    def in_finding(self, offset: int) -> bool:
        """Whether an offset stands in a finding, which says what was wrong."""
        return any(part.startswith("issue-") for part in self.holders(offset))

    @cached_property
    def body(self) -> Entity | None:
        """Who acts where nobody is named: the body inspected; for a town or a zone its committee."""
        inspected, issuer = (self.by_id.get(id_ or "") for id_ in (self.facts.inspected, self.facts.issuer))
        if inspected and issuer and is_place(inspected.label):
            return issuer
        return inspected or issuer

    @cached_property
    def party_body(self) -> Entity | None:
        """Its Party group or committee, which publishes the report."""
        return self.by_id.get(self.facts.issuer or "") or self.body

    @cached_property
    def own_names(self) -> tuple[str, ...]:
        """The body's name with and without 中共, by which its organs begin."""
        names = {e.label.removeprefix("中共") for e in (self.body,) if e is not None}
        return tuple(sorted(names))

    def is_own(self, entity: Entity) -> bool:
        """Whether an organization is the body inspected, its Party group, or an organ named after it.

        Its seat (甲局机关) is the body under another name, and no organ.
        """
        if entity in (self.body, self.party_body):
            return True
        if entity.label.endswith("机关"):
            return False
        return entity.label.removeprefix("中共").startswith(self._own_stems) if self._own_stems else False

    @cached_property
    def _own_stems(self) -> tuple[str, ...]:
        """What the names of the body's organs begin with: its name, and of a town or street its place."""
        stems = [_COMMITTEE.sub("", name) for name in self.own_names]
        return (*self.own_names, *(stem for stem in stems if stem.endswith(("镇", "乡", "街道"))))


@dataclass(frozen=True, slots=True)
class Relation:
    """One family of relations.

    Attributes:
        name: short name, first part of its rules' names.
        doc: what it links and by which words, one or two sentences.
        find: all assertions of a case, in any order, repetitions allowed.
    """

    name: str
    doc: str
    find: Callable[[Case], Iterable[Assertion]]


def distinct(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities in their order, each once. By id, since hashing an entity hashes all its mentions."""
    return tuple({entity.id: entity for entity in entities}.values())


def unique(assertions: Iterable[Assertion]) -> Iterator[Assertion]:
    """The assertions sorted, one for each link and evidence: of two rules that say it, the first by name."""
    seen = set()
    for a in sorted(assertions, key=_sorts):
        key = _links(a)
        if key not in seen and a.subject != a.object:  # a short form of a name may stand beside the full one
            seen.add(key)
            yield a


_sorts = attrgetter("subject", "predicate", "object", "evidence.start", "evidence.end", "rule", "role")
_links = attrgetter("subject", "predicate", "object", "evidence.start", "evidence.end", "role")
