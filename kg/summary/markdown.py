"""A summary as Markdown: charts become tables, evidence becomes quotations."""

from __future__ import annotations

from kg.ledger.markdown import cell
from kg.summary.blocks import Bars, Block, Cell, Quotes, Said, Summary, Table, Text, Tiles

__all__ = ["markdown_of"]


def markdown_of(summary: Summary) -> str:
    """The text, with one line end behind it."""
    zh = summary.language == "zh"
    lines = [f"# {cell(summary.title)}", "", cell(summary.subtitle), ""]
    lines += [f"- {cell(name)}{'：' if zh else ': '}{cell(value)}" for name, value in summary.facts]
    lines += ["", f"## {'摘要' if zh else 'In short'}", ""]
    lines += [f"- {cell(words)}" for words, _ in summary.leading]
    for section in summary.sections:
        lines += ["", f"## {cell(section.title)}"]
        for block in section.blocks:
            lines += ["", *_block(block, zh)]
    return "\n".join([*lines, "", cell(summary.note), ""])


def _block(block: Block, zh: bool) -> list[str]:
    match block:
        case Text():
            return [f"*{cell(block.words)}*" if block.small else cell(block.words)]
        case Table():
            return _table(block.headers, block.rows, block.numbers)
        case Bars():
            return _bars(block)
        case Tiles():
            return [
                f"- **{cell(tile.value)}** {cell(tile.label)} {cell(tile.note)}".rstrip()
                for tile in block.tiles
            ]
        case Quotes():
            return [
                f"### {cell(block.title)}",
                "",
                *(line for said in block.said for line in _said(said, zh)),
            ]


def _table(
    headers: tuple[str, ...], rows: tuple[tuple[Cell | str, ...], ...], numbers: frozenset[int]
) -> list[str]:
    def line(cells: list[str]) -> str:
        return f"| {' | '.join(cells)} |"

    under = ["--:" if at in numbers else "---" for at in range(len(headers))]
    return [
        line([cell(h) for h in headers]),
        line(under),
        *(line([_cell(one) for one in row]) for row in rows),
    ]


def _cell(one: Cell | str) -> str:
    if isinstance(one, str):
        return cell(one)
    return f"[{cell(one.words)}]({one.link})" if one.link and one.words else cell(one.words)


def _bars(bars: Bars) -> list[str]:
    """The figures of a chart; what stands behind a bar is its last column."""
    several = len(bars.series) > 1
    headers = ("", *((series.name for series in bars.series) if several else ()), bars.title)
    rows = tuple(
        (label, *((f"{value:g}" for value in values) if several else ()), note)
        for label, values, note in bars.rows
    )
    return _table(headers, rows, frozenset(range(1, len(headers))))


def _said(said: Said, zh: bool) -> list[str]:
    lines = [f"- {cell(said.report)}{'：' if zh else ': '}{cell(said.sentence)}"]
    for quote in said.quotes:
        words = f"{cell(quote.before)}**{cell(quote.marked.strip())}**{cell(quote.after)}"
        where = f"[{cell(quote.where)}]({quote.link})" if quote.link else cell(quote.where)
        lines.append(f"  > {words} — {where}")
        lines.append("  >")
    if said.quotes:
        lines.pop()
    if said.left:
        lines.append(f"  ({f'另有{said.left}处' if zh else f'and {said.left} more'})")
    return lines
