"""`kg settings`: what is set, and by whom."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.messages import language, say
from kg.cli.output import data, show
from kg.settings import load

__all__ = ["command"]


def command(
    as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON. 以 JSON 输出。")] = False,
) -> None:
    """Show the settings, their values and where these come from (显示各项设置及其来源).

    The environment (KG_OUT) is weaker than kg.toml in the working folder, which is weaker than a flag.

    Example: [bold]KG_OUT=graphs kg settings[/bold]
    """
    chosen = load().chosen
    if as_json:
        data({one.setting.name: {"value": one.value, "from": one.origin, "default": one.setting.default,
                                 "variable": one.setting.variable, "help": one.setting.help}
              for one in chosen})  # fmt: skip
        return
    zh = language() == "zh"
    show(
        [
            say("column.name"),
            say("column.value"),
            say("column.from"),
            say("column.default"),
            "",
            say("column.meaning"),
        ],
        [
            [
                one.setting.name,
                str(one.value),
                one.origin,
                str(one.setting.default),
                one.setting.variable,
                one.setting.help_zh if zh else one.setting.help,
            ]
            for one in chosen
        ],
    )
