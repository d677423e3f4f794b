"""What is printed is what is read: any mix of forms gives back the structure that it was printed from.

200 seeds in `make test`; 2,000 where the environment says KG_NIGHTLY=1.
"""

from __future__ import annotations

import os

import pytest

from kg.model import Outline, Source
from kg.read import read
from kg.structure import structure
from tests.synthesis.gold import differences
from tests.synthesis.print_html import page
from tests.synthesis.print_text import synthesised

NIGHTLY = os.environ.get("KG_NIGHTLY") == "1"
SEEDS = 2_000 if NIGHTLY else 200
SLICE = 50
"""Seeds of one test: few enough that a failure is soon found, many enough that pytest adds no time."""


def outlined(name: str, content: bytes) -> Outline:
    return structure(read(Source(name, content)))


def mismatches(seeds: range, render: str) -> list[str]:
    found = []
    for seed in seeds:
        printed = synthesised(seed)
        if render == "html":
            outline = outlined("report.html", page(printed).encode())
        else:
            outline = outlined("report.txt", printed.text.encode(render))
        found += [f"seed {seed}: {line}" for line in differences(printed.gold, outline)]
    return found


@pytest.mark.parametrize("first", range(0, SEEDS, SLICE))
def test_text_gives_back_its_structure(first: int) -> None:
    assert mismatches(range(first, first + SLICE), "utf-8") == []


@pytest.mark.parametrize("render", ["gb18030", "html"])
def test_containers_give_the_same(render: str) -> None:
    assert mismatches(range(SEEDS // 5), render) == []


def test_seeds_repeat_and_differ() -> None:
    assert synthesised(7) == synthesised(7)
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
