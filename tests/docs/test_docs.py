"""The documentation says what the program does: its commands are run, its links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    page
    for top in ("*", "docs/**/*", "ontology/*", "data/**/*", "notebooks/*")
    for page in ROOT.glob(f"{top}.md")
)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def test_what_commands_print_is_what_the_pages_show() -> None:
    done = subprocess.run(
        [sys.executable, "docs/refresh.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    dead = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    assert not dead


def test_both_readmes_show_the_same_commands() -> None:
    pattern = re.compile(r"<!-- run: (.+?) -->")
    english, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md"))
    assert pattern.findall(english)
    assert pattern.findall(english) == pattern.findall(chinese)
