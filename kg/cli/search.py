"""`kg search`: issues, measures and names by their words."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import MESSAGES, language, say
from kg.cli.output import console, data, grid, note, text
from kg.errors import UsageError
from kg.settings import load

if TYPE_CHECKING:
    from kg.query.engine import Oxigraph
    from kg.query.search import Hit

__all__ = ["command"]

_FORMATS = ("table", "json", "md")


def command(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS…", help="Words that must all be there. 检索词。")
    ],
    kinds: Annotated[
        list[str] | None, typer.Option("--in", help="issues, measures, names, all. 检索范围。")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many at most. 最多条数。")] = 20,
    style: Annotated[str, typer.Option("--format", "-f", help="table, json, md. 输出格式。")] = "table",
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
) -> None:
    """Find issues, measures and names by their words (全文检索问题、措施和名称).

    Simplified or traditional characters; names also by their reading, whole or by initials
    (kaifeng, kfsbwg). The first search of a build makes its index, OUT/search.sqlite.

    Example: [bold]kg search 第一议题 --in issues[/bold]
    """
    from kg.query.search import KINDS, search
    from kg.query.search_index import open_index

    if style not in _FORMATS:
        raise UsageError(f"--format cannot be {style!r}", remedy=f"it takes {', '.join(_FORMATS)}")
    wanted = [kind for kind in kinds or ["all"] if kind != "all"]
    folder = Path(load({"out": str(graph) if graph else None}).text("out"))
    with closing(open_index(folder, lambda: _told(folder))) as index:
        hits = search(index, " ".join(words), wanted or KINDS, limit)
    if style == "json":
        data([hit.record() for hit in hits])
    elif style == "md":
        text(_markdown(hits))
    elif hits:
        _show(hits)
    if not hits:
        note(say("search.nothing"))
    elif style == "table" and any(hit.how == "some" for hit in hits):
        note(say("search.some"))


def _told(folder: Path) -> Oxigraph:
    """The graph that an index has to be made of."""
    from kg.query.engine import open_engine

    engine = open_engine(folder)
    note(say("search.indexing"))
    return engine


def _kind(hit: Hit) -> str:
    if hit.kind != "name":
        return say(f"search.{hit.kind}")
    key = f"type.{hit.type}"
    return say(key) if language() == "zh" and key in MESSAGES else hit.type


def _place(hit: Hit) -> str:
    return f"{hit.report} {hit.number}" if hit.report else say("search.mentions", count=hit.mentions)


def _markdown(hits: Sequence[Hit]) -> str:
    head = [say("column.kind"), say("column.where"), say("column.name"), say("column.passage")]
    rows = [
        [_kind(hit), _place(hit), hit.name.marked("**", "**"), hit.passage.marked("**", "**")] for hit in hits
    ]
    lines = [head, ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _show(hits: Sequence[Hit]) -> None:
    """A table; what was found in colour, or between 【】 where there are no colours."""
    from rich.text import Text

    screen = console()
    table = grid()
    table.add_column(say("column.kind"), no_wrap=True)
    table.add_column(say("column.where"), overflow="fold", max_width=24)
    table.add_column(say("column.passage"), overflow="fold")
    for hit in hits:
        told = Text()
        both = ((hit.name, "bold"), (hit.passage, ""))
        begins = bool(hit.passage.text) and hit.passage.text.startswith(hit.name.text)
        for part, style in both[begins:]:
            if told and part.text:
                told.append("\n")
            for piece, found in part.pieces():
                shown = f"【{piece}】" if found and not screen.is_terminal else piece
                told.append(shown, "bold yellow" if found else style)
        table.add_row(_kind(hit), Text(_place(hit), style="dim"), told)
    screen.print(table)
