"""Settings: which source is stronger, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import SettingError
from kg.settings import SETTINGS, load


def test_each_source_is_stronger_than_the_one_before(tmp_path: Path) -> None:
    def out(**sources: object) -> tuple[object, str]:
        chosen = load(folder=tmp_path, **sources).chosen  # type: ignore[arg-type]
        return next((one.value, one.origin) for one in chosen if one.setting.name == "out")

    assert out(environment={}) == ("out", "default")
    assert out(environment={"KG_OUT": "a"}) == ("a", "KG_OUT")
    (tmp_path / "kg.toml").write_text('[kg]\nout = "b"\n')
    assert out(environment={"KG_OUT": "a"}) == ("b", "kg.toml")
    assert out(environment={"KG_OUT": "a"}, flags={"out": "c"}) == ("c", "--out")
    assert out(environment={"KG_OUT": "a"}, flags={"out": None}) == ("b", "kg.toml")
    assert out(environment={"KG_OUT": ""}) == ("b", "kg.toml")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("rows = 'many'", "whole number"),
        ("rows = 0", "at least 1"),
        ("rows = true", "cannot be"),
        ("lang = 'fr'", "en, zh"),
        ("nonsense = 1", "no setting"),
        ("rows = ", "cannot be read"),
        ("seconds = [1]", "a number"),
    ],
)
def test_wrong_values_are_refused_with_their_place(tmp_path: Path, written: str, words: str) -> None:
    (tmp_path / "kg.toml").write_text(written)
    with pytest.raises(SettingError, match=words) as caught:
        load(folder=tmp_path, environment={})
    assert "kg.toml" in str(caught.value)


def test_wrong_environment_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="KG_SECONDS"):
        load(folder=tmp_path, environment={"KG_SECONDS": "soon"})


def test_types_are_kept(tmp_path: Path) -> None:
    settings = load(folder=tmp_path, environment={"KG_SECONDS": "2", "KG_ROWS": "7"})
    assert settings.number("seconds") == 2.0
    assert settings["rows"] == 7
    assert settings.text("out") == "out"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda s: s.name)
def test_every_setting_is_explained(setting: object) -> None:
    assert getattr(setting, "help")  # noqa: B009
    assert any("\u4e00" <= c <= "\u9fff" for c in getattr(setting, "help_zh"))  # noqa: B009
