"""The reviewed lexicons: every list says each word once, and says where its words are from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

LEXICONS = sorted((ROOT / "data" / "lexicon").glob("*.yml"))


def _lists(node: Any, at: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of a lexicon with its place; of entries that are records, their name or word."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _lists(value, f"{at}/{key}")
    elif isinstance(node, list):
        records = [entry for entry in node if isinstance(entry, dict)]
        words = [entry for entry in node if isinstance(entry, str)]
        yield (
            at,
            [*words, *(str(r.get("name") or r.get("word")) for r in records if "name" in r or "word" in r)],
        )
        for record in records:
            yield from _lists(record, f"{at}[]")


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.stem)
def test_no_list_says_a_word_twice(path: Path) -> None:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    twice = {at: [word for word, count in Counter(words).items() if count > 1] for at, words in _lists(found)}
    assert {at: words for at, words in twice.items() if words} == {}


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.stem)
def test_a_lexicon_says_where_its_words_are_from(path: Path) -> None:
    assert "ource" in path.read_text(encoding="utf-8")
