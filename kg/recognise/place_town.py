"""Towns that a form took too much or nothing for: 取消|辛集乡, 拨付至|赵村镇, 落实镇、村两级.

The table holds every township of the report's own city, so that the longest of its names at the end of what a
form proposes is the town. Where the table knows none, a town or village that is called like a verb is none.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache

from kg.recognise.home import Home
from kg.recognise.place_chain import near
from kg.recognise.place_site_name import Site
from kg.resources import lexicon

__all__ = ["towns"]

_KIND = re.compile(r"(?:街道|[镇乡村])$")
# 小事|不出村, 大事|不出镇: what a saying says of any
_SAYING = re.compile(r"不出[镇乡村]$")


@cache
def _verbs() -> frozenset[str]:
    words = lexicon("boundary")
    return frozenset((*words["verbs"], *words["inner_verbs"]))


def towns(text: str, sites: Iterable[Site], home: Home) -> Iterator[Site]:
    """The sites, those that a form proposed cut to the town that the table knows, or left out."""
    known = near(home.code).townships
    for site in sites:
        name = text[site.start : site.end]
        if not site.rule.startswith("place.form") or name in known:
            yield site
            continue
        kind = _KIND.search(name)
        if kind is None:
            yield site
            continue
        cut = next((at for at in range(1, len(name) - 2) if _begins(name, at, known)), 0)
        if cut:
            yield Site(site.start + cut, site.end, site.rule)
        elif name[: kind.start()] not in _verbs() and not _SAYING.search(name):
            yield site


def _begins(name: str, at: int, known: Container[str]) -> bool:
    """Whether a known town begins at an offset, and a village of it or nothing follows: 执结|营里镇西宋村."""
    return any(name[at:end] in known for end in range(at + 3, min(at + 6, len(name)) + 1))
