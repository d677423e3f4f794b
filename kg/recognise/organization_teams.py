"""Names of inspection teams, whose middle may hold what no field list knows (对村, 营商环境 …)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.matching import near

__all__ = ["teams_in"]

_NUMBER = r"第[一二三四五六七八九十\d]{1,3}"
_ORDINAL = r"第?[一二三四五六七八九十\d]{1,3}"
# 十四届|市委|第五|专项|巡察|组 · 县委|巡察|一组 · 市委|对村|巡察|第四|组 · 市县|第二|专项|巡察|组 · 巡察组
_TEAM = re.compile(
    rf"(?=[中一二三四五六七八九十省市县区旗州盟第专机联提交常巡])(?:(?:中共[\u4e00-\u9fff]{{2,6}}?|[一二三四五六七八九十]{{1,3}}届)?(?:[省市县区旗州盟]委|市县|省市)"
    rf"(?:对[\u4e00-\u9fff]{{1,3}}|(?:“[^”\n]{{1,12}}”|[\u4e00-\u9fff]{{1,8}}?)(?=专项))?)?"
    rf"(?:{_NUMBER})?(?:专项|机动|联动|提级|交叉|常规){{0,2}}巡[察视](?:{_ORDINAL})?(?:工作)?组(?![织成长员建])"
)
# What every team's name holds, and how far from it one may begin or end
_INSPECTION = re.compile("巡[察视]")
_REACH = 40


def teams_in(text: str) -> Iterator[tuple[int, int]]:
    """Where teams are named, from left to right."""
    for found in near(text, _TEAM, _INSPECTION, _REACH):
        yield found.span()
