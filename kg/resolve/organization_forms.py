"""How a short form relates to a full one, by construction: never by being a part of its text."""

from __future__ import annotations

from collections import Counter

from kg.recognise.organization_shortened import are_apart

__all__ = ["dropped", "forms_without_place", "is_short_form", "one_character_off", "same_place"]

# Characters that name a kind of body: one that leaves any of them out is another body (甲局 of 甲局乙分局).
_KIND_CHARACTERS = frozenset("局厅院馆校部司团队社厂所站处科室组镇乡村市县区")
# Party organs behind the name of a body, the longest first.
_ORGANS = (
    "机关党委", "机关纪委", "机关党总支", "机关党支部", "机关支部", "机关工会", "机关党组",
    "党组", "党委", "纪委", "党总支", "支部",
)  # fmt: skip
_PLACE_LEVELS = "省市县区旗州盟镇乡"


def dropped(short: str, full: str) -> bool:
    """Whether the characters of the short form stand in the full one in their order."""
    letters = iter(full)
    return all(letter in letters for letter in short)


def is_short_form(short: str, full: str) -> bool:
    """Whether a name is another with its middle thinned out: 甲市文广旅局 of 甲市文化广电和旅游局.

    The first two characters and the last are kept; what lies between is thinned in at least two places or is
    no stretch of the full middle, so that 甲市旅游局 is no short form of 甲市文化和旅游局.
    """
    if len(short) >= len(full) or len(short) < 4 or short[:2] != full[:2] or short[-1] != full[-1]:
        return False
    if are_apart(short, full):
        return False
    if short.endswith("附属医院") or ("附属" in full and "附" not in short):
        return False  # any of several: 第一附属医院, 附属口腔医院; a university is not its 附属中学
    if not dropped(short, full) or _organ(short) != _organ(full):
        return False
    if _KIND_CHARACTERS & set(Counter(full) - Counter(short)):
        return False
    place = same_place(short, full)
    middle, whole = short[place:-1], full[place:-1]
    return bool(middle) and middle not in whole


def _organ(name: str) -> str:
    """The Party organ that a name ends with, or ``""``."""
    return next((organ for organ in _ORGANS if name.endswith(organ)), "")


def forms_without_place(full: str, place: str) -> tuple[str, ...]:
    """A name without its place, and with the place's 市 left out; none where it does not begin with it.

    Args:
        full: 甲市文旅集团, 甲市广播电视台.
        place: full name of the place: 甲市.

    Returns:
        文旅集团 and 甲文旅集团; 广播电视台 and 甲广播电视台.
    """
    if not place or not full.startswith(place) or len(full) - len(place) < 3:
        return ()
    return (full[len(place) :], place[:-1] + full[len(place) :])


def same_place(first: str, second: str) -> int:
    """Length of the place that both begin with (0 where there is none): 甲市 of 甲市甲局 and 甲市乙局."""
    size = 0
    for size, (one, other) in enumerate(zip(first, second, strict=False)):  # noqa: B007 - read after the loop
        if one != other:
            break
    while size and first[size - 1] not in _PLACE_LEVELS:
        size -= 1
    return size


def one_character_off(first: str, second: str) -> bool:
    """Whether one character replaced, left out or added makes one name of the other."""
    if abs(len(first) - len(second)) > 1 or first == second:
        return False
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
