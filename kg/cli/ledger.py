"""`kg ledger`: one row an issue, in the form that offices use."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.choices import AsOf, Reports
from kg.cli.messages import say
from kg.cli.output import note
from kg.settings import load

__all__ = ["command"]


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    graph: Annotated[
        Path | None, typer.Argument(metavar="[OUT]", help="What kg build wrote. 构建结果。")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", help="File: .xlsx, .csv, .md, .docx; OUT/台账.xlsx if none. 输出文件。"
        ),
    ] = None,
    language: Annotated[
        str, typer.Option("--language", help="Language of headers and checks: zh, en. 表头语言。")
    ] = "zh",
    reports: Reports = None,
    as_of: AsOf = None,
    source: Annotated[
        Path | None, typer.Option("--from", help="What kg build wrote, as OUT. 构建结果。")
    ] = None,
) -> None:
    """Write the ledger of the reports: one row an issue (生成整改台账).

    Each row holds the finding, its measures, who answers for it, documents, projects, money and dates, what
    the report claims, what is still open, what the checks say. Where kg view --pages has written the pages of
    the reports, rows lead to them.

    Example: [bold]kg ledger -o 台账.xlsx[/bold]
    """
    from kg.check import Options
    from kg.cli.check import day
    from kg.errors import UnreadableFile, UsageError
    from kg.graph.store import open_store
    from kg.ledger import ledger_of, write_ledger, writer
    from kg.view.report_page import FOLDER

    if language not in {"zh", "en"}:
        raise UsageError(f"--language cannot be {language!r}", remedy="it takes zh, en")
    given = graph or source
    folder = Path(load({"out": str(given) if given else None}).text("out"))
    target = output or folder / "台账.xlsx"
    writer(target.suffix)
    ledger = ledger_of(
        open_store(folder),
        language=language,
        reports=reports or (),
        options=Options(day(as_of)),
        pages=folder / FOLDER,
    )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_ledger(ledger, target)
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(target)) from None
    count = sum(len(part.entries) for part in ledger.parts)
    note(say("ledger.wrote", count=count, reports=len(ledger.parts), path=target))
