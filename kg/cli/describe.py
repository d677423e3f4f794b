"""`kg describe`: what is in the data set, for catalogues."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import note
from kg.errors import UnreadableFile
from kg.settings import load

__all__ = ["command"]


def command(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File; standard output if none. 输出文件。")
    ] = None,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
) -> None:
    """Describe the data set for catalogues: VoID and DCAT, as Turtle (生成数据集说明).

    Triples, classes, properties, and a part for each report; the same graph gives the same bytes.

    Example: [bold]kg describe -o description.ttl[/bold]
    """
    from kg.export.description import describe
    from kg.graph.store import open_store

    content = describe(open_store(Path(load({"out": str(graph) if graph else None}).text("out"))))
    if output is None or str(output) == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(content)
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(output)) from None
    note(say("export.wrote", path=output))
