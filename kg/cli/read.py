"""`kg read`: the canonical text of a file, as all offsets count in it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from kg.cli.gather import AllowNetwork, Ocr, gather, kept_in
from kg.cli.messages import say
from kg.cli.output import data, text

__all__ = ["command"]


def command(
    file: Annotated[str, typer.Argument(help="A report: file, folder, address. 报告文件、文件夹或网址。")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON. 以 JSON 输出。")] = False,
    allow_network: AllowNetwork = False,
    ocr: Ocr = False,
) -> None:
    """Print a file's text, marking what is taken out (显示规范文本并标出剔除内容).

    Page furniture (navigation, 来源, 发布时间) keeps its place, so that offsets stay true, but is not
    analysed: its lines begin with a minus sign. Below the text stands what the reader left out of it, and
    why.

    Example: [bold]kg read report.txt[/bold]
    """
    from kg.read import extract, read

    for source in gather([file], kept_in(), allow_network, ocr):
        document, removed = read(source), extract(source).removed
        if as_json:
            whole = asdict(document)
            whole["lines"] = document.text.count("\n") + 1
            whole["removed"] = list(removed)
            data(whole)
            continue
        text(f"# {document.source}: {document.format}, {document.encoding}, sha256 {document.sha256}")
        offset = 0
        for number, line in enumerate(document.text.split("\n"), 1):
            noise = bool(line.strip()) and document.is_noise(offset + len(line) - len(line.lstrip()))
            text(f"{'-' if noise else ' '}{number:5d}  {line}")
            offset += len(line) + 1
        for left_out in removed:
            text(f"# {say('read.removed')}: {left_out}")
        for one in document.noise:
            words = " ".join(one.exact.split())
            text(f"# {say('read.noise')} {one.start}-{one.end}: {words[:60]}")
