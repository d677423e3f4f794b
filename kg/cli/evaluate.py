"""`kg evaluate`: a graph of one report against its gold annotation."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import data, show, text
from kg.errors import UnknownName

__all__ = ["command"]


def command(
    graph: Annotated[Path, typer.Argument(help="Graph of the one report, any RDF file. 单篇报告的图。")],
    gold: Annotated[Path, typer.Argument(help="Gold annotation, data/gold/NAME.json. 人工标注。")],
    misses: Annotated[
        str, typer.Option("--misses", metavar="ROW", help="List what that row missed. 列出某项的遗漏与误报。")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print the rows as JSON. 以 JSON 输出。")] = False,
) -> None:
    """Score the graph of one report against its gold annotation (用人工标注评估单篇报告的图).

    Example: [bold]kg evaluate out/graph.ttl data/gold/kaifeng.json --misses organizations[/bold]
    """
    from kg.evaluate import evaluate

    found = evaluate(graph, gold)
    if misses and misses not in found.misses:
        raise UnknownName(f"no row {misses!r} lists its misses", remedy=f"rows: {', '.join(found.misses)}")
    if as_json:
        data({name: asdict(row) for name, row in found.rows.items()})
    else:
        heads = ("row", "precision", "recall", "", "hit", "pred", "gold")
        columns = [say(f"evaluate.{head}") if head else "F1" for head in heads]
        rows = [
            [name, *(_figure(value) for value in (row.p, row.r, row.f1, row.hit, row.pred, row.gold))]
            for name, row in found.rows.items()
        ]
        show(columns, rows)
    for line in found.misses.get(misses, []):
        text(line)


def _figure(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"
