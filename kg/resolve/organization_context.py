"""What 该局, 该公司 and 支队 mean: the nearest body named before that fits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Mention
from kg.resolve.organization_body import Body
from kg.resolve.organization_full import Full

__all__ = ["antecedent_of"]

# 该|局: the kind of the body just named
_THIS = re.compile(r"^该(?P<kind>.+)$")
# A suffix alone is short for a body named before.
_ALONE = (
    "支队",
    "大队",
    "总队",
    "管委会",
    "集团",
    "领导小组",
    "工作领导小组",
    "专班",
    "工作专班",
    "指挥部",
    "公司",
    "执法支队",
    "执法大队",
)


def antecedent_of(
    mention: Mention, full: Full, before: Sequence[tuple[Mention, Full]], body: Body
) -> Full | None:
    """The full name of the nearest fitting body before a mention; None where the mention needs none."""
    surface = mention.passage.exact
    this = _THIS.match(surface)
    kind = this["kind"] if this else surface if surface in _ALONE else ""
    if not kind:
        return None
    for _, other in reversed(before):
        if other.name.endswith(kind) and len(other.name) > len(kind) + 2:
            return Full(other.name, "antecedent", other.local)
    if this and body.name.endswith(kind):
        return Full(body.name, "antecedent")
    return full
