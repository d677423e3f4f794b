"""`kg view`: the network as one HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import note
from kg.settings import load

__all__ = ["command"]


def command(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="File to write; OUT/graph.html if none. 输出文件。")
    ] = None,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    page: Annotated[
        str, typer.Option("--page-lang", help="Language the page opens in: zh, en. 页面语言。")
    ] = "zh",
) -> None:
    """Write the network as one HTML file that opens offline (生成可离线浏览的网络图).

    Example: [bold]kg view -o network.html[/bold]
    """
    from kg.errors import UnreadableFile, UsageError
    from kg.graph.store import Store
    from kg.view import write_network

    if page not in {"zh", "en"}:
        raise UsageError(f"--page-lang cannot be {page!r}", remedy="it takes zh, en")
    folder = Path(load({"out": str(graph) if graph else None}).text("out"))
    target = output or folder / "graph.html"
    store = Store.open(folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_network(store, target, language=page)
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(target)) from None
    note(say("view.wrote", path=target))
