"""`kg export`: the graph in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import data, note, show
from kg.cli.query import words_of
from kg.errors import QueryError, UnreadableFile, UsageError
from kg.settings import Settings, load

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.export import Selection

__all__ = ["command"]

_MOST_TRIPLES = 1_000_000


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    style: Annotated[str, typer.Option("--format", "-f", help="A format of --list. 格式。")] = "turtle",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="File, or a folder for tables; - for standard output. 输出文件。"
        ),
    ] = None,
    reports: Annotated[
        list[str] | None, typer.Option("--report", metavar="KEY", help="Only these reports. 只导出指定报告。")
    ] = None,
    types: Annotated[
        list[str] | None, typer.Option("--type", metavar="CLASS", help="Only these classes. 只导出指定类型。")
    ] = None,
    query: Annotated[
        str | None,
        typer.Option("--query", "-q", metavar="TEXT", help="What a CONSTRUCT gives. 导出查询结果。"),
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", help="Read it from a file. 查询文件。")] = None,
    name: Annotated[str | None, typer.Option("--name", "-n", help="A saved query. 内置查询。")] = None,
    given: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="A parameter of it. 查询参数。")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the formats. 列出格式。")] = False,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="With --list: as JSON. 以 JSON 列出。")] = False,
) -> None:
    """Write the graph, or a part of it, in another format (导出为其他格式).

    The part is what --report and --type choose, or what a query of the form CONSTRUCT or DESCRIBE gives.

    Example: [bold]kg export -f jsonld -o graph.jsonld[/bold],
    [bold]kg export -f gexf -o near.gexf --name neighbourhood --set name=市文广旅局[/bold]
    """
    from kg.export import exporter, select, selection_of
    from kg.graph.store import open_store

    if listed:
        _list(as_json)
        return
    chosen = exporter(style)
    if output is None:
        raise UsageError(
            "say where to write", remedy=f"for example -o graph{chosen.suffix}, or -o - for a pipe"
        )
    settings = load({"out": str(graph) if graph else None})
    store = open_store(Path(settings.text("out")))
    selection = None
    if query is not None or file is not None or name is not None or given:
        if reports or types:
            raise UsageError("a query chooses the part by itself", remedy="leave out --report and --type")
        found = _triples(words_of(query, file, name, given or []), settings)
        selection = selection_of(found, store.base)
    _write(selection or select(store, reports or (), types or ()), style, output)


def _write(selection: Selection, style: str, output: Path) -> None:
    from kg.export import write

    target = sys.stdout.buffer if str(output) == "-" else output
    try:
        write(selection, style, target)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(output)) from None
    if target is output:
        note(say("export.wrote", path=output))


def _triples(words: str, settings: Settings) -> list[ox.Triple]:
    """What a CONSTRUCT or DESCRIBE gives, asked in a process of its own, within the limits of `kg query`.

    Raises:
        QueryError: it is of another form, malformed, refused or over its limits.
    """
    from kg.query.engine import triples_of
    from kg.query.launch import Limits, Question, start

    limits = Limits(settings.number("seconds"), _MOST_TRIPLES, int(settings.number("memory")))
    table = start(Path(settings.text("out")), Question(words, settings.text("base")), limits).result().table
    if table.truncated:
        raise QueryError(f"the query gives more than {_MOST_TRIPLES} triples", remedy="ask for less")
    return triples_of(table)


def _list(as_json: bool) -> None:
    from kg.export import EXPORTERS

    rows = [[one.name, one.suffix, one.doc] for one in EXPORTERS]
    if as_json:
        data([dict(zip(("name", "suffix", "doc"), row, strict=True)) for row in rows])
    else:
        show((say("column.name"), "", say("column.meaning")), rows)
