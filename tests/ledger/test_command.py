"""`kg ledger`: where it writes, and how it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli import main
from kg.cli.messages import use_language
from tests.check.planted import BODIES, clean


@pytest.fixture
def out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("KG_LANG", "KG_OUT", "KG_FORMAT", "KG_BASE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(clean(BODIES[0]), encoding="utf-8")
    assert main(["build", "a.txt", "-q", "--out", "out"]) == 0
    return tmp_path / "out"


def test_it_writes_where_it_is_told(out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["ledger", "out", "-o", "sub/账.csv", "--language", "en"]) == 0
    assert "4 issues of 1 reports" in capfd.readouterr().err
    assert (out.parent / "sub" / "账.csv").read_text(encoding="utf-8-sig").startswith("No.,Category")
    assert main(["ledger"]) == 0
    assert (out / "台账.xlsx").is_file()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["-o", "a.pdf"], 2, ".xlsx, .csv, .md, .docx"),
        (["--language", "fr"], 2, "zh, en"),
        (["--as-of", "tomorrow"], 2, "2026-01-31"),
        (["--report", "nonsense", "-o", "a.csv"], 2, BODIES[0]),
        (["nowhere", "-o", "a.csv"], 3, "kg build"),
        (["-o", "a.txt/b.csv"], 3, "a.txt"),
    ],
)
def test_wrong_words(
    out: Path, capfd: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    assert main(["ledger", *words]) == code
    assert said in capfd.readouterr().err
    use_language("")
