"""`kg stats`: the networks in figures."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.messages import language, say
from kg.settings import load

if TYPE_CHECKING:
    from kg.analyse.network import Summary
    from kg.analyse.projections import Projection
    from kg.cli.sheets import Sheet

__all__ = ["command"]


def command(
    networks: Annotated[
        list[str] | None, typer.Argument(metavar="NETWORK…", help="Networks to look into. 细看的网络。")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Groups and bridges at most. 最多条数。")] = 8,
    style: Annotated[str, typer.Option("--format", "-f", help="table, md, json, csv. 输出格式。")] = "table",
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
) -> None:
    """Figures of the networks that lie over the reports: parts, communities, core, bridges (网络统计).

    Networks: bodies, policies, money, findings. Without a name all are shown in a line each; with one its
    communities, its deepest core and its bridges, each with what it means here.

    Example: [bold]kg stats bodies[/bold]
    """
    from kg.analyse.network import summary
    from kg.analyse.projections import PROJECTIONS, projection
    from kg.cli.named import material_of
    from kg.cli.sheets import chosen, emit

    style = chosen(style)
    wanted = [projection(name) for name in networks or ()] or list(PROJECTIONS)
    material = material_of(Path(load({"out": str(graph) if graph else None}).text("out")))
    found = [(one, summary(one.build(material))) for one in wanted]
    sheets = [_overview(found)]
    for one, figures in found if networks else ():
        sheets += _details(one, figures, limit)
    emit(sheets, style, [_record(one, figures) for one, figures in found])


def _overview(found: list[tuple[Projection, Summary]]) -> Sheet:
    from kg.cli.sheets import Sheet

    zh = language() == "zh"
    names = (
        "nodes",
        "ties",
        "alone",
        "parts",
        "largest",
        "density",
        "groups",
        "modularity",
        "core-k",
        "bridges",
    )
    return Sheet(
        say("analyse.networks"),
        (say("analyse.network"), say("column.title"), *(say(f"analyse.{name}").lower() for name in names)),
        tuple(
            (
                one.name, one.title_zh if zh else one.title, str(f.nodes), str(f.edges), str(f.alone),
                str(f.components), str(f.largest), f"{f.density:.3f}", str(len(f.communities)),
                f"{f.modularity:.2f}", str(f.core[0]), str(len(f.bridges)),
            )
            for one, f in found
        ),
        tuple(f"{one.name}: {one.question_zh if zh else one.question}" for one, _ in found),
    )  # fmt: skip


def _details(one: Projection, figures: Summary, limit: int) -> list[Sheet]:
    from kg.analyse.meanings import meaning
    from kg.cli.rank import places
    from kg.cli.sheets import Sheet

    zh = language() == "zh"
    stop = "、" if zh else ", "

    def few(names: tuple[str, ...], most: int = 6) -> str:
        return stop.join(names[:most]) + (" …" if len(names) > most else "")

    k, members = figures.core
    return [
        Sheet(
            say("analyse.groups"),
            (say("analyse.size"), say("analyse.members"), say("analyse.reports")),
            tuple(
                (str(len(group.members)), few(group.labels), few(group.reports))
                for group in figures.communities[:limit]
            ),
            (meaning(one.name, "communities")[zh],),
        ),
        Sheet(
            say("analyse.core", k=k),
            (say("analyse.size"), say("analyse.members")),
            ((str(len(members)), few(members, 12)),) if k > 1 else (),
            (meaning(one.name, "core")[zh],),
        ),
        Sheet(
            say("analyse.bridges"),
            (say("analyse.name"), say("analyse.name"), say("analyse.cut"), say("analyse.because")),
            tuple((b.one, b.other, str(b.cut), places(b.issues)) for b in figures.bridges[:limit]),
            (meaning(one.name, "bridges")[zh],),
        ),
    ]


def _record(one: Projection, figures: Summary) -> dict[str, Any]:
    from kg.analyse.meanings import meaning

    told = ("communities", "core", "bridges")
    return {
        "network": one.name,
        "title": {"en": one.title, "zh": one.title_zh},
        "question": {"en": one.question, "zh": one.question_zh},
        "meanings": {name: dict(zip(("en", "zh"), meaning(one.name, name), strict=True)) for name in told},
        **asdict(figures),
        "core": {"k": figures.core[0], "members": figures.core[1]},
    }
