"""Word files: markers that readers see, tables, text boxes, controls, notes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read import read
from kg.read.numbering import printed
from tests.read.containers import W, cell, docx, numbering, par, table


def lines(content: bytes) -> list[str]:
    return read(Source("r.docx", content)).text.split("\n")


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("decimal", 12, "12"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 23, "二十三"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 112, "一百一十二"),
        ("decimalEnclosedCircle", 1, "①"),
        ("decimalEnclosedCircleChinese", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalFullWidth", 3, "３"),
        ("ideographTraditional", 2, "乙"),
        ("lowerLetter", 27, "aa"),
        ("upperRoman", 14, "XIV"),
        ("decimalZero", 4, "04"),
        ("none", 4, ""),
        ("unheardOf", 4, "4"),
    ],
)
def test_number_formats(form: str, number: int, shown: str) -> None:
    assert printed(number, form) == shown


def test_levels_count_and_restart() -> None:
    content = docx(
        par("工作情况", 0),
        par("整改情况", 0),
        par("学习方面", 1),
        par("学习不深", 2),
        par("制度不全", 2),
        par("作风方面", 1),
        par("调研不够", 2),
        par("后续打算", 0),
        numbering=numbering(),
    )
    assert lines(content) == [
        "一、工作情况",
        "二、整改情况",
        "（一）学习方面",
        "1.学习不深",
        "2.制度不全",
        "（二）作风方面",
        "1.调研不够",
        "三、后续打算",
    ]


def test_a_second_list_goes_on_unless_it_says_that_it_starts_anew() -> None:
    going_on = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    anew = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    blocks = [par("甲", 2), par("乙", 2), par("丙", 2, num=2)]
    assert lines(docx(*blocks, numbering=numbering(going_on)))[-1] == "3.丙"
    assert lines(docx(*blocks, numbering=numbering(anew)))[-1] == "1.丙"


def test_a_level_may_count_on_over_the_levels_above() -> None:
    forms = [("chineseCounting", "%1、"), ("decimal", "%2.")]
    endless = numbering(forms=forms).replace(
        '<w:lvl w:ilvl="1"><w:start w:val="1"/>',
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlRestart w:val="0"/>',
    )
    content = docx(par("甲", 0), par("子", 1), par("乙", 0), par("丑", 1), numbering=endless)
    assert lines(content) == ["一、甲", "1.子", "二、乙", "2.丑"]


def test_numbering_comes_with_a_style_and_can_be_taken_off() -> None:
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    content = docx(
        par("学习方面", style="Head"),
        par("说明", 0, num=0, style="Head"),
        numbering=numbering(),
        styles=styles,
    )
    assert lines(content) == ["（一）学习方面", "说明"]


def test_bullets_and_empty_paragraphs_have_no_marker() -> None:
    bullets = numbering(forms=[("bullet", "·"), ("decimal", "%2.")])
    assert lines(docx(par("甲", 0), par("", 1), par("乙", 1), numbering=bullets)) == ["甲", "1.乙"]


def test_issue_table_is_printed_under_labels() -> None:
    content = docx(
        table(
            ["序号", "反馈问题", "整改措施", "责任单位", "整改时限", "整改状态"],
            ["1", "台账不全。", "一是补齐台账。|二是定期核对。", "办公室", "2023年6月", "已完成"],
            ["2", "宣传不够。", "开展宣传3次。", "宣教科", "长期", "持续推进"],
        )
    )
    assert lines(content) == [
        "1.台账不全。",
        "整改措施：一是补齐台账。",
        "二是定期核对。",
        "责任单位：办公室",
        "整改时限：2023年6月",
        "整改状态：已完成",
        "2.宣传不够。",
        "整改措施：开展宣传3次。",
        "责任单位：宣教科",
        "整改时限：长期",
        "整改状态：持续推进",
    ]


def test_cells_merged_down_hold_for_each_row() -> None:
    content = docx(
        table(
            ["类别", "存在问题", "整改情况"],
            [cell("党建方面", merge="restart"), "学习少。", "学习12次。"],
            [cell("", merge="continue"), "记录不全。", "补记3份。"],
        )
    )
    assert lines(content) == [
        "（一）党建方面",
        "1.学习少。",
        "整改情况：学习12次。",
        "2.记录不全。",
        "整改情况：补记3份。",
    ]


def test_every_column_is_printed_under_its_head() -> None:
    content = docx(
        table(
            ["序号", "反馈问题", "具体表现", "整改措施", "整改落实情况", "责任单位", "责任人", "来源"],
            ["1", "一、党建方面", "学习少。", "每月学习。", "学习12次。", "办公室", "张某", "书面反馈"],
            ["2", "一、党建方面", "记录不全。", "补记。", "补记3份。", "办公室", "", ""],
        )
    )
    assert lines(content) == [
        "一、党建方面",
        "1.学习少。",
        "整改措施：每月学习。",
        "整改落实情况：学习12次。",
        "责任单位：办公室",
        "责任人：张某",
        "来源：书面反馈",
        "2.记录不全。",
        "整改措施：补记。",
        "整改落实情况：补记3份。",
        "责任单位：办公室",
    ]


def test_other_tables_are_rows_and_layout_tables_are_text() -> None:
    assert lines(docx(table(["名称", "数量"], ["某物", "3"]))) == ["名称\t数量", "某物\t3"]
    assert lines(docx(table(["第一段。|第二段。"]))) == ["第一段。", "第二段。"]


def test_what_readers_see_is_read_and_what_they_do_not_is_not() -> None:
    seen = (
        "<w:hyperlink><w:r><w:t>链接文字</w:t></w:r></w:hyperlink>"
        "<w:sdt><w:sdtContent><w:r><w:t>控件文字</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:ins><w:r><w:t>插入</w:t></w:r></w:ins>"
    )
    unseen = (
        "<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    )
    box = "<w:txbxContent><w:p><w:r><w:t>框内文字</w:t></w:r></w:p></w:txbxContent>"
    alternate = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    control = f"<w:sdt><w:sdtContent>{par('整段控件')}</w:sdtContent></w:sdt>"
    content = docx(par("正文", raw=seen + unseen + alternate), control)
    assert lines(content) == ["正文链接文字控件文字插入", "框内文字", "整段控件"]


def test_footnotes_stand_behind_the_text() -> None:
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="1">{par("数据截至年底")}</w:footnote></w:footnotes>'
    )
    assert lines(docx(par("完成3项。"), footnotes=notes)) == ["完成3项。", "注：数据截至年底"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 word/ broken", "damaged"),
        (docx(), "holds no text"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, words: str) -> None:
    from kg.errors import InputError

    with pytest.raises(InputError, match=words) as caught:
        read(Source("r.docx", content))
    assert "r.docx" in str(caught.value)
    assert caught.value.remedy


OLD = {
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "rtf": b"{\\rtf1 x}",
    "odt": b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
}


@pytest.mark.parametrize("ending", OLD)
def test_old_files_need_libreoffice(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFile, match="LibreOffice, which is not installed") as caught:
        read(Source(f"r.{ending}", OLD[ending]))
    assert "save the file as .docx" in caught.value.remedy


@pytest.mark.parametrize("ending", OLD)
def test_old_files_are_read_as_what_libreoffice_makes_of_them(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(docx(par("一、整改情况")))
    office = tmp_path / "soffice"
    office.write_text(
        f'#!/bin/sh\nfor last; do :; done\n/bin/cp "{made}" "${{last%.*}}.docx"\n', encoding="utf-8"
    )
    office.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert lines_of_old(ending) == ["一、整改情况"]
    office.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="could not convert"):
        lines_of_old(ending)


def lines_of_old(ending: str) -> list[str]:
    return read(Source(f"r.{ending}", OLD[ending])).text.split("\n")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_the_real_one_converts() -> None:
    source = Source(
        "r.rtf",
        b"{\\rtf1\\ansi\\uc1 {\\listtext\\f0 1.\\tab}\\u30002?\\u24066?\\par \\u20057?\\u23616?\\par}",
    )
    assert "甲市" in read(source).text
    assert read(source).text.endswith("乙局")


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (b"<html><body><p>\xe7\x94\xb2</p></body></html>", "html"),
        ("一、整改情况".encode("gb18030"), "text"),
        (docx(par("甲")), "docx"),
    ],
)
def test_what_calls_itself_doc_is_read_as_what_it_is(content: bytes, form: str) -> None:
    assert read(Source("r.doc", content)).format == form


def test_a_word_file_without_its_text_is_unreadable() -> None:
    import io
    import zipfile

    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("other.xml", "<x/>")
    with pytest.raises(UnreadableFile, match="no Word document"):
        read(Source("r.docx", content.getvalue()))
