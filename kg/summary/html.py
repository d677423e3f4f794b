"""A summary as one HTML page to print on A4: no script, no request."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import DictLoader, Environment, Template
from markupsafe import Markup

from kg.summary.blocks import Bars, Block, Cell, Summary, Text
from kg.summary.charts import svg_of
from kg.view.shell import template

__all__ = ["html_of"]

_NUMERALS = "一二三四五六七八九十"
_WORDS = {
    "contents": ("目录", "Contents"),
    "leading": ("摘要", "In short"),
    "see": ("详见", "see"),
    "more": ("另有{n}处", "and {n} more"),
    "cantTell": ("无法判断", "cannot tell"),
    "passed": ("通过", "passed"),
}


def html_of(summary: Summary) -> str:
    """The page: the same bytes for the same summary; whatever the texts hold stays text."""
    place = 0 if summary.language == "zh" else 1
    numbers = {section.key: _number(at, summary.language) for at, section in enumerate(summary.sections, 1)}
    titles = {section.key: section.title for section in summary.sections}
    return _page().render(
        summary=summary,
        numbers=numbers,
        titles=titles,
        say=lambda key, **parts: _WORDS[key][place].format(**parts),
        style=Markup(template("summary.css")),  # noqa: S704 - our own file
    )


def _number(at: int, language: str) -> str:
    return f"{_NUMERALS[at - 1]}、" if language == "zh" and at <= len(_NUMERALS) else f"{at}. "


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


def _chart(block: Block) -> Markup:
    assert isinstance(block, Bars)
    return Markup(svg_of(block))  # noqa: S704 - everything inside is escaped there


def _cell(cell: Cell | str) -> Cell:
    return cell if isinstance(cell, Cell) else Cell(cell)


def _small(block: Block) -> bool:
    return isinstance(block, Text) and block.small


@lru_cache(maxsize=1)
def _page() -> Template:
    environment = Environment(
        loader=DictLoader({"summary": template("summary.html.j2")}),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(kind=_kind, chart=_chart, cell=_cell, small=_small)
    return environment.get_template("summary")
