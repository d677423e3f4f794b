"""`kg export`: the graph in another format."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["command"]


def command(
    style: Annotated[str, typer.Option("--format", "-f", help="Format. 格式。")] = "turtle",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File; - for output. 输出文件。")
    ] = None,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
) -> None:
    """Write the graph in another format (导出为其他格式).

    Example: [bold]kg export -f jsonld -o graph.jsonld[/bold]
    """
    raise NotImplementedError
