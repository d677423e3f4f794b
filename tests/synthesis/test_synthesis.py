"""What is printed is what is read: any mix of forms gives back the structure that it was printed from.

200 seeds in `make test`; 2,000 where the environment says KG_NIGHTLY=1.
"""

from __future__ import annotations

import os

import pytest

from kg.model import Outline, Source
from kg.read import read
from kg.structure import structure
from tests.read.rendered import RENDERED
from tests.synthesis.gold import differences
from tests.synthesis.print_html import page
from tests.synthesis.print_speech import spoken
from tests.synthesis.print_table import tabled
from tests.synthesis.print_text import Printed, synthesised
from tests.synthesis.print_traditional import traditional

NIGHTLY = os.environ.get("KG_NIGHTLY") == "1"
SEEDS = 2_000 if NIGHTLY else 200
SLICE = 50
"""Seeds of one test: few enough that a failure is soon found, many enough that pytest adds no time."""

CONTAINERS = tuple(
    name for name in RENDERED if name not in ("docx, issues in a table", "pdf, nothing indented", "zip")
)
"""The table has a gold of its own; where nothing is indented, a full row may end a paragraph or not."""


def outlined(name: str, content: bytes) -> Outline:
    return structure(read(Source(name, content)))


def mismatches(seeds: range, made: str = "text") -> list[str]:
    found = []
    for seed in seeds:
        if made == "table":
            table = tabled(seed)
            gold, outline = table.gold, outlined("report.docx", table.content)
        elif made == "speech":
            speech = spoken(seed)
            gold, outline = speech.gold, outlined("report.txt", speech.text.encode())
        else:
            printed = synthesised(seed) if made != "traditional" else traditional(synthesised(seed))
            gold, outline = printed.gold, outlined(*contained(printed, made))
        found += [f"seed {seed}: {line}" for line in differences(gold, outline)]
    return found


def contained(printed: Printed, made: str) -> tuple[str, bytes]:
    """Name and bytes of the file that a report is put into."""
    if made in RENDERED:
        ending, make = RENDERED[made]
        return f"report{ending}", make(printed.text)
    if made == "page":
        return "report.html", page(printed).encode()
    return "report.txt", printed.text.encode()


@pytest.mark.parametrize("first", range(0, SEEDS, SLICE))
def test_text_gives_back_its_structure(first: int) -> None:
    assert mismatches(range(first, first + SLICE)) == []


@pytest.mark.parametrize("made", ["page", "table", "speech", "traditional"])
def test_other_ways_of_printing_do_too(made: str) -> None:
    assert mismatches(range(SEEDS // 5), made) == []


@pytest.mark.parametrize("made", CONTAINERS)
def test_containers_give_the_same(made: str) -> None:
    assert mismatches(range(SEEDS // 20), made) == []


def test_seeds_repeat_and_differ() -> None:
    assert synthesised(7) == synthesised(7)
    assert tabled(7) == tabled(7)
    assert len({synthesised(seed).text for seed in range(50)}) == 50


def test_length_follows_size() -> None:
    small, large = len(synthesised(3, 6).text), len(synthesised(3, 60).text)
    assert large > 3 * small


@pytest.mark.parametrize("size", [3, 40])
def test_short_and_long_reports(size: int) -> None:
    found = []
    for seed in range(20):
        printed = synthesised(seed, size)
        found += differences(printed.gold, outlined("report.txt", printed.text.encode()))
    assert found == []


def test_differences_are_seen() -> None:
    printed, other = synthesised(1), synthesised(2)
    assert differences(printed.gold, outlined("report.txt", other.text.encode())) != []
