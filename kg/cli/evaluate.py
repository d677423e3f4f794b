"""`kg evaluate`: a graph of one report against its gold annotation, or a folder of readings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import data, show, text
from kg.errors import UnknownName, UsageError

if TYPE_CHECKING:
    from kg.evaluate import Evaluation

__all__ = ["command"]


def command(
    graph: Annotated[
        Path,
        typer.Argument(
            help="Graph of the one report, any RDF file; or a folder of readings, NAME.txt beside NAME.json. "
            "单篇报告的图，或人工标注文件夹。"
        ),
    ],
    gold: Annotated[
        Path | None, typer.Argument(help="Gold annotation, data/gold/NAME.json. 人工标注。")
    ] = None,
    second: Annotated[
        Path | None,
        typer.Option(
            "--second",
            metavar="FOLDER",
            help="Names that a second reader found, NAME.json for each reading: what the two differ on "
            "becomes optional. 第二位标注者的结果。",
        ),
    ] = None,
    misses: Annotated[
        str, typer.Option("--misses", metavar="ROW", help="List what that row missed. 列出某项的遗漏与误报。")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print the rows as JSON. 以 JSON 输出。")] = False,
) -> None:
    """Score the graph of one report against its gold annotation (用人工标注评估单篇报告的图).

    A folder is scored reading by reading, each report built alone: mean, lowest and every figure.

    Example: [bold]kg evaluate out/graph.ttl data/gold/kaifeng.json --misses organizations[/bold]
    """
    if graph.is_dir():
        if gold is not None:
            raise UsageError("a folder of readings has its gold inside", remedy=f"kg evaluate {graph}")
        _readings(graph, second, misses, as_json)
        return
    if second is not None:
        raise UsageError("a second reading goes with a folder", remedy="kg evaluate FOLDER --second FOLDER")
    if gold is None:
        raise UsageError("a graph is judged against a gold annotation", remedy=f"kg evaluate {graph} GOLD")
    from kg.evaluate import evaluate

    found = evaluate(graph, gold)
    _check_row(misses, {"": found})
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


def _readings(folder: Path, second: Path | None, misses: str, as_json: bool) -> None:
    from kg.evaluate import evaluate_readings, spread

    evaluations = evaluate_readings(folder, second)
    _check_row(misses, evaluations)
    rows = spread(evaluations)
    if as_json:
        data({name: asdict(row) for name, row in rows.items()})
    else:
        columns = [say(f"evaluate.{head}") for head in ("row", "mean", "lowest")]
        cells = [
            [name, *(_figure(value) for value in (row.mean, row.lowest, *row.figures.values()))]
            for name, row in rows.items()
        ]
        show([*columns, *evaluations], cells)
    for reading, found in evaluations.items() if misses else ():
        for line in found.misses.get(misses, []):
            text(f"{reading}: {line}")


def _check_row(name: str, evaluations: Mapping[str, Evaluation]) -> None:
    """Refuse a row whose misses nobody lists.

    Raises:
        UnknownName: no evaluation lists the misses of a row of this name.
    """
    known = dict.fromkeys(row for found in evaluations.values() for row in found.misses)
    if name and name not in known:
        raise UnknownName(f"no row {name!r} lists its misses", remedy=f"rows: {', '.join(known)}")


def _figure(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"
