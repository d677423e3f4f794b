"""The report's own place, which decides between namesakes (鼓楼区 of 开封 and of 南京)."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Outline

__all__ = ["Home", "locate"]


@dataclass(frozen=True, slots=True)
class Home:
    """The division that the report comes from, by full names, and the code of its smallest known one.

    Attributes:
        province: ``河南省`` or ``""``.
        city: ``开封市`` (prefecture level) or ``""``.
        county: ``祥符区`` or ``""``: set where the inspected body is a county's or lower.
        township: ``朱仙镇`` or ``""``.
        code: GB/T 2260 code of the smallest of them (``410200``), or ``""``.
    """

    province: str = ""
    city: str = ""
    county: str = ""
    township: str = ""
    code: str = ""


def locate(outline: Outline) -> Home:
    """The report's own place, from its title, issuer, inspected body and signature."""
    return Home()
