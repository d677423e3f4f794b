"""The report's own divisions as its names mean them, and divisions that other names begin with."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from kg.recognise import Home
from kg.recognise.gazetteer import gazetteer, stem
from kg.resolve.organization_seat import Full, at_place

__all__ = ["own_place", "place_of_level", "placed_elsewhere", "ways_to_name"]


@lru_cache(maxsize=4)
def ways_to_name(home: Home) -> tuple[tuple[str, str], ...]:
    """Ways to name the report's own divisions, the longest first, and the place that each is short for."""
    parts = [part for part in (home.province, home.city, home.county, home.township) if part]
    ways = {
        "".join(parts[i:j]): own_place(parts[j - 1], home)
        for i in range(len(parts))
        for j in range(len(parts), i, -1)
    }
    if home.province and home.city and home.county:  # 甲省丙县, the city between left out
        ways[home.province + home.county] = own_place(home.county, home)
    for part in parts:
        if part.endswith(("自治州", "自治县")) and len(stem(part)) > 1:
            ways[stem(part) + part[-1]] = own_place(part, home)  # 甲南州 for 甲南乙族自治州
    return tuple(sorted(ways.items(), key=lambda way: (-len(way[0]), way[0])))


def own_place(name: str, home: Home) -> str:
    """The full name of a division of the report's own: districts with city, townships with county.

    Districts of several cities and townships of several counties share a name (鼓楼区, 城关镇).
    """
    if name == home.township and home.county:
        return own_place(home.county, home) + name
    if name == home.county and name.endswith("区"):
        return (home.city or (home.province if home.province.endswith("市") else "")) + name
    return name


def place_of_level(level: str, home: Home) -> str:
    """The report's own division that a level means: 市 → 开封市, 自治区 → 广西壮族自治区."""
    if level.startswith("自治"):
        own = {"区": home.province, "州": home.city}.get(level[-1], home.county)
        return own if own.endswith(level) else ""
    if level == "省":
        return home.province
    if level == "市" and home.county.endswith("市"):
        return home.county
    if level in "市州盟":
        city = home.city or (home.province if home.province.endswith("市") else "")
        return city if city.endswith((level, "区")) else ""
    if level in "镇乡":
        return own_place(home.township, home) if home.township.endswith(level) else ""
    return own_place(home.county, home) if home.county.endswith(level) else ""


# 鼓楼区|文化馆, 临清市|文化和旅游局: a division by its full name at the start of a name
_DIVISION = re.compile(
    r"^(?P<place>[\u4e00-\u9fff]{1,9}?(?:省|自治区|自治州|自治县|[市县区旗州盟]))(?P<rest>.+)$"
)


@cache
def _autonomous() -> dict[str, str]:
    """Prefectures and counties without their peoples → in full: 甲南州 for 甲南乙族自治州."""
    names = gazetteer().names
    full = [name for name in names if name.endswith(("自治州", "自治县")) and len(stem(name)) > 1]
    shorts = Counter(stem(name) + name[-1] for name in full)
    return {
        short: name for name in full if (short := stem(name) + name[-1]) not in names and shorts[short] == 1
    }


def placed_elsewhere(surface: str, home: Home) -> Full | None:
    """A name that begins with a division other than the report's own.

    A district carries its city as well, since districts of several cities share a name (鼓楼区), whatever
    other divisions share theirs with few.
    """
    found = _DIVISION.match(surface)
    if found is None:
        return None
    place, rest = _autonomous().get(found["place"], found["place"]), found["rest"]
    if place not in gazetteer().names:
        return None
    if place != found["place"] and rest.endswith(("公司", "集团")):
        return None  # registered by the short name of the place
    if place.endswith(("省", "自治区")) and (inner := placed_elsewhere(rest, home)):
        return inner  # 甲省|乙市纪委监委
    if (
        place.endswith("区")
        and home.city
        and any(found.division.city == home.city for found in gazetteer().named(place))
    ):
        place = home.city + place
    return Full(at_place(place, rest).name, "division")
