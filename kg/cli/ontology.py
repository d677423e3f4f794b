"""`kg ontology`: the terms that the graph is made of."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.messages import language, say
from kg.cli.output import note, show
from kg.errors import UnreadableFile, UsageError

__all__ = ["command"]


def command(
    html: Annotated[bool, typer.Option("--html", help="As one page to read. 生成可阅读的网页。")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File of the page; - for output. 输出文件。")
    ] = None,
    page: Annotated[
        str, typer.Option("--page-lang", help="Language the page opens in: zh, en, both. 页面语言。")
    ] = "zh",
) -> None:
    """List the terms of the ontology, or write them as a page (列出本体术语，或生成术语网页).

    Example: [bold]kg ontology --html -o ontology.html[/bold]
    """
    from kg.view.ontology_page import groups_of, ontology_html

    if not html:
        if output is not None:
            raise UsageError("--output is for the page", remedy="use it with --html")
        zh = language() == "zh"
        for group in groups_of():
            rows = [
                [f"zg:{term.name}", term.labels.get("zh" if zh else "en", ""),
                 term.comments.get("zh" if zh else "en", "")]
                for term in group.terms
            ]  # fmt: skip
            show((say("column.name"), say("column.title"), say("column.meaning")), rows,
                 group.zh if zh else group.en)  # fmt: skip
        return
    if page not in {"zh", "en", "both"}:
        raise UsageError(f"--page-lang cannot be {page!r}", remedy="it takes zh, en, both")
    if output is None:
        raise UsageError("say where to write", remedy="for example -o ontology.html, or -o - for a pipe")
    content = ontology_html(page).encode()
    if str(output) == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(content)
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(output)) from None
    note(say("view.wrote", path=output))
