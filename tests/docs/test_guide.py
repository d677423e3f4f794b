"""The guides keep up with what they speak of: queries, exports, files, and the tests that end them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.export import EXPORTERS
from kg.query.saved import SavedQuery, saved_queries

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide"
HOW_TO = sorted(GUIDE.glob("add-*.md"))
# A file or folder of the repository between backticks; what is to be made is written with capitals.
NAMED = re.compile(r"`((?:kg|tests|data|ontology|docs)/[a-z0-9_/.-]*)`")
TO_BE_MADE = {"kg/recognise/vehicle.py", "tests/recognise/test_vehicle.py"}


def entry(query: SavedQuery) -> str:
    """What docs/guide/queries.md must say of a query, up to its sample answer."""
    parameters = "".join(
        f"- `{p.name}`: {p.help}; {p.help_zh}; for example `--set {p.name}={p.example}`\n\n"
        for p in query.parameters
    )
    given = "".join(f" --set {p.name}={p.example}" for p in query.parameters)
    return (
        f"### {query.name}\n\n**{query.title} · {query.title_zh}**\n\n"
        f"{query.question}\n{query.question_zh}\n\n"
        f"{parameters}<!-- run: kg query --name {query.name}{given} --format "
    )


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_the_guide_shows_a_query_as_its_file_says(query: SavedQuery) -> None:
    assert entry(query) in (GUIDE / "queries.md").read_text(encoding="utf-8")


def test_the_guide_shows_no_other_queries() -> None:
    said = re.findall(r"^### (\S+)$", (GUIDE / "queries.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(said) == [query.name for query in saved_queries()]


def test_the_guide_names_every_export() -> None:
    _, _, table = (GUIDE / "analyst.md").read_text(encoding="utf-8").partition("| `kg export -f` |")
    named = re.findall(r"`([a-z-]+)`", table.partition("\n\n")[0])
    assert sorted(named) == sorted(exporter.name for exporter in EXPORTERS)


@pytest.mark.parametrize("page", HOW_TO, ids=lambda page: page.stem)
def test_a_how_to_ends_with_the_tests_that_fail_until_it_is_done(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    _, done, end = text.partition("Done when this passes")
    assert done
    command = re.search(r"```sh\n\.venv/bin/pytest (.+)\n```\n$", end)
    assert command
    assert [path for path in command[1].split() if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.stem)
def test_the_files_that_a_guide_names_exist(page: Path) -> None:
    named = {path for path in NAMED.findall(page.read_text(encoding="utf-8")) if path not in TO_BE_MADE}
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_every_how_to_is_found_from_the_contributing_page() -> None:
    said = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [page.name for page in HOW_TO if f"docs/guide/{page.name}" not in said] == []
