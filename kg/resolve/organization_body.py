"""The report's own body: whom 我局, 局党组 and 机关党委 mean when nothing nearer does."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.resolve.base import Case

__all__ = ["Body", "body_of"]

# 中共|甲市乙丙局|党组: the body between the Party and its organ in the name of an issuer
_PARTY_NAME = re.compile(
    r"^(?:中国共产党|中共)?(?P<body>.{2,40}?)(?P<organ>党组|分党组|党委|党工委|工作委员会|委员会|总支部委员会|支部委员会|党总支|党支部|支部)$"
)
# 中共…局党组 | …委员会 at the start of a report without known facts: its masthead
_MASTHEAD = re.compile(
    r"^[\s　]*(?P<name>(?:中国共产党|中共)[\u4e00-\u9fff]{2,40}?(?:党组|党委|党工委|委员会|党总支|党支部))(?=\s|关于)"
)
_OPENING = 400  # characters in which the masthead and the opening sentence stand


@dataclass(frozen=True, slots=True)
class Body:
    """The report's own body.

    Attributes:
        name: without 中共 and without the Party organ: 甲市乙丙局; ``""`` where it could not be found.
        party: full name of its leading Party organ: 中共甲市乙丙局党组; ``""`` where it could not be found.
        organ: that organ alone: 党组.
    """

    name: str = ""
    party: str = ""
    organ: str = ""


def body_of(case: Case) -> Body:
    """The report's own body, from the issuer, the title, the masthead, the inspected body."""
    facts, text = case.outline.facts, case.outline.document.text
    masthead = _MASTHEAD.match(text[:_OPENING])
    printed = [passage.exact for passage in (facts.issuer, facts.inspected) if passage]
    if masthead:
        printed.insert(1 if facts.issuer else 0, masthead["name"])
    for name in printed:
        found = split_party(re.sub(r"\s", "", name))
        if found.name:
            return found
    return Body()


def split_party(name: str) -> Body:
    """A name taken apart into body and Party organ; the whole name is the body where it has no organ."""
    found = _PARTY_NAME.match(name)
    if found is None:
        return Body(re.sub("^(?:中国共产党|中共)", "", name))
    body, organ = found["body"], found["organ"]
    party = name if name.startswith("中") else f"中共{name}"
    return Body(body, party.replace("中国共产党", "中共", 1), organ)


__all__ += ["split_party"]
