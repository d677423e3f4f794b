"""PDF: wrapped lines joined, page furniture taken out, markers kept at line starts."""

from __future__ import annotations

import pytest

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read import extract, read
from tests.read.containers import pdf, scanned

ISSUE = (
    "{n}.学习贯彻上级精神不深入，研讨发言质量不高，成果转化运用不充分，有的支部学习记录不完整。\n"
    "整改情况：一是完善学习制度，每月集中学习一次，每季度开展一次交流研讨，形成调研报告2篇。"
    "二是开展理论宣讲12次，受众1200余人次，联系邮箱abc@example.cn，投入经费3.5万元。\n"
)
TEXT = "二、整改情况\n" + "".join(ISSUE.format(n=n) for n in range(1, 13))


@pytest.mark.parametrize("size", [12, 14, 16])
def test_paragraphs_come_back_whole(size: float) -> None:
    document = read(Source("r.pdf", pdf(TEXT, size=size)))
    assert document.text.split("\n") == TEXT.strip().split("\n")


def test_page_furniture_is_taken_out_and_told() -> None:
    made = extract(Source("r.pdf", pdf(TEXT)))
    assert "文件" not in made.text
    assert "—" not in made.text
    assert any("page numbers" in note for note in made.removed)
    assert any("headers" in note for note in made.removed)


def test_without_indents_markers_begin_paragraphs() -> None:
    document = read(Source("r.pdf", pdf(TEXT, indent=0)))
    assert [line[:2] for line in document.text.split("\n")[1:5]] == ["1.", "整改", "2.", "整改"]


def test_scanned_pages_need_ocr() -> None:
    with pytest.raises(UnreadableFile, match="OCR is the step that is missing") as caught:
        read(Source("r.pdf", scanned()))
    assert "--ocr" in caught.value.remedy


def test_a_damaged_file_says_so() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        read(Source("r.pdf", b"%PDF-1.7 nothing"))
