"""Where reports are found: files, folders, patterns, archives, standard input."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from kg.errors import NoReports, UnreadableFile
from kg.read import archive
from kg.read.sources import sources
from tests.read.containers import zipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", ".hidden.txt", "~$a.docx", "c.png", "README.md", "sub/d.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    return tmp_path


def names(path: str | Path) -> list[str]:
    return [source.name for source in sources(path)]


def test_a_folder_gives_what_readers_know(folder: Path) -> None:
    assert sorted(names(folder)) == ["a.html", "b.txt", "d.md"]


def test_a_pattern_gives_what_it_matches(folder: Path) -> None:
    assert names(f"{folder}/*.txt") == ["b.txt"]
    assert sorted(names(f"{folder}/**/*.md")) == ["README.md", "d.md"]


def test_a_file_is_taken_whatever_its_ending(folder: Path) -> None:
    (source,) = sources(folder / "c.png")
    assert source.content == b"c.png"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b"x")

    monkeypatch.setattr(sys, "stdin", Stdin())
    assert [(s.name, s.content) for s in sources("-")] == [("stdin", b"x")]


@pytest.mark.parametrize("name", ["none", "*.nothing"])
def test_nothing_found(tmp_path: Path, name: str) -> None:
    (tmp_path / "none").mkdir()
    with pytest.raises(NoReports):
        names(tmp_path / name)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such file"):
        names(tmp_path / "gone.txt")


def test_an_archive_gives_its_documents_without_folders(tmp_path: Path) -> None:
    packed = tmp_path / "reports.zip"
    packed.write_bytes(
        zipped(**{"x/b.txt": b"b", "../../a.txt": b"a", "c.png": b"c", "__MACOSX/._a.txt": b"", "x/": b""})
    )
    assert names(packed) == ["a.txt", "b.txt"]


def test_names_packed_on_a_chinese_windows(tmp_path: Path) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        made.writestr("AAAA.txt", b"x")
    raw = content.getvalue().replace(b"AAAA.txt", "甲局".encode("gbk") + b".txt")
    packed = tmp_path / "r.zip"
    packed.write_bytes(raw)
    assert names(packed) == ["甲局.txt"]


def test_an_archive_without_documents(tmp_path: Path) -> None:
    packed = tmp_path / "r.zip"
    packed.write_bytes(zipped(**{"a.png": b""}))
    with pytest.raises(NoReports):
        names(packed)


def test_archives_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = tmp_path / "r.zip"
    packed.write_bytes(zipped(**{"bomb.txt": b"0" * 3_000_000}))
    with pytest.raises(UnreadableFile, match="packed too hard"):
        names(packed)
    packed.write_bytes(zipped(**{f"{at}.txt": b"x" for at in range(5)}))
    monkeypatch.setattr(archive, "MAX_MEMBERS", 4)
    with pytest.raises(UnreadableFile, match="more than 4 files"):
        names(packed)


def test_a_damaged_archive_says_so(tmp_path: Path) -> None:
    packed = tmp_path / "r.zip"
    packed.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(UnreadableFile, match="damaged"):
        names(packed)
