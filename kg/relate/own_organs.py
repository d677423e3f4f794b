"""partOf of what the body calls its own without saying so: its study circle, the committees it sets up.

甲局党组理论学习中心组 is the Party group's; a committee or centre that an answer sets up (成立乙管理委员会)
is the body's, unless the body is a committee itself, whose offices are those of its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, Entity, EntityType
from kg.relate.base import Case, Named

__all__ = ["own_organs"]

# 局党组理论学习|中心组, 甲县乙局党组|中心组; 中心组 alone says of nobody
_CIRCLE = re.compile(r"(?<=.)(?:党组|党委|党工委|党总支)(?:理论学习|理论|学习)?中心组$")
# 成立|乙管理委员会, 设立|患者服务中心, 组建|救援队; not 推动成立, 提请县政府成立
_SET_UP = re.compile(
    r"(?:^|[，,。；;：:、是）)①-⑳\s])(?:医院|学校|学院|集团|公司|我[局委院校])?(?:新|先后|专门|分别)?(?:成立|设立|组建|增设)了?$"
)
_ORGAN = re.compile(r"(?:委员会|中心|救援队|服务队|科|处|股|室)$")
# 甲市某某中心: with its place before it, it is no organ that the body names for itself
_PLACED = re.compile(r"[省市县区州旗镇乡]|街道|社区|村")


def own_organs(case: Case) -> Iterator[Assertion]:
    """Circles and committees with what they belong to."""
    for named in case.within(0, len(case.text), EntityType.ORGANIZATION):
        parent = _parent(case, named)
        if parent is not None:
            rule, owner = parent
            evidence = case.evidence(named.start, named.end)
            yield Assertion(named.entity.id, "partOf", owner.id, evidence, f"membership.{rule}")


def _parent(case: Case, named: Named) -> tuple[str, Entity] | None:
    """The rule and what an organization belongs to, where one of the forms says it."""
    surface = case.text[named.start : named.end]
    if _CIRCLE.search(surface):
        owner = case.party_body if case.is_own(named.entity) else None
        return ("circle", owner) if owner is not None else None
    body = case.body
    if body is None or body.label.endswith("委员会") or case.is_own(named.entity):
        return None
    if _PLACED.search(surface) or not _ORGAN.search(surface):
        return None
    if _SET_UP.search(case.text, max(0, named.start - 10), named.start) is None:
        return None
    return "set-up", body
