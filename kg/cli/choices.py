"""Options that several commands share, so that they read alike in every help."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = ["AsOf", "Reports"]

Reports = Annotated[
    list[str] | None, typer.Option("--report", metavar="KEY", help="Only these reports. 只取指定报告。")
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Day to hold promises against. 截止日期。")
]
