"""Plain text: encodings, line ends, what is no text."""

from __future__ import annotations

import pytest

from kg.errors import EmptyReport, UnreadableFile
from kg.model import Source
from kg.read import ENDINGS, READERS, read

TEXT = "甲市乙局\n一、整改情况，镕𠀀々\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
    ],
)
def test_encodings_and_line_ends(content: bytes, encoding: str) -> None:
    document = read(Source("r.txt", content))
    assert document.text == TEXT
    assert document.encoding == encoding
    assert document.format == "text"


def test_gbk_is_read_as_gb18030() -> None:
    assert read(Source("r.txt", "甲市乙局整改".encode("gbk"))).text == "甲市乙局整改"


def test_spaces_stay_where_they_are() -> None:
    text = "\u3000\u3000甲  乙\xa0丙\t\n\n\n"
    assert read(Source("r.txt", text.encode())).text == text


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"\xff\xff\xff\xff", b"\x00\x01\x02" * 90]
)
def test_binary_is_no_text(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="no text") as caught:
        read(Source("r.txt", content))
    assert "r.txt" in str(caught.value)
    assert caught.value.remedy


@pytest.mark.parametrize("content", [b"", b"  \n\r\n\t", b"\xef\xbb\xbf"])
def test_a_file_without_text_is_empty(content: bytes) -> None:
    with pytest.raises(EmptyReport, match=r"r\.txt"):
        read(Source("r.txt", content))


def test_a_file_without_an_ending_is_told_by_its_bytes() -> None:
    assert read(Source("stdin", TEXT.encode())).format == "text"
    assert read(Source("stdin", b"<html><body><p>\xe7\x94\xb2</p></body></html>")).format == "html"


def test_no_ending_belongs_to_two_readers() -> None:
    assert len(set(ENDINGS)) == len(ENDINGS)
    assert len({reader.name for reader in READERS}) == len(READERS)
    assert all(reader.doc.endswith(".") for reader in READERS)
