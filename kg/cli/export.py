"""`kg export`: the graph in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import data, note, show
from kg.errors import UnreadableFile, UsageError
from kg.settings import load

__all__ = ["command"]


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    style: Annotated[str, typer.Option("--format", "-f", help="A format of --list. 格式。")] = "turtle",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File; - for standard output. 输出文件。")
    ] = None,
    reports: Annotated[
        list[str] | None, typer.Option("--report", metavar="KEY", help="Only these reports. 只导出指定报告。")
    ] = None,
    types: Annotated[
        list[str] | None, typer.Option("--type", metavar="CLASS", help="Only these classes. 只导出指定类型。")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the formats. 列出格式。")] = False,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="With --list: as JSON. 以 JSON 列出。")] = False,
) -> None:
    """Write the graph, or a part of it, in another format (导出为其他格式).

    Example: [bold]kg export -f jsonld -o graph.jsonld[/bold]
    """
    from kg.export import EXPORTERS, export, exporter
    from kg.graph.store import open_store

    if listed:
        rows = [[one.name, one.suffix, one.doc] for one in EXPORTERS]
        if as_json:
            data([dict(zip(("name", "suffix", "doc"), row, strict=True)) for row in rows])
        else:
            show((say("column.name"), "", say("column.meaning")), rows)
        return
    chosen = exporter(style)
    if output is None:
        raise UsageError(
            "say where to write", remedy=f"for example -o graph{chosen.suffix}, or -o - for a pipe"
        )
    store = open_store(Path(load({"out": str(graph) if graph else None}).text("out")))
    target = sys.stdout.buffer if str(output) == "-" else output
    try:
        export(store, style, target, reports=reports or (), types=types or ())
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(output)) from None
    if target is output:
        note(say("export.wrote", path=output))
