"""What a place and the rest of a name make: 甲市 and 委组织部, 甲县 and 法院."""

from __future__ import annotations

from dataclasses import dataclass

from kg.resolve.organization_tail import court_at, written_out

__all__ = ["COMMITTEE_TAILS", "Full", "at_place"]

# Departments of a Party committee that are named without it: 组织部 → 中共甲市委组织部.
COMMITTEE_TAILS = {
    "组织部": "组织部", "宣传部": "宣传部", "统战部": "统一战线工作部", "政法委": "政法委员会",
    "巡察办": "巡察办",
    "巡视办": "巡视办", "网信办": "网络安全和信息化委员会办公室", "文明办": "精神文明建设指导委员会办公室",
    "老干部局": "老干部局", "党校": "党校", "社会工作部": "社会工作部", "直属机关工委": "直属机关工作委员会",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Full:
    """A full name, and how it was found.

    Attributes:
        name: the full name.
        rule: last part of the rule's name.
        local: whether it only means something inside this report (联合支部), so that its identifier must name
            the body as well.
    """

    name: str
    rule: str
    local: bool = False


def at_place(place: str, rest: str) -> Full:
    """The full name of what a place and the rest of a name make."""
    if rest == "委":
        return Full(f"中共{place}委", "place")
    if rest.startswith("委") and not rest.startswith("委员会"):
        return Full(f"中共{place}委{COMMITTEE_TAILS.get(rest[1:], rest[1:])}", "place")
    if rest in ("纪委监委", "纪委监察委", "纪委市监委"):
        return Full(f"{place}纪委监委", "place")
    if rest == "纪委":
        return Full(f"中共{place}纪律检查委员会", "place")
    if rest in ("组织部", "宣传部", "统战部", "政法委"):
        return Full(f"中共{place}委{COMMITTEE_TAILS[rest]}", "place")
    if rest.startswith("党委") and place.endswith("自治区"):
        return at_place(place, "委" + rest[2:])
    if rest in ("党委", "党工委", "党组"):
        return Full(f"中共{place}{rest}", "place")
    rest = court_at(place, rest)
    organs = ("党组", "机关党委", "机关纪委", "党工委", "党委", "党支部", "党总支")
    organ = next((organ for organ in organs if rest.endswith(organ) and rest != organ), "")
    if organ:
        return Full(f"中共{place}{written_out(rest.removesuffix(organ))}{organ}", "place")
    return Full(place + written_out(rest), "place")
