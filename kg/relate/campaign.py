"""responsibleFor campaigns whose clause says who holds them: 甲中心会同乙局|开展丙专项行动.

Whoever is named as subject holds the campaign alone, also where it works with others. Those with whom the
body holds one (联合甲局开展丙行动) are its partners and answer for nothing: of twenty-six such campaigns in
thirty-seven reports readers say it of them in eight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType
from kg.relate.actors import actors_before
from kg.relate.base import ORGANIZATIONS, Case
from kg.relate.charge import CAMPAIGN

__all__ = ["campaigns"]

# 甲街道|开展|“乙”行动, 甲中心|组织实施|丙整治
_HOLDS = re.compile(r"(?:组织)?(?:开展|推进|实施|部署)(?:了|好)?[“《]?$")
# 督促|甲局|开展乙行动, 配合|甲局|推进, 牵头|市甲局|开展: whose campaign it is nobody says
_MADE_TO = re.compile(
    r"牵头(?=[省市县区州镇乡])|督促|督导|配合|协助|指导|要求|责成|推动|支持|邀请|委托|聘请|向|对[^，。；]{2,20}$"
)


def campaigns(case: Case) -> Iterator[Assertion]:
    """Bodies that hold a campaign in an answer, by the row before its verb."""
    for named in case.within(0, len(case.text), EntityType.PROJECT):
        start = named.start
        held = _HOLDS.search(case.text, max(0, start - 8), start)
        if held is None or not CAMPAIGN.search(named.entity.label):
            continue
        if case.issue_at(start) is None or case.in_finding(start):
            continue
        clause = case.clause(start, named.end)
        if held.start() <= clause.start or _MADE_TO.search(case.text, clause.start, held.start()):
            continue
        evidence = case.evidence(clause.start, max(clause.end, named.end))
        for actor in _holders(case, clause.start, held.start()):
            yield Assertion(
                actor.id, "responsibleFor", named.entity.id, evidence, "responsibility.holds-campaign"
            )


# 会同|甲局, 联合|乙局, 与|丙局
_WITH = re.compile(r"会同|联合|协同|与|和")


def _holders(case: Case, start: int, verb: int) -> tuple[Entity, ...]:
    """Who holds what the verb at an offset of its clause says: its subjects, no partner."""
    actors = tuple(actor for actor in actors_before(case, verb) if actor != case.body)
    beside = _WITH.search(case.text, start, verb)
    if beside is None:
        return actors
    subjects = [named.entity for named in case.within(start, beside.start(), *ORGANIZATIONS)]
    return tuple(actor for actor in actors if actor in subjects)
