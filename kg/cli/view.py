"""`kg view`: the network as one HTML file, and the reports as pages beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import note
from kg.settings import load

if TYPE_CHECKING:
    from kg.graph.store import Store

__all__ = ["command"]


def command(
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="File or folder to write; OUT/graph.html if none. 输出文件。"),
    ] = None,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    pages: Annotated[
        bool, typer.Option("--pages", help="Write each report as a page, too. 同时生成各报告的阅读页。")
    ] = False,
    folder: Annotated[
        bool,
        typer.Option("--folder", help="Write OUT/graph, a part a report, for large graphs. 大图分报告存放。"),
    ] = False,
    page: Annotated[
        str, typer.Option("--page-lang", help="Language the page opens in: zh, en. 页面语言。")
    ] = "zh",
) -> None:
    """Write the network as one HTML file that opens offline (生成可离线浏览的网络图).

    With --pages each report is written as pages/KEY.html beside it: the whole text, everything that was found
    in it marked, linked with the network. Pages that were written once are kept up to date by later runs.

    With --folder the network becomes a folder: an index with the overview, and a file a report that is loaded
    when it is asked for. Take it above 20,000 nodes; it opens from the file system as well.

    Example: [bold]kg view --pages[/bold]
    """
    from kg.errors import UnreadableFile, UsageError
    from kg.graph.store import Store
    from kg.view import MOST_IN_ONE_PAGE, write_views

    if page not in {"zh", "en"}:
        raise UsageError(f"--page-lang cannot be {page!r}", remedy="it takes zh, en")
    out = Path(load({"out": str(graph) if graph else None}).text("out"))
    target = output or out / ("graph" if folder else "graph.html")
    store = Store.open(out)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        written = write_views(store, target, language=page, pages=pages, folder=folder)
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(target)) from None
    note(say("view.wrote", path=target / "index.html" if folder else target))
    if not folder and _nodes(store) > MOST_IN_ONE_PAGE:
        note(say("view.large", most=f"{MOST_IN_ONE_PAGE:,}"))
    if written:
        note(say("view.wrote-pages", count=len(written), path=written[0].parent))


def _nodes(store: Store) -> int:
    """How many nodes the network of a store has, give or take the reports."""
    ((count,),) = store.rows(
        "PREFIX zg: <https://w3id.org/zhenggai/ontology#> SELECT (COUNT(DISTINCT ?n) AS ?k) WHERE {"
        " VALUES ?t { zg:Issue zg:Measure zg:Entity } ?n a ?t }"
    )
    return int(count)
