"""Forms of reports, one miniature each: invented text, a line of dashes, the outline that it should give.

The files in miniatures/ are the table; their names say the form.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.drawn import drawn, outline

MINIATURES = sorted((Path(__file__).parent / "miniatures").glob("*.txt"))


@pytest.mark.parametrize("path", MINIATURES, ids=[path.stem for path in MINIATURES])
def test_form(path: Path) -> None:
    text, _, expected = path.read_text("utf-8").partition("\n----\n")
    assert drawn(outline(text)) == expected.rstrip("\n")


@pytest.mark.parametrize("path", MINIATURES, ids=[path.stem for path in MINIATURES])
def test_offsets_hold_and_nest(path: Path) -> None:
    of = outline(path.read_text("utf-8").partition("\n----\n")[0])
    text = of.document.text
    last = -1
    for issue in of.issues:
        assert issue.extent.covers(issue.passage)
        assert issue.extent.start > last or not issue.marker
        last = issue.extent.start
        for passage in (issue.passage, issue.extent, issue.response, issue.status_passage):
            assert passage is None or text[passage.start : passage.end] == passage.exact
        for measure in issue.all_measures():
            assert issue.response is not None
            assert issue.response.covers(measure.passage)
            assert all(measure.passage.covers(inner.passage) for inner in measure.measures)
            assert all(measure.passage.covers(item.passage) for item in measure.open_items)
