"""However stretches overlap, the text stays the text and each mark covers its own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from kg.view.report_sheet import Span
from kg.view.report_text import Layer, marked_lines

HOSTILE = '<b onclick="x">\'&amp;</b>\u2028甲\U00020000乙\n\n]]>'


def layer(number: int, start: int, end: int) -> Layer:
    return Layer(Span(start, end), f"k{number}", f"id-{number}", {"m": number})


def parsed(line: str) -> html.HtmlElement:
    return html.fromstring(f"<div>{line}</div>")


def pieces(lines: list[str], number: int) -> str:
    found = []
    for line in lines:
        found += parsed(line).xpath(f".//*[@data-m='{number}']")
    return "".join(str(piece.text_content()) for piece in found)


@given(
    st.text(alphabet="甲乙丙<&\"'\n 𠀀", min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 20)), max_size=8),
)
def test_every_mark_covers_its_words(text: str, places: list[tuple[int, int]]) -> None:
    spans = [(a, min(a + n, len(text))) for a, n in places if a < len(text)]
    lines = [str(line) for line in marked_lines(text, [layer(k, a, b) for k, (a, b) in enumerate(spans)])]
    plain = [str(parsed(line).text_content()) for line in lines]
    assert "".join(plain) == text
    assert len(plain) == len(text.removesuffix("\n").split("\n"))
    assert [pieces(lines, k) for k in range(len(spans))] == [text[a:b] for a, b in spans]
    for k in range(len(spans)):
        assert sum(line.count(f'id="id-{k}"') for line in lines) == 1


@pytest.mark.parametrize(
    ("spans", "markup"),
    [
        ([(0, 4), (1, 2)], "<0>甲<1>乙</>丙丁</>"),
        ([(0, 2), (1, 3)], "<0>甲<1>乙</></><1>丙</>丁"),
        ([(1, 3), (1, 3)], "甲<0><1>乙丙</></>丁"),
        ([(2, 2)], "甲乙丙丁"),
    ],
)
def test_what_crosses_is_cut_and_what_is_inside_stays_inside(
    spans: list[tuple[int, int]], markup: str
) -> None:
    [line] = marked_lines("甲乙丙丁", [Layer(Span(a, b), str(k)) for k, (a, b) in enumerate(spans)])
    assert str(line).replace('<span class="', "<").replace('">', ">").replace("</span>", "</>") == markup


def test_text_that_looks_like_markup_stays_text() -> None:
    lines = marked_lines(HOSTILE, [layer(0, 0, len(HOSTILE))])
    assert "<b" not in "".join(lines)
    assert pieces([str(line) for line in lines], 0) == HOSTILE


def test_an_attribute_cannot_be_left() -> None:
    [line] = marked_lines("甲", [Layer(Span(0, 1), '"><i>', data={"m": '"><i>'})])
    assert "<i>" not in line


def test_an_empty_text_has_no_lines() -> None:
    assert marked_lines("", [layer(0, 0, 0)]) == []
