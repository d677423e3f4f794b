"""The quick look at a clause leaves no rule out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.model import Document, Source
from kg.read import read
from kg.resources import data
from kg.structure import open_items

REPORTS = sorted(Path(data("reports")).glob("*.txt")) + sorted(
    Path(__file__).parents[1].glob("invented/*.txt")
)


def document_of(path: Path) -> Document:
    return read(Source(path.name, path.read_bytes()))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_clauses_without_a_hint_hold_nothing_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = document_of(path)
    quick = open_items.open_items(document, 0, len(document.text))
    monkeypatch.setattr(open_items, "_HINT", re.compile(""))
    assert quick == open_items.open_items(document, 0, len(document.text))
    assert quick
