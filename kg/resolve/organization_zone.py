"""Full names in the report of a zone: 开发区党群工作部, 管委会 and 应急管理局 are the zone's own."""

from __future__ import annotations

import re

from kg.resolve.organization_body import Body
from kg.resolve.organization_seat import Full
from kg.resolve.organization_tail import written_out

__all__ = ["of_zone"]

# 甲州经济技术|开发区: kinds of zones with a committee of their own (中国开发区审核公告目录)
_ZONE = re.compile(r"(?:开发区|高新区|经开区|园区|度假区|示范区|新区)$")
# 开发区|党工委, 经开区|人民法院: what its own people call a zone
_CALLED = re.compile(
    r"^(?:经济技术开发区|经济开发区|高新技术产业开发区|开发区|经开区|高新区|园区|度假区|示范区|新区)(?P<rest>.*)$"
)
_LEADING = frozenset({"党工委", "工作委员会", "党委", "工委"})
_PARTY = re.compile(r"^(?:纪工委|机关党委|机关纪委|党组|党总支|机关工委)$")
# 管委会, 应急管理局, 财政金融局: bureaus that a zone's report names without anything before them
_OWN = re.compile(r"^(?:管委会|管理委员会|(?![省市县区旗州])[\u4e00-\u9fff]{2,8}局)$")


def of_zone(surface: str, body: Body) -> Full | None:
    """The full name of what a zone's report calls by the zone's kind, or without anything before it.

    Args:
        surface: the name as printed.
        body: the report's own body.

    Returns:
        None where the report is of no zone, or the name says nothing of it.
    """
    if not _ZONE.search(body.name):
        return None
    called = _CALLED.match(surface)
    if called is None:
        return Full(body.name + written_out(surface), "own-body") if _OWN.match(surface) else None
    rest = called["rest"]
    own = surface[: len(surface) - len(rest)]
    if not all(letter in body.name for letter in own):
        return None  # 高新区 in the report of an 经济开发区
    if not rest:
        return Full(body.name, "own-body")
    if rest in _LEADING:
        return Full(body.party or f"中共{body.name}{rest}", "own-body")
    if _PARTY.match(rest):
        return Full(f"中共{body.name}{rest}", "own-body")
    return Full(body.name + written_out(rest), "own-body")
