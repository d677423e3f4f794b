"""Amounts → yuan.

How an open figure is read (figures: ours, in the way readers take them):

=================  ==============================================  ==========
surface            value, minimum, maximum                         precision
=================  ==============================================  ==========
1065.5万元          value 10 655 000                                exact
40余万元            minimum 400 000, maximum 500 000                at least
198.8万余元         minimum 1 988 000, maximum 1 989 000            at least
约4.38亿元, 近3万元  value                                           about
超10亿元, 5万元以上  minimum                                         at least
不到1个亿, 不超5000元 maximum                                        at most
3-5万元             minimum 30 000, maximum 50 000                  exact
=================  ==============================================  ==========

余, 多 and 几 stand for less than one of the figure's last place that is not nought.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from kg.model import Money, Precision
from kg.normalise.numerals import number, plain
from kg.recognise.figures import OPEN, RANGE

__all__ = ["Figure", "parse_figure", "parse_money"]

_ABOUT = re.compile(r"约为?|大约|大概|近|将近|接近|左右|上下")
_AT_MOST = re.compile(
    r"不到|不足|不满|不超过?|未超过?|不高于|不多于|最多|至多|最高|上限为?|以下|以内|之内|封顶"
)
_AT_LEAST = re.compile(
    r"不低于|不少于|超过?|逾|突破|至少|最低|以上|起步|上(?=[\d一二三四五六七八九十百千万亿])"
)
_NOISE = re.compile(r"不等|[整正]|[¥￥]|人民币|元钱")
# 3万元至5万元, but not the 到 of 不到 nor the 至 of 至少
_RANGE = re.compile(
    rf"(?<=[\d一二三四五六七八九十百千万亿元余多])(?:{RANGE})(?=[\d一二两三四五六七八九十百千])"
)
_SCALE = r"万亿|千万|百万|十万|[万亿十百千]"
_FIGURE = re.compile(
    rf"(?P<number>[\d.]+|[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+?)"
    rf"(?P<open1>{OPEN})?(?P<scale>(?:{_SCALE})*)(?P<open2>{OPEN})?"
)
_COMPOUND = re.compile(r"[\d.]+[万亿千百十](?:[\d.]+[万千百十]?){1,2}")
_SCALES = {"万": 10**4, "亿": 10**8, "千": 1000, "百": 100, "十": 10}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its room: ``low`` is what is printed, ``high`` what 余 and 多 leave open, or None."""

    low: Decimal
    high: Decimal | None = None


def parse_money(surface: str, *, unit: str = "") -> Money | None:
    """What an amount says in yuan, or None where the surface is none.

    Args:
        surface: as printed, with the words that say how exact it is: ``约为4.38亿元``, ``40余万元``.
        unit: what a list states once, for figures without it: ``万元`` for the 3 of 分别罚款3、1万元.
    """
    text = "".join(unicodedata.normalize("NFKC", surface).split()).replace(",", "")
    text = (
        text.replace("萬", "万")
        .replace("億", "亿")
        .replace("个", "")
        .replace("圆", "元")
        .replace("块钱", "元")
    )
    text = _NOISE.sub("", text)
    if unit and "元" not in text:
        text += unit.replace("元", "") if not re.search(r"[万亿]$", text) else ""
    ends = _RANGE.split(text)
    if len(ends) == 2:
        return _between(ends[0], ends[1])
    text, precision = _precision(text)
    figure = _yuan(text)
    if figure is None:
        return None
    if figure.high is not None:
        return Money(None, plain(figure.low), plain(figure.high), Precision.AT_LEAST)
    if precision is Precision.AT_MOST:
        return Money(None, None, plain(figure.low), precision)
    if precision is Precision.AT_LEAST:
        return Money(None, plain(figure.low), None, precision)
    return Money(plain(figure.low), precision=precision)


def parse_figure(text: str) -> Figure | None:
    """A figure without unit: ``40余万``, ``1900多万``, ``3万2千``, ``壹佰万``; width folded, commas gone."""
    if _COMPOUND.fullmatch(text):
        value = number(text)
        return None if value is None else Figure(value)
    whole = number(text)
    if whole is not None:
        return Figure(whole)
    found = _FIGURE.fullmatch(text)
    if found is None:
        return None
    base, scale = number(found["number"]), 1
    if base is None and found["number"] in _SCALES:  # 百余万, 近千万
        base = Decimal(_SCALES[found["number"]])
    if base is None:
        return None
    for sign in re.findall("[万亿千百十]", found["scale"]):
        scale *= _SCALES[sign]
    low = base * scale
    if found["open1"] or found["open2"]:
        return Figure(low, low + _last_place(base) * scale)
    return Figure(low)


def _precision(text: str) -> tuple[str, Precision]:
    """The text without the words that say how exact it is, and what they say."""
    for pattern, precision in (
        (_AT_MOST, Precision.AT_MOST),
        (_ABOUT, Precision.ABOUT),
        (_AT_LEAST, Precision.AT_LEAST),
    ):
        if pattern.search(text):
            return pattern.sub("", text), precision
    return text, Precision.EXACT


def _between(left: str, right: str) -> Money | None:
    """3-5万元: the first end takes the second's scale where it has none."""
    left, precision = _precision(left)
    right, _ = _precision(right)
    high = _yuan(right)
    scale = re.search(r"[万亿千百]+元?$", right)
    if "元" not in left and scale and not re.search(r"[万亿]$", left):
        left += scale[0]
    low = _yuan(left)
    if low is None or high is None or low.low > high.low:
        return None
    return Money(None, plain(low.low), plain(high.high or high.low), precision)


def _yuan(text: str) -> Figure | None:
    """12元5角, 40余万元, 300元余, 26亿."""
    whole, sign, rest = text.partition("元")
    figure = parse_figure(whole)
    if figure is None or not sign:
        return figure
    if rest in set(OPEN.split("|")):
        return Figure(figure.low, figure.low + _last_place(figure.low))
    cents = re.fullmatch(r"(?:(.{1,2})角)?(?:(.{1,2})分)?", rest)
    if cents is None:
        return None
    for part, worth in ((cents[1], Decimal("0.1")), (cents[2], Decimal("0.01"))):
        value = number(part) if part else Decimal(0)
        if value is None:
            return None
        figure = Figure(figure.low + value * worth, figure.high)
    return figure


def _last_place(value: Decimal) -> Decimal:
    """The worth of the last place that is not nought: 10 for 40, 0.1 for 198.8, 100 for 300."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if value else Decimal(1)
