"""A build of the sample reports that the tests of commands ask."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.cli import main
from kg.cli.messages import use_language

Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """No settings of whoever runs the tests; a working folder of one's own."""
    for name in ("KG_LANG", "KG_OUT", "KG_FORMAT", "KG_ROWS", "KG_BASE", "KG_REPORTS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    yield
    use_language("")


@pytest.fixture
def kg(capfd: pytest.CaptureFixture[str]) -> Ask:
    """Run the command line: exit code, standard output, standard error."""

    def run(*words: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main([str(word) for word in words])
        out, err = capfd.readouterr()
        return code, out, err

    return run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, reports: Path) -> Path:
    """What `kg build` makes of the sample reports."""
    out = tmp_path_factory.mktemp("built") / "out"
    assert main(["build", str(reports), "--out", str(out), "--quiet"]) == 0
    return out
