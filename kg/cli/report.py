"""`kg report`: a set of reports summed up, to print and to hand on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.choices import AsOf, Reports
from kg.cli.messages import say
from kg.cli.output import note
from kg.settings import load

__all__ = ["command"]


def command(
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="File: .html or .md; OUT/report.html if none. 输出文件。"),
    ] = None,
    language: Annotated[
        str, typer.Option("--language", help="Language of the summary: zh, en. 汇总报告的语言。")
    ] = "zh",
    reports: Reports = None,
    as_of: AsOf = None,
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
) -> None:
    """Sum the reports up on paper: what was found, claimed, left open, and checked (生成汇总报告).

    A page to print on A4, with charts, tables and the sentences that every failed check rests on; it needs no
    network and no script. Where kg view --pages has written the pages of the reports, it leads to them.

    Example: [bold]kg report -o out/report.html[/bold]
    """
    from kg.check import Options
    from kg.cli.check import day
    from kg.errors import UnknownName, UnreadableFile, UsageError
    from kg.graph.store import open_store
    from kg.summary import WRITERS, summary_of, write_summary
    from kg.view.report_page import FOLDER

    if language not in {"zh", "en"}:
        raise UsageError(f"--language cannot be {language!r}", remedy="it takes zh, en")
    folder = Path(load({"out": str(graph) if graph else None}).text("out"))
    target = output or folder / "report.html"
    if target.suffix.lower() not in WRITERS:
        raise UnknownName(
            f"no summary ends in {target.suffix!r}", remedy=f"write one that ends in {', '.join(WRITERS)}"
        )
    summary = summary_of(
        open_store(folder),
        language=language,
        reports=reports or (),
        options=Options(day(as_of)),
        pages=folder / FOLDER,
        folder=target.parent,
    )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_summary(summary, target)
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(target)) from None
    note(say("report.wrote", path=target))
