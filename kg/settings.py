"""The settings of zhenggai: one declared table, filled from the environment, then kg.toml, then flags.

Each later source is stronger than the one before: a flag beats kg.toml, which beats `KG_…` variables,
which beat the defaults.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from kg.errors import SettingError

__all__ = ["FILE", "SETTINGS", "Chosen", "Setting", "Settings", "Value", "load"]

FILE = "kg.toml"

Value: TypeAlias = str | int | float


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set.

    Attributes:
        name: its name in kg.toml; the environment calls it ``KG_NAME``, a flag ``--name``.
        default: what holds where nobody says anything; its type is the setting's type.
        help: what it does, English.
        help_zh: the same in Chinese.
        choices: the values that it can take, or () for any.
        least: the smallest number that it can be.
    """

    name: str
    default: Value
    help: str
    help_zh: str
    choices: tuple[str, ...] = ()
    least: float = 0

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return f"KG_{self.name.upper()}"

    def parse(self, value: object, where: str) -> Value:
        """The value in the setting's own type.

        Raises:
            SettingError: it is of another type, none of the choices, or too small.
        """
        kind = type(self.default)
        try:
            parsed: Value = kind(value)  # type: ignore[arg-type, call-overload]
        except (TypeError, ValueError):
            raise SettingError(
                f"{self.name} cannot be {value!r}", where=where, remedy=self._takes()
            ) from None
        if isinstance(value, bool) or (self.choices and parsed not in self.choices):
            raise SettingError(f"{self.name} cannot be {value!r}", where=where, remedy=self._takes())
        if not isinstance(parsed, str) and parsed < self.least:
            raise SettingError(f"{self.name} cannot be {value!r}", where=where, remedy=self._takes())
        return parsed

    def _takes(self) -> str:
        if self.choices:
            return f"it takes {', '.join(self.choices)}"
        if isinstance(self.default, str):
            return "it takes a text"
        number = "a whole number" if isinstance(self.default, int) else "a number"
        return f"it takes {number} of at least {self.least:g}"


SETTINGS: tuple[Setting, ...] = (
    Setting("reports", "data/reports", "folder or file that `kg build` reads", "kg build 读取的文件或文件夹"),
    Setting("out", "out", "folder that is written and read", "输出文件夹，各命令由此读取"),
    Setting(
        "base",
        "https://w3id.org/zhenggai/id/",
        "base of the identifiers of things (the terms' namespace is fixed)",
        "实体标识符的前缀（术语命名空间固定不变）",
    ),
    Setting("judgements", "", "a file of judgements on who is who (see `kg resolve`)",
            "跨报告同一与区分的人工裁定文件（见 kg resolve）"),
    Setting("lang", "en", "language of messages", "提示信息的语言", ("en", "zh")),
    Setting("format", "table", "how `kg query` prints", "kg query 的输出格式",
            ("table", "csv", "json", "md", "turtle")),
    Setting("seconds", 10.0, "time limit of a query", "单次查询的时间上限（秒）", least=0.1),
    Setting("rows", 10_000, "row limit of a query", "单次查询的行数上限", least=1),
    Setting("memory", 2_000, "memory limit of a query in MB", "单次查询的内存上限（MB）", least=100),
    Setting("processes", 0, "processes that build; 0 chooses by the number of reports",
            "构建所用进程数；0 表示自动"),
)  # fmt: skip
BY_NAME = {setting.name: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A setting's value and where it came from (``default``, ``KG_OUT``, ``kg.toml``, ``--out``)."""

    setting: Setting
    value: Value
    origin: str


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with the values that hold."""

    chosen: tuple[Chosen, ...]

    def __getitem__(self, name: str) -> Value:
        return next(one.value for one in self.chosen if one.setting.name == name)

    def text(self, name: str) -> str:
        """The value of a setting that is a text."""
        return str(self[name])

    def number(self, name: str) -> float:
        """The value of a setting that is a number."""
        return float(self[name])


def load(
    flags: Mapping[str, Value | None] | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Settings:
    """The settings that hold for a run in a folder.

    Args:
        flags: what the command line says; None means that a flag was not given.
        environment: the environment; that of the process where none is given.
        folder: where kg.toml is looked for; the working directory where none is given.

    Raises:
        SettingError: kg.toml cannot be read or names an unknown setting, or a value does not fit.
    """
    environment = os.environ if environment is None else environment
    path = (folder or Path()) / FILE
    written = _read(path)
    chosen = []
    for setting in SETTINGS:
        best = Chosen(setting, setting.default, "default")
        if said := environment.get(setting.variable):
            best = Chosen(setting, setting.parse(said, setting.variable), setting.variable)
        if setting.name in written:
            best = Chosen(setting, setting.parse(written[setting.name], str(path)), FILE)
        if flags and (flag := flags.get(setting.name)) is not None:
            origin = f"--{setting.name}"
            best = Chosen(setting, setting.parse(flag, origin), origin)
        chosen.append(best)
    return Settings(tuple(chosen))


def _read(path: Path) -> dict[str, object]:
    """What kg.toml says, at its top level or under [kg]."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingError(f"cannot be read: {error}", where=str(path)) from None
    table = found.get("kg", found)
    table = table if isinstance(table, dict) else found
    if unknown := sorted(set(table) - set(BY_NAME)):
        raise SettingError(
            f"no setting is called {unknown[0]!r}", where=str(path), remedy="see them with: kg settings"
        )
    return table
