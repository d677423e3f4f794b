"""`kg query`: SPARQL with prefixes supplied, and the saved queries."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import language, say
from kg.cli.output import data, note, show, text
from kg.errors import QueryError, UnreadableFile, UsageError
from kg.settings import load

if TYPE_CHECKING:
    from kg.query.launch import Answer
    from kg.query.table import Table

__all__ = ["WARM", "command", "is_asking", "list_saved", "pair_of", "show_answer", "words_of"]

WARM = "kg.query.warm"
"""Where the context keeps a worker that was started before the command line was read."""
_NOT_ASKING = frozenset({"--help", "-h", "--list", "--show"})


def is_asking(words: Sequence[str]) -> bool:
    """Whether the command line is surely about to run a query, so that a worker can be warmed."""
    return "query" in words[:3] and not _NOT_ASKING & set(words)


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    context: typer.Context,
    query: Annotated[
        str | None, typer.Argument(metavar="[TEXT]", help="A SPARQL query. SPARQL 查询。")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="Read it from a file; - for input. 查询文件。")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", "-n", help="A saved query. 内置查询。")] = None,
    given: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="A parameter of it. 查询参数。")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the saved queries. 列出内置查询。")] = False,
    shown: Annotated[bool, typer.Option("--show", help="Print the query instead. 显示查询语句。")] = False,
    style: Annotated[
        str | None, typer.Option("--format", "-f", help="table, csv, json, md, turtle. 输出格式。")
    ] = None,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    seconds: Annotated[float | None, typer.Option(help="Time limit. 时间上限（秒）。")] = None,
    rows: Annotated[int | None, typer.Option(help="Row limit. 行数上限。")] = None,
    memory: Annotated[int | None, typer.Option(help="Memory limit in MB. 内存上限。")] = None,
) -> None:
    """Ask the graph in SPARQL, or by a saved query (用 SPARQL 或内置查询提问).

    The prefixes zg, schema, dcterms, rdfs, skos, oa, org … are supplied, and one for each kind of thing
    (organization:开封市文化广电和旅游局). The query runs in a process of its own with limits of time,
    memory and rows; SERVICE, updates, and FROM outside the store are refused.

    Example: [bold]kg query --name responsible --set organization=市文广旅局 --format csv[/bold]
    """
    if listed:
        list_saved(style)
        return
    flags = {"format": style, "seconds": seconds, "rows": rows, "memory": memory}
    settings = load({**flags, "out": str(graph) if graph else None})
    words = words_of(query, file, name, given or [])
    if shown:
        text(words.rstrip())
        return
    from kg.query.launch import Limits, Question, start

    limits = Limits(settings.number("seconds"), int(settings.number("rows")), int(settings.number("memory")))
    pairs = dict(pair_of(one) for one in given or [])
    question = Question(words, settings.text("base"), None if name is None else tuple(pairs.values()))
    running = start(Path(settings.text("out")), question, limits, (context.obj or {}).get(WARM))
    _get_ready(settings.text("format"))
    show_answer(running.result(), settings.text("format"))


def words_of(query: str | None, file: Path | None, name: str | None, given: Sequence[str]) -> str:
    """The query that is meant: exactly one of text, file and name.

    Raises:
        UsageError: none of them is given, or several; parameters for what is no saved query.
        UnknownName, QueryError: there is no such saved query or parameter.
        UnreadableFile: the file cannot be read.
    """
    if sum(one is not None for one in (query, file, name)) != 1:
        raise UsageError(
            "give a query, or --file, or --name", remedy="kg query --list shows what can be asked"
        )
    if name is not None:
        from kg.query.saved import saved

        return saved(name).bind(dict(pair_of(one) for one in given))
    if given:
        raise UsageError("--set is for saved queries", remedy="use it with --name")
    if file is None:
        return query or ""
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"the query cannot be read: {error}", where=str(file)) from None


def pair_of(given: str) -> tuple[str, str]:
    """A parameter of a saved query, ``key=value``, taken apart.

    Raises:
        QueryError: it has no equals sign.
    """
    key, equals, value = given.partition("=")
    if not equals:
        raise QueryError(
            f"--set {given!r} is no key=value", remedy="for example --set organization=市文广旅局"
        )
    return key.strip(), value.strip()


def _get_ready(style: str) -> None:
    """Load what the answer is printed with, while the worker works."""
    if style == "table":
        import rich.console
        import rich.table  # noqa: F401


def show_answer(answer: Answer, style: str) -> None:
    """The table in its format on standard output, what is to be said about it on standard error."""
    table = answer.table
    if style == "table":
        _show(table)
    else:
        from kg.query.formats import write

        text(write(table, style))
    if table.truncated:
        note(say("query.truncated", count=len(table)))
    for name, near in answer.absent:
        key = "query.absent-near" if near else "query.absent"
        note(say(key, name=name, near=", ".join(near)))


def _show(table: Table) -> None:
    if table.kind == "ask":
        text(say("query.yes" if table else "query.no"))
        return
    if table.rows:
        show(table.columns, [[term.show() if term else "" for term in row] for row in table.rows])
    count = len(table)
    note(say("query.empty" if not count else "query.row" if count == 1 else "query.rows", count=count))


def list_saved(style: str | None, word: str = "") -> None:
    """Print the saved queries, as a table or as JSON.

    Args:
        style: ``json``, else a table.
        word: what name, title or question must hold.
    """
    from kg.query.saved import saved_queries

    queries = [
        one for one in saved_queries() if word in f"{one.name} {one.title} {one.title_zh} {one.question}"
    ]
    if style == "json":
        data(
            [
                {
                    "name": one.name,
                    "title": one.title,
                    "title_zh": one.title_zh,
                    "question": one.question,
                    "question_zh": one.question_zh,
                    "parameters": [
                        {"name": p.name, "help": p.help, "help_zh": p.help_zh, "example": p.example}
                        for p in one.parameters
                    ],
                }
                for one in queries
            ]
        )
        return
    zh = language() == "zh"
    show(
        [say("column.name"), say("column.title"), say("column.question"), say("column.parameters")],
        [
            [
                one.name,
                one.title_zh if zh else one.title,
                one.question_zh if zh else one.question,
                ", ".join(f"{p.name}={p.example}" for p in one.parameters),
            ]
            for one in queries
        ],
    )
