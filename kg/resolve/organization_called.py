"""What a report calls its own body, by a short form or a plain word, and the organs that it names with that.

联社理事会 of a 供销合作社联合社, 县文旅局 of a 文化广电旅游体育局, 院党委 of a hospital, 村党支部.
"""

from __future__ import annotations

import re

from kg.recognise import Home
from kg.recognise.organization_shortened import called_by, is_fixed, is_shortened, stem_of, taken_apart
from kg.resolve.organization_bare import VILLAGE, organ_of
from kg.resolve.organization_body import Body
from kg.resolve.organization_place import place_of_level
from kg.resolve.organization_seat import Full

__all__ = ["called"]

# 联社|党组, 交警支队|机关党支部, 县农水局|人事股: an organ behind what a body is called
_ORGAN = re.compile(
    r"(?:机关)?(?:党组|党委|党工委|党总支|党支部|纪委|纪工委|工会|团委)|理事会|监事会|董事会|办公室"
    r"|(?:整改|巡察整改)?(?:工作)?专班|(?!公室|员会|合会)[\u4e00-\u9fff]{2,5}[科股室处部]|[\u4e00-\u9fff]{2,4}(?:大队|中队)"
)
_ENDS = re.compile(r"[组委部会科股室处队班]$")
_LONGEST = 30
"""Most characters of a name that an organ is looked for behind."""
_LEVELS = frozenset("省市县区旗州盟镇乡")
# 校|党委, 院|办公室: of a body that its own people call 学校 or 医院, whatever its name ends with
_ONE_WORD = re.compile(r"^(?P<unit>[校院])(?P<rest>(?:党委|党总支|党支部|纪委|办公室|工会|团委).*)$")
_IN_FULL = {"校": "学校", "院": "医院"}


def called(surface: str, home: Home, body: Body) -> Full | None:
    """The full name of the body or of an organ of it, where the surface calls the body by a short form.

    Args:
        surface: the name as printed.
        home: the report's own place.
        body: the report's own body.

    Returns:
        None where the surface is no short form of the body's name, or is its name in full.
    """
    if not body.name:
        return None
    if found := _of_place(surface, body):
        return found
    word = _ONE_WORD.match(surface)
    if word and _IN_FULL[word["unit"]] in called_by(body.name):
        return Full(organ_of(body, word["rest"]), "own-body")
    if len(surface) > 1 and _means(surface, home, body):
        return Full(body.name, "own-body")
    head = _head(surface, home, body)
    return Full(organ_of(body, surface[len(head) :]), "own-body") if head else None


def _head(surface: str, home: Home, body: Body) -> str:
    """The short form of the body's name that the name of an organ of it begins with; ``""`` where none."""
    if not _ENDS.search(surface) or len(surface) > _LONGEST + 8:
        return ""
    heads = (surface[:size] for size in range(min(len(surface) - 2, _LONGEST), 1, -1))
    return next(
        (
            head
            for head in heads
            if _ORGAN.fullmatch(surface, len(head))
            and not body.name.startswith(head)
            and _means(head, home, body)
        ),
        "",
    )


def _of_place(surface: str, body: Body) -> Full | None:
    """An organ of the street or village that reports: 街道|纪工委, 村|党支部."""
    if surface.startswith("街道") and body.name.endswith("街道"):
        return Full(organ_of(body, surface.removeprefix("街道")), "own-body")
    own = next((end for end in ("村", "社区") if body.name.endswith(end) and surface.startswith(end)), "")
    if own and VILLAGE.search(surface):
        return Full(organ_of(body, surface.removeprefix(own)), "own-body")
    return None


def _means(head: str, home: Home, body: Body) -> bool:
    """Whether a name without its organ is short for the body's, with its place or level or without."""
    places = tuple(place for place in (home.province, home.city, home.county) if place)
    if not any(place[:2] in body.name for place in places):
        places = (*places, *stem_of(body.name))
    above, core = taken_apart(body.name, places)
    at, rest = taken_apart(head, places)
    if not at and head[0] in _LEVELS:
        at = place_of_level(head[0], home) or (above if above.endswith(head[0]) else "")
        rest = head[1:]
    if at and above and at.endswith(above) and len(rest) > 1 and is_shortened(rest, core):
        return True
    plain = head in called_by(body.name) or is_fixed(head, core)
    return plain or (len(head) > 2 and is_shortened(head, core))
