# ruff: noqa: E501 - tables of cases read better with one case a line
"""The formats of the ledger: what is read back is what was written, as text, and always the same bytes."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT

from kg.errors import UnknownName
from kg.ledger import COLUMNS, WRITERS, Entry, Ledger, Part, write_ledger
from kg.ledger.columns import REPORT
from kg.ledger.markdown import cell
from kg.ledger.plain import guarded, is_formula

HOSTILE = '=HYPERLINK("http://例.invalid","点")'
CELLS = (
    "1", "（一）财务|管理", HOSTILE, "①补记账\n②+1台账", "财务科", "《甲市<办法>》", "丁湖大桥", "8.5万元（资产）", "2030-09-30",
    "已整改", "@待审批", "✗ 已整改而仍未完成：\x07待审批", "第3行，第20–40字",
)  # fmt: skip
ZH = [column.zh for column in COLUMNS]


def entry(number: int) -> Entry:
    return Entry(number, (str(number), *CELLS[1:]), f"issue-{number}", True)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    first = Part("甲局-2030-01-01", "甲局通报", "甲局", "2030-01-01", (entry(1), entry(2)))
    second = Part("乙局-2030-01-01", "乙局通报", "乙局", "", (entry(1),))
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "甲局-2030-01-01.html").write_text("", encoding="utf-8")
    return Ledger("台账", "zh", (first, second), tmp_path / "pages")


def written(ledger: Ledger, path: Path) -> bytes:
    write_ledger(ledger, path)
    return path.read_bytes()


@pytest.mark.parametrize("one", WRITERS, ids=lambda one: one.suffix)
def test_the_same_ledger_gives_the_same_bytes(ledger: Ledger, tmp_path: Path, one: object) -> None:
    suffix = one.suffix  # type: ignore[attr-defined]
    assert written(ledger, tmp_path / f"a{suffix}") == written(ledger, tmp_path / f"b{suffix}")
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"a{suffix}", f"b{suffix}", "pages"]


@pytest.mark.parametrize("one", WRITERS, ids=lambda one: one.suffix)
def test_a_ledger_without_issues_can_be_written(tmp_path: Path, one: object) -> None:
    path = tmp_path / f"empty{one.suffix}"  # type: ignore[attr-defined]
    assert written(Ledger("台账", "en", ()), path)


def test_a_workbook_is_one_table_with_filters(ledger: Ledger, tmp_path: Path) -> None:
    write_ledger(ledger, tmp_path / "台账.xlsx")
    book = openpyxl.load_workbook(tmp_path / "台账.xlsx")
    assert book.sheetnames == ["台账", "汇总"]
    sheet = book["台账"]
    table = sheet.tables["台账"]
    assert table.ref == "A1:N4"
    assert table.autoFilter.ref == "A1:N4"
    assert [one.value for one in sheet[1]] == [REPORT.zh, *ZH]
    assert sheet.freeze_panes == "C2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["甲局", "甲局", "乙局"]
    assert sheet.column_dimensions["E"].width > 50
    assert all(one.alignment.wrap_text for one in sheet[2])


def test_a_workbook_holds_text_as_text(ledger: Ledger, tmp_path: Path) -> None:
    write_ledger(ledger, tmp_path / "台账.xlsx")
    (row, *_) = openpyxl.load_workbook(tmp_path / "台账.xlsx")["台账"].iter_rows(min_row=2)
    assert row[3].value == HOSTILE
    assert row[3].data_type == "s"
    assert (row[1].value, row[1].data_type) == (1, "n")
    assert row[12].value.endswith("\ufffd待审批")


def test_rows_of_a_workbook_lead_to_pages_that_are_there(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    write_ledger(ledger, tmp_path / "sub" / "台账.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "sub" / "台账.xlsx")["台账"]
    links = [row[-1].hyperlink for row in sheet.iter_rows(min_row=2)]
    assert links[0].location == "issue-1"
    assert links[0].target.replace("\\", "/") == "../pages/甲局-2030-01-01.html"
    assert links[2] is None


def test_what_is_too_long_for_a_cell_says_so(ledger: Ledger, tmp_path: Path) -> None:
    long = replace(entry(1), cells=("1", "长" * 40_000, *CELLS[2:]))
    part = replace(ledger.parts[0], entries=(long,))
    write_ledger(replace(ledger, parts=(part,)), tmp_path / "a.xlsx")
    cell_ = openpyxl.load_workbook(tmp_path / "a.xlsx")["台账"]["B2"]
    assert len(cell_.value) == 32_767
    assert cell_.value.endswith("……（全文见原文）")


def test_csv_guards_what_a_spreadsheet_would_run(ledger: Ledger, tmp_path: Path) -> None:
    raw = written(ledger, tmp_path / "台账.csv")
    assert raw.startswith(b"\xef\xbb\xbf")
    header, first, *rest = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert header == [REPORT.zh, *ZH]
    assert first[3] == f"'{HOSTILE}"
    assert first[11] == "'@待审批"
    assert first[4] == "①补记账\n②+1台账"
    assert len(rest) == 2


def test_csv_of_one_report_has_the_form_of_offices(ledger: Ledger, tmp_path: Path) -> None:
    raw = written(replace(ledger, parts=ledger.parts[:1]), tmp_path / "台账.csv")
    assert next(csv.reader(io.StringIO(raw.decode("utf-8-sig")))) == ZH


@pytest.mark.parametrize(
    "text", ["=1+1", "+86", "-5", "@甲", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠甲"]
)
def test_formulas(text: str) -> None:
    assert is_formula(text)
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "1-1", "第1行", "（=1）", "'=1", "—1", "①+1", "·甲"])
def test_no_formulas(text: str) -> None:
    assert guarded(text) == text


def test_markdown_is_a_table_a_report(ledger: Ledger, tmp_path: Path) -> None:
    lines = written(ledger, tmp_path / "台账.md").decode().splitlines()
    assert [line for line in lines if line.startswith("#")] == ["# 台账", "## 甲局", "## 乙局"]
    rows = [line for line in lines if line.startswith("| ")]
    assert rows[0] == f"| {' | '.join(ZH)} |"
    assert "①补记账<br>②+1台账" in rows[2]
    assert rows[2].endswith(".html#issue-1) |")
    assert "](pages/%E7%94%B2" in rows[2]
    assert "](" not in rows[-1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a|b", "a\\|b"),
        ("<i>", "\\<i\\>"),
        ("[x](y)", "\\[x\\](y)"),
        ("一\n二", "一<br>二"),
        ("*", "\\*"),
        ("甲", "甲"),
    ],
)
def test_markup_is_escaped(text: str, said: str) -> None:
    assert cell(text) == said


def test_a_document_repeats_its_header_on_wide_paper(ledger: Ledger, tmp_path: Path) -> None:
    write_ledger(ledger, tmp_path / "台账.docx")
    made = docx.Document(str(tmp_path / "台账.docx"))
    section = made.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width > section.page_height
    assert [len(table.rows) for table in made.tables] == [3, 2]
    head = made.tables[0].rows[0]
    assert "w:tblHeader" in head._tr.xml
    assert [one.text for one in head.cells] == ZH
    first = made.tables[0].rows[1].cells
    assert first[2].text == HOSTILE
    assert [one.text for one in first[3].paragraphs] == ["①补记账", "②+1台账"]
    assert "w:hyperlink" in first[12]._tc.xml
    assert "w:hyperlink" not in made.tables[1].rows[1].cells[12]._tc.xml
    room = section.page_width - section.left_margin - section.right_margin
    assert sum(one.width for one in first) <= room


def test_a_document_holds_no_time(ledger: Ledger, tmp_path: Path) -> None:
    write_ledger(ledger, tmp_path / "台账.docx")
    with zipfile.ZipFile(tmp_path / "台账.docx") as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
        assert "2000-01-01" in file.read("docProps/core.xml").decode()


def test_an_unknown_ending_names_the_known(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match=r"\.xlsx, \.csv, \.md, \.docx"):
        write_ledger(ledger, tmp_path / "台账.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["pages"]
