"""`kg read`: the canonical text of a file, as all offsets count in it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import data, text

__all__ = ["command"]


def command(
    file: Annotated[Path, typer.Argument(help="A report. 报告文件。")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON. 以 JSON 输出。")] = False,
) -> None:
    """Print a file's text, marking what is taken out (显示规范文本并标出剔除内容).

    Page furniture (navigation, 来源, 发布时间) keeps its place, so that offsets stay true, but is not
    analysed: its lines begin with a minus sign.

    Example: [bold]kg read report.txt[/bold]
    """
    from kg.api import collect
    from kg.read import read

    for source in collect([file]):
        document = read(source)
        if as_json:
            whole = asdict(document)
            whole["lines"] = document.text.count("\n") + 1
            data(whole)
            continue
        text(f"# {document.source}: {document.format}, {document.encoding}, sha256 {document.sha256}")
        offset = 0
        for number, line in enumerate(document.text.split("\n"), 1):
            noise = bool(line.strip()) and document.is_noise(offset + len(line) - len(line.lstrip()))
            text(f"{'-' if noise else ' '}{number:5d}  {line}")
            offset += len(line) + 1
        for one in document.noise:
            words = " ".join(one.exact.split())
            text(f"# {say('read.noise')} {one.start}-{one.end}: {words[:60]}")
