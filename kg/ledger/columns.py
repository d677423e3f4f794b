"""The columns of a ledger: what offices call them, and how wide they stand in print."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["COLUMNS", "REPORT", "Column", "columns_of"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header in both languages, its width in Chinese characters, whether it is centred."""

    zh: str
    en: str
    width: int
    centred: bool = False

    def header(self, language: str) -> str:
        """Its header in ``zh`` or ``en``."""
        return self.zh if language == "zh" else self.en


COLUMNS: tuple[Column, ...] = (
    Column("序号", "No.", 3, centred=True),
    Column("类别", "Category", 11),
    Column("反馈问题", "Finding", 19),
    Column("整改措施", "Measures", 38),
    Column("责任单位", "Responsible", 9),
    Column("涉及政策", "Documents", 11),
    Column("涉及项目", "Projects", 9),
    Column("金额", "Amounts", 8),
    Column("时限", "Due", 9),
    Column("自述状态", "Stated status", 5, centred=True),
    Column("未完成事项", "Open items", 14),
    Column("核查结果", "Checks", 19),
    Column("原文位置", "Place in the text", 6),
)
"""The form that offices use, from left to right."""

REPORT = Column("被巡察单位", "Inspected body", 8)
"""Stands first where one table holds several reports."""


def columns_of(several: bool) -> tuple[Column, ...]:
    """The columns of a table of one report, or of several."""
    return (REPORT, *COLUMNS) if several else COLUMNS
