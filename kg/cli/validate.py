"""`kg validate`: does the graph keep to its shapes?"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.messages import language, say
from kg.cli.output import data, note, show, text
from kg.errors import NoReports, UnknownName
from kg.settings import load

__all__ = ["command"]


def command(
    reports: Annotated[
        list[str] | None, typer.Argument(help="Keys of reports; all if none. 报告标识。")
    ] = None,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show violations alone. 只显示违规。")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON. 以 JSON 输出。")] = False,
) -> None:
    """Check the graph against the shapes of the ontology (按本体约束检查).

    A violation is a fault of ours and gives exit code 1; a warning is an oddity of the report and does not.

    Example: [bold]kg validate --from out[/bold]
    """
    from kg.query.prefixes import shorten
    from kg.validate import validate

    folder = Path(load({"out": str(graph) if graph else None}).text("out"))
    known = sorted(path.stem for path in (folder / "reports").glob("*.nt"))
    if not known:
        raise NoReports("there is no graph in this folder", where=str(folder), remedy="kg build writes it")
    for key in reports or ():
        if key not in known:
            raise UnknownName(f"no report is called {key!r}", remedy=f"reports: {', '.join(known)}")
    found = validate(folder, tuple(reports or ()))
    if as_json:
        data([asdict(one) for one in found])
    else:
        zh = language() == "zh"
        for one in found:
            if one.severity == "Violation" or not quiet:
                said = one.message_zh if zh and one.message_zh else one.message
                value = f" ({one.value[:60]})" if one.value else ""
                text(f"{one.severity}: {one.graph}: {shorten(one.focus)} {shorten(one.path)}: {said}{value}")
    violations = [one for one in found if one.severity == "Violation"]
    if not as_json and not quiet and found:
        shapes = Counter((one.severity, one.shape.rpartition("#")[2]) for one in found)
        show(("", "shape", say("column.count")), [[s, n, str(c)] for (s, n), c in sorted(shapes.items())])
    if violations:
        raise typer.Exit(1)
    note(say("validate.passed", count=len(reports or known)))
