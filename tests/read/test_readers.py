"""One report in every file format: the same issues and measures whatever it was saved as.

It fails for a reader without an example here; docs/guide/add-a-file-format.md leads through it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

import pytest

from kg.model import Source
from kg.pipeline import build_report
from kg.read import READERS, Reader
from tests.read.containers import docx, par, pdf
from tests.read.rendered import markdown

LINES = (
    "中共甲市风车局党组关于巡察整改情况的通报",
    "2031年3月1日至4月20日，市委第九巡察组对甲市风车局党组开展了巡察。现将整改情况予以公布。",
    "一、落实上级决策部署方面",
    "（一）风车维护不及时，有的风车常年不转，有的风车无人看管。",
    "整改情况：已整改。一是制定《甲市风车局维护管理办法》，明确维护周期。二是检修风车120台，投入经费3.5万元。",
    "（二）宣传工作力度不够，群众对风车的好处知晓率不高。",
    "整改情况：正在整改。举办“甲城文化周”活动，发放宣传册2万份，覆盖甲市各区县。",
    "中共甲市风车局党组",
    "2031年10月20日",
)


def web_page() -> bytes:
    body = "".join(f"<p>{line}</p>" for line in LINES)
    return (
        f"<html><head><meta charset=utf-8><title>通报</title></head><body><div>{body}</div></body></html>"
    ).encode()


# The report as a file of each format.
MADE: dict[str, Callable[[], bytes]] = {
    "docx": lambda: docx(*(par(line) for line in LINES)),
    "pdf": lambda: pdf("\n".join(LINES)),
    "html": web_page,
    "markdown": lambda: markdown("\n".join(LINES)),
    "text": lambda: "\n".join(LINES).encode(),
}


def test_every_reader_has_an_example() -> None:
    assert {reader.name for reader in READERS} == set(MADE)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_the_same_report_in_every_format(reader: Reader) -> None:
    report = build_report(Source(f"甲{reader.endings[0]}", MADE[reader.name]()))
    assert report.document.format == reader.name
    found = [
        (issue.label, str(issue.status), [measure.marker for measure in issue.measures])
        for issue in report.outline.issues
    ]
    assert found == [
        ("风车维护不及时，有的风车常年不转，有的风车无人看管", "rectified", ["一是", "二是"]),
        ("宣传工作力度不够，群众对风车的好处知晓率不高", "inProgress", [""]),
    ]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_file_without_an_ending_is_known_by_its_bytes(reader: Reader) -> None:
    assert build_report(Source("甲", MADE[reader.name]())).document.format == reader.name


def test_no_two_readers_take_the_same_ending() -> None:
    endings = [ending for reader in READERS for ending in reader.endings]
    assert len(set(endings)) == len(endings)
    assert all(ending == PurePath(f"a{ending}").suffix == ending.lower() for ending in endings)
