"""Which inspection team a mention means: 巡察组 is the team of this report, unless the text names another."""

from __future__ import annotations

import re

from kg.model import EntityType, Mention
from kg.recognise import Home
from kg.resolve.base import Case
from kg.resolve.organization_place import own_place
from kg.resolve.organization_seat import Full

__all__ = ["own_team", "sender_of", "team_name"]

# 市委|第五|巡察组: the sender, then what tells its teams apart
_TEAM = re.compile(r"^(?:中共)?(?:[一二三四五六七八九十]+届)?(?P<sender>.*?委)?(?P<which>.*?巡[察视].*)$")
_LEVEL = re.compile(r"(?P<level>[省市县区旗州盟])委$")


def team_name(mention: Mention, case: Case) -> Full | None:
    """The full name of the team that a mention names; None for what is no team."""
    if mention.type is not EntityType.INSPECTION_TEAM:
        return None
    own = own_team(case)
    surface = mention.passage.exact
    found = _TEAM.match(surface)
    if found is None:
        return None
    sender, which = found["sender"] or "", found["which"]
    if own and (surface == own or _is_part_of(sender, which, own)):
        return Full(_full(own, case.home), "own-team")
    return Full(_full(surface, case.home), "team")


def own_team(case: Case) -> str:
    """The surface of the team that inspected: from the facts, else the first with a number or a name."""
    if case.outline.facts.team:
        return case.outline.facts.team.exact
    teams = [m.passage.exact for m in case.mentions if m.type is EntityType.INSPECTION_TEAM]
    return next((team for team in teams if re.search("第|专项|机动", team)), teams[0] if teams else "")


def _is_part_of(sender: str, which: str, own: str) -> bool:
    """Whether a mention leaves out of the own team's name what the reader knows: 巡察组, 市委巡察组."""
    whole = _TEAM.match(own)
    if whole is None or (sender and whole["sender"] and sender[-2:] != whole["sender"][-2:]):
        return False
    if not re.search("第", which):
        return which[-3:] == whole["which"][-3:] or which in ("巡察组", "巡视组")
    return which == whole["which"] or whole["which"].endswith(which)


def _full(surface: str, home: Home) -> str:
    """A team's name with the place of its sender: 市委第五巡察组 → 中共甲市委第五巡察组."""
    surface = re.sub(r"^(?:中共)?(?:[一二三四五六七八九十]+届)?", "", surface)
    found = _TEAM.match(surface)
    sender = found["sender"] if found else ""
    county = own_place(home.county, home)
    places = {"省": home.province, "市": home.city or home.province, "县": county, "区": county, "旗": county}
    if home.county.endswith("市"):
        places["市"] = home.county
    if not sender and surface.startswith("市县"):
        return surface
    if not sender:
        place = county or home.city
        return f"中共{place}委{surface}" if place and surface[:1] not in "市县区" else surface
    if len(sender) == 2 and places.get(sender[0], "").endswith(sender[0]):
        return f"中共{places[sender[0]]}{surface[1:]}"
    return f"中共{surface}"


# 中共甲市委|第五巡察组
_SENDER = re.compile(r"^(?P<sender>中共.{2,30}?[省市县区旗州盟]委)")


def sender_of(team: str, home: Home) -> str:
    """Full name of the Party committee that sent a team, ``""`` where the team's name does not say."""
    found = _SENDER.match(team)
    if found:
        return found["sender"]
    return f"中共{home.city}委" if team.startswith("市县") and home.city else ""
