"""What is fetched is kept beside the graph with hash and time; the graph knows nothing of the time."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from kg.cli import gather as module
from kg.cli.gather import FOLDER, INDEX, gather
from kg.errors import UnreadableFile, UsageError
from kg.read import web
from kg.read.web import Fetched

PAGE = "<p>甲市乙局</p>".encode()
ADDRESS = "http://example.cn/a/t1.html"


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(name: str) -> Fetched:
        if name.endswith("none"):
            raise UnreadableFile("the site answers 404", where=name)
        return Fetched(name, name, "text/html", PAGE)

    monkeypatch.setattr(web, "fetched", answer)


@pytest.mark.usefixtures("net")
def test_what_is_fetched_is_kept(tmp_path: Path) -> None:
    (source,) = gather([ADDRESS], tmp_path, True, False)
    assert (source.name, source.content) == (ADDRESS, PAGE)
    gather([ADDRESS], tmp_path, True, False)
    first, second = json.loads((tmp_path / FOLDER / INDEX).read_text("utf-8"))
    digest = hashlib.sha256(PAGE).hexdigest()
    assert first["sha256"] == second["sha256"] == digest
    assert first["time"].endswith("+00:00")
    assert (tmp_path / FOLDER / first["file"]).read_bytes() == PAGE
    assert sorted(path.name for path in (tmp_path / FOLDER).iterdir()) == [f"{digest[:16]}.html", INDEX]


@pytest.mark.usefixtures("net")
def test_one_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    told: list[str] = []
    found = gather(["http://example.cn/none", ADDRESS], tmp_path, True, False, lambda e: told.append(e.where))
    assert [source.name for source in found] == [ADDRESS]
    assert told == ["http://example.cn/none"]


@pytest.mark.usefixtures("net")
def test_without_leave_nothing_is_fetched_or_kept(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--allow-network"):
        gather([ADDRESS], tmp_path, False, False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("net")
def test_a_broken_index_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / INDEX).write_text("{", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="cannot be kept"):
        gather([ADDRESS], tmp_path, True, False)
    assert (tmp_path / FOLDER / INDEX).read_text("utf-8") == "{"


@pytest.mark.parametrize(
    ("final", "kind", "ending"),
    [
        ("http://example.cn/a/t1.html?x=1", "text/html", ".html"),
        ("http://example.cn/down.jsp", "application/pdf", ".jsp"),
        ("http://example.cn/down", "application/pdf", ".pdf"),
        ("http://example.cn/", "text/html", ".html"),
        ("http://example.cn/a.tar%2f..%2fb", "text/plain", ".txt"),
        ("http://example.cn/a", "image/x-odd", ".bin"),
    ],
)
def test_the_ending_of_what_is_kept(final: str, kind: str, ending: str) -> None:
    assert module._ending(Fetched(final, final, kind, b"")) == ending
