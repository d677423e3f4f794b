"""`kg rank`: who stands where in a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.messages import language, say
from kg.settings import load

if TYPE_CHECKING:
    from kg.analyse.measures import Measure
    from kg.analyse.network import Ranked
    from kg.analyse.projections import Projection, Where

__all__ = ["command", "places"]

_SHOWN = 4


def command(
    network: Annotated[
        str, typer.Argument(help="bodies, policies, money, findings. 网络。", show_default=True)
    ] = "bodies",
    by: Annotated[
        str, typer.Option("--by", help="degree, strength, pagerank, betweenness, core, issues. 排序指标。")
    ] = "degree",
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many at most. 最多条数。")] = 20,
    style: Annotated[str, typer.Option("--format", "-f", help="table, md, json, csv. 输出格式。")] = "table",
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
) -> None:
    """Order bodies, documents, projects or findings by a measure of their network (网络指标排序).

    All measures are shown, the rows go by one of them; a sentence says what it means in that network. Read a
    line as a lead to the issues beside it, not as a judgement.

    Example: [bold]kg rank bodies --by betweenness[/bold]
    """
    from kg.analyse.meanings import meaning
    from kg.analyse.measures import MEASURES, measure
    from kg.analyse.network import rank
    from kg.analyse.projections import projection
    from kg.cli.named import material_of
    from kg.cli.sheets import Sheet, chosen, emit

    style, chosen_network, wanted = chosen(style), projection(network), measure(by)
    laid = chosen_network.build(material_of(Path(load({"out": str(graph) if graph else None}).text("out"))))
    values = {one.name: {row.iri: row.value for row in rank(laid, one)} for one in MEASURES}
    rows = rank(laid, wanted)[:limit]
    zh = language() == "zh"
    titles = [one.title_zh if zh else one.title for one in MEASURES]
    kinds = len({row.kind for row in rows}) > 1
    sheet = Sheet(
        (chosen_network.title_zh if zh else chosen_network.title),
        (say("analyse.place"), say("analyse.name"), *([say("column.kind")] if kinds else []), *titles,
         say("analyse.in")),
        tuple(
            (str(row.place), row.label, *([row.kind] if kinds else []),
             *(number(values[one.name][row.iri], one) for one in MEASURES), places(row.issues))
            for row in rows
        ),
        (
            chosen_network.question_zh if zh else chosen_network.question,
            f"{wanted.title_zh if zh else wanted.title}: {meaning(network, by)[zh]}",
        ),
    )  # fmt: skip
    emit([sheet], style, _record(chosen_network, wanted, rows, values))


def number(value: float, measured: Measure) -> str:
    """A value as it is printed."""
    return f"{value:.0f}" if measured.whole else f"{value:.4g}"


def places(issues: tuple[Where, ...], most: int = _SHOWN) -> str:
    """``甲市某局-2024 #3, #5; …``: reports with numbers of issues, the first few."""
    by_report: dict[str, list[str]] = {}
    for report, issue in issues[:most]:
        by_report.setdefault(report, []).append(f"#{issue}")
    said = "; ".join(f"{report} {', '.join(numbers)}" for report, numbers in by_report.items())
    return f"{said} …" if len(issues) > most else said


def _record(
    network: Projection, by: Measure, rows: tuple[Ranked, ...], values: dict[str, dict[str, float]]
) -> dict[str, Any]:
    from kg.analyse.meanings import meaning

    means = {name: dict(zip(("en", "zh"), meaning(network.name, name), strict=True)) for name in values}
    return {
        "network": network.name,
        "question": {"en": network.question, "zh": network.question_zh},
        "by": by.name,
        "meanings": means,
        "rows": [
            {
                "place": row.place,
                "iri": row.iri,
                "label": row.label,
                "kind": row.kind,
                **{name: found[row.iri] for name, found in values.items()},
                "in": [{"report": report, "issue": issue} for report, issue in row.issues],
            }
            for row in rows
        ],
    }
