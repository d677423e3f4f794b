r"""Fragments of patterns for figures, shared by the recognisers of money, counts and dates.

They are strings, put together and compiled by those who use them. Width does not matter: ``\d`` matches
full-width digits too.
"""

from __future__ import annotations

__all__ = ["CAPITALS", "DECIMAL", "HANZI", "OPEN", "RANGE"]

DECIMAL = r"\d{1,3}(?:[,，]\d{3})+(?:[.．]\d{1,6})?|\d{1,15}(?:[.．]\d{1,6})?"
"""1065.5 · 1,234.56 · １２: Arabic digits, thousands in groups of three, at most 15 before the point."""

HANZI = r"[〇○零一二两三四五六七八九十百千]{1,15}"
"""三 · 一百二十 · 二千零五: numerals below 万 as they are spoken."""

CAPITALS = r"[零壹贰叁肆伍陆柒捌玖拾佰仟]{1,15}"
"""壹佰贰拾: numerals as written on cheques."""

OPEN = r"余|多|几|来"
"""40余万元, 1900多万: more than the figure, by less than one of its last place."""

RANGE = r"-{1,2}|—{1,2}|–|－{1,2}|―{1,2}|~{1,2}|～{1,2}|至|到"
"""3-5, 2012--2018年, 3万元至5万元: what stands between two ends."""
