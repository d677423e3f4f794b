"""The forms of a bureau that a city has in a county: 甲市丙生态环境局, 市生态环境局丙分局, 县生态环境局.

Since the reform of 2016–2020 (省以下环保机构监测监察执法垂直管理制度改革) the bureau for the environment in
a county is the city's; places call it in one of two ways, its people by any form. Police bureaus of districts
likewise.
"""

from __future__ import annotations

from functools import lru_cache

from kg.recognise import Home
from kg.recognise.gazetteer import stem
from kg.resolve.organization_bare import organ_of
from kg.resolve.organization_body import Body
from kg.resolve.organization_seat import Full

__all__ = ["branch_of_city"]

_FIELDS = ("生态环境", "公安", "自然资源和规划", "自然资源", "市场监督管理")


def branch_of_city(surface: str, home: Home, body: Body) -> Full | None:
    """The report's own body where it is a city's bureau in a county and the surface is a form of its name.

    Args:
        surface: as it is printed, an organ behind it or not: 县生态环境局党组.
        home: the report's place.
        body: the report's own body.
    """
    if not home.city or not home.county or not body.name.startswith(home.city):
        return None
    head = next((form for form in _forms(body.name, home.city, home.county) if surface.startswith(form)), "")
    return Full(organ_of(body, surface[len(head) :]), "own-body") if head else None


@lru_cache(maxsize=8)
def _forms(name: str, city: str, county: str) -> tuple[str, ...]:
    """The ways to name a bureau, the longest first; none where it is no city's bureau in this county."""
    short, level = stem(county), county[-1]
    for field in _FIELDS:
        own = f"{city}{short}{field}局"
        branches = (f"{city}{field}局{short}分局", f"{city}{field}局{county}分局")
        if name not in (own, *branches):
            continue
        plain = {f"{city[-1]}{field}局{short}分局", f"{city[-1]}{field}局{county}分局", f"{short}分局"}
        named = {f"{county}{field}局", f"{level}{field}局", f"{short}{field}局", f"{level}{field}分局"}
        forms = {own, *branches, *plain, *named, f"{short}{field}分局", f"{county}{field}分局"}
        return tuple(sorted(forms, key=lambda form: (-len(form), form)))
    return ()
