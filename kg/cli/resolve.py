"""`kg resolve`: who is who across reports, what is doubtful, and a ledger to decide it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.messages import language, say
from kg.cli.output import data, note, show, text
from kg.errors import UnknownName, UnreadableFile
from kg.settings import load

if TYPE_CHECKING:
    from kg.resolve.across import Pair, Shared
    from kg.resolve.things import Thing

__all__ = ["command"]

_LIMIT = 20


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    review: Annotated[
        bool, typer.Option("--review", help="List what is doubtful, with the words. 列出存疑项及原文。")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write a ledger to fill in. 写出待填写的裁定文件。")
    ] = None,
    judgements: Annotated[
        Path | None, typer.Option(help="Who is who, decided by a person. 人工裁定文件。")
    ] = None,
    kind: Annotated[
        str, typer.Option("--kind", help="One kind alone: organization, person … 只看一类。")
    ] = "",
    limit: Annotated[int, typer.Option(help="How many to list; 0 for all. 列出条数。", min=0)] = _LIMIT,
    as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON. 以 JSON 输出。")] = False,
) -> None:
    """Show who is who across reports, and what is doubtful (跨报告的同一与区分).

    The same name in full has one identifier in all reports. Pairs that the rules hold for one thing are
    linked (zg:likelySame); merging and splitting is a person's decision: fill in the file that -o writes,
    save it as OUT/judgements.yml or pass it to --judgements, and build again.

    Example: [bold]kg resolve --review -o judgements.yml[/bold]
    """
    from kg.graph.store import open_store
    from kg.graph.things import texts_of, things_in
    from kg.resolve.across import SAME, pairs, shared
    from kg.resolve.judgements import ledgers
    from kg.resolve.judgements import load as load_judgements
    from kg.resolve.things import TYPES

    if kind and kind not in TYPES.values():
        raise UnknownName(
            f"no kind is called {kind!r}", remedy=f"kinds: {', '.join(sorted(set(TYPES.values())))}"
        )
    settings = load({"out": _given(graph), "judgements": _given(judgements)})
    folder = Path(settings.text("out"))
    decided = load_judgements(ledgers(folder, settings.text("judgements")))
    store = open_store(folder)
    things = tuple(thing for thing in things_in(store) if not kind or thing.kind == kind)
    found = pairs(things, decided)
    doubtful = tuple(pair for pair in found if pair.score < SAME)
    namesakes = shared(things, decided)
    if not review and output is None:
        _summary(things, len(found) - len(doubtful), doubtful, namesakes, len(decided.entries), as_json)
        return
    listed = found if output else found[: limit or None]
    texts = texts_of(store, _reports(listed, namesakes))
    if as_json:
        data([*(_pair(pair, texts) for pair in listed), *(_shared(one, texts) for one in namesakes)])
    elif output is None:
        _list(listed, namesakes, texts)
        if len(listed) < len(found):
            note(say("resolve.more", count=len(found) - len(listed)))
    if output is not None:
        _write(output, found, namesakes, texts)


def _given(path: Path | None) -> str | None:
    return str(path) if path else None


def _reports(pairs: Sequence[Pair], namesakes: Sequence[Shared]) -> set[str]:
    things = [thing for pair in pairs for thing in (pair.one, pair.other)]
    things += [one.thing for one in namesakes]
    return {sighting.report for thing in things for sighting in thing.sightings[:3]}


def _summary(  # noqa: PLR0913, PLR0917 - the figures of one table
    things: Sequence[Thing],
    linked: int,
    doubtful: Sequence[Pair],
    namesakes: Sequence[Shared],
    decisions: int,
    as_json: bool,
) -> None:
    figures = {
        "things": len(things),
        "several": sum(len(thing.reports) > 1 for thing in things),
        "linked": linked,
        "doubtful": len(doubtful),
        "shared": len(namesakes),
        "judgements": decisions,
    }
    if as_json:
        data(figures)
        return
    show(("", ""), [[say(f"resolve.{name}"), str(figure)] for name, figure in figures.items()])
    if linked or doubtful or namesakes:
        note(say("resolve.hint"))


def _list(pairs: Sequence[Pair], namesakes: Sequence[Shared], texts: Mapping[str, str]) -> None:
    from kg.resolve.review import quotes_of

    zh = language() == "zh"
    for pair in pairs:
        text(f"{pair.score}  {pair.one.id}  |  {pair.other.id}")
        for feature in pair.features:
            text(f"   {feature.weight:+} {feature.name}: {feature.doc_zh if zh else feature.doc}")
        for thing in (pair.one, pair.other):
            for quote in quotes_of(thing, texts):
                text(f"   {quote.report}: {quote}")
        text()
    for one in namesakes:
        text(f"{say('resolve.one-identifier')}: {one.thing.id}")
        for quote in quotes_of(one.thing, texts):
            text(f"   {quote.report}: {quote}")
        text()
    if not pairs and not namesakes:
        note(say("resolve.nothing"))


def _write(path: Path, pairs: Sequence[Pair], namesakes: Sequence[Shared], texts: Mapping[str, str]) -> None:
    from kg.resolve.review import ledger_to_fill

    if path.exists():
        raise UnreadableFile("this file is there already", where=str(path), remedy="name another file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ledger_to_fill(pairs, namesakes, texts), encoding="utf-8")
    except OSError as error:
        raise UnreadableFile(f"cannot be written: {error.strerror}", where=str(path)) from None
    note(say("export.wrote", path=path))


def _pair(pair: Pair, texts: Mapping[str, str]) -> dict[str, Any]:
    from kg.resolve.review import quotes_of

    return {
        "pair": [pair.one.id, pair.other.id],
        "score": float(pair.score),
        "features": {feature.name: float(feature.weight) for feature in pair.features},
        "passages": [[f"{q.report}: {q}" for q in quotes_of(t, texts)] for t in (pair.one, pair.other)],
    }


def _shared(one: Shared, texts: Mapping[str, str]) -> dict[str, Any]:
    from kg.resolve.review import quotes_of

    return {"split": one.thing.id, "passages": [f"{q.report}: {q}" for q in quotes_of(one.thing, texts)]}
