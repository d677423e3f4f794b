"""Recognise counts, shares, measures, durations and ranks that are written in digits.

``4次`` · ``1900多万人次`` · ``63%`` · ``1-2次`` · ``3个月`` · ``第38届`` · ``3A级``. The units come from
`data/lexicon/units.yml`.

Not quantities: dates, years, amounts of money (1个亿), numbers of documents, articles, telephones and lists,
figures in Chinese characters (三个方面), which are as often part of a phrase as a count; 百分之六十 alone is
taken from those. Words after (3次以上) stay outside; `kg.normalise` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.figures import DECIMAL, OPEN, RANGE
from kg.resources import lexicon

__all__ = ["RECOGNISER", "units"]

_SP = r"[ \u00a0\u3000]?"
# words that begin with the same character as a unit: 5个亿 (money), 3分别, 2人大, 6级别, 3条例, 4部门
_NOT_AFTER = {
    "个": "亿",
    "分": "别管局工公行析解配红类",
    "人": "大民事物员格均",
    "条": "例款",
    "部": "门委长署",
    "级": "别",
    "家": "庭属具",
    "年": "度底初末中版级代月",
    "期": "间货",
    "类": "似",
    "组": "织长建成",
    "科": "室级学技长",
    "面": "向对积临",
    "行": "政业动为",
    "单": "位元",
    "里": "面程",
    "本": "级科次",
    "项": "目",
    "成": "立为员果功",
    "路": "线",
    "班": "子",
    "队": "伍",
    "度": "假",
    "对": "照标比",
    "所": "有属",
    "门": "户",
    "款": "项",
    "节": "约能目",
    "周": "边年",
    "天": "然",
    "首": "届次先",
    "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
# 近60%, 不超3个月; 接近 and 达到 are verbs and stay outside
_AROUND = r"(?<![节合条公预契签相邀制])约|(?<![最附临邻靠接])近|不超过?|超过?|逾|不到|不足|不少于|不低于|至少"
_RANK = "届|名|位|批|期|次|轮|场|站|季|版"


@cache
def units() -> tuple[str, ...]:
    """All units, longest first."""
    groups = lexicon("units")
    found = {str(unit) for group, entries in groups.items() if group != "source" for unit in entries}
    return tuple(sorted(found, key=lambda unit: (-len(unit), unit)))


@cache
def _pattern() -> re.Pattern[str]:
    """A figure with its unit, or a rank (第38届), or a share in words (百分之六十)."""
    stops = "|".join(f"(?<={unit})(?=[{chars}])" for unit, chars in _NOT_AFTER.items() if chars)
    unit = "|".join(map(re.escape, units()))
    figure = rf"(?:{DECIMAL})(?:{OPEN})?(?:[万亿千百](?:{OPEN})?)?"
    count = (
        rf"(?:{_AROUND})?(?:\d{{1,3}}分\d{{1,2}}秒|(?:(?:{DECIMAL})[万%％]?(?:{RANGE}))?{figure}{_SP}(?:{unit})(?!{stops})"
        rf"(?:(?:{OPEN})(?=[，。；、,;）)]))?)"
    )
    return re.compile(
        rf"(?=[\d第百约近不超逾至])(?:(?P<rank>第(?:{DECIMAL})(?:{_RANK}))"
        rf"|(?P<share>百分之[一二三四五六七八九十百零点]{{1,8}})"
        rf"|(?<![\d.A-Za-z〔\[+第号-])(?<!\d,)(?P<count>{count}))"
    )


# 2020年, 1998年: a year, not a duration; 15日 and 8号 are dates
_YEAR = re.compile(r"(?:19|20)\d{2}年")


def find(scene: Scene) -> Iterator[Mention]:
    """All quantities in digits."""
    for found in _pattern().finditer(scene.text):
        surface = found.group()
        if "年" in surface and _YEAR.search(surface):
            continue
        yield scene.mention(*found.span(), EntityType.QUANTITY, f"quantity.{found.lastgroup}")


RECOGNISER = Recogniser("quantity", "counts, shares, measures, durations and ranks written in digits", find)
