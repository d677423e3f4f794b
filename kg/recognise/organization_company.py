"""Companies whose trade name holds words that end other names: 甲州|正信监理|有限公司."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.organization_lexicon import Kind
from kg.recognise.organization_words import Vocabulary
from kg.recognise.place_chain import may_begin

__all__ = ["companies_in"]

# What ends a company's name in law (公司登记管理条例), and its branch
_FORM = re.compile(r"(?:有限责任公司|股份有限公司|集团有限公司|有限公司)(?:[\u4e00-\u9fff]{2,8}?分公司)?")
_LONGEST = 24
"""Characters before the legal form; registered names seldom have more than twenty."""
# What no trade name holds: particles, and what joins two names or begins a clause
_NEVER = re.compile(r"[^\u4e00-\u9fff（）()·]|[的了在对将由与向被把从为等和及至于]")


def companies_in(text: str, words: Vocabulary, printed: str) -> Iterator[tuple[int, int]]:
    """Companies from the place that their name begins with to their legal form, whatever stands between.

    Args:
        text: the text.
        words: places by full name and stem, those of the report among them.
        printed: the same text with what was blanked in it, whose boundaries other recognisers need as well.
    """
    kinds = words.kinds
    after = 0
    for form in _FORM.finditer(text):
        lowest, after = max(after, form.start() - _LONGEST), form.end()
        stops = [stop.end() for stop in _NEVER.finditer(text, lowest, form.start())]
        start = stops[-1] if stops else lowest
        for at in range(start, form.start() - 2):
            size = next((n for n in (4, 3, 2) if kinds.get(text[at : at + n]) in (Kind.PLACE, Kind.STEM)), 0)
            if text[at + 2] in "市县区" and may_begin(printed, at):
                size = 3
            if size and form.start() - at - size >= 2:
                yield at, form.end()
                break
