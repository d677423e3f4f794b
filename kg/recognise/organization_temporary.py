"""Party branches set up for a time, and teams that guide a campaign: any words may stand before them.

甲博览园国储林基地|临时党支部, 县|临时党委; 省委“甲、乙”主题教育第二巡回|指导组.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.boundary import left_edge, trim_leading
from kg.recognise.matching import near
from kg.recognise.organization_lexicon import LEVELS, Kind
from kg.recognise.organization_words import words_of

__all__ = ["guiding_in", "temporary_in"]

# 甲产业|临时党支部|; but 临时党支部|建设, 临时党组织
_TEMPORARY = re.compile("临时(?:联合)?党(?:支部|总支|委|小组)(?!建)")
_LONGEST = 20
"""Characters before it; the names seen have at most fifteen."""
# 各|临时党支部, 专项行动中|临时党支部: classes, and where one was set up
_NO_NAME = re.compile(
    "[的了各个中内间等]$|^(?:全面|及时|均|已)|^(?:项目|工程|工地|企业|单位|机关|功能型|支部|活动)$"
)
# 省委|“不忘初心、牢记使命”|主题教育第二|巡回指导组
_GUIDING = re.compile(
    r"(?:中央|[省市县区旗州]委)“[^“”\n]{2,20}”(?:(?![的等和与及对])[\u4e00-\u9fff]){0,10}?(?:指导组|督导组)(?![长成织])"
)
_QUOTED = re.compile("委“|央“")


def temporary_in(text: str) -> Iterator[tuple[int, int]]:
    """Where temporary branches are named by the place, trade or project that they are for."""
    for found in _TEMPORARY.finditer(text):
        at = found.start()
        start = max(left_edge(text, at), at - _LONGEST)
        verbs = [
            word.end
            for word in words_of(text, start, at)
            if word.kind is Kind.STOP or (word.kind in (Kind.BREAK, Kind.PLURAL) and len(word.text) > 1)
        ]
        start = trim_leading(text, max([start, *verbs]), at)
        name = text[start:at]
        if (len(name) >= 2 or name in LEVELS) and not _NO_NAME.search(name):
            yield start, found.end()


def guiding_in(text: str) -> Iterator[tuple[int, int]]:
    """Where teams are called by the quoted name of the campaign that they guide."""
    for found in near(text, _GUIDING, _QUOTED, 50):
        yield found.span()
