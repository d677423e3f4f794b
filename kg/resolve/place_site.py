"""Which names of sites mean the same site: 州桥 and 州桥遗址, 灵宝函谷关景区 and 函谷关景区."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Mention
from kg.recognise import Home
from kg.resolve.place_division import Component, components

__all__ = ["SiteName", "site_names"]


@dataclass(frozen=True, slots=True)
class SiteName:
    """What a site's surface means.

    Attributes:
        label: the fullest name that the report gives it.
        scope: the division that its own name puts it in, where that is outside the report's city.
        everywhere: whether it is known without a city (黄河).
        prefix: the divisions that the surface begins with and that it names, too.
        rules: how it was joined with other surfaces.
    """

    label: str
    scope: str = ""
    everywhere: bool = False
    prefix: tuple[Component, ...] = ()
    rules: tuple[str, ...] = ()


_SHORT_RULES = frozenset({"place.site-core", "place.site-tail"})

# what comes and goes inside a site's name: 仰韶村(国家)考古遗址公园
_LOOSE = re.compile(r"国家级?|考古|文化|旅游|历史|风景|生态|[省市]级")


# 甲市|廉政教育基地, 乙县|博物馆: a public house says whose it is, which names no place besides
_PUBLIC_HOUSE = re.compile(
    r"[省市县区](?:[\u4e00-\u9fff]{0,8})(?:教育基地|教育中心|博物馆|展览馆|展示馆|图书馆|文化馆|科技馆|规划馆)$"
)

# 北京|路, 南京|西路, 上海|大道: every city has streets called after others, which do not lie there;
# 南京|中山路 does
_STREET_ALONE = re.compile(
    r"[东西南北中]?(?:[一二三四五六七八九十]|新|老)?(?:路|街|大道|大街|巷|道|桥|大桥)(?:[东西南北中]段)?"
)


def site_names(mentions: list[Mention], home: Home) -> dict[str, SiteName]:
    """Surface of a site → what it means, for all sites of a report.

    Args:
        mentions: the mentions of sites.
        home: the report's own place.
    """
    rules = {mention.passage.exact: mention.rule for mention in mentions}
    surfaces = sorted(rules)
    found = {}
    by_key: dict[str, str] = {}
    for surface in sorted(surfaces, key=lambda name: (-len(name), name)):
        by_key.setdefault(_key(surface), surface)
    for surface in surfaces:
        prefix = tuple(part for part in components(surface, home) if part.end < len(surface))
        if prefix and not prefix[-1].full and _STREET_ALONE.match(surface, prefix[-1].end):
            prefix = ()
        short = surface[prefix[-1].end :] if prefix else ""
        label = surface
        why: tuple[str, ...] = ()
        if rules.get(short, "place.site-tail") not in _SHORT_RULES:
            label, why = short, ("place.without-division",)
        elif rules[surface] in _SHORT_RULES:
            label, why = _whole(surface, rules), ("place.short-form",)
        full = by_key[_key(label)]
        if full != label and components(full, home)[:1] == components(label, home)[:1]:
            label, why = full, ("place.loose-words",)
        everywhere = rules[surface] == "place.nature"
        shown = () if _PUBLIC_HOUSE.search(surface) else prefix
        found[surface] = SiteName(label, _outside(prefix, home), everywhere, shown, why)
    return found


def _key(name: str) -> str:
    """A name without the words that come and go; whole where too little would be left."""
    short = _LOOSE.sub("", name)
    return short if len(short) >= 5 else name


def _whole(surface: str, rules: dict[str, str]) -> str:
    """The full name that a core (州桥) or a tail (城墙) stands for: the shortest that it begins or ends."""
    whole = [
        name
        for name, rule in rules.items()
        if name != surface
        and rule not in _SHORT_RULES
        and (name.startswith(surface) if rules[surface] == "place.site-core" else name.endswith(surface))
    ]
    return min(whole, key=lambda name: (len(name), name), default=surface)


def _outside(prefix: tuple[Component, ...], home: Home) -> str:
    """The path of the division before a site's name, where it lies outside the report's own city."""
    if not prefix or prefix[-1].ambiguous:
        return ""
    city = home.province + home.city
    path = prefix[-1].path
    return "" if path.startswith(city) or city.startswith(path) else path
