"""Laws, regulations and party rules by the names they are called: 政府采购法, 中央八项规定."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from kg.resources import lexicon

__all__ = ["Known", "known_policies", "known_policy", "named_in"]


@dataclass(frozen=True, slots=True)
class Known:
    """A document that everybody knows.

    Attributes:
        name: its full title.
        kind: ``law``, ``regulation`` or ``partyRegulation``.
    """

    name: str
    kind: str


# Where a known name may end: 法 条例 规定 准则 规则 细则 办法 章程 党章 意见 规范 制度 条令 法典 …
_HEAD = re.compile("法典?|条例|规定|准则|规则|细则|办法|章程?|意见|规范|制度|条令")
# Names of so few characters are parts of other words (水法: 节水法规) and need an edge before them
_SHORT = 3
_EDGE = re.compile(r"[^一-龥]|国|据|按|照|和|与|及|行|守|反|违|彻|习|实|新|依|传|讲|《")
# What follows a name that is no name: 教育法规, 劳动法律, 选举法定
_NO_END = re.compile("规(?!定)|[律院治官庭定学典人医子案则制]")
# Where the full form begins: 中华人民共和国|监察法, 中国共产党|廉洁自律准则 (listed apart)
_STATE = "中华人民共和国"
# White space, and brackets of any width that a short form leaves out or writes otherwise: （试行） 《》
_LOOSE = str.maketrans({"(": "（", ")": "）", " ": None, "　": None, "\n": None, "〈": None, "〉": None})


# 甲条例|（试行）
_ASIDE = re.compile("（[^（）]*）$")


@cache
def known_policies() -> dict[str, Known]:
    """Every listed name, full or short, → the document that it names."""
    found: dict[str, Known] = {}
    groups: Any = lexicon("policy_laws")
    for group, kind in (("laws", "law"), ("regulations", "regulation")):
        prefix = groups[group]["prefix"]
        for name in groups[group]["names"]:
            known = Known(prefix + name, kind)
            found[name] = found[_STATE + name] = known
            if name.endswith("法实施条例"):
                found[name] = found[_STATE + name] = Known(_STATE + name, kind)
    for short, name in groups["laws"]["short"].items():
        found[short] = found[name]
    for rule in groups["party_rules"]["rules"]:
        known = Known(rule["name"], "partyRegulation")
        for name in (rule["name"], *rule["short"]):
            found.setdefault(name.translate(_LOOSE), known)
            found.setdefault(_ASIDE.sub("", name.translate(_LOOSE)), known)
    return found


@lru_cache(maxsize=1024)
def known_policy(title: str) -> Known | None:
    """The document that a title names, where it is a listed one; white space and width do not matter."""
    loose = "".join(title.split()).translate(_LOOSE)
    known = known_policies()
    return known.get(loose) or (known.get(_ASIDE.sub("", loose)) if loose.endswith("）") else None)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """The last characters of a name (`_SUFFIX` of them, or all) → lengths of such names, longest first."""
    lengths: dict[str, set[int]] = {}
    for name in known_policies():
        lengths.setdefault(name[-_SUFFIX:], set()).add(len(name))
    return {suffix: tuple(sorted(sizes, reverse=True)) for suffix, sizes in lengths.items()}


_SUFFIX = 4
"""Enough to leave a handful of lengths to try for each head."""


def named_in(text: str) -> Iterator[tuple[int, int, Known]]:
    """Listed names in a text: start, end (half-open) and the document; the longest at each end."""
    known, lengths = known_policies(), _lengths()
    for head in _HEAD.finditer(text):
        end = head.end()
        if head.group()[-1] == "法" and _NO_END.match(text, end):
            continue
        suffixes = (text[max(0, end - size) : end] for size in range(_SUFFIX, 1, -1))
        for length in (length for suffix in suffixes for length in lengths.get(suffix, ())):
            start = end - length
            if start < 0 or (name := text[start:end]) not in known:
                continue
            if length > _SHORT or start == 0 or _EDGE.match(text, start - 1):
                yield start, end, known[name]
            break
