"""What most projects do to find organizations: jieba's tags, and jieba with a merger of suffixes.

Both run here, on the same reports and the same measure, so that the comparison can be repeated by anyone.
"""

from __future__ import annotations

import logging
import re

__all__ = ["posseg", "suffix_merger"]

_SUFFIX = re.compile(
    r"(?:局|厅|委|办|院|馆|中心|集团|公司|党组|支队|大队|小组|协会|学校|大学|剧团|法院|银行)$"
)
_INSIDE = frozenset({"ns", "nt", "n", "nz", "vn", "v", "j", "a", "b", "an", "l"})


def _tagged(text: str) -> list[tuple[str, str]]:
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    return [(pair.word, pair.flag) for pair in jieba.posseg.cut(text)]


def posseg(text: str) -> set[str]:
    """What jieba tags as an organization (``nt``)."""
    return {word for word, flag in _tagged(text) if flag == "nt"}


def suffix_merger(text: str) -> set[str]:
    """Runs of nouns, place names and the like that end in a suffix of organizations, joined."""
    found, run = set(), ""
    for word, flag in [*_tagged(text), ("。", "x")]:
        if flag in _INSIDE:
            run += word
            if _SUFFIX.search(word) and len(run) > 2:
                found.add(run)
                run = ""
        else:
            run = ""
    return found
