"""Recognise dates and periods.

Three layers: a *point* names one day, month or year (2020年5月6日, 8月底, 二〇二四年四月七日, 去年); a *span*
joins points (2012--2018年, 10月27日、28日); a *tail* leaves the end open (以来, 至今). A month or a day
without a year is taken as printed; `kg.normalise` gives it its year.

Not dates: 清明, 双节, 春节 (which day they are depends on a calendar that the text does not give), 每月 and
每季度 (habits), 3个月 (durations, see `kg.recognise.quantity`), 〔2019〕8号 (a document's number), 正月初一
(lunar), and damaged ones such as 2024717日.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.figures import RANGE

__all__ = ["PARTS", "RECOGNISER", "RELATIVE_YEARS"]

PARTS = "上旬|中旬|下旬|月初|月底|月末|年初|年底|年末|年中|上半年|下半年|初|底|末|中"
"""Parts of a month or year. 初 and 底 count as the whole month, as careful readers write them down."""

RELATIVE_YEARS = {"今年": 0, "本年度": 0, "去年": -1, "上年度": -1, "前年": -2, "明年": 1}
"""Years counted from the year in which the report appeared."""

_SP = r"[ \u00a0\u3000]{0,2}"  # 2020 年 5 月: spaces that word processors and PDF put between figure and unit
_YEAR = r"(?:[12１２][09０９][0-9０-９]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})"  # 2020, 二〇二四
_MONTH = r"(?:1[0-2]|0?[1-9]|１[０-２]|０?[１-９])"  # 1-12
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|３[０１]|[１２][０-９]|０?[１-９])"  # 1-31
_C_MONTH = r"(?:十[一二]?|[一二三四五六七八九])"  # 四, 十二
_C_DAY = r"(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"  # 七, 二十一
_HALF = r"[上下]半年|第?[一二三四1-4]季度|前三季度"
_IN_MONTH = r"上旬|中旬|下旬|月?初|月?底|月?末"
_IN_YEAR = r"年?初|年?底|年?末|年?中(?![共国央华心原])"

# 2020年5月6日 · 2020年10月上旬 · 2019年7月份 · 2020年底 · 2021年度 · 2023年第一季度
_FULL = (
    rf"{_YEAR}{_SP}年"
    rf"(?:{_SP}(?:{_MONTH}|{_C_MONTH}){_SP}月(?:份?(?:{_IN_MONTH})|份|{_SP}(?:{_DAY}|{_C_DAY}){_SP}[日号])?"
    rf"|(?:度)?(?:{_HALF})|度(?!假)|{_IN_YEAR})?"
)
# 7月22日 · 8月底 · 10月上旬 · 9月份 · 12月初 · 6月; in Chinese figures only with what follows a month, since
# 三月三 and 八月十五 are feasts of the lunar calendar: 四月七日, 四月份, 四月底
_SHORT = (
    rf"(?:{_MONTH}{_SP}月(?!球|饼|亮|光|季)(?:份?(?:{_IN_MONTH})|份|{_SP}{_DAY}{_SP}[日号])?"
    rf"|{_C_MONTH}月(?:份?(?:{_IN_MONTH})|份|{_C_DAY}[日号]))"
)
# 2024-04-07 · 2024/4/7 · 2024.04.07
_NUMERIC = rf"{_YEAR}(?:-{_MONTH}-{_DAY}|/{_MONTH}/{_DAY}|\.{_MONTH}\.{_DAY})"
# 今年 · 去年底 · 今年上半年 · 今年3月 · 去年5月6日
_RELATIVE = rf"(?:{'|'.join(RELATIVE_YEARS)})(?:{_HALF}|年?[初底末]|{_SHORT})?"
_BARE_YEAR = rf"{_YEAR}(?={_SP}(?:{RANGE}){_SP}{_YEAR}{_SP}年)"  # 2012 of 2012--2018年
_YEARS = rf"{_YEAR}(?:、{_YEAR}){{1,5}}{_SP}年"  # 2021、2022年; but 2021年、2022年 are two

# one point; what goes before must be no digit (2024717日) and no 第 (第5月 of a plan)
_POINT = rf"(?:{_NUMERIC}|{_FULL}|{_BARE_YEAR}|{_SHORT}|{_RELATIVE})"
# what may stand at the right of a span: a point, or a bare day as in 10月27日、28日 and 6月5日至8日
_RIGHT = rf"(?:{_NUMERIC}|{_FULL}|{_SHORT}|{_RELATIVE}|(?:{_DAY}|{_C_DAY}){_SP}[日号])"
_DAY_LIST = rf"、{_SP}{_DAY}{_SP}[日号](?!线|楼|院|馆|文)"  # 10月27日、28日
_LEFT_DAY = rf"{_MONTH}{_SP}月{_SP}{_DAY}(?={_SP}(?:{RANGE}){_SP}{_DAY}{_SP}[日号])"  # 2月22 of 2月22-24日
# tails: 2019年5月以来, 2022年6月至今, 2022年6月截至目前
_TAIL = r"(?:份?(?:以来|至今|到现在|起至今))"

# what a point can begin with, asked before anything else
_FIRST = rf"[\d一二三四五六七八九十{''.join(sorted({word[0] for word in RELATIVE_YEARS}))}]"
_PERIOD = re.compile(
    rf"(?={_FIRST})(?<![\d第.．/〔\[（]-)(?<![\d第每])"
    rf"(?:(?:{_YEAR}{_SP}年{_SP})?{_LEFT_DAY}|{_POINT}|{_YEARS})"
    rf"(?:{_TAIL}|{_SP}(?:{RANGE}){_SP}{_RIGHT}|(?:{_DAY_LIST}){{1,10}})?"
)

# 近三年, 近2年, 最近五年; not 近年来, which gives no figure
_RECENT = re.compile(r"(?:最近|近|过去)[一二两三四五六七八九十2-9][个]?年(?:来|以来)?(?!级|龄)")


def find(scene: Scene) -> Iterator[Mention]:
    """All dates and periods."""
    for found in _PERIOD.finditer(scene.text):
        span = found.span()
        if _dangles(scene.text, *span):
            continue
        yield scene.mention(*span, EntityType.PERIOD, _rule(found.group()))
    for found in _RECENT.finditer(scene.text):
        yield scene.mention(*found.span(), EntityType.PERIOD, "period.recent-years")


def _dangles(text: str, start: int, end: int) -> bool:
    """Whether the stretch is part of something else: 12月月票, 2020年版, a bare number before 〕."""
    after, before = text[end : end + 1], text[max(0, start - 1) : start]
    return after in set("〕]") or (before in set("〔[") and after in set("〕]")) or after.isdigit()


def _rule(surface: str) -> str:
    if re.search(r"以来|至今|到现在", surface):
        return "period.open"
    if surface.startswith(tuple(RELATIVE_YEARS)):
        return "period.relative-year"
    if re.search(rf"{RANGE}|、", surface) and not re.fullmatch(_NUMERIC, surface):
        return "period.span"
    return "period.point"


RECOGNISER = Recogniser("period", "dates and periods: days, months, years, spans and what is left open", find)
