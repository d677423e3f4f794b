"""The ledger as a workbook: one real table over all reports, and a sheet that counts them."""

from __future__ import annotations

import datetime as dt
from os.path import relpath
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter  # type: ignore[import-untyped]

from kg.export.xml_text import clean
from kg.ledger.base import Writer
from kg.ledger.columns import columns_of
from kg.ledger.rows import Ledger, Part

__all__ = ["WRITER"]

_CREATED = dt.datetime(2000, 1, 1)
"""A day that stands for none: the same ledger gives the same bytes."""
_LONGEST = 32_767
"""Characters that a cell can hold (ECMA-376, limits of the application)."""
_MOST_LINKS = 65_000
"""Links that a sheet can hold (65,530 by the format's limits)."""
_MORE = {"zh": "……（全文见原文）", "en": "… (see the text for the rest)"}
_FONT = "等线"
_SHEETS = {"zh": ("台账", "汇总"), "en": ("Ledger", "Reports")}
_COUNTS = {
    "zh": ("被巡察单位", "报告", "公布日期", "问题", "含未完成事项", "核查未通过"),
    "en": ("Inspected body", "Report", "Published", "Issues", "With open items", "With failed checks"),
}
_OPEN = 10
"""Place of the open items among the cells of an entry."""
_WIDE = 2.05
"""Width of a Chinese character in the unit of columns, which is the width of a digit."""


def _write(ledger: Ledger, target: BinaryIO, folder: Path) -> None:
    book = xlsxwriter.Workbook(
        target,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"title": clean(ledger.title), "author": "zhenggai", "created": _CREATED})
    _Sheets(book, ledger, folder).write()
    book.close()


class _Sheets:
    """The sheets of one workbook, with the formats that they share."""

    def __init__(self, book: Any, ledger: Ledger, folder: Path) -> None:
        self.book, self.ledger, self.folder = book, ledger, folder
        style = {"font_name": _FONT, "font_size": 10, "text_wrap": True, "valign": "top", "border": 1}
        style["border_color"] = "#BFC7D1"
        self.left = book.add_format(style)
        self.centre = book.add_format({**style, "align": "center"})
        self.link = book.add_format({**style, "font_color": "#0B5CAD", "underline": 1})
        self.failed = book.add_format({**style, "font_color": "#9C2A00"})
        self.head = book.add_format(
            {**style, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#DCE6F1"}
        )
        self.several = len(ledger.parts) > 1

    def write(self) -> None:
        """All sheets."""
        first, second = _SHEETS[self.ledger.language]
        self._entries(self.book.add_worksheet(first))
        self._reports(self.book.add_worksheet(second))

    def _entries(self, sheet: Any) -> None:
        columns = columns_of(self.several)
        headers = [column.header(self.ledger.language) for column in columns]
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width * _WIDE + 1)
        row = 0
        for part in self.ledger.parts:
            page = self.ledger.page_of(part)
            for entry in part.entries:
                row += 1
                cells = (*((part.body,) if self.several else ()), *entry.cells)
                for at, (column, text) in enumerate(zip(columns, cells, strict=True)):
                    wanted = self.centre if column.centred else self.left
                    if entry.failed and at == len(cells) - 2:
                        wanted = self.failed
                    self._text(sheet, (row, at), text, wanted)
                number = len(cells) - len(entry.cells)
                sheet.write_number(row, number, entry.number, self.centre)
                if page and row <= _MOST_LINKS:
                    self._link(sheet, (row, len(cells) - 1), page, entry.page, cells[-1])
        self._table(sheet, (row, len(columns)), headers, "台账" if self.ledger.language == "zh" else "Ledger")
        # The body and number of a row stay in sight.
        sheet.freeze_panes(1, len(columns) - len(columns_of(False)) + 1)
        self._printed(sheet)

    def _reports(self, sheet: Any) -> None:
        headers = _COUNTS[self.ledger.language]
        for at, width in enumerate((24, 46, 12, 8, 14, 12)):
            sheet.set_column(at, at, width)
        for row, part in enumerate(self.ledger.parts, 1):
            page = self.ledger.page_of(part)
            self._text(sheet, (row, 0), part.body, self.left)
            self._text(sheet, (row, 1), part.title, self.left)
            if page:
                self._link(sheet, (row, 1), page, "", part.title)
            self._text(sheet, (row, 2), part.published, self.centre)
            for at, count in enumerate(_counts(part), 3):
                sheet.write_number(row, at, count, self.centre)
        name = "汇总" if self.ledger.language == "zh" else "Reports"
        self._table(sheet, (len(self.ledger.parts), len(headers)), list(headers), name)
        sheet.freeze_panes(1, 0)
        self._printed(sheet)

    def _text(self, sheet: Any, place: tuple[int, int], text: str, wanted: Any) -> None:
        """A cell that is text whatever it begins with; where it is too long for a cell, it says so."""
        text = clean(text)
        if len(text) > _LONGEST:
            more = _MORE[self.ledger.language]
            text = text[: _LONGEST - len(more)] + more
        sheet.write_string(*place, text, wanted)

    def _link(self, sheet: Any, place: tuple[int, int], page: Path, part: str, text: str) -> None:
        # Spreadsheets write the paths of files as they are, not as addresses.
        address = Path(relpath(page, self.folder)).as_posix()
        to = f"external:{address}{f'#{part}' if part else ''}"
        sheet.write_url(*place, to, self.link, clean(text))

    def _table(self, sheet: Any, size: tuple[int, int], headers: list[str], name: str) -> None:
        rows, columns = size
        sheet.set_row(0, 24)
        sheet.add_table(
            0,
            0,
            max(rows, 1),  # a table has one row at least
            columns - 1,
            {
                "name": name,
                "style": "Table Style Light 1",
                "columns": [{"header": header, "header_format": self.head} for header in headers],
            },
        )

    def _printed(self, sheet: Any) -> None:
        """Wide paper, header on every page, as wide as one page."""
        sheet.set_landscape()
        sheet.set_paper(8)  # A3
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_header(f'&C&"{_FONT},Bold"&14{self.ledger.title}')
        sheet.set_footer("&C&P / &N")


def _counts(part: Part) -> tuple[int, int, int]:
    """Issues, those with open items, those with failed checks."""
    open_ = sum(1 for entry in part.entries if entry.cells[_OPEN])
    return len(part.entries), open_, sum(1 for entry in part.entries if entry.failed)


WRITER = Writer(
    ".xlsx", "a workbook: one table with filters over all reports, links to the report pages", _write
)
