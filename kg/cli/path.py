"""`kg path`: how two things hang together, as a chain of sentences."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import language, say
from kg.cli.output import note
from kg.settings import load

if TYPE_CHECKING:
    from kg.analyse.material import Material
    from kg.analyse.paths import Chain
    from kg.cli.sheets import Sheet

__all__ = ["command"]

_QUOTED = 60


def command(
    one: Annotated[str, typer.Argument(metavar="A", help="Label, surface, reading or IRI. 名称或标识符。")],
    other: Annotated[str, typer.Argument(metavar="B", help="Label, surface, reading or IRI. 名称或标识符。")],
    most: Annotated[int, typer.Option("--chains", min=1, max=20, help="Chains at most. 最多路径数。")] = 1,
    style: Annotated[str, typer.Option("--format", "-f", help="table, md, json, csv. 输出格式。")] = "table",
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
) -> None:
    """Tell how two things hang together: sentences, each with the words that say it (两者如何相连).

    What a report states goes before what it merely names together, and rare things before those that stand
    everywhere. Chains after the first go over other things. Exit code 1 when nothing ties the two.

    Example: [bold]kg path 虢国博物馆 开封市博物馆[/bold]
    """
    from kg.analyse.names import things_called
    from kg.analyse.paths import chains
    from kg.cli.named import finder, material_of
    from kg.cli.sheets import chosen, emit

    style = chosen(style)
    folder = Path(load({"out": str(graph) if graph else None}).text("out"))
    material = material_of(folder)
    find = finder(folder)
    ends = []
    for name in (one, other):
        called = things_called(material, name, find)
        if len(called) > 1:
            note(say("analyse.several", name=name, count=len(called), taken=material.label(called[0])))
        ends.append(called[0])
    found = chains(material, ends[:1], ends[1:], most)
    emit(_sheets(found), style, [asdict(chain) for chain in found])
    if not found:
        note(say("analyse.no-path", one=_label(material, ends[0]), other=_label(material, ends[1])))
        raise typer.Exit(1)


def _label(material: Material, iri: str) -> str:
    return material.label(iri)


def _sheets(found: tuple[Chain, ...]) -> list[Sheet]:
    from kg.cli.sheets import Sheet

    zh = language() == "zh"
    return [
        Sheet(
            say("analyse.chain", number=at),
            (say("check.said"), say("analyse.words"), say("column.where")),
            tuple(
                (
                    step.zh if zh else step.en,
                    _short(step.quote.exact),
                    f"{step.quote.report} {step.quote.start}–{step.quote.end}",
                )
                for step in chain.steps
            ),
        )
        for at, chain in enumerate(found, 1)
    ]


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
