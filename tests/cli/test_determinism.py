"""The same bytes in give the same bytes out, whatever the hash seed and the order of the files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def build(files: list[Path], out: Path, seed: str) -> dict[str, bytes]:
    """Build in a process of its own; every file it wrote but those of the store, which is an engine's own."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "kg", "build", *map(str, files), "--out", str(out), "--quiet"]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    written = sorted(path for path in out.rglob("*") if path.is_file() and "store" not in path.parts)
    return {str(path.relative_to(out)): path.read_bytes() for path in written}


def test_two_builds_are_the_same_bytes(reports: Path, tmp_path: Path) -> None:
    files = sorted(reports.glob("*.txt"))
    first = build(files, tmp_path / "first", seed="1")
    second = build(files[::-1], tmp_path / "second", seed="20261122")
    assert {"graph.ttl", "graph.html", "shared.nt"} <= first.keys()
    assert len(first) == 7  # three reports, what they share, checks, Turtle, page
    assert first == second


def test_a_further_report_changes_no_other(reports: Path, tmp_path: Path) -> None:
    files = sorted(reports.glob("*.txt"))
    two = build(files[:2], tmp_path / "two", seed="1")
    three = build(files, tmp_path / "three", seed="1")
    kept = {name: content for name, content in two.items() if name.startswith("reports")}
    assert len(kept) == 2
    assert kept.items() <= three.items()
