"""`kg explain`: why the graph says something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import console, data, note
from kg.settings import load

if TYPE_CHECKING:
    from rich.console import Console

    from kg.query.explain import Evidence, Explanation

__all__ = ["command"]

_SHOWN = 12
_LONGEST = 160


def command(
    name: Annotated[
        str, typer.Argument(metavar="IRI", help="IRI, prefixed name, label or surface. 标识符或名称。")
    ],
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every passage. 显示全部原文。")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON. 以 JSON 输出。")] = False,
) -> None:
    """Show an entity, an issue or an assertion with every passage behind it (显示对象及其全部原文依据).

    Example: [bold]kg explain 开封市博物馆[/bold]
    """
    from kg.query.engine import open_engine
    from kg.query.explain import Explainer, find

    settings = load({"out": str(graph) if graph else None})
    engine = open_engine(Path(settings.text("out")))
    explainer = Explainer(engine)
    found = [explainer.explain(iri) for iri in find(engine, name)]
    if as_json:
        data([asdict(one) for one in found])
        return
    if len(found) > 1:
        note(say("explain.several", count=len(found)))
    screen = console()
    for one in found:
        _show(screen, one, None if everything else _SHOWN)


def _show(screen: Console, one: Explanation, limit: int | None) -> None:
    from rich.text import Text

    screen.print(Text.assemble((one.label, "bold"), f"  {one.type}  ", (one.iri, "dim")), soft_wrap=True)
    if one.aliases:
        screen.print(Text(say("explain.aliases", names="、".join(one.aliases)), style="dim"), soft_wrap=True)
    for key, value in one.facts:
        screen.print(Text.assemble((f"  {key} ", "dim"), value), soft_wrap=True)
    if one.passages:
        screen.print(Text(f"\n{say('explain.passages')} ({len(one.passages)})", style="bold"))
        _quotes(screen, one.passages, limit, "  ")
    if one.relations:
        screen.print(Text(f"\n{say('explain.relations')} ({len(one.relations)})", style="bold"))
    for related in one.relations[:limit]:
        line = Text.assemble(f"  {related.subject} ", (related.predicate, "cyan"), f" {related.object}",
                             (f"  [{related.rule}]", "dim"))  # fmt: skip
        screen.print(line, soft_wrap=True)
        _quotes(screen, related.evidence, 2, "      ")
    if limit and len(one.relations) > limit:
        screen.print(Text(f"  {say('explain.more', count=len(one.relations) - limit)}", style="dim"))
    screen.print()


def _quotes(screen: Console, quotes: Sequence[Evidence], limit: int | None, indent: str) -> None:
    """Passages, each with its place; the words themselves between 【】 where there are no colours."""
    from rich.text import Text

    plain = not screen.is_terminal
    for quote in quotes[:limit]:
        place = say("explain.line", line=quote.line, start=quote.start, end=quote.end)
        words = f"【{quote.exact}】" if plain else quote.exact
        before = quote.before if len(quote.before) <= _LONGEST else f"…{quote.before[-_LONGEST:]}"
        after = quote.after if len(quote.after) <= _LONGEST else f"{quote.after[:_LONGEST]}…"
        line = Text.assemble(f"{indent}", (f"{quote.source} {place}: ", "dim"), before,
                             (words, "bold yellow"), after)  # fmt: skip
        screen.print(line, soft_wrap=True)
    if limit and len(quotes) > limit:
        screen.print(Text(f"{indent}{say('explain.more', count=len(quotes) - limit)}", style="dim"))
