"""Countries, mountains, rivers and regions that every atlas names, with stretches: 大运河（甲县段）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import literals
from kg.recognise.place_site_name import Site, any_of, site_words

__all__ = ["natures"]


@cache
def _nature_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(site_words('nature'))})(?!{any_of(site_words('nature_not_before'))})")


@cache
def _country_pattern() -> re.Pattern[str]:
    """德国, 埃塞俄比亚, but no 德国|小蠊."""
    return re.compile(rf"{literals(site_words('countries'))}(?!{any_of(site_words('country_not_before'))})")


# 大运河|（甲县段）
_STRETCH = re.compile(r"[（(][\u4e00-\u9fff]{2,6}段[）)]")


_PART = re.compile(r"(?:(?![的和与及在])[\u4e00-\u9fff]){2,4}?段(?![时位落子])")


_ANOTHER = frozenset("小老故")  # 小|黄河: a river of another name


def natures(text: str) -> Iterator[Site]:
    """Countries, mountains, rivers and regions, in no order; some may overlap."""
    for name in _country_pattern().finditer(text):
        yield Site(name.start(), name.end(), "place.nature")
    for name in _nature_pattern().finditer(text):
        if text[name.start() - 1 : name.start()] in _ANOTHER:
            continue
        yield Site(name.start(), name.end(), "place.nature")
        if name.group()[-1] in "河江湖" and (part := _PART.match(text, name.end())):
            yield Site(name.start(), part.end(), "place.stretch")  # 京杭运河|甲宁段
        if stretch := _STRETCH.match(text, name.end()):
            yield Site(name.start(), stretch.end(), "place.stretch")
