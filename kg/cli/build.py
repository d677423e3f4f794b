"""`kg build`: reports in, graph out."""

from __future__ import annotations

import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.drawing import Pen, pen
from kg.cli.gather import AllowNetwork, Ocr, gather
from kg.cli.messages import language, say
from kg.cli.output import console, data, grid, note, text
from kg.errors import KgError
from kg.settings import Settings, load

if TYPE_CHECKING:
    from kg.api import Built
    from kg.graph.to_rdf import Graphs
    from kg.model import Source

__all__ = ["command"]

_PATIENCE = 1.0
"""Seconds after which a build shows how far it is."""


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders, addresses; data/reports if none. 报告文件、文件夹或网址。"),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Folder to write. 输出文件夹。")] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing but errors. 只显示错误。")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show every warning. 显示全部提示。")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the summary as JSON. 以 JSON 输出。")
    ] = False,
    processes: Annotated[int | None, typer.Option(help="Processes; 0 chooses. 进程数。")] = None,
    judgements: Annotated[
        Path | None, typer.Option(help="Who is who, decided by a person (see kg resolve). 人工裁定文件。")
    ] = None,
    allow_network: AllowNetwork = False,
    ocr: Ocr = False,
) -> None:
    """Build the graph of reports (由报告构建知识图谱).

    Writes OUT/graph.ttl, OUT/graph.html, OUT/reports/KEY.nt, OUT/shared.nt and OUT/store. A file that cannot
    be read gets one line on standard error; the others are built, and the exit code is 3. What is fetched is
    kept in OUT/fetched, with its hash and the time in OUT/fetched/index.json.

    Example: [bold]kg build data/reports --out out[/bold]
    """
    from kg.api import Failure

    settings = load({"out": _given(out), "processes": processes, "judgements": _given(judgements)})
    target = Path(settings.text("out"))
    begun = time.perf_counter()
    unread: list[KgError] = []
    sources = _sources(
        paths, settings, quiet, lambda given: gather(given, target, allow_network, ocr, unread.append)
    )
    with pen() as picture:
        built = _build(sources, settings, quiet)
        failures = [*(Failure(error.where, error) for error in unread), *built.failures]
        built = replace(built, failures=tuple(failures))
        for failure in failures:
            note(f"kg: {failure}")
        if not built.knowledge.reports:
            if target.exists():
                note(f"kg: {target}: {say('build.kept')}")
            raise typer.Exit(max(failure.exit_code for failure in built.failures))
        graphs = _write(built, target, settings, picture, quiet)
    built.seconds["total"] = time.perf_counter() - begun
    if as_json:
        data(_summary(built, len(graphs)))
    elif not quiet:
        _show(built, len(graphs), target, verbose)
    if built.failures:
        raise typer.Exit(max(failure.exit_code for failure in built.failures))


def _given(path: Path | None) -> str | None:
    return str(path) if path else None


def _sources(
    paths: list[str] | None,
    settings: Settings,
    quiet: bool,
    gathered: Callable[[Sequence[str]], list[Source]],
) -> list[Source]:
    """What is to be built: what was named, else the folder of the settings, else the packaged samples."""
    from kg.model import Source
    from kg.resources import data as packaged

    default = Path(settings.text("reports"))
    if paths or default.exists():
        return gathered(paths or [str(default)])
    if not quiet:
        note(say("build.sample", path=default))
    entries = sorted(packaged("reports").iterdir(), key=lambda entry: entry.name)
    return [Source(entry.name, entry.read_bytes()) for entry in entries if entry.name.endswith(".txt")]


def _build(sources: list[Source], settings: Settings, quiet: bool) -> Built:
    from kg.api import build_all
    from kg.resolve.judgements import ledgers

    processes = int(settings.number("processes"))
    decided = ledgers(Path(settings.text("out")), settings.text("judgements"))
    if quiet or not sys.stderr.isatty():
        return build_all(sources, processes=processes, judgements=decided)
    from rich.progress import Progress

    begun = time.perf_counter()
    with Progress(console=console(stderr=True), transient=True, disable=False) as bar:
        task = bar.add_task("", total=len(sources), visible=False)

        def step(name: str) -> None:
            shown = time.perf_counter() - begun > _PATIENCE
            bar.update(task, advance=1, description=say("build.building", name=name), visible=shown)

        return build_all(sources, processes=processes, progress=step, judgements=decided)


def _write(built: Built, target: Path, settings: Settings, picture: Pen, quiet: bool) -> Graphs:
    """Write the graph and its picture; count the seconds of both."""
    from kg.graph.files import write_files
    from kg.graph.to_rdf import to_rdf

    def timed(name: str, act: Callable[[], Any]) -> Any:
        begun = time.perf_counter()
        result = act()
        built.seconds[name] = time.perf_counter() - begun
        return result

    graphs: Graphs = timed("graph", lambda: to_rdf(built.knowledge, settings.text("base")))
    timed("files", lambda: write_files(target, graphs))
    if not quiet and sys.stderr.isatty():
        with console(stderr=True).status(say("build.drawing")):
            timed("view", lambda: picture.draw(target, target / "graph.html"))
    else:
        timed("view", lambda: picture.draw(target, target / "graph.html"))
    return graphs


def _warnings(built: Built) -> list[str]:
    """Every diagnostic as one line with its place."""
    lines = [f"{one.code}: {one.message}" for one in built.knowledge.diagnostics]
    for report in built.knowledge.reports:
        source = report.document.source
        lines += [
            f"{source}{f':{one.line}' if one.line else ''}: {one.code}: {one.message}"
            for one in report.diagnostics
        ]
    return lines


def _summary(built: Built, triples: int) -> dict[str, Any]:
    """The figures of a build, fit for JSON."""
    reports = built.knowledge.reports
    issues = [issue for report in reports for issue in report.outline.issues]
    types = {(entity.id, entity.type.value) for report in reports for entity in report.entities}
    measures = [measure for issue in issues for measure in issue.all_measures()]
    open_items = [*(i for x in issues for i in x.open_items), *(i for m in measures for i in m.open_items)]
    status = Counter(issue.status.value for issue in issues)
    return {
        "reports": len(reports),
        "issues": {"total": len(issues), **dict(sorted(status.items()))},
        "measures": len(measures),
        "open items": len(open_items),
        "entities": dict(sorted(Counter(kind for _, kind in types).items())),
        "assertions": sum(len(report.assertions) for report in reports) + len(built.knowledge.assertions),
        "triples": triples,
        "warnings": _warnings(built),
        "failed": [str(failure) for failure in built.failures],
        "seconds": {stage: round(value, 3) for stage, value in built.seconds.items()},
    }


def _show(built: Built, triples: int, target: Path, verbose: bool) -> None:
    """The summary table and what to try next."""
    summary = _summary(built, triples)
    table = grid(say("build.title", out=target))
    table.show_header = False
    table.add_column()
    table.add_column(justify="right")
    table.add_column(overflow="fold")

    def listed(counts: dict[str, int], kind: str) -> str:
        mark = "、" if language() == "zh" else ", "
        return mark.join(f"{say(f'{kind}.{name}')} {count}" for name, count in counts.items())

    issues = {name: count for name, count in summary["issues"].items() if name != "total"}
    table.add_row(say("build.reports"), str(summary["reports"]), "")
    table.add_row(say("build.issues"), str(summary["issues"]["total"]), listed(issues, "status"))
    table.add_row(say("build.measures"), str(summary["measures"]), "")
    table.add_row(say("build.open"), str(summary["open items"]), "")
    entities = summary["entities"]
    table.add_row(say("build.entities"), str(sum(entities.values())), listed(entities, "type"))
    table.add_row(say("build.assertions"), str(summary["assertions"]), "")
    table.add_row(say("build.triples"), f"{triples:,}", "")
    hint = say("build.warnings-hint") if summary["warnings"] and not verbose else ""
    table.add_row(say("build.warnings"), str(len(summary["warnings"])), hint)
    if built.failures:
        table.add_row(say("build.failed"), str(len(built.failures)), "")
    stages = ", ".join(f"{name} {value:.2f}" for name, value in built.seconds.items() if name != "total")
    table.add_row(say("build.seconds"), f"{built.seconds['total']:.2f}", stages)
    console().print(table)
    if verbose:
        for line in summary["warnings"]:
            text(line)
    given = "" if str(target) == "out" else f" --from {target}"
    kg = _program()
    text(say("build.next"))
    for line in (
        f"  {kg} query --name unresolved{given}",
        f"  {kg} query --list",
        f"  {kg} query 'SELECT ?name {{ ?o a zg:Organization ; rdfs:label ?name }} LIMIT 10'{given}",
        f"  {kg} validate{given}",
        f"  {kg} view --pages{given}",
        f"  {target / 'graph.html'}",
    ):
        text(line)


def _program() -> str:
    """What to type for `kg`: its path from here where it is not on the search path (`.venv/bin/kg`)."""
    started = Path(sys.argv[0])
    if shutil.which("kg") or started.name != "kg":
        return "kg"
    here = Path.cwd()
    return str(started.relative_to(here)) if started.is_relative_to(here) else str(started)
